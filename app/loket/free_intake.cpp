#include "loket/free_intake.h"

#include "cases/intake/intake_presenter.h"
#include "counter/counter_presenter.h"

namespace {

const QString kDraftPrefix = QStringLiteral("draft:");

/// Drafts first, then the services of the counter's agency, then all others.
Result<std::vector<Prompter::Choice>> choicesOf(Office& office, const QString& counterId) {
  const auto drafts = office.cases().looseDrafts();
  if (!drafts) return tl::unexpected(drafts.error());
  const Almanac& almanac = office.almanac();
  std::vector<Prompter::Choice> choices;
  for (const Intake& draft : *drafts) {
    const QString name = draft.name.trimmed().isEmpty() ? FreeIntake::tr("tanpa nama") : draft.name.trimmed();
    choices.push_back({kDraftPrefix + draft.caseId.toString(), FreeIntake::tr("Lanjutkan draf %1").arg(name),
                       almanac.serviceName(draft.serviceId)});
  }
  const Counter* counter = almanac.counter(counterId);
  for (const bool isOwn : {true, false}) {
    for (const ServiceStandard& standard : almanac.catalogue().standards) {
      if ((counter && standard.agencyId == counter->agencyId) != isOwn) continue;
      const AgencyEntry* agency = almanac.catalogue().agency(standard.agencyId);
      choices.push_back({standard.id, standard.name, agency ? agency->agency.shortName : QString()});
    }
  }
  return choices;
}

}  // namespace

FreeIntake::FreeIntake(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {}

bool FreeIntake::isHandFree() {
  const auto& inHand = m_parts.counter.state().board.inHand;
  if (!inHand) return true;
  m_parts.prompter.tell(m_parts.window, tr("Selesaikan dahulu nomor yang dipanggil"),
                        tr("Permohonan tanpa nomor bisa dibuka setelah %1 selesai, ditahan, atau dialihkan.")
                            .arg(inHand->ticket.label()));
  return false;
}

void FreeIntake::choose() {
  if (!isHandFree()) return;
  Session& session = m_parts.session;
  session.backend()
      .ask([counterId = session.counterId()](Office& office) { return choicesOf(office, counterId); })
      .then(this, [this](const Result<std::vector<Prompter::Choice>>& choices) {
        if (!choices) {
          Q_EMIT failed(choices.error());
          return;
        }
        m_parts.prompter.askChoice(m_parts.window, tr("Permohonan baru tanpa nomor"), *choices, tr("Buka formulir"),
                                   [this](const std::optional<QString>& chosen) {
                                     if (chosen && !m_parts.counter.state().board.inHand) begin(*chosen);
                                   });
      });
}

void FreeIntake::begin(const QString& chosen) {
  const bool isDraft = chosen.startsWith(kDraftPrefix);
  const auto draft = isDraft ? CaseId::parse(chosen.sliced(kDraftPrefix.size())) : std::optional<CaseId>();
  if (draft)
    m_parts.intake.beginFromDraft(*draft);
  else
    m_parts.intake.begin(chosen, {}, {});
  m_parts.counter.setFreeIntake(true);
  Q_EMIT opened();
}

void FreeIntake::resume(const QString& code) {
  if (!isHandFree()) return;
  m_parts.intake.resume(code);
  m_parts.counter.setFreeIntake(true);
  Q_EMIT opened();
}

void FreeIntake::close() {
  const IntakeState& state = m_parts.intake.state();
  const bool hasContent =
      state.phase == IntakeState::Phase::Form && !(state.intake.nik.isEmpty() && state.intake.name.isEmpty());
  if (!hasContent) return drop();
  m_parts.prompter.confirm(
      m_parts.window, tr("Tutup tanpa mendaftarkan?"),
      tr("Yang sudah diisi di formulir ini akan hilang. Untuk menyimpannya, daftarkan, atau cetak slip kurang berkas."),
      tr("Tutup"), [this](bool isWanted) {
        if (isWanted) drop();
      });
}

void FreeIntake::drop() {
  const CaseId id = m_parts.intake.state().intake.caseId;
  const bool wasForm = m_parts.intake.state().phase == IntakeState::Phase::Form;
  m_parts.intake.clear();
  m_parts.counter.setFreeIntake(false);
  if (!wasForm) return;
  // Without a number nothing leads back to the draft; it holds somebody's data and goes.
  m_parts.session.backend()
      .ask([id](Office& office) { return office.cases().dropDraft(id); })
      .then(this, [this](const Done& done) {
        if (!done) Q_EMIT failed(done.error());
      });
}

void FreeIntake::restore() {
  const IntakeState& state = m_parts.intake.state();
  if (state.phase == IntakeState::Phase::Form && state.intake.ticketId.isEmpty()) m_parts.counter.setFreeIntake(true);
}
