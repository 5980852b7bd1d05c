#pragma once

#include "domain/link_status.h"
#include "sync/sync_message.h"

/// What an answer that is none says of the line, the same for every link. Pure; any thread.
namespace link_loss {

/// Answers that promise that the same request will do later.
inline bool isPassing(int status) { return status == 408 || status == 429 || status == 500 || status >= 502; }

/// Of a request that nobody answered.
inline LinkTrouble troubleOf(SyncAnswer::Outcome outcome) {
  switch (outcome) {
    case SyncAnswer::Outcome::TimedOut:
      return LinkTrouble::TimedOut;
    case SyncAnswer::Outcome::WrongServer:
      return LinkTrouble::WrongServer;
    default:
      return LinkTrouble::Unreachable;
  }
}

}  // namespace link_loss
