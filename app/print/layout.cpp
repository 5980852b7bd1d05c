#include "print/layout.h"

#include <algorithm>
#include <cmath>

#include "print/strips.h"

namespace {

constexpr double kPageLabelSize = 67;

void placeFooter(LaidOutPage& page, const std::vector<Strip>& footer, double y) {
  for (const Strip& strip : footer) {
    addMoved(page.items, strip.items, 0, y);
    y += strip.height;
  }
}

/// Strips of a body on one page, white space lowered by `share` of what it can give.
void placeAll(LaidOutPage& page, const std::vector<Strip>& strips, double y, double share) {
  double exact = y;
  for (const Strip& strip : strips) {
    addMoved(page.items, strip.items, 0, std::round(exact));
    exact += strip.height - share * (strip.height - strip.minimum);
  }
}

std::size_t endOfGroup(const std::vector<Strip>& strips, std::size_t from) {
  std::size_t end = from;
  while (end + 1 < strips.size() && strips[end].isKeptWithNext) ++end;
  return end + 1;
}

/// Greedy pages; a group that one page can hold is not parted, space at the head of a page falls away.
std::vector<LaidOutPage> paginate(const std::vector<Strip>& strips, double top, double bottom) {
  std::vector<LaidOutPage> pages(1);
  double y = top;
  const auto begin = [&](const Strip& first) {
    pages.emplace_back();
    y = top;
    if (!first.header) return;
    addMoved(pages.back().items, first.header->items, 0, y);
    y += first.header->height;
  };
  for (std::size_t i = 0; i < strips.size();) {
    const std::size_t end = endOfGroup(strips, i);
    double height = 0;
    for (std::size_t n = i; n < end; ++n) height += strips[n].height;
    const bool isPageEmpty = pages.back().items.empty();
    if (!isPageEmpty && y + height > bottom) {
      while (i < end && strips[i].isSpace) ++i;
      if (i == end) continue;
      const double header = strips[i].header ? strips[i].header->height : 0;
      if (top + header + height <= bottom) begin(strips[i]);
    }
    for (; i < end; ++i) {
      const Strip& strip = strips[i];
      if (strip.isSpace && pages.back().items.empty()) continue;
      if (y + strip.height > bottom && !pages.back().items.empty()) {
        if (strip.isSpace) continue;
        begin(strip);
      }
      addMoved(pages.back().items, strip.items, 0, y);
      y += strip.height;
    }
  }
  return pages;
}

LaidOutPaper roll(LaidOutPaper paper, const std::vector<Strip>& body, const std::vector<Strip>& footer) {
  LaidOutPage page;
  const double top = paper.geometry.marginTop;
  placeAll(page, body, top, 0);
  placeFooter(page, footer, std::round(top + heightOf(body)));
  page.height = std::ceil(top + heightOf(body) + heightOf(footer) + paper.geometry.marginBottom);
  paper.pages.push_back(std::move(page));
  return paper;
}

}  // namespace

LaidOutPaper layOut(const Paper& paper, const Typeface& typeface) {
  LaidOutPaper result;
  result.size = paper.size;
  result.geometry = geometryOf(paper.size);
  result.title = paper.title;
  const PaperGeometry& geometry = result.geometry;

  TextSetter setter(typeface);
  const double x = geometry.marginX;
  const double width = geometry.width - 2 * x;
  if (isRoll(paper.size)) {
    StripMaker maker(setter, 1e9);
    return roll(std::move(result), maker.strips(paper.blocks, x, width), maker.strips(paper.footer, x, width));
  }

  StripMaker footerMaker(setter, geometry.height / 2.0);
  const std::vector<Strip> footer = footerMaker.strips(paper.footer, x, width);
  const double top = geometry.marginTop;
  const double footerTop = geometry.height - geometry.marginBottom - heightOf(footer);
  const double tallest = (footerTop - top) * 0.8;  // leaves room for a table's header or the number of the page
  StripMaker maker(setter, tallest);
  const std::vector<Strip> body = maker.strips(paper.blocks, x, width);

  double overflow = heightOf(body) - (footerTop - top);
  double elastic = 0;
  for (const Strip& strip : body) elastic += strip.height - strip.minimum;
  if (overflow <= elastic) {
    result.pages.emplace_back();
    placeAll(result.pages.back(), body, top, overflow <= 0 ? 0 : overflow / elastic);
  } else {
    const double labelHeight = std::round(kPageLabelSize * 1.5);
    result.pages = paginate(body, top, footerTop - labelHeight);
    for (std::size_t i = 0; i < result.pages.size(); ++i) {
      const QString label = paper.pageLabel.arg(i + 1).arg(result.pages.size());
      const TextLine line = setter.line({label, static_cast<int>(kPageLabelSize), 400});
      if (!line.text.isEmpty())
        result.pages[i].items.push_back(line.placed(x + width - line.width, footerTop - line.descent - 12));
    }
  }
  for (LaidOutPage& page : result.pages) {
    placeFooter(page, footer, footerTop);
    page.height = geometry.height;
  }
  return result;
}
