#include "hub/token_seal.h"

#include <QMessageAuthenticationCode>

#include "journal/wire/fields.h"

namespace {

/// Takes as long whether the first byte differs or the last.
bool isSame(const QByteArray& a, const QByteArray& b) {
  if (a.size() != b.size()) return false;
  int difference = 0;
  for (qsizetype i = 0; i < a.size(); ++i) difference |= a[i] ^ b[i];
  return difference == 0;
}

}  // namespace

QByteArray TokenSeal::mac(const QByteArray& text) const {
  return QMessageAuthenticationCode::hash(text, m_secret, QCryptographicHash::Sha256);
}

QString TokenSeal::close(const QByteArray& text) const {
  return wire::toBase64(text) + QLatin1Char('.') + wire::toBase64(mac(text));
}

std::optional<QByteArray> TokenSeal::open(const QString& token) const {
  const qsizetype dot = token.indexOf(QLatin1Char('.'));
  const auto text = dot > 0 && token.size() < 512 ? wire::fromBase64(token.left(dot)) : std::nullopt;
  const auto seal = text ? wire::fromBase64(token.mid(dot + 1)) : std::nullopt;
  return seal && isSame(*seal, mac(*text)) ? text : std::nullopt;
}
