#pragma once

#include <QJsonObject>
#include <QString>
#include <QtGlobal>

#include "domain/result.h"
#include "print/escpos/code_page.h"
#include "print/paper.h"

/// A receipt printer that is spoken to in ESC/POS without a driver, as the settings of this PC keep it. A value; any
/// thread.
struct RawPrinter {
  enum class Kind {
    Network,  ///< TCP, port 9100 unless the address says otherwise
    Device    ///< a device file ("/dev/usb/lp0"); on Windows a port ("LPT1") or a name of the spooler, printed to raw
  };
  enum class Qr {
    Command,  ///< the printer draws the code itself
    Picture   ///< every printer can
  };
  static constexpr quint16 kPort = 9100;
  static constexpr int kLongestName = 40;

  QString name;
  Kind kind = Kind::Network;
  QString address;
  PaperSize size = PaperSize::Roll80;
  CodePage codePage = CodePage::Picture;
  Qr qr = Qr::Picture;
  bool hasCutter = true;
  bool hasDrawer = false;  ///< a cash drawer at its plug; opened by receipts that were paid in cash
  bool operator==(const RawPrinter&) const = default;

  /// How a print job names it: "raw:Loket depan". A printer of the system has no such prefix.
  [[nodiscard]] QString outlet() const { return prefix() + name; }
  static QString prefix() { return QStringLiteral("raw:"); }
};

struct PrinterAddress {
  QString host;
  quint16 port = RawPrinter::kPort;
  bool operator==(const PrinterAddress&) const = default;
};

/// "192.168.1.50", "pencetak.lan:9101", "[fe80::1]:9100". Error Invalid, field "address".
[[nodiscard]] Result<PrinterAddress> readPrinterAddress(const QString& typed);
/// Errors: Invalid with the field "name", "address" or "size" (no roll).
[[nodiscard]] Done check(const RawPrinter& printer);

[[nodiscard]] QJsonObject toJson(const RawPrinter& printer);
/// Strict. Error Invalid with the field that is missing or unknown.
[[nodiscard]] Result<RawPrinter> rawPrinterFromJson(const QJsonObject& json);
