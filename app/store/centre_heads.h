#pragma once

#include <vector>

#include "journal/head_source.h"
#include "store/store.h"

/// What a hub has seen of its centre's history, signed, for as long as its own log goes on; and where it did not fit.
/// The heads are local facts of the hub's file. A doubt is said to the hall, as a record of its log
/// ("centre_doubt.set"): the hub accuses another one with it, not itself. The hub's thread.
class CentreHeads final : public HeadSource {
 public:
  /// `centreKey`: pinned when the hub joined its centre.
  CentreHeads(Store& store, QByteArray centreKey) : m_store(store), m_key(std::move(centreKey)) {}

  [[nodiscard]] QString logId() const override { return m_store.logId(); }
  /// Those of which the centre may have more than it has proved, and those in doubt.
  Result<QStringList> streams() override;
  Result<std::optional<TreeHead>> seen(const QString& stream) override;
  [[nodiscard]] Done see(const TreeHead& head) override;
  [[nodiscard]] Done doubt(const HistoryDoubt& doubt) override;
  Result<std::optional<QByteArray>> keyOf(const QString& signer) override;
  Result<std::optional<QByteArray>> runningAt(const QString& stream, qint64 size) override;
  Result<std::optional<QByteArray>> leafAt(const QString& stream, qint64 gseq) override;
  Result<std::optional<qint64>> checkedAtMs() override;
  [[nodiscard]] Done setCheckedAt(qint64 ms) override;

  /// Of any member of the hall, as the log says: those that stand, about the log that is followed now.
  static Result<std::vector<HistoryDoubt>> doubts(Store& store);

 private:
  [[nodiscard]] Done tell(const HistoryDoubt& doubt, bool stands);
  Result<std::optional<HistoryDoubt>> standing(const QString& stream);

  Store& m_store;
  QByteArray m_key;
};
