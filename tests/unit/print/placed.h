#pragma once

// What the tests ask of a laid out paper.

#include <boost/test/unit_test.hpp>

#include <string>

#include "print/layout.h"
#include "support/sample_papers.h"

namespace placed {

inline const PaperSize kAllSizes[] = {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4};

inline QString text(const LaidOutPage& page) {
  QString all;
  for (const PlacedItem& item : page.items)
    if (const auto* words = std::get_if<PlacedText>(&item.what)) all += words->text + QLatin1Char('\n');
  return all;
}

inline QString text(const LaidOutPaper& paper) {
  QString all;
  for (const LaidOutPage& page : paper.pages) all += text(page);
  return all;
}

inline std::string describe(const PlacedItem& item) {
  const auto* words = std::get_if<PlacedText>(&item.what);
  return (words ? words->text.toStdString() : std::string("a mark")) + " at " + std::to_string(item.rect.left()) + "," +
         std::to_string(item.rect.top()) + " to " + std::to_string(item.rect.right()) + "," +
         std::to_string(item.rect.bottom());
}

/// A rectangle that no other text may touch: of a code with its quiet zone, of everything else as it is.
inline QRectF territory(const PlacedItem& item) {
  if (const auto* qr = std::get_if<PlacedQr>(&item.what)) {
    const double quiet = item.rect.width() / qr->matrix.size * QrMatrix::kQuietModules;
    return item.rect.adjusted(-quiet, -quiet, quiet, quiet);
  }
  return item.rect;
}

/// The first fault of the geometry, or nothing: all inside the margins, no two words or marks on each other, no code's
/// quiet zone entered, no frame or rule through a word.
inline std::string fault(const LaidOutPaper& paper) {
  const PaperGeometry& geometry = paper.geometry;
  constexpr double kSlack = 0.51;  // positions are whole units, widths are not
  for (const LaidOutPage& page : paper.pages) {
    for (std::size_t i = 0; i < page.items.size(); ++i) {
      const PlacedItem& item = page.items[i];
      if (item.rect.left() < geometry.marginX - kSlack ||
          item.rect.right() > geometry.width - geometry.marginX + kSlack || item.rect.top() < 0 ||
          item.rect.bottom() > page.height)
        return "outside: " + describe(item);
      if (std::holds_alternative<PlacedFrame>(item.what)) continue;
      for (std::size_t j = i + 1; j < page.items.size(); ++j) {
        const PlacedItem& other = page.items[j];
        const bool isFrame = std::holds_alternative<PlacedFrame>(other.what);
        if (isFrame && other.rect.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(item.rect)) continue;
        const auto* itemText = std::get_if<PlacedText>(&item.what);
        const auto* otherText = std::get_if<PlacedText>(&other.what);
        // White words belong on their bar, and nowhere else.
        if (otherText && otherText->isInverted && std::holds_alternative<PlacedFill>(item.what) &&
            item.rect.contains(other.rect))
          continue;
        if (itemText && itemText->isInverted && std::holds_alternative<PlacedFill>(other.what)) continue;
        const QRectF shared = territory(item).intersected(territory(other));
        if (shared.width() > kSlack && shared.height() > kSlack) return describe(item) + " touches " + describe(other);
      }
    }
  }
  return {};
}

}  // namespace placed
