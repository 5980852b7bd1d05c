#pragma once

#include <QWidget>

#include "print/qr_code.h"

/// A QR code on white with its quiet zone, light in every theme, as scanners want it. UI thread.
class QrView : public QWidget {
  Q_OBJECT

 public:
  explicit QrView(QWidget* parent = nullptr);

  /// The same text again paints nothing anew.
  void setText(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_text;
  QrMatrix m_matrix;  ///< of size 0 where the text does not fit
};
