// Compressed bodies: a few bytes that promise or become gigabytes are refused at the limit, and what this program packs
// comes out as it went in. The first two bytes choose the limit.

#include <cstdint>
#include <cstdlib>

#include "journal/wire/compression.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const qsizetype limit = (qsizetype{data[0]} << 8 | data[1]) * 64;
  const QByteArray body(reinterpret_cast<const char*>(data) + 2, static_cast<qsizetype>(size - 2));
  const auto expanded = wire::expand(body, limit);
  if (expanded && expanded->size() > limit) std::abort();
  const auto packed = wire::compress(body);
  if (!packed) return 0;
  const auto again = wire::expand(*packed, body.size());
  if (packed->size() >= body.size() || !again || *again != body) std::abort();
  if (wire::expand(*packed, body.size() - 1)) std::abort();
  return 0;
}
