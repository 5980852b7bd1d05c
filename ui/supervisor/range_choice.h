#pragma once

#include "services/supervisor_views.h"

/// Which days are looked at. The first four move with today.
enum class RangeChoice { Today, Yesterday, Week, Month, Custom };

/// The days of a choice that moves with today; a custom one is what was typed. Pure.
DayRange rangeOf(RangeChoice choice, QDate today, const DayRange& custom = {});
