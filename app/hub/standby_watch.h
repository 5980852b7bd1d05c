#pragma once

#include <QString>

#include <map>
#include <optional>

#include "journal/wire/cursor.h"

/// How far the standby of a hall is. It pulls like any member, and as it writes a page to its disk before it asks for
/// the next, the cursor of a pull says what it has for good. Hub's thread.
///
/// Whoever writes waits for it only while it keeps up: the first time that it does not answer in time is the last that
/// somebody waits, until it has caught up again (as MySQL's semisynchronous replication falls back).
class StandbyWatch {
 public:
  struct Line {
    Cursor has;
    qint64 heardMs = 0;     ///< when it last asked, ms UTC
    bool isInStep = false;  ///< it had everything, and has answered in time since
  };

  /// A pull of the standby came; `ends` is where the order ends now.
  void heard(const QString& device, const Cursor& has, const Cursor& ends, qint64 nowMs);
  /// Whether it pays to wait for it.
  [[nodiscard]] bool isInStep() const;
  /// Whether a standby has all up to `ends` on its disk.
  [[nodiscard]] bool has(const Cursor& ends) const;
  /// Somebody has waited for nothing.
  void fellBehind();
  [[nodiscard]] std::optional<Line> line(const QString& device) const;
  /// Whether `has` reaches `ends` in every stream, in the same log.
  static bool covers(const Cursor& has, const Cursor& ends);

 private:
  std::map<QString, Line> m_lines;
};
