#pragma once

#include <QVector>
#include <QWidget>

#include "theme/icons.h"
#include "theme/tokens.h"

/// A figure with its name above and what it is measured by below. Only what breaks a promise has a tone.
struct Figure {
  QString name;
  QString value;
  QString reference;
  Tone tone = Tone::Muted;    ///< of the reference; Late and Warn bring their icon
  bool isValueToned = false;  ///< the value speaks too

  bool operator==(const Figure&) const = default;
};

/// Figures in equal columns, parted by lines: 88 high with values of 20, or 92 with values of 28. UI thread.
class FigureStrip : public QWidget {
  Q_OBJECT

 public:
  explicit FigureStrip(QWidget* parent = nullptr);

  void setFigures(const QVector<Figure>& figures);
  void setLarge(bool isLarge);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] int columnStart(qsizetype column) const;

  QVector<Figure> m_figures;
  bool m_isLarge = false;
};
