#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <numeric>

#include "domain/assessment.h"
#include "domain/rupiah.h"

namespace {

const QString kCount = QStringLiteral("jumlah");
const QString kClass = QStringLiteral("golongan");
const QString kDue = QStringLiteral("tempo");
const QString kFlag = QStringLiteral("segera");

ServiceStandard anyStandard() {
  ServiceStandard standard;
  const auto add = [&](const QString& id, FieldKind kind) {
    FormField field;
    field.id = field.label = id;
    field.kind = kind;
    standard.form.push_back(field);
  };
  add(kCount, FieldKind::Number);
  add(kClass, FieldKind::Choice);
  add(kDue, FieldKind::Date);
  add(kFlag, FieldKind::Flag);
  standard.form[1].choices = {{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}};
  const auto money = rc::gen::inRange<qint64>(0, 10'000'000);
  const int lines = *rc::gen::inRange(1, 6);
  std::vector<QString> priced;
  for (int i = 0; i < lines; ++i) {
    TariffLine line;
    line.id = line.name = QStringLiteral("baris-%1").arg(i);
    if (*rc::gen::inRange(0, 3) == 0) {
      line.condition = kFlag;
      line.conditionValue = QStringLiteral("true");
    }
    const int kind = *rc::gen::inRange(0, 5);
    if (kind == 4 && !priced.empty()) {
      TariffPenalty penalty;
      penalty.since = kDue;
      penalty.per = *rc::gen::element(LateUnit::Day, LateUnit::Month);
      penalty.basisPoints = *rc::gen::inRange(1, 2'000);
      penalty.of = {*rc::gen::elementOf(priced)};
      penalty.rounding = *rc::gen::element(Rounding::Down, Rounding::Up);
      penalty.mostUnits = *rc::gen::inRange(0, 30);
      line.penalty = penalty;
    } else {
      if (kind == 1)
        line.classField = kClass, line.amounts = {{QStringLiteral("a"), *money}, {QStringLiteral("b"), *money}};
      if (kind != 1) line.amountRupiah = *money;
      if (kind >= 2) line.quantityField = kCount;
      priced.push_back(line.id);
    }
    standard.fee.lines.push_back(line);
  }
  return standard;
}

QHash<QString, QString> answersWith(qint64 quantity) {
  return {{kCount, QString::number(quantity)},
          {kClass, *rc::gen::element(QStringLiteral("a"), QStringLiteral("b"))},
          {kDue, QDate(2026, 11, 23).addDays(*rc::gen::inRange(-900, 60)).toString(Qt::ISODate)},
          {kFlag, *rc::gen::element(QStringLiteral("true"), QStringLiteral("false"))}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tariff_rules)

BOOST_AUTO_TEST_CASE(a_fee_is_the_sum_of_its_lines_and_grows_with_the_quantity) {
  const QDate day(2026, 11, 23);
  const bool holds = rc::check("total = sum of the lines, none below nought, more of it costs no less", [&] {
    const ServiceStandard standard = anyStandard();
    const qint64 quantity = *rc::gen::inRange<qint64>(0, 2'000);
    QHash<QString, QString> answers = answersWith(quantity);
    const auto fee = assess(standard, answers, day);
    RC_ASSERT(fee.has_value());
    qint64 sum = 0;
    for (const AssessedLine& line : fee->lines) {
      RC_ASSERT(line.amountRupiah >= 0);
      if (line.basisPoints == 0) {
        RC_ASSERT(line.amountRupiah == line.unitRupiah * line.quantity);
      } else {
        // Down or up, it is within one rupiah of the exact part: ten-thousandths, compared without a division.
        const qint64 exact = line.unitRupiah * line.basisPoints * line.quantity;
        RC_ASSERT(line.amountRupiah * 10'000 > exact - 10'000);
        RC_ASSERT(line.amountRupiah * 10'000 < exact + 10'000);
      }
      sum += line.amountRupiah;
    }
    RC_ASSERT(fee->totalRupiah == sum);
    RC_ASSERT(fee->penaltyRupiah() <= sum);
    RC_ASSERT(outlookOn(standard, answers, day) == (FeeOutlook{*fee, {}}));
    answers.insert(kCount, QString::number(quantity + *rc::gen::inRange<qint64>(1, 1'000)));
    const auto more = assess(standard, answers, day);
    RC_ASSERT(more.has_value());
    RC_ASSERT(more->totalRupiah >= fee->totalRupiah);
    const auto later = assess(standard, answers, day.addDays(*rc::gen::inRange(0, 400)));
    RC_ASSERT(later.has_value());
    RC_ASSERT(later->totalRupiah >= more->totalRupiah);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()
