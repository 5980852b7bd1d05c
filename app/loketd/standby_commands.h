#pragma once

#include <QJsonObject>

#include "hub/hub.h"

/// What an administrator may tell a standby, and how a hub and its standby stand with each other. The hub's thread.
///
///   {"command": "promote", "officer": id, "pin": …, "even_behind": true?} → {"epoch", "log_id", "officer", "lag"}
///   {"command": "pin", "officer": id, "pin": …, "old": …} → {"officer"}: on this PC alone, as on every other
namespace standby_commands {

/// Errors: Conflict, field "authority", for what is no standby; NotFound, field "officer" or "pin"; Denied, field
/// "pin" or "promote"; Locked; Conflict, field "behind", with words for how far, where it lacks or may lack what the hub
/// had and `even_behind` does not say that this is known.
Result<QJsonObject> promote(Hub& hub, const QJsonObject& command);
Result<QJsonObject> setPin(Hub& hub, const QJsonObject& command);
/// For a status: who this is, who stands by and how far behind it is, or who leads instead.
Result<QJsonObject> standing(Hub& hub);

}  // namespace standby_commands
