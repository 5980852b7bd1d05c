#include "services/digit_text.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype kBytes = 7;
/// How many digits hold so many bytes.
constexpr std::array<qsizetype, kBytes + 1> kDigits{0, 3, 5, 8, 10, 13, 15, 17};

}  // namespace

QString digit_text::fromBytes(const QByteArray& bytes) {
  QString text;
  for (qsizetype from = 0; from < bytes.size(); from += kBytes) {
    const qsizetype count = std::min(kBytes, bytes.size() - from);
    quint64 value = 0;
    for (qsizetype i = 0; i < count; ++i) value = (value << 8) | static_cast<quint8>(bytes[from + i]);
    text += QString::number(value).rightJustified(kDigits[static_cast<std::size_t>(count)], QLatin1Char('0'));
  }
  return text;
}

std::optional<QByteArray> digit_text::toBytes(QStringView text) {
  QByteArray bytes;
  for (qsizetype from = 0; from < text.size(); from += kDigits[kBytes]) {
    const QStringView run = text.mid(from, kDigits[kBytes]);
    const auto length = std::ranges::find(kDigits, run.size());
    if (length == kDigits.end()) return std::nullopt;
    const qsizetype count = length - kDigits.begin();
    quint64 value = 0;
    for (const QChar c : run) {
      if (c < QLatin1Char('0') || c > QLatin1Char('9')) return std::nullopt;
      value = value * 10 + static_cast<quint64>(c.unicode() - u'0');
    }
    if (value >> (8 * count) != 0) return std::nullopt;
    for (qsizetype i = count - 1; i >= 0; --i) bytes.append(static_cast<char>((value >> (8 * i)) & 0xFF));
  }
  return bytes;
}
