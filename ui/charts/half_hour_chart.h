#pragma once

#include <QTime>
#include <QWidget>

#include <vector>

/// Columns by half-hour from opening to closing: the ones to come stay blank, so that the day's length is seen. At most
/// five grid lines, whole numbers, the value over each column. UI thread.
class HalfHourChart : public QWidget {
  Q_OBJECT

 public:
  explicit HalfHourChart(QWidget* parent = nullptr);

  /// `counts` begins at `opensAt`; half-hours after the index `current` are yet to come.
  void setCounts(QTime opensAt, const std::vector<int>& counts, int current);
  [[nodiscard]] QSize sizeHint() const override { return {404, 254}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

  /// The values of the grid lines from 0 up, for the largest count: whole, even steps, at most five.
  static std::vector<int> gridFor(int largest);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QTime m_opensAt;
  std::vector<int> m_counts;
  int m_current = -1;
};
