#pragma once

#include <map>
#include <vector>

#include "domain/result.h"
#include "store/database.h"

/// A chain of which the authority above lacks the end.
struct Unsent {
  QString stream;
  QString device;
  qint64 ackedSeq = 0;
  qint64 lastSeq = 0;
};

/// How far the authority above has each chain. Backend thread.
class PeerTable {
 public:
  explicit PeerTable(Database& database) : m_database(database) {}

  /// Never winds back.
  [[nodiscard]] Done raise(const QString& stream, const QString& device, qint64 seq) const;
  [[nodiscard]] Done set(const QString& stream, const QString& device, qint64 seq) const;
  [[nodiscard]] Done clear() const;
  /// Those of `ownDevice` first, the queue before the data groups, then by name.
  Result<std::vector<Unsent>> unsent(const QString& ownDevice) const;

 private:
  Database& m_database;
};
