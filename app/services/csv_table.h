#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVector>

/// Rows as CSV by RFC 4180: commas, CRLF after every row, quotes doubled, fields quoted where they must be; UTF-8 with
/// a byte order mark, because spreadsheets would read it as Latin-1 without. Pure; any thread.
QByteArray csvTable(const QVector<QStringList>& rows);
