#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

#include "domain/case_filter.h"

/// A view of the list of applications under a name: which ones, what was searched for, in which order. A value.
struct SavedFilter {
  QString name;
  CaseFilter::Which which = CaseFilter::Which::Open;
  QString text;
  CaseOrder order;

  /// The same view, whatever its name.
  [[nodiscard]] bool showsAs(const SavedFilter& other) const {
    return which == other.which && text == other.text && order == other.order;
  }
  bool operator==(const SavedFilter&) const = default;
};

inline constexpr std::size_t kMostSavedFilters = 20;

/// As they are remembered for an officer. What a later program wrote and this one does not know is left out.
[[nodiscard]] QJsonArray toJson(const std::vector<SavedFilter>& filters);
[[nodiscard]] std::vector<SavedFilter> savedFiltersOf(const QJsonArray& json);
