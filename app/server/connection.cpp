#include "server/connection.h"

#include "server/centre_answer.h"
#include "server/exchange.h"
#include "server/operator_answers.h"
#include "server/visitor_answers.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <array>
#include <limits>
#include <string>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Seconds = std::chrono::seconds;
using Time = std::chrono::steady_clock;

namespace {

constexpr const char* kPlainText = "text/plain; charset=utf-8";
/// What is still read of a request that was refused: the largest that members send, or they would not hear why.
constexpr qint64 kLingerBytes = 8 * 1024 * 1024;
constexpr qsizetype kMaxAdminBytes = 1024 * 1024;

QByteArray bytesOf(beast::string_view text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); }

/// Counts the connection as long as it lives.
class Registration {
 public:
  Registration(ServerState& state, tcp::socket& socket, QString peer) : m_state(state), m_peer(std::move(peer)) {
    m_id = state.nextConnection++;
    state.connections[m_id] = {&socket, true};
    ++state.connectionsByAddress[m_peer];
  }
  ~Registration() {
    m_state.connections.erase(m_id);
    if (--m_state.connectionsByAddress[m_peer] <= 0) m_state.connectionsByAddress.erase(m_peer);
    if (m_state.connections.empty() && m_state.onAllClosed) m_state.onAllClosed();
  }
  Registration(const Registration&) = delete;
  Registration& operator=(const Registration&) = delete;
  void setIdle(bool isIdle) { m_state.connections[m_id].isIdle = isIdle; }

 private:
  ServerState& m_state;
  QString m_peer;
  quint64 m_id = 0;
};

template <class Stream>
class Connection {
 public:
  Connection(std::shared_ptr<ServerState> state, Stream stream, Door door, QString peer)
      : m_state(std::move(state)), m_stream(std::move(stream)), m_door(door), m_peer(std::move(peer)) {}

  asio::awaitable<void> run();

 private:
  static constexpr bool kIsTls = !std::is_same_v<Stream, beast::tcp_stream>;
  using Head = http::request_parser<http::empty_body>;
  using Whole = http::request_parser<http::string_body>;

  beast::tcp_stream& transport() { return beast::get_lowest_layer(m_stream); }
  [[nodiscard]] const ServerLimits& limits() const { return m_state->options.limits; }
  [[nodiscard]] QString addressOf(const http::fields& fields) const;

  asio::awaitable<bool> serveOne(Registration& registration);
  asio::awaitable<HttpResponse> answer(const Route& route, const HttpRequest& request);
  asio::awaitable<HttpResponse> askHub(HubQuestion question, bool takesZstd);
  asio::awaitable<HttpResponse> askCentre(const Route& route, const HttpRequest& request);
  template <class Port>
  asio::awaitable<HttpResponse> askPort(Port* port, const Route& route, const HttpRequest& request);
  void watch(const std::shared_ptr<Exchange>& exchange);
  asio::awaitable<bool> send(HttpResponse response, bool keepAlive);
  asio::awaitable<void> linger();
  void log(const char* route, int status, Time::time_point since, qint64 bytesIn, qint64 bytesOut, bool isProtocol);

  std::shared_ptr<ServerState> m_state;
  Stream m_stream;
  Door m_door;
  QString m_peer;
  beast::flat_buffer m_buffer{512 * 1024};
  bool m_isFirst = true;
  bool m_mustLinger = false;
  qint64 m_sent = 0;
};

template <class Stream>
asio::awaitable<void> Connection<Stream>::run() {
  Registration registration(*m_state, transport().socket(), m_peer);
  error_code error;
  if constexpr (kIsTls) {
    transport().expires_after(Seconds(limits().handshakeSeconds));
    co_await m_stream.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(asio::use_awaitable, error));
    if (error) {
      m_state->metrics.countDropped();
      co_return;
    }
  }
  bool goesOn = true;
  while (goesOn && !m_state->isStopping) goesOn = co_await serveOne(registration);
  if (m_mustLinger) co_await linger();
  if constexpr (kIsTls) {
    transport().expires_after(Seconds(2));
    co_await m_stream.async_shutdown(asio::redirect_error(asio::use_awaitable, error));
  }
  transport().socket().shutdown(tcp::socket::shutdown_both, error);
}

/// Lets a refusal arrive: a socket that is closed with unread bytes takes back what it has sent.
template <class Stream>
asio::awaitable<void> Connection<Stream>::linger() {
  error_code error;
  if constexpr (!kIsTls) transport().socket().shutdown(tcp::socket::shutdown_send, error);
  transport().expires_after(Seconds(2));
  std::array<char, 16 * 1024> waste{};
  qint64 bytes = 0;
  while (!error && bytes < kLingerBytes) {
    bytes += static_cast<qint64>(
        co_await m_stream.async_read_some(asio::buffer(waste), asio::redirect_error(asio::use_awaitable, error)));
  }
}

template <class Stream>
QString Connection<Stream>::addressOf(const http::fields& fields) const {
  if (!m_state->options.isBehindProxy || m_door == Door::Administrator) return m_peer;
  if (m_peer != QLatin1String("127.0.0.1") && m_peer != QLatin1String("::1")) return m_peer;
  // What the proxy itself has added is the last one.
  const QByteArray forwarded = bytesOf(fields["X-Forwarded-For"]).split(',').last().trimmed();
  error_code error;
  const auto address = asio::ip::make_address(forwarded.toStdString(), error);
  return error ? m_peer : QString::fromStdString(address.to_string());
}

template <class Stream>
void Connection<Stream>::log(const char* route, int status, Time::time_point since, qint64 bytesIn, qint64 bytesOut,
                             bool isProtocol) {
  const double seconds = std::chrono::duration<double>(Time::now() - since).count();
  m_state->metrics.countRequest(route, status, seconds);
  if (m_state->options.log)
    m_state->options.log({route, status, seconds, bytesIn, bytesOut, isProtocol ? m_peer : QString()});
}

/// One request and its response; false when the connection ends.
template <class Stream>
asio::awaitable<bool> Connection<Stream>::serveOne(Registration& registration) {
  error_code error;
  Head head;
  head.header_limit(static_cast<std::uint32_t>(limits().maxHeadBytes));
  // No limit yet: what is too large is refused below, by its route. (Boost 1.74 takes "none" for zero.)
  head.body_limit(std::numeric_limits<std::uint64_t>::max());
  registration.setIdle(true);
  transport().expires_after(Seconds(m_isFirst ? limits().headSeconds : limits().idleSeconds));
  co_await http::async_read_header(m_stream, m_buffer, head, asio::redirect_error(asio::use_awaitable, error));
  const auto since = Time::now();
  if (error) {
    if (error == http::error::end_of_stream || !head.got_some()) co_return false;
    m_state->metrics.countDropped();
    if (error == beast::error::timeout || error.category() != make_error_code(http::error::bad_method).category())
      co_return false;
    m_mustLinger = true;
    const HttpResponse refused =
        error == http::error::header_limit ? problem(431, "head-too-large") : problem(400, "malformed");
    log("other", refused.status, since, 0, 0, false);
    co_await send(refused, false);
    co_return false;
  }
  m_isFirst = false;
  registration.setIdle(false);

  HttpRequest request;
  const auto& fields = head.get();
  request.method = bytesOf(fields.method_string());
  request.target = bytesOf(fields.target());
  request.contentType = bytesOf(fields[http::field::content_type]);
  request.contentEncoding = bytesOf(fields[http::field::content_encoding]);
  request.acceptEncoding = bytesOf(fields[http::field::accept_encoding]);
  request.authorization = bytesOf(fields[http::field::authorization]);
  request.idempotencyKey = bytesOf(fields[wire::kIdempotencyHeader]);
  request.range = bytesOf(fields[http::field::range]);
  request.peer = addressOf(fields);
  const bool keepAlive = head.keep_alive();

  // What is wrong with the head is said before a byte of the body is read.
  std::optional<HttpResponse> refused;
  Route route;
  const char* name = "other";
  qsizetype most = kMaxAdminBytes;
  if (m_door == Door::Administrator) {
    name = "/admin";
    if (request.target != "/admin" || request.method != "POST") refused = problem(404, "not-found");
  } else if (auto placed = m_state->router.place(
                 {request.method, request.target, request.contentType, request.contentEncoding})) {
    route = std::move(*placed);
    name = route.name();
    most = Router::maxBody(route);
  } else {
    refused = placed.error().response;
    if (placed.error().routeName != "other") name = "refused";
  }
  const auto length = head.content_length();
  if (!refused && length && *length > static_cast<std::uint64_t>(most)) refused = problem(413, "too-large");
  if (refused) {
    m_mustLinger = head.chunked() || (length && *length > 0);
    log(name, refused->status, since, 0, 0, false);
    const bool wasSent = co_await send(std::move(*refused), keepAlive && !m_mustLinger);
    co_return wasSent&& keepAlive && !m_mustLinger;
  }

  if (boost::beast::iequals(fields[http::field::expect], "100-continue")) {
    http::response<http::empty_body> proceed{http::status::continue_, 11};
    transport().expires_after(Seconds(limits().writeSeconds));
    co_await http::async_write(m_stream, proceed, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
  }
  Whole whole(std::move(head));
  whole.body_limit(static_cast<std::uint64_t>(most));
  transport().expires_after(Seconds(limits().bodySeconds));
  co_await http::async_read(m_stream, m_buffer, whole, asio::redirect_error(asio::use_awaitable, error));
  if (error) {
    m_state->metrics.countDropped();
    if (error != http::error::body_limit) co_return false;
    m_mustLinger = true;
    log(name, 413, since, 0, 0, false);
    HttpResponse tooLarge = problem(413, "too-large");
    co_await send(std::move(tooLarge), false);
    co_return false;
  }
  request.body = QByteArray::fromStdString(whole.get().body());
  const qint64 bytesIn = request.body.size();

  m_sent = 0;
  // Each await in a statement of its own: GCC 12 destroys the temporaries of both sides of a conditional.
  HttpResponse response;
  if (m_door == Door::Administrator) {
    response = co_await answerAdmin(m_state, request);
  } else {
    response = co_await answer(route, request);
  }
  if (response.status == 0) co_return false;  // nobody is there any more
  const int status = response.status;
  const bool goesOn = keepAlive && !m_state->isStopping;
  const bool wasSent = co_await send(std::move(response), goesOn);
  if (!wasSent) m_state->metrics.countDropped();
  log(name, status, since, bytesIn, m_sent,
      m_door == Door::Public &&
          (route.kind == RouteKind::Protocol || route.kind == RouteKind::Blob || route.kind == RouteKind::Audit));
  co_return wasSent&& goesOn;
}

template <class Stream>
asio::awaitable<HttpResponse> Connection<Stream>::answer(const Route& route, const HttpRequest& request) {
  switch (route.kind) {
    case RouteKind::Health:
      co_return HttpResponse{200, kPlainText, "ok\n", {}};
    case RouteKind::Ready: {
      // Ready is who gets an answer from the hub's thread, or from the database.
      if (m_state->centre) {
        Route hello;
        hello.centre = CentreEndpoint::Hello;
        const HttpResponse greeted = co_await askCentre(hello, request);
        if (greeted.status == 200 && !m_state->isStopping) co_return HttpResponse{200, kPlainText, "ready\n", {}};
        co_return HttpResponse{503, kPlainText, "not ready\n", {}};
      }
      HubQuestion question;
      const HttpResponse hello = co_await askHub(std::move(question), false);
      const auto greeting = hello.status == 200 ? wire::readHello(hello.body) : Result<Hello>(Hello{});
      if (hello.status == 200 && !m_state->isStopping) {
        // A standby is ready too, but not to serve; a hub that was taken over will not be again.
        if (!greeting || greeting->role == QLatin1String("hub")) co_return HttpResponse{200, kPlainText, "ready\n", {}};
        if (greeting->role == QLatin1String("standby")) co_return HttpResponse{200, kPlainText, "standby\n", {}};
      }
      co_return HttpResponse{503, kPlainText, "not ready\n", {}};
    }
    case RouteKind::Metrics:
      if (!m_state->options.hasOpenMetrics && request.peer != QLatin1String("127.0.0.1") &&
          request.peer != QLatin1String("::1"))
        co_return problem(403, "local-only");
      co_return co_await answerMetrics(m_state);
    case RouteKind::HallPage:
    case RouteKind::TicketPage:
      co_return co_await answerPage(m_state, route, request.peer);
    case RouteKind::TrackingForm:
    case RouteKind::TrackingPage:
      co_return co_await answerTracking(m_state, route, request.peer);
    case RouteKind::Blob:
      co_return co_await askPort(m_state->options.blobs, route, request);
    case RouteKind::Audit:
      co_return co_await askPort(m_state->options.audit, route, request);
    case RouteKind::Protocol:
      break;
  }
  const auto now = Time::now();
  if (route.centre) co_return co_await askCentre(route, request);
  if (route.endpoint == HubEndpoint::Enrol && !m_state->enrolments.admit(request.peer, now))
    co_return problem(429, "too-many", m_state->enrolments.secondsToWait());
  if (route.endpoint == HubEndpoint::Token && !m_state->tokens.admit(request.peer, now))
    co_return problem(429, "too-many", m_state->tokens.secondsToWait());
  auto question = Router::read(route, request);
  if (!question) co_return question.error();
  co_return co_await askHub(std::move(*question), Router::takesZstd(request.acceptEncoding));
}

template <class Stream>
void Connection<Stream>::watch(const std::shared_ptr<Exchange>& exchange) {
  tcp::socket& socket = transport().socket();
  socket.async_wait(tcp::socket::wait_read, [exchange, &socket](const error_code& error) {
    if (error || exchange->isOver || exchange->response) return;
    error_code ignored;
    // Bytes that come while we owe an answer are a next request, which may wait; over TLS, where nobody of ours sends
    // one early, they are the farewell.
    if (!kIsTls && socket.available(ignored) > 0) return;
    exchange->isGone = true;
    exchange->answered.cancel();
  });
}

template <class Stream>
asio::awaitable<HttpResponse> Connection<Stream>::askHub(HubQuestion question, bool takesZstd) {
  const auto exchange = std::make_shared<Exchange>(*m_state->io);
  const int wait = question.waitSeconds();
  const quint64 ticket = m_state->hub->newTicket();
  exchange->answered.expires_after(Seconds(wait + limits().bodySeconds));
  m_state->hub->ask(
      ticket, std::move(question),
      [teller = Teller(m_state->io, exchange), takesZstd, state = std::weak_ptr<ServerState>(m_state)](HubReply reply) {
        teller.tellWith([takesZstd, state, reply = std::move(reply)] {
          const auto alive = state.lock();
          return alive ? alive->render(reply, takesZstd) : problem(503, "busy", 1);
        });
      });
  if (wait > 0) watch(exchange);
  error_code error;
  co_await exchange->answered.async_wait(asio::redirect_error(asio::use_awaitable, error));
  exchange->isOver = true;
  if (wait > 0) {
    transport().socket().cancel(error);
    m_state->hub->forget(ticket);
  }
  if (exchange->response) co_return std::move(*exchange->response);
  if (exchange->isGone || !transport().socket().is_open()) co_return HttpResponse{0, {}, {}, {}};
  co_return problem(503, "busy", 1);
}

template <class Stream>
asio::awaitable<HttpResponse> Connection<Stream>::askCentre(const Route& route, const HttpRequest& request) {
  const auto now = Time::now();
  if (*route.centre == CentreEndpoint::Enrol && !m_state->enrolments.admit(request.peer, now))
    co_return problem(429, "too-many", m_state->enrolments.secondsToWait());
  if (*route.centre == CentreEndpoint::Token && !m_state->tokens.admit(request.peer, now))
    co_return problem(429, "too-many", m_state->tokens.secondsToWait());
  if (isProof(*route.centre) && !m_state->proofs.admit(request.peer, now))
    co_return problem(429, "too-many", m_state->proofs.secondsToWait());
  const auto token = Router::tokenOf(request);
  if (!token) co_return problem(401, "token");
  auto body = Router::bodyOf(route, request);
  if (!body) co_return body.error();
  const auto exchange = std::make_shared<Exchange>(*m_state->io);
  CentreMessage message{*route.centre, QString::fromLatin1(route.site), *token, std::move(*body),
                        QString::fromLatin1(route.query)};
  const int wait = waitSecondsOf(message);
  exchange->answered.expires_after(Seconds(wait + limits().bodySeconds));
  const Teller teller(m_state->io, exchange);
  const bool takesZstd = Router::takesZstd(request.acceptEncoding);
  const bool isAsked = message.endpoint == CentreEndpoint::Bundle
                           ? m_state->centre->poll(
                                 route.site,
                                 [teller, message, takesZstd](Centre* centre, bool isLast) {
                                   CentreAnswer answer = CentreAnswer::to(centre, message, takesZstd);
                                   if (answer.hasNothing && !isLast) return false;
                                   teller.tell(std::move(answer.response));
                                   return true;
                                 },
                                 wait)
                           : m_state->centre->ask(route.site, [teller, message, takesZstd](Centre* centre) {
                               CentreAnswer answer = CentreAnswer::to(centre, message, takesZstd);
                               teller.tell(std::move(answer.response));
                               return answer.isSound;
                             });
  if (!isAsked) co_return problem(503, "busy", 1);
  if (wait > 0) watch(exchange);
  error_code error;
  co_await exchange->answered.async_wait(asio::redirect_error(asio::use_awaitable, error));
  exchange->isOver = true;
  if (wait > 0) transport().socket().cancel(error);
  if (exchange->response) co_return std::move(*exchange->response);
  if (exchange->isGone || !transport().socket().is_open()) co_return HttpResponse{0, {}, {}, {}};
  co_return problem(503, "busy", 1);
}

template <class Stream>
template <class Port>
asio::awaitable<HttpResponse> Connection<Stream>::askPort(Port* port, const Route& route, const HttpRequest& request) {
  if (!port) co_return problem(404, "not-found");
  const auto exchange = std::make_shared<Exchange>(*m_state->io);
  exchange->answered.expires_after(Seconds(limits().bodySeconds));
  port->serve(route, request,
              [teller = Teller(m_state->io, exchange)](HttpResponse response) { teller.tell(std::move(response)); });
  co_return co_await answerOf(exchange, problem(503, "busy", 1));
}

template <class Stream>
asio::awaitable<bool> Connection<Stream>::send(HttpResponse response, bool keepAlive) {
  http::response<http::string_body> message{static_cast<http::status>(response.status), 11};
  const auto view = [](const QByteArray& bytes) {
    return beast::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  };
  message.set(http::field::content_type, view(response.contentType));
  message.set(http::field::cache_control, "no-store");
  message.set("X-Content-Type-Options", "nosniff");
  for (const auto& [name, value] : response.headers) message.set(view(name), view(value));
  message.keep_alive(keepAlive);
  message.body() = response.body.toStdString();
  message.prepare_payload();
  m_sent = response.body.size();
  transport().expires_after(Seconds(limits().writeSeconds));
  error_code error;
  // Head and body in one write: two small ones would wait for each other (Nagle, delayed acknowledgements).
  co_await http::async_write(m_stream, message, asio::redirect_error(asio::use_awaitable, error));
  co_return !error;
}

}  // namespace

asio::awaitable<void> serveConnection(std::shared_ptr<ServerState> state, tcp::socket socket, Door door) {
  error_code error;
  socket.set_option(tcp::no_delay(true), error);
  const auto endpoint = socket.remote_endpoint(error);
  if (error) co_return;
  QString peer = QString::fromStdString(endpoint.address().to_string());
  // The same PC over a socket that takes both families.
  if (peer.startsWith(QLatin1String("::ffff:"))) peer = peer.mid(7);
  if (door == Door::Public && state->tls) {
    Connection<beast::ssl_stream<beast::tcp_stream>> connection(
        state, beast::ssl_stream<beast::tcp_stream>(std::move(socket), *state->tls), door, peer);
    co_await connection.run();
  } else {
    Connection<beast::tcp_stream> connection(state, beast::tcp_stream(std::move(socket)), door, peer);
    co_await connection.run();
  }
}
