#pragma once

#include <QDir>

#include <boost/test/unit_test.hpp>

#include "domain/catalogue.h"
#include "domain/working_calendar.h"
#include "support/resource.h"

/// The example office as it ships: MPP Kota Bitung, WITA. A file that does not read fails the test with its place.
inline Catalogue shippedCatalogue() {
  const QString folder = QStringLiteral("resources/standards/");
  std::vector<NamedBytes> standards;
  const QDir dir(QStringLiteral(LOKET_SOURCE_DIR "/") + folder);
  for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
    if (name != QLatin1String("agencies.json") && name != QLatin1String("series.json"))
      standards.push_back({name, sourceBytes(folder + name)});
  const auto catalogue = readCatalogue(
      {QStringLiteral("agencies.json"), sourceBytes(folder + QStringLiteral("agencies.json"))},
      {QStringLiteral("series.json"), sourceBytes(folder + QStringLiteral("series.json"))}, standards, Zone::wita());
  if (!catalogue) {
    const Error& error = catalogue.error();
    BOOST_FAIL(error.detail.toStdString() << ", line " << error.line << ", field " << error.field.toStdString());
  }
  return *catalogue;
}

inline WorkingCalendar shippedCalendar() {
  std::vector<CalendarYear> years;
  for (const int number : {2025, 2026, 2027}) {
    const auto year = readCalendarYear(sourceBytes(QStringLiteral("resources/calendar/%1.json").arg(number)));
    if (!year) BOOST_FAIL(number << ": " << year.error().detail.toStdString() << ", line " << year.error().line);
    years.push_back(*year);
  }
  return WorkingCalendar(years);
}
