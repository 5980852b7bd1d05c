#pragma once

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <map>
#include <unordered_map>

#include <QHash>

#include "server/http_server.h"
#include "server/metrics.h"
#include "server/public_pages.h"
#include "server/rate_limiter.h"
#include "server/router.h"

/// What the connections of one server share. The sockets' thread alone.
struct ServerState {
  ServerState(HttpServer::Options given, HubThread* itsHub, CentrePool* itsCentre);

  /// An answer of the hub as a response; the page that many long polls share is written once.
  HttpResponse render(const HubReply& reply, bool takesZstd);

  HttpServer::Options options;
  HubThread* hub = nullptr;  ///< one of these two
  CentrePool* centre = nullptr;
  /// Shared with answers of the hub that come when the server has gone.
  std::shared_ptr<boost::asio::io_context> io = std::make_shared<boost::asio::io_context>(1);
  std::optional<boost::asio::ssl::context> tls;
  Router router;
  Metrics metrics;
  RateLimiter enrolments;
  RateLimiter tokens;
  RateLimiter proofs;
  RateLimiter visitors;
  bool isStopping = false;
  Cursor centreHas;  ///< how far the centre is; without a stream where there is none

  struct Kept {
    HttpResponse page;
    std::chrono::steady_clock::time_point at;
  };
  std::map<public_pages::Language, Kept> hallPages;

  struct Open {
    boost::asio::ip::tcp::socket* socket = nullptr;
    bool isIdle = true;  ///< between two requests
  };
  std::map<quint64, Open> connections;
  std::unordered_map<QString, int> connectionsByAddress;
  quint64 nextConnection = 1;
  std::function<void()> onAllClosed;

 private:
  HttpResponse renderValue(const HubReply& reply, bool takesZstd);
  /// Of the streams that the page is about, and of no others.
  void addCentre(HttpResponse& response, const PullReply& page) const;

  std::shared_ptr<const HubValue> m_lastValue;
  HttpResponse m_lastPlain;
  HttpResponse m_lastPacked;
  bool m_hasPlain = false;
  bool m_hasPacked = false;
};

/// A refusal that names nothing but its code (RFC 9457).
[[nodiscard]] HttpResponse problem(int status, const char* code, std::optional<int> retryAfter = {});
