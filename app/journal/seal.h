#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "domain/ids.h"
#include "domain/result.h"

/// The key of one data group. Its id stands before everything that was sealed with it.
struct GroupKey {
  static constexpr qsizetype kSecretBytes = 32;

  QString id;         ///< 1 to 32 of A-Z a-z 0-9 _ -
  QByteArray secret;  ///< 32 bytes
  bool operator==(const GroupKey&) const = default;
};

/// The keys that a PC was given: per data group the current one and those before it. A value; any thread.
class KeyRing {
 public:
  KeyRing() = default;
  /// The ring of a counter that makes its own keys: each group's key is derived from one secret of 32 bytes, so that a
  /// new group needs no new file. Error: Invalid.
  static Result<KeyRing> ofRoot(const QByteArray& root);

  /// From now on `stream` is sealed with this key; older ones still open. Error: Invalid for a malformed key.
  [[nodiscard]] Done add(const QString& stream, const GroupKey& key);
  [[nodiscard]] std::optional<GroupKey> current(const QString& stream) const;
  [[nodiscard]] std::optional<GroupKey> find(const QString& stream, const QString& id) const;
  /// Without any key: a store that seals nothing.
  [[nodiscard]] bool isEmpty() const { return m_root.isEmpty() && m_keys.empty(); }

 private:
  [[nodiscard]] GroupKey derived(const QString& stream) const;

  QByteArray m_root;
  std::map<QString, std::vector<GroupKey>> m_keys;  ///< by stream, the current one last
};

/// Personal data as it stands in the bytes of an operation: "<key id>.<base64url of nonce and cipher text>".
///
/// XChaCha20-Poly1305 over the compressed JSON; the associated data is the operation's id and stream, so that a sealed
/// part cannot be moved to another operation. The nonce is a keyed hash of all that goes in: the same operation sealed
/// twice gives the same text, and no counter or generator can make a nonce repeat (as RFC 5297 does it). Pure, any
/// thread.
namespace seal {

inline constexpr qsizetype kMaxPlainBytes = 256 * 1024;

/// Error: Invalid when there is more than may be sealed.
Result<QString> close(const QByteArray& json, const Uuid& operation, const QString& stream, const GroupKey& key);
/// Errors: Denied (field "key") without the key; Corrupt when it was tampered with or moved.
Result<QByteArray> open(const QString& sealed, const Uuid& operation, const QString& stream, const KeyRing& ring);
/// The key's id; absent when this is no sealed text in its one canonical form.
std::optional<QString> keyIdOf(const QString& sealed);

}  // namespace seal

/// Whether operations of this stream carry personal data, which is sealed.
inline bool isDataGroup(const QString& stream) { return stream.startsWith(QLatin1String("g:")); }
