#pragma once

#include <QSet>
#include <QVector>

#include "domain/attachment.h"
#include "domain/checklist.h"
#include "widgets/requirement_list.h"

/// A checklist as rows for the screen. Pure.
namespace intake {

/// Every part that a requirement asks for.
RequirementTick wholeTick(const Requirement& requirement);

/// The requirements that are due, in the standard's order; `missing` holds the ids that the officer found missing.
QVector<RequirementRow> rowsOf(const ServiceStandard& standard, const Checklist& checklist,
                               const QHash<QString, RequirementTick>& ticks, const QSet<QString>& missing,
                               const std::vector<Attachment>& files);

}  // namespace intake
