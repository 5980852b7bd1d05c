#pragma once

#include "domain/regions.h"
#include "services/case_views.h"
#include "store/almanac.h"
#include "store/case_table.h"
#include "store/store.h"

/// Corrects what was registered, field by field, and settles what two officers wrote differently (sync.md,
/// "Conflicts"). Nothing is overwritten: every correction is an operation of its own that keeps what stood there.
/// Backend thread. What returns without an error is durable.
///
/// Errors: Invalid with the field that is wrong, Conflict (field "state") for a case that is closed or not registered,
/// NotFound, and the store's.
class CaseCorrection {
 public:
  CaseCorrection(Store& store, const Almanac& almanac, const Regions& regions)
      : m_store(store), m_almanac(almanac), m_regions(regions) {}

  /// What is wrong with the fields that are changed; those that were wrong before and stay are not spoken of.
  Result<std::vector<FieldProblem>> problems(const Intake& wanted) const;
  /// Writes what differs from `seen`, the case as the officer has seen it. Error: Invalid, field "reason" without one;
  /// Duplicate when nothing differs.
  [[nodiscard]] Done correct(const Seat& seat, const Intake& seen, const Intake& wanted, const QString& reason);
  /// Chooses one side of an open conflict. Error: NotFound when it was settled meanwhile.
  [[nodiscard]] Done settle(const Seat& seat, const CaseId& id, const QString& operationId, bool keepsOther);

  /// The case as a form.
  static Intake intakeOf(const CaseRecord& record);

 private:
  Result<CaseRow> openRow(const CaseId& id) const;
  [[nodiscard]] Done write(const Seat& seat, const CaseRow& row, const std::vector<FieldEdit>& edits,
                           const QString& reason, const QStringList& settles);
  /// The fields in the form in which they are recorded; a value that cannot be read stands as it was typed.
  [[nodiscard]] std::map<QString, QString> valuesOf(const Intake& intake) const;

  Store& m_store;
  const Almanac& m_almanac;
  const Regions& m_regions;
};
