#pragma once

#include <QHash>
#include <QString>

#include <vector>

#include "domain/service_standard.h"

/// What the officer ticked for one requirement.
struct RequirementTick {
  bool originalShown = false;
  bool copyHandedIn = false;
  bool originalKept = false;
  bool formHandedIn = false;
  bool operator==(const RequirementTick&) const = default;
};

/// One requirement of a case as it stands now.
struct ChecklistLine {
  QString requirementId;
  bool isDue = false;        ///< its condition holds, or it has none
  bool isSatisfied = false;  ///< every part that it asks for is ticked
  bool isMissing = false;    ///< due, not satisfied, and no due member of its group is
  bool isCounted = false;    ///< it stands for its group in the counts: "5 dari 6"
  RequirementTick open;      ///< the parts still to come, where it is due and not satisfied
  bool operator==(const ChecklistLine&) const = default;
};

struct Checklist {
  std::vector<ChecklistLine> lines;  ///< one a requirement, in the standard's order
  int dueCount = 0;                  ///< requirements to meet; a group counts once
  int satisfiedCount = 0;
  bool operator==(const Checklist&) const = default;

  /// The file may be registered and the promise begins.
  [[nodiscard]] bool isComplete() const { return satisfiedCount == dueCount; }
  /// Ids to print on the slip of what is missing; of a group all its due members, any one is enough.
  [[nodiscard]] std::vector<QString> missing() const;
};

/// Holds the ticks of a case against its standard. Form values are texts, flags "true" or "false"; a flag without a
/// value counts as false, a choice without one meets no condition. Ticks of requirements that the standard does not
/// know are left out. Any thread, pure. Source: PermenPANRB 15/2014 component 1; domain facts 2 (asli diperlihatkan,
/// fotokopi diserahkan, asli ditarik, formulir, alternatif, bersyarat).
Checklist readChecklist(const ServiceStandard& standard, const QHash<QString, QString>& formValues,
                        const QHash<QString, RequirementTick>& ticks);
