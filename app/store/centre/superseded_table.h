#pragma once

#include <vector>

#include "domain/result.h"
#include "journal/wire/push.h"
#include "store/database.h"

/// What a restored hub no longer has (Replica::follow lays it aside), as stretches that it can take back. One
/// connection's thread.
class SupersededTable {
 public:
  explicit SupersededTable(Database& database) : m_database(database) {}

  /// Of each chain what follows where it ends now, up to a signature: at most so many operations and about so many
  /// bytes of all together; the rest comes with the next question. `turn` counts the questions: each begins at another
  /// chain, so that one that the hub does not take keeps nobody back. Empty when nothing is missing.
  Result<std::vector<PushBatch>> missing(const QString& site, int most, qsizetype mostBytes, qint64 turn) const;

 private:
  Result<std::vector<std::pair<QString, QString>>> chains(const QString& site) const;
  Result<PushBatch> stretch(const QString& site, const QString& stream, const QString& device, int most,
                            qsizetype mostBytes) const;

  Database& m_database;
};
