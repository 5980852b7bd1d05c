#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <vector>

#include "loket/desktop.h"

/// Measures the window from inside for the bench: when the Loket page stands painted and usable, and how long a key press
/// takes until the number is painted. Prints one JSON object and ends the program. UI thread.
class Stopwatch : public QObject {
  Q_OBJECT

 public:
  /// `sinceStart` runs since main() began.
  Stopwatch(Desktop& desktop, QElapsedTimer sinceStart, int calls, QObject* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void signIn();
  void painted();
  void next();
  void report();

  Desktop& m_desktop;
  QElapsedTimer m_sinceStart;
  QElapsedTimer m_sincePress;
  int m_calls;                   ///< still to measure; 0 measures the start alone
  bool m_isSignedIn = false;
  bool m_isPressed = false;
  std::vector<double> m_timesMs;
};
