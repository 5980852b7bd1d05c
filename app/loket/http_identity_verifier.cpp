#include "loket/http_identity_verifier.h"

#include <utility>

#include "services/identity_protocol.h"

void HttpIdentityVerifier::ask(const QString& id, const IdentitySubject& subject, Replied replied) {
  cancel();
  m_id = id;
  m_replied = std::move(replied);
  const auto server = m_where();
  if (!server || server->address.isEmpty()) {
    if (!server) qWarning("the verification server cannot be read: %s", qPrintable(server.error().detail));
    QMetaObject::invokeMethod(
        this,
        [this] {
          reply({{}, IdentityTrouble::Unreachable, {}});
        },
        Qt::QueuedConnection);
    return;
  }
  SyncRequest request;
  request.isPost = true;
  request.path = QLatin1String(identity_protocol::kPath);
  request.body = identity_protocol::question(id, subject);
  request.contentType = QStringLiteral("application/json");
  request.token = server->token;
  request.idempotencyKey = id;
  request.timeoutMs = m_timeoutMs;
  request.maxAnswerBytes = identity_protocol::kMostAnswerBytes;
  m_transport = std::make_unique<HttpTransport>(ServerAddress{QUrl(server->address), {}});
  connect(m_transport.get(), &HttpTransport::answered, this, &HttpIdentityVerifier::take);
  m_transport->send(request);
}

void HttpIdentityVerifier::take(const SyncAnswer& answer) {
  m_transport.release()->deleteLater();  // it is still speaking
  switch (answer.outcome) {
    case SyncAnswer::Outcome::Answered:
      return reply(identity_protocol::reply(answer.status, answer.body, answer.retryAfterSeconds, m_id));
    case SyncAnswer::Outcome::WrongServer:
      return reply({{}, IdentityTrouble::WrongServer, {}});
    case SyncAnswer::Outcome::Unreachable:
    case SyncAnswer::Outcome::TimedOut:
      return reply({{}, IdentityTrouble::Unreachable, {}});
  }
}

void HttpIdentityVerifier::reply(const IdentityReply& reply) {
  if (const Replied replied = std::exchange(m_replied, {})) replied(reply);
}

void HttpIdentityVerifier::cancel() {
  m_replied = {};
  m_transport.reset();
}
