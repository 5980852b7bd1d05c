#pragma once

#include "hub/hub.h"
#include "journal/wire/parcel.h"

/// What came of a parcel at the hub, for the person who brought it.
struct ParcelReceipt {
  Device device;  ///< that has written it
  qint64 madeAtMs = 0;
  qint64 operations = 0;
  qint64 taken = 0;      ///< new here
  qint64 known = 0;      ///< were here already
  qint64 rejected = 0;   ///< new, and kept without effect
  qint64 aside = 0;      ///< of a revoked device: kept for a person, not in the log
  qint64 left = 0;       ///< that had no room in the parcel
  QStringList problems;  ///< codes of stretches that were not taken ("gap", "not-granted", "log-reset", …), each once
  Cursor after;          ///< where an answer to it begins
};

/// Takes what a counter without a cable sends by hand, by the very path of a push: who it is, what it may write,
/// chains, signatures, doubles. Twice the same changes nothing. Backend thread of the hub.
class ParcelIntake {
 public:
  static constexpr int kMaxAnswerParts = 64;

  explicit ParcelIntake(Hub& hub) : m_hub(hub) {}

  /// Errors: those of wire::readParcel; Conflict, field "way" (it is for a member), "site" (another hall), "standing"
  /// (this server leads nobody); NotFound, field "device"; Corrupt, field "signature"; Denied, field "frozen".
  Result<ParcelReceipt> take(const QByteArray& bytes);
  /// What the device of a parcel has not seen yet, its own operations with the place that they got, signed by this hub.
  /// Errors: Denied, field "device-revoked"; Conflict, field "log-reset" (it must be online once).
  Result<QByteArray> answer(const ParcelReceipt& receipt);

 private:
  Hub& m_hub;
};
