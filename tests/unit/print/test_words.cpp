#include <boost/test/unit_test.hpp>

#include <limits>

#include "print/words.h"

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(dates_are_written_in_both_languages) {
  const QDate monday(2026, 11, 23);
  BOOST_TEST((longDate(monday, Language::Id) == QStringLiteral("Senin, 23 November 2026")));
  BOOST_TEST((longDate(monday, Language::En) == QStringLiteral("Monday, 23 November 2026")));
  BOOST_TEST((mediumDate(monday, Language::Id) == QStringLiteral("Senin, 23 Nov 2026")));
  BOOST_TEST((shortDate(monday, Language::Id) == QStringLiteral("Sen, 23 Nov 2026")));
  BOOST_TEST((shortDate(monday, Language::En) == QStringLiteral("Mon, 23 Nov 2026")));
  BOOST_TEST((plainDate(QDate(2026, 8, 17), Language::Id) == QStringLiteral("17 Agt 2026")));
  BOOST_TEST((plainDate(QDate(2026, 8, 17), Language::En) == QStringLiteral("17 Aug 2026")));
  BOOST_TEST((longDate(QDate(), Language::Id).isEmpty()));
}

BOOST_AUTO_TEST_CASE(days_follow_one_another) {
  const char16_t* const days[] = {u"Senin", u"Selasa", u"Rabu", u"Kamis", u"Jumat", u"Sabtu", u"Minggu"};
  for (int i = 0; i < 7; ++i)
    BOOST_TEST((longDate(QDate(2026, 11, 23).addDays(i), Language::Id).startsWith(QString::fromUtf16(days[i]))));
}

BOOST_AUTO_TEST_CASE(times_take_the_language_s_separator) {
  const Moment moment{QDate(2026, 11, 23), QTime(9, 5, 59), QStringLiteral("WITA")};
  BOOST_TEST((clockTime(moment, Language::Id) == QStringLiteral("09.05 WITA")));
  BOOST_TEST((clockTime(moment, Language::En) == QStringLiteral("09:05 WITA")));
}

BOOST_AUTO_TEST_CASE(rupiah_groups_thousands_and_keeps_every_value) {
  const std::pair<qint64, const char16_t*> vectors[] = {
      {0, u"Rp0"},
      {7, u"Rp7"},
      {999, u"Rp999"},
      {1000, u"Rp1.000"},
      {15000, u"Rp15.000"},
      {1201000, u"Rp1.201.000"},
      {-49000, u"−Rp49.000"},
      {std::numeric_limits<qint64>::min(), u"−Rp9.223.372.036.854.775.808"}};
  for (const auto& [amount, text] : vectors) BOOST_TEST((rupiah(amount, Language::Id) == QString::fromUtf16(text)));
  BOOST_TEST((rupiah(1201000, Language::En) == QStringLiteral("Rp1,201,000")));
}

BOOST_AUTO_TEST_CASE(every_word_has_both_languages_and_the_same_places) {
  for (int key = 0; key <= static_cast<int>(Word::TestQr); ++key) {
    const QString id = word(static_cast<Word>(key), Language::Id);
    const QString en = word(static_cast<Word>(key), Language::En);
    BOOST_TEST(!id.isEmpty(), "word " << key);
    BOOST_TEST(!en.isEmpty(), "word " << key);
    for (const char16_t* place : {u"%1", u"%2", u"%3"})
      BOOST_TEST((id.contains(QString::fromUtf16(place)) == en.contains(QString::fromUtf16(place))), "word " << key);
  }
}

BOOST_AUTO_TEST_SUITE_END()
