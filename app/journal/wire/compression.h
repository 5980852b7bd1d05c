#pragma once

#include <QByteArray>

#include <optional>

#include "domain/result.h"

/// Bodies on the wire as zstd (RFC 8878). Any thread.
namespace wire {

/// Absent where it would not become smaller: then the body goes as it is.
std::optional<QByteArray> compress(const QByteArray& body);
/// Stops at `maxBytes`, whatever the frame promises: a small body that grows without end is refused.
/// Errors: Invalid; with field "size" when it is larger.
Result<QByteArray> expand(QByteArrayView body, qsizetype maxBytes);

}  // namespace wire
