#include "loket/stopwatch.h"

#include <QApplication>
#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTextStream>
#include <QTimer>

#include "counter/counter_page.h"
#include "counter/counter_presenter.h"
#include "platform/process_memory.h"

Stopwatch::Stopwatch(Desktop& desktop, QElapsedTimer sinceStart, int calls, QObject* parent)
    : QObject(parent), m_desktop(desktop), m_sinceStart(sinceStart), m_calls(calls) {
  connect(&desktop, &Desktop::opened, this, &Stopwatch::signIn);
  connect(&desktop.counter(), &CounterPresenter::stateChanged, this, &Stopwatch::next);
  // Every paint of the page or of what lies in it goes through the application.
  qApp->installEventFilter(this);
}

void Stopwatch::signIn() {
  if (m_isSignedIn) return;
  m_isSignedIn = true;
  m_desktop.enter();
}

bool Stopwatch::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint && m_isSignedIn) {
    const auto* widget = qobject_cast<QWidget*>(watched);
    const auto* page = m_desktop.window().findChild<CounterPage*>();
    const bool isPage = widget && page && (widget == page || page->isAncestorOf(widget));
    // What is painted counts when the painting is over: the next turn of the event loop.
    if (isPage) QTimer::singleShot(0, this, &Stopwatch::painted);
  }
  return QObject::eventFilter(watched, event);
}

void Stopwatch::painted() {
  const CounterPageState& state = m_desktop.counter().state();
  if (!state.isLoaded) return;
  if (m_calls == 0) {
    if (m_timesMs.empty()) {
      m_timesMs.push_back(static_cast<double>(m_sinceStart.nsecsElapsed()) / 1e6);
      report();
    }
    return;
  }
  if (m_isPressed && state.isCalled()) {
    m_isPressed = false;
    m_timesMs.push_back(static_cast<double>(m_sincePress.nsecsElapsed()) / 1e6);
    if (static_cast<int>(m_timesMs.size()) >= m_calls) return report();
  }
  next();
}

void Stopwatch::next() {
  const CounterPageState& state = m_desktop.counter().state();
  if (m_calls == 0 || m_isPressed || state.underWay || !state.isLoaded) return;
  // One key a turn: the page must have seen the state before.
  QTimer::singleShot(0, this, [this] {
    const CounterPageState& now = m_desktop.counter().state();
    if (m_isPressed || now.underWay) return;
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_desktop.window();
    if (now.isCalled()) {
      QTest::keyClick(target, Qt::Key_F4);
    } else if (now.isServing()) {
      QTest::keyClick(target, Qt::Key_F8);
    } else if (now.board.next) {
      m_isPressed = true;
      m_sincePress.start();
      QTest::keyClick(target, Qt::Key_F2);
    }
  });
}

void Stopwatch::report() {
  QJsonArray times;
  for (const double ms : m_timesMs) times.append(ms);
  const QJsonObject line{{QStringLiteral("times_ms"), times}, {QStringLiteral("peak_bytes"), peakMemoryBytes()}};
  QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
  QCoreApplication::exit(0);
}
