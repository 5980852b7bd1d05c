#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/office_hours.h"
#include "domain/result.h"
#include "domain/service_standard.h"
#include "domain/zone.h"

/// An agency with its own days and hours.
struct AgencyEntry {
  Agency agency;
  OfficeHours hours;
  bool operator==(const AgencyEntry&) const = default;
};

/// The bytes of a file with the name that errors say.
struct NamedBytes {
  QString name;
  QByteArray bytes;
};

/// What one hall offers: agencies, queue series, one version of each service. A value; any thread.
struct Catalogue {
  std::vector<AgencyEntry> agencies;
  std::vector<Series> series;
  std::vector<ServiceStandard> standards;  ///< in the order of the files

  [[nodiscard]] const AgencyEntry* agency(QStringView id) const;
  [[nodiscard]] const Series* seriesOf(QStringView key) const;
  [[nodiscard]] const ServiceStandard* standard(QStringView id) const;
};

/// resources/standards/agencies.json. Errors: Invalid with line and field, also for an id twice or an agency that never
/// opens.
[[nodiscard]] Result<std::vector<AgencyEntry>> readAgencies(QByteArrayView json, const Zone& zone);
/// resources/standards/series.json. Keys are one to three capitals.
[[nodiscard]] Result<std::vector<Series>> readSeries(QByteArrayView json);
/// Everything together. Besides the errors of the parts: a service twice, one of an unknown agency or series, a series
/// of an unknown agency. `detail` begins with the file's name.
[[nodiscard]] Result<Catalogue> readCatalogue(const NamedBytes& agencies, const NamedBytes& series,
                                              const std::vector<NamedBytes>& standards, const Zone& zone);
