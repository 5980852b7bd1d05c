#pragma once

#include <QString>

#include <tl/expected.hpp>

/// What may fail returns Result<T>. Any thread.
///
/// A code names what went wrong; `detail` is for the log and never shown; only ui turns a code into words.
enum class ErrorCode {
  Invalid,        ///< a value breaks a rule; `field` names it
  NotFound,
  Conflict,       ///< somebody else was faster, or the state forbids it
  Duplicate,
  Denied,
  Locked,         ///< too many wrong PINs
  Busy,
  DiskFull,
  ReadOnly,
  Corrupt,        ///< damaged bytes, a broken chain, a bad signature
  Unsupported,    ///< made by a newer program
  Io,
  Internal,
};

struct Error {
  ErrorCode code = ErrorCode::Internal;
  QString detail;
  bool retryable = false;
  QString field;  ///< the field that is wrong, where there is one
  int line = 0;   ///< the line of a file that is wrong, where there is one

  bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail, QString field = {}) {
  return tl::unexpected<Error>(Error{code, std::move(detail), false, std::move(field), 0});
}
