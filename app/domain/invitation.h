#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include "domain/result.h"

/// Where a hub or centre is, and how to know it again. A value; any thread.
struct ServerAddress {
  QUrl base;               ///< scheme, host and port; "https" but for tests on one machine
  QByteArray fingerprint;  ///< SHA-256 of its certificate, 32 bytes; empty: whoever a known authority vouches for
  bool operator==(const ServerAddress&) const = default;
};

/// What an administrator hands to a new device, as text to paste or as a QR code:
/// "loket://10.0.0.5:8443/K7QF-2M9X-4TD8#<fingerprint, base64url>". A value; any thread.
struct Invitation {
  ServerAddress server;
  QString code;
  bool operator==(const Invitation&) const = default;

  [[nodiscard]] QString toText() const;
  /// Error: Invalid, with the part that is wrong in `field` ("form", "host", "code", "fingerprint").
  static Result<Invitation> parse(const QString& typed);
};
