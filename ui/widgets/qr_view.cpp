#include "widgets/qr_view.h"

#include <QPainter>

QrView::QrView(QWidget* parent) : QWidget(parent) { setObjectName(QStringLiteral("qr")); }

void QrView::setText(const QString& text) {
  if (text == m_text) return;
  m_text = text;
  m_matrix = {};
  if (auto matrix = encodeQr(text))
    m_matrix = std::move(*matrix);
  else if (!text.isEmpty())
    qWarning("no QR code: %s", qPrintable(matrix.error().detail));
  update();
}

void QrView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::white);
  if (m_matrix.size == 0) return;
  // Whole pixels a module: a scanner reads edges.
  const int modules = m_matrix.size + 2 * QrMatrix::kQuietModules;
  const int side = std::max(1, std::min(width(), height()) / modules);
  const int left = (width() - side * m_matrix.size) / 2, top = (height() - side * m_matrix.size) / 2;
  for (int y = 0; y < m_matrix.size; ++y)
    for (int x = 0; x < m_matrix.size; ++x)
      if (m_matrix.isDark(x, y)) painter.fillRect(left + x * side, top + y * side, side, side, Qt::black);
}
