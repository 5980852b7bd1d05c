#include "print/qr_code.h"

#include <memory>

#include <qrencode.h>

Result<QrMatrix> encodeQr(const QString& text) {
  if (text.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("a QR code needs text"), QStringLiteral("qr"));
  const QByteArray bytes = text.toUtf8();
  if (bytes.contains('\0'))
    return failure(ErrorCode::Invalid, QStringLiteral("a QR code cannot hold a zero byte"), QStringLiteral("qr"));
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
  if (!code)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes do not fit a QR code").arg(bytes.size()),
                   QStringLiteral("qr"));
  QrMatrix matrix;
  matrix.size = code->width;
  matrix.text = bytes;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  matrix.dark.resize(count);
  for (std::size_t i = 0; i < count; ++i) matrix.dark[i] = (code->data[i] & 1) != 0;
  return matrix;
}
