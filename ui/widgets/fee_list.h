#pragma once

#include <QVector>
#include <QWidget>

#include "session/fee_words.h"

class QGridLayout;

/// The lines of a fee: name and what was multiplied at the left, the sum at the right edge. Nothing is cut: long names
/// wrap. UI thread.
class FeeList : public QWidget {
  Q_OBJECT

 public:
  explicit FeeList(QWidget* parent = nullptr);

  void setRows(const QVector<FeeRow>& rows);

 private:
  QGridLayout* m_grid = nullptr;
  QWidget* m_content = nullptr;
  QVector<FeeRow> m_rows;
};
