#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "domain/result.h"
#include "store/database.h"

/// What this PC remembers for an officer, or for all (empty id): sizes, filters, printers. Not in the log. Backend thread.
class PreferenceTable {
 public:
  explicit PreferenceTable(Database& database) : m_database(database) {}

  Result<std::optional<QString>> get(const QString& officerId, const QString& key) const;
  [[nodiscard]] Done set(const QString& officerId, const QString& key, const QString& value) const;

 private:
  Database& m_database;
};

/// Forms that are still open, so that a power cut does not lose what was typed. Not in the log. Backend thread.
class DraftTable {
 public:
  explicit DraftTable(Database& database) : m_database(database) {}

  Result<std::optional<QString>> get(const QString& key) const;
  [[nodiscard]] Done set(const QString& key, const QString& body, qint64 atMs) const;
  [[nodiscard]] Done remove(const QString& key) const;
  /// Every draft of this PC.
  Result<QStringList> bodies() const;

 private:
  Database& m_database;
};

/// PINs of the officers that this PC knows, and how often a wrong one was tried. Not in the log. Backend thread.
class CredentialTable {
 public:
  struct Credential {
    QString pinHash;
    int wrongCount = 0;
    std::optional<qint64> lockedUntilMs;
    std::optional<qint64> lastSeenAtMs;
  };

  explicit CredentialTable(Database& database) : m_database(database) {}

  Result<std::optional<Credential>> get(const QString& officerId) const;
  [[nodiscard]] Done set(const QString& officerId, const Credential& credential) const;

 private:
  Database& m_database;
};
