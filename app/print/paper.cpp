#include "print/paper.h"

PaperGeometry geometryOf(PaperSize size) {
  // Sheets: 11 mm left and right, 7 mm above, 6 mm below (A4: 18, 12, 12); 1 mm is 23.622 units of 1/600 inch.
  switch (size) {
    case PaperSize::Roll80:
      return {203, 576, 0, 640, 12, 16, 18};
    case PaperSize::Roll58:
      return {203, 384, 0, 464, 8, 16, 18};
    case PaperSize::A5:
      return {600, 3496, 4961, 3496, 262, 165, 142};
    case PaperSize::A4:
      return {600, 4961, 7016, 4961, 425, 283, 283};
  }
  return {203, 576, 0, 640, 12, 16, 18};
}

bool isRoll(PaperSize size) { return size == PaperSize::Roll80 || size == PaperSize::Roll58; }

QString toKey(PaperSize size) {
  switch (size) {
    case PaperSize::Roll80:
      return QStringLiteral("roll80");
    case PaperSize::Roll58:
      return QStringLiteral("roll58");
    case PaperSize::A5:
      return QStringLiteral("a5");
    case PaperSize::A4:
      return QStringLiteral("a4");
  }
  return {};
}
