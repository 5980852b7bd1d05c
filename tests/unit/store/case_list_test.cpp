#include "store/case_list.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "store/case_table.h"
#include "support/store_fixture.h"

namespace {

using Which = CaseFilter::Which;
using By = CaseOrder::By;

constexpr qint64 kEndOfDay = 1'795'400'000'000;

/// Cases of every kind, written as the fold writes them.
struct ListFixture : StoreFixture {
  std::vector<CaseRecord> all;  ///< in the order in which they were written

  ListFixture() {
    const char* const names[] = {"siti", "Andi", "Meiske", "andi", "Zul", "Budi", "Ferry"};
    const char* const services[] = {"Akta kelahiran", "KTP-el", "izin", "Kartu keluarga"};
    const CaseState states[] = {CaseState::Incomplete, CaseState::Registered, CaseState::Ready, CaseState::Cancelled,
                                CaseState::Verified,   CaseState::Collected,  CaseState::Issued};
    for (int i = 0; i < 140; ++i) {
      CaseRecord record;
      record.id = *CaseId::parse(store->newId().toString());
      record.stream = QStringLiteral("g:pemkot");
      record.code = QStringLiteral("BTG-%1").arg(i);
      record.name = QString::fromLatin1(names[i * 5 % 7]);
      record.serviceName = QString::fromLatin1(services[i * 7 % 4]);
      record.state = states[i * 3 % 7];
      record.officerId = i % 3 == 0 ? QStringLiteral("novita") : QStringLiteral("rahmat");
      record.createdAtMs = record.updatedAtMs = i;
      if (i % 6 != 0) record.promisedAtMs = kEndOfDay - 40'000 + i * 37 % 80 * 1000;
      require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::New));
      all.push_back(record);
    }
  }

  static bool belongs(const CaseRecord& record, Which which) {
    const bool isOpenHere = record.state != CaseState::Cancelled && record.state != CaseState::Collected;
    switch (which) {
      case Which::Open:
        return isOpenHere;
      case Which::Mine:
        return isOpenHere && record.officerId == QLatin1String("novita");
      case Which::DueToday:
        return isOpenHere && record.promisedAtMs && *record.promisedAtMs < kEndOfDay;
      case Which::Ready:
        return record.state == CaseState::Ready;
      case Which::Incomplete:
        return record.state == CaseState::Incomplete;
      case Which::All:
        return true;
      case Which::Conflicted:
        return false;
    }
    return false;
  }

  /// What must stand in the list, by a plain sort.
  [[nodiscard]] std::vector<CaseId> expected(Which which, CaseOrder order) const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (belongs(all[i], which)) places.push_back(i);
    if (order.by == By::Filter) {
      const bool isNewest = which == Which::Incomplete || which == Which::All;
      if (isNewest)
        std::ranges::reverse(places);
      else
        order.by = By::Promised;
    }
    const auto compare = [&](std::size_t a, std::size_t b) {
      const CaseRecord& one = all[a];
      const CaseRecord& other = all[b];
      switch (order.by) {
        case By::Applicant:
          return one.name.compare(other.name, Qt::CaseInsensitive);
        case By::Service:
          return one.serviceName.compare(other.serviceName, Qt::CaseInsensitive);
        case By::Status:
          return static_cast<int>(one.state) - static_cast<int>(other.state);
        case By::Promised:
        case By::Filter:
          break;
      }
      const qint64 difference = *one.promisedAtMs - *other.promisedAtMs;
      return difference < 0 ? -1 : difference > 0 ? 1 : 0;
    };
    if (order.by != By::Filter)
      std::ranges::sort(places, [&](std::size_t a, std::size_t b) {
        if (order.by == By::Promised && all[a].promisedAtMs.has_value() != all[b].promisedAtMs.has_value())
          return all[a].promisedAtMs.has_value();
        const bool isEqual = order.by == By::Promised && !all[a].promisedAtMs;
        const int difference = isEqual ? 0 : compare(a, b);
        if (difference != 0) return (difference < 0) != order.isDescending;
        if (order.by == By::Status) {
          // Within a status by the promise; none comes first, as a status with and without promises does not occur.
          const qint64 one = all[a].promisedAtMs.value_or(0);
          const qint64 other = all[b].promisedAtMs.value_or(0);
          return one != other ? one < other : a < b;
        }
        return (a < b) != order.isDescending;
      });
    std::vector<CaseId> ids;
    for (const std::size_t place : places) ids.push_back(all[place].id);
    return ids;
  }

  std::vector<CaseId> page(Which which, CaseOrder order, int limit, int offset) {
    const auto lines =
        CaseList(store->database()).page({which, QStringLiteral("novita"), kEndOfDay, {}}, order, limit, offset);
    require(lines);
    std::vector<CaseId> ids;
    for (const CaseLine& line : *lines) ids.push_back(line.id);
    return ids;
  }
};

const std::vector<Which> kWhiches{Which::Open,       Which::Mine, Which::DueToday,  Which::Ready,
                                  Which::Incomplete, Which::All,  Which::Conflicted};
const std::vector<CaseOrder> kOrders{{By::Filter, false},   {By::Promised, false}, {By::Promised, true},
                                     {By::Status, false},   {By::Status, true},    {By::Applicant, false},
                                     {By::Applicant, true}, {By::Service, false},  {By::Service, true}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_list, ListFixture)

BOOST_AUTO_TEST_CASE(every_filter_in_every_order_is_what_a_plain_sort_gives) {
  for (const Which which : kWhiches)
    for (const CaseOrder& order : kOrders) {
      BOOST_TEST_CONTEXT("filter " << static_cast<int>(which) << ", order " << static_cast<int>(order.by) << " "
                                   << order.isDescending) {
        const std::vector<CaseId> whole = expected(which, order);
        BOOST_TEST((page(which, order, 1000, 0) == whole));
        std::vector<CaseId> pieces;
        for (int offset = 0; offset < 150; offset += 13)
          std::ranges::copy(page(which, order, 13, offset), std::back_inserter(pieces));
        BOOST_TEST((pieces == whole));
        const auto count = CaseList(store->database()).count({which, QStringLiteral("novita"), kEndOfDay, {}});
        require(count);
        BOOST_TEST(*count == static_cast<int>(whole.size()));
      }
    }
}

BOOST_AUTO_TEST_CASE(no_page_sorts_or_walks_what_it_does_not_show) {
  for (const char* statement : CaseList::statements()) {
    const QString sql = QString::fromLatin1(statement);
    const bool isOfConflicts = sql.contains(QLatin1String("conflicts > 0"));
    const bool isWhole = sql.contains(QLatin1String("WHERE true ORDER BY c.rowno DESC"));
    QString plan;
    for (const auto& row : rowsOf(store->database().path(), ("EXPLAIN QUERY PLAN " + sql).toStdString(), 4))
      plan += row.back() + QLatin1Char('\n');
    BOOST_TEST_CONTEXT(statement << "\n" << plan.toStdString()) {
      BOOST_TEST(!plan.isEmpty());
      BOOST_TEST((isWhole || plan.contains(QLatin1String("USING INDEX"))));
      BOOST_TEST((isOfConflicts || !plan.contains(QLatin1String("TEMP B-TREE"))));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
