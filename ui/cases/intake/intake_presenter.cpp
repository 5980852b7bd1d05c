#include "cases/intake/intake_presenter.h"

#include <algorithm>

#include "cases/case_words.h"
#include "cases/intake/intake_opening.h"
#include "cases/intake/intake_rows.h"
#include "cases/intake/intake_verdict.h"
#include "domain/phone.h"
#include "session/error_words.h"

namespace {

constexpr int kDraftDelayMs = 500;

QString nikId() { return QStringLiteral("nik"); }
QString nameId() { return QStringLiteral("name"); }
QString phoneId() { return QStringLiteral("phone"); }

bool isEmptyProblem(const QString& reason) {
  return reason == QLatin1String("required") || reason == QLatin1String("name.empty");
}

QString requirementOf(const QString& field) {
  const QLatin1String prefix("requirement:");
  return field.startsWith(prefix) ? field.mid(prefix.size()) : QString();
}

}  // namespace

IntakePresenter::IntakePresenter(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_finish(session), m_files(session) {
  m_draftTimer.setSingleShot(true);
  m_draftTimer.setInterval(kDraftDelayMs);
  connect(&m_draftTimer, &QTimer::timeout, this, &IntakePresenter::saveDraft);
  connect(&m_finish, &IntakeFinish::finished, this, [this](const IntakeFinish::Outcome& outcome) {
    showDone(outcome);
    if (outcome.isRegistered) {
      Q_EMIT registered(outcome.record.id);
    } else {
      Q_EMIT slipIssued(outcome.record.id);
    }
  });
  connect(&m_finish, &IntakeFinish::problemsFound, this, &IntakePresenter::showAllProblems);
  connect(&m_finish, &IntakeFinish::refused, this, &IntakePresenter::refuse);
  connect(&m_finish, &IntakeFinish::paperQueued, this, [this] {
    m_state.isBusy = false;
    publish();
  });
  connect(&m_finish, &IntakeFinish::printStateChanged, this, [this](const IntakeNote& note) {
    if (!m_state.result) return;
    m_state.result->printState = note;
    publish();
  });
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    static const QStringList kLookedAt{QStringLiteral("identity"), QStringLiteral("likeness"), QStringLiteral("case")};
    const bool isNews = std::ranges::any_of(kinds, [](const QString& kind) { return kLookedAt.contains(kind); });
    if (isNews && m_state.phase == IntakeState::Phase::Form) lookAgain();
  });
  connect(&m_files, &IntakeFiles::taken, this, &IntakePresenter::takeFile);
  connect(&m_files, &IntakeFiles::changed, this, [this] {
    if (m_state.phase != IntakeState::Phase::Form) return;
    m_files.fill(m_state);
    publish();
  });
}

void IntakePresenter::clear() {
  saveDraft();
  ++m_request;
  m_draftTimer.stop();
  m_state = IntakeState{};
  m_start = IntakeStart{};
  m_finish.clear();
  m_files.end();
  setStep(IntakeStep::None);
  publish();
}

void IntakePresenter::begin(const QString& serviceId, const QString& ticketId, const QString& ticketLabel) {
  saveDraft();
  m_retry = [this, serviceId, ticketId, ticketLabel] { begin(serviceId, ticketId, ticketLabel); };
  const int request = ++m_request;
  m_state = IntakeState{};
  m_state.phase = IntakeState::Phase::Loading;
  m_finish.clear();
  setStep(IntakeStep::None);
  publish();
  m_session.backend()
      .ask([=](Office& office) { return intake::openTicket(office, serviceId, ticketId, ticketLabel); })
      .then(this, [this, request](const Result<intake::Opened>& opened) {
        if (request != m_request) return;
        if (!opened) return showFailure(opened.error());
        openForm(opened->start);
        if (!opened->kept || opened->kept->papers.empty()) return;
        const CaseDetail& kept = *opened->kept;
        const PaperRecord& paper = *std::ranges::max_element(kept.papers, {}, &PaperRecord::issuedAtMs);
        const bool isRegistered = kept.record.state != CaseState::Incomplete;
        const IntakeFinish::Outcome outcome{kept.record, paper.id.toString(), paper.label, isRegistered};
        showDone(outcome);
        m_finish.show(outcome);
      });
}

void IntakePresenter::resume(const QString& code, const QString& ticketId, const QString& ticketLabel) {
  open([code, ticketId, ticketLabel](Office& office) { return office.cases().resume(code, ticketId, ticketLabel); });
}

void IntakePresenter::beginFromDraft(const CaseId& id) {
  open([id](Office& office) { return office.cases().beginFromDraft(id); });
}

void IntakePresenter::open(const std::function<Result<IntakeStart>(Office&)>& question) {
  saveDraft();
  m_retry = [this, question] { open(question); };
  const int request = ++m_request;
  m_state = IntakeState{};
  m_state.phase = IntakeState::Phase::Loading;
  m_finish.clear();
  setStep(IntakeStep::None);
  publish();
  m_session.backend().ask(question).then(this, [this, request](const Result<IntakeStart>& start) {
    if (request != m_request) return;
    if (!start) return showFailure(start.error());
    openForm(*start);
  });
}

void IntakePresenter::retry() {
  if (m_state.phase == IntakeState::Phase::Failed && m_retry) m_retry();
}

void IntakePresenter::showFailure(const Error& error) {
  m_state.phase = IntakeState::Phase::Failed;
  m_state.failure = {errorWords(error), Icon::Warning, Tone::Late};
  if (error.field == QLatin1String("code") && error.code == ErrorCode::Conflict)
    m_state.failure.words = tr("Kode ini bukan slip kurang berkas: permohonannya sudah terdaftar. Cari di Permohonan.");
  publish();
}

void IntakePresenter::openForm(const IntakeStart& start) {
  const int revision = m_state.formRevision + 1;
  m_start = start;
  m_state = IntakeState{};
  m_state.formRevision = revision;
  m_state.phase = IntakeState::Phase::Form;
  m_state.standard = start.standard;
  m_left.clear();
  m_missing.clear();
  m_found.clear();
  m_filledName.clear();
  m_filledPhone.clear();
  m_showsAll = false;
  m_hasLooked = false;
  m_isDraftDirty = false;
  m_finish.clear();
  m_files.begin();

  m_state.intake = intake::firstIntake(start);
  if (start.draft) {
    m_state.draft = {tr("Draf dilanjutkan dari PC ini"), Icon::Screen, Tone::Muted};
  } else if (start.resumed) {
    for (const QString& id : start.resumed->missing) m_missing.insert(id);
  }
  m_state.title = start.resumed ? tr("Lanjutan %1").arg(start.resumed->code) : tr("Permohonan baru");
  m_state.subtitle = tr("%1 · standar versi %2").arg(start.standard.name).arg(start.standard.version);
  refreshChecklist();
  publish();
  lookAgain();
}

void IntakePresenter::edit(const QString& id, const QString& value) {
  if (!isEditable()) return;
  Intake& intake = m_state.intake;
  QString& target = id == nikId()     ? intake.nik
                    : id == nameId()  ? intake.name
                    : id == phoneId() ? intake.phone
                                      : intake.form[id];
  if (target == value) return;
  target = value;
  if (id == nikId()) m_left.remove(id);
  changed();
}

void IntakePresenter::setLevel(IdentityLevel level) {
  if (!isEditable() || m_state.intake.level == level) return;
  m_state.intake.level = level;
  changed();
}

void IntakePresenter::leave(const QString& id) {
  if (!isEditable()) return;
  m_left.insert(id);
  takeProblems(m_found);
  publish();
  saveDraft();
}

void IntakePresenter::searchRegions(const QString& fieldId, const QString& typed) {
  const int request = ++m_regionRequest;
  m_session.backend()
      .ask([typed](Office& office) -> Result<QStringList> { return office.cases().regionNames(typed); })
      .then(this, [this, request, fieldId](const Result<QStringList>& names) {
        if (request == m_regionRequest && names) Q_EMIT regionsFound(fieldId, *names);
      });
}

const Requirement* IntakePresenter::requirement(const QString& id) const {
  const auto& all = m_state.standard.requirements;
  const auto found = std::ranges::find(all, id, &Requirement::id);
  return found == all.end() ? nullptr : &*found;
}

void IntakePresenter::tick(const QString& requirementId, RequirementRow::Box box, bool isTicked) {
  const Requirement* known = requirement(requirementId);
  if (!isEditable() || !known) return;
  RequirementTick& tick = m_state.intake.ticks[requirementId];
  if (box == RequirementRow::Box::Original) {
    tick.originalShown = isTicked && known->isOriginalShown;
    tick.originalKept = isTicked && known->isOriginalKept;
  } else {
    tick.copyHandedIn = isTicked && known->isCopyHandedIn;
    tick.formHandedIn = isTicked && known->isForm;
  }
  if (isTicked) passAbove(requirementId);
  changed();
}

void IntakePresenter::complete(const QString& requirementId) {
  const Requirement* known = requirement(requirementId);
  if (!isEditable() || !known) return;
  m_state.intake.ticks[requirementId] = intake::wholeTick(*known);
  passAbove(requirementId);
  changed();
}

void IntakePresenter::completeAll() {
  if (!isEditable()) return;
  for (const ChecklistLine& line : m_checklist.lines) {
    if (line.isMissing) m_state.intake.ticks[line.requirementId] = intake::wholeTick(*requirement(line.requirementId));
  }
  changed();
}

void IntakePresenter::markMissing(const QString& requirementId) {
  if (!isEditable() || !requirement(requirementId)) return;
  m_state.intake.ticks.remove(requirementId);
  m_missing.insert(requirementId);
  changed();
}

void IntakePresenter::passOver(const QString& requirementId) {
  if (!isEditable() || !requirement(requirementId)) return;
  m_missing.insert(requirementId);
  changed();
}

void IntakePresenter::passAbove(const QString& requirementId) {
  // Papers are gone through from above: what has no tick at all and lies above one that has was not there.
  for (const ChecklistLine& line : m_checklist.lines) {
    if (line.requirementId == requirementId) return;
    if (line.isMissing && m_state.intake.ticks.value(line.requirementId) == RequirementTick{})
      m_missing.insert(line.requirementId);
  }
}

void IntakePresenter::changed() {
  m_isDraftDirty = true;
  m_draftTimer.start();
  m_state.failure = {};
  refreshChecklist();
  publish();
  lookAgain();
}

void IntakePresenter::refreshChecklist() {
  m_checklist = readChecklist(m_state.standard, m_state.intake.form, m_state.intake.ticks);
  for (const ChecklistLine& line : m_checklist.lines)
    if (!line.isMissing) m_missing.remove(line.requirementId);
  m_state.rows =
      intake::rowsOf(m_state.standard, m_checklist, m_state.intake.ticks, m_missing, m_state.intake.files);
  m_files.fill(m_state);
  m_state.satisfied = m_checklist.satisfiedCount;
  m_state.due = m_checklist.dueCount;
  refreshFoot();
}

void IntakePresenter::refreshFoot() {
  if (m_state.phase != IntakeState::Phase::Form) return;
  const qint64 now = m_session.nowMs();
  m_state.fee = runningFee(m_state.standard, m_state.intake.form, m_start.zone.day(now));
  m_state.promise = intake::promiseWords(m_start, now);
  setStep(intake::judge(m_state, m_checklist, m_missing, m_hasLooked));
}

void IntakePresenter::takeProblems(const std::vector<FieldProblem>& problems) {
  m_state.problems.clear();
  m_state.problemCount = 0;
  for (const FieldProblem& problem : problems) {
    if (!requirementOf(problem.field).isEmpty()) continue;
    ++m_state.problemCount;
    const bool wasLeft = m_left.contains(problem.field);
    const bool isShown =
        m_showsAll || (wasLeft && !isEmptyProblem(problem.reason)) ||
        (problem.field == nikId() && problem.reason != QLatin1String("nik.length") && !m_state.intake.nik.isEmpty());
    const bool isEmptyNik = problem.field == nikId() && m_state.intake.nik.trimmed().isEmpty();
    if (!isShown || (isEmptyNik && !m_showsAll)) continue;
    m_state.problems.insert(problem.field, isEmptyNik ? words::fieldProblem(QStringLiteral("required"))
                                                      : words::fieldProblem(problem.reason));
  }
  if (m_state.problems.contains(nikId()))
    m_state.nikFound = {m_state.problems.value(nikId()), Icon::Warning, Tone::Late};
}

bool IntakePresenter::mayAttach(const QString& requirementId) const {
  return isEditable() && (requirementId.isEmpty() || requirement(requirementId));
}

void IntakePresenter::attach(const QString& requirementId, const QStringList& paths) {
  if (mayAttach(requirementId)) m_files.attach(requirementId, paths);
}

void IntakePresenter::attachPicture(const QString& requirementId, const QImage& picture) {
  if (mayAttach(requirementId) && !picture.isNull()) m_files.attachPicture(requirementId, picture);
}

void IntakePresenter::attachScan(const QString& requirementId) {
  if (mayAttach(requirementId)) m_files.attachScan(requirementId);
}

void IntakePresenter::dismissScan() { m_files.dismissScan(); }

void IntakePresenter::takeFile(const Attachment& attachment) {
  if (!isEditable() || !m_files.add(m_state.intake.files, attachment)) return;
  keepFiles();
}

void IntakePresenter::keepFiles() {
  m_isDraftDirty = true;
  m_state.failure = {};
  refreshChecklist();
  publish();
  saveDraft();
}

void IntakePresenter::detach(const Attachment& attachment) {
  if (!isEditable()) return;
  std::erase_if(m_state.intake.files, [&](const Attachment& other) {
    return other.file == attachment.file && other.requirementId == attachment.requirementId;
  });
  m_files.forgetNote(attachment.requirementId);
  keepFiles();
}

std::vector<AttachmentLine> IntakePresenter::filesOf(const QString& requirementId) const {
  std::vector<AttachmentLine> lines;
  for (const Attachment& attachment : m_state.intake.files)
    if (attachment.requirementId == requirementId) lines.push_back({attachment, {}, {}, true});
  return lines;
}

bool IntakePresenter::mustWaitForFiles() {
  if (!m_files.mustWait()) return false;
  m_state.failure = {tr("Lampiran masih disalin. Tunggu sebentar, atau tekan sekali lagi untuk lanjut tanpa lampiran itu."),
                     Icon::Hourglass, Tone::Warn};
  publish();
  return true;
}

void IntakePresenter::saveDraft() {
  m_draftTimer.stop();
  if (!isEditable() || !m_isDraftDirty) return;
  m_isDraftDirty = false;
  const int request = m_request;
  const Intake intake = m_state.intake;
  m_session.backend()
      .ask([intake](Office& office) { return office.cases().saveDraft(intake); })
      .then(this, [this, request](const Done& saved) {
        if (request != m_request || m_state.phase != IntakeState::Phase::Form) return;
        if (saved) {
          const QString time = words::clock(m_start.zone.local(m_session.nowMs()));
          m_state.draft = {tr("Draf tersimpan di PC ini %1").arg(time), Icon::Screen, Tone::Muted};
        } else {
          m_isDraftDirty = true;
          m_state.draft = {tr("Draf belum tersimpan. %1").arg(errorWords(saved.error())), Icon::Warning, Tone::Late};
        }
        publish();
      });
}

void IntakePresenter::registerCase() {
  if (!isEditable() || !m_checklist.isComplete() || mustWaitForFiles()) return;
  m_draftTimer.stop();
  m_state.isBusy = true;
  m_state.failure = {};
  refreshFoot();
  publish();
  m_finish.registerCase(m_state.intake);
}

void IntakePresenter::giveBack() {
  if (!isEditable() || m_checklist.isComplete() || mustWaitForFiles()) return;
  m_draftTimer.stop();
  m_state.isBusy = true;
  m_state.failure = {};
  // What stands on the slip is what the officer sees as missing.
  for (const QString& id : m_checklist.missing()) m_missing.insert(id);
  refreshChecklist();
  publish();
  m_finish.giveBack(m_state.intake);
}

void IntakePresenter::refuse(const Error& error) {
  m_state.isBusy = false;
  m_state.failure = {errorWords(error), Icon::Warning, Tone::Late};
  refreshFoot();
  publish();
}

void IntakePresenter::showAllProblems(const std::vector<FieldProblem>& problems) {
  m_state.isBusy = false;
  m_showsAll = true;
  m_hasLooked = true;
  m_found = problems;
  takeProblems(m_found);
  refreshFoot();
  publish();
  Q_EMIT attentionWanted(m_found.front().field);
}

void IntakePresenter::showDone(const IntakeFinish::Outcome& outcome) {
  m_draftTimer.stop();
  m_isDraftDirty = false;
  m_state.isBusy = false;
  m_state.phase = IntakeState::Phase::Finished;
  m_state.applicant = {};
  m_state.draft = {};
  m_state.failure = {};
  m_state.title = outcome.isRegistered ? tr("Permohonan terdaftar") : tr("Berkas dikembalikan");
  m_state.result = IntakeFinish::resultOf(outcome, m_start.zone);
  setStep(outcome.isRegistered ? IntakeStep::Registered : IntakeStep::SlipPrinted);
  publish();
}

void IntakePresenter::print() {
  if (m_state.phase == IntakeState::Phase::Form) return giveBack();
  if (m_state.phase != IntakeState::Phase::Finished || m_state.isBusy || !m_finish.outcome()) return;
  m_state.isBusy = true;
  publish();
  m_finish.printAgain();
}

void IntakePresenter::reopen() {
  if (m_state.phase != IntakeState::Phase::Finished || !m_state.result || !m_state.result->canReopen) return;
  if (!m_finish.outcome()) return;
  IntakeStart start = m_start;
  start.draft.reset();
  start.resumed = m_finish.outcome()->record;
  openForm(start);
}

void IntakePresenter::setStep(IntakeStep step) {
  if (m_state.step == step) return;
  m_state.step = step;
  m_stepToTell = true;
}

void IntakePresenter::publish() {
  const bool tells = std::exchange(m_stepToTell, false);
  Q_EMIT stateChanged();
  if (tells) Q_EMIT stepChanged(m_state.step);
}
