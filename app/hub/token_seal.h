#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// Tokens that nobody but the holder of a secret can make: "<text>.<HMAC-SHA-256>", base64url. Any thread.
class TokenSeal {
 public:
  explicit TokenSeal(QByteArray secret) : m_secret(std::move(secret)) {}

  [[nodiscard]] QString close(const QByteArray& text) const;
  /// The text; absent when it was not sealed with this secret. Takes as long whichever byte differs.
  [[nodiscard]] std::optional<QByteArray> open(const QString& token) const;

 private:
  [[nodiscard]] QByteArray mac(const QByteArray& text) const;
  QByteArray m_secret;
};
