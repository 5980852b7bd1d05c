#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

#include "journal/fold/anomaly.h"

/// A record that is written whole: office, agency, queue, counter, officer, standard, state of a counter, device of the
/// hall, key on its way, list that left the program.
struct DirectoryRow {
  QString kind;
  QString key;
  QJsonObject body;
  FoldMark mark;
};

/// The reducer of such records: the last one in order stands. Types are "<kind>.set" ("key.grant" for a key, "export.record" for a list), entities
/// "<kind>:<key>".
class RecordFold {
 public:
  /// The kinds it answers for; a set of names, so that a new kind is one word.
  static bool handles(const QString& kind);
  static void apply(std::optional<DirectoryRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};
