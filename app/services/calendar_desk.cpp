#include "services/calendar_desk.h"

#include <algorithm>

#include "services/promise_moves.h"
#include "services/roster_desk.h"
#include "store/bundle_ownership.h"

namespace {

const QString kKind = QStringLiteral("calendar");

}  // namespace

Result<bool> CalendarDesk::isFromCentre() const { return BundleOwnership(m_store.database()).isFromCentre(kKind); }

Result<std::vector<CalendarYear>> CalendarDesk::years() const {
  auto years = PromiseMoves(m_store, m_almanac).years();
  if (years) std::ranges::sort(*years, {}, &CalendarYear::year);
  return years;
}

Result<int> CalendarDesk::wouldMove(const CalendarYear& year) const {
  return PromiseMoves(m_store, m_almanac).wouldMove(year);
}

Done CalendarDesk::check(const CalendarYear& year) const {
  const auto strict = readCalendarYear(writeCalendarYear(year));
  if (strict) return {};
  Error error = strict.error();
  error.line = 0;  // of a text that nobody sees
  return tl::unexpected(std::move(error));
}

Done CalendarDesk::save(const Seat& seat, const CalendarYear& year) const {
  if (auto done = RosterDesk(m_store, m_almanac).checkAdministrator(seat); !done) return done;
  const auto fromCentre = isFromCentre();
  if (!fromCentre) return tl::unexpected(fromCentre.error());
  if (*fromCentre) return failure(ErrorCode::Denied, kKind, QStringLiteral("from-centre"));
  CalendarYear ordered = year;
  std::ranges::sort(ordered.days, {}, &FreeDay::date);
  if (auto done = check(ordered); !done) return done;
  const auto known = years();
  if (!known) return tl::unexpected(known.error());
  if (std::ranges::find(*known, ordered) != known->end())
    return failure(ErrorCode::Duplicate, QString::number(year.year), QStringLiteral("year"));
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = kKind + QLatin1Char(':') + QString::number(year.year);
  draft.type = kKind + QStringLiteral(".set");
  draft.plain = {{QStringLiteral("text"), QString::fromUtf8(writeCalendarYear(ordered))}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}
