#pragma once

#include <memory>

#include "hub/hub.h"

/// The hub behind its endpoints, bytes in and bytes out, as an HTTP server will stand before it.
class WireServer {
 public:
  struct Reply {
    int status = 200;
    QByteArray body;
  };

  explicit WireServer(Hub& hub) : m_hub(hub) {}
  Reply handle(const QString& endpoint, const QString& token, const QByteArray& body);

 private:
  Hub& m_hub;
};
