#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

#include "domain/invitation.h"
#include "domain/result.h"
#include "journal/wire/promotion.h"

// How a device comes to a hub and proves who it is: hello, enrol, token. Values and their codecs; any thread. Requests
// are read strictly; unknown members of a reply are passed over. Errors of the readers: Invalid with the field.

/// A server that leads a hall, as another one tells of it. Believed only for the promotion that it shows itself.
struct HallLeader {
  QString device;
  QByteArray publicKey;  ///< 32 bytes
  ServerAddress server;
  bool operator==(const HallLeader&) const = default;
};

struct Hello {
  int oldestProtocol = 1;
  int newestProtocol = 1;
  QString logId;
  qint64 epoch = 1;
  qint64 serverTimeMs = 0;
  int maxBatchOps = 500;
  qint64 maxBatchBytes = 256 * 1024;
  int maxPullOps = 1000;
  QString minApp;  ///< oldest program that may pull; an older one may still push
  QString hall;    ///< its name, so that a person sees where an invitation leads; may be empty
  /// "hub"; "standby" and "retired" (a hub that another one has taken over) serve nobody.
  QString role = QStringLiteral("hub");
  /// Of a hub that was a standby, its own word; of a retired one, that of its successor.
  std::optional<Promotion> promotion;
  /// Of a server that does not lead: who does, for members that were away when there came to be a standby.
  std::optional<HallLeader> leader = {};
  bool operator==(const Hello&) const = default;
};

/// The device keeps the id under which it has worked so far, so that its history can come along.
struct EnrolRequest {
  QString code;
  QString device;
  QByteArray publicKey;  ///< 32 bytes
  QString hardware;      ///< what the administrator sees in the list of devices
  bool operator==(const EnrolRequest&) const = default;
};

struct EnrolReply {
  QString device;
  QString site;
  QString role;
  QString name;
  QString suffix;  ///< of its own series, "K2"
  QStringList streams;
  QString logId;
  qint64 epoch = 1;
  /// Of a centre: who signs the bundles that come down, 32 bytes; pinned from now on. Empty from a hub.
  QByteArray bundleKey = {};
  bool operator==(const EnrolReply&) const = default;
};

/// `serverTimeMs` comes from a hello, so that a device whose clock is wrong by years gets in.
struct TokenRequest {
  QString device;
  QByteArray nonce;  ///< 16 bytes, never used twice
  qint64 serverTimeMs = 0;
  QByteArray signature;  ///< of message(log id)
  bool operator==(const TokenRequest&) const = default;

  /// What is signed; bound to one log, so that it is worth nothing at another site.
  [[nodiscard]] QByteArray message(const QString& logId) const;
};

struct TokenReply {
  QString token;
  qint64 expiresAtMs = 0;
  bool operator==(const TokenReply&) const = default;
};

namespace wire {

QByteArray writeHello(const Hello& hello);
Result<Hello> readHello(QByteArrayView body);
QByteArray writeEnrol(const EnrolRequest& request);
Result<EnrolRequest> readEnrol(QByteArrayView body);
QByteArray writeEnrolReply(const EnrolReply& reply);
Result<EnrolReply> readEnrolReply(QByteArrayView body);
QByteArray writeToken(const TokenRequest& request);
Result<TokenRequest> readToken(QByteArrayView body);
QByteArray writeTokenReply(const TokenReply& reply);
Result<TokenReply> readTokenReply(QByteArrayView body);

}  // namespace wire
