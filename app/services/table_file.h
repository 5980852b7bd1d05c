#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <variant>
#include <vector>

#include "domain/result.h"

/// A table that leaves the program: what stands in a cell keeps its kind. A text is never a formula, whatever it begins
/// with; a number is whole rupiah or a count; a moment is local time.
using SheetCell = std::variant<std::monostate, QString, QDate, QDateTime, qint64>;

struct SheetColumn {
  QString title;
  int width = 12;  ///< characters, for formats that know widths
};

struct TableSheet {
  QString name;  ///< of the sheet; at most 31 characters without : \ / ? * [ ]
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;
};

/// Writes it as XLSX (libxlsxwriter), or as CSV when the path ends in ".csv". The file is there whole or not at all: it is
/// made beside its place and renamed. Any thread. Errors: Io, ReadOnly, DiskFull with the system's reason.
[[nodiscard]] Done writeTable(const TableSheet& sheet, const QString& path);
