#pragma once

#include <QString>

#include "hub/head_book.h"
#include "hub/hub.h"

/// Looks at the whole log of a hub or its standby again: every chain and signature, every place, time and refusal by
/// the running checksums, and the tree against the heads that were signed. The hub's thread; takes as long as reading
/// the log does.
class LogAudit {
 public:
  struct Check {
    qint64 operations = 0;
    qint64 signatures = 0;
    qint64 heads = 0;  ///< that were signed before and agree
    /// The first thing that is wrong, with its number, in words for the log; empty when all is whole.
    QString fault;
  };

  explicit LogAudit(Hub& hub);

  Result<Check> verify() const;
  /// The same, and signs and keeps what it has found whole, so that the next check compares with it. A standby, which
  /// signs nothing, only looks.
  Result<Check> verifyAndSign() const;

 private:
  Result<Check> look(std::vector<TreeHead>& ends) const;
  /// One stream; what is wrong, or nothing.
  Result<QString> walk(const QString& stream, qint64 size, std::vector<TreeHead> signedBefore, TreeHead& end,
                       Check& check) const;

  Hub& m_hub;
  HeadBook m_book;
};
