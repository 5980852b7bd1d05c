#pragma once

#include <QJsonObject>

#include "domain/case_record.h"
#include "domain/cash_count.h"
#include "domain/payment.h"
#include "print/papers/letterhead.h"
#include "services/print_desk.h"
#include "services/queue_views.h"
#include "store/almanac.h"

/// What the papers of the cash desk say, frozen. Papers are in Indonesian whatever the screen speaks. Backend thread.
class CashPapers {
 public:
  CashPapers(const Almanac& almanac, const PrintDesk& papers) : m_almanac(almanac), m_papers(papers) {}

  [[nodiscard]] QJsonObject receipt(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                    const QString& label, int number, qint64 nowMs) const;
  /// What the payer of a QRIS that waits may take along.
  [[nodiscard]] QJsonObject paymentCode(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                        const QString& label) const;
  /// `payment` carries its reversal.
  [[nodiscard]] QJsonObject reversal(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                     const QString& label, int number) const;
  /// `issued`: the numbers of the receipts of this drawer, in the order in which they were issued.
  [[nodiscard]] QJsonObject report(const CashShift& shift, const ShiftSums& sums, const QStringList& issued,
                                   const QString& label) const;

 private:
  [[nodiscard]] Letterhead headOf(const QString& serviceId) const;

  const Almanac& m_almanac;
  const PrintDesk& m_papers;
};
