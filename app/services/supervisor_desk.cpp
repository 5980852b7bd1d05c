#include "services/supervisor_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <set>

#include "insight/next_wait.h"
#include "insight/usual_day.h"
#include "journal/office_codec.h"
#include "services/history_doubts.h"
#include "store/anomaly_table.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/paper_table.h"
#include "store/preference_table.h"

namespace {

constexpr qint64 kMinute = 60'000;
constexpr int kEnoughSamples = 5;  ///< fewer say less about a service than its standard does
constexpr int kMostPrintJobs = 100;
constexpr int kMostHandled = 200;

QString handledKey() { return QStringLiteral("supervisor.handled"); }

/// "2" before "10"; names that are no numbers by their letters.
bool isBefore(const QString& a, const QString& b) {
  if (a.size() != b.size()) return a.size() < b.size();
  return a < b;
}

bool isWaitingAt(const DayLine& line, qint64 atMs) {
  if (line.issuedAtMs > atMs) return false;
  if (line.calledAtMs) return line.issuedAtMs + line.waitedMs > atMs;
  return !line.endedAtMs || *line.endedAtMs > atMs;
}

std::vector<qint64> arrivalTimes(const std::vector<DayLine>& lines) {
  std::vector<qint64> times;
  times.reserve(lines.size());
  for (const DayLine& line : lines) times.push_back(line.issuedAtMs);
  return times;
}

/// Counters that were serving somebody at any moment of a half-hour. The table keeps how long a ticket was served and
/// when it ended: one that came back after a hold counts as served in one go before its end.
HalfHours countersAtWork(const std::vector<DayLine>& lines, qint64 midnightMs, qint64 nowMs) {
  constexpr qint64 kHalfHour = 30 * kMinute;
  std::array<std::set<QString>, kHalfHoursADay> busy;
  for (const DayLine& line : lines) {
    if (line.counterId.isEmpty()) continue;
    qint64 from = 0;
    qint64 to = nowMs;
    if (line.state == TicketState::Serving && line.servingAtMs) {
      from = *line.servingAtMs;
    } else if (line.state == TicketState::Finished && line.endedAtMs) {
      to = *line.endedAtMs;
      from = to - line.servedMs;
    } else {
      continue;
    }
    from = std::max(from, midnightMs);
    for (qint64 at = (from - midnightMs) / kHalfHour; at * kHalfHour <= to - midnightMs; ++at)
      if (at >= 0 && at < static_cast<qint64>(kHalfHoursADay)) busy[static_cast<std::size_t>(at)].insert(line.counterId);
  }
  HalfHours counts{};
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = static_cast<int>(busy[i].size());
  return counts;
}

DayTotals totalsOf(const std::vector<DayLine>& lines) {
  DayTotals totals;
  std::vector<qint64> waits;
  qint64 served = 0;
  for (const DayLine& line : lines) {
    ++totals.arrivals;
    totals.noShows += line.state == TicketState::NoShow ? 1 : 0;
    totals.cancelled += line.state == TicketState::Cancelled ? 1 : 0;
    if (line.calledAtMs) waits.push_back(line.waitedMs);
    if (line.state != TicketState::Finished) continue;
    ++totals.served;
    served += line.servedMs;
  }
  totals.medianWaitMs = nearestRank(waits, 50);
  totals.ninetiethWaitMs = nearestRank(waits, 90);
  if (totals.served > 0) totals.meanServiceMs = served / totals.served;
  return totals;
}

}  // namespace

/// What one reading of the store gives.
struct SupervisorDesk::Day {
  qint64 nowMs = 0;
  QDate day;
  QDate before;
  qint64 midnightMs = 0;
  std::vector<DayLine> lines;
  std::vector<DayLine> linesBefore;
  std::vector<QueueCount> counts;
  const History* history = nullptr;  ///< kept by the desk until another day is asked for
};

QDate SupervisorDesk::workingDayBefore(QDate day) const {
  QDate before = day.addDays(-1);
  // The longest run of free days, Idulfitri with joint leave and weekends, is shorter than this.
  for (int i = 0; i < 21 && !m_almanac.calendar().isWorkingDay(before); ++i) before = before.addDays(-1);
  return before;
}

QString SupervisorDesk::agencyShortName(const QString& agencyId) const {
  const AgencyEntry* agency = m_almanac.catalogue().agency(agencyId);
  return agency ? agency->agency.shortName : QString();
}

/// What is usual on a weekday.
struct SupervisorDesk::History {
  QDate day;
  std::vector<std::vector<DayLine>> days;  ///< newest first, only those with numbers
  std::vector<qint64> midnights;
};

Result<const SupervisorDesk::History*> SupervisorDesk::history(QDate day) const {
  if (m_history && m_history->day == day) return m_history.get();
  auto history = std::make_shared<History>();
  history->day = day;
  const TicketTable tickets(m_store.database());
  for (int week = 1; week <= kUsualWeeks; ++week) {
    const QDate before = day.addDays(-7 * week);
    auto lines = tickets.linesOfDay(before);
    if (!lines) return tl::unexpected(lines.error());
    if (lines->empty()) continue;
    history->days.push_back(std::move(*lines));
    history->midnights.push_back(m_almanac.office().zone.unixMs(before, QTime(0, 0)));
  }
  m_history = std::move(history);
  return m_history.get();
}

Result<SupervisorDesk::Day> SupervisorDesk::readDay() const {
  const qint64 nowMs = m_store.nowMs();
  return readDay(m_almanac.office().zone.day(nowMs), nowMs);
}

Result<SupervisorDesk::Day> SupervisorDesk::readDay(QDate shown, qint64 nowMs) const {
  const TicketTable tickets(m_store.database());
  const Zone& zone = m_almanac.office().zone;
  Day day;
  day.nowMs = nowMs;
  day.day = shown;
  day.before = workingDayBefore(day.day);
  day.midnightMs = zone.unixMs(day.day, QTime(0, 0));
  auto lines = tickets.linesOfDay(day.day);
  if (!lines) return tl::unexpected(lines.error());
  day.lines = std::move(*lines);
  auto before = tickets.linesOfDay(day.before);
  if (!before) return tl::unexpected(before.error());
  day.linesBefore = std::move(*before);
  auto counts = tickets.counts(day.day);
  if (!counts) return tl::unexpected(counts.error());
  day.counts = std::move(*counts);
  auto history = this->history(day.day);
  if (!history) return tl::unexpected(history.error());
  day.history = *history;
  return day;
}

std::vector<HallQueue> SupervisorDesk::queues(const Day& day) const {
  std::vector<HallQueue> queues;
  for (const QueueCount& count : day.counts) {
    if (count.waiting == 0) continue;
    HallQueue queue;
    queue.key = count.queue;
    queue.name = count.queue;
    queue.waiting = count.waiting;
    if (count.oldestIssuedAtMs) queue.longestMs = std::max<qint64>(0, day.nowMs - *count.oldestIssuedAtMs);
    if (const Series* series = m_almanac.catalogue().seriesOf(count.queue)) {
      queue.name = series->name;
      queue.targetMinutes = series->targetMinutes;
      queue.agencyShortName = agencyShortName(series->agencyId);
    }
    queues.push_back(std::move(queue));
  }
  std::ranges::sort(queues, [](const HallQueue& a, const HallQueue& b) {
    return a.longestMs != b.longestMs ? a.longestMs > b.longestMs : a.key < b.key;
  });
  return queues;
}

Result<std::vector<HallCounter>> SupervisorDesk::counters(const Day& day) const {
  const TicketTable tickets(m_store.database());
  const DirectoryTable directory(m_store.database());
  std::map<QString, qint64> lastEnded;
  for (const DayLine& line : day.lines)
    if (line.endedAtMs) lastEnded[line.counterId] = std::max(lastEnded[line.counterId], *line.endedAtMs);
  std::vector<HallCounter> counters;
  for (const auto& [id, counter] : m_almanac.counters()) {
    HallCounter seat;
    seat.id = id;
    seat.name = counter.name;
    seat.agencyShortName = agencyShortName(counter.agencyId);
    const auto row = directory.row(QStringLiteral("counter_state"), id);
    if (!row) return tl::unexpected(row.error());
    if (*row) {
      const auto presence = office_codec::readPresence(id, (*row)->body);
      if (!presence) return tl::unexpected(presence.error());
      seat.state = presence->state;
      seat.sinceMs = presence->sinceMs;
      seat.officerName = m_almanac.officerName(presence->officerId);
    }
    const auto ticket = tickets.inService(id);
    if (!ticket) return tl::unexpected(ticket.error());
    if (*ticket) {
      seat.label = (*ticket)->label();
      seat.ticketId = (*ticket)->id.toString();
      seat.serviceName = m_almanac.serviceName((*ticket)->serviceId);
      seat.isServing = (*ticket)->state == TicketState::Serving;
      seat.sinceMs = seat.isServing ? (*ticket)->servingAtMs : (*ticket)->calledAtMs;
      if (!(*ticket)->officerId.isEmpty()) seat.officerName = m_almanac.officerName((*ticket)->officerId);
      if (const ServiceStandard* service = m_almanac.catalogue().standard((*ticket)->serviceId))
        seat.standardMinutes = service->counterMinutes;
    } else if (seat.state == CounterState::Open) {
      const auto ended = lastEnded.find(id);
      if (ended != lastEnded.end()) seat.sinceMs = std::max(seat.sinceMs.value_or(0), ended->second);
    }
    counters.push_back(std::move(seat));
  }
  std::ranges::sort(counters, [](const HallCounter& a, const HallCounter& b) { return isBefore(a.id, b.id); });
  return counters;
}

DayCourse SupervisorDesk::course(const Day& day) const {
  const Zone& zone = m_almanac.office().zone;
  DayCourse course;
  course.day = day.day;
  course.dayBefore = day.before;
  course.arrivals = arrivalsByHalfHour(arrivalTimes(day.lines), day.day, zone);
  course.arrivalsBefore = arrivalsByHalfHour(arrivalTimes(day.linesBefore), day.before, zone);
  std::vector<HalfHours> weeks;
  for (const auto& lines : day.history->days)
    weeks.push_back(arrivalsByHalfHour(arrivalTimes(lines), zone.day(lines.front().issuedAtMs), zone));
  course.usual = usualHalfHours(weeks);
  course.countersAtWork = countersAtWork(day.lines, day.midnightMs, day.nowMs);

  // From the first opening to the last closing of the hall, and wider where somebody came outside of it.
  std::optional<QTime> opens;
  std::optional<QTime> closes;
  for (const AgencyEntry& agency : m_almanac.catalogue().agencies) {
    const auto& hours = agency.hours.weekday(day.day.dayOfWeek());
    if (!hours) continue;
    opens = std::min(opens.value_or(hours->open), hours->open);
    closes = std::max(closes.value_or(hours->close), hours->close);
  }
  auto halfHour = [](QTime time) { return static_cast<std::size_t>(time.msecsSinceStartOfDay() / (30 * kMinute)); };
  if (opens && closes) {
    course.fromHalfHour = halfHour(*opens);
    course.toHalfHour = std::min(kHalfHoursADay, halfHour(closes->addSecs(-1)) + 1);
  }
  for (std::size_t i = 0; i < kHalfHoursADay; ++i) {
    const int usual = course.usual ? (*course.usual)[i] : 0;
    if (course.arrivals[i] + course.arrivalsBefore[i] + course.countersAtWork[i] + usual == 0) continue;
    course.fromHalfHour = std::min(course.fromHalfHour, i);
    course.toHalfHour = std::max(course.toHalfHour, i + 1);
  }

  course.waits = waitsOf(day.lines);
  return course;
}

std::vector<ServiceWait> SupervisorDesk::waitsOf(const std::vector<DayLine>& lines) const {
  std::vector<ServiceWait> waits;
  std::vector<WaitSample> samples;
  for (const DayLine& line : lines)
    if (line.calledAtMs) samples.push_back({line.serviceId, line.waitedMs});
  for (WaitSummary& summary : waitsByService(samples)) {
    ServiceWait wait;
    wait.serviceName = m_almanac.serviceName(summary.serviceId);
    if (const ServiceStandard* service = m_almanac.catalogue().standard(summary.serviceId))
      if (const Series* series = m_almanac.catalogue().seriesOf(service->series))
        wait.targetMinutes = series->targetMinutes;
    wait.summary = std::move(summary);
    waits.push_back(std::move(wait));
  }
  std::ranges::stable_sort(waits, [](const ServiceWait& a, const ServiceWait& b) {
    return a.summary.medianMs > b.summary.medianMs;
  });
  return waits;
}

qint64 SupervisorDesk::meanServiceMs(const Day& day, const QString& queue) const {
  qint64 sum = 0;
  int count = 0;
  for (const DayLine& line : day.lines) {
    if (line.queue != queue || line.state != TicketState::Finished) continue;
    sum += line.servedMs;
    ++count;
  }
  if (count >= kEnoughSamples) return sum / count;
  sum = 0;
  count = 0;
  for (const ServiceStandard& service : m_almanac.catalogue().standards) {
    if (service.series != queue) continue;
    sum += qint64{service.counterMinutes} * kMinute;
    ++count;
  }
  return count > 0 ? sum / count : 15 * kMinute;
}

std::vector<SupervisorAlert> SupervisorDesk::queueAlerts(const Day& day, const SupervisorNow& now) const {
  std::vector<SupervisorAlert> found;
  std::optional<SupervisorAlert> worstWithout;
  std::set<QString> agencies;  // its counters share their queues: one more helps them all, so one at a time
  for (const HallQueue& queue : now.queues) {
    if (!queue.isOverTarget()) continue;
    const Series* series = m_almanac.catalogue().seriesOf(queue.key);
    if (!series || agencies.contains(series->agencyId)) continue;
    QueueAlert alert;
    alert.queue = queue;
    std::set<QString> pool;  // all queues that the counters of this queue serve too
    for (const HallCounter& seat : now.counters) {
      const Counter* counter = m_almanac.counter(seat.id);
      if (!counter || counter->agencyId != series->agencyId || !counter->queues.contains(queue.key)) continue;
      if (seat.state == CounterState::Open) {
        ++alert.openCounters;
      } else if (seat.state == CounterState::Closed && alert.counterId.isEmpty()) {
        alert.counterId = seat.id;
        alert.counterName = seat.name;
      }
      if (seat.state == CounterState::Open || seat.id == alert.counterId)
        pool.insert(counter->queues.begin(), counter->queues.end());
    }
    qint64 work = 0;
    for (const HallQueue& other : now.queues)
      if (pool.contains(other.key)) work += qint64{other.waiting} * meanServiceMs(day, other.key);
    // Whoever serves one of those queues takes a share of their work.
    int workers = 0;
    for (const HallCounter& seat : now.counters) {
      const Counter* counter = m_almanac.counter(seat.id);
      if (counter && seat.state == CounterState::Open &&
          std::ranges::any_of(counter->queues, [&](const QString& key) { return pool.contains(key); }))
        ++workers;
    }
    if (alert.openCounters > 0) alert.expectedMs = expectedWaitMs(work, workers);
    if (!alert.counterId.isEmpty()) alert.expectedWithOneMoreMs = expectedWaitMs(work, workers + 1);
    SupervisorAlert full{QLatin1String("queue:") + queue.key + QLatin1Char(':') + alert.counterId, alert};
    if (alert.counterId.isEmpty()) {
      if (!worstWithout) worstWithout = std::move(full);
      continue;
    }
    agencies.insert(series->agencyId);
    found.push_back(std::move(full));
  }
  // Without a counter to open there is little to do: the chart shows those queues, and one alert is enough.
  if (found.empty() && worstWithout) found.push_back(std::move(*worstWithout));
  return found;
}

Result<std::vector<SupervisorAlert>> SupervisorDesk::alerts(const Day& day, const SupervisorNow& now) const {
  std::vector<SupervisorAlert> found = queueAlerts(day, now);
  std::vector<HallCounter> slow;
  for (const HallCounter& counter : now.counters)
    if (counter.isOverStandard(now.nowMs, 2)) slow.push_back(counter);
  std::ranges::stable_sort(slow, [&](const HallCounter& a, const HallCounter& b) {
    return (now.nowMs - *a.sinceMs) * b.standardMinutes > (now.nowMs - *b.sinceMs) * a.standardMinutes;
  });
  for (const HallCounter& counter : slow)
    found.push_back({QLatin1String("counter:") + counter.id + QLatin1Char(':') + counter.ticketId, CounterAlert{counter}});

  if (now.figures.notReadyToday > 0) {
    const auto first = MilestoneTable(m_store.database())
                           .firstNotReady(day.midnightMs, day.midnightMs + qint64{24} * 60 * kMinute);
    if (!first) return tl::unexpected(first.error());
    if (*first) {
      found.push_back({QStringLiteral("promises:%1").arg(now.figures.notReadyToday),
                       PromiseAlert{now.figures.notReadyToday, (*first)->promisedAtMs.value_or(0),
                                    m_almanac.serviceName((*first)->serviceId)}});
    }
  }
  const auto jobs = PrintJobTable(m_store.database()).list(PrintJobTable::Which::Failed, day.midnightMs, kMostPrintJobs);
  if (!jobs) return tl::unexpected(jobs.error());
  if (!jobs->empty()) {
    const PrintJob& first = jobs->back();
    found.push_back({QLatin1String("print:") + first.id,
                     PrintAlert{static_cast<int>(jobs->size()), first.endedAtMs.value_or(first.queuedAtMs), first.kind,
                                first.label, m_almanac.counterName(first.counterId), first.reason}});
  }
  auto strange = anomalies(day.midnightMs);
  if (!strange) return tl::unexpected(strange.error());
  if (!strange->empty()) {
    const QString key = QLatin1String("anomaly:") + strange->front().operationId;
    found.push_back({key, AnomalyAlert{std::move(*strange)}});
  }
  auto exported = CaseExport::since(m_store, m_almanac, day.midnightMs);
  if (!exported) return tl::unexpected(exported.error());
  if (!exported->empty()) {
    const QString key = QLatin1String("export:") + exported->front().id;
    found.push_back({key, ExportAlert{std::move(*exported)}});
  }
  return found;
}

Result<std::vector<AnomalyLine>> SupervisorDesk::anomalies(qint64 fromMs) const {
  const auto kept = AnomalyTable(m_store.database()).since(fromMs, AnomalyAlert::kMostAnomalies);
  if (!kept) return tl::unexpected(kept.error());
  std::vector<AnomalyLine> lines;
  lines.reserve(kept->size());
  for (const auto& [anomaly, atMs] : *kept) {
    AnomalyLine line;
    line.operationId = anomaly.operation.toString();
    line.atMs = atMs;
    line.officerName = m_almanac.officerName(anomaly.officer);
    line.type = anomaly.type;
    switch (anomaly.kind) {
      case Anomaly::Kind::StaleFence:
        line.why = AnomalyLine::Why::CalledTwice;
        line.counterName = m_almanac.counterName(anomaly.detail);
        break;
      case Anomaly::Kind::NotAllowed:
        line.why = anomaly.detail.startsWith(QLatin1String("held by ")) ? AnomalyLine::Why::HeldElsewhere
                                                                        : AnomalyLine::Why::NotInState;
        break;
      case Anomaly::Kind::UndoTooLate:
        line.why = AnomalyLine::Why::UndoTooLate;
        break;
      case Anomaly::Kind::Unreadable:
      case Anomaly::Kind::NoSuchEntity:
        break;
    }
    const QString kind = anomaly.entity.section(QLatin1Char(':'), 0, 0);
    const QString key = anomaly.entity.section(QLatin1Char(':'), 1);
    line.subject = kind;
    if (const auto id = TicketId::parse(key); id && kind == QLatin1String("ticket")) {
      const auto row = TicketTable(m_store.database()).row(*id);
      if (!row) return tl::unexpected(row.error());
      if (*row) line.subject = (*row)->ticket.label();
    } else if (const auto caseId = CaseId::parse(key); caseId && kind == QLatin1String("case")) {
      const auto row = CaseTable(m_store.database()).row(*caseId);
      if (!row) return tl::unexpected(row.error());
      if (*row) line.subject = (*row)->record.code;
    }
    lines.push_back(std::move(line));
  }
  auto doubts = history_doubts::lines(m_store);
  if (!doubts) return doubts;
  std::ranges::move(*doubts, std::back_inserter(lines));
  if (!doubts->empty()) std::ranges::stable_sort(lines, std::ranges::greater(), &AnomalyLine::atMs);
  return lines;
}

Result<SupervisorNow> SupervisorDesk::now() const {
  const auto day = readDay();
  if (!day) return tl::unexpected(day.error());
  SupervisorNow now;
  now.nowMs = day->nowMs;
  now.zone = m_almanac.office().zone;
  now.counterCount = static_cast<int>(m_almanac.counters().size());
  now.queues = queues(*day);
  auto seats = counters(*day);
  if (!seats) return tl::unexpected(seats.error());
  now.counters = std::move(*seats);
  now.course = course(*day);

  HallFigures& figures = now.figures;
  for (const HallQueue& queue : now.queues) figures.waiting += queue.waiting;
  if (!now.queues.empty()) {
    figures.longestWaitMs = now.queues.front().longestMs;
    figures.longestTargetMinutes = now.queues.front().targetMinutes;
  }
  for (const HallCounter& counter : now.counters) {
    figures.serving += counter.isServing ? 1 : 0;
    figures.called += !counter.isServing && !counter.label.isEmpty() ? 1 : 0;
    figures.openCounters += counter.state == CounterState::Open ? 1 : 0;
    figures.breakCounters += counter.state == CounterState::Break ? 1 : 0;
    figures.closedCounters += counter.state == CounterState::Closed ? 1 : 0;
  }
  for (const DayLine& line : day->lines) {
    figures.served += line.state == TicketState::Finished ? 1 : 0;
    figures.noShows += line.state == TicketState::NoShow ? 1 : 0;
    figures.cancelled += line.state == TicketState::Cancelled ? 1 : 0;
  }
  if (!day->linesBefore.empty()) {
    HallFigures::Before before{day->before, 0, 0};
    const qint64 then = now.zone.unixMs(day->before, QTime(0, 0)) + (day->nowMs - day->midnightMs);
    for (const DayLine& line : day->linesBefore) {
      before.waiting += isWaitingAt(line, then) ? 1 : 0;
      before.served += line.state == TicketState::Finished && line.endedAtMs && *line.endedAtMs <= then ? 1 : 0;
    }
    figures.before = before;
  }
  std::vector<int> waiting;
  std::vector<int> served;
  for (std::size_t i = 0; i < day->history->days.size(); ++i) {
    const qint64 then = day->history->midnights[i] + (day->nowMs - day->midnightMs);
    int stillWaiting = 0;
    int done = 0;
    for (const DayLine& line : day->history->days[i]) {
      stillWaiting += isWaitingAt(line, then) ? 1 : 0;
      done += line.state == TicketState::Finished && line.endedAtMs && *line.endedAtMs <= then ? 1 : 0;
    }
    waiting.push_back(stillWaiting);
    served.push_back(done);
  }
  if (const auto usualWaiting = usual(waiting), usualServed = usual(served); usualWaiting && usualServed)
    figures.usual = HallFigures::Usual{day->day, static_cast<int>(waiting.size()), *usualWaiting, *usualServed};
  const auto due =
      MilestoneTable(m_store.database()).due(day->midnightMs, day->midnightMs + qint64{24} * 60 * kMinute);
  if (!due) return tl::unexpected(due.error());
  figures.promisedToday = due->promised;
  figures.notReadyToday = due->notReady;

  auto handled = handledOn(day->day);
  if (!handled) return tl::unexpected(handled.error());
  now.handled = std::move(*handled);
  auto found = alerts(*day, now);
  if (!found) return tl::unexpected(found.error());
  // Only a call to a counter leaves no trace in the tables; what the other acts do shows by itself.
  std::erase_if(*found, [&](const SupervisorAlert& alert) {
    const bool endsByLooking =
        std::holds_alternative<CounterAlert>(alert.about) || std::holds_alternative<AnomalyAlert>(alert.about) ||
        std::holds_alternative<ExportAlert>(alert.about);
    return endsByLooking && std::ranges::any_of(now.handled, [&](const HandledAlert& done) { return done.key == alert.key; });
  });
  now.alerts = std::move(*found);
  return now;
}

Result<RangeCourse> SupervisorDesk::course(const DayRange& range) const {
  if (!range.from.isValid() || !range.to.isValid() || range.from > range.to)
    return failure(ErrorCode::Invalid, QStringLiteral("empty"), QStringLiteral("range"));
  if (range.from.daysTo(range.to) >= kMostDays)
    return failure(ErrorCode::Invalid, QStringLiteral("too_long"), QStringLiteral("range"));
  const Zone& zone = m_almanac.office().zone;
  RangeCourse found;
  found.range = range;
  found.nowMs = m_store.nowMs();
  found.zone = zone;
  const QDate today = zone.day(found.nowMs);
  if (range.isOneDay()) {
    // A day that is over is looked at from its end.
    const qint64 nowMs = range.from < today ? zone.unixMs(range.from.addDays(1), QTime(0, 0)) - 1 : found.nowMs;
    const auto day = readDay(range.from, nowMs);
    if (!day) return tl::unexpected(day.error());
    found.course = course(*day);
    found.arrivals = found.course.arrivals;
    found.total = totalsOf(day->lines);
    found.total.day = range.from;
    if (found.total.arrivals > 0) found.days.push_back(found.total);
    return found;
  }
  const TicketTable tickets(m_store.database());
  std::vector<DayLine> all;
  for (QDate day = range.from; day <= range.to; day = day.addDays(1)) {
    const auto lines = tickets.linesOfDay(day);
    if (!lines) return tl::unexpected(lines.error());
    if (lines->empty()) continue;
    DayTotals totals = totalsOf(*lines);
    totals.day = day;
    found.days.push_back(totals);
    const HalfHours arrivals = arrivalsByHalfHour(arrivalTimes(*lines), day, zone);
    for (std::size_t i = 0; i < kHalfHoursADay; ++i) found.arrivals[i] += arrivals[i];
    all.insert(all.end(), lines->begin(), lines->end());
  }
  found.total = totalsOf(all);
  found.course.waits = waitsOf(all);
  found.course.day = range.to;
  for (std::size_t i = 0; i < kHalfHoursADay; ++i) {
    if (found.arrivals[i] == 0) continue;
    found.course.fromHalfHour = std::min(found.course.fromHalfHour, i);
    found.course.toHalfHour = std::max(found.course.toHalfHour, i + 1);
  }
  return found;
}

Result<std::vector<TicketLine>> SupervisorDesk::waitingIn(const QString& queue) const {
  auto tickets = TicketTable(m_store.database()).waiting(m_almanac.office().zone.day(m_store.nowMs()), {queue});
  if (!tickets) return tl::unexpected(tickets.error());
  std::ranges::stable_sort(*tickets, {}, &Ticket::issuedAtMs);
  const Series* series = m_almanac.catalogue().seriesOf(queue);
  std::vector<TicketLine> lines;
  for (const Ticket& ticket : *tickets) {
    TicketLine line;
    line.id = ticket.id;
    line.label = ticket.label();
    line.serviceId = ticket.serviceId;
    line.serviceName = m_almanac.serviceName(ticket.serviceId);
    line.priority = ticket.priority;
    line.bookedAtMs = ticket.bookedAtMs;
    line.sinceMs = ticket.issuedAtMs;
    if (series) line.targetMinutes = series->targetMinutes;
    if (!ticket.counterId.isEmpty()) line.keptFor = m_almanac.counterName(ticket.counterId);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::vector<HandledAlert>> SupervisorDesk::handledOn(QDate day) const {
  const auto stored = PreferenceTable(m_store.database()).get({}, handledKey());
  if (!stored) return tl::unexpected(stored.error());
  std::vector<HandledAlert> handled;
  if (!*stored) return handled;
  const QJsonObject body = QJsonDocument::fromJson((*stored)->toUtf8()).object();
  if (body.value(QLatin1String("day")).toString() != day.toString(Qt::ISODate)) return handled;
  const QJsonArray items = body.value(QLatin1String("items")).toArray();
  for (const auto& item : items) {
    const QJsonObject object = item.toObject();
    handled.push_back({object.value(QLatin1String("key")).toString(),
                       static_cast<qint64>(object.value(QLatin1String("at")).toDouble()),
                       object.value(QLatin1String("words")).toString()});
  }
  return handled;
}

Done SupervisorDesk::noteHandled(const QString& key, const QString& words) {
  const qint64 now = m_store.nowMs();
  const QDate day = m_almanac.office().zone.day(now);
  auto handled = handledOn(day);
  if (!handled) return tl::unexpected(handled.error());
  handled->insert(handled->begin(), {key, now, words});
  if (handled->size() > kMostHandled) handled->resize(kMostHandled);
  QJsonArray items;
  for (const HandledAlert& item : *handled)
    items.append(QJsonObject{{QStringLiteral("key"), item.key},
                             {QStringLiteral("at"), item.atMs},
                             {QStringLiteral("words"), item.words}});
  const QJsonObject body{{QStringLiteral("day"), day.toString(Qt::ISODate)}, {QStringLiteral("items"), items}};
  return PreferenceTable(m_store.database())
      .set({}, handledKey(), QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}
