#pragma once

#include <QStringList>
#include <QVector>

#include "services/supervisor_views.h"

/// What some days gave, as tables for a spreadsheet: plain numbers, days as 2026-11-23, minutes with a point. UI
/// thread, because of translation.
namespace range_tables {

enum class Kind { Days, Waits, HalfHours };

QVector<QStringList> rows(Kind kind, const RangeCourse& course);
/// "tunggu-2026-11-23.csv"
QString fileName(Kind kind, const DayRange& range);

}  // namespace range_tables
