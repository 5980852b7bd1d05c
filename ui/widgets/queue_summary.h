#pragma once

#include <QVector>
#include <QWidget>

/// One queue of this counter with how many wait and the longest wait.
struct QueueSummaryRow {
  QString letter;
  QString name;
  QString count;
  QString longest;
  bool isLate = false;

  bool operator==(const QueueSummaryRow&) const = default;
};

/// The head of the queue panel: title and column words (44), then a row of 36 for each queue. UI thread.
class QueueSummary : public QWidget {
  Q_OBJECT

 public:
  explicit QueueSummary(QWidget* parent = nullptr);

  void setRows(const QVector<QueueSummaryRow>& rows);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVector<QueueSummaryRow> m_rows;
};
