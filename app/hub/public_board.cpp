#include "hub/public_board.h"

#include <set>

#include "domain/tracking_code.h"
#include "store/case_table.h"
#include "store/ticket_table.h"

namespace {

constexpr qint64 kAtWorkMs = 30 * 60'000;  ///< a counter that has called nobody for so long is not counted on
constexpr int kFewest = 3;                 ///< finished ones, before their mean means something
constexpr qint64 kStepMs = 5 * 60'000;     ///< a single minute would claim more than is known

}  // namespace

namespace {

QString clockText(const Zone& zone, qint64 nowMs) {
  return zone.local(nowMs).toString(QStringLiteral("HH.mm ")) + zone.name;
}

/// The promise is kept, or nothing is promised any more.
bool isPromiseOver(CaseState state) {
  switch (state) {
    case CaseState::Issued:
    case CaseState::Ready:
    case CaseState::Collected:
    case CaseState::Rejected:
    case CaseState::Cancelled:
      return true;
    default:
      return false;
  }
}

}  // namespace

PublicCase PublicCase::of(const Milestone& milestone, const QString& code, const OfficeProfile& office,
                          const QString& serviceName, qint64 nowMs) {
  PublicCase shown;
  shown.office = office.name;
  shown.updated = clockText(office.zone, nowMs);
  shown.code = code;
  shown.service = serviceName;
  shown.state = milestone.state;
  shown.zone = office.zone.name;
  shown.changedOn = office.zone.day(milestone.updatedAtMs);
  if (milestone.registeredAtMs) {
    shown.registeredOn = office.zone.day(*milestone.registeredAtMs);
    // What has ended has taken as long as it took.
    const qint64 until = isFinal(milestone.state) ? milestone.updatedAtMs : nowMs;
    shown.daysRunning = static_cast<int>(std::max<qint64>(0, shown.registeredOn.daysTo(office.zone.day(until))));
  }
  if (milestone.promisedAtMs) shown.promisedAt = office.zone.local(*milestone.promisedAtMs);
  shown.isLate = milestone.promisedAtMs && *milestone.promisedAtMs < nowMs && !isPromiseOver(milestone.state) &&
                 !isClockPaused(milestone.state);
  shown.collection = office.collection;
  shown.complaints = office.complaints;
  shown.phone = office.phone;
  return shown;
}

Result<std::optional<PublicCase>> PublicBoard::application(const QString& code) {
  const auto found = MilestoneTable(m_hub.store().database()).byCode(trackingCodeHash(code));
  if (!found) return tl::unexpected(found.error());
  const Almanac& almanac = m_hub.almanac();
  const Milestone milestone = found->value_or(Milestone());
  PublicCase shown = PublicCase::of(milestone, code, almanac.office(), almanac.serviceName(milestone.serviceId),
                                    m_hub.store().nowMs());
  return *found ? std::optional<PublicCase>(std::move(shown)) : std::nullopt;
}

QString PublicBoard::timeText() const { return clockText(m_hub.almanac().office().zone, m_hub.store().nowMs()); }

Result<PublicHall> PublicBoard::hall() {
  const Almanac& almanac = m_hub.almanac();
  const TicketTable tickets(m_hub.store().database());
  const QDate today = almanac.office().zone.day(m_hub.store().nowMs());
  const auto inService = tickets.allInService();
  if (!inService) return tl::unexpected(inService.error());
  const auto counts = tickets.counts(today);
  if (!counts) return tl::unexpected(counts.error());
  PublicHall hall;
  hall.office = almanac.office().name;
  hall.shortName = almanac.office().shortName;
  hall.updated = timeText();
  std::vector<Ticket> called = *inService;
  std::ranges::sort(called, std::greater<>(), [](const Ticket& ticket) { return ticket.calledAtMs.value_or(0); });
  for (const Ticket& ticket : called)
    if (ticket.day == today) hall.called.push_back({almanac.counterName(ticket.counterId), ticket.label()});
  for (const QueueCount& count : *counts) {
    if (count.waiting == 0) continue;
    const Series* series = almanac.catalogue().seriesOf(count.queue);
    hall.queues.push_back({count.queue, series ? series->name : QString(), count.waiting});
  }
  return hall;
}

Result<int> PublicBoard::peopleBefore(const Ticket& ticket) {
  const auto waiting = TicketTable(m_hub.store().database()).waiting(ticket.day, {ticket.queue});
  if (!waiting) return tl::unexpected(waiting.error());
  return static_cast<int>(std::ranges::count_if(*waiting, [&](const Ticket& other) {
    if (other.id == ticket.id) return false;
    if (isPriority(other.priority) != isPriority(ticket.priority)) return isPriority(other.priority);
    return other.queuedAtMs < ticket.queuedAtMs ||
           (other.queuedAtMs == ticket.queuedAtMs && other.number < ticket.number);
  }));
}

Result<std::optional<int>> PublicBoard::expectedMinutes(const Ticket& ticket, int before) {
  const auto lines = TicketTable(m_hub.store().database()).linesOfDay(ticket.day);
  if (!lines) return tl::unexpected(lines.error());
  const qint64 now = m_hub.store().nowMs();
  qint64 served = 0;
  qint64 finished = 0;
  std::set<QString> atWork;
  for (const DayLine& line : *lines) {
    if (line.queue == ticket.queue && line.state == TicketState::Finished && line.servedMs > 0) {
      served += line.servedMs;
      ++finished;
    }
    const Counter* counter = m_hub.almanac().counter(line.counterId);
    if (counter && counter->queues.contains(ticket.queue) && line.calledAtMs && now - *line.calledAtMs < kAtWorkMs)
      atWork.insert(line.counterId);
  }
  if (finished < kFewest || atWork.empty()) return std::optional<int>();
  const qint64 waitMs = served / finished * before / static_cast<qint64>(atWork.size());
  return std::optional<int>(static_cast<int>((waitMs + kStepMs - 1) / kStepMs * 5));
}

Result<std::optional<PublicTicket>> PublicBoard::ticket(const QString& typed) {
  const auto code = readTicketCode(typed);
  if (!code) return std::optional<PublicTicket>();
  const auto found = TicketTable(m_hub.store().database()).findByCode(*code);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return std::optional<PublicTicket>();
  const Ticket& ticket = **found;
  const Almanac& almanac = m_hub.almanac();
  PublicTicket shown;
  shown.office = almanac.office().name;
  shown.updated = timeText();
  shown.number = ticket.label();
  shown.service = almanac.serviceName(ticket.serviceId);
  shown.state = ticket.state;
  shown.isOfToday = ticket.day == almanac.office().zone.day(m_hub.store().nowMs());
  if (ticket.state == TicketState::Called || ticket.state == TicketState::Serving)
    shown.counter = almanac.counterName(ticket.counterId);
  if (ticket.state != TicketState::Waiting || !shown.isOfToday) return std::optional<PublicTicket>(std::move(shown));
  const auto before = peopleBefore(ticket);
  if (!before) return tl::unexpected(before.error());
  shown.before = *before;
  const auto minutes = expectedMinutes(ticket, *before);
  if (!minutes) return tl::unexpected(minutes.error());
  shown.minutes = *minutes;
  return std::optional<PublicTicket>(std::move(shown));
}
