#include "cases/handover/handover_presenter.h"

#include "cases/handover/handover_words.h"
#include "session/error_words.h"

HandoverPresenter::HandoverPresenter(Session& session, const HandoverStart& start, QObject* parent)
    : QObject(parent), m_session(session), m_record(start.record), m_zone(start.zone) {
  m_state.handover = start.draft;
  settle();
}

template <typename Value>
void HandoverPresenter::change(Value Handover::*field, const Value& value) {
  if (m_state.isBusy || m_state.handover.*field == value) return;
  m_state.handover.*field = value;
  settle();
  Q_EMIT stateChanged();
}

void HandoverPresenter::setRole(TakerRole role) {
  Handover& handover = m_state.handover;
  if (m_state.isBusy || handover.role == role) return;
  if (role == TakerRole::Proxy) {
    handover.name = m_proxyName;
  } else {
    m_proxyName = handover.name;
    handover.name = m_record.name;
  }
  change(&Handover::role, role);
}

void HandoverPresenter::setName(const QString& name) { change(&Handover::name, name); }
void HandoverPresenter::setPaper(TakerPaper paper) { change(&Handover::paper, paper); }
void HandoverPresenter::setPaperNumber(const QString& number) { change(&Handover::paperNumber, number); }
void HandoverPresenter::setPaperName(const QString& name) { change(&Handover::paperName, name); }
void HandoverPresenter::setProof(CaseProof proof) { change(&Handover::proof, proof); }
void HandoverPresenter::setLostReason(const QString& reason) { change(&Handover::lostReason, reason); }
void HandoverPresenter::setSign(HandoverSign sign) { change(&Handover::sign, sign); }
void HandoverPresenter::setInk(const Ink& ink) { change(&Handover::ink, ink); }

void HandoverPresenter::setLetter(const QString& number, QDate date) {
  change(&Handover::letterNumber, number);
  change(&Handover::letterDate, date);
}

void HandoverPresenter::setDocument(std::size_t row, const HandedDocument& document) {
  auto documents = m_state.handover.documents;
  if (row >= documents.size()) return;
  documents[row] = document;
  change(&Handover::documents, documents);
}

void HandoverPresenter::addDocument() {
  if (m_state.isBusy || m_state.handover.documents.size() >= Handover::kMostDocuments) return;
  m_state.handover.documents.emplace_back();
  settle();
  Q_EMIT documentsChanged();
  Q_EMIT stateChanged();
}

void HandoverPresenter::settle() {
  m_state.failure = {};
  m_state.problems = handoverProblems(m_state.handover, m_record.nik, m_zone.day(m_session.nowMs()));
  m_state.hint = m_state.isBusy              ? tr("Sedang disimpan")
                 : !m_state.problems.empty() ? words::handoverProblem(m_state.problems.front())
                                             : QString();
  m_state.canHandOver = m_state.hint.isEmpty();
}

void HandoverPresenter::handOver() {
  if (!m_state.canHandOver) return;
  m_state.isBusy = true;
  settle();
  Q_EMIT stateChanged();
  m_session.backend()
      .ask([seat = m_session.seat(), id = m_record.id, handover = m_state.handover](Office& office) {
        return office.handovers().handOver(seat, id, handover);
      })
      .then(this, [this](const Result<HandedOver>& handed) {
        m_state.isBusy = false;
        settle();
        if (handed) {
          Q_EMIT handedOver(handed->paperLabel);
          return;
        }
        const auto problem = handoverProblem(handed.error());
        m_state.failure = {problem ? words::handoverProblem(*problem) : words::handoverFailure(handed.error()),
                           Icon::Warning, Tone::Late};
        Q_EMIT stateChanged();
      });
}
