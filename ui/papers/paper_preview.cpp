#include "papers/paper_preview.h"

#include <QPainter>
#include <QPainterPath>

#include "print/painter.h"
#include "theme/theme.h"

namespace {
constexpr int kMargin = 22, kGap = 16, kTooth = 7, kSheetWidth = 340;
}

/// What scrolls: the pages below each other.
class PaperPreview::Sheet : public QWidget {
 public:
  using QWidget::QWidget;

  void setPaper(const std::optional<Paper>& paper) {
    m_pages.clear();
    if (paper) {
      const LaidOutPaper laidOut = layOut(*paper);
      m_isRoll = isRoll(laidOut.size);
      const PaperGeometry& geometry = laidOut.geometry;
      m_width = m_isRoll ? geometry.mediumWidth / 2 : kSheetWidth;
      const double dpi = m_isRoll ? geometry.unitsPerInch / 2.0
                                  : static_cast<double>(geometry.unitsPerInch) * kSheetWidth / geometry.width;
      const qreal ratio = devicePixelRatioF();
      for (std::size_t page = 0; page < laidOut.pages.size(); ++page) {
        QImage image = renderPage(laidOut, page, dpi * ratio);
        image.setDevicePixelRatio(ratio);
        m_pages.push_back(std::move(image));
      }
    }
    int height = 2 * kMargin;
    for (const QImage& page : m_pages) height += pageHeight(page) + kGap;
    setMinimumHeight(height);
    update();
  }
  [[nodiscard]] bool hasPaper() const { return !m_pages.empty(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = paletteOf(this);
    const int x = (width() - m_width) / 2;
    int y = kMargin;
    for (const QImage& page : m_pages) {
      const int height = pageHeight(page);
      painter.setPen(QPen(p.paperEdge, 1));
      painter.setBrush(p.paper);
      painter.drawPath(outline(QRectF(x + 0.5, y + 0.5, m_width - 1, height)));
      const int inner = static_cast<int>(page.deviceIndependentSize().width());
      painter.drawImage(QPointF(x + (m_width - inner) / 2.0, y + 1), page);
      y += height + kGap;
    }
  }

 private:
  [[nodiscard]] int pageHeight(const QImage& page) const {
    return static_cast<int>(page.deviceIndependentSize().height()) + (m_isRoll ? kTooth + 2 : 2);
  }
  [[nodiscard]] QPainterPath outline(const QRectF& rect) const {
    QPainterPath path;
    path.moveTo(rect.topLeft());
    path.lineTo(rect.topRight());
    path.lineTo(rect.bottomRight());
    if (m_isRoll) {
      const int teeth = qMax(1, static_cast<int>(rect.width() / (2 * kTooth)));
      const double step = rect.width() / (2.0 * teeth);
      for (int i = 1; i < 2 * teeth; ++i)
        path.lineTo(rect.right() - i * step, i % 2 ? rect.bottom() - kTooth : rect.bottom());
    }
    path.lineTo(rect.bottomLeft());
    path.closeSubpath();
    return path;
  }

  std::vector<QImage> m_pages;
  bool m_isRoll = true;
  int m_width = 320;
};

PaperPreview::PaperPreview(QWidget* parent) : QScrollArea(parent), m_sheet(new Sheet) {
  setObjectName(QStringLiteral("paperPreview"));
  setAccessibleName(tr("Pratinjau surat"));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  setWidget(m_sheet);
  m_sheet->setAutoFillBackground(false);
}

void PaperPreview::setPaper(const std::optional<Paper>& paper) { m_sheet->setPaper(paper); }

bool PaperPreview::hasPaper() const { return m_sheet->hasPaper(); }
