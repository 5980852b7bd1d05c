#pragma once

#include <QVector>

#include "domain/zone.h"
#include "services/case_views.h"
#include "widgets/timeline.h"
#include "widgets/two_line_delegate.h"

/// Cases as rows and steps for the screen. Pure; the language of the program.
namespace words {

/// A case as the search over everything shows it: who and what, code over NIK.
TwoLineRow caseHit(const CaseListLine& line);
TwoLineRow caseRow(const CaseListLine& line, const Zone& zone, qint64 nowMs);
TimelineStep timelineStep(const CaseEvent& entry, const ServiceStandard& standard, const Zone& zone, qint64 nowMs);

}  // namespace words
