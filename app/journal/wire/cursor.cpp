#include "journal/wire/cursor.h"

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

QString Cursor::toText() const {
  QString text = logId + QLatin1Char(';') + QString::number(epoch);
  for (const auto& [stream, gseq] : after) text += QLatin1Char(';') + stream + QLatin1Char('=') + QString::number(gseq);
  return text;
}

Result<Cursor> Cursor::parse(const QString& text) {
  const auto refuse = [](const char* why) {
    return failure(ErrorCode::Invalid, QLatin1String(why), QStringLiteral("after"));
  };
  if (text.size() > wire::kMaxStreams * (wire::kMaxName + 24)) return refuse("too long");
  const QStringList parts = text.split(QLatin1Char(';'));
  if (parts.size() < 2 || parts.size() > 2 + wire::kMaxStreams) return refuse("parts");
  Cursor cursor;
  cursor.logId = parts[0];
  bool ok = false;
  cursor.epoch = parts[1].toLongLong(&ok);
  if (!ok || cursor.epoch < 1 || !wire::isName(cursor.logId)) return refuse("log");
  for (const QString& part : parts.sliced(2)) {
    const qsizetype equals = part.indexOf(QLatin1Char('='));
    const QString stream = part.left(equals);
    const qint64 gseq = equals > 0 ? part.mid(equals + 1).toLongLong(&ok) : -1;
    if (!ok || gseq < 0 || !wire::isName(stream)) return refuse("position");
    if (!cursor.after.emplace(stream, gseq).second) return refuse("stream twice");
  }
  return cursor;
}
