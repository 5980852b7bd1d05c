#pragma once

#include <vector>

#include "domain/working_calendar.h"
#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// The free days of the hall as its administrator keeps them, a year at a time. Backend thread; a view over the store.
///
/// Errors: Denied for anybody but an administrator, and with field "from-centre" in a hall whose calendar comes from
/// its centre; Invalid with the field that is wrong; Duplicate when nothing differs; and the store's.
class CalendarDesk {
 public:
  CalendarDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// The centre writes it and this hall receives it.
  Result<bool> isFromCentre() const;
  /// In the order of the years.
  Result<std::vector<CalendarYear>> years() const;
  /// How many open promises would move with this year's list.
  Result<int> wouldMove(const CalendarYear& year) const;
  /// What stands in the way of this list, whoever saves it.
  [[nodiscard]] Done check(const CalendarYear& year) const;
  /// Replaces the year. The promises move as with a list from elsewhere, see PromiseMoves.
  [[nodiscard]] Done save(const Seat& seat, const CalendarYear& year) const;

 private:
  Store& m_store;
  const Almanac& m_almanac;
};
