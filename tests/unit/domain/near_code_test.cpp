#include "domain/near_code.h"

#include <boost/test/unit_test.hpp>

#include <array>

#include "domain/tracking_code.h"
#include "support/printing.h"

namespace {

const QString kAlphabet = QString::fromLatin1(kCodeAlphabet);
const QString kOther = QStringLiteral("Z");

QString sample() {
  const std::array<std::uint8_t, 8> random{1, 35, 69, 103, 137, 171, 205, 239};
  return *makeTrackingCode(u"BTG", random);
}

QChar otherThan(QChar c, qsizetype place) {
  // A prefix is of letters.
  const qsizetype from = place < 3 ? 10 : 0;
  const qsizetype at = kAlphabet.indexOf(c);
  return kAlphabet[at + 1 < kAlphabet.size() ? at + 1 : from];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(near_code)

BOOST_AUTO_TEST_CASE(one_slip_leads_back_to_the_code) {
  const QString code = sample();
  for (qsizetype at = 0; at < code.size(); ++at) {
    if (code[at] == QLatin1Char('-')) continue;
    QString wrong = code;
    wrong[at] = otherThan(code[at], at);
    BOOST_TEST(nearCodes(wrong).bySlip.contains(code), wrong.toStdString());
    // In small letters and without what groups it, as a person types.
    BOOST_TEST(nearCodes(QString(wrong).remove(QLatin1Char('-')).toLower()).bySlip.contains(code));
    QString strange = code;
    strange[at] = QLatin1Char('U');
    BOOST_TEST(nearCodes(strange).bySlip.contains(code), strange.toStdString());
    QString shorter = code;
    shorter.remove(at, 1);
    BOOST_TEST(nearCodes(shorter).bySlip.contains(code), shorter.toStdString());
    QString longer = code;
    longer.insert(at, kOther);
    BOOST_TEST(nearCodes(longer).bySlip.contains(code), longer.toStdString());
    if (at + 1 < code.size() && code[at + 1] != QLatin1Char('-')) {
      QString turned = code;
      std::swap(turned[at], turned[at + 1]);
      BOOST_TEST((turned == code || nearCodes(turned).bySlip.contains(code)), turned.toStdString());
    }
  }
}

BOOST_AUTO_TEST_CASE(two_wrong_characters_lead_back_to_the_code) {
  const QString code = sample();
  for (qsizetype first = 0; first < code.size(); ++first)
    for (qsizetype second = first + 1; second < code.size(); ++second) {
      if (code[first] == QLatin1Char('-') || code[second] == QLatin1Char('-')) continue;
      QString wrong = code;
      wrong[first] = otherThan(code[first], first);
      wrong[second] = otherThan(code[second], second);
      const NearCodes near = nearCodes(wrong);
      BOOST_TEST((near.bySlip.contains(code) || near.byTwoWrong.contains(code)), wrong.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(what_is_near_is_a_code_and_few) {
  QString wrong = sample();
  wrong[5] = otherThan(wrong[5], 5);
  const NearCodes near = nearCodes(wrong);
  BOOST_TEST(near.bySlip.size() <= 22);
  BOOST_TEST(near.byTwoWrong.size() <= 1705);
  for (const QStringList* codes : {&near.bySlip, &near.byTwoWrong})
    for (const QString& code : *codes) BOOST_TEST(readTrackingCode(code).has_value(), code.toStdString());
  // Of a code without a slip the nearest differ in two places.
  BOOST_TEST(nearCodes(sample()).bySlip.isEmpty());
  BOOST_TEST(!nearCodes(sample()).byTwoWrong.contains(sample()));
}

BOOST_AUTO_TEST_CASE(what_is_no_code_has_none_near) {
  for (const char* typed : {"", "BTG", "BTG-4T9X-K2", "Siti Aminah", "7172011234560001", "UUU-UUUU-UUUU"}) {
    const NearCodes near = nearCodes(QString::fromLatin1(typed));
    BOOST_TEST(near.bySlip.isEmpty(), typed);
    BOOST_TEST(near.byTwoWrong.isEmpty(), typed);
  }
}

BOOST_AUTO_TEST_CASE(a_code_half_typed_is_grouped) {
  const auto grouped = [](const char* typed) { return groupedCode(QString::fromLatin1(typed)); };
  BOOST_TEST(grouped("bt") == QStringLiteral("BT"));
  BOOST_TEST(grouped("btg4t9") == QStringLiteral("BTG-4T9"));
  BOOST_TEST(grouped("BTG 4T9X k2mq") == QStringLiteral("BTG-4T9X-K2MQ"));
  BOOST_TEST(grouped("BTG-4T9X-KOMQ") == QStringLiteral("BTG-4T9X-K0MQ"));
}

BOOST_AUTO_TEST_SUITE_END()
