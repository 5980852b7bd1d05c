#include "server/http_server.h"

#include "server/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// The open doors and the end of them. The sockets' thread, but `stop`.
class HttpServer::Listener : public std::enable_shared_from_this<HttpServer::Listener> {
 public:
  Listener(Options options, HubThread* hub, CentrePool* centre)
      : m_state(std::make_shared<ServerState>(std::move(options), hub, centre)),
        m_public(*m_state->io),
        m_admin(*m_state->io),
        m_signals(*m_state->io),
        m_deadline(*m_state->io) {}

  Done open();
  void run();
  void stop();
  void stopOnSignals();
  void setCentre(const Cursor& have);
  [[nodiscard]] quint16 port() const { return portOf(m_public); }
  [[nodiscard]] quint16 adminPort() const { return m_admin.is_open() ? portOf(m_admin) : quint16(0); }

 private:
  static Done bind(tcp::acceptor& acceptor, const QString& address, quint16 port);
  static quint16 portOf(const tcp::acceptor& acceptor) {
    error_code error;
    const auto endpoint = acceptor.local_endpoint(error);
    return error ? quint16(0) : endpoint.port();
  }
  Done loadCertificate();
  asio::awaitable<void> accept(tcp::acceptor& acceptor, Door door);
  [[nodiscard]] bool hasRoom(const tcp::socket& socket, Door door) const;
  void beginToStop();

  std::shared_ptr<ServerState> m_state;
  tcp::acceptor m_public;
  tcp::acceptor m_admin;
  asio::signal_set m_signals;
  asio::steady_timer m_deadline;
};

Done HttpServer::Listener::bind(tcp::acceptor& acceptor, const QString& address, quint16 port) {
  error_code error;
  const auto ip = asio::ip::make_address(address.toStdString(), error);
  if (error) return failure(ErrorCode::Invalid, address, QStringLiteral("address"));
  const tcp::endpoint endpoint(ip, port);
  acceptor.open(endpoint.protocol(), error);
#ifndef _WIN32
  // There it would let a second server take the same port.
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (!error) return {};
  return failure(
      ErrorCode::Io,
      QStringLiteral("%1:%2: %3").arg(address, QString::number(port), QString::fromStdString(error.message())),
      QStringLiteral("address"));
}

Done HttpServer::Listener::loadCertificate() {
  const auto& files = m_state->options.tls;
  if (!files) return {};
  m_state->tls.emplace(asio::ssl::context::tls_server);
  auto& tls = *m_state->tls;
  error_code error;
  tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                      asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1,
                  error);
  if (!error)
    tls.use_certificate_chain(
        asio::buffer(files->certificatePem.constData(), static_cast<std::size_t>(files->certificatePem.size())), error);
  if (!error)
    tls.use_private_key(asio::buffer(files->keyPem.constData(), static_cast<std::size_t>(files->keyPem.size())),
                        asio::ssl::context::pem, error);
  if (!error && SSL_CTX_check_private_key(tls.native_handle()) != 1)
    return failure(ErrorCode::Invalid, QStringLiteral("the key is not the certificate's"), QStringLiteral("tls"));
  if (error) return failure(ErrorCode::Invalid, QString::fromStdString(error.message()), QStringLiteral("tls"));
  return {};
}

Done HttpServer::Listener::open() {
  if (auto done = loadCertificate(); !done) return done;
  if (auto done = bind(m_public, m_state->options.address, m_state->options.port); !done) return done;
  if (!m_state->options.admin) return {};
  return bind(m_admin, QStringLiteral("127.0.0.1"), 0);
}

bool HttpServer::Listener::hasRoom(const tcp::socket& socket, Door door) const {
  // The administrator must get in when the hall is full.
  if (door == Door::Administrator) return true;
  const ServerLimits& limits = m_state->options.limits;
  if (static_cast<int>(m_state->connections.size()) >= limits.maxConnections) return false;
  error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  if (error) return false;
  // A proxy on this machine speaks for many.
  if (m_state->options.isBehindProxy && endpoint.address().is_loopback()) return true;
  const auto found = m_state->connectionsByAddress.find(QString::fromStdString(endpoint.address().to_string()));
  return found == m_state->connectionsByAddress.end() || found->second < limits.maxConnectionsPerAddress;
}

asio::awaitable<void> HttpServer::Listener::accept(tcp::acceptor& acceptor, Door door) {
  const auto self = shared_from_this();
  asio::steady_timer pause(*m_state->io);
  while (!m_state->isStopping) {
    error_code error;
    tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
    if (m_state->isStopping || error == asio::error::operation_aborted) co_return;
    if (error) {
      // Out of file descriptors, most likely: somebody must leave first.
      qWarning("a connection could not be accepted: %s", error.message().c_str());
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    if (!hasRoom(socket, door)) {
      m_state->metrics.countRefusedConnection();
      continue;  // closed by going out of scope
    }
    asio::co_spawn(*m_state->io, serveConnection(m_state, std::move(socket), door),
                   [](const std::exception_ptr& thrown) {
                     if (!thrown) return;
                     try {
                       std::rethrow_exception(thrown);
                     } catch (const std::exception& problem) {
                       qWarning("a connection ended badly: %s", problem.what());
                     }
                   });
  }
}

void HttpServer::Listener::run() {
  m_state->onAllClosed = [this] {
    if (m_state->isStopping) m_deadline.cancel();
  };
  asio::co_spawn(*m_state->io, accept(m_public, Door::Public), asio::detached);
  if (m_admin.is_open()) asio::co_spawn(*m_state->io, accept(m_admin, Door::Administrator), asio::detached);
  m_state->io->run();
}

void HttpServer::Listener::stopOnSignals() {
  error_code error;
  for (const int signal : {SIGINT, SIGTERM}) m_signals.add(signal, error);
#ifdef SIGBREAK
  m_signals.add(SIGBREAK, error);
#endif
  if (error) qWarning("signals cannot be waited for: %s", error.message().c_str());
  m_signals.async_wait([this](const error_code& failed, int) {
    if (!failed) beginToStop();
  });
}

void HttpServer::Listener::stop() {
  asio::post(*m_state->io, [self = shared_from_this()] { self->beginToStop(); });
}

void HttpServer::Listener::setCentre(const Cursor& have) {
  asio::post(*m_state->io, [self = shared_from_this(), have] { self->m_state->centreHas = have; });
}

void HttpServer::Listener::beginToStop() {
  if (m_state->isStopping) return;
  m_state->isStopping = true;
  error_code error;
  m_public.close(error);
  m_admin.close(error);
  m_signals.cancel(error);
  if (m_state->hub) m_state->hub->endPolls();
  if (m_state->centre) m_state->centre->endPolls();
  for (auto& [id, connection] : m_state->connections)
    if (connection.isIdle) connection.socket->close(error);
  if (m_state->connections.empty()) return;
  m_deadline.expires_after(std::chrono::seconds(m_state->options.limits.stopSeconds));
  m_deadline.async_wait([this](const error_code& cancelled) {
    if (cancelled) return;
    error_code ignored;
    for (auto& [id, connection] : m_state->connections) connection.socket->close(ignored);
  });
}

Result<std::unique_ptr<HttpServer>> HttpServer::open(Options options, HubThread& hub) {
  return open(std::make_shared<Listener>(std::move(options), &hub, nullptr));
}

Result<std::unique_ptr<HttpServer>> HttpServer::open(Options options, CentrePool& centre) {
  options.admin = {};
  return open(std::make_shared<Listener>(std::move(options), nullptr, &centre));
}

Result<std::unique_ptr<HttpServer>> HttpServer::open(std::shared_ptr<Listener> listener) {
  if (auto done = listener->open(); !done) return tl::unexpected(done.error());
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(listener)));
}

HttpServer::~HttpServer() = default;

quint16 HttpServer::port() const { return m_listener->port(); }
quint16 HttpServer::adminPort() const { return m_listener->adminPort(); }
void HttpServer::stopOnSignals() { m_listener->stopOnSignals(); }
void HttpServer::run() { m_listener->run(); }
void HttpServer::stop() { m_listener->stop(); }
void HttpServer::setCentre(const Cursor& have) { m_listener->setCentre(have); }
