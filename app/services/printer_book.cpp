#include "services/printer_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include "store/preference_table.h"

namespace {
QString bookKey() { return QStringLiteral("printers.raw"); }
}  // namespace

Result<std::vector<RawPrinter>> PrinterBook::all() const {
  const auto kept = PreferenceTable(m_store.database()).get({}, bookKey());
  if (!kept) return tl::unexpected(kept.error());
  std::vector<RawPrinter> printers;
  if (!*kept) return printers;
  const QJsonDocument book = QJsonDocument::fromJson((*kept)->toUtf8());
  if (!book.isArray()) return failure(ErrorCode::Invalid, QStringLiteral("no list"), bookKey());
  for (const QJsonValue entry : book.array()) {
    auto printer = rawPrinterFromJson(entry.toObject());
    if (!printer) return tl::unexpected(printer.error());
    printers.push_back(std::move(*printer));
  }
  return printers;
}

Result<std::optional<RawPrinter>> PrinterBook::named(const QString& outlet) const {
  if (!outlet.startsWith(RawPrinter::prefix())) return std::optional<RawPrinter>();
  auto printers = all();
  if (!printers) return tl::unexpected(printers.error());
  for (RawPrinter& printer : *printers)
    if (printer.outlet() == outlet) return std::optional<RawPrinter>(std::move(printer));
  return std::optional<RawPrinter>();
}

Done PrinterBook::write(const std::vector<RawPrinter>& printers) {
  QSet<QString> names;
  QJsonArray book;
  for (const RawPrinter& printer : printers) {
    if (auto done = check(printer); !done) return done;
    const QString name = printer.name.toLower();
    if (names.contains(name)) return failure(ErrorCode::Duplicate, printer.name, QStringLiteral("name"));
    names.insert(name);
    book.append(toJson(printer));
  }
  return PreferenceTable(m_store.database())
      .set({}, bookKey(), QString::fromUtf8(QJsonDocument(book).toJson(QJsonDocument::Compact)));
}
