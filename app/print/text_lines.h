#pragma once

#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

#include "print/layout.h"

/// One measured line, origin at its left end on the baseline.
struct TextLine {
  QString text;
  double width = 0;
  double ascent = 0;
  double descent = 0;
  QList<QGlyphRun> glyphs;
  double glyphBaseline = 0;  ///< of the glyph runs, below their own origin

  [[nodiscard]] double height() const { return ascent + descent; }
  /// The line as an item with its left end at x and its baseline at y.
  [[nodiscard]] PlacedItem placed(double x, double baseline, bool isInverted = false) const;
};

/// Breaks and measures text for one layout; keeps the fonts it has made. One thread, one layout.
class TextSetter {
 public:
  explicit TextSetter(Typeface typeface) : m_typeface(std::move(typeface)) {}

  /// @param isBalanced a last line shorter than half of the longest is filled up from the lines above
  [[nodiscard]] std::vector<TextLine> lines(const std::vector<TextRun>& runs, double width, bool isBalanced = false);
  [[nodiscard]] TextLine line(const TextRun& run);
  /// The size, at most the run's own, at which it is no wider than `width`.
  [[nodiscard]] TextRun fitted(TextRun run, double width);
  /// The large number at the size that fits, as high as its ink.
  [[nodiscard]] TextLine number(const QString& text, int size, int weight, double width);

 private:
  enum class Face { Text, Number };
  [[nodiscard]] const QFont& font(Face face, int size, int weight);
  [[nodiscard]] std::vector<TextLine> breakAt(const std::vector<TextRun>& runs, Face face, double width);

  Typeface m_typeface;
  QHash<quint64, QFont> m_fonts;
};
