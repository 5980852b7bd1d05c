// loketd.conf, edited by hand: refused with the line that is wrong, or taken and written so that it reads the same.

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

#include "loketd/config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const QString folder = QStringLiteral("/srv/hub");
  const auto config = Config::parse(text, folder);
  if (!config) {
    if (config.error().line < 1) std::abort();
    return 0;
  }
  if (config->listenPort < 0 || config->listenPort > 65'535 || config->limits.maxConnections < 1) std::abort();
  const auto again = Config::parse(config->toText(), folder);
  if (!again || again->toText() != config->toText()) std::abort();
  return 0;
}
