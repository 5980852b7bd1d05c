#include "hub/code_text.h"

#include <QCryptographicHash>

#include <array>

namespace code_text {
namespace {

constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kCodeLetters = 12;

}  // namespace

QString make(Random& random) {
  std::array<std::uint8_t, kCodeLetters> chance{};
  random.fill(chance);
  QString code;
  for (int i = 0; i < kCodeLetters; ++i) {
    if (i > 0 && i % 4 == 0) code += QLatin1Char('-');
    code += QLatin1Char(kLetters[chance[static_cast<std::size_t>(i)] % 32]);
  }
  return code;
}

QByteArray hashOf(const QString& typed) {
  QString code;
  for (const QChar c : typed.toUpper()) {
    if (c == QLatin1Char('O'))
      code += QLatin1Char('0');
    else if (c == QLatin1Char('I') || c == QLatin1Char('L'))
      code += QLatin1Char('1');
    else if (c.isLetterOrNumber())
      code += c;
  }
  return QCryptographicHash::hash("loket-enrol\n" + code.toUtf8(), QCryptographicHash::Sha256);
}

}  // namespace code_text
