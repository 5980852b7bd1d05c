#pragma once

#include "domain/case_record.h"
#include "journal/fold/case_fold.h"
#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// What every step in the life of a case is made of. Backend thread; a view over the store, cheap to make.
class CaseSteps {
 public:
  CaseSteps(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// What guards the next step of a case, but for what is written with it. Errors: the store's.
  Result<CaseFacts> facts(const CaseRecord& record) const;
  /// The step itself, "case.state"; the caller adds reason or proof.
  [[nodiscard]] OperationDraft step(const Seat& seat, const CaseRow& row, CaseState to) const;
  /// What the whole hall may know of it: no person, and of the code only its hash. Errors: the store's.
  Result<OperationDraft> milestone(const CaseRecord& record, CaseState state, bool isNew) const;

 private:
  Store& m_store;
  const Almanac& m_almanac;
};
