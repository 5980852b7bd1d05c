#pragma once

#include <QColor>

/// What a coloured thing means; the same tone gives chip, word and ground. Colour never stands alone: an icon or a word
/// goes with it.
enum class Tone { Plain, Muted, Accent, Waiting, Priority, Ok, Late, Warn, Info };

/// The colours of one mode, by the names of the design tokens. A value; UI thread. Nothing outside ui/theme names a
/// colour. The contrast of every pair that the screens use is checked by a test (WCAG 2).
struct Palette {
  bool isDark = false;

  QColor canvas, surface, surface2, hover, disabledBg, line, lineStrong;
  QColor text, text2, text3;
  QColor accent, accentHover, accentPress, onAccent, accentText, accentTint;
  QColor rail, railText, railActive, railOn;
  QColor waiting, waitingTint, priority, priorityTint, ok, okTint, late, lateTint, warn, warnTint, info, infoTint;
  QColor bar, barLate, barOk, barMuted;

  // The same in both modes.
  QColor railBadge{0xA5221B}, railBadgeGround{0xFBE8E6};
  QColor paper{0xFFFFFF}, ink{0x000000U}, paperEdge{0xC9C5BA};
  QColor side{0x1C2B57}, sideText{0xC7D0EA}, sideOn{0xFFFFFF}, kawung{0x26376A}, kawungDot{0x4A5F9E};

  [[nodiscard]] QColor word(Tone tone) const;    ///< text or icon in this tone
  [[nodiscard]] QColor ground(Tone tone) const;  ///< its tint

  static const Palette& light();
  static const Palette& dark();
};

/// Space, radius and heights in logical pixels.
namespace metric {
inline constexpr int kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace6 = 24, kSpace8 = 32;
inline constexpr int kRadiusChip = 4, kRadiusControl = 6, kRadiusPanel = 8;
inline constexpr int kControl = 36, kControlLarge = 44;
inline constexpr int kChip = 24, kChipSmall = 20, kKeyCap = 20, kKeyCapMinWidth = 26;
inline constexpr int kRow = 36, kRowRequirement = 40, kRowTwoLines = 56, kTableHeader = 32, kGroupHeader = 28;
inline constexpr int kTopBar = 56, kBanner = 44, kPanelHeader = 44, kTabs = 40, kActionFooter = 60, kPanelFooter = 36;
inline constexpr int kRail = 88, kRailNarrow = 64, kRailEntryWidth = 80, kRailEntryHeight = 56;
inline constexpr int kCheckBox = 18;
inline constexpr int kSelectionBar = 3;
/// Where the window's layout changes (mock: "Other sizes").
inline constexpr int kCompactBelowHeight = 740, kNarrowBelowWidth = 1340, kSmallBelowWidth = 1100,
                     kWideFromWidth = 1600;
}  // namespace metric
