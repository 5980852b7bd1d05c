#include "hub/centre/centre_bundles.h"

#include <algorithm>
#include <set>

#include "hub/bundle_rules.h"
#include "store/centre/site_table.h"

Result<Bundle> CentreBundles::bundleOf(const QString& site, const QString& name, qint64 version) const {
  auto records = BundleTable(m_database).records(site, name);
  if (!records) return tl::unexpected(records.error());
  // Of each service the newest version: who missed one in between has no case that began with it.
  std::map<QString, int> newest;
  const auto versionOf = [](const BundleRecord& record) { return record.key.section(QLatin1Char('@'), 1).toInt(); };
  for (const BundleRecord& record : *records)
    if (record.kind == QLatin1String("standard")) {
      int& standing = newest[record.key.section(QLatin1Char('@'), 0, 0)];
      standing = std::max(standing, versionOf(record));
    }
  std::erase_if(*records, [&](const BundleRecord& record) {
    return record.kind == QLatin1String("standard") &&
           versionOf(record) < newest[record.key.section(QLatin1Char('@'), 0, 0)];
  });
  Bundle bundle{name, site, version, std::move(*records), {}, {}};
  bundle.seal(m_key);
  return bundle;
}

/// What a site gets must fit, whichever site it is.
Done CentreBundles::checkSizes(const QString& name) const {
  const auto sites = SiteTable(m_database).all();
  if (!sites) return tl::unexpected(sites.error());
  std::set<QString> all{QString()};
  for (const Site& site : *sites) all.insert(site.site);
  for (const QString& site : all) {
    const auto bundle = bundleOf(site, name, 1);
    if (!bundle) return tl::unexpected(bundle.error());
    if (static_cast<int>(bundle->records.size()) > wire::kMaxBundleRecords ||
        wire::writeBundle(*bundle).size() > wire::kMaxBundleBytes)
      return failure(ErrorCode::Invalid,
                     QStringLiteral("%1 records for %2, at most %3")
                         .arg(bundle->records.size())
                         .arg(site.isEmpty() ? QStringLiteral("all") : site)
                         .arg(wire::kMaxBundleRecords),
                     QStringLiteral("records"));
  }
  return {};
}

Result<qint64> CentreBundles::put(const QString& site, const std::vector<BundleRecord>& records) const {
  const BundleTable table(m_database);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (!site.isEmpty()) {
    const auto known = SiteTable(m_database).site(site);
    if (!known) return tl::unexpected(known.error());
    if (!*known) return failure(ErrorCode::NotFound, site, QStringLiteral("site"));
  }
  const auto version = table.takeNumber(m_clock.nowMs());
  if (!version) return version;
  std::map<QString, std::vector<BundleRecord>> byName;
  for (const BundleRecord& record : records) {
    if (auto done = bundle_rules::check(record); !done) return tl::unexpected(done.error());
    const QString name = bundle_name::of(record.kind);
    if (record.kind == QLatin1String("standard")) {
      for (const QString& whose : std::set<QString>{QString(), site}) {
        const auto standing = table.record(whose, name, record.kind, record.key);
        if (!standing) return tl::unexpected(standing.error());
        if (*standing && (*standing)->body != record.body)
          return failure(ErrorCode::Duplicate, record.key, QStringLiteral("version"));
      }
    }
    byName[name].push_back(record);
  }
  for (const auto& [name, its] : byName) {
    if (auto done = table.put(site, name, *version, its); !done) return tl::unexpected(done.error());
    if (auto done = checkSizes(name); !done) return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return version;
}

Result<std::optional<Bundle>> CentreBundles::next(const QString& site, const std::map<QString, qint64>& have) const {
  const auto versions = BundleTable(m_database).versions(site);
  if (!versions) return tl::unexpected(versions.error());
  for (const auto& [name, version] : *versions) {
    const auto known = have.find(name);
    if (known != have.end() && known->second >= version) continue;
    auto bundle = bundleOf(site, name, version);
    if (!bundle) return tl::unexpected(bundle.error());
    return std::optional<Bundle>(std::move(*bundle));
  }
  return std::optional<Bundle>();
}
