#pragma once

#include <optional>

#include "server/http_message.h"
#include "server/route.h"

/// HTTP around the endpoints of one site: what a request means, and how an answer looks. Pure; any thread.
///
/// The three steps are apart because they belong to three moments: `place` before the body is read, so that what is too
/// large is refused by its head; `read` when it is there; `write` after the hub has answered.
class Router {
 public:
  struct Refusal {
    HttpResponse response;
    QByteArray routeName;  ///< for the log
  };
  struct Head {
    QByteArray method;
    QByteArray target;
    QByteArray contentType;
    QByteArray contentEncoding;
  };

  explicit Router(QString site, bool isCentre = false) : m_site(site.toUtf8()), m_isCentre(isCentre) {}

  /// 404, 405 with Allow, 415.
  [[nodiscard]] tl::expected<Route, Refusal> place(const Head& head) const;
  /// The most bytes of a body on the wire.
  [[nodiscard]] static qsizetype maxBody(const Route& route);
  /// The token that a request carries, empty without one; absent when it is malformed.
  [[nodiscard]] static std::optional<QString> tokenOf(const HttpRequest& request);
  /// The body as it was before it was packed. 413, 422.
  [[nodiscard]] static tl::expected<QByteArray, HttpResponse> bodyOf(const Route& route, const HttpRequest& request);
  /// The protocol's routes. 413 for a body that expands too far, 422 for one that cannot be read, 401 where the token
  /// is malformed.
  [[nodiscard]] static tl::expected<HubQuestion, HttpResponse> read(const Route& route, const HttpRequest& request);
  [[nodiscard]] static HttpResponse write(const Answer<HubValue>& answer, bool takesZstd);
  [[nodiscard]] static HttpResponse write(const Problem& problem);
  [[nodiscard]] static bool takesZstd(const QByteArray& acceptEncoding);
  /// All of it over a hub, on its thread; for what has no sockets.
  [[nodiscard]] HttpResponse serve(Hub& hub, const HttpRequest& request) const;

 private:
  static tl::expected<Route, Refusal> placeBlob(const Head& head, Route route);

  QByteArray m_site;
  bool m_isCentre = false;
};
