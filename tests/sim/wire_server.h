#pragma once

#include <optional>

#include "hub/question.h"
#include "sync/sync_message.h"

/// The hub behind its endpoints, bytes in and bytes out, with the same reading and writing as behind HTTP.
class WireServer {
 public:
  struct Reply {
    int status = 200;
    QByteArray body;
    bool isEmptyPull = false;  ///< a long poll that a server would keep back
  };

  explicit WireServer(Hub& hub) : m_hub(hub) {}
  Reply handle(const SyncRequest& request);

 private:
  Hub& m_hub;
};
