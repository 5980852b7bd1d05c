#include "services/promise_moves.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

#include "domain/case_state.h"
#include "store/case_list.h"
#include "store/directory_table.h"
#include "store/log_table.h"
#include "store/meta_table.h"

namespace {

// The lists with which this PC counted last: JSON lists of the files of the years.
const QString kOwnCountedWith = QStringLiteral("promise.calendar.own");
const QString kOthersCountedWith = QStringLiteral("promise.calendar.others");
constexpr int kPage = 500;
/// Cases of one transaction, each of two operations.
constexpr std::size_t kBatch = 100;

Result<std::vector<CalendarYear>> yearsOf(const QString& list) {
  std::vector<CalendarYear> years;
  const QJsonArray files = QJsonDocument::fromJson(list.toUtf8()).array();
  for (const auto& file : files) {
    auto year = readCalendarYear(file.toString().toUtf8());
    if (!year) return tl::unexpected(year.error());
    years.push_back(std::move(*year));
  }
  return years;
}

}  // namespace

Result<QString> PromiseMoves::currentList() const {
  const auto rows = DirectoryTable(m_store.database()).ofKind(QStringLiteral("calendar"));
  if (!rows) return tl::unexpected(rows.error());
  std::map<QString, QString> files;
  for (const DirectoryRow& row : *rows) files.emplace(row.key, row.body.value(QLatin1String("text")).toString());
  QJsonArray list;
  for (const auto& [key, text] : files) list.append(text);
  return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<std::vector<CalendarYear>> PromiseMoves::years() const {
  const auto list = currentList();
  if (!list) return tl::unexpected(list.error());
  return yearsOf(*list);
}

Result<int> PromiseMoves::settle(Whose whose) const {
  const auto own = settleThose(true);
  if (!own || whose == Whose::OfThisPc) return own;
  const auto others = settleThose(false);
  if (!others) return others;
  return *own + *others;
}

Result<int> PromiseMoves::settleThose(bool areOfThisPc) const {
  const QString& key = areOfThisPc ? kOwnCountedWith : kOthersCountedWith;
  const MetaTable meta(m_store.database());
  const auto now = currentList();
  if (!now) return tl::unexpected(now.error());
  const auto counted = meta.text(key);
  if (!counted) return tl::unexpected(counted.error());
  if (*counted == *now) return 0;
  std::vector<Move> mine;
  // Without a list there is nothing to compare with (a new PC): what is promised stands.
  if (counted->has_value()) {
    const auto before = yearsOf(**counted);
    if (!before) return tl::unexpected(before.error());
    const auto after = yearsOf(*now);
    if (!after) return tl::unexpected(after.error());
    auto found = moves(*before, *after);
    if (!found) return tl::unexpected(found.error());
    for (Move& move : *found) {
      const auto origin = originOf(move.row.record.id);
      if (!origin) return tl::unexpected(origin.error());
      if (!origin->isSetByHand && origin->isOfThisPc == areOfThisPc) mine.push_back(std::move(move));
    }
  }
  if (auto done = write(mine); !done) return tl::unexpected(done.error());
  if (auto done = meta.set(key, *now); !done) return tl::unexpected(done.error());
  return static_cast<int>(mine.size());
}

Result<int> PromiseMoves::wouldMove(const CalendarYear& year) const {
  const auto before = years();
  if (!before) return tl::unexpected(before.error());
  std::vector<CalendarYear> after = *before;
  std::erase_if(after, [&](const CalendarYear& other) { return other.year == year.year; });
  after.push_back(year);
  const auto found = moves(*before, after);
  if (!found) return tl::unexpected(found.error());
  return static_cast<int>(found->size());
}

Result<std::vector<PromiseMoves::Move>> PromiseMoves::moves(const std::vector<CalendarYear>& before,
                                                            const std::vector<CalendarYear>& after) const {
  const std::vector<FreeDayChange> changes = freeDayChanges(before, after);
  std::vector<Move> found;
  if (changes.empty()) return found;
  const WorkingCalendar former(before);
  const WorkingCalendar latter(after);
  const Zone& zone = m_almanac.office().zone;
  const qint64 firstMs = zone.unixMs(changes.front().day.date, QTime(0, 0));
  const CaseList list(m_store.database());
  CaseFilter filter;
  filter.which = CaseFilter::Which::Open;
  // The latest promise first: those before the first changed day cannot move.
  const CaseOrder order{CaseOrder::By::Promised, true};
  for (int offset = 0;; offset += kPage) {
    const auto lines = list.page(filter, order, kPage, offset);
    if (!lines) return tl::unexpected(lines.error());
    for (const CaseLine& line : *lines) {
      if (!line.promisedAtMs || *line.promisedAtMs < firstMs) continue;
      auto row = CaseTable(m_store.database()).row(line.id);
      if (!row) return tl::unexpected(row.error());
      if (!*row) continue;
      if (auto move = moveOf(std::move(**row), former, latter, changes)) found.push_back(std::move(*move));
    }
    const bool isPast = lines->empty() || !lines->back().promisedAtMs || *lines->back().promisedAtMs < firstMs;
    if (isPast || static_cast<int>(lines->size()) < kPage) return found;
  }
}

std::optional<PromiseMoves::Move> PromiseMoves::moveOf(CaseRow row, const WorkingCalendar& before,
                                                       const WorkingCalendar& after,
                                                       const std::vector<FreeDayChange>& changes) const {
  const CaseRecord& record = row.record;
  const bool isRunning = isOpen(record.state) && record.state != CaseState::Ready;
  if (!isRunning || !record.registeredAtMs || !record.promisedAtMs) return {};
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  const AgencyEntry* agency = standard ? m_almanac.catalogue().agency(standard->agencyId) : nullptr;
  if (!agency) return {};
  const auto was = promiseFor(standard->time, *record.registeredAtMs, agency->hours, before);
  const auto is = promiseFor(standard->time, *record.registeredAtMs, agency->hours, after);
  // An office that never opens promises nothing; what it once promised stands.
  if (!was || !is || was->atMs != *record.promisedAtMs || is->atMs == was->atMs) return {};
  const QDate from = m_almanac.office().zone.day(*record.registeredAtMs);
  const QDate to = std::max(was->day, is->day);
  Move move{std::move(row), is->atMs, {}};
  std::ranges::copy_if(changes, std::back_inserter(move.because),
                       [&](const FreeDayChange& change) { return change.day.date >= from && change.day.date <= to; });
  return move;
}

Result<PromiseMoves::Origin> PromiseMoves::originOf(const CaseId& id) const {
  const auto operations = m_store.log().ofEntity(QLatin1String("case:") + id.toString());
  if (!operations) return tl::unexpected(operations.error());
  Origin origin;
  for (const PlacedOperation& placed : *operations) {
    const Operation& operation = placed.operation;
    if (operation.type == QLatin1String("case.register"))
      origin.isOfThisPc = enrolledDevice(operation.device) == enrolledDevice(m_store.device());
    if (operation.type == QLatin1String("case.state") && operation.plain.contains(QLatin1String("promised")))
      origin.isSetByHand = true;
  }
  return origin;
}

Done PromiseMoves::write(const std::vector<Move>& moves) const {
  std::vector<OperationDraft> drafts;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const CaseRecord& record = moves[i].row.record;
    QJsonArray days;
    for (const FreeDayChange& change : moves[i].because)
      days.append(QJsonObject{{QStringLiteral("day"), change.day.date.toString(Qt::ISODate)},
                              {QStringLiteral("name"), change.day.name},
                              {QStringLiteral("free"), change.isAdded}});
    const QJsonObject fromTo{{QStringLiteral("at"), m_store.nowMs()},
                             {QStringLiteral("from"), *record.promisedAtMs},
                             {QStringLiteral("to"), moves[i].toMs}};
    OperationDraft move;
    move.stream = record.stream;
    move.entity = QLatin1String("case:") + record.id.toString();
    move.type = QStringLiteral("case.promise");
    move.seen = {moves[i].row.mark.lastOperation};
    move.plain = fromTo;
    move.plain.insert(QStringLiteral("days"), days);
    drafts.push_back(std::move(move));
    // Not "milestone.set", which would bring back the state that this PC knows over a newer one.
    OperationDraft milestone;
    milestone.stream = kHallStream;
    milestone.entity = QLatin1String("milestone:") + record.id.toString();
    milestone.type = QStringLiteral("milestone.promise");
    milestone.plain = fromTo;
    drafts.push_back(std::move(milestone));
    if (drafts.size() < 2 * kBatch && i + 1 < moves.size()) continue;
    if (auto committed = m_store.append({}, drafts); !committed) return tl::unexpected(committed.error());
    drafts.clear();
  }
  return {};
}
