#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

#include "loket/desktop.h"

/// Drives the real window through the walk-in of the example office without a person: a number at the information desk,
/// call, form, checklist, registering, receipt, finish; then a result that is handed out, and a look at every page. Leaves numbered pictures and the papers
/// in a folder, and at its end asks the store whether all of it really happened. UI thread.
///
/// Every key goes through the focused widget, as from a keyboard; keys are counted beside what is typed into fields.
class Tour : public QObject {
  Q_OBJECT

 public:
  Tour(Desktop& desktop, Theme& theme, QString folder, QObject* parent = nullptr);
  void start();

 Q_SIGNALS:
  /// 0 only if every step happened and the store says so.
  void finished(int exitCode);

 private:
  struct Step {
    QString name;
    std::function<void()> act;          ///< once
    std::function<bool()> isDone;       ///< asked until true
    QString picture;                    ///< taken when done; empty: none
  };

  void plan();
  void planNumber();
  void planWalkIn();
  void planHandover();
  void planPages();
  void addStep(const QString& name, std::function<void()> act, std::function<bool()> isDone, const QString& picture = {});
  void tick();
  void begin();
  void take(const QString& picture);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void type(const QString& text);
  /// Fills the field that has the focus, by its name; true when it was one of the form.
  bool fillFocused();
  /// A signature, drawn with the mouse.
  static void sign(QWidget& pad);
  void checkStore();
  void end(int exitCode, const QString& words);

  Desktop& m_desktop;
  Theme& m_theme;
  QString m_folder;
  std::vector<Step> m_steps;
  std::size_t m_at = 0;
  bool m_isActed = false;
  qint64 m_waitedMs = 0;
  int m_pictures = 0;
  int m_presses = 0;
  bool m_isCounting = false;
  int m_calls = 0;
  bool m_isOpened = false;
  QString m_ticketId;
  QString m_ticketLabel;
  CaseId m_handedCase;
  QTimer m_timer;
};
