// The QR of a paper. Once as text, as a camera gives it; once as the bytes inside, so that the fuzzer need not guess
// its digits. A paper that is not the one that was signed must never pass as signed.

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdlib>

#include "services/digit_text.h"
#include "services/paper_seal.h"

namespace {

QString asDigits(const QByteArray& bytes) {
  return QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/L/X#") + digit_text::fromBytes(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const DeviceKey key = DeviceKey::fromSeed(QByteArray(32, 'k')).value();
  static const QByteArray genuine = [] {
    PaperSeal paper;
    paper.number = 12;
    paper.atSeconds = 1'795'392'000;
    paper.code = QStringLiteral("BTG4T9XK2MQ");
    const auto read = PaperSeal::read(PaperSeal::write(paper, QStringLiteral("mpp.contoh.example"), key));
    if (!read || !read->isSignedBy(key.publicKey())) std::abort();
    return read->signedBytes;
  }();
  // The same paper as the program of before wrote it.
  static const QByteArray early = [] {
    const auto read = PaperSeal::read(
        QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/L/"
                       "BTG4T9XK2MQ#AEA5LA7GQ4AAAAAMNMBYEAAAAAAAAAAAAAAEEVCHGRKDSWCLGJGVCFDCTEC2GPVKDWK4CJ"
                       "V4B4PS7BKSEDOUB2WJJ723WS7FJ5PLCXD4LJ4RC234NHHVZ3RM2MHLM34KIVOKCZ4QBFCZI4EHFP6RMTV4LQFA"));
    if (!read || !read->isSignedBy(key.publicKey())) std::abort();
    return read->signedBytes;
  }();
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  for (const QString& text : {QString::fromUtf8(bytes), asDigits(bytes)}) {
    const auto paper = PaperSeal::read(text);
    if (!paper) continue;
    if (paper->signature.size() != 64 || paper->keyId.size() != 4 || paper->number < 0 || paper->amountRupiah < 0)
      std::abort();
    if (paper->isSignedBy(key.publicKey()) && paper->signedBytes != genuine && paper->signedBytes != early)
      std::abort();
  }
  return 0;
}
