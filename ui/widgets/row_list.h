#pragma once

#include <QListView>

/// A list for painted rows: no frame, no ground of its own, scrolls by pixels, wide rows never scroll sideways. Enter
/// and double click emit activated(). UI thread.
class RowList : public QListView {
  Q_OBJECT

 public:
  explicit RowList(QWidget* parent = nullptr);

  /// What stands in the middle while there is no row: what to do first.
  void setEmptyWords(const QString& title, const QString& words = {});

 protected:
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  QString m_emptyTitle;
  QString m_emptyWords;
};
