#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "domain/catalogue.h"
#include "domain/ticket.h"
#include "domain/working_calendar.h"
#include "insight/example_people.h"

/// How busy an example day is. Published (Balikpapan, 27 agencies): 4,500 visitors a month, 6,814 at the peak. No
/// figure was found for the shares of priority, bookings and absence: they are assumptions and can be set.
struct MorningSpec {
  QDate day;
  int visitorsPerMonth = 4'500;
  int workingDaysPerMonth = 25;
  int priorityPerMille = 120;
  int bookedPerMille = 80;
  int noShowPerMille = 50;
};

inline constexpr int kPeakVisitorsPerMonth = 6'814;

/// One citizen of an example day.
struct ExampleVisit {
  qint64 arrivedAtMs = 0;  ///< ms UTC
  QString agencyId;
  QString serviceId;
  QString series;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  qint64 serviceMs = 0;   ///< how long the counter will take
  bool isNoShow = false;  ///< will not come when called
  ExampleCitizen citizen;
  bool operator==(const ExampleVisit&) const = default;
};

/// Invents the visitors of a whole day, in the order of their arrival; the same seed gives the same day everywhere. A
/// demonstration plays them up to its own hour.
///
/// Every visitor of the month comes on this day with the same chance. The agency is drawn by the published shares
/// (Disdukcapil 24.8 %, DPMPTSP 19.3, BPJS Kesehatan 14.8, Polri 9.7, the rest even among the others), made whole
/// among those that are open on that day; a bank (18.4 %) is not in the catalogue. Services of an agency are even.
/// People come from half an hour before opening to half an hour before closing, most of them in the first hours; the
/// service takes 40 to 160 % of its standard, on average all of it. A closed day is empty. Any thread, pure.
std::vector<ExampleVisit> makeMorning(quint64 seed, const MorningSpec& spec, const Catalogue& office,
                                      const WorkingCalendar& calendar);

/// The weight with which makeMorning draws an agency: its published share in tenths of a per cent, or its part of the
/// rest among `otherCount` agencies, times 1000.
int agencyWeight(QStringView agencyId, int otherCount);
