#pragma once

#include <QString>

#include <map>
#include <vector>

#include "domain/result.h"
#include "domain/service_standard.h"

/// One person in a table of a form: what stands in the columns, by their ids. An empty cell is left out.
using PersonRow = std::map<QString, QString>;

/// The column that every such table has: what the person is called.
inline const QString kPersonNameColumn = QStringLiteral("nama");
/// The largest table; a family card has room for ten.
inline constexpr std::size_t kMostPersons = 40;

// A table of persons is the value of one field of a form (FieldKind::Persons): a text, so that it is drafted, corrected
// and compared as every other field is. Pure; any thread.

/// The text of these rows, the same for the same rows; rows in which nothing stands are left out, and none is no text.
[[nodiscard]] QString writePersonRows(const std::vector<PersonRow>& rows);
/// Error: Invalid for a text that is no such table.
[[nodiscard]] Result<std::vector<PersonRow>> readPersonRows(const QString& text);
/// Lines copied from a spreadsheet, cells parted by tabs in the order of the columns from `firstColumn` on; a first
/// line with the columns' own names is passed over. Dates as 17-11-2026, 17/11/2026 or ISO; of a choice its key or its
/// word. A cell that cannot be read so stands as it was, to be mended. Never more than kMostPersons.
[[nodiscard]] std::vector<PersonRow> pastedPersonRows(const FormField& table, const QString& text,
                                                      std::size_t firstColumn = 0);
/// Names a cell where fields are named: "anggota.2.nik", rows from 0.
[[nodiscard]] QString personCell(const QString& fieldId, std::size_t row, const QString& columnId);
