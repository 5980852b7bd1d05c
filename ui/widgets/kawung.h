#pragma once

#include <QWidget>

struct Palette;

/// The mark of the program: one kawung flower, white, with the name beside it when there is room. UI thread.
class KawungMark : public QWidget {
  Q_OBJECT

 public:
  explicit KawungMark(QWidget* parent = nullptr);
  void setName(const QString& name);
  [[nodiscard]] QSize sizeHint() const override;

  /// The mark at a size of 24 and more.
  static void paintMark(QPainter& painter, const QPointF& centre, qreal size, const QColor& colour);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_name;
};

/// A field of kawung tiles of 48, decoration of the sign-in side; no text stands on it. UI thread.
class KawungField : public QWidget {
  Q_OBJECT

 public:
  explicit KawungField(QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override { return {480, 384}; }

  /// Paints whole tiles from the corner of a rectangle.
  static void paintField(QPainter& painter, const QRect& rect, const Palette& palette);

 protected:
  void paintEvent(QPaintEvent* event) override;
};
