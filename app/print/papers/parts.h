#pragma once

#include <QString>

#include <vector>

#include "print/paper.h"
#include "print/papers/letterhead.h"

/// What the papers have in common: their type scale, and the blocks that all of them are made of. Pure; any thread.
namespace parts {

// Rolls, in dots (source of the scale: the design's HALL page).
constexpr int kSmall = 22;
constexpr int kText = 26;
constexpr int kLarge = 30;
constexpr int kTitle = 38;
constexpr int kSum = 52;
constexpr int kMedium = 600;
constexpr int kBold = 800;

// Sheets, in 1/600 inch.
constexpr int pt(double points) { return static_cast<int>(points * 600 / 72 + 0.5); }
constexpr double mm(double millimetres) { return millimetres * 600 / 25.4; }

[[nodiscard]] Block centered(const QString& text, int size, int weight, double lineHeight = 1.3);
[[nodiscard]] Block paragraph(const QString& text, int size, int weight, double lineHeight = 1.3);
/// A sentence of the office, which may have **strong** words; names and numbers never go through here, since a masked
/// one has stars of its own.
[[nodiscard]] Block sentence(const QString& text, int size, int weight, Align align = Align::Start,
                             double lineHeight = 1.3);
[[nodiscard]] Block pair(const QString& label, const QString& value, int size, int valueWeight = kBold);
[[nodiscard]] Block fact(const QString& label, const QString& value);  ///< of a sheet
[[nodiscard]] Block space(double height);
[[nodiscard]] Block elastic(double height, double minimum);  ///< of a sheet
[[nodiscard]] Block rule();
/// The part that begins here, by the name of its TemplateScheme.
[[nodiscard]] Block mark(const char* part);
/// What stays at the end of the paper.
inline const QString kFoot = QStringLiteral("foot");
[[nodiscard]] Block dashes();

/// Words that stay on one line, "05EA 3BB8".
[[nodiscard]] QString unbroken(QString text);

void add(std::vector<Block>& to, std::vector<Block> blocks);

/// The last line of a slip: who, and the number of the paper.
[[nodiscard]] std::vector<Block> rollFoot(const QString& left, const QString& right);
[[nodiscard]] std::vector<Block> sheetHead(const Letterhead& letterhead);
[[nodiscard]] std::vector<Block> sheetTitle(const QString& title, const QString& number);
[[nodiscard]] std::vector<Block> sheetFoot(const Letterhead& letterhead);
/// The page label with the paper's number in it; %1 and %2 stay for page and pages.
[[nodiscard]] QString pageLabel(const QString& number, Language language);

/// A QR block of a slip with words beside it; on a narrow roll they stand below.
[[nodiscard]] Block rollQr(const QrMatrix& matrix, double extent, std::vector<Block> side);
[[nodiscard]] Block sheetQr(const QrMatrix& matrix, std::vector<Block> side);

}  // namespace parts
