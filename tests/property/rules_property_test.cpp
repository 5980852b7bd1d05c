#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "domain/json_text.h"
#include "domain/nik.h"
#include "domain/office_hours.h"
#include "domain/person_name.h"
#include "domain/promise.h"
#include "domain/rupiah.h"
#include "domain/terbilang.h"
#include "domain/tracking_code.h"

namespace {

const QDate kToday(2026, 11, 23);

QString padded(int number, int width) { return QString::number(number).rightJustified(width, QLatin1Char('0')); }

/// The number that words say, by a reading of its own: the words in reverse of how terbilang() makes them.
qint64 numberOf(const QString& words) {
  static const QStringList kDigits{QStringLiteral("nol"),     QStringLiteral("satu"),  QStringLiteral("dua"),
                                   QStringLiteral("tiga"),    QStringLiteral("empat"), QStringLiteral("lima"),
                                   QStringLiteral("enam"),    QStringLiteral("tujuh"), QStringLiteral("delapan"),
                                   QStringLiteral("sembilan")};
  qint64 total = 0, group = 0, digit = 0;
  for (const QString& word : words.split(QLatin1Char(' '))) {
    if (const auto at = kDigits.indexOf(word); at >= 0) {
      digit = at;
    } else if (word == QLatin1String("sepuluh")) {
      group += 10;
    } else if (word == QLatin1String("sebelas")) {
      group += 11;
    } else if (word == QLatin1String("belas")) {
      group += 10 + digit;
      digit = 0;
    } else if (word == QLatin1String("puluh")) {
      group += 10 * digit;
      digit = 0;
    } else if (word == QLatin1String("ratus")) {
      group += 100 * digit;
      digit = 0;
    } else if (word == QLatin1String("seratus")) {
      group += 100;
    } else if (word == QLatin1String("seribu")) {
      total += 1'000;
    } else {
      const qint64 scale = word == QLatin1String("ribu")     ? 1'000
                           : word == QLatin1String("juta")   ? 1'000'000
                           : word == QLatin1String("miliar") ? 1'000'000'000
                                                             : 1'000'000'000'000;
      total += (group + digit) * scale;
      group = digit = 0;
    }
  }
  return total + group + digit;
}

OfficeHours anyHours() {
  OfficeHours hours(Zone::wita());
  const int days = *rc::gen::inRange(1, 8);
  for (int i = 0; i < days; ++i) {
    const QTime open(*rc::gen::inRange(6, 11), 30 * *rc::gen::inRange(0, 2));
    DayHours day{open, QTime(*rc::gen::inRange(13, 18), 0), {}};
    if (*rc::gen::arbitrary<bool>()) day.breaks.emplace_back(QTime(11, 30), QTime(12, 30));
    RC_ASSERT(hours.set(*rc::gen::inRange(1, 8), day).has_value());
  }
  return hours;
}

WorkingCalendar anyCalendar() {
  CalendarYear year{2026, false, QStringLiteral("x"), {}};
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i)
    year.days.push_back(
        {QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 365)), QStringLiteral("x"), FreeDayKind::Holiday});
  return WorkingCalendar({year});
}

qint64 anyMoment() {
  return Zone::wita().unixMs(QDate(2026, 1, 1), QTime(0, 0)) + *rc::gen::inRange<qint64>(0, 360LL * 24 * 60) * 60'000;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(a_composed_nik_reads_back) {
  BOOST_TEST(rc::check("nik", [] {
    const QDate birth = kToday.addDays(-*rc::gen::inRange(0, 36'000));  // under a hundred years
    const bool isFemale = *rc::gen::arbitrary<bool>();
    const int district = *rc::gen::inRange(110'101, 999'999);
    const int serial = *rc::gen::inRange(1, 10'000);
    const QString nik = padded(district, 6) + padded(birth.day() + (isFemale ? 40 : 0), 2) + padded(birth.month(), 2) +
                        padded(birth.year() % 100, 2) + padded(serial, 4);
    const auto reading = readNik(nik, kToday);
    RC_ASSERT(reading.has_value());
    RC_ASSERT(reading->birthDate == birth);
    RC_ASSERT(reading->isFemale == isFemale);
    RC_ASSERT(reading->serial == serial);
    RC_ASSERT(reading->districtCode == district);
  }));
}

BOOST_AUTO_TEST_CASE(no_sixteen_digits_break_the_reader) {
  BOOST_TEST(rc::check("any digits", [] {
    QString digits;
    for (int i = 0; i < 16; ++i) digits += QString::number(*rc::gen::inRange(0, 10));
    const auto reading = readNik(digits, kToday);
    if (reading) {
      RC_ASSERT(reading->birthDate.isValid());
      RC_ASSERT(reading->birthDate <= kToday);
    } else {
      RC_ASSERT(nikProblem(reading.error()).has_value());
    }
  }));
}

BOOST_AUTO_TEST_CASE(money_shown_is_money_read) {
  BOOST_TEST(rc::check("rupiah", [] {
    const Rupiah amount{*rc::gen::inRange<qint64>(0, kLargestRupiah.amount + 1)};
    RC_ASSERT(readRupiah(rupiahText(amount)).value() == amount);
    RC_ASSERT(readRupiah(QString::number(amount.amount)).value() == amount);
    RC_ASSERT(readRupiah(rupiahText(amount) + QStringLiteral(",00")).value() == amount);
  }));
}

BOOST_AUTO_TEST_CASE(words_say_the_number) {
  BOOST_TEST(rc::check("terbilang", [] {
    // Groups of zeros and ones are where the words differ.
    qint64 number = 0;
    for (int i = 0; i < 5; ++i)
      number = number * 1'000 +
               *rc::gen::oneOf(rc::gen::element<qint64>(0, 1, 11, 100, 101), rc::gen::inRange<qint64>(0, 1'000));
    RC_ASSERT(numberOf(*terbilang(number)) == number);
  }));
}

BOOST_AUTO_TEST_CASE(a_made_code_reads_back_however_it_is_typed) {
  BOOST_TEST(rc::check("codes", [] {
    std::array<std::uint8_t, 8> random{};
    for (auto& byte : random) byte = *rc::gen::arbitrary<std::uint8_t>();
    const QString code = *makeTrackingCode(u"BTG", random);
    QString typed;
    for (const QChar c : code) {
      if (c == QLatin1Char('0')) {
        typed += *rc::gen::element(QLatin1Char('0'), QLatin1Char('o'), QLatin1Char('O'));
      } else if (c == QLatin1Char('1')) {
        typed += *rc::gen::element(QLatin1Char('1'), QLatin1Char('l'), QLatin1Char('I'));
      } else if (c != QLatin1Char('-') || *rc::gen::arbitrary<bool>()) {
        typed += *rc::gen::arbitrary<bool>() ? c.toLower() : c;
      }
      if (*rc::gen::inRange(0, 6) == 0) typed += QLatin1Char(' ');
    }
    RC_ASSERT(readTrackingCode(typed).value() == code);
    RC_ASSERT(readTicketCode(makeTicketCode(random)).value() == makeTicketCode(random));
  }));
}

BOOST_AUTO_TEST_CASE(a_name_that_was_read_stays_as_it_is) {
  BOOST_TEST(rc::check("names", [] {
    QString text;
    const int length = *rc::gen::inRange(0, 30);
    for (int i = 0; i < length; ++i) text += QChar(static_cast<char16_t>(*rc::gen::inRange(0, 0xFFFF)));
    const auto name = readPersonName(text);
    if (name) RC_ASSERT(readPersonName(*name).value() == *name);
  }));
}

BOOST_AUTO_TEST_CASE(open_minutes_add_up) {
  BOOST_TEST(rc::check("minutes", [] {
    const OfficeHours hours = anyHours();
    const WorkingCalendar calendar = anyCalendar();
    std::array<qint64, 3> at{anyMoment(), anyMoment(), anyMoment()};
    std::ranges::sort(at);
    const auto between = [&](qint64 from, qint64 to) { return hours.openMinutesBetween(from, to, calendar); };
    RC_ASSERT(between(at[0], at[1]) + between(at[1], at[2]) == between(at[0], at[2]));
    RC_ASSERT(between(at[0], at[2]) <= (at[2] - at[0]) / 60'000);

    const qint64 minutes = *rc::gen::inRange<qint64>(0, 5'000);
    const auto later = hours.addOpenMinutes(at[0], minutes, calendar);
    RC_ASSERT(later.has_value());
    RC_ASSERT(between(at[0], *later) == minutes);
  }));
}

BOOST_AUTO_TEST_CASE(the_next_opening_is_open_and_nothing_before_it_is) {
  BOOST_TEST(rc::check("opening", [] {
    const OfficeHours hours = anyHours();
    const WorkingCalendar calendar = anyCalendar();
    const qint64 from = anyMoment();
    const auto opening = hours.nextOpening(from, calendar);
    RC_ASSERT(opening.has_value());
    RC_ASSERT(*opening >= from);
    RC_ASSERT(hours.isOpen(*opening, calendar));
    RC_ASSERT(hours.openMinutesBetween(from, *opening, calendar) == 0);
    RC_ASSERT((*opening == from) == hours.isOpen(from, calendar));
  }));
}

BOOST_AUTO_TEST_CASE(working_days_count_what_was_added) {
  BOOST_TEST(rc::check("working days", [] {
    const WorkingCalendar calendar = anyCalendar();
    const QDate start = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 365));
    const int count = *rc::gen::inRange(1, 60);
    const QDate end = calendar.addWorkingDays(start, count);
    RC_ASSERT(calendar.isWorkingDay(end));
    RC_ASSERT(calendar.workingDaysBetween(start, end) == count);
    RC_ASSERT(calendar.workingDaysBetween(end, start) == -count);
  }));
}

BOOST_AUTO_TEST_CASE(a_promise_is_later_open_and_never_sooner_for_more_time) {
  BOOST_TEST(rc::check("promise", [] {
    const OfficeHours hours = anyHours();
    const WorkingCalendar calendar = anyCalendar();
    const auto unit = static_cast<TimeUnit>(*rc::gen::inRange(0, 4));
    const int amount = *rc::gen::inRange(0, 40);
    const qint64 from = anyMoment();
    const auto promise = promiseFor({amount, unit}, from, hours, calendar);
    const auto longer = promiseFor({amount + 1, unit}, from, hours, calendar);
    RC_ASSERT(promise.has_value() && longer.has_value());
    RC_ASSERT(promise->atMs >= from);
    RC_ASSERT(longer->atMs >= promise->atMs);
    RC_ASSERT(promise->day == Zone::wita().day(promise->atMs));
    RC_ASSERT(hours.on(promise->day, calendar).has_value());
  }));
}

BOOST_AUTO_TEST_CASE(no_bytes_break_the_json_reader) {
  BOOST_TEST(rc::check("json", [] {
    QByteArray bytes("{\"days\": [{\"a\": 1.5e3, \"b\": \"\\u0041x\", \"c\": [true, null]}], \"x\": -0}");
    const int changes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < changes; ++i) {
      const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
      bytes[at] = static_cast<char>(*rc::gen::inRange(0, 256));
    }
    const auto node = readJson(bytes);
    if (!node) RC_ASSERT(node.error().line >= 1);
    if (changes == 0) RC_ASSERT(node.has_value());
  }));
}

BOOST_AUTO_TEST_SUITE_END()
