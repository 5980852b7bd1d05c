#pragma once

#include <memory>
#include <vector>

#include "print/layout.h"
#include "print/text_lines.h"

/// A horizontal piece of a paper that is never split; items are placed from its own top.
struct Strip {
  double height = 0;
  double minimum = 0;  ///< how low it may become where a page is short; only white space gives way
  std::vector<PlacedItem> items;
  bool isKeptWithNext = false;
  bool isSpace = false;
  std::shared_ptr<const Strip> header;  ///< comes again where this strip begins a page
};

/// Turns blocks into strips between two x, so that pagination has only strips to move.
class StripMaker {
 public:
  /// @param tallest a piece taller than this is taken apart (a frame is left out) rather than cut
  StripMaker(TextSetter& setter, double tallest) : m_setter(setter), m_tallest(tallest) {}

  [[nodiscard]] std::vector<Strip> strips(const std::vector<Block>& blocks, double x, double width);

 private:
  using Strips = std::vector<Strip>;
  Strips make(const TextBlock& block, double x, double width);
  Strips make(const PairBlock& block, double x, double width);
  Strips make(const NumberBlock& block, double x, double width);
  Strips make(const RuleBlock& block, double x, double width);
  Strips make(const SpaceBlock& block, double x, double width);
  Strips make(const BoxBlock& block, double x, double width);
  Strips make(const BarBlock& block, double x, double width);
  Strips make(const QrBlock& block, double x, double width);
  Strips make(const TableBlock& block, double x, double width);
  Strips make(const TickBlock& block, double x, double width);
  Strips make(const SignatureBlock& block, double x, double width);
  Strips make(const ColumnsBlock& block, double x, double width);
  Strips make(const HeadBlock& block, double x, double width);
  Strips make(const GroupBlock& block, double x, double width);
  Strips make(const MarkBlock& block, double x, double width);

  Strips paragraph(const std::vector<TextLine>& lines, double size, double lineHeight, Align align, double x,
                   double width);
  Strip tableHeader(const TableBlock& block, const std::vector<double>& edges);
  Strips tableRow(const TableBlock& block, const std::vector<TableCell>& row, const std::vector<double>& edges,
                  double leadWidth);
  double widestLead(const TableBlock& block);

  TextSetter& m_setter;
  double m_tallest;
};

[[nodiscard]] double heightOf(const std::vector<Strip>& strips);
[[nodiscard]] double widthOf(const std::vector<Strip>& strips);
/// The strips as one that stays together.
[[nodiscard]] Strip joined(const std::vector<Strip>& strips);
/// Adds items, moved down and right.
void addMoved(std::vector<PlacedItem>& to, const std::vector<PlacedItem>& items, double dx, double dy);
