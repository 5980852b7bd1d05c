#pragma once

#include <QJsonArray>

#include "domain/assessment.h"
#include "domain/case_record.h"
#include "domain/zone.h"
#include "store/store.h"

/// What an application costs. The record holds the sum that was told last; its lines follow from the answers as they
/// stand now, by the tariff of the version that the case is pinned to and up to the day on which it was registered.
///
/// The two differ where officers corrected different fields without seeing each other's: each wrote down a sum of his
/// own. Then the answers count, it is shown, and whoever next corrects the case or takes money for it writes the sum
/// down. A value; any thread. Money in whole rupiah.
struct CaseFee {
  qint64 recordedRupiah = 0;
  Assessment assessed;   ///< no lines where the standard has one sum, or where the answers cannot be counted
  bool isStale = false;  ///< the answers say another sum than the record

  [[nodiscard]] qint64 owedRupiah() const { return isStale ? assessed.totalRupiah : recordedRupiah; }
  bool operator==(const CaseFee&) const = default;
};

/// `standard` may be null: a version that this PC does not know.
[[nodiscard]] CaseFee feeOf(const CaseRecord& record, const ServiceStandard* standard, const Zone& zone);

/// The lines as an operation keeps them.
[[nodiscard]] QJsonArray toJson(const std::vector<AssessedLine>& lines);

/// "case.assess": the fee told anew. `before` is the record as it stood, `seen` the last operation of it.
[[nodiscard]] OperationDraft assessmentDraft(const CaseRecord& before, const Uuid& seen, const Assessment& assessed,
                                             const QString& counterId, qint64 nowMs);
