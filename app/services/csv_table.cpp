#include "supervisor/csv_table.h"

#include <algorithm>

namespace {

QString field(const QString& text) {
  const bool mustQuote = std::ranges::any_of(text, [](QChar c) {
    return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
  });
  if (!mustQuote) return text;
  return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

QByteArray csvTable(const QVector<QStringList>& rows) {
  QByteArray bytes("\xEF\xBB\xBF");
  for (const QStringList& row : rows) {
    QStringList fields;
    for (const QString& text : row) fields << field(text);
    bytes += fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
  }
  return bytes;
}
