#include "services/record_place.h"

#include "store/centre_mark.h"
#include "store/store.h"

Result<RecordPlace> RecordPlace::of(Store& store, const QString& entity) {
  if (store.authority() != Authority::Member) return RecordPlace{};
  const auto standing = store.log().standing(entity);
  if (!standing) return tl::unexpected(standing.error());
  if (!standing->rejected.isEmpty()) return RecordPlace{At::Refused, standing->rejected};
  if (standing->isWaiting) return RecordPlace{At::Waiting, {}};
  const auto isAtCentre = CentreMark(store.database()).has(store.logId(), entity);
  if (!isAtCentre) return tl::unexpected(isAtCentre.error());
  return RecordPlace{*isAtCentre ? At::Centre : At::Hub, {}};
}
