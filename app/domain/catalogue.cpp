#include "domain/catalogue.h"

#include <algorithm>

#include "domain/json_text.h"
#include "domain/standard_loader.h"

namespace {

tl::unexpected<Error> inFile(const QString& name, Error error) {
  error.detail = name + QStringLiteral(": ") + error.detail;
  return tl::unexpected(std::move(error));
}

bool isSeriesKey(const QString& key) {
  return !key.isEmpty() && key.size() <= 3 &&
         std::ranges::all_of(key, [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
}

}  // namespace

const AgencyEntry* Catalogue::agency(QStringView id) const {
  const auto at = std::ranges::find_if(agencies, [id](const AgencyEntry& entry) { return entry.agency.id == id; });
  return at == agencies.end() ? nullptr : &*at;
}

const Series* Catalogue::seriesOf(QStringView key) const {
  const auto at = std::ranges::find_if(series, [key](const Series& entry) { return entry.key == key; });
  return at == series.end() ? nullptr : &*at;
}

const ServiceStandard* Catalogue::standard(QStringView id) const {
  const auto at = std::ranges::find_if(standards, [id](const ServiceStandard& entry) { return entry.id == id; });
  return at == standards.end() ? nullptr : &*at;
}

Result<std::vector<AgencyEntry>> readAgencies(QByteArrayView json, const Zone& zone) {
  const auto node = readJson(json);
  if (!node) return tl::unexpected(node.error());
  JsonFields root(*node, {});
  std::vector<AgencyEntry> agencies;
  for (const JsonNode* item : root.list("agencies", 1)) {
    JsonFields fields(*item, QStringLiteral("agencies[%1]").arg(agencies.size()));
    AgencyEntry entry;
    entry.agency.id = fields.text("id");
    entry.agency.name = fields.text("name");
    entry.agency.shortName = fields.text("shortName");
    entry.agency.dataGroup = fields.text("dataGroup");
    entry.agency.zone = fields.text("zone");
    if (std::ranges::any_of(agencies, [&](const AgencyEntry& other) { return other.agency.id == entry.agency.id; }))
      fields.refuse(QStringLiteral("id"), QStringLiteral("id stands twice: ") + entry.agency.id);
    if (!fields.list("hours", 1).empty()) {
      auto hours = OfficeHours::read(*item->find(u"hours"), fields.path(QStringLiteral("hours")), zone);
      if (hours) {
        entry.hours = *hours;
      } else {
        fields.take(tl::unexpected(hours.error()));
      }
    }
    root.take(fields.done());
    agencies.push_back(std::move(entry));
  }
  if (auto done = root.done(); !done) return tl::unexpected(done.error());
  return agencies;
}

Result<std::vector<Series>> readSeries(QByteArrayView json) {
  const auto node = readJson(json);
  if (!node) return tl::unexpected(node.error());
  JsonFields root(*node, {});
  std::vector<Series> all;
  for (const JsonNode* item : root.list("series", 1)) {
    JsonFields fields(*item, QStringLiteral("series[%1]").arg(all.size()));
    Series series;
    series.key = fields.text("key");
    series.name = fields.text("name");
    series.agencyId = fields.text("agencyId");
    series.targetMinutes = static_cast<int>(fields.integer("targetMinutes", 1, 600));
    if (!isSeriesKey(series.key)) fields.refuse(QStringLiteral("key"), QStringLiteral("one to three capitals"));
    if (std::ranges::count(all, series.key, &Series::key) > 0)
      fields.refuse(QStringLiteral("key"), QStringLiteral("key stands twice: ") + series.key);
    root.take(fields.done());
    all.push_back(std::move(series));
  }
  if (auto done = root.done(); !done) return tl::unexpected(done.error());
  return all;
}

Result<Catalogue> readCatalogue(const NamedBytes& agencies, const NamedBytes& series,
                                const std::vector<NamedBytes>& standards, const Zone& zone) {
  Catalogue catalogue;
  auto readAgencyList = readAgencies(agencies.bytes, zone);
  if (!readAgencyList) return inFile(agencies.name, readAgencyList.error());
  catalogue.agencies = std::move(*readAgencyList);
  auto readSeriesList = readSeries(series.bytes);
  if (!readSeriesList) return inFile(series.name, readSeriesList.error());
  catalogue.series = std::move(*readSeriesList);

  const auto wrong = [](const QString& name, const QString& detail, const QString& field) {
    return inFile(name, Error{ErrorCode::Invalid, detail, false, field, 0});
  };
  for (const Series& entry : catalogue.series)
    if (!catalogue.agency(entry.agencyId))
      return wrong(series.name, QStringLiteral("unknown agency: ") + entry.agencyId, QStringLiteral("agencyId"));
  for (const NamedBytes& file : standards) {
    auto standard = readStandard(file.bytes);
    if (!standard) return inFile(file.name, standard.error());
    if (catalogue.standard(standard->id))
      return wrong(file.name, QStringLiteral("service stands twice: ") + standard->id, QStringLiteral("id"));
    if (!catalogue.agency(standard->agencyId))
      return wrong(file.name, QStringLiteral("unknown agency: ") + standard->agencyId, QStringLiteral("agencyId"));
    const Series* queue = catalogue.seriesOf(standard->series);
    if (!queue || queue->agencyId != standard->agencyId)
      return wrong(file.name, QStringLiteral("no series of this agency: ") + standard->series,
                   QStringLiteral("series"));
    catalogue.standards.push_back(std::move(*standard));
  }
  return catalogue;
}
