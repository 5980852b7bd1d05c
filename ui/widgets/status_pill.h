#pragma once

#include <QAbstractButton>

#include "widgets/chip.h"

/// Says how the program stands to hub and centre; a click opens what waits, since when and why. Its words never end in
/// an ellipsis: the search gives way. UI thread.
class StatusPill : public QAbstractButton {
  Q_OBJECT

 public:
  explicit StatusPill(QWidget* parent = nullptr);

  void setValue(const ChipValue& value);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ChipValue m_value;
};
