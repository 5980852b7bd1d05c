#pragma once

#include <algorithm>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

#include "settings/standards/entry_page.h"
#include "settings/standards/standard_fields.h"

// How the fields of an EntryPage reach the entries of a list in a standard. UI thread.

/// Which list it is.
struct RequirementsOf {
  static auto& of(auto& standard) { return standard.requirements; }
};
struct FormOf {
  static auto& of(auto& standard) { return standard.form; }
};
struct TariffOf {
  static auto& of(auto& standard) { return standard.fee.lines; }
};

using Options = std::vector<std::pair<QString, QString>>;

/// What a field of the form can be answered with; nothing for one that the form has not.
[[nodiscard]] Options answersOf(const ServiceStandard& standard, const QString& fieldId);
[[nodiscard]] inline QString flagText(bool isSet) { return isSet ? QStringLiteral("true") : QStringLiteral("false"); }

/// The first of "syarat-3", "syarat-4" … that no entry bears.
template <typename Entry>
QString freshId(const QString& stem, const std::vector<Entry>& entries) {
  for (std::size_t i = entries.size() + 1;; ++i) {
    QString id = QStringLiteral("%1-%2").arg(stem).arg(i);
    if (std::ranges::count(entries, id, &Entry::id) == 0) return id;
  }
}

/// Bindings of a member of the chosen entry of a list.
template <typename List>
struct EntryBinding {
  using Entry = typename std::remove_cvref_t<decltype(List::of(std::declval<ServiceStandard&>()))>::value_type;

  EntryPage* page;

  /// What a function makes of the chosen entry.
  template <typename Read>
  StandardFields::Get read(Read read) const {
    return [at = page, read](const ServiceStandard& standard) {
      const auto& list = List::of(standard);
      return at->at() < list.size() ? read(list[at->at()]) : QString();
    };
  }
  /// A change of the chosen entry.
  template <typename Write>
  StandardFields::Set write(Write write) const {
    return [at = page, write](ServiceStandard& standard, const QString& value) {
      auto& list = List::of(standard);
      if (at->at() < list.size()) write(list[at->at()], value);
    };
  }
  template <typename Value, typename ToText>
  StandardFields::Get get(Value Entry::*part, ToText toText) const {
    return read([part, toText](const Entry& entry) { return toText(entry.*part); });
  }
  template <typename Value, typename FromText>
  StandardFields::Set set(Value Entry::*part, FromText fromText) const {
    return write([part, fromText](Entry& entry, const QString& value) { entry.*part = fromText(value); });
  }
  StandardFields::Get text(QString Entry::*part) const { return get(part, std::identity()); }
  StandardFields::Set setText(QString Entry::*part) const { return set(part, std::identity()); }
  StandardFields::Get flag(bool Entry::*part) const { return get(part, flagText); }
  StandardFields::Set setFlag(bool Entry::*part) const {
    return set(part, [](const QString& value) { return value == QLatin1String("true"); });
  }
};

/// `cell` shows an entry in the list, `fresh` makes the next one.
template <typename List, typename Cell, typename Fresh>
EntryAccess accessTo(Cell cell, Fresh fresh) {
  EntryAccess access;
  access.count = [](const ServiceStandard& standard) { return List::of(standard).size(); };
  access.cell = [cell](const ServiceStandard& standard, std::size_t at) {
    return cell(standard, List::of(standard)[at]);
  };
  access.append = [fresh](ServiceStandard& standard) {
    auto entry = fresh(std::as_const(standard));
    List::of(standard).push_back(std::move(entry));
  };
  access.remove = [](ServiceStandard& standard, std::size_t at) {
    auto& list = List::of(standard);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
  };
  access.swap = [](ServiceStandard& standard, std::size_t a, std::size_t b) {
    std::swap(List::of(standard)[a], List::of(standard)[b]);
  };
  return access;
}
