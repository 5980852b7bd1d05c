#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

/// A UUID of version 7 (RFC 9562): its first 48 bits are milliseconds, so that ids sort by time. Any thread, a value.
class Uuid {
 public:
  Uuid() = default;

  /// Makes one from the time and ten random bytes; pure, the caller brings clock and chance.
  static Uuid v7(qint64 unixMs, std::span<const std::uint8_t, 10> random);
  /// Reads the canonical form of 36 lower-case characters; anything else is absent.
  static std::optional<Uuid> parse(QStringView text);
  static std::optional<Uuid> fromBytes(QByteArrayView bytes);

  [[nodiscard]] QString toString() const;
  [[nodiscard]] QByteArray toBytes() const;
  [[nodiscard]] bool isNull() const { return *this == Uuid(); }
  /// The time in one of version 7, ms UTC.
  [[nodiscard]] qint64 unixMs() const;

  auto operator<=>(const Uuid&) const = default;

 private:
  std::array<std::uint8_t, 16> m_bytes{};
};

/// An id of one kind of thing; two kinds do not mix.
template <typename Tag>
struct Id {
  Uuid value;

  [[nodiscard]] bool isNull() const { return value.isNull(); }
  [[nodiscard]] QString toString() const { return value.toString(); }
  static std::optional<Id> parse(QStringView text) {
    const auto uuid = Uuid::parse(text);
    return uuid ? std::optional<Id>(Id{*uuid}) : std::nullopt;
  }
  auto operator<=>(const Id&) const = default;
};

using TicketId = Id<struct TicketTag>;
using CaseId = Id<struct CaseTag>;
using PaperId = Id<struct PaperTag>;

template <>
struct std::hash<Uuid> {
  std::size_t operator()(const Uuid& id) const noexcept { return qHash(id.toBytes()); }
};
template <typename Tag>
struct std::hash<Id<Tag>> {
  std::size_t operator()(const Id<Tag>& id) const noexcept { return std::hash<Uuid>()(id.value); }
};
