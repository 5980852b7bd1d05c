#pragma once

#include <QWidget>

#include <vector>

#include "theme/icons.h"
#include "theme/tokens.h"

/// One line of a sheet: a label at the left, or an icon; words, and below them more in small.
struct SheetLine {
  QString label;
  QString words;
  QString detail;
  Icon icon = Icon::None;
  Tone tone = Tone::Muted;   ///< of icon and detail
  bool operator==(const SheetLine&) const = default;
};

struct SheetBlock {
  QString heading;
  std::vector<SheetLine> lines;
  bool operator==(const SheetBlock&) const = default;
};

/// What a service needs, to be read aloud or turned to the citizen: blocks of wrapped lines. Only as high as its words;
/// lies in a scroll area. UI thread.
class ServiceSheet : public QWidget {
  Q_OBJECT

 public:
  explicit ServiceSheet(QWidget* parent = nullptr);

  void setBlocks(const std::vector<SheetBlock>& blocks);
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return {420, heightForWidth(420)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 80}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int layOut(int width, QPainter* painter) const;

  std::vector<SheetBlock> m_blocks;
};
