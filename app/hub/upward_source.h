#pragma once

#include "journal/wire/centre_header.h"  // how members hear of the centre
#include "journal/wire/replica.h"
#include "store/store.h"

/// What a hub hands to its centre: its own order, all streams of it, as it gave it. The hub's thread; reads only.
class UpwardSource {
 public:
  explicit UpwardSource(Store& store) : m_store(store) {}

  /// What comes after the places that the centre has, but of the streams `without`. Errors: Conflict, field "log-reset", when the centre has more of
  /// this log than there is here: the file of the hub was put back without `restore`.
  Result<PullReply> page(const std::map<QString, qint64>& have, int limit,
                         const std::set<QString>& without = {}) const;
  /// The ends of all streams, and places thinner the older they are.
  Result<LogMarks> marks() const;

 private:
  Store& m_store;
};
