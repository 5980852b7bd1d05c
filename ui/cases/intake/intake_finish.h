#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "cases/intake/intake_state.h"
#include "session/session.h"

/// What ends a form: registers it or gives it back with a slip, then follows the paper that belongs to it. Knows one
/// file at a time and drops answers for an earlier one. UI thread.
class IntakeFinish : public QObject {
  Q_OBJECT

 public:
  /// How a form ended.
  struct Outcome {
    CaseRecord record;
    QString paperId;
    QString paperLabel;
    bool isRegistered = false;
  };

  explicit IntakeFinish(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }

  void registerCase(const Intake& intake);
  void giveBack(const Intake& intake);
  /// The file was ended before; its paper is followed from now on.
  void show(const Outcome& outcome);
  /// The paper once more.
  void printAgain();
  /// Another file is begun: nothing of this one is told any more.
  void clear();

  /// The words of an outcome, without the state of its paper.
  [[nodiscard]] static IntakeResult resultOf(const Outcome& outcome, const Zone& zone);

 Q_SIGNALS:
  void finished(const IntakeFinish::Outcome& outcome);
  /// Not registered: these stand in the way. Never empty.
  void problemsFound(const std::vector<FieldProblem>& problems);
  void refused(const Error& error);
  void paperQueued();
  void printStateChanged(const IntakeNote& note);

 private:
  void end(const Outcome& outcome);
  void refreshPaper();

  Session& m_session;
  std::optional<Outcome> m_outcome;
  int m_request = 0;
};
