#include "services/cash_desk.h"

#include <algorithm>
#include <iterator>

#include "domain/billing_code.h"
#include "domain/masks.h"
#include "domain/qris.h"
#include "domain/tracking_code.h"
#include "services/cash_papers.h"
#include "store/case_search.h"
#include "store/case_table.h"
#include "store/paper_table.h"
#include "store/payment_table.h"

namespace {

/// How far back the list of open fees goes; an older one is found by its code.
constexpr qint64 kBillDaysMs = 90 * 24 * 3'600'000LL;
constexpr int kMostBills = 200;
constexpr int kMostPayments = 500;
constexpr qsizetype kMostText = 500;

QString entityOf(const PaymentId& id) { return QLatin1String("payment:") + id.toString(); }
QString entityOf(const ShiftId& id) { return QLatin1String("shift:") + id.toString(); }

tl::unexpected<Error> problem(PaymentProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("payment"));
}

/// What a QRIS may say of the counter it stands at.
QString terminalOf(const QString& counterId) {
  QString terminal = QStringLiteral("LOKET");
  for (const QChar c : counterId)
    if (c.isLetterOrNumber() && c.unicode() < 128) terminal += c;
  return terminal.left(25);
}

bool isPayable(const CaseRecord& record) {
  switch (record.state) {
    case CaseState::Draft:
    case CaseState::Incomplete:
    case CaseState::Rejected:
    case CaseState::Cancelled:
    case CaseState::Collected:
      return false;
    default:
      return true;
  }
}

}  // namespace

qint64 CashDesk::startOfToday() const {
  const Zone& zone = m_almanac.office().zone;
  return zone.unixMs(zone.day(m_store.nowMs()), QTime(0, 0));
}

Result<CashBill> CashDesk::billOf(const CaseRecord& record) const {
  const auto payments = PaymentTable(m_store.database()).ofCase(record.id.toString());
  if (!payments) return tl::unexpected(payments.error());
  CashBill bill;
  bill.caseId = record.id;
  bill.code = record.code;
  bill.payer = record.name;
  bill.maskedNik = maskedNik(record.nik);
  bill.serviceName = record.serviceName;
  bill.state = record.state;
  bill.registeredAtMs = record.registeredAtMs;
  bill.ticketLabel = record.ticketLabel;
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  bill.fee = feeOf(record, standard, m_almanac.office().zone);
  bill.standing = feeStanding(bill.fee.owedRupiah(), *payments);
  if (standard) {
    bill.feeText = standard->fee.text;
    bill.accountCode = standard->fee.accountCode;
    bill.isAssessed = record.feeRupiah == 0 && standard->fee.isToldElsewhere();
  }
  return bill;
}

Result<CashBill> CashDesk::bill(const CaseId& id) const {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  return billOf((*row)->record);
}

Result<PaymentLine> CashDesk::lineOf(const Payment& payment) const {
  PaymentLine line;
  line.payment = payment;
  line.receiptId = payment.receiptId;
  line.receiptLabel = payment.receiptLabel;
  line.serviceName = m_almanac.serviceName(payment.serviceId);
  line.officerName = m_almanac.officerName(payment.officerId);
  if (payment.confirmedAtMs) line.confirmerName = m_almanac.officerName(payment.confirmedBy);
  if (payment.reversal && !payment.reversal->approverId.isEmpty())
    line.approverName = m_almanac.officerName(payment.reversal->approverId);
  if (const auto id = CaseId::parse(payment.caseId)) {
    const auto row = CaseTable(m_store.database()).row(*id);
    if (!row) return tl::unexpected(row.error());
    if (*row) {
      line.payer = (*row)->record.name;
      line.code = (*row)->record.code;
    }
  }
  const auto isShared = [](const std::vector<Payment>& same) {
    return std::ranges::count_if(same, [](const Payment& one) { return one.state != PaymentState::Reversed; }) > 1;
  };
  const PaymentTable payments(m_store.database());
  if (!payment.reference.isEmpty()) {
    const auto same = payments.ofReference(payment.reference);
    if (!same) return tl::unexpected(same.error());
    line.isReferenceShared = isShared(*same);
  }
  if (payment.method == PaymentMethod::Billing) {
    const auto same = payments.ofBillingCode(payment.code);
    if (!same) return tl::unexpected(same.error());
    line.isReferenceShared = line.isReferenceShared || isShared(*same);
  }
  return line;
}

Result<CashBoard> CashDesk::board(const Seat& seat, const QString& inService) const {
  const CaseTable cases(m_store.database());
  const PaymentTable payments(m_store.database());
  CashBoard board;
  board.nowMs = m_store.nowMs();
  board.zone = m_almanac.office().zone;
  if (const auto qris = readStandingQris(m_almanac.office().qris)) board.qrisMerchant = qris->merchant;
  auto shift = ShiftTable(m_store.database()).openAt(seat.counterId);
  if (!shift) return tl::unexpected(shift.error());
  board.shift = *shift;
  if (board.shift) {
    board.shiftOfficer = m_almanac.officerName(board.shift->officerId);
    const auto through = payments.ofShift(board.shift->id.toString());
    if (!through) return tl::unexpected(through.error());
    board.sums = shiftSums(board.shift->id.toString(), *through);
  }
  std::optional<CaseId> atCounter;
  if (!inService.isEmpty()) {
    const auto row = cases.byTicket(inService);
    if (!row) return tl::unexpected(row.error());
    if (*row && isPayable((*row)->record)) {
      auto bill = billOf((*row)->record);
      if (!bill) return tl::unexpected(bill.error());
      if (bill->standing.open() > 0 || bill->isAssessed) {
        bill->isAtCounter = true;
        atCounter = bill->caseId;
        board.bills.push_back(std::move(*bill));
      }
    }
  }
  const auto unpaid = payments.unpaidCases(board.nowMs - kBillDaysMs, kMostBills);
  if (!unpaid) return tl::unexpected(unpaid.error());
  for (const CaseId& id : *unpaid) {
    if (atCounter == id) continue;
    auto one = bill(id);
    if (!one) return tl::unexpected(one.error());
    board.bills.push_back(std::move(*one));
  }
  const auto today = payments.since(startOfToday(), seat.counterId, kMostPayments);
  if (!today) return tl::unexpected(today.error());
  const auto pending = payments.pending(kMostPayments);
  if (!pending) return tl::unexpected(pending.error());
  for (const auto& [from, to] : {std::pair{&*today, &board.payments}, std::pair{&*pending, &board.pending}}) {
    for (const Payment& payment : *from) {
      auto line = lineOf(payment);
      if (!line) return tl::unexpected(line.error());
      to->push_back(std::move(*line));
    }
  }
  return board;
}

Result<std::vector<CashBill>> CashDesk::find(const QString& typed) const {
  const CaseTable cases(m_store.database());
  std::vector<CashBill> bills;
  const auto hits = CaseSearch(m_store.database()).find(typed, 50);
  if (!hits) return tl::unexpected(hits.error());
  for (const CaseLine& hit : *hits) {
    // Money is not taken for a case that was not meant.
    if (hit.match == SearchMatch::NearCode) continue;
    const auto row = cases.row(hit.id);
    if (!row) return tl::unexpected(row.error());
    if (!*row || !isPayable((*row)->record)) continue;
    auto bill = billOf((*row)->record);
    if (!bill) return tl::unexpected(bill.error());
    if (bill->standing.open() > 0 || bill->isAssessed) bills.push_back(std::move(*bill));
  }
  return bills;
}

Result<CashShift> CashDesk::openShift(const Seat& seat, qint64 floatRupiah) {
  if (floatRupiah < 0 || floatRupiah > kLargestPayment)
    return failure(ErrorCode::Invalid, QStringLiteral("float"), QStringLiteral("float"));
  const ShiftTable shifts(m_store.database());
  const auto open = shifts.openAt(seat.counterId);
  if (!open) return tl::unexpected(open.error());
  if (*open) return failure(ErrorCode::Conflict, QStringLiteral("open"), QStringLiteral("shift"));
  const ShiftId id{m_store.newId()};
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("shift.open");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("float"), floatRupiah},
                 {QStringLiteral("at"), m_store.nowMs()}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  const auto row = shifts.row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("the drawer is not there"));
  return (*row)->shift;
}

Result<ShiftClosed> CashDesk::closeShift(const Seat& seat, const CashCount& counted, const QString& explanation) {
  const auto open = ShiftTable(m_store.database()).openAt(seat.counterId);
  if (!open) return tl::unexpected(open.error());
  if (!*open) return failure(ErrorCode::Conflict, QStringLiteral("closed"), QStringLiteral("shift"));
  const auto sum = sumOf(counted);
  if (!sum) return failure(ErrorCode::Invalid, QStringLiteral("counted"), QStringLiteral("counted"));
  const QString shiftId = (*open)->id.toString();
  const auto through = PaymentTable(m_store.database()).ofShift(shiftId);
  if (!through) return tl::unexpected(through.error());
  ShiftClosed closed{**open, shiftSums(shiftId, *through), {}, {}};
  closed.shift.closedAtMs = m_store.nowMs();
  closed.shift.counted = counted;
  closed.shift.countedRupiah = *sum;
  closed.shift.expectedRupiah = closed.sums.expected(closed.shift.floatRupiah);
  closed.shift.explanation = explanation.trimmed().left(kMostText);
  if (closed.shift.difference() != 0 && closed.shift.explanation.isEmpty())
    return failure(ErrorCode::Invalid, QString::number(closed.shift.difference()), QStringLiteral("explanation"));
  QStringList issued;
  for (const Payment& payment : *through)
    if (!payment.receiptLabel.isEmpty() && payment.shiftId == shiftId) issued.append(payment.receiptLabel);
  auto drafted = m_papers.draft(seat, PaperKind::CashReport, kHallStream, shiftId, [&](const QString& label, int) {
    return CashPapers(m_almanac, m_papers).report(closed.shift, closed.sums, issued, label);
  });
  if (!drafted) return tl::unexpected(drafted.error());
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = entityOf(closed.shift.id);
  draft.type = QStringLiteral("shift.close");
  draft.plain = {{QStringLiteral("at"), *closed.shift.closedAtMs},
                 {QStringLiteral("expected"), closed.shift.expectedRupiah},
                 {QStringLiteral("counted"), cashCountToJson(counted)}};
  if (!closed.shift.explanation.isEmpty()) draft.plain.insert(QStringLiteral("explanation"), closed.shift.explanation);
  std::vector<OperationDraft> drafts{std::move(draft)};
  drafts.insert(drafts.end(), drafted->drafts.begin(), drafted->drafts.end());
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  closed.paperId = drafted->queued.paperId;
  closed.paperLabel = drafted->queued.label;
  return closed;
}

Done CashDesk::checkReference(const QString& reference, const PaymentId& of) const {
  if (reference.isEmpty()) return {};
  const auto same = PaymentTable(m_store.database()).ofReference(reference);
  if (!same) return tl::unexpected(same.error());
  for (const Payment& payment : *same)
    if (payment.id != of && payment.state != PaymentState::Reversed)
      return failure(ErrorCode::Conflict, payment.receiptLabel, QStringLiteral("reference"));
  return {};
}

Done CashDesk::checkBillingCode(const QString& code) const {
  const auto same = PaymentTable(m_store.database()).ofBillingCode(code);
  if (!same) return tl::unexpected(same.error());
  for (const Payment& payment : *same)
    if (payment.state != PaymentState::Reversed)
      return failure(ErrorCode::Conflict, payment.receiptLabel, QStringLiteral("code"));
  return {};
}

Result<QString> CashDesk::qrisFor(const Seat& seat, const Payment& payment, const CaseRecord& record) const {
  const QString& standing = m_almanac.office().qris;
  if (standing.isEmpty()) return problem(PaymentProblem::MerchantMissing);
  const auto merchant = readStandingQris(standing);
  if (!merchant) return tl::unexpected(merchant.error());
  return qrisPayment(*merchant, payment.total(), record.code, terminalOf(seat.counterId));
}

Result<PrintDesk::Drafted> CashDesk::receiptDraft(const Seat& seat, const Payment& payment, const CaseRecord& record) {
  return m_papers.draft(
      seat, PaperKind::PaymentReceipt, payment.stream, record.id.toString(), [&](const QString& label, int number) {
        return CashPapers(m_almanac, m_papers).receipt(seat, payment, record, label, number, m_store.nowMs());
      });
}

Result<PaymentBooked> CashDesk::bookedAs(const Payment& payment) const {
  return PaymentBooked{payment, payment.receiptId, payment.receiptLabel};
}

Result<PaymentBooked> CashDesk::book(const Seat& seat, const PaymentId& requestId, const CaseId& caseId,
                                     const PaymentOffer& offer) {
  const PaymentTable payments(m_store.database());
  const auto before = payments.row(requestId);
  if (!before) return tl::unexpected(before.error());
  if (*before) return bookedAs((*before)->payment);
  const auto row = CaseTable(m_store.database()).row(caseId);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, caseId.toString(), QStringLiteral("case"));
  CaseRecord record = (*row)->record;
  if (!isPayable(record)) return failure(ErrorCode::Conflict, toKey(record.state), QStringLiteral("state"));
  const auto bill = billOf(record);
  if (!bill) return tl::unexpected(bill.error());
  if (const auto wrong = paymentProblem(offer, bill->standing, bill->isAssessed)) return problem(*wrong);
  const QString reference =
      offer.isConfirmed ? plainReference(offer.method, offer.reference).left(kMostText) : QString();
  if (auto done = checkReference(reference, requestId); !done) return tl::unexpected(done.error());
  const auto shift = ShiftTable(m_store.database()).openAt(seat.counterId);
  if (!shift) return tl::unexpected(shift.error());
  const bool isCash = offer.method == PaymentMethod::Cash;
  if (isCash && !*shift) return failure(ErrorCode::Conflict, QStringLiteral("closed"), QStringLiteral("shift"));

  Payment payment;
  payment.id = requestId;
  payment.stream = record.stream;
  payment.caseId = caseId.toString();
  payment.serviceId = record.serviceId;
  payment.principal = offer.principal;
  payment.penalty = offer.penalty;
  payment.method = offer.method;
  payment.tendered = isCash ? offer.tendered : 0;
  payment.assessment = offer.assessment.trimmed().left(kMostText);
  payment.reference = isCash ? QString() : reference;
  payment.state = isCash || offer.isConfirmed ? PaymentState::Paid : PaymentState::Pending;
  if (*shift) payment.shiftId = (*shift)->id.toString();
  payment.bookedAtMs = m_store.nowMs();
  if (payment.method == PaymentMethod::Qris) {
    auto code = qrisFor(seat, payment, record);
    if (!code) return tl::unexpected(code.error());
    payment.code = std::move(*code);
    payment.expiresAtMs = payment.bookedAtMs + kQrisLifeMs;
  } else if (payment.method == PaymentMethod::Billing) {
    const auto code = readBillingCode(offer.code);
    if (!code) return tl::unexpected(code.error());
    if (auto done = checkBillingCode(*code); !done) return tl::unexpected(done.error());
    payment.code = *code;
  }

  OperationDraft draft;
  draft.stream = payment.stream;
  draft.entity = entityOf(requestId);
  draft.type = QStringLiteral("pay.book");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("case"), payment.caseId},
                 {QStringLiteral("service"), payment.serviceId},
                 {QStringLiteral("principal"), payment.principal},
                 {QStringLiteral("penalty"), payment.penalty},
                 {QStringLiteral("method"), toKey(payment.method)},
                 {QStringLiteral("tendered"), payment.tendered},
                 {QStringLiteral("pending"), payment.state == PaymentState::Pending},
                 {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("at"), payment.bookedAtMs}};
  if (!payment.assessment.isEmpty()) draft.plain.insert(QStringLiteral("assessment"), payment.assessment);
  if (!payment.code.isEmpty()) draft.plain.insert(QStringLiteral("code"), payment.code);
  if (payment.expiresAtMs) draft.plain.insert(QStringLiteral("expires"), *payment.expiresAtMs);
  if (!payment.reference.isEmpty()) draft.plain.insert(QStringLiteral("reference"), payment.reference);
  if (!payment.shiftId.isEmpty()) draft.plain.insert(QStringLiteral("shift"), payment.shiftId);
  std::vector<OperationDraft> drafts;
  if (bill->fee.isStale) {
    // Nobody pays a sum that is not written down.
    drafts.push_back(
        assessmentDraft(record, (*row)->mark.lastOperation, bill->fee.assessed, seat.counterId, payment.bookedAtMs));
    record.feeRupiah = bill->fee.assessed.totalRupiah;
  }
  if (payment.state == PaymentState::Paid) {
    auto drafted = receiptDraft(seat, payment, record);
    if (!drafted) return tl::unexpected(drafted.error());
    draft.plain.insert(QStringLiteral("paper"), drafted->queued.paperId);
    draft.plain.insert(QStringLiteral("label"), drafted->queued.label);
    drafts.push_back(std::move(draft));
    std::ranges::move(drafted->drafts, std::back_inserter(drafts));
  } else {
    drafts.push_back(std::move(draft));
  }
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  const auto after = payments.row(requestId);
  if (!after) return tl::unexpected(after.error());
  if (!*after) return failure(ErrorCode::Internal, QStringLiteral("the payment is not there"));
  return bookedAs((*after)->payment);
}

Result<QueuedPaper> CashDesk::printCode(const Seat& seat, const PaymentId& id) {
  const auto row = PaymentTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("payment"));
  const Payment& payment = (*row)->payment;
  if (payment.method != PaymentMethod::Qris || payment.state != PaymentState::Pending ||
      payment.isOverdue(m_store.nowMs()))
    return failure(ErrorCode::Conflict, toKey(payment.state), QStringLiteral("state"));
  const auto papers = PaperTable(m_store.database()).ofSubject(payment.caseId);
  if (!papers) return tl::unexpected(papers.error());
  for (const PaperRecord& paper : *papers)
    if (paper.kind == PaperKind::PaymentCode && paper.content.value(QLatin1String("qris")).toString() == payment.code &&
        paper.issuedAtMs >= payment.bookedAtMs)
      return m_papers.printAgain(seat, paper.id.toString(), {});
  const auto caseId = CaseId::parse(payment.caseId);
  const auto caseRow = CaseTable(m_store.database()).row(caseId.value_or(CaseId{}));
  if (!caseRow) return tl::unexpected(caseRow.error());
  if (!*caseRow) return failure(ErrorCode::NotFound, payment.caseId, QStringLiteral("case"));
  auto drafted =
      m_papers.draft(seat, PaperKind::PaymentCode, payment.stream, payment.caseId, [&](const QString& label, int) {
        return CashPapers(m_almanac, m_papers).paymentCode(seat, payment, (*caseRow)->record, label);
      });
  if (!drafted) return tl::unexpected(drafted.error());
  if (auto committed = m_store.append(seat.officerId, drafted->drafts); !committed)
    return tl::unexpected(committed.error());
  return drafted->queued;
}

Result<PaymentBooked> CashDesk::confirm(const Seat& seat, const PaymentId& id, const QString& reference) {
  const PaymentTable payments(m_store.database());
  const auto row = payments.row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("payment"));
  Payment payment = (*row)->payment;
  if (payment.state != PaymentState::Pending)
    return failure(ErrorCode::Conflict, toKey(payment.state), QStringLiteral("state"));
  if (const auto wrong = confirmationProblem(payment.method, reference)) return problem(*wrong);
  const QString given = plainReference(payment.method, reference).left(kMostText);
  if (auto done = checkReference(given, id); !done) return tl::unexpected(done.error());
  const auto caseId = CaseId::parse(payment.caseId);
  const auto caseRow = CaseTable(m_store.database()).row(caseId.value_or(CaseId{}));
  if (!caseRow) return tl::unexpected(caseRow.error());
  if (!*caseRow) return failure(ErrorCode::NotFound, payment.caseId, QStringLiteral("case"));
  payment.reference = given;
  auto drafted = receiptDraft(seat, payment, (*caseRow)->record);
  if (!drafted) return tl::unexpected(drafted.error());
  OperationDraft draft;
  draft.stream = payment.stream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("pay.confirm");
  draft.seen = {(*row)->mark.lastOperation};
  draft.plain = {{QStringLiteral("reference"), given},
                 {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("paper"), drafted->queued.paperId},
                 {QStringLiteral("label"), drafted->queued.label},
                 {QStringLiteral("at"), m_store.nowMs()}};
  std::vector<OperationDraft> drafts{std::move(draft)};
  drafts.insert(drafts.end(), drafted->drafts.begin(), drafted->drafts.end());
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  const auto after = payments.row(id);
  if (!after) return tl::unexpected(after.error());
  if (!*after) return failure(ErrorCode::Internal, QStringLiteral("the payment is not there"));
  return bookedAs((*after)->payment);
}

std::vector<Officer> CashDesk::approvers(const QString& officerId) const {
  std::vector<Officer> found;
  for (const auto& [id, officer] : m_almanac.officers())
    if (id != officerId && officer.isActive &&
        (officer.role == Role::Supervisor || officer.role == Role::Administrator))
      found.push_back(officer);
  return found;
}

Result<PaymentTakenBack> CashDesk::reverse(const Seat& seat, const PaymentId& id, const QString& reason,
                                           const QString& approverId, const QString& pin) {
  const auto row = PaymentTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("payment"));
  Payment payment = (*row)->payment;
  if (payment.reversal) return failure(ErrorCode::Conflict, toKey(payment.state), QStringLiteral("state"));
  if (reason.trimmed().isEmpty())
    return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("reason"));
  PaymentReversal reversal;
  reversal.reason = reason.trimmed().left(kMostText);
  reversal.atMs = m_store.nowMs();
  const bool wasTaken = payment.state == PaymentState::Paid;
  if (wasTaken) {
    const auto allowed = approvers(seat.officerId);
    if (std::ranges::find(allowed, approverId, &Officer::id) == allowed.end())
      return failure(ErrorCode::Denied, approverId, QStringLiteral("approver"));
    if (auto vouched = m_roster.vouch(approverId, pin); !vouched) return tl::unexpected(vouched.error());
    reversal.approverId = approverId;
  }
  if (wasTaken && payment.method == PaymentMethod::Cash) {
    const auto shift = ShiftTable(m_store.database()).openAt(seat.counterId);
    if (!shift) return tl::unexpected(shift.error());
    if (!*shift) return failure(ErrorCode::Conflict, QStringLiteral("closed"), QStringLiteral("shift"));
    reversal.shiftId = (*shift)->id.toString();
  }
  const auto caseId = CaseId::parse(payment.caseId);
  const auto caseRow = CaseTable(m_store.database()).row(caseId.value_or(CaseId{}));
  if (!caseRow) return tl::unexpected(caseRow.error());
  if (!*caseRow) return failure(ErrorCode::NotFound, payment.caseId, QStringLiteral("case"));
  payment.reversal = reversal;
  auto drafted = m_papers.draft(
      seat, PaperKind::PaymentReversal, payment.stream, payment.caseId, [&](const QString& label, int number) {
        return CashPapers(m_almanac, m_papers).reversal(seat, payment, (*caseRow)->record, label, number);
      });
  if (!drafted) return tl::unexpected(drafted.error());
  OperationDraft draft;
  draft.stream = payment.stream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("pay.reverse");
  draft.seen = {(*row)->mark.lastOperation};
  draft.plain = {{QStringLiteral("approver"), reversal.approverId},
                 {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("paper"), drafted->queued.paperId},
                 {QStringLiteral("label"), drafted->queued.label},
                 {QStringLiteral("at"), reversal.atMs}};
  if (!reversal.shiftId.isEmpty()) draft.plain.insert(QStringLiteral("shift"), reversal.shiftId);
  draft.personal = {{QStringLiteral("reason"), reversal.reason}};
  std::vector<OperationDraft> drafts{std::move(draft)};
  drafts.insert(drafts.end(), drafted->drafts.begin(), drafted->drafts.end());
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return PaymentTakenBack{drafted->queued.paperId, drafted->queued.label};
}
