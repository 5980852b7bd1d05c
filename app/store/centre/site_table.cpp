#include "store/centre/site_table.h"

namespace {

Site siteOf(const Statement& statement) {
  return {statement.text(0), statement.text(1), statement.text(2), statement.integer(3), statement.optionalInteger(4)};
}

}  // namespace

Done SiteTable::add(const QString& site) const {
  auto statement = m_database.prepare(
      "INSERT INTO site (site, name, log_id, epoch, turns) VALUES (?, '', '', 0, 0) ON CONFLICT (site) DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(site).run();
}

Result<std::vector<Site>> SiteTable::all() const {
  auto statement = m_database.prepare("SELECT site, name, log_id, epoch, contact_at FROM site ORDER BY site");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::vector<Site> sites;
  while (statement->next()) sites.push_back(siteOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return sites;
}

Result<std::optional<Site>> SiteTable::site(const QString& site) const {
  auto statement = m_database.prepare("SELECT site, name, log_id, epoch, contact_at FROM site WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<Site>(siteOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<Site>();
}

Result<std::optional<Site>> SiteTable::lock(const QString& site) const {
  {
    auto statement = m_database.prepare("UPDATE site SET turns = turns + 1 WHERE site = ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  }
  return this->site(site);
}

Done SiteTable::follow(const QString& site, const QString& logId, qint64 epoch) const {
  auto statement = m_database.prepare("UPDATE site SET log_id = ?, epoch = ? WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(logId).bind(epoch).bind(site).run();
}

Done SiteTable::noteContact(const QString& site, qint64 atMs) const {
  auto statement = m_database.prepare("UPDATE site SET contact_at = ? WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(atMs).bind(site).run();
}

Done SiteTable::setName(const QString& site, const QString& name) const {
  auto statement = m_database.prepare("UPDATE site SET name = ? WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(name).bind(site).run();
}

Result<std::optional<QString>> SiteTable::fact(const QString& name) const {
  auto statement = m_database.prepare("SELECT value FROM fact WHERE name = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(name).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<QString>(statement->text(0));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<QString>();
}

Result<QString> SiteTable::settle(const QString& name, const QString& value) const {
  {
    auto statement = m_database.prepare("INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(name).bind(value).run(); !done) return tl::unexpected(done.error());
  }
  const auto stands = fact(name);
  if (!stands) return tl::unexpected(stands.error());
  return stands->value_or(value);
}
