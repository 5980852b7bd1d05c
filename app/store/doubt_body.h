#pragma once

#include <QJsonObject>

#include "journal/head_source.h"

/// A doubt about a history as it is written down. Any thread.
namespace doubt_body {

/// `logId`: of the log that it is about.
QJsonObject write(const HistoryDoubt& doubt, const QString& logId);
/// Strict. Error: Corrupt, field "doubt".
Result<HistoryDoubt> read(const QString& stream, const QJsonObject& body);
/// As read. Of a newer program, or damaged: that there is a doubt is what counts, and it is `Unproved`.
HistoryDoubt readAnyway(const QString& stream, const QJsonObject& body);

}  // namespace doubt_body
