#pragma once

#include <vector>

#include "domain/link_status.h"
#include "domain/result.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"

/// How much goes into one push.
struct BatchLimits {
  int operations = 500;
  qsizetype bytes = 256 * 1024;
};

/// What the sync engine needs of the log, so that it knows no database. Backend thread; every call is one transaction.
class LogSource {
 public:
  virtual ~LogSource() = default;

  /// Log id, epoch and one position per stream: what the next pull begins after.
  virtual Result<Cursor> cursor() = 0;
  /// What the authority does not have yet, oldest first: the chains of this PC, and after a log-reset also those of
  /// others that it lacks. Empty when there is nothing to push. The same until it is acknowledged.
  virtual Result<std::vector<PushBatch>> outgoing(const BatchLimits& limits) = 0;
  /// Gives the operations the place that the authority gave them, and folds what they touch anew. A "gap" winds back to
  /// what the authority expects, so that the next `outgoing` begins there.
  /// Errors: Conflict with field "chain-fork", "log-reset" or the problem's own code; nothing is changed then.
  [[nodiscard]] virtual Done acknowledge(const PushReceipt& receipt) = 0;
  /// Takes a page of the authority's order; what is known already is passed over, this PC's own operations are
  /// recognised. All or nothing. Errors: Conflict with field "log-reset" (another log, or one that went back), "gap"
  /// (the page does not follow the cursor), "chain-fork" (an operation that differs from the one known under this
  /// place); Corrupt with field "checksum", "signature" or "chain".
  [[nodiscard]] virtual Done take(const PullReply& page) = 0;
  /// A new member takes what its hall has so far without folding it (app/hub/choices.md, "A new PC"): `take` begins
  /// with that when nothing was taken before and more than a page is there, and it goes on, over restarts too, until
  /// `arrange`. The tables show nothing of it in the meantime.
  [[nodiscard]] virtual bool isGathering() const = 0;
  /// Folds everything that was gathered, all or nothing. May take many seconds. Does nothing while nothing is gathered.
  [[nodiscard]] virtual Done arrange() = 0;
  /// Begins anew with an authority whose log is another one: every place is forgotten, no operation is; what lies
  /// beyond `ends` goes out again.
  [[nodiscard]] virtual Done followLog(const ChainEnds& ends) = 0;
  virtual Result<std::vector<Waiting>> waiting() = 0;
  virtual Result<std::vector<Refusal>> refusals() = 0;
};
