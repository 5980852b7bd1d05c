#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/result.h"
#include "store/database.h"

/// A service hall as the centre knows it.
struct Site {
  QString site;  ///< "BTG": in every key, and in the address of its endpoints
  QString name;
  QString logId;  ///< of the hub's log that is followed; empty before the first contact
  qint64 epoch = 0;
  std::optional<qint64> contactAtMs;
};

/// The sites of a centre, and facts about the centre itself. One connection's thread.
class SiteTable {
 public:
  explicit SiteTable(Database& database) : m_database(database) {}

  /// A site that is there already stays as it is.
  [[nodiscard]] Done add(const QString& site) const;
  Result<std::vector<Site>> all() const;
  Result<std::optional<Site>> site(const QString& site) const;
  /// Within a transaction: from here to its end nobody else takes operations of this site, through whichever process.
  /// (A change of the row, as not every database has SELECT … FOR UPDATE.)
  Result<std::optional<Site>> lock(const QString& site) const;
  [[nodiscard]] Done follow(const QString& site, const QString& logId, qint64 epoch) const;
  [[nodiscard]] Done noteContact(const QString& site, qint64 atMs) const;
  [[nodiscard]] Done setName(const QString& site, const QString& name) const;

  Result<std::optional<QString>> fact(const QString& name) const;
  /// What is there already stays; the value that stands then.
  Result<QString> settle(const QString& name, const QString& value) const;

 private:
  Database& m_database;
};
