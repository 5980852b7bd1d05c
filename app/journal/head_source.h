#pragma once

#include <QStringList>

#include <optional>

#include "domain/result.h"
#include "journal/wire/audit.h"

/// Why the history that a hub, or a centre, shows cannot be the one that it showed before.
struct HistoryDoubt {
  enum class Kind {
    Cut,        ///< it has less than it had signed
    Rewritten,  ///< what it had signed is not the beginning of what it has
    TwoFaced,   ///< what it signs is not what it has given this PC, or was given by it
    Unsigned,   ///< the signature is not of the one that it names
    Unproved,   ///< it says itself that it no longer has what it had signed
  };
  Kind kind = Kind::Rewritten;
  QString stream;
  qint64 seenSize = 0;   ///< up to here this PC has seen it signed
  qint64 shownSize = 0;  ///< what is shown now
  qint64 atMs = 0;
  bool operator==(const HistoryDoubt&) const = default;
};

/// What the watch over a history keeps, so that it knows no database: a PC's over its hub's, a hub's over its centre's.
/// The thread of the store.
class HeadSource {
 public:
  virtual ~HeadSource() = default;
  /// Of the log that the history is about now.
  [[nodiscard]] virtual QString logId() const = 0;
  /// The streams to be asked about: of a hub those of which something came, of a centre those that went on.
  virtual Result<QStringList> streams() = 0;
  virtual Result<std::optional<TreeHead>> seen(const QString& stream) = 0;
  /// Takes the place of what was seen of the stream, and of a doubt about it.
  [[nodiscard]] virtual Done see(const TreeHead& head) = 0;
  /// A person must hear of it; what was seen stays.
  [[nodiscard]] virtual Done doubt(const HistoryDoubt& doubt) = 0;
  virtual Result<std::optional<QByteArray>> keyOf(const QString& device) = 0;
  /// The checksum of the order up to `size`, where it is at hand.
  virtual Result<std::optional<QByteArray>> runningAt(const QString& stream, qint64 size) = 0;
  /// The hash of the operation at a place, where its bytes are at hand.
  virtual Result<std::optional<QByteArray>> leafAt(const QString& stream, qint64 gseq) = 0;
  /// When the last round ended, ms UTC; absent before the first.
  virtual Result<std::optional<qint64>> checkedAtMs() = 0;
  [[nodiscard]] virtual Done setCheckedAt(qint64 ms) = 0;
};
