// The operation's one canonical form: what is read must be written back byte for byte, sealed parts must open or be
// refused, and no input may take long or much.

#include <cstdint>
#include <cstdlib>

#include "journal/codec.h"
#include "journal/seal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  if (const auto operation = codec::decode(bytes)) {
    if (codec::encode(*operation) != bytes) std::abort();
  }
  static const KeyRing ring = KeyRing::ofRoot(QByteArray(32, 'f')).value();
  (void)seal::open(QString::fromUtf8(bytes), Uuid(), QStringLiteral("g:a"), ring);
  return 0;
}
