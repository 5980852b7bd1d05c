#include "supervisor/range_choice.h"

DayRange rangeOf(RangeChoice choice, QDate today, const DayRange& custom) {
  switch (choice) {
    case RangeChoice::Today:
      return {today, today};
    case RangeChoice::Yesterday:
      return {today.addDays(-1), today.addDays(-1)};
    case RangeChoice::Week:
      return {today.addDays(-6), today};
    case RangeChoice::Month:
      return {today.addDays(-29), today};
    case RangeChoice::Custom:
      return custom;
  }
  return {today, today};
}
