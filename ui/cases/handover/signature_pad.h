#pragma once

#include <QWidget>

#include "domain/ink.h"

/// Paper for a signature: by mouse, finger or pen, in ink on white in both themes. Delete wipes it. The ink keeps its
/// shape when the pad is resized. UI thread; lengths in logical pixels, the ink in its own.
class SignaturePad : public QWidget {
  Q_OBJECT

 public:
  explicit SignaturePad(QWidget* parent = nullptr);

  [[nodiscard]] const Ink& ink() const { return m_ink; }
  void setInk(const Ink& ink);
  void clear();

  [[nodiscard]] QSize sizeHint() const override { return {420, 140}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return width * kInkHeight / kInkWidth; }

 Q_SIGNALS:
  /// A stroke has ended, or all is wiped.
  void inkChanged(const Ink& ink);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void tabletEvent(QTabletEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRectF sheet() const;
  void begin(const QPointF& at);
  void draw(const QPointF& at);
  void end();

  Ink m_ink;
  bool m_isDrawing = false;
};
