#pragma once

#include <QVector>
#include <QWidget>

#include "services/cash_views.h"

class KeyButton;
class ParagraphLabel;
class QLineEdit;
class TonedLabel;

/// Counting the drawer at the end of a shift: pieces by note and coin, against what was booked. UI thread.
///
/// Keys: Enter and the arrows go from note to note, Ctrl+Enter closes the drawer, Esc goes back.
class DrawerCount : public QWidget {
  Q_OBJECT

 public:
  explicit DrawerCount(QWidget* parent = nullptr);

  void setDrawer(const CashShift& shift, const ShiftSums& sums);
  void setBusy(bool isBusy);
  void setFailure(const QString& words);
  void restart();
  void focusFirst();

 Q_SIGNALS:
  void counted(const CashCount& count, const QString& explanation);
  void cancelled();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] CashCount count() const;
  static QStringList outsideWords(const ShiftSums& sums);
  void add();
  void submit();

  CashShift m_shift;
  ShiftSums m_sums;
  QVector<QLineEdit*> m_pieces;
  QVector<TonedLabel*> m_parts;
  TonedLabel* m_expected = nullptr;
  TonedLabel* m_sum = nullptr;
  TonedLabel* m_difference = nullptr;
  ParagraphLabel* m_outside = nullptr;
  QWidget* m_explanationRow = nullptr;
  QLineEdit* m_explanation = nullptr;
  ParagraphLabel* m_failure = nullptr;
  KeyButton* m_close = nullptr;
  KeyButton* m_cancel = nullptr;
};
