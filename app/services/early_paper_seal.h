#pragma once

#include "services/paper_seal.h"

/// The seal that papers bore before PaperSeal's format: base32 of version, kind, key id, number, seconds, amount, code
/// and signature. Such papers lie in drawers for years; none is written any more. Pure, any thread.
namespace early_paper_seal {

/// `fragment`: what stands behind the "#". Errors as PaperSeal::read.
Result<PaperSeal> read(QStringView fragment);

}  // namespace early_paper_seal
