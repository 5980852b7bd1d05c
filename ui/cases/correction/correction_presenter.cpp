#include "cases/correction/correction_presenter.h"

#include "cases/case_words.h"
#include "session/error_words.h"

namespace {

QString& fieldIn(Intake& intake, const QString& id) {
  if (id == case_fields::kNik) return intake.nik;
  if (id == case_fields::kName) return intake.name;
  if (id == case_fields::kPhone) return intake.phone;
  return intake.form[id];
}

}  // namespace

CorrectionPresenter::CorrectionPresenter(Session& session, const CaseDetail& detail, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_seen(CaseCorrection::intakeOf(detail.record)),
      m_feeDay(detail.zone.day(detail.record.registeredAtMs.value_or(detail.record.createdAtMs))) {
  IntakeState& form = m_state.form;
  form.phase = IntakeState::Phase::Form;
  form.standard = detail.standard;
  form.intake = m_seen;
  form.formRevision = 1;
  settle();
}

void CorrectionPresenter::edit(const QString& id, const QString& value) {
  QString& target = fieldIn(m_state.form.intake, id);
  if (target == value || m_state.isBusy) return;
  target = value;
  m_state.failure = {};
  settle();
  Q_EMIT stateChanged();
  look();
}

void CorrectionPresenter::leave(const QString& id) {
  m_left.insert(id);
  settle();
  Q_EMIT stateChanged();
}

void CorrectionPresenter::setReason(const QString& reason) {
  if (m_state.reason == reason) return;
  m_state.reason = reason;
  settle();
  Q_EMIT stateChanged();
}

void CorrectionPresenter::searchRegions(const QString& fieldId, const QString& typed) {
  const int request = ++m_regionRequest;
  m_session.backend()
      .ask([typed](Office& office) -> Result<QStringList> { return office.cases().regionNames(typed); })
      .then(this, [this, request, fieldId](const Result<QStringList>& names) {
        if (request == m_regionRequest && names) Q_EMIT regionsFound(fieldId, *names);
      });
}

int CorrectionPresenter::countChanged() const {
  const Intake& now = m_state.form.intake;
  int count = (now.nik != m_seen.nik) + (now.name != m_seen.name) + (now.phone != m_seen.phone);
  for (const FormField& field : m_state.form.standard.form)
    count += now.form.value(field.id) != m_seen.form.value(field.id);
  return count;
}

void CorrectionPresenter::settle() {
  m_state.changed = countChanged();
  m_state.form.fee = runningFee(m_state.form.standard, m_state.form.intake.form, m_feeDay);
  m_state.form.problemCount = static_cast<int>(m_found.size());
  m_state.form.problems.clear();
  for (const FieldProblem& problem : m_found)
    if (m_left.contains(problem.field)) m_state.form.problems.insert(problem.field, words::fieldProblem(problem.reason));
  const bool hasReason = !m_state.reason.trimmed().isEmpty();
  m_state.hint = m_state.isBusy         ? tr("Sedang disimpan")
                 : m_state.changed == 0 ? tr("Belum ada yang diubah")
                 : !m_found.empty()     ? tr("%n isian belum benar", nullptr, static_cast<int>(m_found.size()))
                 : !hasReason           ? tr("Tulis alasannya dahulu")
                                        : QString();
  m_state.canSave = m_state.hint.isEmpty();
}

void CorrectionPresenter::look() {
  if (m_isLooking) {
    m_mustLook = true;
    return;
  }
  m_isLooking = true;
  m_mustLook = false;
  m_session.backend()
      .ask([intake = m_state.form.intake](Office& office) { return office.corrections().problems(intake); })
      .then(this, [this](const Result<std::vector<FieldProblem>>& found) {
        m_isLooking = false;
        if (m_mustLook) return look();
        if (found) {
          m_found = *found;
        } else {
          m_state.failure = {errorWords(found.error()), Icon::Warning, Tone::Late};
        }
        settle();
        Q_EMIT stateChanged();
      });
}

void CorrectionPresenter::save() {
  if (!m_state.canSave) {
    // What is wrong may be shown now, wherever the person is.
    for (const FieldProblem& problem : m_found) m_left.insert(problem.field);
    settle();
    Q_EMIT stateChanged();
    return;
  }
  m_state.isBusy = true;
  m_state.failure = {};
  settle();
  Q_EMIT stateChanged();
  m_session.backend()
      .ask([seat = m_session.seat(), seen = m_seen, wanted = m_state.form.intake,
            reason = m_state.reason](Office& office) { return office.corrections().correct(seat, seen, wanted, reason); })
      .then(this, [this](const Done& done) {
        m_state.isBusy = false;
        if (done) {
          Q_EMIT saved();
          return;
        }
        const Error& error = done.error();
        if (error.code == ErrorCode::Invalid && error.field != QLatin1String("reason")) {
          m_found = {{error.field, error.detail}};
          m_left.insert(error.field);
        } else if (error.code == ErrorCode::Duplicate) {
          m_state.failure = {tr("Isinya sama dengan yang sudah tercatat."), Icon::Info, Tone::Muted};
        } else if (error.code == ErrorCode::Conflict && error.field == QLatin1String("state")) {
          m_state.failure = {tr("Permohonan ini sudah selesai, jadi datanya tetap."), Icon::Warning, Tone::Late};
        } else {
          m_state.failure = {errorWords(error), Icon::Warning, Tone::Late};
        }
        settle();
        Q_EMIT stateChanged();
      });
}
