#pragma once

#include <QGlyphRun>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

#include "print/paper.h"
#include "print/paper_font.h"

/// One line of text; its rectangle is ascent to descent, as wide as the words.
struct PlacedText {
  QString text;
  QPointF origin;  ///< where the glyph runs begin
  QList<QGlyphRun> glyphs;
  bool isInverted = false;  ///< white on a bar
};
struct PlacedFill {};    ///< black: a rule, a bar
struct PlacedDashes {};  ///< a dashed rule, as thick as its rectangle
struct PlacedFrame {
  double stroke = 0;  ///< drawn inside the rectangle
};
struct PlacedQr {
  QrMatrix matrix;  ///< fills its rectangle; the quiet zone is around it
};
struct PlacedCheck {};
struct PlacedEmblem {
  QByteArray picture;
};

/// Strokes of a pad that fills its rectangle.
struct PlacedInk {
  Ink ink;
  double stroke = 3;
};

struct PlacedItem {
  QRectF rect;
  std::variant<PlacedText, PlacedFill, PlacedDashes, PlacedFrame, PlacedQr, PlacedCheck, PlacedEmblem, PlacedInk> what;
};

struct LaidOutPage {
  double height = 0;
  std::vector<PlacedItem> items;
};

/// A paper with every line measured and placed, in units of the paper; a roll has one page as long as its content.
struct LaidOutPaper {
  PaperSize size = PaperSize::Roll80;
  PaperGeometry geometry = geometryOf(PaperSize::Roll80);
  QString title;
  std::vector<LaidOutPage> pages;
};

/// Measures and places a paper. Nothing is ever cut: text wraps, a large number shrinks, a sheet goes on on the next
/// page (a table with its header again); what may shrink does so before a second page is begun. Depends on nothing but
/// the paper and the font's metrics: the same input gives the same output. A thread that may use QFont.
[[nodiscard]] LaidOutPaper layOut(const Paper& paper, const Typeface& typeface = Typeface::standard());
