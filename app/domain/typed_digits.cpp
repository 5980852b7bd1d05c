#include "domain/typed_digits.h"

std::optional<QString> typedDigits(QStringView text) {
  QString digits;
  digits.reserve(text.size());
  for (const QChar c : text) {
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) {
      digits += c;
    } else if (!c.isSpace() && c != QLatin1Char('.') && c != QLatin1Char('-') && c != QLatin1Char('/')) {
      return std::nullopt;
    }
  }
  return digits;
}

int digitsValue(QStringView digits, qsizetype from, qsizetype count) {
  int value = 0;
  for (const QChar c : digits.mid(from, count)) value = value * 10 + (c.unicode() - u'0');
  return value;
}
