#include "net/http_transport.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace {

constexpr qsizetype kMaxCentreText = 8 * 1024;

/// Below stand errors of the connection, from here on those that the answer tells (QNetworkReply::NetworkError).
constexpr int kFirstContentError = QNetworkReply::ContentAccessDenied;

/// Ends a request that is still under way. One that has its error already (a status from 400 on is one to Qt) ends by
/// itself; to give it a second one is a fault that Qt complains of.
void breakOff(QNetworkReply& reply) {
  if (reply.error() == QNetworkReply::NoError) reply.abort();
}

}  // namespace

HttpTransport::HttpTransport(ServerAddress server, QObject* parent) : QObject(parent), m_server(std::move(server)) {
  // A hub stands in the same hall; what a proxy of the office does with long polls is not for us to find out.
  if (!m_server.fingerprint.isEmpty()) m_network.setProxy(QNetworkProxy::NoProxy);
  m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
  m_network.setAutoDeleteReplies(false);
}

HttpTransport::~HttpTransport() {
  const QList<quint64> ids = m_exchanges.keys();
  for (const quint64 id : ids) cancel(id);
}

void HttpTransport::send(const SyncRequest& request) {
  QUrl url = m_server.base;
  url.setPath(request.path);
  if (!request.query.isEmpty()) url.setQuery(request.query, QUrl::StrictMode);
  QNetworkRequest http(url);
  http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  http.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  // With this header set Qt leaves the unpacking to us, and with it the limit.
  http.setRawHeader("Accept-Encoding", "zstd");
  http.setRawHeader("Accept", "application/json, application/x-loket-lines, application/problem+json");
  if (!request.token.isEmpty()) http.setRawHeader("Authorization", "Bearer " + request.token.toLatin1());
  if (request.rangeFrom >= 0)
    http.setRawHeader("Range",
                      "bytes=" + QByteArray::number(request.rangeFrom) + '-' + QByteArray::number(request.rangeTo));
  if (!request.idempotencyKey.isEmpty()) http.setRawHeader("Idempotency-Key", request.idempotencyKey.toLatin1());
  if (!m_server.fingerprint.isEmpty()) {
    QSslConfiguration tls = http.sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    http.setSslConfiguration(tls);
  }

  Exchange exchange;
  exchange.maxBody = request.maxAnswerBytes;
  if (request.isPost) {
    http.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (request.isCompressed) http.setRawHeader("Content-Encoding", "zstd");
    exchange.reply = request.endpoint == Endpoint::BlobAdd
                         ? m_network.sendCustomRequest(http, QByteArrayLiteral("PATCH"), request.body)
                         : m_network.post(http, request.body);
  } else {
    exchange.reply = m_network.get(http);
  }
  const quint64 id = request.id;
  exchange.reply->setReadBufferSize(256 * 1024);
  exchange.timer = new QTimer(exchange.reply);
  exchange.timer->setSingleShot(true);
  QNetworkReply* reply = exchange.reply;
  connect(exchange.timer, &QTimer::timeout, this, [this, id] {
    const auto late = m_exchanges.find(id);
    if (late == m_exchanges.end()) return;  // finished; the reply and this timer only wait to be deleted
    late->isTimedOut = true;
    breakOff(*late->reply);
  });
  exchange.timer->start(request.timeoutMs);
  m_exchanges.insert(id, exchange);
  connect(reply, &QNetworkReply::sslErrors, this, [this, id](const QList<QSslError>&) { checkCertificate(id, false); });
  connect(reply, &QNetworkReply::encrypted, this, [this, id] { checkCertificate(id, true); });
  connect(reply, &QNetworkReply::readyRead, this, [this, id] { read(id); });
  // Queued: an engine that is told within its own call to send would be in the middle of something.
  connect(
      reply, &QNetworkReply::finished, this, [this, id] { finish(id); }, Qt::QueuedConnection);
}

void HttpTransport::checkCertificate(quint64 id, bool isTrusted) {
  const auto exchange = m_exchanges.find(id);
  if (exchange == m_exchanges.end()) return;
  if (m_server.fingerprint.isEmpty()) {
    // Errors that nobody ignores end the request.
    if (!isTrusted) exchange->isWrongServer = true;
    return;
  }
  const QSslCertificate certificate = exchange->reply->sslConfiguration().peerCertificate();
  if (certificate.digest(QCryptographicHash::Sha256) == m_server.fingerprint) {
    if (!isTrusted) exchange->reply->ignoreSslErrors();
    return;
  }
  exchange->isWrongServer = true;
  // Errors that nobody ignores end the handshake, and with it the request; ending it here too would end it twice.
  if (isTrusted) breakOff(*exchange->reply);
}

void HttpTransport::read(quint64 id) {
  const auto exchange = m_exchanges.find(id);
  if (exchange == m_exchanges.end() || !exchange->reply->isOpen()) return;  // an aborted one has nothing to read
  exchange->body += exchange->reply->readAll();
  if (exchange->body.size() > exchange->maxBody) {
    exchange->isTooLarge = true;
    breakOff(*exchange->reply);
  }
}

void HttpTransport::finish(quint64 id) {
  read(id);
  const auto found = m_exchanges.find(id);
  if (found == m_exchanges.end()) return;
  const Exchange exchange = *found;
  m_exchanges.erase(found);
  QNetworkReply* reply = exchange.reply;
  reply->deleteLater();

  SyncAnswer answer;
  answer.id = id;
  answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  answer.detail = reply->errorString();
  if (exchange.isWrongServer) {
    answer.outcome = SyncAnswer::Outcome::WrongServer;
  } else if (exchange.isTimedOut) {
    answer.outcome = SyncAnswer::Outcome::TimedOut;
  } else if (exchange.isTooLarge) {
    // Whoever sends that much is no hub; an empty body says so to the engine.
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.detail = QStringLiteral("the answer is too large");
  } else if (const int error = reply->error(); answer.status == 0 || (error > 0 && error < kFirstContentError)) {
    // Errors of the network and of proxies: half an answer is none.
    answer.outcome = SyncAnswer::Outcome::Unreachable;
  } else {
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.body = exchange.body;
    answer.isCompressed = reply->rawHeader("Content-Encoding") == "zstd";
    answer.centre = reply->rawHeader(wire::kCentreHeader).left(kMaxCentreText);
    bool isNumber = false;
    const int seconds = reply->rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber && seconds >= 0) answer.retryAfterSeconds = seconds;
  }
  Q_EMIT answered(answer);
}

void HttpTransport::cancel(quint64 id) {
  const auto found = m_exchanges.find(id);
  if (found == m_exchanges.end()) return;
  QNetworkReply* reply = found->reply;
  m_exchanges.erase(found);
  disconnect(reply, nullptr, this, nullptr);
  breakOff(*reply);
  reply->deleteLater();
}
