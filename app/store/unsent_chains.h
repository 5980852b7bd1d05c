#pragma once

#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "journal/log_source.h"
#include "store/store.h"

/// What the authority above does not have yet, stretch by stretch: for a push that is repeated until it is
/// acknowledged, and for a file that takes several of them at once. Backend thread; the store outlives it.
class UnsentChains {
 public:
  /// (stream, device) → the last operation of it that was taken already.
  using Positions = std::map<std::pair<QString, QString>, qint64>;
  /// Begins where the authority's word ends, or beyond it at `beyond`.
  explicit UnsentChains(Store& store, Positions beyond = {}) : m_store(store), m_beyond(std::move(beyond)) {}

  /// The next stretches, oldest first: the chains of this PC, then those of others that it lacks, as far as their
  /// writers have signed them. Empty at the end, and for what follows nobody. Errors: those of the log.
  Result<std::vector<PushBatch>> take(const BatchLimits& limits);
  [[nodiscard]] const Positions& positions() const { return m_beyond; }
  /// The streams that the hub takes from this device, as it has told the hall; absent before the first word of it.
  static Result<std::optional<QStringList>> takenStreams(Database& database, const QString& device);

 private:
  Store& m_store;
  Positions m_beyond;
};
