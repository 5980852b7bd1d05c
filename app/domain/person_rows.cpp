#include "domain/person_rows.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace {

tl::unexpected<Error> notATable() {
  return tl::unexpected(Error{ErrorCode::Invalid, QStringLiteral("not_a_table"), false, {}, 0});
}

QString pastedDate(const QString& cell) {
  for (const char* format : {"yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"}) {
    const QDate date = QDate::fromString(cell, QLatin1String(format));
    if (date.isValid()) return date.toString(Qt::ISODate);
  }
  return cell;
}

QString pastedCell(const FormField& column, const QString& cell) {
  switch (column.kind) {
    case FieldKind::Date:
      return pastedDate(cell);
    case FieldKind::Nik: {
      static const QRegularExpression kGaps(QStringLiteral("[\\s.'-]"));
      QString digits = cell;
      return digits.remove(kGaps);
    }
    case FieldKind::Choice:
      for (const auto& [key, word] : column.choices)
        if (cell.compare(key, Qt::CaseInsensitive) == 0 || cell.compare(word, Qt::CaseInsensitive) == 0) return key;
      return cell;
    default:
      return cell;
  }
}

}  // namespace

QString writePersonRows(const std::vector<PersonRow>& rows) {
  QJsonArray list;
  for (const PersonRow& row : rows) {
    QJsonObject object;
    for (const auto& [column, value] : row)
      if (!value.trimmed().isEmpty()) object.insert(column, value.trimmed());
    if (!object.isEmpty()) list.append(object);
  }
  return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<std::vector<PersonRow>> readPersonRows(const QString& text) {
  if (text.isEmpty()) return std::vector<PersonRow>();
  const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
  if (!document.isArray()) return notATable();
  std::vector<PersonRow> rows;
  const QJsonArray list = document.array();
  for (const auto& item : list) {
    if (!item.isObject()) return notATable();
    const QJsonObject object = item.toObject();
    PersonRow row;
    for (auto cell = object.begin(); cell != object.end(); ++cell) {
      if (!cell->isString()) return notATable();
      row.emplace(cell.key(), cell->toString());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<PersonRow> pastedPersonRows(const FormField& table, const QString& text, std::size_t firstColumn) {
  std::vector<PersonRow> rows;
  static const QRegularExpression kLineEnd(QStringLiteral("\r\n|\n|\r"));
  const QStringList lines = text.split(kLineEnd, Qt::SkipEmptyParts);
  for (const QString& line : lines) {
    if (rows.size() == kMostPersons) break;
    const QStringList cells = line.split(QLatin1Char('\t'));
    PersonRow row;
    bool isHeading = true;
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const std::size_t at = firstColumn + static_cast<std::size_t>(i);
      if (at >= table.columns.size()) break;
      const FormField& column = table.columns[at];
      const QString cell = cells[i].simplified();
      if (cell.isEmpty()) continue;
      isHeading = isHeading && cell.compare(column.label, Qt::CaseInsensitive) == 0;
      row.emplace(column.id, pastedCell(column, cell));
    }
    if (row.empty() || (rows.empty() && isHeading)) continue;
    rows.push_back(std::move(row));
  }
  return rows;
}

QString personCell(const QString& fieldId, std::size_t row, const QString& columnId) {
  return fieldId + QLatin1Char('.') + QString::number(row) + QLatin1Char('.') + columnId;
}
