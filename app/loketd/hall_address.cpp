#include "loketd/hall_address.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>

#include "server/certificate.h"

QString ownAddress() {
  const auto addresses = QNetworkInterface::allAddresses();
  for (const QHostAddress& address : addresses)
    if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLinkLocal())
      return address.toString();
  return QStringLiteral("127.0.0.1");
}

Result<ServerAddress> hallAddress(const Config& config, quint16 port) {
  ServerAddress address;
  if (config.hasTls) {
    QFile certificate(config.certificateFile);
    if (!certificate.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, config.certificateFile);
    const auto fingerprint = Certificate::fingerprintOf(certificate.readAll());
    if (!fingerprint) return tl::unexpected(fingerprint.error());
    address.fingerprint = *fingerprint;
  }
  const QHostAddress listening(config.listenAddress);
  const bool isAny = listening == QHostAddress::AnyIPv4 || listening == QHostAddress::AnyIPv6;
  QString host = !config.publicAddress.isEmpty() ? config.publicAddress : isAny ? ownAddress() : config.listenAddress;
  if (host.count(QLatin1Char(':')) > 1 && !host.startsWith(QLatin1Char('[')))
    host = QLatin1Char('[') + host + QLatin1Char(']');
  address.base = QUrl((config.hasTls ? QLatin1String("https://") : QLatin1String("http://")) + host, QUrl::StrictMode);
  if (!address.base.isValid() || address.base.host().isEmpty())
    return failure(ErrorCode::Invalid, host, QStringLiteral("public_address"));
  if (address.base.port() < 0) address.base.setPort(port);
  return address;
}
