#include "services/case_export.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "domain/masks.h"
#include "domain/phone.h"
#include "store/directory_table.h"

namespace {

constexpr qsizetype kShortestPurpose = 5;
constexpr qsizetype kLongestPurpose = 200;

using Outcome = CaseExportLine::Outcome;
constexpr std::array<std::pair<Outcome, const char*>, 4> kOutcomes{{{Outcome::Begun, "begun"},
                                                                    {Outcome::Written, "written"},
                                                                    {Outcome::Failed, "failed"},
                                                                    {Outcome::Cancelled, "cancelled"}}};
constexpr std::array<const char*, 7> kFilters{"open", "mine", "due_today", "ready", "incomplete", "all", "conflicted"};

QString toKey(Outcome outcome) {
  for (const auto& [value, key] : kOutcomes)
    if (value == outcome) return QLatin1String(key);
  return {};
}

}  // namespace

bool CaseExport::mayBeWhole(const QString& officerId) const {
  const auto officer = m_almanac.officers().find(officerId);
  return officer != m_almanac.officers().end() && officer->second.isActive &&
         (officer->second.role == Role::Supervisor || officer->second.role == Role::Administrator);
}

Result<CaseExport::Prospect> CaseExport::prospect(const Seat& seat, const CaseFilter& filter) const {
  const auto rows = m_cases.listSize(filter, kMostRows + 1);
  if (!rows) return tl::unexpected(rows.error());
  return Prospect{*rows, mayBeWhole(seat.officerId)};
}

Result<CaseExport::Begun> CaseExport::begin(const Seat& seat, const CaseExportRequest& request) {
  if (request.purpose.trimmed().size() < kShortestPurpose)
    return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("purpose"));
  if (request.isWhole && !mayBeWhole(seat.officerId))
    return failure(ErrorCode::Denied, seat.officerId, QStringLiteral("whole"));
  const auto rows = m_cases.listSize(request.filter, kMostRows + 1);
  if (!rows) return tl::unexpected(rows.error());
  if (*rows == 0 || *rows > kMostRows)
    return failure(ErrorCode::Invalid, QString::number(*rows), QStringLiteral("rows"));
  const QString id = m_store.newId().toString();
  if (auto done = record(seat, id, request, *rows, Outcome::Begun); !done) return tl::unexpected(done.error());
  m_open.insert_or_assign(id, Open{request, *rows});
  return Begun{id, *rows};
}

Result<std::vector<CaseExportRow>> CaseExport::page(const QString& id, int offset) const {
  const auto open = m_open.find(id);
  if (open == m_open.end()) return failure(ErrorCode::NotFound, id, QStringLiteral("export"));
  const CaseExportRequest& request = open->second.request;
  const int limit = std::min(kPageSize, open->second.rows - offset);
  if (limit <= 0) return std::vector<CaseExportRow>{};
  const auto lines = m_cases.list(request.filter, limit, offset, request.order);
  if (!lines) return tl::unexpected(lines.error());
  const CaseTable cases(m_store.database());
  std::vector<CaseExportRow> rows;
  rows.reserve(lines->size());
  for (const CaseListLine& line : *lines) {
    const auto row = cases.row(line.id);
    if (!row) return tl::unexpected(row.error());
    if (!*row) continue;
    const CaseRecord& record = (*row)->record;
    const QString phone = request.isWhole ? phoneText(Phone{record.phone}) : maskedPhone(record.phone);
    rows.push_back({record.code, record.name, request.isWhole ? record.nik : line.maskedNik,
                    record.phone.isEmpty() ? QString() : phone, record.serviceName, record.state, record.registeredAtMs,
                    record.promisedAtMs, line.officerName, m_almanac.counterName(record.counterId), record.feeRupiah,
                    record.id});
  }
  return rows;
}

Done CaseExport::end(const Seat& seat, const QString& id, int rows, Outcome outcome) {
  const auto open = m_open.find(id);
  if (open == m_open.end()) return failure(ErrorCode::NotFound, id, QStringLiteral("export"));
  if (auto done = record(seat, id, open->second.request, rows, outcome); !done) return done;
  m_open.erase(open);
  return {};
}

Done CaseExport::record(const Seat& seat, const QString& id, const CaseExportRequest& request, int rows,
                        Outcome outcome) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("export:") + id;
  draft.type = QStringLiteral("export.record");
  draft.isNewEntity = outcome == Outcome::Begun;
  // What was searched for may be a name, which has no place in the hall's stream: only that something was.
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("officer"), seat.officerId},
                 {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("filter"), QLatin1String(kFilters[static_cast<std::size_t>(request.filter.which)])},
                 {QStringLiteral("searched"), !request.filter.text.trimmed().isEmpty()},
                 {QStringLiteral("format"), request.format},
                 {QStringLiteral("whole"), request.isWhole},
                 {QStringLiteral("purpose"), request.purpose.trimmed().left(kLongestPurpose)},
                 {QStringLiteral("rows"), rows},
                 {QStringLiteral("outcome"), toKey(outcome)}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<std::vector<CaseExportLine>> CaseExport::since(Store& store, const Almanac& almanac, qint64 fromMs) {
  const auto rows = DirectoryTable(store.database()).ofKind(QStringLiteral("export"));
  if (!rows) return tl::unexpected(rows.error());
  std::vector<CaseExportLine> lines;
  for (const DirectoryRow& row : *rows) {
    const auto text = [&](const char* key) { return row.body.value(QLatin1String(key)).toString(); };
    CaseExportLine line;
    line.atMs = row.body.value(QLatin1String("at")).toInteger();
    if (line.atMs < fromMs) continue;
    line.id = row.key;
    line.officerName = almanac.officerName(text("officer"));
    line.counterName = almanac.counterName(text("counter"));
    line.rows = row.body.value(QLatin1String("rows")).toInt();
    line.isWhole = row.body.value(QLatin1String("whole")).toBool();
    line.purpose = text("purpose");
    const auto outcome = std::ranges::find_if(
        kOutcomes, [&](const auto& entry) { return text("outcome") == QLatin1String(entry.second); });
    // What a newer program calls otherwise has at least begun; it hides no other one.
    line.outcome = outcome == kOutcomes.end() ? Outcome::Begun : outcome->first;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines,
                    [](const auto& a, const auto& b) { return std::tie(a.atMs, a.id) > std::tie(b.atMs, b.id); });
  return lines;
}
