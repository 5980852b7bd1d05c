#pragma once

#include <QObject>

#include "dialogs/prompter.h"
#include "session/session.h"

class CounterPresenter;
class IntakePresenter;

/// An application without a number: chosen anew, taken up from a draft, or gone on with by a slip's code. It is open on
/// the counter's page while nobody is served there. UI thread.
class FreeIntake : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Session& session;
    CounterPresenter& counter;
    IntakePresenter& intake;
    Prompter& prompter;
    QWidget* window;  ///< what questions stand on
  };
  explicit FreeIntake(const Parts& parts, QObject* parent = nullptr);

  /// Asks which service, or which of the drafts without a number.
  void choose();
  /// Somebody came back with a slip: into the same case, without a number.
  void resume(const QString& code);
  /// Closes the form; asks first where it holds something.
  void close();
  /// One that was open when the counter was locked stands there again.
  void restore();

 Q_SIGNALS:
  /// The form is on its way to the counter's page.
  void opened();
  void failed(const Error& error);

 private:
  /// Nobody is being served with a number; else it says what to do first.
  bool isHandFree();
  void begin(const QString& chosen);
  void drop();

  Parts m_parts;
};
