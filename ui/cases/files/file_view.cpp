#include "cases/files/file_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include "cases/files/file_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kMargin = 16;
}

FileView::FileView(Backend& backend, QWidget* parent) : QWidget(parent), m_backend(backend) {
  setObjectName(QStringLiteral("fileView"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 160);
  // While the window is being pulled larger, once at the end is enough.
  m_delay.setSingleShot(true);
  m_delay.setInterval(60);
  connect(&m_delay, &QTimer::timeout, this, &FileView::draw);
}

void FileView::setFile(const std::optional<StoredFile>& file, const QString& name, const QString& awayWords) {
  setAccessibleName(file ? tr("Isi %1").arg(name) : tr("Isi berkas"));
  setAccessibleDescription(awayWords);
  if (m_file == file && m_awayWords == awayWords) return;
  m_awayWords = awayWords;
  m_file = file;
  m_image = {};
  m_words.clear();
  m_page = 0;
  m_pages = 0;
  Q_EMIT pageChanged(0, 0);
  draw();
}

void FileView::setPage(int page) {
  const int wanted = qBound(0, page, qMax(0, m_pages - 1));
  if (wanted == m_page) return;
  m_page = wanted;
  draw();
}

void FileView::draw() {
  const int request = ++m_request;
  update();
  if (!m_file || !isVisible()) return;
  if (!m_awayWords.isEmpty()) {
    m_image = {};
    m_words = m_awayWords;
    return;
  }
  const qreal ratio = devicePixelRatioF();
  const QSize box = (QSizeF(size().shrunkBy({kMargin, kMargin, kMargin, kMargin})) * ratio).toSize();
  if (m_image.isNull()) m_words = tr("Sedang dibuka");
  m_backend
      .askFiles(
          [file = *m_file, page = m_page, box](const BlobStore& blobs) { return drawFile(blobs, file, page, box); })
      .then(this, [this, request, ratio](const Result<FilePreview>& preview) {
        if (request != m_request) return;
        if (preview) {
          m_image = preview->image;
          m_image.setDevicePixelRatio(ratio);
          m_pages = preview->pages;
          m_words.clear();
        } else {
          m_image = {};
          m_pages = 0;
          m_words = words::fileFailure(preview.error());
        }
        Q_EMIT pageChanged(m_page, m_pages);
        update();
      });
}

void FileView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.canvas);
  if (m_image.isNull()) {
    painter.setPen(p.text2);
    painter.setFont(typeFont(TypeSize::Body));
    painter.drawText(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin), Qt::AlignCenter | Qt::TextWordWrap,
                     m_words);
    return;
  }
  const QSizeF size = m_image.deviceIndependentSize();
  const QPointF corner(qRound((width() - size.width()) / 2), qRound((height() - size.height()) / 2));
  painter.setPen(QPen(p.paperEdge, 1));
  painter.setBrush(p.paper);
  painter.drawRect(QRectF(corner, size).adjusted(-0.5, -0.5, 0.5, 0.5));
  painter.drawImage(corner, m_image);
  if (hasFocus())
    paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadiusControl, p.accentText);
}

void FileView::resizeEvent(QResizeEvent*) { m_delay.start(); }

void FileView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_delay.start();
}

void FileView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_PageDown) {
    setPage(m_page + 1);
  } else if (event->key() == Qt::Key_PageUp) {
    setPage(m_page - 1);
  } else {
    QWidget::keyPressEvent(event);
  }
}

void FileView::wheelEvent(QWheelEvent* event) {
  setPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
  event->accept();
}
