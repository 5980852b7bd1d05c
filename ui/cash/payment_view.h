#pragma once

#include <QWidget>

#include <vector>

#include "domain/office.h"
#include "services/cash_views.h"

class Chip;
class FactGrid;
class ParagraphLabel;
class QrView;
struct Fact;
class KeyButton;
class QComboBox;
class QLineEdit;
class QWidget;
class TonedLabel;

/// One payment: what it was, the code that the payer scans, whether it was confirmed, and how it is taken back. UI
/// thread.
class PaymentView : public QWidget {
  Q_OBJECT

 public:
  explicit PaymentView(QWidget* parent = nullptr);

  /// `approvers`: who may stand for a reversal.
  void setPayment(const PaymentLine& line, const std::vector<Officer>& approvers, const Zone& zone, qint64 nowMs);
  void setBusy(bool isBusy);
  void setFailure(const QString& words);
  void restart();

 Q_SIGNALS:
  void confirmed(const QString& reference);
  void reversed(const QString& reason, const QString& approverId, const QString& pin);
  void receiptRequested(const QString& paperId);
  void codeRequested();

 private:
  [[nodiscard]] QWidget* buildCode();
  void updateActions();
  /// The QRIS, as long as it may be scanned.
  void showCode(const Zone& zone, qint64 nowMs);
  [[nodiscard]] std::vector<Fact> factsOf(const PaymentLine& line, const Zone& zone, qint64 nowMs) const;

  PaymentLine m_line;
  QString m_paymentOf;
  bool m_isBusy = false;
  bool m_isReversing = false;
  bool m_isOverdue = false;
  TonedLabel* m_payer = nullptr;
  TonedLabel* m_service = nullptr;
  Chip* m_state = nullptr;
  FactGrid* m_facts = nullptr;
  QWidget* m_codeBox = nullptr;
  QrView* m_qr = nullptr;
  TonedLabel* m_codeSum = nullptr;
  TonedLabel* m_codeWords = nullptr;
  ParagraphLabel* m_shared = nullptr;
  ParagraphLabel* m_overdue = nullptr;
  QWidget* m_confirmBox = nullptr;
  TonedLabel* m_referenceLabel = nullptr;
  QLineEdit* m_reference = nullptr;
  KeyButton* m_confirm = nullptr;
  QWidget* m_reverseBox = nullptr;
  QLineEdit* m_reason = nullptr;
  QWidget* m_secondPerson = nullptr;
  QComboBox* m_approver = nullptr;
  QLineEdit* m_pin = nullptr;
  ParagraphLabel* m_failure = nullptr;
  KeyButton* m_receipt = nullptr;
  KeyButton* m_printCode = nullptr;
  KeyButton* m_reverse = nullptr;
  KeyButton* m_cancel = nullptr;
};
