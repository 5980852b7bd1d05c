#include "journal/keyed_hash.h"

#include <sodium.h>

namespace {
const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned long long sizeOf(QByteArrayView bytes) { return static_cast<unsigned long long>(bytes.size()); }
}  // namespace

QByteArray keyedHash(QByteArrayView key, QByteArrayView purpose, QByteArrayView message, qsizetype size) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, raw(key), static_cast<std::size_t>(key.size()), static_cast<std::size_t>(size));
  crypto_generichash_update(&state, raw(purpose), sizeOf(purpose));
  crypto_generichash_update(&state, raw(message), sizeOf(message));
  QByteArray hash(size, Qt::Uninitialized);
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), static_cast<std::size_t>(size));
  return hash;
}
