#include "print/strips.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace {

double baselineIn(double height, double ascent, double descent) {
  return std::round((height - ascent - descent) / 2 + ascent);
}

double lineStart(Align align, double x, double width, double lineWidth) {
  switch (align) {
    case Align::Start:
      return x;
    case Align::Center:
      return x + std::max(0.0, std::floor((width - lineWidth) / 2));
    case Align::End:
      return x + std::max(0.0, width - lineWidth);
  }
  return x;
}

int largest(const std::vector<TextRun>& runs) {
  int size = 0;
  for (const TextRun& run : runs) size = std::max(size, run.size);
  return size;
}

Strip solid(double height, std::vector<PlacedItem> items) {
  Strip strip;
  strip.height = height;
  strip.minimum = height;
  strip.items = std::move(items);
  return strip;
}

Strip space(double height, double minimum) {
  Strip strip;
  strip.height = height;
  strip.minimum = minimum;
  strip.isSpace = true;
  return strip;
}

PlacedItem frame(const QRectF& rect, double stroke) { return {rect, PlacedFrame{stroke}}; }

}  // namespace

double heightOf(const std::vector<Strip>& strips) {
  double height = 0;
  for (const Strip& strip : strips) height += strip.height;
  return height;
}

double widthOf(const std::vector<Strip>& strips) {
  double left = 1e9;
  double right = 0;
  for (const Strip& strip : strips)
    for (const PlacedItem& item : strip.items) {
      left = std::min(left, item.rect.left());
      right = std::max(right, item.rect.right());
    }
  return std::max(0.0, right - left);
}

void addMoved(std::vector<PlacedItem>& to, const std::vector<PlacedItem>& items, double dx, double dy) {
  for (PlacedItem item : items) {
    item.rect.translate(dx, dy);
    if (auto* text = std::get_if<PlacedText>(&item.what)) text->origin += QPointF(dx, dy);
    to.push_back(std::move(item));
  }
}

Strip joined(const std::vector<Strip>& strips) {
  std::vector<PlacedItem> items;
  double y = 0;
  for (const Strip& strip : strips) {
    addMoved(items, strip.items, 0, y);
    y += strip.height;
  }
  return solid(y, std::move(items));
}

std::vector<Strip> StripMaker::strips(const std::vector<Block>& blocks, double x, double width) {
  Strips all;
  for (const Block& block : blocks) {
    Strips made = std::visit([&](const auto& kind) { return make(kind, x, width); }, block.what);
    std::ranges::move(made, std::back_inserter(all));
  }
  return all;
}

std::vector<Strip> StripMaker::paragraph(const std::vector<TextLine>& lines, double size, double lineHeight,
                                         Align align, double x, double width) {
  Strips strips;
  for (const TextLine& line : lines) {
    const double height = std::max(std::round(size * lineHeight), std::ceil(line.height()) + 1);
    const double left = lineStart(align, x, width, line.width);
    strips.push_back(solid(height, {line.placed(left, baselineIn(height, line.ascent, line.descent))}));
  }
  return strips;
}

std::vector<Strip> StripMaker::make(const TextBlock& block, double x, double width) {
  const bool isBalanced = block.isBalanced || block.align == Align::Center;
  return paragraph(m_setter.lines(block.runs, width, isBalanced), largest(block.runs), block.lineHeight, block.align, x,
                   width);
}

std::vector<Strip> StripMaker::make(const PairBlock& block, double x, double width) {
  const double gap = block.label.size * 0.6;
  if (block.valueAt > 0) {
    // Two columns of one height a line; the longer one decides.
    const auto labels = m_setter.lines({block.label}, block.valueAt - gap);
    const auto values = m_setter.lines({block.value}, width - block.valueAt);
    Strips rows;
    for (std::size_t i = 0; i < std::max(labels.size(), values.size()); ++i) {
      double height = std::round(std::max(block.label.size, block.value.size) * block.lineHeight);
      double ascent = 0;
      double descent = 0;
      for (const auto* lines : {&labels, &values})
        if (i < lines->size()) {
          ascent = std::max(ascent, (*lines)[i].ascent);
          descent = std::max(descent, (*lines)[i].descent);
        }
      height = std::max(height, std::ceil(ascent + descent) + 1);
      const double baseline = baselineIn(height, ascent, descent);
      std::vector<PlacedItem> items;
      if (i < labels.size()) items.push_back(labels[i].placed(x, baseline));
      if (i < values.size()) items.push_back(values[i].placed(x + block.valueAt, baseline));
      rows.push_back(solid(height, std::move(items)));
    }
    return rows;
  }

  const TextLine label = m_setter.line(block.label);
  TextRun value = block.value;
  if (block.isFitted) value = m_setter.fitted(value, std::max(width / 2, width - label.width - gap));
  const TextLine valueLine = m_setter.line(value);
  const bool isOneLine = !value.text.contains(QLatin1Char('\n')) && label.width + gap + valueLine.width <= width;
  if (isOneLine) {
    const double ascent = std::max(label.ascent, valueLine.ascent);
    const double descent = std::max(label.descent, valueLine.descent);
    const double height = std::max(std::round(std::max(block.label.size, value.size) * block.lineHeight),
                                   std::ceil(ascent + descent) + 1);
    const double baseline = baselineIn(height, ascent, descent);
    std::vector<PlacedItem> items;
    if (!label.text.isEmpty()) items.push_back(label.placed(x, baseline));
    if (!valueLine.text.isEmpty()) items.push_back(valueLine.placed(x + width - valueLine.width, baseline));
    return {solid(height, std::move(items))};
  }
  Strips two =
      paragraph(m_setter.lines({block.label}, width), block.label.size, block.lineHeight, Align::Start, x, width);
  for (Strip& strip : two) strip.isKeptWithNext = true;
  if (block.isFitted) value = m_setter.fitted(block.value, width);  // alone it has the whole line
  const Align align = block.isFitted ? Align::End : Align::Start;
  std::ranges::move(paragraph(m_setter.lines({value}, width), value.size, block.lineHeight, align, x, width),
                    std::back_inserter(two));
  return two;
}

std::vector<Strip> StripMaker::make(const NumberBlock& block, double x, double width) {
  const TextLine line = m_setter.number(block.text, block.size, block.weight, width);
  if (line.text.isEmpty()) return {};
  const double left = lineStart(Align::Center, x, width, line.width);
  return {solid(line.ascent + line.descent, {line.placed(left, line.ascent)})};
}

std::vector<Strip> StripMaker::make(const RuleBlock& block, double x, double width) {
  const QRectF rect(x, 0, width, block.thickness);
  if (block.isDashed) return {solid(block.thickness, {{rect, PlacedDashes{}}})};
  return {solid(block.thickness, {{rect, PlacedFill{}}})};
}

std::vector<Strip> StripMaker::make(const SpaceBlock& block, double, double) {
  return {space(block.height, std::min(block.height, block.minimum))};
}

std::vector<Strip> StripMaker::make(const BoxBlock& block, double x, double width) {
  const double side = block.paddingX + block.stroke;
  const double edge = block.paddingY + block.stroke;
  Strips inside = strips(block.blocks, x + side, width - 2 * side);
  const double height = heightOf(inside) + 2 * edge;
  if (height > m_tallest) return inside;
  QRectF outline(x, 0, width, height);
  if (block.isFitted) {
    const double fitted = std::min(width, std::ceil(widthOf(inside)) + 2 * side);
    outline = QRectF(x + std::floor((width - fitted) / 2), 0, fitted, height);
  }
  std::vector<PlacedItem> items{frame(outline, block.stroke)};
  addMoved(items, joined(inside).items, 0, edge);
  return {solid(height, std::move(items))};
}

std::vector<Strip> StripMaker::make(const BarBlock& block, double x, double width) {
  std::vector<PlacedItem> items;
  double y = block.padding;
  for (const TextRun& run : block.lines) {
    for (const TextLine& line : m_setter.lines({run}, width - 2 * block.padding, true)) {
      const double height = std::max(std::round(run.size * 1.2), std::ceil(line.height()) + 1);
      const double left = lineStart(Align::Center, x, width, line.width);
      items.push_back(line.placed(left, y + baselineIn(height, line.ascent, line.descent), true));
      y += height;
    }
  }
  const double height = y + block.padding;
  items.insert(items.begin(), PlacedItem{QRectF(x, 0, width, height), PlacedFill{}});
  return {solid(height, std::move(items))};
}

std::vector<Strip> StripMaker::make(const QrBlock& block, double x, double width) {
  const int modules = std::max(1, block.matrix.size);
  const double available = width - 2 * QrMatrix::kQuietModules;
  const double module = std::max(3.0, std::floor(std::min(block.extent, available) / modules));
  const double extent = module * modules;
  const double quiet = module * QrMatrix::kQuietModules;
  const bool hasSide = !block.side.empty();
  const double sideX = x + block.indent + extent + std::max(block.gap, quiet);
  const double sideWidth = x + width - sideX;
  const bool isBeside = hasSide && sideWidth >= width * 0.3;

  Strips side;
  if (hasSide) side = isBeside ? strips(block.side, sideX, sideWidth) : strips(block.side, x, width);
  if (isBeside && heightOf(side) <= m_tallest) {
    const double sideHeight = heightOf(side);
    const double height = std::max(extent + 2 * quiet, sideHeight);
    std::vector<PlacedItem> items{
        {QRectF(x + block.indent, std::round((height - extent) / 2), extent, extent), PlacedQr{block.matrix}}};
    addMoved(items, joined(side).items, 0, std::round((height - sideHeight) / 2));
    return {solid(height, std::move(items))};
  }
  const double left = x + std::floor((width - extent) / 2);
  Strips stacked{solid(extent + 2 * quiet, {{QRectF(left, quiet, extent, extent), PlacedQr{block.matrix}}})};
  std::ranges::move(side, std::back_inserter(stacked));
  return stacked;
}

std::vector<Strip> StripMaker::make(const TickBlock& block, double x, double width) {
  const double box = std::round(block.name.size * 0.82);
  const double textX = x + std::round(block.name.size * 1.32);
  const double textWidth = x + width - textX;
  Strips lines =
      paragraph(m_setter.lines({block.name}, textWidth, false), block.name.size, 1.2, Align::Start, textX, textWidth);
  if (!lines.empty()) {
    const double stroke = std::max(3.0, std::round(block.name.size / 10.0));
    lines.front().items.push_back(frame(QRectF(x, std::round((lines.front().height - box) / 2), box, box), stroke));
  }
  for (const TextRun& detail : block.details)
    std::ranges::move(paragraph(m_setter.lines({detail}, textWidth), detail.size, 1.3, Align::Start, textX, textWidth),
                      std::back_inserter(lines));
  if (heightOf(lines) <= m_tallest)
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) lines[i].isKeptWithNext = true;
  return lines;
}

std::vector<Strip> StripMaker::make(const SignatureBlock& block, double x, double width) {
  const auto count = static_cast<double>(std::max<std::size_t>(1, block.fields.size()));
  const double gap =
      block.fields.size() > 1 ? std::max(block.size * 1.5, (width - count * block.fieldWidth) / (count - 1)) : 0;
  const double fieldWidth = (width - (count - 1) * gap) / count;
  std::vector<PlacedItem> titles;
  std::vector<PlacedItem> names;
  std::vector<PlacedItem> signatures;
  double titleHeight = 0;
  double nameHeight = block.hairline;
  for (std::size_t i = 0; i < block.fields.size(); ++i) {
    const double left = x + static_cast<double>(i) * (fieldWidth + gap);
    const Strip title = joined(paragraph(m_setter.lines({{block.fields[i].title, block.size, 400}}, fieldWidth, true),
                                         block.size, 1.3, Align::Center, left, fieldWidth));
    const Strip name = joined(paragraph(m_setter.lines({{block.fields[i].name, block.size, 600}}, fieldWidth, true),
                                        block.size, 1.3, Align::Center, left, fieldWidth));
    addMoved(titles, title.items, 0, 0);
    names.push_back({QRectF(left, 0, fieldWidth, block.hairline), PlacedFill{}});
    const double below = block.hairline + std::round(block.size * 0.3);
    addMoved(names, name.items, 0, below);
    if (!block.fields[i].ink.isEmpty()) {
      const double inkWidth = std::min(fieldWidth, block.height * kInkWidth / kInkHeight);
      const double inkHeight = inkWidth * kInkHeight / kInkWidth;
      signatures.push_back({QRectF(left + (fieldWidth - inkWidth) / 2, block.height - inkHeight, inkWidth, inkHeight),
                            PlacedInk{block.fields[i].ink, std::max(2.5, block.size / 11.0)}});
    }
    titleHeight = std::max(titleHeight, title.height);
    nameHeight = std::max(nameHeight, below + name.height);
  }
  Strips fields{solid(titleHeight, std::move(titles)),
                signatures.empty() ? space(block.height, block.minimumHeight)
                                   : solid(block.height, std::move(signatures)),
                solid(nameHeight, std::move(names))};
  fields[0].isKeptWithNext = true;
  fields[1].isKeptWithNext = true;
  return fields;
}

std::vector<Strip> StripMaker::make(const ColumnsBlock& block, double x, double width) {
  if (block.columns.empty()) return {};
  double weights = 0;
  for (const Column& column : block.columns) weights += column.weight;
  const double shared = width - block.gap * static_cast<double>(block.columns.size() - 1);
  const double pad = block.padding + block.stroke;
  std::vector<PlacedItem> items;
  std::vector<QRectF> frames;
  double left = x;
  double height = 0;
  for (const Column& column : block.columns) {
    const double columnWidth = std::round(shared * column.weight / weights);
    const Strip inside = joined(strips(column.blocks, left + pad, columnWidth - 2 * pad));
    addMoved(items, inside.items, 0, pad);
    frames.emplace_back(left, 0, columnWidth, 0);
    height = std::max(height, inside.height + 2 * pad);
    left += columnWidth + block.gap;
  }
  if (height > m_tallest) {
    Strips stacked;
    for (const Column& column : block.columns)
      std::ranges::move(strips(column.blocks, x, width), std::back_inserter(stacked));
    return stacked;
  }
  if (block.stroke > 0)
    for (QRectF& rect : frames) {
      rect.setHeight(height);
      items.push_back(frame(rect, block.stroke));
    }
  return {solid(height, std::move(items))};
}

std::vector<Strip> StripMaker::make(const HeadBlock& block, double x, double width) {
  const double side = block.emblemSize * 1.2;
  const Strip lines = joined(strips(block.lines, x + side, width - 2 * side));
  const double height = std::max(lines.height, block.emblemSize);
  if (height > m_tallest) return strips(block.lines, x, width);
  std::vector<PlacedItem> items{
      {QRectF(x, (height - block.emblemSize) / 2, block.emblemSize, block.emblemSize), PlacedEmblem{block.emblem}}};
  addMoved(items, lines.items, 0, (height - lines.height) / 2);
  return {solid(height, std::move(items))};
}

StripMaker::Strips StripMaker::make(const MarkBlock&, double, double) { return {}; }

std::vector<Strip> StripMaker::make(const GroupBlock& block, double x, double width) {
  Strips inside = strips(block.blocks, x, width);
  for (std::size_t i = 0; i + 1 < inside.size(); ++i) inside[i].isKeptWithNext = true;
  return inside;
}
