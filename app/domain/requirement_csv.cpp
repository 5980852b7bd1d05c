#include "domain/requirement_csv.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace {

enum Column {
  Service,
  Id,
  Name,
  Detail,
  OriginalShown,
  CopyHandedIn,
  OriginalKept,
  Form,
  Group,
  ConditionField,
  ConditionValue,
  ConditionText,
  ColumnCount
};

const QStringList& header() {
  static const QStringList kHeader{QStringLiteral("layanan"),
                                   QStringLiteral("kode"),
                                   QStringLiteral("nama"),
                                   QStringLiteral("keterangan"),
                                   QStringLiteral("asli_diperlihatkan"),
                                   QStringLiteral("fotokopi_diserahkan"),
                                   QStringLiteral("asli_ditarik"),
                                   QStringLiteral("formulir"),
                                   QStringLiteral("kelompok_alternatif"),
                                   QStringLiteral("bila_kolom"),
                                   QStringLiteral("bila_isi"),
                                   QStringLiteral("bila_kata")};
  return kHeader;
}

constexpr std::array<std::pair<Column, bool Requirement::*>, 4> kFlags{{{OriginalShown, &Requirement::isOriginalShown},
                                                                        {CopyHandedIn, &Requirement::isCopyHandedIn},
                                                                        {OriginalKept, &Requirement::isOriginalKept},
                                                                        {Form, &Requirement::isForm}}};

tl::unexpected<Error> wrong(int line, const QString& field, const QString& detail) {
  return tl::unexpected(Error{ErrorCode::Invalid, detail, false, field, line});
}

/// After its apostrophes the text begins as a formula does.
bool looksLikeFormula(const QString& text) {
  static const QString kSigns = QStringLiteral("=+-@\t");
  const auto first = std::ranges::find_if(text, [](QChar c) { return c != QLatin1Char('\''); });
  return first != text.end() && kSigns.contains(*first);
}

QString cell(const QString& text) {
  QString written = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
  const bool mustQuote = std::ranges::any_of(written, [](QChar c) {
    return c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('"') || c == QLatin1Char('\n') ||
           c == QLatin1Char('\r');
  });
  if (!mustQuote) return written;
  return QLatin1Char('"') + written.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString plain(const QString& text) {
  return text.startsWith(QLatin1Char('\'')) && looksLikeFormula(text) ? text.mid(1) : text;
}

struct CsvRow {
  int line = 0;
  QStringList cells;
};

/// Takes a text apart by RFC 4180; lines may end in LF alone.
Result<std::vector<CsvRow>> rowsOf(const QString& text, QChar separator) {
  std::vector<CsvRow> rows;
  CsvRow row{1, {}};
  QString value;
  bool isQuoted = false;  // the cell began with a quote
  bool isInQuotes = false;
  int line = 1;
  int quoteLine = 0;
  const auto endCell = [&] {
    row.cells.append(std::exchange(value, {}));
    isQuoted = false;
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == QLatin1Char('\n')) ++line;
    if (isInQuotes) {
      if (c != QLatin1Char('"')) {
        value += c;
      } else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) {
        value += c;
        ++i;
      } else {
        isInQuotes = false;
      }
      continue;
    }
    if (c == QLatin1Char('"')) {
      if (isQuoted || !value.isEmpty())
        return wrong(line, header().value(row.cells.size()), QStringLiteral("a quote inside a cell"));
      isQuoted = isInQuotes = true;
      quoteLine = line;
    } else if (c == separator) {
      endCell();
    } else if (c == QLatin1Char('\n')) {
      endCell();
      rows.push_back(std::exchange(row, {line, {}}));
    } else if (c == QLatin1Char('\r') && i + 1 < text.size() && text[i + 1] == QLatin1Char('\n')) {
      continue;
    } else if (isQuoted) {
      return wrong(line, header().value(row.cells.size()), QStringLiteral("text behind a quote"));
    } else {
      value += c;
    }
  }
  if (isInQuotes) return wrong(quoteLine, header().value(row.cells.size()), QStringLiteral("the quote does not end"));
  if (!value.isEmpty() || !row.cells.isEmpty() || isQuoted) {
    endCell();
    rows.push_back(std::move(row));
  }
  // Empty lines, which a spreadsheet leaves at the end.
  std::erase_if(rows, [](const CsvRow& one) {
    return std::ranges::all_of(one.cells, [](const QString& written) { return written.isEmpty(); });
  });
  return rows;
}

Result<Requirement> requirementOf(const CsvRow& row) {
  Requirement requirement;
  requirement.id = row.cells[Id];
  requirement.name = plain(row.cells[Name]);
  requirement.detail = plain(row.cells[Detail]);
  for (const auto& [column, part] : kFlags) {
    const QString word = row.cells[column].trimmed().toLower();
    if (word != QLatin1String("ya") && word != QLatin1String("tidak"))
      return wrong(row.line, header()[column], QStringLiteral("neither ya nor tidak: ") + row.cells[column]);
    requirement.*part = word == QLatin1String("ya");
  }
  requirement.alternativeGroup = plain(row.cells[Group]);
  requirement.condition = row.cells[ConditionField];
  requirement.conditionValue = row.cells[ConditionValue];
  requirement.conditionText = plain(row.cells[ConditionText]);
  const bool hasPaper = std::ranges::any_of(kFlags, [&](const auto& flag) { return requirement.*flag.second; });
  for (const Column column : {Service, Id, Name})
    if (row.cells[column].isEmpty()) return wrong(row.line, header()[column], QStringLiteral("missing"));
  if (!hasPaper) return wrong(row.line, header()[OriginalShown], QStringLiteral("no paper is asked for"));
  const bool isConditional =
      !requirement.condition.isEmpty() || !requirement.conditionValue.isEmpty() || !requirement.conditionText.isEmpty();
  for (const Column column : {ConditionField, ConditionValue, ConditionText})
    if (isConditional && row.cells[column].isEmpty())
      return wrong(row.line, header()[column], QStringLiteral("the condition is not whole"));
  return requirement;
}

}  // namespace

QByteArray writeRequirementCsv(const std::vector<ServiceStandard>& standards) {
  QByteArray bytes("\xEF\xBB\xBF");
  const auto add = [&](const QStringList& cells) {
    QStringList written;
    for (const QString& text : cells) written.append(cell(text));
    bytes += written.join(QLatin1Char(',')).toUtf8() + "\r\n";
  };
  const auto word = [](bool isSo) { return isSo ? QStringLiteral("ya") : QStringLiteral("tidak"); };
  add(header());
  for (const ServiceStandard& standard : standards) {
    for (const Requirement& requirement : standard.requirements)
      add({standard.id, requirement.id, requirement.name, requirement.detail, word(requirement.isOriginalShown),
           word(requirement.isCopyHandedIn), word(requirement.isOriginalKept), word(requirement.isForm),
           requirement.alternativeGroup, requirement.condition, requirement.conditionValue, requirement.conditionText});
  }
  return bytes;
}

Result<std::vector<RequirementRows>> readRequirementCsv(QByteArrayView bytes) {
  if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"))) bytes = bytes.sliced(3);
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder(bytes);
  if (decoder.hasError()) return wrong(1, {}, QStringLiteral("not UTF-8"));
  const QString first = text.left(text.indexOf(QLatin1Char('\n')));
  const QChar separator = first.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',');
  const auto rows = rowsOf(text, separator);
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return wrong(1, header().first(), QStringLiteral("empty"));
  const QStringList& titles = rows->front().cells;
  for (int column = 0; column < ColumnCount; ++column)
    if (titles.value(column).trimmed() != header()[column])
      return wrong(rows->front().line, header()[column], QStringLiteral("not this column: ") + titles.value(column));
  std::vector<RequirementRows> services;
  for (const CsvRow& row : *rows) {
    if (&row == &rows->front()) continue;
    if (row.cells.size() != ColumnCount)
      return wrong(row.line, header()[std::min<qsizetype>(row.cells.size(), ColumnCount - 1)],
                   QStringLiteral("%1 cells, not %2").arg(row.cells.size()).arg(int(ColumnCount)));
    auto requirement = requirementOf(row);
    if (!requirement) return tl::unexpected(requirement.error());
    auto service = std::ranges::find(services, row.cells[Service], &RequirementRows::serviceId);
    if (service == services.end()) {
      services.push_back({row.cells[Service], {}, {}});
      service = services.end() - 1;
    }
    if (std::ranges::count(service->requirements, requirement->id, &Requirement::id) > 0)
      return wrong(row.line, header()[Id], QStringLiteral("stands twice: ") + requirement->id);
    service->requirements.push_back(std::move(*requirement));
    service->lines.push_back(row.line);
  }
  if (services.empty()) return wrong(rows->front().line, header()[Id], QStringLiteral("no requirement"));
  return services;
}

QString requirementColumn(const QString& path) {
  static const std::array<std::pair<QLatin1String, Column>, 9> kEnds{
      {{QLatin1String("].id"), Id},
       {QLatin1String("].name"), Name},
       {QLatin1String("].detail"), Detail},
       {QLatin1String("].papers"), OriginalShown},
       {QLatin1String("].alternativeGroup"), Group},
       {QLatin1String("].condition.field"), ConditionField},
       {QLatin1String("].condition.value"), ConditionValue},
       {QLatin1String("].condition.text"), ConditionText},
       {QLatin1String("].condition"), ConditionField}}};
  if (!path.startsWith(QLatin1String("requirements["))) return {};
  for (const auto& [end, column] : kEnds)
    if (path.endsWith(end)) return header()[column];
  return {};
}
