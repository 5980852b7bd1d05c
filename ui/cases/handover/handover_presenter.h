#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "cases/intake/intake_state.h"
#include "session/session.h"

/// What the form of a handover shows. A value; UI thread.
struct HandoverState {
  Handover handover;
  std::vector<HandoverProblem> problems;  ///< in the order of the form
  bool isBusy = false;
  bool canHandOver = false;
  QString hint;  ///< why not yet
  IntakeNote failure;
};

/// Hands the result of one case out: who takes it, by which proof, what, and signed how. Holds no widget. UI thread.
class HandoverPresenter : public QObject {
  Q_OBJECT

 public:
  HandoverPresenter(Session& session, const HandoverStart& start, QObject* parent = nullptr);

  [[nodiscard]] const HandoverState& state() const { return m_state; }
  [[nodiscard]] const CaseRecord& record() const { return m_record; }

  /// A proxy has a name of their own: the applicant's goes, and comes back.
  void setRole(TakerRole role);
  void setName(const QString& name);
  void setPaper(TakerPaper paper);
  void setPaperNumber(const QString& number);
  void setPaperName(const QString& name);
  void setProof(CaseProof proof);
  void setLostReason(const QString& reason);
  void setLetter(const QString& number, QDate date);
  void setDocument(std::size_t row, const HandedDocument& document);
  void addDocument();
  void setSign(HandoverSign sign);
  void setInk(const Ink& ink);
  void handOver();

 Q_SIGNALS:
  void stateChanged();
  void documentsChanged();
  void handedOver(const QString& paperLabel);

 private:
  template <typename Value>
  void change(Value Handover::*field, const Value& value);
  void settle();

  Session& m_session;
  CaseRecord m_record;
  Zone m_zone;
  HandoverState m_state;
  QString m_proxyName;
};
