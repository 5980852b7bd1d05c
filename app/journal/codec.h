#pragma once

#include <QByteArray>

#include "domain/result.h"
#include "journal/operation.h"
#include "journal/seal.h"

/// The exact bytes of an operation: compact JSON, the envelope's keys in the order of sync.md, payload keys sorted.
/// There is one form only: what decodes and does not encode to the same bytes is refused. Any thread, pure.
namespace codec {

inline constexpr qsizetype kMaxBytes = 64 * 1024;
inline constexpr int kMaxDepth = 16;

QByteArray encode(const Operation& operation);

/// Errors: Corrupt with the reason (missing, mistyped, unknown or repeated key; not the canonical form; too large).
Result<Operation> decode(QByteArrayView bytes);

/// For bytes that `decode` or `encode` of this program has passed before, as when tables are rebuilt from the log.
Result<Operation> decodeOwn(QByteArrayView bytes);

/// Fills `personal` from `sealed`. Without the key it stays closed, and so does what was never sealed properly: that is
/// the fault of whoever wrote it and must not keep others from reading on. (Damage on this disk is the chain's to
/// find.)
void open(Operation& operation, const KeyRing& ring);
/// Fills `sealed` from `personal`, before `encode`. Error: Invalid.
[[nodiscard]] Done close(Operation& operation, const GroupKey& key);

}  // namespace codec
