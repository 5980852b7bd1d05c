#pragma once

#include <vector>

#include "journal/head_source.h"
#include "store/store.h"

/// What this PC has seen of the hub's history, signed, and where it did not fit: local facts of the file, as the hub's
/// log may not be believed about itself. Backend thread.
class SeenHeads final : public HeadSource {
 public:
  explicit SeenHeads(Store& store) : m_store(store) {}

  [[nodiscard]] QString logId() const override { return m_store.logId(); }
  Result<QStringList> streams() override;
  Result<std::optional<TreeHead>> seen(const QString& stream) override;
  [[nodiscard]] Done see(const TreeHead& head) override;
  [[nodiscard]] Done doubt(const HistoryDoubt& doubt) override;
  Result<std::optional<QByteArray>> keyOf(const QString& device) override;
  Result<std::optional<QByteArray>> runningAt(const QString& stream, qint64 size) override;
  Result<std::optional<QByteArray>> leafAt(const QString& stream, qint64 gseq) override;
  Result<std::optional<qint64>> checkedAtMs() override;
  [[nodiscard]] Done setCheckedAt(qint64 ms) override;

  /// Those about the log that this PC follows now.
  Result<std::vector<HistoryDoubt>> doubts();

 private:
  Store& m_store;
};
