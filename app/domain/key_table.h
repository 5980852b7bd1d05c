#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

/// The words by which files and logs know the values of an enumeration: never change one. Any thread, pure.
template <typename Value, std::size_t Size>
using KeyTable = std::array<std::pair<Value, const char16_t*>, Size>;

/// Empty for a value that is not in the table.
template <typename Value, std::size_t Size>
[[nodiscard]] QString keyIn(const KeyTable<Value, Size>& table, Value value) {
  for (const auto& [known, key] : table)
    if (known == value) return QString::fromUtf16(key);
  return {};
}

template <typename Value, std::size_t Size>
[[nodiscard]] std::optional<Value> valueIn(const KeyTable<Value, Size>& table, QStringView key) {
  for (const auto& [known, text] : table)
    if (key == QStringView(text)) return known;
  return std::nullopt;
}
