#include "journal/pin_hash.h"

#include <sodium.h>

Result<QString> PinHash::make(const QString& pin) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  const QByteArray bytes = pin.toUtf8();
  char hash[crypto_pwhash_STRBYTES];
  // 64 MiB and two passes: about 100 ms on an old counter PC, and a million PINs take more than a day.
  if (crypto_pwhash_str_alg(hash, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return failure(ErrorCode::Internal, QStringLiteral("no memory for Argon2id"));
  }
  return QString::fromLatin1(hash);
}

bool PinHash::matches(const QString& hash, const QString& pin) {
  const QByteArray stored = hash.toLatin1();
  const QByteArray bytes = pin.toUtf8();
  if (stored.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(stored.constData(), bytes.constData(),
                                  static_cast<unsigned long long>(bytes.size())) == 0;
}
