// A service standard from a file: refused with a line, or a whole one.

#include <cstdint>
#include <cstdlib>

#include "domain/standard_loader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto standard = readStandard(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  if (standard && (standard->id.isEmpty() || standard->requirements.empty())) std::abort();
  return 0;
}
