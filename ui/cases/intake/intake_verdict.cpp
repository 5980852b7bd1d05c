#include "cases/intake/intake_verdict.h"

#include <QCoreApplication>

#include <algorithm>

#include "cases/case_words.h"

namespace intake {

namespace {

struct IntakeVerdict {
  Q_DECLARE_TR_FUNCTIONS(IntakeVerdict)
};

}  // namespace

OpenPapers openPapers(const ServiceStandard& standard, const Checklist& checklist, const QSet<QString>& missing) {
  OpenPapers open;
  for (const ChecklistLine& line : checklist.lines) {
    if (!line.isMissing) continue;
    const auto requirement = std::ranges::find(standard.requirements, line.requirementId, &Requirement::id);
    (missing.contains(line.requirementId) ? open.missing : open.unchecked) << requirement->name;
  }
  return open;
}

IntakeStep judge(IntakeState& state, const Checklist& checklist, const QSet<QString>& missing, bool hasLooked) {
  const OpenPapers open = openPapers(state.standard, checklist, missing);
  const bool isComplete = checklist.isComplete();
  const bool isFormDone = hasLooked && state.problemCount == 0;
  if (!open.missing.isEmpty()) {
    state.verdict = {IntakeVerdict::tr("%n syarat kurang: %1", nullptr, static_cast<int>(open.missing.size()))
                         .arg(open.missing.join(QStringLiteral(", "))),
                     Icon::Warning, Tone::Late};
  } else if (!isComplete) {
    state.verdict = {IntakeVerdict::tr("%n syarat belum diperiksa", nullptr, state.due - state.satisfied), Icon::None,
                     Tone::Muted};
  } else if (!hasLooked) {
    state.verdict = {IntakeVerdict::tr("Syarat lengkap, isian sedang diperiksa"), Icon::None, Tone::Muted};
  } else if (!isFormDone) {
    state.verdict = {IntakeVerdict::tr("Syarat lengkap, %n isian belum benar", nullptr, qMax(1, state.problemCount)),
                     Icon::None, Tone::Muted};
  } else {
    state.verdict = {IntakeVerdict::tr("Lengkap, siap didaftarkan"), Icon::CheckCircle, Tone::Ok};
  }
  state.canRegister = isComplete && !state.isBusy;
  state.registerHint =
      isComplete ? QString()
                 : IntakeVerdict::tr("Kurang: %1").arg((open.missing + open.unchecked).join(QStringLiteral(", ")));
  state.canSlip = !isComplete && !state.isBusy;
  state.slipHint = isComplete ? IntakeVerdict::tr("Semua syarat sudah ada, jadi tidak perlu slip") : QString();
  if (state.isBusy) state.registerHint = state.slipHint = IntakeVerdict::tr("Sedang disimpan");
  if (!open.missing.isEmpty()) return IntakeStep::Missing;
  return isComplete && isFormDone ? IntakeStep::Complete : IntakeStep::Open;
}

QString promiseWords(const IntakeStart& start, qint64 nowMs) {
  if (!start.promiseToday) return {};
  const QString day = words::shortDay(start.promiseToday->day, start.zone.day(nowMs));
  return start.promiseToday->isProvisional
             ? IntakeVerdict::tr("Lengkap hari ini, selesai %1 (kalender tahun itu belum ditetapkan).").arg(day)
             : IntakeVerdict::tr("Lengkap hari ini, selesai %1.").arg(day);
}

}  // namespace intake
