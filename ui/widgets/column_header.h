#pragma once

#include <QWidget>

#include "widgets/two_line_delegate.h"

/// The header of a painted list, 32 high: the columns of its delegate, or finer ones over the same row. A click on a
/// sortable one asks for its order; with the keyboard Left and Right choose one and Space asks. UI thread.
class ColumnHeader : public QWidget {
  Q_OBJECT

 public:
  explicit ColumnHeader(ListColumns columns, QWidget* parent = nullptr);

  void setSorting(int column, Qt::SortOrder order);
  /// The room that the list's scroll bar takes at the right.
  void setRightInset(int inset);

 Q_SIGNALS:
  void sortRequested(int column, Qt::SortOrder order);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void ask(int column);
  void walk(int by);
  void say();
  [[nodiscard]] QRect row() const { return rect().adjusted(0, 0, -m_rightInset, -1); }

  ListColumns m_columns;
  int m_sorted = -1;
  Qt::SortOrder m_order = Qt::AscendingOrder;
  int m_rightInset = 0;
  int m_chosen = -1;  ///< by the keyboard
  int m_hot = -1;     ///< under the pointer
};
