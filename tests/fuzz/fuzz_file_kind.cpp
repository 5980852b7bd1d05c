// An attachment's bytes: told by what they are, never more than read, and a kind that was named is no program.

#include <QByteArrayView>

#include <cstdint>
#include <cstdlib>

#include "domain/file_kind.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const auto kind = readFileKind(bytes);
  if (!kind) {
    if (!fileProblem(kind.error())) std::abort();
    return 0;
  }
  if (fileKindFromKey(toKey(*kind)) != *kind) std::abort();
  if (bytes.startsWith("MZ") ||
      bytes.startsWith("\x7f"
                       "ELF") ||
      bytes.startsWith("#!") || bytes.startsWith("PK\x03\x04"))
    std::abort();
  return 0;
}
