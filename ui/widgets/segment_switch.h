#pragma once

#include <QAbstractButton>
#include <QVector>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

/// Two to five views of one page in a row of 36, the chosen one in `accent-tint`; arrows choose. UI thread.
class SegmentSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentSwitch(QWidget* parent = nullptr);

  int addSegment(const QString& word);
  void setCurrent(int index);
  [[nodiscard]] int current() const;

 Q_SIGNALS:
  void currentChanged(int index);

 private:
  QButtonGroup* m_group = nullptr;
  QHBoxLayout* m_row = nullptr;
};
