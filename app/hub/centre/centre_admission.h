#pragma once

#include <QString>

#include "hub/token_seal.h"
#include "journal/clock.h"
#include "journal/random.h"
#include "journal/wire/problem.h"
#include "journal/wire/session.h"
#include "store/centre/hub_table.h"

/// Which hubs may come in, each for its own site. All that must be remembered between two requests stands in the
/// database, so that any process answers for any other. One connection's thread.
class CentreAdmission {
 public:
  static constexpr qint64 kCodeMs = 24 * 60 * 60'000;  ///< a code travels from the capital to a hall
  static constexpr qint64 kTokenMs = 60 * 60'000;
  static constexpr qint64 kNonceMs = 5 * 60'000;

  CentreAdmission(Database& database, Clock& clock, Random& random, QString logId, QByteArray secret,
                  QByteArray bundleKey)
      : m_database(database),
        m_clock(clock),
        m_random(random),
        m_logId(std::move(logId)),
        m_seal(std::move(secret)),
        m_bundleKey(std::move(bundleKey)) {}

  /// A code for the hub of a site, which is made where it is new. Error: Invalid for what is no name of a site.
  Result<QString> makeCode(const QString& site, const QString& name);
  /// 403 code-unknown, code-expired, code-used; 409 device-taken. The device of the answer ("BTG.a1b2c3") is how the
  /// hub calls itself here.
  Answer<EnrolReply> enrol(const EnrolRequest& request);
  /// 403 device-unknown, device-revoked, bad-signature; 401 clock; 409 nonce-used.
  Answer<TokenReply> token(const TokenRequest& request);
  /// The hub that a token belongs to. 401 token; 403 site when it is another site's.
  Answer<CentreHub> check(const QString& token, const QString& site) const;
  [[nodiscard]] Done revoke(const QString& device);

 private:
  static std::pair<QString, QString> partsOf(const QString& device);
  [[nodiscard]] EnrolReply replyFor(const CentreHub& hub) const;

  Database& m_database;
  Clock& m_clock;
  Random& m_random;
  QString m_logId;
  TokenSeal m_seal;
  QByteArray m_bundleKey;  ///< public; hubs pin it when they enrol
};
