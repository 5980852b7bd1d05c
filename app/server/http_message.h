#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

/// One request as the router sees it: what it needs of the head, and the body as it came. A value; any thread.
struct HttpRequest {
  QByteArray method;  ///< "GET"
  QByteArray target;  ///< path and query, percent-encoded
  QByteArray contentType;
  QByteArray contentEncoding;
  QByteArray acceptEncoding;
  QByteArray authorization;
  QByteArray idempotencyKey;
  QByteArray range;  ///< "bytes=0-1023"
  QByteArray body;
  QString peer;  ///< address of whoever asks, behind a proxy that of its client
};

/// One response. `Content-Length`, `Connection` and the security headers are added when it is sent. A value.
struct HttpResponse {
  int status = 200;
  QByteArray contentType;
  QByteArray body;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
};
