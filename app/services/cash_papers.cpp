#include "services/cash_papers.h"

#include "domain/billing_code.h"
#include "domain/qris.h"
#include "domain/terbilang.h"
#include "print/papers/cash_report.h"
#include "print/papers/frozen.h"
#include "print/papers/payment_code.h"
#include "print/papers/payment_receipt.h"
#include "print/papers/reversal_receipt.h"
#include "services/case_fee.h"
#include "services/service_words.h"

namespace {

Moment momentOf(qint64 atMs, const Zone& zone) {
  const QDateTime local = zone.local(atMs);
  return {local.date(), local.time(), zone.name};
}

QString methodText(const Payment& payment) {
  switch (payment.method) {
    case PaymentMethod::Cash:
      return QStringLiteral("Tunai");
    case PaymentMethod::Transfer:
      return QStringLiteral("Non-tunai");
    case PaymentMethod::Qris:
      return QStringLiteral("QRIS");
    case PaymentMethod::Billing:
      return QStringLiteral("Kode billing %1").arg(billingText(payment.code));
  }
  return {};
}

}  // namespace

Letterhead CashPapers::headOf(const QString& serviceId) const {
  const ServiceStandard* standard = m_almanac.catalogue().standard(serviceId);
  const AgencyEntry* agency = standard ? m_almanac.catalogue().agency(standard->agencyId) : nullptr;
  return letterheadOf(m_almanac.office(), agency ? &agency->agency : nullptr);
}

QJsonObject CashPapers::receipt(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                const QString& label, int number, qint64 nowMs) const {
  const OfficeProfile& office = m_almanac.office();
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  PaymentReceipt receipt;
  receipt.letterhead = headOf(record.serviceId);
  receipt.number = label;
  receipt.paidAt = momentOf(nowMs, office.zone);
  receipt.payer = record.name;
  receipt.purpose = record.serviceName;
  receipt.assessment = payment.assessment;
  if (standard) receipt.accountCode = standard->fee.accountCode;
  const CaseFee fee = feeOf(record, standard, office.zone);
  receipt.lines = feeLinesOf(fee.assessed, Language::Id);
  if (!receipt.lines.empty()) receipt.billTotal = fee.assessed.totalRupiah;
  receipt.principal = payment.principal;
  receipt.penalty = payment.penalty;
  receipt.total = payment.total();
  receipt.totalInWords = terbilang(Rupiah{payment.total()}).value_or(QString());
  if (payment.method == PaymentMethod::Cash) {
    receipt.cash = CashPaid{payment.tendered, payment.change()};
    receipt.notes = {QStringLiteral("Hitung uang kembali Anda sebelum pergi.")};
  } else {
    receipt.transfer = TransferPaid{methodText(payment), payment.reference, true};
    receipt.notes.clear();
  }
  if (!office.complaints.isEmpty()) receipt.notes.append(office.complaints);
  receipt.qr = m_papers.sealedAddress(PaperKind::PaymentReceipt, record, number, nowMs, payment.total());
  receipt.keyDigits = m_papers.keyDigits();
  receipt.counter = m_almanac.counterName(seat.counterId);
  receipt.cashier = m_almanac.officerName(seat.officerId);
  return toJson(receipt);
}

QJsonObject CashPapers::paymentCode(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                    const QString& label) const {
  const Zone& zone = m_almanac.office().zone;
  PaymentCode paper;
  paper.letterhead = headOf(record.serviceId);
  paper.number = label;
  paper.shownAt = momentOf(payment.bookedAtMs, zone);
  paper.validUntil = momentOf(payment.expiresAtMs.value_or(payment.bookedAtMs + kQrisLifeMs), zone);
  paper.payer = record.name;
  paper.purpose = record.serviceName;
  paper.code = record.code;
  if (const auto qris = readQris(payment.code)) {
    paper.merchant = qris->merchant;
    paper.nmid = qris->nmid;
  }
  paper.total = payment.total();
  paper.qris = payment.code;
  paper.counter = m_almanac.counterName(seat.counterId);
  return toJson(paper);
}

QJsonObject CashPapers::reversal(const Seat& seat, const Payment& payment, const CaseRecord& record,
                                 const QString& label, int number) const {
  const OfficeProfile& office = m_almanac.office();
  const PaymentReversal reversal = payment.reversal.value_or(PaymentReversal{});
  ReversalReceipt receipt;
  receipt.letterhead = headOf(record.serviceId);
  receipt.number = label;
  receipt.reversedAt = momentOf(reversal.atMs, office.zone);
  receipt.original = payment.receiptLabel;
  receipt.paidAt = momentOf(payment.bookedAtMs, office.zone);
  receipt.payer = record.name;
  receipt.purpose = record.serviceName;
  receipt.method = methodText(payment);
  if (payment.method != PaymentMethod::Qris) receipt.method.front() = receipt.method.front().toLower();
  // Only what had come can go back.
  receipt.returned = payment.confirmedAtMs ? payment.total() : 0;
  if (receipt.returned > 0) receipt.returnedInWords = terbilang(Rupiah{receipt.returned}).value_or(QString());
  receipt.reason = reversal.reason;
  receipt.cashier = m_almanac.officerName(seat.officerId);
  if (!reversal.approverId.isEmpty()) receipt.approver = m_almanac.officerName(reversal.approverId);
  receipt.counter = m_almanac.counterName(seat.counterId);
  receipt.qr = m_papers.sealedAddress(PaperKind::PaymentReversal, record, number, reversal.atMs, receipt.returned);
  receipt.keyDigits = m_papers.keyDigits();
  return toJson(receipt);
}

QJsonObject CashPapers::report(const CashShift& shift, const ShiftSums& sums, const QStringList& issued,
                               const QString& label) const {
  const OfficeProfile& office = m_almanac.office();
  CashReport report;
  report.letterhead = letterheadOf(office, nullptr);
  report.number = label;
  report.counter = m_almanac.counterName(shift.counterId);
  report.cashier = m_almanac.officerName(shift.officerId);
  report.openedAt = momentOf(shift.openedAtMs, office.zone);
  report.countedAt = momentOf(shift.closedAtMs.value_or(shift.openedAtMs), office.zone);
  report.floatRupiah = shift.floatRupiah;
  report.cashCount = sums.cashCount;
  report.cash = sums.cash;
  report.reversalCount = sums.reversalCount;
  report.reversed = sums.reversed;
  report.transferCount = sums.transferCount;
  report.transfer = sums.transfer;
  report.qrisCount = sums.qrisCount;
  report.qris = sums.qris;
  report.billingCount = sums.billingCount;
  report.billing = sums.billing;
  report.pendingCount = sums.pendingCount;
  report.pending = sums.pending;
  if (!issued.isEmpty()) {
    report.firstReceipt = issued.front();
    report.lastReceipt = issued.back();
  }
  for (const qint64 denomination : kDenominations) {
    const auto pieces = shift.counted.find(denomination);
    if (pieces != shift.counted.end() && pieces->second > 0) report.pieces.push_back({denomination, pieces->second});
  }
  report.explanation = shift.explanation;
  return toJson(report);
}
