#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

#include "domain/ink.h"
#include "print/qr_code.h"

/// What a paper says, as a tree of blocks: no printer, no font, no position. Values; any thread.
///
/// Every length is in units of the paper: dots of 1/203 inch on a roll (one unit is one dot of the head), 1/600 inch
/// on a sheet. Sizes of type are the em in the same units.

enum class PaperSize { Roll80, Roll58, A5, A4 };

/// Where the printable area of a size lies and how dense its units are.
struct PaperGeometry {
  int unitsPerInch;
  int width;        ///< printable dots of a roll; the whole sheet
  int height;       ///< of a sheet; 0 for a roll, which is as long as its content
  int mediumWidth;  ///< the paper itself, 80 mm for 576 dots
  int marginX;
  int marginTop;
  int marginBottom;
};

[[nodiscard]] PaperGeometry geometryOf(PaperSize size);
[[nodiscard]] bool isRoll(PaperSize size);
[[nodiscard]] QString toKey(PaperSize size);

enum class Align { Start, Center, End };

struct Block;

/// Words in one size and weight.
struct TextRun {
  QString text;
  int size = 26;
  int weight = 600;
};

/// A paragraph; wraps at words, inside a word only when it alone is too wide.
struct TextBlock {
  std::vector<TextRun> runs;
  Align align = Align::Start;
  double lineHeight = 1.3;  ///< distance of lines in ems; a taller font takes what it needs
  bool isBalanced = false;  ///< no short last line; centred text never has one
};

/// A label and its value: at the right edge, or in a column of its own at `valueAt`.
/// A pair too wide for one line takes two: label, then value.
struct PairBlock {
  TextRun label;
  TextRun value;
  double valueAt = 0;  ///< 0: right edge
  double lineHeight = 1.3;
  bool isFitted = false;  ///< a value that must stay in one line shrinks (a sum)
};

/// The number that is meant: one line, shrunk to the width, never wrapped nor cut. As high as its figures.
struct NumberBlock {
  QString text;
  int size = 174;
  int weight = 800;
};

struct RuleBlock {
  double thickness = 3;
  bool isDashed = false;
};

/// White space; may shrink to `minimum` where a sheet would otherwise need a second page.
struct SpaceBlock {
  double height = 0;
  double minimum = 0;
};

struct BoxBlock {
  std::vector<Block> blocks;
  double paddingX = 20;
  double paddingY = 12;
  double stroke = 3;
  bool isFitted = false;  ///< as wide as its text, centred
};

/// Inverted lines on black.
struct BarBlock {
  std::vector<TextRun> lines;
  double padding = 14;
};

/// A QR code with words beside it, centred to its height; without words it stands in the middle. The quiet zone above
/// and below is part of the block.
struct QrBlock {
  QrMatrix matrix;
  double extent = 245;  ///< at most this wide; the modules are whole units
  double indent = 0;    ///< from the margin; the blank border of the paper is quiet too
  double gap = 22;
  std::vector<Block> side;
};

enum class Mark { None, Check, Dash };

struct TableCell {
  Mark mark = Mark::None;
  QString text;
  QString lead = {};  ///< of the first cell: "1.", in a column of its own
};

struct TableColumn {
  QString header;
  double width = 0;  ///< 0: shares what is left
  Align align = Align::Start;
};

/// Rows between hairlines; the header comes again on the next page.
struct TableBlock {
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;
  int size = 75;
  int headerSize = 67;
  double padding = 20;  ///< above and below a row
  double inset = 34;    ///< of the text from the edges of a cell
  double stroke = 8;
  double hairline = 4;
};

/// An empty box to tick, the name, and below it what form it must have.
struct TickBlock {
  TextRun name;
  std::vector<TextRun> details;
};

struct SignatureField {
  QString title;
  QString name;
  Ink ink = {};  ///< drawn on a screen; empty: room to sign
};

struct SignatureBlock {
  std::vector<SignatureField> fields;
  int size = 67;
  double fieldWidth = 1394;
  double height = 250;  ///< room to sign
  double minimumHeight = 150;
  double hairline = 4;
};

struct Column {
  double weight = 1;
  std::vector<Block> blocks;
};

/// Blocks side by side, framed or not, of the same height.
struct ColumnsBlock {
  std::vector<Column> columns;
  double gap = 64;
  double padding = 0;
  double stroke = 0;  ///< 0: no frames
};

/// The office's emblem at the left with centred lines.
struct HeadBlock {
  QByteArray emblem;  ///< a picture in any format of QImageReader; empty: a neutral shield
  double emblemSize = 378;
  std::vector<Block> lines;
};

/// Blocks that stay on one page, if one page can hold them.
struct GroupBlock {
  std::vector<Block> blocks;
};

/// Here a part of the paper begins that an office may move or leave out; nothing to see.
struct MarkBlock {
  QString part;
};

struct Block {
  std::variant<TextBlock, PairBlock, NumberBlock, RuleBlock, SpaceBlock, BoxBlock, BarBlock, QrBlock, TableBlock,
               TickBlock, SignatureBlock, ColumnsBlock, HeadBlock, GroupBlock, MarkBlock>
      what;

  template <typename Kind>
  requires(!std::is_same_v<std::remove_cvref_t<Kind>, Block>) Block(Kind&& kind)
      : what(std::forward<Kind>(kind)) {}  // a block is any of its kinds, written without ceremony
};

struct Paper {
  PaperSize size = PaperSize::Roll80;
  QString title;      ///< of the document, for a PDF and the spooler: "Karcis A-012"
  QString pageLabel;  ///< "Halaman %1 dari %2", printed where a sheet has several pages
  std::vector<Block> blocks;
  std::vector<Block> footer;  ///< at the foot of every page of a sheet; at the end of a roll
};
