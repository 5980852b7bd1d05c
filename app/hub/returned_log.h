#pragma once

#include "hub/hub.h"
#include "journal/wire/push.h"

/// What this hub had before it was restored from a backup, and its centre still has: taken as if the writers brought it
/// themselves. Each stretch bears its writer's signature, so that the centre can add nothing of its own. The hub's
/// thread.
class ReturnedLog {
 public:
  struct Taken {
    int operations = 0;  ///< that are new here
    int refused = 0;     ///< stretches that this hub does not take: of a PC that it does not know any more, say
  };

  explicit ReturnedLog(Hub& hub) : m_hub(hub) {}

  /// Errors: Conflict, field "standing", where this server does not lead; Invalid for what cannot be read; those of the
  /// disk.
  Result<Taken> take(const QByteArray& lines);

 private:
  Hub& m_hub;
};
