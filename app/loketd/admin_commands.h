#pragma once

#include <QJsonObject>

#include "hub/hub.h"

/// What an administrator may tell a hub, as JSON in and out: the same within a running server and over a store that no
/// server has open. The hub's thread.
///
///   {"command": "enrol-code", "role": "counter", "name": "Loket 3", "streams": ["hall"]} → {"code": …, "expires_at":
///   …}
///   {"command": "devices"} → {"devices": […]}          {"command": "revoke", "device": id} → {"device": {…}}
///   {"command": "grant", "device": id, "streams": […]} → {"device": {…}}
///   {"command": "status"} → {…}                        {"command": "verify"} → {"operations", "signatures", "fault"}
///   {"command": "promote" | "pin", …}: standby_commands.h      {"command": "load", …}: load_command.h
///   {"command": "backup", "path": file} → {"path"}     {"command": "import-standards", "files": [{"name", "text"}]}
namespace admin_commands {

/// Errors: Invalid for an unknown command or a missing member; those of what is done.
Result<QJsonObject> perform(Hub& hub, const QJsonObject& command);

/// The same as bytes over a wire: {"ok": …} or {"error": {"code", "field", "detail"}}.
/// `uplink` is added to a status where the hall has a centre, `following` at a standby.
QByteArray perform(Hub& hub, const QByteArray& command, const QJsonObject& uplink = {},
                   const QJsonObject& following = {});
Result<QJsonObject> readAnswer(const QByteArray& bytes);

}  // namespace admin_commands
