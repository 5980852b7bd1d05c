#include "cases/intake/intake_presenter.h"

#include "cases/intake/intake_person.h"
#include "domain/phone.h"
#include "session/error_words.h"

// Who stands at the counter: what is looked up with every change of the form, and what the officer says of it.

void IntakePresenter::verify() {
  if (!isEditable() || !m_state.canVerify) return;
  m_state.canVerify = false;
  publish();
  askPerson([seat = m_session.seat(), intake = m_state.intake](Office& office) -> Done {
    if (const auto asked = office.identity().ask(seat, intake); !asked) return tl::unexpected(asked.error());
    return {};
  });
}

void IntakePresenter::usePerson(const PersonView& person) {
  if (!isEditable()) return;
  Intake& intake = m_state.intake;
  intake.nik = person.nik;
  intake.name = person.name;
  if (!person.phone.isEmpty()) intake.phone = phoneText(Phone{person.phone});
  ++m_state.formRevision;
  changed();
}

void IntakePresenter::tellApart(const QString& otherNik) {
  if (!isEditable()) return;
  askPerson([seat = m_session.seat(), intake = m_state.intake, otherNik](Office& office) {
    return office.likeness().tellApart(seat, intake.serviceId, intake.nik, otherNik);
  });
}

void IntakePresenter::askPerson(const std::function<Done(Office&)>& command) {
  const int request = m_request;
  m_session.backend().ask(command).then(this, [this, request](const Done& done) {
    if (request != m_request || m_state.phase != IntakeState::Phase::Form) return;
    if (!done) m_state.failure = {errorWords(done.error()), Icon::Warning, Tone::Late};
    publish();
    lookAgain();
  });
}

void IntakePresenter::lookAgain() {
  if (m_isLooking) {
    m_mustLook = true;
  } else {
    look();
  }
}

void IntakePresenter::look() {
  struct Look {
    PersonLook person;
    std::vector<FieldProblem> problems;
  };
  m_isLooking = true;
  m_mustLook = false;
  const int request = m_request;
  const Intake intake = m_state.intake;
  m_session.backend()
      .ask([intake](Office& office) -> Result<Look> {
        Look look;
        auto person = intake::lookAtPerson(office, intake);
        if (!person) return tl::unexpected(person.error());
        look.person = std::move(*person);
        auto problems = office.cases().problems(intake);
        if (!problems) return tl::unexpected(problems.error());
        look.problems = std::move(*problems);
        return look;
      })
      .then(this, [this, request, intake](const Result<Look>& look) {
        m_isLooking = false;
        const bool isShown = m_state.phase == IntakeState::Phase::Form;
        if (isShown && request == m_request) {
          if (look) {
            if (intake.nik == m_state.intake.nik) takePerson(look->person);
            // Something was typed meanwhile: these problems are of yesterday.
            if (!m_mustLook) {
              m_hasLooked = true;
              m_found = look->problems;
              takeProblems(m_found);
              refreshFoot();
            }
          } else {
            m_state.failure = {errorWords(look.error()), Icon::Warning, Tone::Late};
          }
          publish();
        }
        // At the end: an answer can come within the call.
        if (isShown && (m_mustLook || request != m_request)) this->look();
      });
}

void IntakePresenter::takePerson(const PersonLook& look) {
  const NikFinding& finding = look.finding;
  Intake& intake = m_state.intake;
  intake::showPerson(m_state, look, m_left.contains(QStringLiteral("nik")) || m_showsAll, m_start.zone,
                     m_start.zone.day(m_session.nowMs()));
  if (!finding.known) return;
  m_state.applicant = {tr("Pemohon dikenal"), Icon::Person, Tone::Info};
  const QString phone = finding.known->phone.isEmpty() ? QString() : phoneText(Phone{finding.known->phone});
  bool isFilled = false;
  const auto fill = [&](QString& field, QString& filled, const QString& value) {
    if (value.isEmpty() || (!field.isEmpty() && field != filled)) return;
    isFilled = true;
    if (field == value) return;
    field = value;
    filled = value;
    ++m_state.formRevision;
    m_isDraftDirty = true;
    m_draftTimer.start();
    m_mustLook = true;
  };
  fill(intake.name, m_filledName, finding.known->name);
  fill(intake.phone, m_filledPhone, phone);
  if (isFilled) m_state.applicant.words = tr("Pemohon dikenal, data diisi");
}
