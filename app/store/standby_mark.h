#pragma once

#include <optional>

#include "domain/result.h"
#include "store/database.h"

/// How far a standby was behind its hub when it last heard of it. Times ms UTC.
struct StandbyLag {
  std::optional<qint64> heardMs;  ///< absent: never
  std::optional<qint64> levelMs;  ///< when it had last everything; absent: never
  qint64 missing = 0;             ///< operations that the hub had beyond it, as it said last

  /// Whether a person must decide with open eyes: it is known to lack something, or it has not heard for so long that
  /// the hub may have gone on without it.
  [[nodiscard]] bool isDoubtful(qint64 nowMs) const;
  static constexpr qint64 kLongMs = 10LL * 60'000;
};

/// Keeps it in the standby's own file: when it matters the hub is gone, and this program may have been started anew.
/// The thread of the store.
class StandbyMark {
 public:
  explicit StandbyMark(Database& database) : m_database(database) {}

  /// The hub has spoken. Written when something has changed, and else once a minute.
  [[nodiscard]] Done note(qint64 nowMs, bool isLevel, qint64 missing) const;
  Result<StandbyLag> lag() const;

 private:
  Database& m_database;
};
