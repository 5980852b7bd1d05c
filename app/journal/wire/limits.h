#pragma once

#include <QtGlobal>

/// The limits of the protocol: what either side may send at most. Larger input is refused before it is read.
namespace wire {

inline constexpr int kProtocol = 1;
inline constexpr int kMaxBatchOps = 500;
inline constexpr qsizetype kMaxBatchBytes = 256 * 1024;
/// A push may hold one operation that is larger than a batch's usual size, and the envelopes.
inline constexpr qsizetype kMaxPushBytes = kMaxBatchBytes + 128 * 1024;
inline constexpr int kMaxPullOps = 1000;
inline constexpr int kMaxBulkOps = 4000;  ///< of one page for a new PC that takes the whole log
inline constexpr qsizetype kMaxPullBytes = 4 * 1024 * 1024;
inline constexpr qsizetype kMaxMessageBytes = 64 * 1024;  ///< of every other body
inline constexpr int kMaxDepth = 8;
inline constexpr int kMaxStreams = 64;
inline constexpr int kMaxHeads = 4096;
inline constexpr int kMaxWaitSeconds = 25;
inline constexpr qsizetype kMaxName = 64;    ///< of a stream, a device, a counter, an officer
inline constexpr qsizetype kMaxText = 1024;  ///< of a sentence

}  // namespace wire
