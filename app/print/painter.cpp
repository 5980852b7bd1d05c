#include "print/painter.h"

#include <QBuffer>
#include <QHash>
#include <QImageReader>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPdfWriter>
#include <QRawFont>
#include <QSaveFile>

#include <cmath>
#include <numbers>
#include <vector>

namespace {

constexpr int kThreshold = 150;
constexpr double kPointsPerInch = 72;

/// One path, so that no seams show between modules where a module is no whole number of pixels.
QPainterPath qrPath(const QrMatrix& matrix, const QRectF& rect) {
  QPainterPath path;
  const double module = rect.width() / matrix.size;
  for (int y = 0; y < matrix.size; ++y) {
    for (int x = 0; x < matrix.size;) {
      int end = x;
      while (end < matrix.size && matrix.isDark(end, y)) ++end;
      if (end > x) path.addRect(rect.left() + x * module, rect.top() + y * module, (end - x) * module, module);
      x = end + 1;
    }
  }
  path.setFillRule(Qt::WindingFill);
  return path;
}

QPen rounded(double width) { return {Qt::black, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

void drawCheck(QPainter& painter, const QRectF& rect) {
  const double u = rect.width() / 24;
  QPainterPath path;
  path.moveTo(rect.left() + 2 * u, rect.top() + 13.5 * u);
  path.lineTo(rect.left() + 8.5 * u, rect.top() + 19.5 * u);
  path.lineTo(rect.left() + 22 * u, rect.top() + 5 * u);
  painter.setPen(rounded(4 * u));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
}

/// The stand-in where an office has not set its emblem: a shield with a star over two waves.
void drawShield(QPainter& painter, const QRectF& rect) {
  const double u = rect.width() / 48;
  painter.save();
  painter.translate(rect.center().x(), rect.top());
  painter.scale(u, u);
  QPainterPath shield;
  shield.moveTo(0, 2);
  shield.lineTo(20, 9);
  shield.lineTo(20, 24);
  shield.cubicTo(20, 36, 11, 42.5, 0, 46);
  shield.cubicTo(-11, 42.5, -20, 36, -20, 24);
  shield.lineTo(-20, 9);
  shield.closeSubpath();
  painter.setPen(rounded(2.6));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(shield);
  for (const double y : {29.0, 34.5}) {
    QPainterPath wave;
    wave.moveTo(-14, y);
    for (int i = 0; i < 4; ++i) wave.quadTo(-14 + i * 7 + 3.5, y + (i % 2 == 0 ? 4 : -4), -14 + (i + 1) * 7, y);
    painter.drawPath(wave);
  }
  QPainterPath star;
  for (int i = 0; i < 10; ++i) {
    const double angle = std::numbers::pi * (i / 5.0 - 0.5);
    const double radius = i % 2 == 0 ? 7.5 : 3.4;
    const QPointF at(radius * std::cos(angle), 17.5 + radius * std::sin(angle));
    i == 0 ? star.moveTo(at) : star.lineTo(at);
  }
  star.closeSubpath();
  painter.fillPath(star, Qt::black);
  painter.restore();
}

void drawEmblem(QPainter& painter, const QRectF& rect, const QByteArray& picture) {
  QBuffer buffer;
  buffer.setData(picture);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  if (const QSize natural = reader.size(); natural.isValid())
    reader.setScaledSize(natural.scaled(rect.size().toSize(), Qt::KeepAspectRatio));  // a drawing comes out sharp
  const QImage image = picture.isEmpty() ? QImage() : reader.read();
  if (image.isNull()) {
    drawShield(painter, rect);
    return;
  }
  QRectF target(QPointF(), QSizeF(image.size()).scaled(rect.size(), Qt::KeepAspectRatio));
  target.moveCenter(rect.center());
  painter.drawImage(target, image);
}

/// Outlines of glyphs, each asked of its font once a page.
class Outlines {
 public:
  /// Glyph by glyph: one path for a whole line takes the rasterizer five times as long.
  void fill(QPainter& painter, const PlacedText& text, const QColor& ink) {
    const QTransform before = painter.transform();
    for (const QGlyphRun& run : text.glyphs) {
      Face& face = faceOf(run.rawFont());
      const QList<quint32> indexes = run.glyphIndexes();
      const QList<QPointF> positions = run.positions();
      for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QPointF at = text.origin + positions[i];
        painter.setTransform(QTransform::fromTranslate(at.x(), at.y()) * before);
        painter.fillPath(face.glyph(indexes[i]), ink);
      }
    }
    painter.setTransform(before);
  }

 private:
  struct Face {
    QRawFont font;
    QHash<quint32, QPainterPath> glyphs;

    const QPainterPath& glyph(quint32 index) {
      auto found = glyphs.find(index);
      if (found == glyphs.end()) {
        found = glyphs.insert(index, font.pathForGlyph(index));
        found->setFillRule(Qt::WindingFill);
      }
      return *found;
    }
  };

  Face& faceOf(const QRawFont& font) {
    for (Face& face : m_faces)
      if (face.font == font) return face;
    return m_faces.emplace_back(Face{font, {}});
  }

  std::vector<Face> m_faces;  // a handful: one for each size and weight
};

void drawInk(QPainter& painter, const QRectF& rect, const PlacedInk& placed) {
  QPainterPath path;
  const auto at = [&rect](const InkPoint& point) {
    return QPointF(rect.left() + rect.width() * point.x / kInkWidth, rect.top() + rect.height() * point.y / kInkHeight);
  };
  for (const InkStroke& stroke : placed.ink.strokes) {
    path.moveTo(at(stroke.front()));
    for (const InkPoint& point : stroke) path.lineTo(at(point));
    // A dot is a stroke of one point, which has no length to draw.
    if (stroke.size() == 1) path.lineTo(at(stroke.front()) + QPointF(placed.stroke / 2, 0));
  }
  painter.strokePath(path, QPen(Qt::black, placed.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

struct ItemPainter {
  QPainter& painter;
  const QRectF& rect;
  Outlines* outlines;  ///< on a bitmap

  void operator()(const PlacedText& text) const {
    const Qt::GlobalColor ink = text.isInverted ? Qt::white : Qt::black;
    if (outlines) {
      // Bitmaps of glyphs come from a cache that depends on what was painted before; outlines are always the same.
      outlines->fill(painter, text, ink);
      return;
    }
    painter.setPen(ink);
    for (const QGlyphRun& run : text.glyphs) painter.drawGlyphRun(text.origin, run);
  }
  void operator()(const PlacedFill&) const { painter.fillRect(rect, Qt::black); }
  void operator()(const PlacedDashes&) const {
    const double dash = rect.height() * 2;
    const double gap = rect.height();
    for (double x = rect.left(); x < rect.right(); x += dash + gap)
      painter.fillRect(QRectF(x, rect.top(), std::min(dash, rect.right() - x), rect.height()), Qt::black);
  }
  void operator()(const PlacedFrame& frame) const {
    const double s = frame.stroke;
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), s), Qt::black);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - s, rect.width(), s), Qt::black);
    painter.fillRect(QRectF(rect.left(), rect.top() + s, s, rect.height() - 2 * s), Qt::black);
    painter.fillRect(QRectF(rect.right() - s, rect.top() + s, s, rect.height() - 2 * s), Qt::black);
  }
  void operator()(const PlacedQr& qr) const { painter.fillPath(qrPath(qr.matrix, rect), Qt::black); }
  void operator()(const PlacedCheck&) const { drawCheck(painter, rect); }
  void operator()(const PlacedEmblem& emblem) const { drawEmblem(painter, rect, emblem.picture); }
  void operator()(const PlacedInk& placed) const { drawInk(painter, rect, placed); }
};

/// QImage's own conversion goes through colour spaces and a pool of threads, which costs more than all the painting.
QImage greyOf(const QImage& image) {
  QImage grey(image.size(), QImage::Format_Grayscale8);
  for (int y = 0; y < image.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    uchar* to = grey.scanLine(y);
    for (int x = 0, width = image.width(); x < width; ++x) to[x] = static_cast<uchar>(qGray(from[x]));
  }
  return grey;
}

double pageWidth(const LaidOutPaper& paper) { return paper.geometry.width; }

QPageSize pdfPageSize(const LaidOutPaper& paper, const LaidOutPage& page) {
  if (paper.size == PaperSize::A5) return QPageSize(QPageSize::A5);
  if (paper.size == PaperSize::A4) return QPageSize(QPageSize::A4);
  const double points = kPointsPerInch / paper.geometry.unitsPerInch;
  return QPageSize(QSizeF(paper.geometry.mediumWidth * points, page.height * points), QPageSize::Point, paper.title,
                   QPageSize::ExactMatch);
}

}  // namespace

void paintPage(QPainter& painter, const LaidOutPaper& paper, std::size_t page, double scale) {
  if (page >= paper.pages.size()) return;
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(scale, scale);
  Outlines outlines;
  Outlines* const onBitmap = painter.device()->devType() == QInternal::Image ? &outlines : nullptr;
  for (const PlacedItem& item : paper.pages[page].items)
    std::visit(ItemPainter{painter, item.rect, onBitmap}, item.what);
  painter.restore();
}

QImage renderPage(const LaidOutPaper& paper, std::size_t page, double dpi) {
  if (page >= paper.pages.size() || dpi <= 0) return {};
  const double scale = dpi / paper.geometry.unitsPerInch;
  QImage image(static_cast<int>(std::lround(pageWidth(paper) * scale)),
               static_cast<int>(std::lround(paper.pages[page].height * scale)), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintPage(painter, paper, page, scale);
  painter.end();
  return greyOf(image);
}

QImage renderRoll(const LaidOutPaper& paper) {
  if (!isRoll(paper.size) || paper.pages.empty()) return {};
  const QImage grey = renderPage(paper, 0, paper.geometry.unitsPerInch);
  QImage mono(grey.size(), QImage::Format_Mono);
  mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
  mono.fill(0);
  for (int y = 0; y < grey.height(); ++y) {
    const uchar* from = grey.constScanLine(y);
    uchar* to = mono.scanLine(y);
    for (int x = 0, width = grey.width(); x < width; ++x)
      if (from[x] < kThreshold) to[x / 8] = static_cast<uchar>(to[x / 8] | (0x80 >> (x % 8)));
  }
  return mono;
}

Done writePdf(const LaidOutPaper& paper, QIODevice& device) {
  if (paper.pages.empty()) return failure(ErrorCode::Invalid, QStringLiteral("a paper without pages"));
  if (!device.isWritable()) return failure(ErrorCode::Io, QStringLiteral("the PDF's device is not open for writing"));
  QPdfWriter writer(&device);
  writer.setTitle(paper.title);
  writer.setCreator(QStringLiteral("Loket"));
  writer.setResolution(paper.geometry.unitsPerInch);
  const auto setPage = [&](const LaidOutPage& page) {
    writer.setPageLayout(QPageLayout(pdfPageSize(paper, page), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
  };
  setPage(paper.pages.front());
  QPainter painter;
  if (!painter.begin(&writer)) return failure(ErrorCode::Io, QStringLiteral("the PDF cannot be begun"));
  const double left = isRoll(paper.size) ? (paper.geometry.mediumWidth - paper.geometry.width) / 2.0 : 0;
  for (std::size_t i = 0; i < paper.pages.size(); ++i) {
    if (i > 0 && !writer.newPage()) return failure(ErrorCode::Io, QStringLiteral("page %1 failed").arg(i + 1));
    painter.save();
    painter.translate(left, 0);
    paintPage(painter, paper, i);
    painter.restore();
  }
  if (!painter.end()) return failure(ErrorCode::Io, QStringLiteral("the PDF cannot be ended"));
  return {};
}

Done writePdf(const LaidOutPaper& paper, const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, file.errorString());
  if (const Done written = writePdf(paper, file); !written) return written;
  if (!file.commit()) return failure(ErrorCode::Io, file.errorString());
  return {};
}
