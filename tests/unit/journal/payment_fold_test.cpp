#include <boost/test/unit_test.hpp>

#include "journal/fold/payment_fold.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

PlacedOperation step(const char* type, QJsonObject plain, const QString& reason = {}) {
  PlacedOperation placed;
  placed.operation.entity = QStringLiteral("payment:0197c0de-0000-7000-8000-000000000001");
  placed.operation.type = QLatin1String(type);
  placed.operation.officer = QStringLiteral("novita");
  placed.operation.plain = std::move(plain);
  placed.operation.plain.insert(QStringLiteral("at"), 1'000);
  placed.operation.plain.insert(QStringLiteral("counter"), QStringLiteral("3"));
  if (!reason.isEmpty()) placed.operation.personal = {{QStringLiteral("reason"), reason}};
  return placed;
}

QJsonObject shown() {
  return {{QStringLiteral("case"), QStringLiteral("c")},
          {QStringLiteral("service"), QStringLiteral("paspor")},
          {QStringLiteral("principal"), 350'000},
          {QStringLiteral("penalty"), 0},
          {QStringLiteral("method"), QStringLiteral("qris")},
          {QStringLiteral("tendered"), 0},
          {QStringLiteral("code"), QStringLiteral("000201")},
          {QStringLiteral("expires"), 5'000},
          {QStringLiteral("pending"), true}};
}

PlacedOperation confirmed() {
  return step("pay.confirm", {{QStringLiteral("reference"), QStringLiteral("RRN-1")},
                              {QStringLiteral("paper"), QStringLiteral("p")},
                              {QStringLiteral("label"), QStringLiteral("03-000001")}});
}

PlacedOperation takenBack(const char* approver) {
  return step("pay.reverse",
              {{QStringLiteral("approver"), QLatin1String(approver)},
               {QStringLiteral("paper"), QStringLiteral("q")},
               {QStringLiteral("label"), QStringLiteral("03-000002")}},
              QStringLiteral("tidak dibayar"));
}

/// What is left of the operations in this order, and how many of them were told as odd.
std::pair<std::optional<PaymentRow>, std::size_t> after(const std::vector<PlacedOperation>& operations) {
  std::optional<PaymentRow> row;
  std::vector<Anomaly> anomalies;
  for (const PlacedOperation& one : operations) PaymentFold::apply(row, one, anomalies);
  return {row, anomalies.size()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(payment_fold)

BOOST_AUTO_TEST_CASE(a_qris_waits_until_it_is_confirmed_and_keeps_its_code) {
  const auto [row, odd] = after({step("pay.book", shown())});
  BOOST_REQUIRE(row);
  BOOST_TEST(odd == 0U);
  BOOST_TEST((row->payment.state == PaymentState::Pending));
  BOOST_TEST(str(row->payment.code) == "000201");
  BOOST_TEST(row->payment.isOverdue(5'000));
  BOOST_TEST(!row->payment.isOverdue(4'999));
  const auto [paid, none] = after({step("pay.book", shown()), confirmed()});
  BOOST_TEST(none == 0U);
  BOOST_TEST((paid->payment.state == PaymentState::Paid));
  BOOST_TEST(!paid->payment.isOverdue(9'999));
}

BOOST_AUTO_TEST_CASE(money_that_came_outlives_a_calling_off_whichever_comes_first) {
  for (const auto& order : {std::vector{step("pay.book", shown()), confirmed(), takenBack("")},
                            std::vector{step("pay.book", shown()), takenBack(""), confirmed()}}) {
    const auto [row, odd] = after(order);
    BOOST_REQUIRE(row);
    BOOST_TEST((row->payment.state == PaymentState::Paid));
    BOOST_TEST(!row->payment.reversal);
    BOOST_TEST(str(row->payment.reference) == "RRN-1");
    BOOST_TEST(str(row->payment.receiptLabel) == "03-000001");
    BOOST_TEST(odd == 1U);
  }
  // Two persons give it back, and nobody confirms it after that.
  const auto [back, odd] = after({step("pay.book", shown()), confirmed(), takenBack("lengkong"), confirmed()});
  BOOST_TEST((back->payment.state == PaymentState::Reversed));
  BOOST_TEST(odd == 1U);
}

BOOST_AUTO_TEST_CASE(a_reversal_is_not_reversed) {
  const auto [row, odd] = after({step("pay.book", shown()), takenBack(""), takenBack("lengkong")});
  BOOST_TEST(odd == 1U);
  BOOST_TEST(str(row->payment.reversal->approverId).empty());
}

BOOST_AUTO_TEST_CASE(a_code_stands_where_one_belongs_and_nowhere_else) {
  const auto refused = [](const char* key, const QJsonValue& value) {
    QJsonObject plain = shown();
    if (value.isUndefined())
      plain.remove(QLatin1String(key));
    else
      plain.insert(QLatin1String(key), value);
    const auto [row, odd] = after({step("pay.book", plain)});
    return !row && odd == 1;
  };
  BOOST_TEST(!refused("code", QStringLiteral("000201")));
  BOOST_TEST(refused("code", QJsonValue(QJsonValue::Undefined)));
  BOOST_TEST(refused("code", QString(513, QLatin1Char('9'))));
  BOOST_TEST(refused("method", QStringLiteral("transfer")));
  BOOST_TEST(refused("method", QStringLiteral("bitcoin")));
  BOOST_TEST(refused("principal", -1));
  BOOST_TEST(refused("expires", QStringLiteral("soon")));
  // Paid before anybody was shown it.
  QJsonObject early = shown();
  early.insert(QStringLiteral("pending"), false);
  early.insert(QStringLiteral("paper"), QStringLiteral("p"));
  early.insert(QStringLiteral("label"), QStringLiteral("03-000001"));
  BOOST_TEST(!after({step("pay.book", early)}).first);
}

BOOST_AUTO_TEST_SUITE_END()
