#include "print/text_lines.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {
constexpr double kUnbounded = 1e6;
constexpr int kSmallestSize = 8;
constexpr double kShortLastLine = 0.5;

/// Inter swaps these for raised forms between capitals and figures. Such a form has no code point of its own: in a PDF
/// "03-000431" could be neither searched nor copied. Shaped alone they have no neighbours and stay what they are.
bool isShapedAlone(QChar c) { return QStringView(u"-–—()[]{}:@+=<>").contains(c); }

void addRanges(QList<QTextLayout::FormatRange>& ranges, qsizetype start, QStringView text, const QFont& font) {
  QTextCharFormat format;
  format.setFont(font);
  qsizetype from = 0;
  for (qsizetype i = 0; i <= text.size(); ++i) {
    const bool isEdge = i == text.size() || isShapedAlone(text[i]) || (i > 0 && isShapedAlone(text[i - 1]));
    if (!isEdge || i == from) continue;
    ranges.append({static_cast<int>(start + from), static_cast<int>(i - from), format});
    from = i;
  }
}
}  // namespace

PlacedItem TextLine::placed(double x, double baseline, bool isInverted) const {
  return {QRectF(x, baseline - ascent, width, ascent + descent),
          PlacedText{text, QPointF(x, baseline - glyphBaseline), glyphs, isInverted}};
}

const QFont& TextSetter::font(Face face, int size, int weight) {
  const quint64 key = (static_cast<quint64>(size) << 32) | (static_cast<quint64>(weight) << 1) |
                      static_cast<quint64>(face == Face::Number ? 1 : 0);
  auto found = m_fonts.find(key);
  if (found == m_fonts.end())
    found = m_fonts.insert(
        key, face == Face::Number ? numberFont(size, weight, m_typeface) : paperFont(size, weight, m_typeface));
  return *found;
}

std::vector<TextLine> TextSetter::breakAt(const std::vector<TextRun>& runs, Face face, double width) {
  QString text;
  QList<QTextLayout::FormatRange> formats;
  for (const TextRun& run : runs) {
    addRanges(formats, text.size(), run.text, font(face, run.size, run.weight));
    text += run.text;
  }
  text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
  if (text.trimmed().isEmpty()) return {};

  QTextLayout layout(text, font(face, runs.front().size, runs.front().weight));
  if (formats.size() > 1) layout.setFormats(formats);
  QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
  option.setTextDirection(Qt::LeftToRight);  // lines are placed by their left end; bidi runs keep their own order
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.setCacheEnabled(true);

  std::vector<TextLine> lines;
  layout.beginLayout();
  for (;;) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width);
    line.setPosition(QPointF(0, 0));
  }
  layout.endLayout();
  for (int i = 0; i < layout.lineCount(); ++i) {
    const QTextLine line = layout.lineAt(i);
    TextLine measured;
    measured.text = text.mid(line.textStart(), line.textLength()).trimmed();
    measured.width = line.naturalTextWidth();
    measured.ascent = line.ascent();
    measured.descent = line.descent();
    measured.glyphs = line.glyphRuns();
    measured.glyphBaseline = line.ascent();
    lines.push_back(std::move(measured));
  }
  return lines;
}

std::vector<TextLine> TextSetter::lines(const std::vector<TextRun>& runs, double width, bool isBalanced) {
  if (runs.empty()) return {};
  std::vector<TextLine> broken = breakAt(runs, Face::Text, width);
  if (!isBalanced || broken.size() < 2 || broken.size() > 4) return broken;
  double longest = 0;
  for (const TextLine& line : broken) longest = std::max(longest, line.width);
  if (broken.back().width >= longest * kShortLastLine) return broken;
  // The narrowest width with as many lines is the one where they are about equal.
  double enough = width;
  double tooNarrow = width / static_cast<double>(broken.size()) * 0.8;
  for (int step = 0; step < 7 && enough - tooNarrow > 4; ++step) {
    const double middle = (enough + tooNarrow) / 2;
    std::vector<TextLine> tried = breakAt(runs, Face::Text, middle);
    const bool breaksWords = std::ranges::any_of(tried, [&](const TextLine& line) { return line.width > middle; });
    if (tried.size() == broken.size() && !breaksWords) {
      enough = middle;
      broken = std::move(tried);
    } else {
      tooNarrow = middle;
    }
  }
  return broken;
}

TextLine TextSetter::line(const TextRun& run) {
  std::vector<TextLine> lines = breakAt({run}, Face::Text, kUnbounded);
  return lines.empty() ? TextLine() : std::move(lines.front());
}

TextRun TextSetter::fitted(TextRun run, double width) {
  for (double wide = line(run).width; wide > width && run.size > kSmallestSize; wide = line(run).width)
    run.size = std::max(kSmallestSize, std::min(run.size - 1, static_cast<int>(run.size * width / wide)));
  return run;
}

TextLine TextSetter::number(const QString& text, int size, int weight, double width) {
  std::vector<TextLine> lines;
  for (;;) {
    lines = breakAt({{text, size, weight}}, Face::Number, kUnbounded);
    if (lines.empty()) return {};
    if (lines.front().width <= width || size <= kSmallestSize) break;
    size = std::max(kSmallestSize, std::min(size - 1, static_cast<int>(size * width / lines.front().width)));
  }
  TextLine line = std::move(lines.front());
  const QRectF ink = QFontMetricsF(font(Face::Number, size, weight)).tightBoundingRect(text);
  line.ascent = std::ceil(-ink.top());
  line.descent = std::max(0.0, std::ceil(ink.bottom()));
  return line;
}
