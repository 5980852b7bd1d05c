#pragma once

#include <QObject>

#include <vector>

#include "services/lost_tickets.h"

class Session;

/// Numbers of this counter that wait while nobody holds their paper, newest first. A value; UI thread.
struct LostTicketsState {
  std::vector<LostTicket> tickets;
  QString problem;  ///< why the last choice did nothing
  bool isBusy = false;
};

/// Decides about numbers whose paper did not come out: printed again, called by name, or taken back. Follows the ledger
/// from the start, so that it is seen at once. UI thread.
class LostTicketsPresenter : public QObject {
  Q_OBJECT

 public:
  explicit LostTicketsPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const LostTicketsState& state() const { return m_state; }
  void refresh();
  void printAgain(const QString& jobId);
  void callByName(const QString& jobId, const QString& name);
  void cancel(const QString& jobId);

 Q_SIGNALS:
  void stateChanged();

 private:
  template <typename Question>
  void command(Question question);

  Session& m_session;
  LostTicketsState m_state;
  quint64 m_question = 0;
};
