#pragma once

#include <optional>

#include "domain/case_record.h"
#include "domain/handover.h"
#include "services/print_desk.h"
#include "store/almanac.h"
#include "store/store.h"

/// What the form of a handover begins with.
struct HandoverStart {
  CaseRecord record;
  Handover draft;  ///< by the applicant, with what the case knows; signed by nobody
  Zone zone = Zone::wita();
};

/// A result that was handed out.
struct HandedOver {
  CaseRecord record;  ///< with its handover
  QString paperId;
  QString paperLabel;
  QString printJobId;  ///< empty where it had been handed out before
};

/// Handing results out (serah terima): the last step of a case, its proof and the receipt in one transaction. Backend
/// thread. What returns without an error is durable.
///
/// Errors: Invalid, field "handover", detail the key of the first HandoverProblem; Conflict, field "state", detail the
/// key of the CaseGuard; NotFound; and the store's.
class HandoverDesk {
 public:
  HandoverDesk(Store& store, const Almanac& almanac, PrintDesk& papers)
      : m_store(store), m_almanac(almanac), m_papers(papers) {}

  Result<HandoverStart> begin(const CaseId& id) const;
  /// The same again (a second press, an answer that was lost) answers with what was done and changes nothing.
  Result<HandedOver> handOver(const Seat& seat, const CaseId& id, Handover handover);

 private:
  [[nodiscard]] QJsonObject receipt(const Seat& seat, const CaseRecord& record, const Handover& handover,
                                    const QString& label, int number, qint64 nowMs) const;

  Store& m_store;
  const Almanac& m_almanac;
  PrintDesk& m_papers;
};
