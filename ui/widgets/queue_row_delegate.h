#pragma once

#include <QMetaType>
#include <QStyledItemDelegate>

#include "widgets/chip.h"

/// One line of the counter's queue, in the words that stand on the screen.
struct QueueRow {
  QString key;     ///< id of the ticket, for the caller
  QString number;  ///< "B-024"
  QString service;
  ChipValue reason;      ///< priority or booking; empty mostly
  QString word;          ///< "Berikutnya", "ditahan"; only without a reason
  bool isNext = false;   ///< the word stands in the accent
  QString wait;          ///< "34 mnt"
  bool isLate = false;   ///< over the target
  bool isGroup = false;  ///< a heading of 28: icon of `reason`, words of `service`

  bool operator==(const QueueRow&) const = default;
  [[nodiscard]] QString accessibleText() const;
};
Q_DECLARE_METATYPE(QueueRow)

/// Paints QueueRow values from the role kRowRole; 36 high. Cut words stand whole in the tooltip. UI thread.
class QueueRowDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit QueueRowDelegate(QObject* parent = nullptr);

  /// 54, or 84 where numbers of the degraded series stand ("A-K2-001").
  void setNumberWidth(int width) { m_numberWidth = width; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override;

 private:
  int m_numberWidth = 54;
};
