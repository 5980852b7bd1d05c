#pragma once

#include <utility>
#include <vector>

#include "domain/device.h"
#include "journal/wire/parcel.h"
#include "services/office.h"
#include "store/unsent_chains.h"

/// A parcel that is being packed, part by part, so that the queue goes on in between. A value.
struct ParcelDraft {
  Parcel parcel;
  qint64 operations = 0;
  bool isWhole = false;

  UnsentChains::Positions sent;  ///< on the way up
  Cursor at;                     ///< on the way down: where the next part begins
  QStringList streams;
};

/// A parcel that was checked and is being taken, part by part. A value.
struct ParcelLoad {
  Parcel parcel;
  std::size_t next = 0;   ///< the part that comes next
  qint64 operations = 0;  ///< that were new here

  [[nodiscard]] bool isWhole() const { return next >= parcel.parts.size(); }
};

/// Carries the log by hand where the cable is dead: packs for the hub what waits, packs for another PC of the hall what
/// this one has, and takes what was packed for this one. Nothing in it is more readable than the log: it is sealed as
/// it would be on the wire. Backend thread; made for one question.
class ParcelDesk {
 public:
  explicit ParcelDesk(Office& office) : ParcelDesk(office.store(), office.almanac().office().siteId) {}
  ParcelDesk(Store& store, QString site) : m_store(store), m_site(std::move(site)) {}

  /// What the hub lacks of this PC. Errors: Conflict, field "hall" (a PC by itself has nobody to send it to); NotFound,
  /// field "waiting".
  Result<ParcelDraft> beginForHub();
  /// What this PC has of the streams that the other one may have. Errors: Conflict, field "hall"; NotFound, field
  /// "device"; Denied, field "device" for one that is not in good standing; NotFound, field "streams".
  Result<ParcelDraft> beginFor(const QString& device);
  /// Packs one more part. Errors: those of the log.
  [[nodiscard]] Done pack(ParcelDraft& draft);
  /// The file; the draft is whole.
  [[nodiscard]] QByteArray seal(const ParcelDraft& draft) const;
  /// Those for whom something can be packed here.
  Result<std::vector<Device>> receivers();

  /// Whether this file may be taken here; nothing is taken yet. Errors: those of wire::readParcel; Conflict, field
  /// "hall", "way" (it is for the hub), "to" (for another PC), "site" (of another hall), "log-reset" (of a log that is
  /// not this hall's any more), "gap" (begins after what is here); Corrupt, field "signature"; Denied, field "device"
  /// (its writer was revoked or frozen); NotFound, field "device" (its writer is not known here).
  Result<ParcelLoad> begin(const QByteArray& bytes);
  /// Takes the next part, all of it or nothing. Errors: those of Store::take.
  [[nodiscard]] Done take(ParcelLoad& load);

 private:
  [[nodiscard]] Done checkWriter(const wire::SignedParcel& read);

  Store& m_store;
  QString m_site;  ///< as the office of this PC says
};
