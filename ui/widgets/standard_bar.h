#pragma once

#include <QWidget>

/// A running time against its standard: 8 high, green within, red over, full when twice over. UI thread; milliseconds.
class StandardBar : public QWidget {
  Q_OBJECT

 public:
  explicit StandardBar(QWidget* parent = nullptr);

  void setTimes(qint64 elapsedMs, qint64 standardMs);
  [[nodiscard]] bool isOver() const { return m_standardMs > 0 && m_elapsedMs > m_standardMs; }
  [[nodiscard]] QSize sizeHint() const override { return {64, 8}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {24, 8}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  qint64 m_elapsedMs = 0;
  qint64 m_standardMs = 0;
};
