#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>

#include "server/audit_port.h"
#include "server/blob_port.h"
#include "server/certificate.h"
#include "server/centre_pool.h"
#include "server/hub_thread.h"
#include "server/server_limits.h"

/// One line of the access log. No address of a citizen and nothing that somebody typed.
struct AccessLine {
  const char* route = "";
  int status = 0;
  double seconds = 0;
  qint64 bytesIn = 0;
  qint64 bytesOut = 0;
  QString peer;  ///< of the protocol's routes alone
};

/// HTTP/1.1 over TCP or TLS in front of one hub or one centre. Lives on the thread that calls `run`; the hub has its own.
///
/// No request can block another: sockets never wait for the disk, the hub never for a socket. Every connection has a
/// limit on each of its times and sizes, and what goes beyond it is dropped.
class HttpServer {
 public:
  /// A command of the administrator, on the hub's thread: JSON in, JSON out.
  using AdminHandler = std::function<QByteArray(Hub& hub, const QByteArray& command)>;

  struct Options {
    QString address = QStringLiteral("0.0.0.0");
    quint16 port = 8443;             ///< 0: any free one
    std::optional<Certificate> tls;  ///< absent: plain, behind a proxy on this machine
    bool isBehindProxy = false;      ///< X-Forwarded-For of a proxy on this machine is believed
    bool hasOpenMetrics = false;     ///< else /metrics is for this machine alone
    QString site;
    ServerLimits limits;
    AdminHandler admin;  ///< absent: no door for the administrator
    QByteArray adminSecret;
    /// Sealed files of applications; absent: this server keeps none. It outlives the server.
    BlobPort* blobs = nullptr;
    /// Proofs of the log; absent: none are given. It outlives the server.
    AuditPort* audit = nullptr;
    std::function<void(const AccessLine&)> log;
  };

  /// Errors: Io when the address is taken or cannot be bound; Invalid for a certificate that does not fit its key.
  static Result<std::unique_ptr<HttpServer>> open(Options options, HubThread& hub);
  /// In front of a centre, which needs no door for its administrator.
  static Result<std::unique_ptr<HttpServer>> open(Options options, CentrePool& centre);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] quint16 port() const;
  /// Of the administrator's door, on 127.0.0.1; 0 without one.
  [[nodiscard]] quint16 adminPort() const;
  /// Ctrl+C and a request to end (SIGTERM, closing the console) stop it gracefully.
  void stopOnSignals();
  /// Serves until it is stopped: then nobody new comes in, long polls are answered, and what is under way has
  /// `stopSeconds` to end.
  void run();
  // Any thread.
  void stop();
  /// How far the centre has the order of this hall; members hear of it with their pulls.
  void setCentre(const Cursor& have);

 private:
  class Listener;
  static Result<std::unique_ptr<HttpServer>> open(std::shared_ptr<Listener> listener);
  explicit HttpServer(std::shared_ptr<Listener> listener) : m_listener(std::move(listener)) {}
  std::shared_ptr<Listener> m_listener;
};
