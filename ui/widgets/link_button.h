#pragma once

#include <QAbstractButton>

/// A word in the accent colour that leads somewhere: "Buka daftar". UI thread.
class LinkButton : public QAbstractButton {
  Q_OBJECT

 public:
  explicit LinkButton(QWidget* parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};
