#include "store/blob_sweep.h"

#include <QHash>

namespace {

Done mark(Database& database, const QString& sha256, qint64 nowMs) {
  auto statement = database.prepare("INSERT INTO blob_unnamed (sha256, since) VALUES (?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(sha256).bind(nowMs).run();
}

Done unmark(Database& database, const QString& sha256) {
  auto statement = database.prepare("DELETE FROM blob_unnamed WHERE sha256 = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(sha256).run();
}

}  // namespace

Result<int> BlobSweep::run(const QSet<QString>& named, qint64 nowMs) const {
  QHash<QString, qint64> marked;
  {
    auto statement = m_database.prepare("SELECT sha256, since FROM blob_unnamed");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return tl::unexpected(done.error());
    while (statement->next()) marked.insert(statement->text(0), statement->integer(1));
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  const auto here = m_blobs.all();
  if (!here) return tl::unexpected(here.error());
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  QStringList gone;
  for (const QString& sha256 : *here) {
    const auto since = marked.constFind(sha256);
    const bool isMarked = since != marked.constEnd();
    if (named.contains(sha256)) {
      if (!isMarked) continue;
      if (auto done = unmark(m_database, sha256); !done) return tl::unexpected(done.error());
    } else if (!isMarked) {
      if (auto done = mark(m_database, sha256, nowMs); !done) return tl::unexpected(done.error());
    } else if (*since <= nowMs - kPatienceMs) {
      if (auto done = unmark(m_database, sha256); !done) return tl::unexpected(done.error());
      gone.append(sha256);
    }
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  // Last, and outside the transaction: a file whose removal fails is marked again by the next sweep.
  int removed = 0;
  for (const QString& sha256 : gone) {
    if (m_blobs.remove(sha256)) ++removed;
  }
  return removed;
}
