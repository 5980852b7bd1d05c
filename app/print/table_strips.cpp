// The table of a paper: its header, and rows that break into lines and, where one is taller than a page, into pages.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "print/strips.h"

namespace {

constexpr double kLineHeight = 1.25;

Strip solid(double height, std::vector<PlacedItem> items) {
  Strip strip;
  strip.height = height;
  strip.minimum = height;
  strip.items = std::move(items);
  return strip;
}

PlacedItem rule(const std::vector<double>& edges, double y, double thickness) {
  return {QRectF(edges.front(), y, edges.back() - edges.front(), thickness), PlacedFill{}};
}

std::vector<double> edgesOf(const TableBlock& block, double x, double width) {
  double fixed = 0;
  double open = 0;
  for (const TableColumn& column : block.columns) {
    fixed += column.width;
    if (column.width <= 0) open += 1;
  }
  // Fixed columns never take more than two thirds of a narrow paper.
  const double scale = open > 0 && fixed > width * 2 / 3 ? width * 2 / 3 / fixed : 1;
  std::vector<double> edges{x};
  for (const TableColumn& column : block.columns) {
    const double own = column.width > 0 ? column.width * scale : (width - fixed * scale) / std::max(1.0, open);
    edges.push_back(edges.back() + std::round(own));
  }
  edges.back() = x + width;
  return edges;
}

}  // namespace

Strip StripMaker::tableHeader(const TableBlock& block, const std::vector<double>& edges) {
  std::vector<Strip> cells;
  double height = 0;
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    const TableColumn& column = block.columns[i];
    const double left = edges[i] + block.inset;
    const double width = edges[i + 1] - block.inset - left;
    const auto lines = m_setter.lines({{column.header, block.headerSize, 600}}, width, column.align == Align::Center);
    cells.push_back(joined(paragraph(lines, block.headerSize, 1.2, column.align, left, width)));
    height = std::max(height, cells.back().height);
  }
  const double top = block.stroke + block.padding;
  std::vector<PlacedItem> items{rule(edges, 0, block.stroke)};
  for (const Strip& cell : cells) addMoved(items, cell.items, 0, top + std::round((height - cell.height) / 2));
  items.push_back(rule(edges, top + height + block.padding, block.stroke));
  Strip header = solid(top + height + block.padding + block.stroke, std::move(items));
  header.isKeptWithNext = true;
  return header;
}

double StripMaker::widestLead(const TableBlock& block) {
  double width = 0;
  for (const auto& row : block.rows)
    if (!row.empty() && !row.front().lead.isEmpty())
      width = std::max({width, block.size * 1.05, m_setter.line({row.front().lead, block.size, 400}).width});
  return std::ceil(width);
}

std::vector<Strip> StripMaker::tableRow(const TableBlock& block, const std::vector<TableCell>& row,
                                        const std::vector<double>& edges, double leadWidth) {
  std::vector<Strips> cells;
  std::size_t lineCount = 1;
  for (std::size_t i = 0; i < block.columns.size() && i < row.size(); ++i) {
    const Align align = block.columns[i].align;
    const double left = edges[i] + block.inset;
    const double width = edges[i + 1] - block.inset - left;
    const bool isChecked = row[i].mark == Mark::Check;
    const bool isLed = !isChecked && i == 0 && leadWidth > 0;
    const double markWidth = isChecked ? std::round(block.size * 0.9) : isLed ? leadWidth : 0;
    const double between = markWidth > 0 && !row[i].text.isEmpty() ? std::round(block.size * 0.35) : 0;
    const QString text = row[i].mark == Mark::Dash ? QStringLiteral("–") : row[i].text;
    const auto lines = m_setter.lines({{text, block.size, 400}}, width - markWidth - between);
    double first = lines.empty() ? 0 : lines.front().width;
    double start = left;
    if (align == Align::Center) start = left + std::floor((width - markWidth - between - first) / 2);
    if (align == Align::End) start = left + width - markWidth - between - first;
    Strips cell;
    if (markWidth > 0) {
      // The check or number stands before the first line; further lines stand under the text.
      cell = paragraph(lines, block.size, kLineHeight, Align::Start, start + markWidth + between, width);
      if (cell.empty()) cell.push_back(solid(std::round(block.size * kLineHeight), {}));
      const double height = cell.front().height;
      if (isChecked) {
        const QRectF rect(start, std::round((height - markWidth) / 2), markWidth, markWidth);
        cell.front().items.push_back({rect, PlacedCheck{}});
      } else if (const TextLine lead = m_setter.line({row[i].lead, block.size, 400}); !lead.text.isEmpty()) {
        cell.front().items.push_back(lead.placed(start, std::round((height - lead.height()) / 2 + lead.ascent)));
      }
    } else {
      cell = paragraph(lines, block.size, kLineHeight, align, left, width);
    }
    lineCount = std::max(lineCount, cell.size());
    cells.push_back(std::move(cell));
  }

  Strips lines;
  for (std::size_t n = 0; n < lineCount; ++n) {
    std::vector<PlacedItem> items;
    double height = std::round(block.size * kLineHeight);
    for (const Strips& cell : cells)
      if (n < cell.size()) {
        addMoved(items, cell[n].items, 0, 0);
        height = std::max(height, cell[n].height);
      }
    lines.push_back(solid(height, std::move(items)));
  }
  const bool isOnePiece = heightOf(lines) <= m_tallest;
  Strip pad;
  pad.height = block.padding;
  pad.minimum = std::round(block.padding * 0.6);
  pad.isSpace = true;
  pad.isKeptWithNext = true;
  Strips strips{pad};
  for (Strip& line : lines) {
    line.isKeptWithNext = isOnePiece;
    strips.push_back(std::move(line));
  }
  strips[strips.size() - 1].isKeptWithNext = true;
  strips.push_back(pad);
  strips.push_back(solid(block.hairline, {rule(edges, 0, block.hairline)}));
  return strips;
}

std::vector<Strip> StripMaker::make(const TableBlock& block, double x, double width) {
  if (block.columns.empty()) return {};
  const std::vector<double> edges = edgesOf(block, x, width);
  const auto header = std::make_shared<const Strip>(tableHeader(block, edges));
  Strips all{*header};
  const double leadWidth = widestLead(block);
  for (const auto& row : block.rows) {
    Strips strips = tableRow(block, row, edges, leadWidth);
    for (Strip& strip : strips) strip.header = header;
    std::ranges::move(strips, std::back_inserter(all));
  }
  return all;
}
