#pragma once

#include <QVector>
#include <QWidget>

#include <optional>

#include "services/cash_views.h"

class FeeList;
class FigureStrip;
class KeyButton;
class ParagraphLabel;
class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class RupiahField;
class SegmentSwitch;
class TonedLabel;

/// Taking the money of one case: how much, in which way, what was laid down, what goes back. UI thread.
///
/// Keys: Ctrl+Enter takes it and prints, Alt+1 to Alt+5 choose a likely sum.
class BillForm : public QWidget {
  Q_OBJECT

 public:
  explicit BillForm(QWidget* parent = nullptr);

  /// The same case again keeps what was typed. `hasDrawer`: cash can be taken.
  /// `qrisMerchant`: whom the office's QRIS pays; empty when it has none.
  void setBill(const CashBill& bill, bool hasDrawer, const QString& qrisMerchant);
  void setBusy(bool isBusy);
  void setFailure(const QString& words);
  /// Empties the fields for the next sum.
  void restart();
  void focusFirst();

 Q_SIGNALS:
  void paid(const PaymentOffer& offer);

 private:
  [[nodiscard]] PaymentMethod method() const;
  [[nodiscard]] bool isCash() const { return method() == PaymentMethod::Cash; }
  [[nodiscard]] QWidget* buildOther();
  void explainOther(PaymentMethod method, qint64 total);
  void showFee(const CashBill& bill);
  void addRow(QGridLayout* grid, const QString& label, QWidget* field);
  void count();
  void offerTenders(qint64 total);
  void updateAction();
  void submit();

  CashBill m_bill;
  QString m_billOf;
  bool m_hasDrawer = false;
  QString m_qrisMerchant;
  bool m_isBusy = false;
  qint64 m_offeredFor = -1;
  TonedLabel* m_payer = nullptr;
  TonedLabel* m_service = nullptr;
  TonedLabel* m_feeText = nullptr;
  FeeList* m_lines = nullptr;
  ParagraphLabel* m_changed = nullptr;
  FigureStrip* m_figures = nullptr;
  RupiahField* m_principal = nullptr;
  RupiahField* m_penalty = nullptr;
  TonedLabel* m_assessmentLabel = nullptr;
  QLineEdit* m_assessment = nullptr;
  SegmentSwitch* m_method = nullptr;
  QWidget* m_cash = nullptr;
  RupiahField* m_tendered = nullptr;
  QVector<KeyButton*> m_likely;
  TonedLabel* m_changeLabel = nullptr;
  TonedLabel* m_change = nullptr;
  QWidget* m_other = nullptr;  ///< what is not cash
  QWidget* m_codeRow = nullptr;
  QLineEdit* m_code = nullptr;
  QWidget* m_referenceRow = nullptr;
  TonedLabel* m_referenceLabel = nullptr;
  QLineEdit* m_reference = nullptr;
  ParagraphLabel* m_otherHint = nullptr;
  ParagraphLabel* m_failure = nullptr;
  KeyButton* m_take = nullptr;
};
