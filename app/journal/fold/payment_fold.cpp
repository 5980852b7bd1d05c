#include "journal/fold/payment_fold.h"

#include "journal/payload.h"

namespace {

void refuse(const Operation& operation, Anomaly::Kind kind, const QString& detail, std::vector<Anomaly>& anomalies) {
  anomalies.push_back({kind, operation.entity, operation.id, operation.type, operation.officer, detail});
}

constexpr qsizetype kLongestCode = 512;

/// Taken back by one person, as only what waits may be.
bool isCalledOff(const PaymentReversal& reversal) { return reversal.approverId.isEmpty(); }

std::optional<Payment> bookedPayment(const Operation& operation, QString& fault) {
  PayloadReader read(operation.plain);
  Payment payment;
  const auto id = PaymentId::parse(QStringView(operation.entity).mid(8));
  const auto method = paymentMethodFromKey(read.text("method"));
  payment.stream = operation.stream;
  payment.caseId = read.text("case");
  payment.serviceId = read.text("service");
  payment.principal = read.integer("principal");
  payment.penalty = read.integer("penalty");
  payment.tendered = read.integer("tendered");
  payment.assessment = read.optionalText("assessment").value_or(QString());
  payment.code = read.optionalText("code").value_or(QString());
  payment.expiresAtMs = read.optionalInteger("expires");
  payment.reference = read.optionalText("reference").value_or(QString());
  payment.shiftId = read.optionalText("shift").value_or(QString());
  payment.counterId = read.text("counter");
  payment.bookedAtMs = read.integer("at");
  payment.officerId = operation.officer;
  const bool isPending = read.flag("pending");
  payment.state = isPending ? PaymentState::Pending : PaymentState::Paid;
  if (!isPending) {
    payment.receiptId = read.text("paper");
    payment.receiptLabel = read.text("label");
    payment.confirmedAtMs = payment.bookedAtMs;
    payment.confirmedBy = operation.officer;
  }
  fault = read.fault();
  if (!read.isGood() || !id || !method) return std::nullopt;
  payment.id = *id;
  payment.method = *method;
  const bool isSum = payment.principal >= 0 && payment.penalty >= 0 && payment.principal <= kLargestPayment &&
                     payment.penalty <= kLargestPayment && payment.total() > 0;
  const bool isCashWhole = payment.method != PaymentMethod::Cash ||
                           (!isPending && payment.tendered >= payment.total() && payment.tendered <= kLargestPayment);
  const bool isByCode = payment.method == PaymentMethod::Qris || payment.method == PaymentMethod::Billing;
  if (!isSum || !isCashWhole) {
    fault = QStringLiteral("no such sum");
  } else if (isByCode == payment.code.isEmpty() || payment.code.size() > kLongestCode) {
    fault = QStringLiteral("no such code");
  } else if (payment.method == PaymentMethod::Qris && !isPending) {
    fault = QStringLiteral("paid before it was shown");
  } else {
    return payment;
  }
  return std::nullopt;
}

}  // namespace

void PaymentFold::apply(std::optional<PaymentRow>& row, const PlacedOperation& placed,
                        std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  if (operation.type == QLatin1String("pay.book")) {
    if (row) {
      row->mark.key = placed.key;
      return refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("booked twice"), anomalies);
    }
    QString fault;
    auto payment = bookedPayment(operation, fault);
    if (!payment) return refuse(operation, Anomaly::Kind::Unreadable, fault, anomalies);
    row = PaymentRow{std::move(*payment), {operation.id, placed.key}};
    return;
  }
  const bool isConfirmation = operation.type == QLatin1String("pay.confirm");
  if (!isConfirmation && operation.type != QLatin1String("pay.reverse")) return;
  if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
  row->mark.key = placed.key;
  Payment& payment = row->payment;
  PayloadReader read(operation.plain);
  const qint64 at = read.integer("at");
  if (isConfirmation) {
    const QString reference = read.text("reference");
    const QString paper = read.text("paper");
    const QString label = read.text("label");
    if (!read.isGood()) return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
    if (payment.state == PaymentState::Reversed && !payment.confirmedAtMs && isCalledOff(*payment.reversal)) {
      refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("confirmed after it was called off"), anomalies);
      payment.reversal.reset();
    } else if (payment.state != PaymentState::Pending) {
      return refuse(operation, Anomaly::Kind::NotAllowed, toKey(payment.state), anomalies);
    }
    payment.state = PaymentState::Paid;
    payment.reference = reference;
    payment.receiptId = paper;
    payment.receiptLabel = label;
    payment.confirmedAtMs = at;
    payment.confirmedBy = operation.officer;
    row->mark.lastOperation = operation.id;
    return;
  }
  PayloadReader personal(operation.personal);
  PaymentReversal reversal;
  reversal.reason = personal.text("reason");
  reversal.approverId = read.text("approver");
  reversal.counterId = read.text("counter");
  reversal.paperId = read.text("paper");
  reversal.paperLabel = read.text("label");
  reversal.shiftId = read.optionalText("shift").value_or(QString());
  reversal.officerId = operation.officer;
  reversal.atMs = at;
  if (!read.isGood() || !personal.isGood())
    return refuse(operation, Anomaly::Kind::Unreadable, read.isGood() ? personal.fault() : read.fault(), anomalies);
  if (payment.reversal || (payment.state == PaymentState::Paid && isCalledOff(reversal)))
    return refuse(operation, Anomaly::Kind::NotAllowed, toKey(payment.state), anomalies);
  payment.state = PaymentState::Reversed;
  payment.reversal = std::move(reversal);
  row->mark.lastOperation = operation.id;
}

void ShiftFold::apply(std::optional<ShiftRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  PayloadReader read(operation.plain);
  if (operation.type == QLatin1String("shift.open")) {
    if (row) {
      row->mark.key = placed.key;
      return refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("opened twice"), anomalies);
    }
    CashShift shift;
    const auto id = ShiftId::parse(QStringView(operation.entity).mid(6));
    shift.counterId = read.text("counter");
    shift.floatRupiah = read.integer("float");
    shift.openedAtMs = read.integer("at");
    shift.officerId = operation.officer;
    if (!read.isGood() || !id || shift.floatRupiah < 0)
      return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
    shift.id = *id;
    row = ShiftRow{shift, {operation.id, placed.key}};
    return;
  }
  if (operation.type != QLatin1String("shift.close")) return;
  if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
  row->mark.key = placed.key;
  const qint64 at = read.integer("at");
  const qint64 expected = read.integer("expected");
  const QString explanation = read.optionalText("explanation").value_or(QString());
  const auto counted = cashCountFromJson(read.object("counted"));
  const auto sum = counted ? sumOf(*counted) : std::nullopt;
  if (!read.isGood() || !sum) return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
  if (!row->shift.isOpen())
    return refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("closed twice"), anomalies);
  row->shift.closedAtMs = at;
  row->shift.counted = *counted;
  row->shift.countedRupiah = *sum;
  row->shift.expectedRupiah = expected;
  row->shift.explanation = explanation;
  row->mark.lastOperation = operation.id;
}

QJsonObject cashCountToJson(const CashCount& count) {
  QJsonObject json;
  for (const auto& [denomination, pieces] : count)
    if (pieces != 0) json.insert(QString::number(denomination), pieces);
  return json;
}

std::optional<CashCount> cashCountFromJson(const QJsonObject& json) {
  CashCount count;
  for (auto it = json.begin(); it != json.end(); ++it) {
    bool isNumber = false;
    const qint64 denomination = it.key().toLongLong(&isNumber);
    const double pieces = it.value().toDouble(-1);
    if (!isNumber || pieces < 0 || pieces > kMostPieces || pieces != static_cast<int>(pieces)) return std::nullopt;
    count[denomination] = static_cast<int>(pieces);
  }
  return sumOf(count) ? std::optional(count) : std::nullopt;
}
