#include "services/csv_table.h"

#include <algorithm>

namespace {

constexpr QLatin1Char kSeparator(';');

bool isNumber(const QString& text) {
  const QStringView digits = QStringView(text).mid(text.startsWith(QLatin1Char('-')) ? 1 : 0);
  return !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) {
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char(',') || c == QLatin1Char('.');
  });
}

QString field(const QString& text) {
  static const QString kFormula = QStringLiteral("=+-@\t\r");
  QString shown = text;
  if (!text.isEmpty() && kFormula.contains(text.front()) && !isNumber(text)) shown.prepend(QLatin1Char('\''));
  const bool mustQuote = std::ranges::any_of(shown, [](QChar c) {
    return c == kSeparator || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
  });
  if (!mustQuote) return shown;
  return QLatin1Char('"') + shown.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

QByteArray csvTable(const QVector<QStringList>& rows) {
  QByteArray bytes("\xEF\xBB\xBF");
  for (const QStringList& row : rows) {
    QStringList fields;
    for (const QString& text : row) fields << field(text);
    bytes += fields.join(kSeparator).toUtf8() + "\r\n";
  }
  return bytes;
}
