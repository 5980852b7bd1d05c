#pragma once

#include <vector>

#include "services/case_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// The life of a case as it is told: its own operations, what was printed, what was paid, what Dukcapil was asked. Backend thread.
class CaseHistory {
 public:
  CaseHistory(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// Newest first. `detail` has record, standard, checklist, papers, payments and identity already.
  Result<std::vector<CaseEvent>> of(const CaseDetail& detail) const;
  /// What a form's field is called in its standard; empty for one that it does not have.
  static QString labelOf(const ServiceStandard& standard, const QString& field);

 private:
  Result<std::vector<CaseEvent>> steps(const CaseDetail& detail) const;
  Result<std::vector<CaseEvent>> prints(const CaseDetail& detail) const;
  [[nodiscard]] std::vector<CaseEvent> money(const CaseDetail& detail) const;
  [[nodiscard]] std::vector<CaseEvent> verifications(const CaseDetail& detail) const;

  Store& m_store;
  const Almanac& m_almanac;
};
