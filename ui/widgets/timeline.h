#pragma once

#include <QVector>
#include <QWidget>

#include "theme/icons.h"
#include "theme/tokens.h"

/// One thing that happened to a case.
struct TimelineStep {
  QString time;  ///< "09.15", "Jum 10.31"
  Icon icon = Icon::Clock;
  Tone tone = Tone::Muted;
  QString sentence;
  QString detail;

  bool operator==(const TimelineStep&) const = default;
};

/// What happened, newest first, 40 a step on one line; lies in a scroll area of the caller. UI thread.
class Timeline : public QWidget {
  Q_OBJECT

 public:
  explicit Timeline(QWidget* parent = nullptr);

  void setEntries(const QVector<TimelineStep>& entries);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QVector<TimelineStep> m_entries;
};
