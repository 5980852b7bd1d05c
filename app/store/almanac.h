#pragma once

#include <QDate>

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "domain/catalogue.h"
#include "domain/office.h"
#include "domain/result.h"
#include "domain/working_calendar.h"
#include "store/store.h"

/// What the desks look up all the time, read from the store once and again when it changes: office, catalogue,
/// calendar, counters, officers. Backend thread; the parts are shared and immutable.
///
/// The catalogue holds the version of each service that is in force on the day of loading: the newest whose day has
/// come. A service none of whose versions has begun shows its first, so that a PC with a clock that is years behind
/// still offers what the hall does.
class Almanac {
 public:
  /// Errors: Corrupt for a record that cannot be read.
  static Result<Almanac> load(Store& store);

  /// Whether a change of this kind of entity makes it out of date.
  static bool isBuiltFrom(const QString& kind);

  [[nodiscard]] const OfficeProfile& office() const { return m_office; }
  [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
  [[nodiscard]] const WorkingCalendar& calendar() const { return m_calendar; }
  [[nodiscard]] const std::map<QString, Counter>& counters() const { return m_counters; }
  [[nodiscard]] const std::map<QString, Officer>& officers() const { return m_officers; }

  [[nodiscard]] const Counter* counter(const QString& id) const;
  [[nodiscard]] QString counterName(const QString& id) const;
  [[nodiscard]] QString officerName(const QString& id) const;
  [[nodiscard]] QString serviceName(const QString& id) const;
  /// The version that a case pinned, also when a newer one is in force.
  [[nodiscard]] const ServiceStandard* standard(const QString& id, int version) const;
  /// All versions of a service, oldest first.
  [[nodiscard]] std::vector<const ServiceStandard*> versions(const QString& id) const;
  /// A version that was still to come when this was loaded has begun: load it again.
  [[nodiscard]] bool isOutOfDateOn(QDate day) const { return m_nextChange && day >= *m_nextChange; }
  /// The stream in which the cases of a service live.
  [[nodiscard]] QString streamOf(const QString& serviceId) const;
  /// Nothing is set up yet.
  [[nodiscard]] bool isEmpty() const { return m_office.siteId.isEmpty(); }

 private:
  OfficeProfile m_office;
  Catalogue m_catalogue;
  WorkingCalendar m_calendar;
  std::map<QString, Counter> m_counters;
  std::map<QString, Officer> m_officers;
  std::map<std::pair<QString, int>, ServiceStandard> m_versions;
  std::optional<QDate> m_nextChange;  ///< when the next version begins
};
