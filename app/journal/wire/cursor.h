#pragma once

#include <QString>

#include <map>

#include "domain/result.h"

/// How far a member has taken the authority's order, one position per stream. Its text is opaque to all but the two
/// programs: "<log id>;<epoch>;hall=12;g:pemkot=5". A value; any thread.
struct Cursor {
  QString logId;
  qint64 epoch = 1;
  std::map<QString, qint64> after;  ///< stream → last gseq taken

  bool operator==(const Cursor&) const = default;
  [[nodiscard]] QString toText() const;
  /// Error: Invalid.
  static Result<Cursor> parse(const QString& text);
};
