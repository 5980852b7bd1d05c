#pragma once

#include "server/http_server.h"

/// The server's log on standard error: one JSON object a line, with the time in UTC. No personal data, no codes.
namespace json_log {

/// Sends the messages of the program there. Once, early, from main().
void install();
void write(const char* level, const QString& message);
/// The access log: "none", "problems" or "all".
std::function<void(const AccessLine&)> accessLog(const QString& which);

}  // namespace json_log
