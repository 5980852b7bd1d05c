#pragma once

#include <QObject>
#include <QSet>

#include "cases/intake/intake_state.h"
#include "session/session.h"

/// What the correction of one application shows. A value; UI thread.
struct CorrectionState {
  IntakeState form;
  QString reason;
  int changed = 0;      ///< fields that differ from what is recorded
  bool isBusy = false;
  bool canSave = false;
  QString hint;         ///< why it cannot be saved yet
  IntakeNote failure;
};

/// Corrects a registered application: the same form as at its intake, filled in, and a reason. Every value that is
/// replaced stays in the history. Holds no widget. UI thread.
class CorrectionPresenter : public QObject {
  Q_OBJECT

 public:
  CorrectionPresenter(Session& session, const CaseDetail& detail, QObject* parent = nullptr);

  [[nodiscard]] const CorrectionState& state() const { return m_state; }

  void edit(const QString& id, const QString& value);
  void leave(const QString& id);
  void setReason(const QString& reason);
  void searchRegions(const QString& fieldId, const QString& typed);
  void save();

 Q_SIGNALS:
  void stateChanged();
  void regionsFound(const QString& fieldId, const QStringList& names);
  void saved();

 private:
  void look();
  void settle();
  [[nodiscard]] int countChanged() const;

  Session& m_session;
  CorrectionState m_state;
  Intake m_seen;  ///< as the person has seen it: what comes in between is a conflict, not overwritten
  QDate m_feeDay;  ///< lateness counts up to the day of registration
  std::vector<FieldProblem> m_found;
  QSet<QString> m_left;
  bool m_isLooking = false;
  bool m_mustLook = false;
  int m_regionRequest = 0;
};
