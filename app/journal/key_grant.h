#pragma once

#include <QJsonObject>

#include "domain/result.h"
#include "journal/hash_chain.h"
#include "journal/seal.h"

/// The key of a data group on its way from a PC that has it to one that may have it, as the body of "key.grant" in the
/// stream of the hall: everybody carries it, one device opens it.
///
/// The secret is closed with libsodium's sealed box for the X25519 form of the receiver's Ed25519 key. It has a
/// signature of its own beside that of the chain: the links of a chain are signed in batches, and whoever takes one
/// must be able to tell who gave it without asking the hub. Values; any thread.
struct KeyGrant {
  QString stream;  ///< "g:<data group>"
  QString keyId;
  QString to;    ///< the enrolled device that may open it
  QString from;  ///< the enrolled device that gives it
  QByteArray box;
  QByteArray signature;
  bool operator==(const KeyGrant&) const = default;

  /// Error: Invalid for a public key that is none.
  static Result<KeyGrant> make(const QString& stream, const GroupKey& key, const QString& to,
                               const QByteArray& toPublicKey, const QString& from, const DeviceKey& fromKey);
  /// Strict. `name` is the entity without its kind. Error: Corrupt, also where the body is another's than the name.
  static Result<KeyGrant> read(const QString& name, const QJsonObject& body);

  /// One entity per group, key, receiver and giver, so that two who give the same key never write over each other:
  /// "key:g:pemkot/r0123456789ab/3a91…/77c0…".
  [[nodiscard]] QString entity() const;
  [[nodiscard]] QJsonObject body() const;
  [[nodiscard]] bool isSignedBy(QByteArrayView publicKey) const;
  /// Error: Corrupt when it is not for this device, was changed, or holds another key than it says.
  [[nodiscard]] Result<GroupKey> open(const DeviceKey& device) const;
};
