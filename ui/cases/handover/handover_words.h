#pragma once

#include <QString>

#include "domain/handover.h"

/// A handover in the words of the screen. UI thread.
namespace words {

[[nodiscard]] QString takerRole(TakerRole role);
[[nodiscard]] QString takerPaper(TakerPaper paper);
[[nodiscard]] QString caseProof(CaseProof proof);
[[nodiscard]] QString handoverSign(HandoverSign sign);
[[nodiscard]] QString handoverProblem(HandoverProblem problem);
/// Why it was refused.
[[nodiscard]] QString handoverFailure(const Error& error);

}  // namespace words
