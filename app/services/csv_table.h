#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVector>

/// Rows as CSV by RFC 4180: CRLF after every row, quotes doubled, fields quoted where they must be; UTF-8 with a byte
/// order mark, because spreadsheets would read it as Latin-1 without. Parted by semicolons, which is what a spreadsheet
/// with Indonesian settings takes: there the comma stands in numbers. A text that a spreadsheet would take for a formula
/// (=, +, -, @, tab) gets an apostrophe before it; a number does not (OWASP, "CSV injection"). Pure; any thread.
QByteArray csvTable(const QVector<QStringList>& rows);
