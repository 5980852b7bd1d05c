// A file from somebody's stick: what is taken must be written so that it reads the same again, and no part of it may
// grow without end. The sum at the end is made right, as nobody guesses one; the reader must hold without it too.

#include <QByteArray>
#include <QCryptographicHash>

#include <cstdint>
#include <cstdlib>

#include "journal/wire/limits.h"
#include "journal/wire/parcel.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr qsizetype kEnd = 32 + 64;
  QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  (void)wire::readParcel(bytes);
  if (bytes.size() < kEnd) return 0;
  const QByteArray body = bytes.left(bytes.size() - kEnd);
  bytes.replace(body.size(), 32, QCryptographicHash::hash(body, QCryptographicHash::Sha256));
  const auto read = wire::readParcel(bytes);
  if (!read) return 0;
  static const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'k'));
  const auto again = wire::readParcel(wire::writeParcel(read->parcel, key));
  if (!again || !(again->parcel == read->parcel) || !again->isSignedBy(key.publicKey())) std::abort();
  for (const QByteArray& part : read->parcel.parts) {
    const auto opened = wire::openPart(part);
    if (!opened) continue;
    if (opened->size() > wire::kMaxPullBytes + wire::kMaxPushBytes) std::abort();
    (void)wire::readPush(*opened);
    (void)wire::readPullReply(*opened);
  }
  return 0;
}
