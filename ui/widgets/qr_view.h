#pragma once

#include <QWidget>

#include "print/qr_code.h"

/// A QR code on white with its quiet zone, light in every theme, as scanners want it. UI thread.
class QrView : public QWidget {
  Q_OBJECT

 public:
  explicit QrView(const QString& text, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QrMatrix m_matrix;  ///< of size 0 where the text does not fit
};
