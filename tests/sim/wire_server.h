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

  /// `largePage`: operations of a page for a new PC that takes the whole log.
  WireServer(Hub& hub, int largePage) : m_hub(hub), m_largePage(largePage) {}
  Reply handle(const SyncRequest& request);

 private:
  [[nodiscard]] bool isMember(const QString& token) const;

  Hub& m_hub;
  int m_largePage;
};
