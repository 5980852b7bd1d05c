#pragma once

#include "print/paper.h"
#include "print/words.h"

/// A paper that was printed before: the n-th copy.
struct CopyMark {
  int n = 1;
  Moment printedAt;
  QString officer = {};  ///< who printed it
};

/// A paper that was reversed; the reversal has a number of its own.
struct VoidMark {
  QString reversalNumber;
  Moment reversedAt;
};

/// The same paper with an inverted bar at its head; all below it stays byte for byte what was issued. Pure.
[[nodiscard]] Paper withMark(Paper paper, const CopyMark& mark, Language language);
[[nodiscard]] Paper withMark(Paper paper, const VoidMark& mark, Language language);
