#include "services/case_desk.h"

#include <algorithm>

#include "domain/masks.h"
#include "store/case_list.h"
#include "store/case_search.h"

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

}  // namespace

qint64 CaseDesk::endOfToday() const {
  const Zone& zone = m_almanac.office().zone;
  return zone.unixMs(zone.day(m_store.nowMs()).addDays(1), QTime(0, 0));
}

int CaseDesk::daysLeft(const std::optional<qint64>& promisedAtMs) const {
  if (!promisedAtMs) return 0;
  const Zone& zone = m_almanac.office().zone;
  return m_almanac.calendar().workingDaysBetween(zone.day(m_store.nowMs()), zone.day(*promisedAtMs));
}

Result<CaseListLine> CaseDesk::lineOf(const CaseLine& line) const {
  CaseListLine shown;
  shown.id = line.id;
  shown.code = line.code;
  shown.serviceName = line.serviceName;
  shown.state = line.state;
  shown.maskedNik = maskedNik(line.nik);
  shown.name = line.name;
  shown.ticketLabel = line.ticketLabel;
  shown.officerName = m_almanac.officerName(line.officerId);
  shown.promisedAtMs = line.promisedAtMs;
  shown.workingDaysLeft = daysLeft(line.promisedAtMs);
  shown.isLate =
      line.promisedAtMs && isOpen(line.state) && line.state != CaseState::Ready && *line.promisedAtMs < m_store.nowMs();
  shown.hasConflict = line.hasConflict;
  shown.match = line.match;
  auto place = RecordPlace::of(m_store, entityOf(line.id));
  if (!place) return tl::unexpected(place.error());
  shown.place = std::move(*place);
  return shown;
}

Result<std::vector<CaseListLine>> CaseDesk::list(CaseFilter filter, int limit, int offset,
                                                 const CaseOrder& order) const {
  filter.dueBeforeMs = endOfToday();
  const auto lines = filter.text.trimmed().isEmpty() ? CaseList(m_store.database()).page(filter, order, limit, offset)
                                                     : CaseSearch(m_store.database()).find(filter.text, limit, offset);
  if (!lines) return tl::unexpected(lines.error());
  std::vector<CaseListLine> shown;
  shown.reserve(lines->size());
  for (const CaseLine& line : *lines) {
    auto one = lineOf(line);
    if (!one) return tl::unexpected(one.error());
    shown.push_back(std::move(*one));
  }
  return shown;
}

Result<int> CaseDesk::listSize(CaseFilter filter, int most) const {
  filter.dueBeforeMs = endOfToday();
  if (filter.text.trimmed().isEmpty()) {
    const auto count = CaseList(m_store.database()).count(filter);
    if (!count) return count;
    return std::min(*count, most);
  }
  const auto found = CaseSearch(m_store.database()).find(filter.text, most);
  if (!found) return tl::unexpected(found.error());
  return static_cast<int>(found->size());
}

Result<CaseCounts> CaseDesk::counts(const QString& officerId) const {
  const CaseList cases(m_store.database());
  CaseCounts counts;
  const std::pair<CaseFilter::Which, int*> wanted[] = {{CaseFilter::Which::Open, &counts.open},
                                                       {CaseFilter::Which::Mine, &counts.mine},
                                                       {CaseFilter::Which::DueToday, &counts.dueToday},
                                                       {CaseFilter::Which::Ready, &counts.ready},
                                                       {CaseFilter::Which::Incomplete, &counts.incomplete},
                                                       {CaseFilter::Which::All, &counts.all},
                                                       {CaseFilter::Which::Conflicted, &counts.conflicted}};
  for (const auto& [which, target] : wanted) {
    const auto count = cases.count({which, officerId, endOfToday(), {}});
    if (!count) return tl::unexpected(count.error());
    *target = *count;
  }
  return counts;
}

Result<std::vector<CaseListLine>> CaseDesk::search(const QString& typed, int limit) const {
  const auto lines = CaseSearch(m_store.database()).find(typed, limit);
  if (!lines) return tl::unexpected(lines.error());
  std::vector<CaseListLine> shown;
  for (const CaseLine& line : *lines) {
    auto one = lineOf(line);
    if (!one) return tl::unexpected(one.error());
    shown.push_back(std::move(*one));
  }
  return shown;
}
