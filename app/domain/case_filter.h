#pragma once

#include <QString>

/// Which cases a list shows.
struct CaseFilter {
  enum class Which { Open, Mine, DueToday, Ready, Incomplete, All, Conflicted };
  Which which = Which::Open;
  QString officerId;           ///< for Mine
  qint64 dueBeforeMs = 0;      ///< for DueToday
  QString text;                ///< what a search is for, as typed; then the list is its answer, whatever `which` says
};

/// In which order a list stands; `Filter` is the order of the filter itself (the promise, or the newest first). Cases
/// without a promise stand last either way; within one status those that are promised first stand first.
struct CaseOrder {
  enum class By { Filter, Promised, Status, Applicant, Service };
  By by = By::Filter;
  bool isDescending = false;
  bool operator==(const CaseOrder&) const = default;
};
