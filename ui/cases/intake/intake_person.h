#pragma once

#include <optional>

#include "cases/intake/intake_state.h"
#include "services/office.h"

/// What the backend knows of the person on a form, asked with every change of it.
struct PersonLook {
  NikFinding finding;
  LikenessFinding likeness;
  std::optional<IdentityCheck> check;  ///< the newest question to Dukcapil about this application
  IdentityLine line;
};

namespace intake {

/// Asks all of it. Backend thread.
Result<PersonLook> lookAtPerson(Office& office, const Intake& intake);
/// Puts it into words for the form; what is filled into fields is the presenter's. `wasLeft`: a number that is still
/// too short is told as a problem. UI thread.
void showPerson(IntakeState& state, const PersonLook& look, bool wasLeft, const Zone& zone, QDate today);

}  // namespace intake
