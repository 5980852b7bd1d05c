#include "domain/masks.h"

#include <QStringList>

#include "domain/phone.h"

QString maskedNik(QStringView nik) {
  if (nik.size() != 16) return QString(nik.size(), QLatin1Char('*'));
  return nik.left(4).toString() + QString(8, QLatin1Char('*')) + nik.right(4).toString();
}

QString maskedPhone(QStringView e164) {
  const auto phone = readPhone(e164);
  if (!phone) return QString(e164.size(), QLatin1Char('*'));
  QString text = phoneText(*phone);
  const qsizetype digits = text.size() - text.count(QLatin1Char('-'));
  qsizetype seen = 0;
  for (QChar& c : text)
    if (c.isDigit() && ++seen > 4 && seen <= digits - 4) c = QLatin1Char('*');
  return text;
}

QString maskedName(QStringView name) {
  const QStringList words = name.toString().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QStringList masked;
  for (const QString& word : words) {
    if (masked.isEmpty()) {
      masked += word;
    } else {
      const qsizetype first = word[0].isHighSurrogate() && word.size() > 1 ? 2 : 1;
      masked += word.left(first) + QLatin1Char('.');
    }
  }
  return masked.join(QLatin1Char(' '));
}
