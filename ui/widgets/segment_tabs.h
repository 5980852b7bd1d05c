#pragma once

#include <QTabBar>

/// Tabs of 40 with counts and an underline of 2; Left and Right choose. The first tab's word starts 12 from the left.
/// UI thread.
class SegmentTabs : public QTabBar {
  Q_OBJECT

 public:
  explicit SegmentTabs(QWidget* parent = nullptr);

  /// A tab with its word; the count is shown after it, or nothing below zero.
  int addSegment(const QString& word, qint64 count = -1);
  void setCount(int index, qint64 count);

 protected:
  [[nodiscard]] QSize tabSizeHint(int index) const override;
  [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
  void paintEvent(QPaintEvent* event) override;

 private:
  void relabel(int index);
};
