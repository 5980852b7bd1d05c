#pragma once

#include <QJsonObject>

#include "hub/centre/centre.h"

/// What an administrator may tell a centre, as JSON in and out. Stateless as the centre is: a command opens the
/// database itself, whether or not a server runs. One connection's thread.
///
///   {"command": "enrol-code", "role": "hub", "site": "BTG", "name": "Bitung"} → {"code", "expires_at"}
///   {"command": "devices"} → {"devices": […]}     {"command": "revoke", "device": "BTG.a1b2…"} → {"device": {…}}
///   {"command": "import-standards", "site": "" for all, "files": [{"name", "text"}]} → {"imported": [key…],
///   "version"}; so "import-calendar", and "import-officers" of one site. A "revoke" may name a PC of a hall too.
///   {"command": "status"} → {"sites": […]}        {"command": "verify"} → {"operations", "signatures", "heads",
///   "fault"}
namespace centre_commands {

/// Errors: Invalid for an unknown command or a missing member; those of what is done.
Result<QJsonObject> perform(Centre& centre, const QJsonObject& command);

}  // namespace centre_commands
