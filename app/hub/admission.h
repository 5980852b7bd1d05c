#pragma once

#include <QString>
#include <QStringList>

#include <map>

#include "hub/token_seal.h"
#include "journal/wire/problem.h"
#include "journal/wire/session.h"
#include "store/device_table.h"
#include "store/store.h"

/// Who may come in, as what, and what each device may have. Backend thread of the hub.
class Admission {
 public:
  static constexpr qint64 kCodeMs = 10 * 60'000;
  static constexpr qint64 kTokenMs = 60 * 60'000;
  static constexpr qint64 kNonceMs = 5 * 60'000;  ///< how far the signed time may lie from the hub's
  static constexpr std::size_t kMaxNonces = 100'000;

  /// Error: those of the store; the secret behind the tokens is made when there is none, and what the log does not say
  /// yet about the devices is written.
  static Result<Admission> open(Store& store);

  /// A code for one device, good for ten minutes and once; only its hash is kept. "K7QF-2M9X-4TD8"
  Result<QString> makeCode(const QString& role, const QString& name, const QStringList& streams);
  /// 403 code-unknown, code-expired, code-used; 409 device-taken, and standby-taken where the hall has one. A hub of
  /// before may come back as the standby, under its own name. The same device with the same code gets the same
  /// answer again.
  Answer<EnrolReply> enrol(const EnrolRequest& request);
  /// 403 device-unknown, bad-signature; 401 clock with the hub's time in the detail; 409 nonce-used.
  Answer<TokenReply> token(const TokenRequest& request);
  /// Whom a token belongs to, as the table says now, so that a revocation holds at once. 401 token.
  Answer<Device> check(const QString& token) const;

  Result<std::vector<Device>> devices() const { return DeviceTable(m_store.database()).all(); }
  Result<std::optional<Device>> device(const QString& id) const { return DeviceTable(m_store.database()).device(id); }
  // The hall hears of both. Error: NotFound, field "device".
  [[nodiscard]] Done revoke(const QString& id);
  [[nodiscard]] Done grant(const QString& id, const QStringList& streams);
  /// Writes what the log does not say yet about the devices.
  [[nodiscard]] Done publishAll();
  /// After something else than this class has changed a device.
  [[nodiscard]] Done publishDevice(const QString& id);

 private:
  Admission(Store& store, QByteArray secret) : m_store(store), m_seal(std::move(secret)) {}
  /// Tells the hall how a device stands ("device.set"), where its log says something else or nothing.
  [[nodiscard]] Done publish(const Device& device);
  Answer<EnrolReply> replyFor(const Device& device) const;
  /// Every stream that there is: what a standby has, whatever else it was granted.
  Result<QStringList> allStreams() const;

  Store& m_store;
  TokenSeal m_seal;
  std::map<QByteArray, qint64> m_nonces;  ///< used ones → until when they matter
};
