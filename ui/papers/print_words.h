#pragma once

#include <QString>

#include "domain/paper_record.h"
#include "print/paper.h"
#include "widgets/chip.h"

/// The words of the print ledger. UI thread; the language of the program.
namespace words {

/// "Tanda terima berkas".
QString paperKind(PaperKind kind);
/// "80 mm", "A5".
QString paperSize(PaperSize size);
/// The printer's name; a PDF folder and a missing name in words.
QString printer(const QString& name);
/// Behind a reason when some of the paper may have come out.
QString partialSuffix();
/// Whether a person must look at the printer before the job is printed again.
bool mayHaveComeOut(const QString& reason);
/// The note on a number without a paper, for whoever calls it.
QString calledByName(const QString& name);
/// Why a job failed and what to do; unknown reasons are what the printer said.
QString printFailure(const QString& reason, const QString& printer);
/// State of a job in a word with icon and tone: "Tercetak", "Antre", "Gagal", "Salinan ke-1".
ChipValue printState(const PrintJob& job);

}  // namespace words
