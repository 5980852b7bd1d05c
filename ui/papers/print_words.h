#pragma once

#include <QString>

#include "widgets/chip.h"
#include "domain/paper_record.h"
#include "print/paper.h"

/// The words of the print ledger. UI thread; the language of the program.
namespace words {

/// "Tanda terima berkas".
QString paperKind(PaperKind kind);
/// "80 mm", "A5".
QString paperSize(PaperSize size);
/// The printer's name; a PDF folder and a missing name in words.
QString printer(const QString& name);
/// Why a job failed and what to do; unknown reasons are what the printer said.
QString printFailure(const QString& reason, const QString& printer);
/// State of a job in a word with icon and tone: "Tercetak", "Antre", "Gagal", "Salinan ke-1".
ChipValue printState(const PrintJob& job);

}  // namespace words
