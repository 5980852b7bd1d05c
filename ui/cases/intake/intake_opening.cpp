#include "cases/intake/intake_opening.h"

#include <algorithm>

#include "domain/phone.h"
#include "services/service_words.h"

namespace intake {

Result<Opened> openTicket(Office& office, const QString& serviceId, const QString& ticketId,
                          const QString& ticketLabel) {
  Opened opened;
  if (!ticketId.isEmpty()) {
    const auto kept = office.cases().caseOfTicket(ticketId);
    if (!kept) return tl::unexpected(kept.error());
    if (*kept && (*kept)->serviceId == serviceId && (*kept)->state != CaseState::Draft) {
      auto detail = office.cases().detail((*kept)->id);
      if (!detail) return tl::unexpected(detail.error());
      opened.kept = std::move(*detail);
      opened.start.standard = opened.kept->standard;
      opened.start.zone = opened.kept->zone;
      if ((*kept)->state != CaseState::Incomplete) return opened;
      auto start = office.cases().resume((*kept)->code, ticketId, ticketLabel);
      if (!start) return tl::unexpected(start.error());
      opened.start = std::move(*start);
      return opened;
    }
  }
  auto start = office.cases().begin(serviceId, ticketId, ticketLabel);
  if (!start) return tl::unexpected(start.error());
  opened.start = std::move(*start);
  return opened;
}

Intake firstIntake(const IntakeStart& start) {
  Intake intake;
  if (start.draft) {
    intake = Intake::fromJson(*start.draft);
  } else if (start.resumed) {
    const CaseRecord& record = *start.resumed;
    intake.nik = record.nik;
    intake.name = record.name;
    intake.phone = record.phone.isEmpty() ? QString() : phoneText(Phone{record.phone});
    intake.level = record.level;
    intake.form = formOf(record.form);
    intake.ticks = ticksOf(record.ticks);
    intake.files = record.attachments.present();
  }
  // A program of before let L3 be chosen; only an answer of Dukcapil says so.
  intake.level = std::min(intake.level, IdentityLevel::CardAndFinger);
  intake.caseId = start.caseId;
  intake.serviceId = start.standard.id;
  intake.standardVersion = start.standard.version;
  intake.ticketId = start.ticketId;
  intake.ticketLabel = start.ticketLabel;
  return intake;
}

}  // namespace intake
