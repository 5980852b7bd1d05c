#include "services/table_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "services/csv_table.h"

namespace {

tl::unexpected<Error> refusal(const QFileDevice& file) {
  const ErrorCode code = file.error() == QFileDevice::ResourceError      ? ErrorCode::DiskFull
                         : file.error() == QFileDevice::PermissionsError ? ErrorCode::ReadOnly
                                                                         : ErrorCode::Io;
  return failure(code, file.errorString(), QStringLiteral("file"));
}

/// What a spreadsheet would read as a number of sixteen digits, and round, is grouped: then it is a text.
QString csvText(const QString& text) {
  constexpr qsizetype kIdentityDigits = 16;
  const bool isNumber = text.size() == kIdentityDigits && std::ranges::all_of(text, [](QChar c) {
                          return c >= QLatin1Char('0') && c <= QLatin1Char('9');
                        });
  if (!isNumber) return text;
  return QStringList{text.mid(0, 4), text.mid(4, 4), text.mid(8, 4), text.mid(12, 4)}.join(QLatin1Char(' '));
}

QString csvCell(const SheetCell& cell) {
  struct Words {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return csvText(text); }
    QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
    QString operator()(const QDateTime& moment) const { return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
    QString operator()(qint64 number) const { return QString::number(number); }
  };
  return std::visit(Words{}, cell);
}

Done writeCsv(const TableSheet& sheet, const QString& path) {
  QVector<QStringList> rows;
  rows.reserve(static_cast<qsizetype>(sheet.rows.size()) + 1);
  QStringList titles;
  for (const SheetColumn& column : sheet.columns) titles << column.title;
  rows << titles;
  for (const std::vector<SheetCell>& row : sheet.rows) {
    QStringList texts;
    for (const SheetCell& cell : row) texts << csvCell(cell);
    rows << texts;
  }
  QSaveFile file(path);
  const QByteArray bytes = csvTable(rows);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) return refusal(file);
  return {};
}

class Workbook {
 public:
  explicit Workbook(const QString& path) : m_book(workbook_new(QFile::encodeName(path).constData())) {}
  ~Workbook() {
    if (m_book) workbook_close(m_book);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  [[nodiscard]] lxw_error fill(const TableSheet& sheet) {
    m_sheet = workbook_add_worksheet(m_book, sheet.name.toUtf8().constData());
    if (!m_sheet) return LXW_ERROR_PARAMETER_VALIDATION;
    lxw_format* head = workbook_add_format(m_book);
    format_set_bold(head);
    format_set_bottom(head, LXW_BORDER_THIN);
    m_date = formatOf("dd/mm/yyyy");
    m_moment = formatOf("dd/mm/yyyy hh:mm");
    m_number = formatOf("#,##0");
    lxw_col_t at = 0;
    for (const SheetColumn& column : sheet.columns) {
      worksheet_set_column(m_sheet, at, at, column.width, nullptr);
      worksheet_write_string(m_sheet, 0, at++, column.title.toUtf8().constData(), head);
    }
    lxw_row_t row = 1;
    for (const std::vector<SheetCell>& cells : sheet.rows) {
      lxw_col_t column = 0;
      for (const SheetCell& cell : cells) {
        if (const lxw_error error = write(row, column++, cell); error != LXW_NO_ERROR) return error;
      }
      ++row;
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    if (row > 1 && at > 0) worksheet_autofilter(m_sheet, 0, 0, row - 1, static_cast<lxw_col_t>(at - 1));
    return LXW_NO_ERROR;
  }
  [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }
  [[nodiscard]] bool isOpen() const { return m_book != nullptr; }

 private:
  lxw_format* formatOf(const char* numbers) {
    lxw_format* format = workbook_add_format(m_book);
    format_set_num_format(format, numbers);
    return format;
  }

  lxw_error write(lxw_row_t row, lxw_col_t column, const SheetCell& cell) {
    struct Writer {
      Workbook& book;
      lxw_row_t row;
      lxw_col_t column;
      lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
      lxw_error operator()(const QString& text) const {
        return text.isEmpty() ? LXW_NO_ERROR
                              : worksheet_write_string(book.m_sheet, row, column, text.toUtf8().constData(), nullptr);
      }
      lxw_error operator()(QDate date) const { return moment(QDateTime(date, QTime(0, 0)), book.m_date); }
      lxw_error operator()(const QDateTime& at) const { return moment(at, book.m_moment); }
      lxw_error operator()(qint64 number) const {
        return worksheet_write_number(book.m_sheet, row, column, static_cast<double>(number), book.m_number);
      }
      lxw_error moment(const QDateTime& at, lxw_format* format) const {
        if (!at.isValid()) return LXW_NO_ERROR;
        lxw_datetime parts{at.date().year(), at.date().month(),  at.date().day(),
                           at.time().hour(), at.time().minute(), static_cast<double>(at.time().second())};
        return worksheet_write_datetime(book.m_sheet, row, column, &parts, format);
      }
    };
    return std::visit(Writer{*this, row, column}, cell);
  }

  lxw_workbook* m_book;
  lxw_worksheet* m_sheet = nullptr;
  lxw_format* m_date = nullptr;
  lxw_format* m_moment = nullptr;
  lxw_format* m_number = nullptr;
};

Done writeXlsx(const TableSheet& sheet, const QString& path) {
  // Its name is reserved here, in the folder of the file, so that the last step is a rename within one disk. It goes
  // with this object unless it has been renamed.
  QTemporaryFile made(QFileInfo(path).absoluteDir().filePath(QStringLiteral("loket-XXXXXX.xlsx")));
  if (!made.open()) return refusal(made);
  made.close();
  Workbook book(made.fileName());
  if (!book.isOpen()) return failure(ErrorCode::Io, QStringLiteral("no memory for a workbook"), QStringLiteral("file"));
  lxw_error error = book.fill(sheet);
  if (const lxw_error closed = book.close(); error == LXW_NO_ERROR) error = closed;
  if (error != LXW_NO_ERROR)
    return failure(ErrorCode::Io, QString::fromUtf8(lxw_strerror(error)), QStringLiteral("file"));
  std::error_code fault;
  std::filesystem::rename(std::filesystem::path(made.fileName().toStdU16String()),
                          std::filesystem::path(path.toStdU16String()), fault);
  if (fault) return failure(ErrorCode::Io, QString::fromStdString(fault.message()), QStringLiteral("file"));
  made.setAutoRemove(false);
  return {};
}

}  // namespace

Done writeTable(const TableSheet& sheet, const QString& path) {
  return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? writeCsv(sheet, path) : writeXlsx(sheet, path);
}
