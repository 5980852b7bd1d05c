#include "papers/printer_strip.h"

#include <QBoxLayout>
#include <QPainter>

#include "papers/print_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

PrinterCell::PrinterCell(QWidget* parent) : QAbstractButton(parent) {
  setFixedHeight(60);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
}

void PrinterCell::setLine(const PrinterLine& line) {
  m_line = line;
  QStringList kinds;
  for (const PaperKind kind : line.kinds) kinds << words::paperKind(kind);
  setAccessibleName(tr("%1, %2").arg(words::printer(line.printer), line.state.words));
  setToolTip(tr("%1\nKlik untuk mencetak halaman uji").arg(kinds.join(QStringLiteral(", "))));
  update();
}

void PrinterCell::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  if (underMouse()) painter.fillRect(rect().adjusted(0, 1, -1, -1), p.hover);
  paint::vLine(painter, width() - 1, 1, height(), p.line);
  const QColor ink = p.word(m_line.state.tone);
  iconsOf(this).paint(painter, QRectF(16, 0, 20, height()), m_line.state.icon, 20, ink);
  const int left = 44;
  paint::text(painter, QRect(left, 11, width() - left - 8, 20), words::printer(m_line.printer),
              typeFont(TypeSize::Body), p.text);
  paint::text(painter, QRect(left, 31, width() - left - 8, 16), m_line.state.words, typeFont(TypeSize::Small), ink);
  if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusControl, p.accentText);
}

PrinterStrip::PrinterStrip(QWidget* parent) : QWidget(parent) {
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(0);
}

void PrinterStrip::setPrinters(const std::vector<PrinterLine>& printers) {
  const auto count = static_cast<qsizetype>(printers.size());
  while (m_cells.size() > count) m_cells.takeLast()->deleteLater();
  while (m_cells.size() < count) {
    auto* cell = new PrinterCell;
    cell->setObjectName(QStringLiteral("printer_%1").arg(m_cells.size()));
    connect(cell, &PrinterCell::clicked, this, [this, cell] { Q_EMIT testRequested(cell->line().printer); });
    m_row->addWidget(cell, 1);
    m_cells << cell;
  }
  for (qsizetype i = 0; i < count; ++i) m_cells[i]->setLine(printers[static_cast<std::size_t>(i)]);
}
