#pragma once

#include <QMetaType>
#include <QStyledItemDelegate>
#include <QVector>

#include "widgets/chip.h"

/// One cell of a row: a line of 14, and below it a line of 12 when there is one.
struct TwoLineCell {
  QString top;
  QString bottom;
  Icon topIcon = Icon::None;
  Tone topTone = Tone::Plain;
  Icon bottomIcon = Icon::None;
  Tone bottomTone = Tone::Muted;
  bool isBottomChip = false;  ///< the second line is a chip (a conflict)
  bool isTopStrong = false;   ///< 500
  bool isWhole = false;       ///< a number, date or state: never an ellipsis, set smaller where it must

  bool operator==(const TwoLineCell&) const = default;
};

/// A row of cells for RowListModel; `key` is the caller's id.
struct TwoLineRow {
  QString key;
  QVector<TwoLineCell> cells;

  bool operator==(const TwoLineRow&) const = default;
  [[nodiscard]] QString accessibleText() const;
};
Q_DECLARE_METATYPE(TwoLineRow)

/// A column of a painted list. Width 0 takes what is left; exactly one column should.
struct ListColumn {
  QString title;
  int width = 0;
  Qt::Alignment alignment = Qt::AlignLeft;
  bool isSortable = false;
};

/// Where the columns of a painted list lie in a row; delegate and header share it.
struct ListColumns {
  QVector<ListColumn> columns;
  int margin = 16;
  int gap = 12;

  [[nodiscard]] QVector<QRect> rects(const QRect& row) const;
};

/// Paints TwoLineRow values from kRowRole in the given columns: rows of 36 with one line, of 41 or 56 with two. Cut
/// words stand whole in the tooltip. UI thread.
class TwoLineDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  TwoLineDelegate(ListColumns columns, int rowHeight, QObject* parent = nullptr);

  /// Lines between rows end this far from the edges.
  void setSeparatorInset(int inset) { m_separatorInset = inset; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override;

 private:
  void paintCell(QPainter& painter, const QRect& rect, const TwoLineCell& cell, Qt::Alignment alignment,
                 const QWidget* widget) const;

  ListColumns m_columns;
  int m_rowHeight;
  int m_separatorInset = 0;
};
