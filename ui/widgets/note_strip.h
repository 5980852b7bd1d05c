#pragma once

#include <QWidget>

#include "widgets/chip.h"

/// A line of 24 in its tone: the note of a transfer, what was just finished, why something waits. UI thread.
class NoteStrip : public QWidget {
  Q_OBJECT

 public:
  explicit NoteStrip(QWidget* parent = nullptr);

  /// The note; `end` stands at the right in 600 and is never cut. An empty note hides the strip.
  void setNote(const ChipValue& note, const QString& end = {});
  [[nodiscard]] QSize sizeHint() const override { return {200, 24}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {80, 24}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ChipValue m_note;
  QString m_end;
};
