#pragma once

#include <QSize>
#include <QString>

#include "theme/tokens.h"

/// The pages of the rail, in its order; Ctrl+1 is the first.
enum class PageKey { Counter, Cases, Cash, Papers, Supervisor, Information, Settings };
inline constexpr int kPageCount = static_cast<int>(PageKey::Settings) + 1;

/// What the officer says about the counter.
enum class CounterMode { Open, Break, Closed };

/// How much room the window gives; pages ask for it and adapt (mock/README "Other sizes").
struct WindowRoom {
  bool isCompact = false;  ///< below 740 high: smaller margins, paddings and heads
  bool isNarrow = false;   ///< below 1340 wide: icons alone in the rail, narrower columns
  bool isWide = false;     ///< from 1600 wide: broader columns, more rows
  bool isSmall = false;    ///< below 1100 wide: one panel at a time, or one below the other

  static WindowRoom of(const QSize& size) {
    return {size.height() < metric::kCompactBelowHeight, size.width() < metric::kNarrowBelowWidth,
            size.width() >= metric::kWideFromWidth, size.width() < metric::kSmallBelowWidth};
  }
  [[nodiscard]] int queueWidth() const { return isNarrow ? 320 : isWide ? 432 : 352; }
  [[nodiscard]] int formWidth() const { return isNarrow ? 416 : isWide ? 560 : 432; }
  [[nodiscard]] int verticalGap() const { return isCompact ? metric::kSpace2 : metric::kSpace4; }
  [[nodiscard]] int ticketPadding() const { return verticalGap(); }
  [[nodiscard]] int tearMargin() const { return isCompact ? 2 : 8; }
  [[nodiscard]] int caseHeader() const { return isCompact ? 36 : metric::kPanelHeader; }
  [[nodiscard]] int caseFooter() const { return isCompact ? 52 : metric::kActionFooter; }
  bool operator==(const WindowRoom&) const = default;
};
