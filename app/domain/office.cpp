#include "domain/office.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<Role, const char16_t*>, 5> kRoles{{{Role::Officer, u"officer"},
                                                                 {Role::Cashier, u"cashier"},
                                                                 {Role::Information, u"information"},
                                                                 {Role::Supervisor, u"supervisor"},
                                                                 {Role::Administrator, u"administrator"}}};
constexpr std::array<std::pair<CounterState, const char16_t*>, 3> kStates{
    {{CounterState::Open, u"open"}, {CounterState::Break, u"break"}, {CounterState::Closed, u"closed"}}};

template <typename Table, typename Value>
QString keyIn(const Table& table, Value value) {
  for (const auto& [known, key] : table)
    if (known == value) return QString::fromUtf16(key);
  return {};
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, QStringView key) {
  for (const auto& [value, text] : table)
    if (key == QStringView(text)) return value;
  return std::nullopt;
}

}  // namespace

QString Officer::initials() const {
  const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  if (words.size() == 1) return words.first().left(1).toUpper();
  return (words.first().left(1) + words.last().left(1)).toUpper();
}

QString toKey(Role role) { return keyIn(kRoles, role); }
QString toKey(CounterState state) { return keyIn(kStates, state); }
std::optional<Role> roleFromKey(QStringView key) { return valueIn<Role>(kRoles, key); }
std::optional<CounterState> counterStateFromKey(QStringView key) { return valueIn<CounterState>(kStates, key); }
