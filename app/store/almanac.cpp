#include "store/almanac.h"

#include "domain/standard_loader.h"
#include "journal/office_codec.h"
#include "store/directory_table.h"

namespace {

/// Of two versions of a service, the one to work with: the newest that has begun; before any has, the first.
bool isPreferred(const ServiceStandard& version, const ServiceStandard& other, QDate today) {
  const bool hasBegun = version.validFrom <= today;
  const bool hasOtherBegun = other.validFrom <= today;
  if (hasBegun != hasOtherBegun) return hasBegun;
  return hasBegun ? version.version > other.version : version.version < other.version;
}

}  // namespace

Result<Almanac> Almanac::load(Store& store) {
  const DirectoryTable directory(store.database());
  Almanac almanac;

  const auto office = directory.row(QStringLiteral("office"), QStringLiteral("office"));
  if (!office) return tl::unexpected(office.error());
  if (!*office) return almanac;
  auto profile = office_codec::readProfile((*office)->body);
  if (!profile) return tl::unexpected(profile.error());
  almanac.m_office = *profile;

  auto textOf = [&](const char* kind) -> Result<QByteArray> {
    const auto row = directory.row(QLatin1String(kind), QStringLiteral("all"));
    if (!row) return tl::unexpected(row.error());
    return *row ? (*row)->body.value(QLatin1String("text")).toString().toUtf8() : QByteArray("[]");
  };
  const auto agencies = textOf("agency");
  if (!agencies) return tl::unexpected(agencies.error());
  const auto series = textOf("series");
  if (!series) return tl::unexpected(series.error());

  const auto standards = directory.ofKind(QStringLiteral("standard"));
  if (!standards) return tl::unexpected(standards.error());
  const QDate today = almanac.m_office.zone.day(store.nowMs());
  std::map<QString, NamedBytes> texts;
  std::map<QString, const ServiceStandard*> inForce;
  for (const DirectoryRow& row : *standards) {
    const QByteArray text = row.body.value(QLatin1String("text")).toString().toUtf8();
    auto standard = readStandard(text);
    if (!standard) return tl::unexpected(standard.error());
    const QString id = standard->id;
    const int version = standard->version;
    if (standard->validFrom > today && (!almanac.m_nextChange || standard->validFrom < *almanac.m_nextChange))
      almanac.m_nextChange = standard->validFrom;
    const auto [at, isNew] = almanac.m_versions.emplace(std::make_pair(id, version), std::move(*standard));
    if (!isNew) continue;
    const ServiceStandard*& chosen = inForce[id];
    if (chosen && !isPreferred(at->second, *chosen, today)) continue;
    chosen = &at->second;
    texts[id] = {row.key, text};
  }
  std::vector<NamedBytes> files;
  files.reserve(texts.size());
  for (auto& [id, file] : texts) files.push_back(std::move(file));
  auto catalogue = readCatalogue({QStringLiteral("agencies"), *agencies}, {QStringLiteral("series"), *series}, files,
                                 almanac.m_office.zone);
  if (!catalogue) return tl::unexpected(catalogue.error());
  almanac.m_catalogue = std::move(*catalogue);

  const auto calendars = directory.ofKind(QStringLiteral("calendar"));
  if (!calendars) return tl::unexpected(calendars.error());
  std::vector<CalendarYear> years;
  for (const DirectoryRow& row : *calendars) {
    auto year = readCalendarYear(row.body.value(QLatin1String("text")).toString().toUtf8());
    if (!year) return tl::unexpected(year.error());
    years.push_back(std::move(*year));
  }
  almanac.m_calendar = WorkingCalendar(years);

  const auto counters = directory.ofKind(QStringLiteral("counter"));
  if (!counters) return tl::unexpected(counters.error());
  for (const DirectoryRow& row : *counters) {
    auto counter = office_codec::readCounter(row.key, row.body);
    if (!counter) return tl::unexpected(counter.error());
    almanac.m_counters.emplace(row.key, std::move(*counter));
  }
  const auto officers = directory.ofKind(QStringLiteral("officer"));
  if (!officers) return tl::unexpected(officers.error());
  for (const DirectoryRow& row : *officers) {
    auto officer = office_codec::readOfficer(row.key, row.body);
    if (!officer) return tl::unexpected(officer.error());
    almanac.m_officers.emplace(row.key, std::move(*officer));
  }
  return almanac;
}

bool Almanac::isBuiltFrom(const QString& kind) {
  static const QStringList kKinds{QStringLiteral("office"),  QStringLiteral("agency"),   QStringLiteral("series"),
                                  QStringLiteral("counter"), QStringLiteral("officer"),  QStringLiteral("standard"),
                                  QStringLiteral("calendar")};
  return kKinds.contains(kind);
}

const Counter* Almanac::counter(const QString& id) const {
  const auto it = m_counters.find(id);
  return it == m_counters.end() ? nullptr : &it->second;
}

QString Almanac::counterName(const QString& id) const {
  const Counter* found = counter(id);
  return found ? found->name : id;
}

QString Almanac::officerName(const QString& id) const {
  const auto it = m_officers.find(id);
  return it == m_officers.end() ? id : it->second.name;
}

QString Almanac::serviceName(const QString& id) const {
  const ServiceStandard* found = m_catalogue.standard(id);
  return found ? found->name : id;
}

const ServiceStandard* Almanac::standard(const QString& id, int version) const {
  const auto it = m_versions.find({id, version});
  return it == m_versions.end() ? nullptr : &it->second;
}

std::vector<const ServiceStandard*> Almanac::versions(const QString& id) const {
  std::vector<const ServiceStandard*> found;
  for (auto at = m_versions.lower_bound({id, 0}); at != m_versions.end() && at->first.first == id; ++at)
    found.push_back(&at->second);
  return found;
}

QString Almanac::streamOf(const QString& serviceId) const {
  const ServiceStandard* service = m_catalogue.standard(serviceId);
  const AgencyEntry* agency = service ? m_catalogue.agency(service->agencyId) : nullptr;
  return agency ? QLatin1String("g:") + agency->agency.dataGroup : QString();
}
