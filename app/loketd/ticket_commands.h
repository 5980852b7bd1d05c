#pragma once

#include <QJsonObject>

#include "hub/hub.h"

/// Numbers that the hub itself gives out, for when neither a desk nor a kiosk can: to print beforehand, or to rehearse
/// a morning. The hub's thread.
///
///   {"command": "issue", "service": "akta-kelahiran", "count": 40} → {"tickets": ["A-013", …]}
namespace ticket_commands {

inline constexpr int kMostAtOnce = 500;

/// Errors: Invalid, field "count"; NotFound, field "service". What was given out before an error stays given out.
Result<QJsonObject> issue(Hub& hub, const QJsonObject& command);

}  // namespace ticket_commands
