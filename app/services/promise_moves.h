#pragma once

#include <optional>
#include <vector>

#include "domain/free_day_changes.h"
#include "domain/promise.h"
#include "store/almanac.h"
#include "store/case_table.h"
#include "store/store.h"

/// Counts open promises anew when the list of free days has changed, and writes down each that moves. Backend thread; a
/// view over the store, cheap to make.
///
/// This PC remembers with which list it counted last. A promise moves only where the two lists alone make the
/// difference: one that is not what the rule gave with the former list was set otherwise, or by hours of the office
/// that changed since, and stays. So does one of a case that is ready or closed. One that waits for somebody else moves
/// as all others: a pause does not lengthen a promise, so it must be right on the day on which it goes on.
///
/// Two PCs that learn of the same list may both write the move: "case.promise" says from when to when, and a fold takes
/// it only from there, so the second changes nothing and the history does not tell it (journal/fold/case_fold.h). To
/// keep that rare, a change is answered by the PC that registered the case, and by all others when they start next.
///
/// Errors: the store's. After one the list is not remembered, and the next count begins again.
class PromiseMoves {
 public:
  enum class Whose { OfThisPc, All };

  PromiseMoves(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// How many moved. Nothing is read but the lists while they are the same.
  Result<int> settle(Whose whose) const;
  /// How many open promises would move if this year's list were replaced.
  Result<int> wouldMove(const CalendarYear& year) const;
  /// The years as they stand in the store.
  Result<std::vector<CalendarYear>> years() const;

 private:
  struct Move {
    CaseRow row;
    qint64 toMs = 0;
    std::vector<FreeDayChange> because;
  };
  Result<std::vector<Move>> moves(const std::vector<CalendarYear>& before,
                                  const std::vector<CalendarYear>& after) const;
  [[nodiscard]] std::optional<Move> moveOf(CaseRow row, const WorkingCalendar& before, const WorkingCalendar& after,
                                           const std::vector<FreeDayChange>& changes) const;
  /// Whether this PC registered it, and whether an officer gave it another promise since.
  struct Origin {
    bool isOfThisPc = false;
    bool isSetByHand = false;
  };
  Result<Origin> originOf(const CaseId& id) const;
  /// The promises of cases of this PC, or those of all others, each with the list of which they were counted last.
  Result<int> settleThose(bool areOfThisPc) const;
  [[nodiscard]] Done write(const std::vector<Move>& moves) const;
  Result<QString> currentList() const;

  Store& m_store;
  const Almanac& m_almanac;
};
