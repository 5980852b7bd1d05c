#pragma once

#include <QString>

#include "domain/result.h"

/// What a new hall begins with.
struct HallPlan {
  QString folder;
  QString name;        ///< "Mal Pelayanan Publik Kota Bitung"; empty with a store or the example
  QString codePrefix;  ///< three letters of tracking codes
  QString zone;        ///< "WIB", "WITA", "WIT"
  int counters = 4;
  int port = 8443;  ///< it listens there
  QString backupPath;  ///< of a counter that worked alone; empty: a new hall
  bool isExample = false;
  bool hasStory = false;  ///< of an example: runs on the time of its story
};

/// What came of it, for the person.
struct HallFacts {
  QString office;
  QString site;
  QByteArray fingerprint;
  QString configPath;
  qint64 devices = 0;             ///< enrolled in the backup
  bool isNewCertificate = false;  ///< false: one lay in the folder already
};

/// Makes the folder of a hub: store, certificate, configuration. A certificate, key or configuration that lies there
/// already, saved from an earlier hub, is kept. The store comes last and whole: after an error, or a crash, the folder
/// has none and the same can be tried again. A folder that has a store is left alone.
/// Errors: Conflict then; Invalid with `field`; those of the files.
Result<HallFacts> initHall(const HallPlan& plan);
