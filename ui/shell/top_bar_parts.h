#pragma once

#include <QAbstractButton>
#include <QDateTime>

#include "shell/window_values.h"

class QMenu;

/// Counter over office at the left of the top bar. UI thread.
class OfficeLabel : public QWidget {
  Q_OBJECT

 public:
  explicit OfficeLabel(QWidget* parent = nullptr);
  void setWords(const QString& title, const QString& office);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_title;
  QString m_office;
};

/// The state of the counter with its key; opens a menu of the three states. UI thread.
class CounterModeButton : public QAbstractButton {
  Q_OBJECT

 public:
  explicit CounterModeButton(QWidget* parent = nullptr);
  void setMode(CounterMode mode);
  [[nodiscard]] CounterMode mode() const { return m_mode; }
  [[nodiscard]] QMenu* menu() const { return m_menu; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void modeRequested(CounterMode mode);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void openMenu();

  CounterMode m_mode = CounterMode::Closed;
  QMenu* m_menu = nullptr;
};

/// Time with zone over the date, in a fixed 112, so that nothing jumps at each minute. The caller brings the time.
/// UI thread.
class ClockLabel : public QWidget {
  Q_OBJECT

 public:
  explicit ClockLabel(QWidget* parent = nullptr);
  void setTime(const QDateTime& local, const QString& zone);
  [[nodiscard]] QSize sizeHint() const override { return {112, 40}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_time;
  QString m_zone;
  QString m_date;
};
