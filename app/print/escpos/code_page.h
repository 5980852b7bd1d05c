#pragma once

#include <QString>

#include <optional>

/// The letters that a receipt printer has of itself. Numbers and contents as in Epson's "ESC/POS Command Reference",
/// ESC t; the tables are those of the Unicode consortium (MAPPINGS/VENDORS/MICSFT).
enum class CodePage {
  Pc437,
  Pc850,
  Pc858,
  Wpc1252,
  Picture  ///< no letters of the printer: all text is drawn as in the preview
};

inline constexpr CodePage kCodePages[] = {CodePage::Picture, CodePage::Wpc1252, CodePage::Pc858, CodePage::Pc850,
                                          CodePage::Pc437};

[[nodiscard]] QString toKey(CodePage page);
/// What ESC t selects it by.
[[nodiscard]] unsigned char selectorOf(CodePage page);
/// The byte of a letter; absent where the page has none. A no-break space is a space.
[[nodiscard]] std::optional<char> byteOf(CodePage page, QChar letter);
/// All printable letters of the upper half, for a test page.
[[nodiscard]] QString upperHalf(CodePage page);
