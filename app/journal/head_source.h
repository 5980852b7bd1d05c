#pragma once

#include <QStringList>

#include <optional>

#include "domain/result.h"
#include "journal/wire/audit.h"

/// Why the history that a hub shows cannot be the one that it showed before.
struct HistoryDoubt {
  enum class Kind {
    Cut,        ///< it has less than it had signed
    Rewritten,  ///< what it had signed is not the beginning of what it has
    TwoFaced,   ///< what it signs is not what it has given this PC
    Unsigned,   ///< the signature is not of the hub that it names
  };
  Kind kind = Kind::Rewritten;
  QString stream;
  qint64 seenSize = 0;   ///< up to here this PC has seen it signed
  qint64 shownSize = 0;  ///< what the hub shows now
  qint64 atMs = 0;
  bool operator==(const HistoryDoubt&) const = default;
};

/// What the watch over the hub's history keeps, so that it knows no database. Backend thread.
class HeadSource {
 public:
  virtual ~HeadSource() = default;
  /// Of the hub's log that this PC follows now.
  [[nodiscard]] virtual QString logId() const = 0;
  /// The streams of which something came from the hub.
  virtual Result<QStringList> streams() = 0;
  virtual Result<std::optional<TreeHead>> seen(const QString& stream) = 0;
  /// Takes the place of what was seen of the stream, and of a doubt about it.
  [[nodiscard]] virtual Done see(const TreeHead& head) = 0;
  /// A person must hear of it; what was seen stays.
  [[nodiscard]] virtual Done doubt(const HistoryDoubt& doubt) = 0;
  virtual Result<std::optional<QByteArray>> keyOf(const QString& device) = 0;
  /// The checksum of the order up to `size`, where this PC has it at hand.
  virtual Result<std::optional<QByteArray>> runningAt(const QString& stream, qint64 size) = 0;
  /// When the last round ended, ms UTC; absent before the first.
  virtual Result<std::optional<qint64>> checkedAtMs() = 0;
  [[nodiscard]] virtual Done setCheckedAt(qint64 ms) = 0;
};
