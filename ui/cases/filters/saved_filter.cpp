#include "cases/filters/saved_filter.h"

#include <QJsonObject>

#include <algorithm>

QJsonArray toJson(const std::vector<SavedFilter>& filters) {
  QJsonArray json;
  for (const SavedFilter& filter : filters)
    json.append(QJsonObject{{QStringLiteral("name"), filter.name},
                            {QStringLiteral("tab"), static_cast<int>(filter.which)},
                            {QStringLiteral("text"), filter.text},
                            {QStringLiteral("sort"), static_cast<int>(filter.order.by)},
                            {QStringLiteral("descending"), filter.order.isDescending}});
  return json;
}

std::vector<SavedFilter> savedFiltersOf(const QJsonArray& json) {
  std::vector<SavedFilter> filters;
  for (const auto& item : json) {
    const QJsonObject one = item.toObject();
    const int which = one.value(QLatin1String("tab")).toInt(-1);
    const int by = one.value(QLatin1String("sort")).toInt(-1);
    const QString name = one.value(QLatin1String("name")).toString().trimmed();
    const bool isKnown = which >= 0 && which <= static_cast<int>(CaseFilter::Which::Conflicted) && by >= 0 &&
                         by <= static_cast<int>(CaseOrder::By::Service);
    if (!isKnown || name.isEmpty() || filters.size() == kMostSavedFilters) continue;
    if (std::ranges::count(filters, name, &SavedFilter::name) > 0) continue;
    filters.push_back({name,
                       static_cast<CaseFilter::Which>(which),
                       one.value(QLatin1String("text")).toString(),
                       {static_cast<CaseOrder::By>(by), one.value(QLatin1String("descending")).toBool()}});
  }
  return filters;
}
