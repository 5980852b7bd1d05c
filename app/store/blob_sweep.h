#pragma once

#include <QSet>
#include <QString>

#include "domain/result.h"
#include "store/blob_store.h"
#include "store/database.h"

/// Takes away the contents that nobody has named for a day. Backend thread.
///
/// A content is marked when it is first found unnamed and goes when a later sweep finds it so after 24 hours; one that
/// is named in between loses its mark. So a file that was just stored, and whose case is about to be written, is safe
/// whatever the clock of the file system says.
class BlobSweep {
 public:
  static constexpr qint64 kPatienceMs = 24LL * 3600 * 1000;

  BlobSweep(Database& database, const BlobStore& blobs) : m_database(database), m_blobs(blobs) {}

  /// How many went. Without an error of reading, `named` must be complete.
  Result<int> run(const QSet<QString>& named, qint64 nowMs) const;

 private:
  Database& m_database;
  const BlobStore& m_blobs;
};
