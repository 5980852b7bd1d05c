#include "domain/invitation.h"

#include <QRegularExpression>

namespace {

constexpr qsizetype kFingerprintBytes = 32;
constexpr int kDefaultPort = 8443;

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}  // namespace

QString Invitation::toText() const {
  // QUrl says "::1" without the brackets that an address with colons needs before a port.
  const QString host = server.base.host();
  return QStringLiteral("loket://%1:%2/%3#%4")
      .arg(host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host,
           QString::number(server.base.port(kDefaultPort)), code,
           QString::fromLatin1(server.fingerprint.toBase64(kBase64)));
}

Result<Invitation> Invitation::parse(const QString& typed) {
  const QUrl url(typed.trimmed(), QUrl::StrictMode);
  if (!url.isValid() || url.scheme() != QLatin1String("loket"))
    return failure(ErrorCode::Invalid, QStringLiteral("not an invitation"), QStringLiteral("form"));
  if (url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
    return failure(ErrorCode::Invalid, url.host(), QStringLiteral("host"));
  Invitation invitation;
  invitation.code = url.path().mid(1).toUpper();
  static const QRegularExpression kCode(QStringLiteral("^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$"));
  if (!kCode.match(invitation.code).hasMatch())
    return failure(ErrorCode::Invalid, QStringLiteral("code"), QStringLiteral("code"));
  const auto fingerprint =
      QByteArray::fromBase64Encoding(url.fragment().toLatin1(), kBase64 | QByteArray::AbortOnBase64DecodingErrors);
  if (!fingerprint || fingerprint.decoded.size() != kFingerprintBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("fingerprint"), QStringLiteral("fingerprint"));
  invitation.server.fingerprint = fingerprint.decoded;
  invitation.server.base.setScheme(QStringLiteral("https"));
  invitation.server.base.setHost(url.host());
  invitation.server.base.setPort(url.port(kDefaultPort));
  return invitation;
}
