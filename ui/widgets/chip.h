#pragma once

#include <QString>
#include <QWidget>

#include "theme/icons.h"
#include "theme/tokens.h"

class QPainter;

/// A state in a word, with its icon and tone: chips in rows, headers and cards.
struct ChipValue {
  QString words;
  Icon icon = Icon::None;
  Tone tone = Tone::Waiting;

  [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
  bool operator==(const ChipValue&) const = default;
};

/// Shows a ChipValue, 20 high (or 24); hidden while the value is empty. UI thread.
class Chip : public QWidget {
  Q_OBJECT

 public:
  explicit Chip(QWidget* parent = nullptr);

  void setValue(const ChipValue& value);
  [[nodiscard]] const ChipValue& value() const { return m_value; }
  void setTall(bool isTall);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  /// For delegates: the width a chip takes, and the painting of one that starts at x and is centred in the row.
  static int widthOf(const ChipValue& value);
  static void paint(QPainter& painter, int x, const QRect& row, const ChipValue& value, const QWidget* widget,
                    int height = metric::kChipSmall);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ChipValue m_value;
  bool m_isTall = false;
};
