#include "store/case_list.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace {

// ?1 officer, ?2 end of the day, ?3 limit, ?4 offset, ?5 status. The state of an open case is said twice where SQLite
// would not see otherwise that an index of open cases has them all.
#define PAGE(index, where, order) \
  "SELECT " CASE_LINE_COLUMNS " FROM case_record c " index " WHERE " where " ORDER BY " order " LIMIT ?3 OFFSET ?4"

#define IS_OPEN "c.status IN " CASE_OPEN_STATES
#define IS_MINE "c.officer_id = ?1 AND " IS_OPEN
#define IS_DUE "c.promised_at < ?2 AND " IS_OPEN
#define IS_READY "c.status = 'ready' AND " IS_OPEN
#define IS_INCOMPLETE "c.status = 'incomplete' AND " IS_OPEN
#define IS_ANY "true"
#define IS_CONFLICTED "c.conflicts > 0"

#define BY_PROMISE "c.promised_at NULLS LAST, c.rowno"
#define BY_PROMISE_LAST "c.promised_at DESC, c.rowno DESC"
#define BY_NAME "c.name COLLATE NOCASE, c.rowno"
#define BY_NAME_LAST "c.name COLLATE NOCASE DESC, c.rowno DESC"
#define BY_SERVICE "c.service_name COLLATE NOCASE, c.rowno"
#define BY_SERVICE_LAST "c.service_name COLLATE NOCASE DESC, c.rowno DESC"
#define NEWEST "c.rowno DESC"

/// The statements of one filter.
struct Pages {
  const char* own;
  const char* promised[2];
  const char* applicant[2];
  const char* service[2];
  const char* status;  ///< of one status alone
};

#define PAGES(own, promise, name, service, state, where)                            \
  {                                                                                 \
    own, {PAGE(promise, where, BY_PROMISE), PAGE(promise, where, BY_PROMISE_LAST)}, \
        {PAGE(name, where, BY_NAME), PAGE(name, where, BY_NAME_LAST)},              \
        {PAGE(service, where, BY_SERVICE), PAGE(service, where, BY_SERVICE_LAST)},  \
        PAGE(state, "c.status = ?5 AND " where, "c.promised_at, c.rowno")           \
  }

#define OPEN_NAME "INDEXED BY case_open_name"
#define OPEN_SERVICE "INDEXED BY case_open_service"
#define OPEN_PROMISE "INDEXED BY case_open_promise"
#define STATUS "INDEXED BY case_status"
#define OFFICER "INDEXED BY case_officer"
#define CONFLICT "INDEXED BY case_conflict"

/// By CaseFilter::Which. Those with a conflict are few, and sorted when they are read.
constexpr Pages kPages[] = {
    PAGES(PAGE(OPEN_PROMISE, IS_OPEN, BY_PROMISE), OPEN_PROMISE, OPEN_NAME, OPEN_SERVICE, STATUS, IS_OPEN),
    PAGES(PAGE(OFFICER, IS_MINE, BY_PROMISE), OFFICER, OPEN_NAME, OPEN_SERVICE, OFFICER, IS_MINE),
    PAGES(PAGE(OPEN_PROMISE, IS_DUE, BY_PROMISE), OPEN_PROMISE, OPEN_NAME, OPEN_SERVICE, STATUS, IS_DUE),
    PAGES(PAGE(STATUS, IS_READY, BY_PROMISE), STATUS, OPEN_NAME, OPEN_SERVICE, STATUS, IS_READY),
    PAGES(PAGE("INDEXED BY case_incomplete", IS_INCOMPLETE, NEWEST), STATUS, OPEN_NAME, OPEN_SERVICE, STATUS,
          IS_INCOMPLETE),
    PAGES(PAGE("", IS_ANY, NEWEST), "INDEXED BY case_promise", "INDEXED BY case_name", "INDEXED BY case_service",
          STATUS, IS_ANY),
    PAGES(PAGE(CONFLICT, IS_CONFLICTED, "c.updated_at"), CONFLICT, CONFLICT, CONFLICT, CONFLICT, IS_CONFLICTED)};

#define COUNT(where) "SELECT count(*) FROM case_record c WHERE " where
constexpr const char* kCounts[] = {COUNT(IS_OPEN),       COUNT(IS_MINE), COUNT(IS_DUE),       COUNT(IS_READY),
                                   COUNT(IS_INCOMPLETE), COUNT(IS_ANY),  COUNT(IS_CONFLICTED)};
#define COUNT_STATUS(where) "SELECT count(*) FROM case_record c WHERE c.status = ?5 AND " where
constexpr const char* kStatusCounts[] = {COUNT_STATUS(IS_OPEN),      COUNT_STATUS(IS_MINE),       COUNT_STATUS(IS_DUE),
                                         COUNT_STATUS(IS_READY),     COUNT_STATUS(IS_INCOMPLETE), COUNT_STATUS(IS_ANY),
                                         COUNT_STATUS(IS_CONFLICTED)};

/// In the order in which a case goes through them.
constexpr std::array kStates{CaseState::Incomplete, CaseState::Registered,       CaseState::Verified,
                             CaseState::Processing, CaseState::WaitingApplicant, CaseState::WaitingPayment,
                             CaseState::Approved,   CaseState::Rejected,         CaseState::Issued,
                             CaseState::Ready,      CaseState::Collected,        CaseState::Cancelled};

const Pages& pagesOf(const CaseFilter& filter) { return kPages[static_cast<std::size_t>(filter.which)]; }

}  // namespace

Result<std::vector<CaseLine>> CaseList::read(const char* sql, const CaseFilter& filter, int limit, int offset) const {
  auto statement = m_database.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(filter.officerId).bind(filter.dueBeforeMs).bind(limit).bind(offset);
  return caseLines(*statement);
}

Result<std::vector<CaseLine>> CaseList::byStatus(const CaseFilter& filter, bool isDescending, int limit,
                                                 int offset) const {
  auto states = kStates;
  if (isDescending) std::ranges::reverse(states);
  const auto which = static_cast<std::size_t>(filter.which);
  std::vector<CaseLine> found;
  for (const CaseState state : states) {
    if (static_cast<int>(found.size()) >= limit) break;
    if (offset > 0) {
      auto statement = m_database.prepare(kStatusCounts[which]);
      if (!statement) return tl::unexpected(statement.error());
      statement->bind(filter.officerId).bind(filter.dueBeforeMs).bind(0).bind(0).bind(toKey(state));
      if (auto done = statement->run(); !done) return tl::unexpected(done.error());
      const int count = statement->next() ? statement->number(0) : 0;
      if (count <= offset) {
        offset -= count;
        continue;
      }
    }
    auto statement = m_database.prepare(kPages[which].status);
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(filter.officerId).bind(filter.dueBeforeMs);
    statement->bind(limit - static_cast<int>(found.size())).bind(offset).bind(toKey(state));
    auto lines = caseLines(*statement);
    if (!lines) return lines;
    std::ranges::move(*lines, std::back_inserter(found));
    offset = 0;
  }
  return found;
}

Result<std::vector<CaseLine>> CaseList::page(const CaseFilter& filter, const CaseOrder& order, int limit,
                                             int offset) const {
  const Pages& pages = pagesOf(filter);
  const auto direction = static_cast<std::size_t>(order.isDescending);
  switch (order.by) {
    case CaseOrder::By::Filter:
      return read(pages.own, filter, limit, offset);
    case CaseOrder::By::Promised:
      return read(pages.promised[direction], filter, limit, offset);
    case CaseOrder::By::Applicant:
      return read(pages.applicant[direction], filter, limit, offset);
    case CaseOrder::By::Service:
      return read(pages.service[direction], filter, limit, offset);
    case CaseOrder::By::Status:
      return byStatus(filter, order.isDescending, limit, offset);
  }
  return std::vector<CaseLine>{};
}

Result<int> CaseList::count(const CaseFilter& filter) const {
  auto statement = m_database.prepare(kCounts[static_cast<std::size_t>(filter.which)]);
  if (!statement) return tl::unexpected(statement.error());
  if (filter.which == CaseFilter::Which::Mine) statement->bind(filter.officerId);
  if (filter.which == CaseFilter::Which::DueToday) statement->bind(QVariant()).bind(filter.dueBeforeMs);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return statement->number(0);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return 0;
}

std::vector<const char*> CaseList::statements() {
  std::vector<const char*> all;
  for (const Pages& pages : kPages) {
    all.push_back(pages.own);
    for (const auto* pair : {&pages.promised, &pages.applicant, &pages.service})
      all.insert(all.end(), std::begin(*pair), std::end(*pair));
    all.push_back(pages.status);
  }
  return all;
}
