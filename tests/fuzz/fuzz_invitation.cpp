// The text of an invitation, as it is pasted or read from a QR: what is taken must be written so that it reads the same
// again, and leads to no other machine.

#include <QString>

#include <cstdint>
#include <cstdlib>

#include "domain/invitation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto invitation =
      Invitation::parse(QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  if (!invitation) return 0;
  const auto again = Invitation::parse(invitation->toText());
  if (!again || !(*again == *invitation)) std::abort();
  if (invitation->server.base.scheme() != QLatin1String("https") || invitation->server.base.host().isEmpty() ||
      invitation->server.fingerprint.size() != 32)
    std::abort();
  return 0;
}
