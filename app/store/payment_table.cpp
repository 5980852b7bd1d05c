#include "store/payment_table.h"

#include <QJsonDocument>

#include "store/order_key.h"

#define PAYMENT_COLUMNS                                                                                               \
  "id, stream, case_id, service_id, principal, penalty, method, tendered, assessment, reference, state, shift_id, "   \
  "counter_id, officer_id, booked_at, confirmed_at, confirmed_by, receipt_id, receipt_label, reversed_at, reversal, " \
  "reversed_out, code, expires_at"
#define SHIFT_COLUMNS "id, counter_id, officer_id, opened_at, float, closed_at, counted, expected, explanation"

namespace {

QString jsonText(const QJsonObject& object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Payment paymentOf(const Statement& row) {
  Payment payment;
  payment.id = PaymentId::parse(row.text(0)).value_or(PaymentId{});
  payment.stream = row.text(1);
  payment.caseId = row.text(2);
  payment.serviceId = row.text(3);
  payment.principal = row.integer(4);
  payment.penalty = row.integer(5);
  payment.method = paymentMethodFromKey(row.text(6)).value_or(PaymentMethod::Cash);
  payment.tendered = row.integer(7);
  payment.assessment = row.text(8);
  payment.reference = row.text(9);
  payment.state = paymentStateFromKey(row.text(10)).value_or(PaymentState::Pending);
  payment.shiftId = row.text(11);
  payment.counterId = row.text(12);
  payment.officerId = row.text(13);
  payment.bookedAtMs = row.integer(14);
  payment.confirmedAtMs = row.optionalInteger(15);
  payment.confirmedBy = row.text(16);
  payment.receiptId = row.text(17);
  payment.receiptLabel = row.text(18);
  if (const auto reversedAt = row.optionalInteger(19)) {
    const QJsonObject facts = QJsonDocument::fromJson(row.text(20).toUtf8()).object();
    payment.reversal = PaymentReversal{facts.value(QLatin1String("reason")).toString(),
                                       facts.value(QLatin1String("officer")).toString(),
                                       facts.value(QLatin1String("approver")).toString(),
                                       facts.value(QLatin1String("counter")).toString(),
                                       row.text(21),
                                       facts.value(QLatin1String("paper")).toString(),
                                       facts.value(QLatin1String("label")).toString(),
                                       *reversedAt};
  }
  payment.code = row.text(22);
  payment.expiresAtMs = row.optionalInteger(23);
  return payment;
}

CashShift shiftOf(const Statement& row) {
  CashShift shift;
  shift.id = ShiftId::parse(row.text(0)).value_or(ShiftId{});
  shift.counterId = row.text(1);
  shift.officerId = row.text(2);
  shift.openedAtMs = row.integer(3);
  shift.floatRupiah = row.integer(4);
  shift.closedAtMs = row.optionalInteger(5);
  shift.counted = cashCountFromJson(QJsonDocument::fromJson(row.text(6).toUtf8()).object()).value_or(CashCount{});
  shift.countedRupiah = sumOf(shift.counted).value_or(0);
  shift.expectedRupiah = row.integer(7);
  shift.explanation = row.text(8);
  return shift;
}

FoldMark markOf(const Statement& row, int column) {
  return {Uuid::fromBytes(row.blob(column)).value_or(Uuid()), orderKeyFromBytes(row.blob(column + 1))};
}

Result<std::vector<Payment>> paymentsOf(Statement& statement) {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  std::vector<Payment> payments;
  while (statement.next()) payments.push_back(paymentOf(statement));
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return payments;
}

}  // namespace

Result<std::optional<PaymentRow>> PaymentTable::row(const PaymentId& id) const {
  auto statement = m_database.prepare("SELECT " PAYMENT_COLUMNS ", last_op, order_key FROM payment WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id.toString()).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<PaymentRow>();
  return std::optional<PaymentRow>(PaymentRow{paymentOf(*statement), markOf(*statement, 24)});
}

Done PaymentTable::write(const PaymentRow& row) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO payment (" PAYMENT_COLUMNS
      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Payment& p = row.payment;
  statement->bind(p.id.toString()).bind(p.stream).bind(p.caseId).bind(p.serviceId).bind(p.principal).bind(p.penalty);
  statement->bind(toKey(p.method)).bind(p.tendered).bind(p.assessment).bind(p.reference).bind(toKey(p.state));
  statement->bind(p.shiftId).bind(p.counterId).bind(p.officerId).bind(p.bookedAtMs).bind(p.confirmedAtMs);
  statement->bind(p.confirmedBy).bind(p.receiptId).bind(p.receiptLabel);
  if (p.reversal) {
    statement->bind(p.reversal->atMs);
    statement->bind(jsonText({{QStringLiteral("reason"), p.reversal->reason},
                              {QStringLiteral("officer"), p.reversal->officerId},
                              {QStringLiteral("approver"), p.reversal->approverId},
                              {QStringLiteral("counter"), p.reversal->counterId},
                              {QStringLiteral("paper"), p.reversal->paperId},
                              {QStringLiteral("label"), p.reversal->paperLabel}}));
    statement->bind(p.reversal->shiftId);
  } else {
    statement->bind(std::optional<qint64>()).bind(QString()).bind(QString());
  }
  statement->bind(p.code).bind(p.expiresAtMs);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done PaymentTable::remove(const PaymentId& id) const {
  auto statement = m_database.prepare("DELETE FROM payment WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id.toString()).run();
}

Result<std::vector<Payment>> PaymentTable::ofCase(const QString& caseId) const {
  auto statement =
      m_database.prepare("SELECT " PAYMENT_COLUMNS " FROM payment WHERE case_id = ? ORDER BY booked_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(caseId);
  return paymentsOf(*statement);
}

Result<std::vector<Payment>> PaymentTable::ofShift(const QString& shiftId) const {
  // Two indexes, each for itself: OR over two columns would read the whole table.
  auto statement = m_database.prepare(
      "SELECT " PAYMENT_COLUMNS " FROM payment WHERE shift_id = ? AND shift_id <> '' UNION SELECT " PAYMENT_COLUMNS
      " FROM payment WHERE reversed_out = ? AND reversed_out <> '' ORDER BY booked_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(shiftId).bind(shiftId);
  return paymentsOf(*statement);
}

Result<std::vector<Payment>> PaymentTable::since(qint64 fromMs, const QString& counterId, int limit) const {
  auto statement = m_database.prepare("SELECT " PAYMENT_COLUMNS
                                      " FROM payment WHERE booked_at >= ? AND (? = '' OR counter_id = ?) "
                                      "ORDER BY booked_at DESC, id DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(fromMs).bind(counterId).bind(counterId).bind(limit);
  return paymentsOf(*statement);
}

Result<std::vector<Payment>> PaymentTable::pending(int limit) const {
  auto statement = m_database.prepare("SELECT " PAYMENT_COLUMNS
                                      " FROM payment WHERE state = 'pending' ORDER BY booked_at, id LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(limit);
  return paymentsOf(*statement);
}

Result<std::vector<Payment>> PaymentTable::ofReference(const QString& reference) const {
  auto statement = m_database.prepare("SELECT " PAYMENT_COLUMNS
                                      " FROM payment WHERE reference = ? AND reference <> '' ORDER BY booked_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(reference);
  return paymentsOf(*statement);
}

Result<std::vector<Payment>> PaymentTable::ofBillingCode(const QString& code) const {
  auto statement = m_database.prepare("SELECT " PAYMENT_COLUMNS
                                      " FROM payment WHERE code = ? AND method = 'billing' ORDER BY booked_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(code);
  return paymentsOf(*statement);
}

Result<std::vector<CaseId>> PaymentTable::unpaidCases(qint64 fromMs, int limit) const {
  auto statement = m_database.prepare(
      "SELECT c.id FROM case_record c WHERE c.fee > 0 AND c.registered_at >= ? AND c.status NOT IN "
      "('draft', 'incomplete', 'rejected', 'collected', 'cancelled') AND c.fee > (SELECT coalesce(sum(p.principal), 0) "
      "FROM payment p WHERE p.case_id = c.id AND p.state <> 'reversed') ORDER BY c.registered_at DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(fromMs).bind(limit).run(); !done) return tl::unexpected(done.error());
  std::vector<CaseId> ids;
  while (statement->next())
    if (const auto id = CaseId::parse(statement->text(0))) ids.push_back(*id);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return ids;
}

Result<std::optional<ShiftRow>> ShiftTable::row(const ShiftId& id) const {
  auto statement = m_database.prepare("SELECT " SHIFT_COLUMNS ", last_op, order_key FROM cash_shift WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id.toString()).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<ShiftRow>();
  return std::optional<ShiftRow>(ShiftRow{shiftOf(*statement), markOf(*statement, 9)});
}

Done ShiftTable::write(const ShiftRow& row) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO cash_shift (" SHIFT_COLUMNS
                                      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const CashShift& s = row.shift;
  statement->bind(s.id.toString()).bind(s.counterId).bind(s.officerId).bind(s.openedAtMs).bind(s.floatRupiah);
  statement->bind(s.closedAtMs).bind(jsonText(cashCountToJson(s.counted))).bind(s.expectedRupiah).bind(s.explanation);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done ShiftTable::remove(const ShiftId& id) const {
  auto statement = m_database.prepare("DELETE FROM cash_shift WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id.toString()).run();
}

Result<std::optional<CashShift>> ShiftTable::openAt(const QString& counterId) const {
  auto statement = m_database.prepare("SELECT " SHIFT_COLUMNS
                                      " FROM cash_shift WHERE counter_id = ? AND closed_at IS NULL "
                                      "ORDER BY opened_at DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(counterId).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<CashShift>();
  return std::optional<CashShift>(shiftOf(*statement));
}
