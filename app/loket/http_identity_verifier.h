#pragma once

#include <QObject>

#include <memory>

#include "net/http_transport.h"
#include "services/identity_desk.h"

/// Carries questions to a verification server over HTTPS (services/identity.md): a limit in time and size, no redirect
/// followed, no certificate that the system does not trust. Nothing of a person goes to the log. Backend thread.
class HttpIdentityVerifier : public QObject, public IdentityVerifier {
  Q_OBJECT

 public:
  using Where = std::function<Result<IdentityServer>()>;
  explicit HttpIdentityVerifier(Where where, int timeoutMs = 20'000)
      : m_where(std::move(where)), m_timeoutMs(timeoutMs) {}

  void ask(const QString& id, const IdentitySubject& subject, Replied replied) override;
  void cancel() override;

 private:
  void take(const SyncAnswer& answer);
  void reply(const IdentityReply& reply);

  Where m_where;
  int m_timeoutMs;
  QString m_id;
  Replied m_replied;  ///< set while an answer is awaited
  std::unique_ptr<HttpTransport> m_transport;
};
