#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/result.h"
#include "journal/hash_chain.h"
#include "journal/wire/cursor.h"

/// A stretch of the log as a parcel names it in its head: of a device's chain on the way up, of a stream's order (with
/// an empty device) on the way down.
struct ParcelRange {
  QString stream;
  QString device;
  qint64 from = 1;
  qint64 to = 1;
  bool operator==(const ParcelRange&) const = default;
};

/// What a PC without a cable sends by hand, or gets: the bodies that push and pull would have carried, in one signed
/// file. Whoever reads it checks it as if it had come over the wire. A value; any thread.
///
///   "LOKET-USB 1\n", a line of JSON (the head), the parts, SHA-256 of all before it, Ed25519 signature of that sum.
///   A part: 4 bytes length (the highest first), 1 byte 'z' (zstd) or 'p' (as it is), the bytes.
struct Parcel {
  enum class Way {
    Up,    ///< from a member to its hub; each part is the body of a push
    Down,  ///< from a hub or a member to one member; each part is the answer to a pull
  };
  Way way = Way::Up;
  QString site;
  QString device;  ///< that has written and signed it, as enrolled
  QString to;      ///< the member it is for; empty for the hub
  qint64 madeAtMs = 0;
  /// Up: how far the writer has the hub's order, so that an answer begins there. Down: where the first part begins.
  /// Its log id and epoch are those of the hall.
  Cursor after;
  qint64 left = 0;  ///< operations that had no room
  std::vector<ParcelRange> ranges;
  std::vector<QByteArray> parts;  ///< packed (wire::packPart), as many may be large

  bool operator==(const Parcel&) const = default;
};

namespace wire {

inline constexpr qsizetype kMaxParcelBytes = 256 * 1024 * 1024;
inline constexpr int kMaxParcelParts = 2048;
inline constexpr int kMaxUpwardParts = 64;  ///< of a parcel for the hub, which takes it while others wait

QByteArray packPart(const QByteArray& body);
/// Error: Invalid, field "size", for what is larger than any message, or no part.
Result<QByteArray> openPart(const QByteArray& part);

/// A parcel as it lies in the file, with what its signature was made of.
struct SignedParcel {
  Parcel parcel;
  QByteArray sum;  ///< SHA-256, recomputed
  QByteArray signature;

  [[nodiscard]] bool isSignedBy(const QByteArray& publicKey) const;
};

QByteArray writeParcel(const Parcel& parcel, const DeviceKey& key);
/// Whole or not at all; who signed it is still to be checked. Errors: Invalid, field "parcel" (no parcel), "head",
/// "size"; Unsupported, field "version"; Corrupt, field "cut" (it ends too early) or "checksum".
Result<SignedParcel> readParcel(const QByteArray& bytes);

}  // namespace wire
