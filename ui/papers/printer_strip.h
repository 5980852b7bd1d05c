#pragma once

#include <QAbstractButton>

#include "papers/papers_presenter.h"

class QHBoxLayout;

/// One printer with its state and what goes to it; a click prints a test page. UI thread.
class PrinterCell : public QAbstractButton {
  Q_OBJECT

 public:
  explicit PrinterCell(QWidget* parent = nullptr);
  void setLine(const PrinterLine& line);
  [[nodiscard]] const PrinterLine& line() const { return m_line; }
  [[nodiscard]] QSize sizeHint() const override { return {200, 60}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {120, 60}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  PrinterLine m_line;
};

/// The printers of this PC, 60 high, in equal parts. UI thread.
class PrinterStrip : public QWidget {
  Q_OBJECT

 public:
  explicit PrinterStrip(QWidget* parent = nullptr);
  void setPrinters(const std::vector<PrinterLine>& printers);

 Q_SIGNALS:
  void testRequested(const QString& printer);

 private:
  QHBoxLayout* m_row = nullptr;
  QVector<PrinterCell*> m_cells;
};
