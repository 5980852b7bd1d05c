#pragma once

#include <QString>

/// Where the endpoints of the protocol are: one place for the client and the server.
namespace wire {

inline const QString kHelloPath = QStringLiteral("/v1/hello");
inline const QString kEnrolPath = QStringLiteral("/v1/enrol");
inline const QString kTokenPath = QStringLiteral("/v1/token");

/// Of one site: "push", "pull", "ends", "queue/issue", "queue/claim".
inline QString sitePath(const QString& site, const char* endpoint) {
  return QLatin1String("/v1/sites/") + site + QLatin1Char('/') + QLatin1String(endpoint);
}

inline constexpr const char* kJsonType = "application/json";
inline constexpr const char* kProblemType = "application/problem+json";
/// Lines of JSON and of exact bytes: bodies of push and pull.
inline constexpr const char* kLinesType = "application/x-loket-lines";
inline constexpr const char* kIdempotencyHeader = "Idempotency-Key";
/// Bodies above this are sent as zstd, if the other side takes it.
inline constexpr int kCompressAbove = 1024;

}  // namespace wire
