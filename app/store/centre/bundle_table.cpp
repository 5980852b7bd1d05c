#include "store/centre/bundle_table.h"

#include <QJsonDocument>

#include <algorithm>

#include "journal/wire/fields.h"
#include "store/centre/site_table.h"

namespace {

const QString kNumber = QStringLiteral("bundle_number");

BundleRecord recordOf(const Statement& statement) {
  return {statement.text(0), statement.text(1), QJsonDocument::fromJson(statement.text(2).toUtf8()).object()};
}

}  // namespace

Result<qint64> BundleTable::newest() const {
  const auto number = SiteTable(m_database).fact(kNumber);
  if (!number) return tl::unexpected(number.error());
  return number->value_or(QString()).toLongLong();
}

Result<qint64> BundleTable::takeNumber(qint64 nowMs) const {
  if (auto first = SiteTable(m_database).settle(kNumber, QStringLiteral("0")); !first)
    return tl::unexpected(first.error());
  {
    // Changed before it is read: whoever comes second waits here, and reads what the first has left.
    auto lock = m_database.prepare("UPDATE fact SET value = value WHERE name = ?");
    if (!lock) return tl::unexpected(lock.error());
    if (auto done = lock->bind(kNumber).run(); !done) return tl::unexpected(done.error());
  }
  const auto last = newest();
  if (!last) return last;
  const qint64 next = std::max(*last + 1, nowMs / 1000);
  auto statement = m_database.prepare("UPDATE fact SET value = ? WHERE name = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QString::number(next)).bind(kNumber).run(); !done)
    return tl::unexpected(done.error());
  return next;
}

Done BundleTable::put(const QString& site, const QString& name, qint64 version,
                      const std::vector<BundleRecord>& records) const {
  for (const BundleRecord& record : records) {
    auto statement = m_database.prepare(
        "INSERT INTO bundle_record (site, name, kind, item, body, version) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (site, name, kind, item) DO UPDATE SET body = excluded.body, version = excluded.version");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(site).bind(name).bind(record.kind).bind(record.key);
    statement->bind(QString::fromUtf8(wire::writeObject(record.body))).bind(version);
    if (auto done = statement->run(); !done) return done;
  }
  return {};
}

Result<std::optional<BundleRecord>> BundleTable::record(const QString& site, const QString& name, const QString& kind,
                                                        const QString& item) const {
  auto statement = m_database.prepare(
      "SELECT kind, item, body FROM bundle_record WHERE site = ? AND name = ? AND kind = ? AND item = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(name).bind(kind).bind(item).run(); !done)
    return tl::unexpected(done.error());
  if (statement->next()) return std::optional<BundleRecord>(recordOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<BundleRecord>();
}

Result<std::map<QString, qint64>> BundleTable::versions(const QString& site) const {
  auto statement =
      m_database.prepare("SELECT name, max(version) FROM bundle_record WHERE site = '' OR site = ? GROUP BY name");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  std::map<QString, qint64> versions;
  while (statement->next()) versions[statement->text(0)] = statement->integer(1);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return versions;
}

Result<std::vector<BundleRecord>> BundleTable::records(const QString& site, const QString& name) const {
  std::map<std::pair<QString, QString>, BundleRecord> found;
  // Those of all first; the site's own take their place.
  for (const QString& whose : {QString::fromLatin1(""), site}) {
    auto statement = m_database.prepare("SELECT kind, item, body FROM bundle_record WHERE site = ? AND name = ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(whose).bind(name).run(); !done) return tl::unexpected(done.error());
    while (statement->next()) {
      BundleRecord record = recordOf(*statement);
      found[{record.kind, record.key}] = std::move(record);
    }
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  std::vector<BundleRecord> records;
  for (auto& [key, record] : found) records.push_back(std::move(record));
  return records;
}
