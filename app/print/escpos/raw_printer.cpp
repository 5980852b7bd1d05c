#include "print/escpos/raw_printer.h"

#include <QRegularExpression>

namespace {

Error invalid(const char* field, const QString& detail) {
  return {ErrorCode::Invalid, detail, false, QLatin1String(field), 0};
}

QString toKey(RawPrinter::Kind kind) {
  return kind == RawPrinter::Kind::Network ? QStringLiteral("network") : QStringLiteral("device");
}

QString toKey(RawPrinter::Qr qr) {
  return qr == RawPrinter::Qr::Command ? QStringLiteral("command") : QStringLiteral("picture");
}

template <typename Value, std::size_t n>
std::optional<Value> fromKey(const QString& key, const Value (&values)[n]) {
  for (const Value value : values)
    if (toKey(value) == key) return value;
  return std::nullopt;
}

}  // namespace

Result<PrinterAddress> readPrinterAddress(const QString& typed) {
  const QString text = typed.trimmed();
  static const QRegularExpression kForm(
      QStringLiteral("^(?:\\[([0-9A-Fa-f:.%a-z]+)\\]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}))?$"));
  const auto match = kForm.match(text);
  if (!match.hasMatch()) return tl::unexpected<Error>(invalid("address", text));
  PrinterAddress address;
  address.host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
  if (const QString port = match.captured(3); !port.isEmpty()) {
    const int number = port.toInt();
    if (number < 1 || number > 65535) return tl::unexpected<Error>(invalid("address", text));
    address.port = static_cast<quint16>(number);
  }
  return address;
}

Done check(const RawPrinter& printer) {
  // The bar parts size and printer where an outlet is kept.
  if (printer.name.trimmed() != printer.name || printer.name.isEmpty() ||
      printer.name.size() > RawPrinter::kLongestName || printer.name.contains(QLatin1Char('|')))
    return tl::unexpected<Error>(invalid("name", printer.name));
  if (!isRoll(printer.size)) return tl::unexpected<Error>(invalid("size", toKey(printer.size)));
  if (printer.kind == RawPrinter::Kind::Device) {
    if (printer.address.trimmed().isEmpty()) return tl::unexpected<Error>(invalid("address", QStringLiteral("empty")));
    return {};
  }
  if (auto address = readPrinterAddress(printer.address); !address) return tl::unexpected(address.error());
  return {};
}

QJsonObject toJson(const RawPrinter& printer) {
  return {{QStringLiteral("name"), printer.name},
          {QStringLiteral("kind"), toKey(printer.kind)},
          {QStringLiteral("address"), printer.address},
          {QStringLiteral("size"), toKey(printer.size)},
          {QStringLiteral("code_page"), toKey(printer.codePage)},
          {QStringLiteral("qr"), toKey(printer.qr)},
          {QStringLiteral("cutter"), printer.hasCutter},
          {QStringLiteral("drawer"), printer.hasDrawer}};
}

Result<RawPrinter> rawPrinterFromJson(const QJsonObject& json) {
  for (const char* field : {"name", "kind", "address", "size", "code_page", "qr"})
    if (!json.value(QLatin1String(field)).isString())
      return tl::unexpected<Error>(invalid(field, QStringLiteral("is no text")));
  for (const char* field : {"cutter", "drawer"})
    if (!json.value(QLatin1String(field)).isBool())
      return tl::unexpected<Error>(invalid(field, QStringLiteral("is neither true nor false")));
  const auto text = [&](const char* field) { return json.value(QLatin1String(field)).toString(); };
  const auto kind = fromKey(text("kind"), {RawPrinter::Kind::Network, RawPrinter::Kind::Device});
  if (!kind) return tl::unexpected<Error>(invalid("kind", text("kind")));
  const auto size = fromKey(text("size"), {PaperSize::Roll80, PaperSize::Roll58});
  if (!size) return tl::unexpected<Error>(invalid("size", text("size")));
  const auto codePage = fromKey(text("code_page"), kCodePages);
  if (!codePage) return tl::unexpected<Error>(invalid("code_page", text("code_page")));
  const auto qr = fromKey(text("qr"), {RawPrinter::Qr::Command, RawPrinter::Qr::Picture});
  if (!qr) return tl::unexpected<Error>(invalid("qr", text("qr")));
  RawPrinter printer{text("name"),
                     *kind,
                     text("address"),
                     *size,
                     *codePage,
                     *qr,
                     json.value(QLatin1String("cutter")).toBool(),
                     json.value(QLatin1String("drawer")).toBool()};
  if (auto done = check(printer); !done) return tl::unexpected(done.error());
  return printer;
}
