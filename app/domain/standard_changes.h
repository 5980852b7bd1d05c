#pragma once

#include <QString>

#include <vector>

#include "domain/service_standard.h"

/// What of a standard a change is about: its head, the 14 components in the order of PermenPANRB 15/2014, the form, its
/// source.
enum class StandardPart {
  Name,
  Agency,
  Series,
  CounterMinutes,
  ValidFrom,
  Decree,
  Requirements,  ///< component 1
  Procedure,
  Time,
  Fee,
  Product,
  Complaints,
  LegalBasis,
  Facilities,
  Competence,
  Supervision,
  Staffing,
  Guarantee,
  Security,
  Evaluation,  ///< component 14
  Form,
  EverydayWords,
  Source,
  Verification,
};

/// One difference between two versions.
struct StandardChange {
  enum class Kind { Added, Removed, Changed, Reordered };
  StandardPart part = StandardPart::Name;
  Kind kind = Kind::Changed;
  QString name;    ///< of the requirement or the field of the form; empty for a part as a whole
  QString before;  ///< where it fits one line: a text, a date as ISO, an amount
  QString after;
  bool operator==(const StandardChange&) const = default;
};

/// What a newer version of a standard changes, in the order of the parts; nothing for equal ones. The number of the
/// version itself is no change. Any thread, pure.
[[nodiscard]] std::vector<StandardChange> standardChanges(const ServiceStandard& before, const ServiceStandard& after);
