#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "domain/ids.h"
#include "domain/result.h"

/// The key of one data group. Its id stands before everything that was sealed with it.
///
/// Ids that this program makes hold a hash of the secret, so that nobody can pass another key off under a known id:
/// "r<hash>" is derived from the root of one PC, "g<generation>-<hash>" was made for a whole group when the one before it
/// had to be replaced.
struct GroupKey {
  static constexpr qsizetype kSecretBytes = 32;

  QString id;         ///< 1 to 32 of A-Z a-z 0-9 _ -
  QByteArray secret;  ///< 32 bytes
  bool operator==(const GroupKey&) const = default;

  /// A key for a whole group; `generation` from 1.
  static GroupKey made(int generation, const QByteArray& secret);
  /// 0 of a derived one, and of an id that says nothing.
  static int generationOf(const QString& id);
  /// The id is of the form above and fits the secret.
  [[nodiscard]] bool isSound() const;
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
  /// A key that opens and does not seal: who gave it may not be known well enough to seal with it. One whose id is known
  /// stays as it is. Error: Invalid.
  [[nodiscard]] Done addOpener(const QString& stream, const GroupKey& key);
  /// From now on `stream` is sealed with this key, which must be in the ring. Error: NotFound.
  [[nodiscard]] Done sealWith(const QString& stream, const QString& id);
  [[nodiscard]] std::optional<GroupKey> current(const QString& stream) const;
  /// The one derived from the root; absent without a root.
  [[nodiscard]] std::optional<GroupKey> own(const QString& stream) const;
  /// All that open something of this stream.
  [[nodiscard]] std::vector<GroupKey> keysOf(const QString& stream) const;
  [[nodiscard]] std::optional<GroupKey> find(const QString& stream, const QString& id) const;
  /// Without any key: a store that seals nothing.
  [[nodiscard]] bool isEmpty() const { return m_root.isEmpty() && m_keys.empty(); }

 private:
  [[nodiscard]] GroupKey derived(const QString& stream) const;

  QByteArray m_root;
  std::map<QString, std::vector<GroupKey>> m_keys;  ///< by stream, besides the derived ones
  std::map<QString, QString> m_sealing;             ///< by stream the id of the key that seals; else the derived one
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
