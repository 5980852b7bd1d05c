#pragma once

#include <optional>

#include "services/backend.h"
#include "services/case_views.h"

namespace intake {

/// What the desk knows when a form is opened: fresh, or what became of the ticket's file.
struct Opened {
  IntakeStart start;
  std::optional<CaseDetail> kept;
};

/// Looks up what was begun with a ticket: draft, registered file or slip. Backend thread.
Result<Opened> openTicket(Office& office, const QString& serviceId, const QString& ticketId,
                          const QString& ticketLabel);

/// The form as it is first shown: from the draft on this PC, from the slip that is resumed, or empty. Pure.
Intake firstIntake(const IntakeStart& start);

}  // namespace intake
