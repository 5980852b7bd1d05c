#pragma once

#include <QByteArray>

#include "domain/result.h"
#include "print/escpos/raw_printer.h"
#include "print/paper.h"

/// What a job does beside printing its paper.
struct EscPosExtras {
  bool opensDrawer = false;   ///< where the printer has one
  bool showsLetters = false;  ///< of a test page: what the code page holds, in letters of the printer
};

/// A paper as the bytes for a printer. Paragraphs and pairs are set in the printer's letters where its code page has
/// all of them; everything else, and each paragraph with a letter that it has not, is a picture of what the layout
/// says. A thread that may use QFont. Errors: Invalid for a paper of another size than the printer's.
[[nodiscard]] Result<QByteArray> encodeEscPos(const Paper& paper, const RawPrinter& printer,
                                              const EscPosExtras& extras = {});
