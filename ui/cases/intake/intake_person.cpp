#include "cases/intake/intake_person.h"

#include <algorithm>

#include "cases/case_words.h"
#include "cases/identity_words.h"
#include "domain/masks.h"

namespace {

struct IntakePerson {
  Q_DECLARE_TR_FUNCTIONS(IntakePerson)
};

void showNik(IntakeState& state, const NikFinding& finding, bool wasLeft) {
  if (!finding.reading) {
    const auto digits = std::ranges::count_if(state.intake.nik, [](QChar c) { return c.isDigit(); });
    if (finding.problem == NikProblem::Length && !wasLeft && digits > 0)
      state.nikFound = {IntakePerson::tr("%1 dari 16 angka").arg(digits), Icon::None, Tone::Muted};
    return;
  }
  const bool isDoubtful = !finding.reading->warnings.empty();
  state.nikFound = {words::nikReading(finding), isDoubtful ? Icon::Warning : Icon::Check,
                    isDoubtful ? Tone::Warn : Tone::Ok};
}

void showLikeness(IntakeState& state, const LikenessFinding& likeness) {
  state.likeness = likeness;
  state.likenessNote = {};
  if (!likeness.others.empty()) {
    const PersonView& other = likeness.others.front();
    const auto more = static_cast<int>(likeness.others.size()) - 1;
    const QString who = IntakePerson::tr("%1, NIK %2", "name, number").arg(other.name, maskedNik(other.nik));
    state.likenessNote = {more > 0
                              ? IntakePerson::tr("Mungkin orang yang sama: %1, dan %n lagi", nullptr, more).arg(who)
                              : IntakePerson::tr("Mungkin orang yang sama: %1").arg(who),
                          Icon::Person, Tone::Warn};
  } else if (likeness.openCase) {
    state.likenessNote = {
        IntakePerson::tr("Permohonan %1 untuk layanan ini masih berjalan").arg(likeness.openCase->code), Icon::Warning,
        Tone::Warn};
  }
  if (likeness.openCase)
    state.nikOpenCase = {IntakePerson::tr("Masih ada permohonan terbuka untuk layanan ini"), Icon::Warning, Tone::Warn};
}

void showVerification(IntakeState& state, const PersonLook& look, const Zone& zone, QDate today) {
  const Intake& intake = state.intake;
  state.nikUnchecked = {words::identityLevel(intake.level), Icon::IdCard, Tone::Muted};
  const bool hasPerson = look.finding.reading && !intake.name.trimmed().isEmpty();
  const bool isOfThis = look.check && look.finding.reading && look.check->subject.nik == look.finding.reading->nik &&
                        look.check->subject.name == intake.name.simplified();
  if (isOfThis) {
    const ChipValue standing = words::identityStanding(*look.check, look.line, zone, today);
    state.nikUnchecked = {standing.words, standing.icon, standing.tone};
  }
  const bool mayAskAgain = !isOfThis || look.check->answer.outcome == IdentityOutcome::Expired ||
                           look.check->answer.outcome == IdentityOutcome::Refused;
  state.canVerify = look.line.isSetUp && hasPerson && mayAskAgain;
  state.isVerified = isOfThis && look.check->answer.outcome == IdentityOutcome::Match;
}

}  // namespace

Result<PersonLook> intake::lookAtPerson(Office& office, const Intake& intake) {
  PersonLook look;
  if (!intake.nik.isEmpty()) {
    auto finding = office.cases().lookAtNik(intake.serviceId, intake.nik);
    if (!finding) return tl::unexpected(finding.error());
    look.finding = std::move(*finding);
    auto likeness = office.likeness().look(intake);
    if (!likeness) return tl::unexpected(likeness.error());
    look.likeness = std::move(*likeness);
  }
  auto check = office.identity().of(intake.caseId);
  if (!check) return tl::unexpected(check.error());
  look.check = std::move(*check);
  auto line = office.identity().line();
  if (!line) return tl::unexpected(line.error());
  look.line = *line;
  return look;
}

void intake::showPerson(IntakeState& state, const PersonLook& look, bool wasLeft, const Zone& zone, QDate today) {
  state.applicant = {};
  state.nikFound = {};
  state.nikOpenCase = {};
  showNik(state, look.finding, wasLeft);
  showLikeness(state, look.likeness);
  showVerification(state, look, zone, today);
}
