// A cursor comes back from strangers: one text for one position, and nothing else is taken.

#include <QString>

#include <cstdint>
#include <cstdlib>

#include "journal/wire/cursor.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const auto cursor = Cursor::parse(text);
  if (!cursor) return 0;
  const auto again = Cursor::parse(cursor->toText());
  if (!again || !(*again == *cursor)) std::abort();
  for (const auto& [stream, gseq] : cursor->after)
    if (gseq < 0) std::abort();
  return 0;
}
