#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "domain/result.h"

/// Why a request was not done (RFC 9457, application/problem+json). `code` is for programs, `detail` for the log; words
/// for people are made by the screens.
struct Problem {
  int status = 500;
  QString code;  ///< "gap", "chain-fork", "log-reset", "counter-busy", …
  QString detail;
  std::optional<qint64> expectedSeq;  ///< of gap
  std::optional<int> retryAfterSeconds;
  bool operator==(const Problem&) const = default;

  [[nodiscard]] QByteArray toJson() const;
  /// Error: Invalid; a captive portal's page is one.
  static Result<Problem> fromJson(QByteArrayView bytes);
};

/// What has an answer or a problem. Errors of this machine (disk, memory) become a problem at the edge of the server.
template <typename T>
using Answer = tl::expected<T, Problem>;

/// 507 for a full disk, 503 for what may pass, 422 for what is wrong, else 500.
Problem problemOf(const Error& error);
[[nodiscard]] inline tl::unexpected<Problem> refusal(int status, const char* code, QString detail = {}) {
  return tl::unexpected<Problem>(Problem{status, QLatin1String(code), std::move(detail), {}, {}});
}
