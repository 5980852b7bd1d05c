#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <utility>
#include <vector>

/// The role under which a delegate finds the whole row.
inline constexpr int kRowRole = Qt::UserRole + 1;

/// A list of plain rows for a painted delegate. Row needs `key` (unique), operator== and accessibleText(). New rows are
/// set against the old ones by key with precise signals, so that selection and scroll place stay. UI thread.
template <typename Row>
class RowListModel : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }

  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == kRowRole) return QVariant::fromValue(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return row.accessibleText();
    return {};
  }

  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
    if (!index.isValid()) return Qt::NoItemFlags;
    if constexpr (requires(Row row) { row.isGroup; }) {
      if (m_rows[static_cast<std::size_t>(index.row())].isGroup) return Qt::ItemNeverHasChildren;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] const Row* rowAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
  }
  [[nodiscard]] QModelIndex indexOf(const QString& key) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.key == key; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
  }

  void setRows(std::vector<Row> rows) {
    removeMissing(rows);
    for (std::size_t at = 0; at < rows.size(); ++at) place(at, std::move(rows[at]));
  }

 private:
  void removeMissing(const std::vector<Row>& rows) {
    std::vector<QString> keys;
    keys.reserve(rows.size());
    for (const Row& row : rows) keys.push_back(row.key);
    std::sort(keys.begin(), keys.end());
    for (int at = rowCount() - 1; at >= 0; --at) {
      if (std::binary_search(keys.begin(), keys.end(), m_rows[static_cast<std::size_t>(at)].key)) continue;
      beginRemoveRows({}, at, at);
      m_rows.erase(m_rows.begin() + at);
      endRemoveRows();
    }
  }

  void place(std::size_t at, Row row) {
    const auto from = std::find_if(m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(at, m_rows.size())),
                                   m_rows.end(), [&](const Row& old) { return old.key == row.key; });
    const int target = static_cast<int>(at);
    if (from == m_rows.end()) {
      beginInsertRows({}, target, target);
      m_rows.insert(m_rows.begin() + target, std::move(row));
      endInsertRows();
      return;
    }
    const int source = static_cast<int>(from - m_rows.begin());
    if (source != target) {
      beginMoveRows({}, source, source, {}, target);
      std::rotate(m_rows.begin() + target, m_rows.begin() + source, m_rows.begin() + source + 1);
      endMoveRows();
    }
    if (m_rows[at] == row) return;
    m_rows[at] = std::move(row);
    Q_EMIT dataChanged(index(target), index(target));
  }

  std::vector<Row> m_rows;
};
