#include "domain/tracking_code.h"

#include <boost/test/unit_test.hpp>

#include <array>

#include "support/printing.h"

namespace {

const QString kAlphabet = QString::fromLatin1(kCodeAlphabet);

std::array<std::uint8_t, 8> bytes(quint64 number) {
  std::array<std::uint8_t, 8> out{};
  for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<std::uint8_t>(number >> (8 * (7 - i)));
  return out;
}

QString bare(QString code) { return code.remove(QLatin1Char('-')); }

/// Numbers that reach every value in every place.
std::vector<QString> sampleCodes() {
  std::vector<QString> codes;
  for (quint64 i = 0; i < 31; ++i) {
    quint64 number = 0;
    for (quint64 place = 0; place < 7; ++place) number = number * 31 + (i * (place + 1) + place) % 31;
    codes.push_back(bare(*makeTrackingCode(u"BTG", bytes(number))));
  }
  return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tracking_code)

BOOST_AUTO_TEST_CASE(has_the_shape_of_the_papers) {
  const auto code = makeTrackingCode(u"BTG", bytes(0x0123456789ABCDEF));
  BOOST_REQUIRE(code.has_value());
  BOOST_TEST(code->size() == 13);
  BOOST_TEST(code->startsWith(QStringLiteral("BTG-")));
  BOOST_TEST(code->at(8) == QChar(u'-'));
  BOOST_TEST(*readTrackingCode(*code) == *code);
  const QString ticket = makeTicketCode(bytes(0x0123456789ABCDEF));
  BOOST_TEST(ticket.size() == 9);
  BOOST_TEST(ticket.at(4) == QChar(u'-'));
  BOOST_TEST(*readTicketCode(ticket) == ticket);
  BOOST_TEST(*makeTrackingCode(u"BTG", bytes(1)) != *makeTrackingCode(u"BTG", bytes(2)));
  for (const char16_t* wrong : {u"", u"BT", u"BTGA", u"btg", u"B1G", u"MDO", u"BIG", u"ÄBC"})
    BOOST_TEST(makeTrackingCode(wrong, bytes(1)).error().field == QStringLiteral("prefix"));
}

BOOST_AUTO_TEST_CASE(every_single_wrong_character_is_found) {
  for (const QString& code : sampleCodes()) {
    BOOST_REQUIRE(readTrackingCode(code).has_value());
    for (qsizetype at = 0; at < code.size(); ++at)
      for (const QChar c : kAlphabet) {
        QString wrong = code;
        wrong[at] = c;
        BOOST_REQUIRE(readTrackingCode(wrong).has_value() == (wrong == code));
      }
  }
}

BOOST_AUTO_TEST_CASE(every_swap_of_neighbours_is_found) {
  // For every place and every pair of different values: a valid code with that pair there, then swapped.
  for (qsizetype at = 0; at < 10; ++at)
    for (const QChar left : kAlphabet)
      for (const QChar right : kAlphabet) {
        if (left == right) continue;
        QString body = QStringLiteral("BTG4T9XK2M");
        body[at] = left;
        if (at + 1 < body.size()) body[at + 1] = right;
        QString code = body + *codeCheckCharacter(body);
        // The last pair takes in the check character, which the body decides.
        if (at + 1 == body.size() && code[at] == code[at + 1]) continue;
        if (!readTrackingCode(code)) continue;  // a digit in the prefix
        std::swap(code[at], code[at + 1]);
        BOOST_REQUIRE(!readTrackingCode(code).has_value());
      }
}

BOOST_AUTO_TEST_CASE(ticket_codes_find_the_same_slips) {
  const QString code = bare(makeTicketCode(bytes(0xFEDCBA9876543210)));
  for (qsizetype at = 0; at < code.size(); ++at) {
    for (const QChar c : kAlphabet) {
      QString wrong = code;
      wrong[at] = c;
      BOOST_TEST(readTicketCode(wrong).has_value() == (wrong == code));
    }
    if (at + 1 == code.size()) continue;
    QString swapped = code;
    std::swap(swapped[at], swapped[at + 1]);
    BOOST_TEST(readTicketCode(swapped).has_value() == (swapped == code));
  }
}

BOOST_AUTO_TEST_CASE(typed_look_alikes_are_read_as_meant) {
  const QString body = QStringLiteral("BTG1050AXY");
  const QString code = body + *codeCheckCharacter(body);
  const QString tail = code.right(1);
  const QString printed = QStringLiteral("BTG-1050-AXY") + tail;
  for (const QString& typed : {QStringLiteral("btg 1050 axy"), QStringLiteral("BTG-I0S0-AXY"),
                               QStringLiteral(" btg lOso\u2013a x y"), QStringLiteral("BTG1O50AXY")})
    BOOST_TEST(*readTrackingCode(typed + tail) == printed);
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  const auto problemOf = [](QStringView typed) { return codeProblem(readTrackingCode(typed).error()); };
  const QString good = sampleCodes()[5];
  BOOST_TEST((problemOf(u"") == CodeProblem::Length));
  BOOST_TEST((problemOf(QString(good).chopped(1)) == CodeProblem::Length));
  BOOST_TEST((problemOf(good + QLatin1Char('2')) == CodeProblem::Length));
  BOOST_TEST((problemOf(QStringLiteral("BTG-4U9X-K2MQ")) == CodeProblem::Character));
  BOOST_TEST((problemOf(QStringLiteral("BTG-4*9X-K2MQ")) == CodeProblem::Character));
  BOOST_TEST((problemOf(QStringLiteral("B7G-4T9X-K2MQ")) == CodeProblem::Character));
  QString wrong = good;
  wrong[10] = wrong[10] == QLatin1Char('2') ? QLatin1Char('3') : QLatin1Char('2');
  BOOST_TEST((problemOf(wrong) == CodeProblem::Check));
}

BOOST_AUTO_TEST_SUITE_END()
