#include "domain/ids.h"

#include <algorithm>

Uuid Uuid::v7(qint64 unixMs, std::span<const std::uint8_t, 10> random) {
  Uuid id;
  for (std::size_t i = 0; i < 6; ++i) id.m_bytes[i] = static_cast<std::uint8_t>(unixMs >> (8 * (5 - i)));
  std::ranges::copy(random, id.m_bytes.begin() + 6);
  id.m_bytes[6] = static_cast<std::uint8_t>((id.m_bytes[6] & 0x0F) | 0x70);
  id.m_bytes[8] = static_cast<std::uint8_t>((id.m_bytes[8] & 0x3F) | 0x80);
  return id;
}

qint64 Uuid::unixMs() const {
  qint64 ms = 0;
  for (std::size_t i = 0; i < 6; ++i) ms = (ms << 8) | m_bytes[i];
  return ms;
}

std::optional<Uuid> Uuid::parse(QStringView text) {
  if (text.size() != 36) return std::nullopt;
  Uuid id;
  std::size_t nibble = 0;
  for (qsizetype i = 0; i < 36; ++i) {
    const char16_t c = text[i].unicode();
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (c != u'-') return std::nullopt;
      continue;
    }
    int value = 0;
    if (c >= u'0' && c <= u'9') {
      value = c - u'0';
    } else if (c >= u'a' && c <= u'f') {
      value = c - u'a' + 10;
    } else {
      return std::nullopt;
    }
    auto& byte = id.m_bytes[nibble / 2];
    byte = static_cast<std::uint8_t>((byte << 4) | value);
    ++nibble;
  }
  return id;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView bytes) {
  if (bytes.size() != 16) return std::nullopt;
  Uuid id;
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(id.m_bytes.data()));
  return id;
}

QString Uuid::toString() const {
  static constexpr char kHex[] = "0123456789abcdef";
  char text[36];
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
    text[at++] = kHex[m_bytes[i] >> 4];
    text[at++] = kHex[m_bytes[i] & 0x0F];
  }
  return QString::fromLatin1(text, 36);
}

QByteArray Uuid::toBytes() const { return {reinterpret_cast<const char*>(m_bytes.data()), 16}; }
