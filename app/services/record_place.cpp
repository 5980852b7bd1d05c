#include "services/record_place.h"

#include "store/store.h"

Result<RecordPlace> RecordPlace::of(const Store& store, const QString& entity) {
  if (store.authority() != Authority::Member) return RecordPlace{};
  const auto standing = store.log().standing(entity);
  if (!standing) return tl::unexpected(standing.error());
  if (!standing->rejected.isEmpty()) return RecordPlace{At::Refused, standing->rejected};
  return RecordPlace{standing->isWaiting ? At::Waiting : At::Hub, {}};
}
