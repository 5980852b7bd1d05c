#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/result.h"

/// The commands about standbys at the terminal: what is asked of a person, and the words for what came of it. Main
/// thread; each may run an event loop for some seconds.
namespace standby_cli {

struct Asked {
  QString folder;
  QString officer;
  QString pinFile;  ///< empty: the PIN is asked for at the terminal
  bool isForced = false;
  bool isEvenBehind = false;  ///< also where it lacks, or may lack, what the hub had
};

/// Errors: those of joinAsStandby.
Result<QString> join(const QString& folder, const QString& invitation);
/// Errors: Conflict, field "hub", when the old hub still answers and it is not forced; those of standby_commands.
Result<QString> promote(const Asked& asked);
/// A first PIN on this PC, or another one (`pinFile`: the new one, or the old one and the new one in two lines).
Result<QString> setPin(const Asked& asked);
/// What a status says of it, in lines; empty where there is nothing to say.
QString statusLines(const QJsonObject& status);

}  // namespace standby_cli
