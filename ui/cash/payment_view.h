#pragma once

#include <QWidget>

#include <vector>

#include "domain/office.h"
#include "services/cash_views.h"

class Chip;
class FactGrid;
class KeyButton;
class QComboBox;
class QLineEdit;
class QWidget;
class TonedLabel;

/// One payment: what it was, whether the bank has confirmed it, and how it is taken back. UI thread.
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

 private:
  void updateActions();

  PaymentLine m_line;
  QString m_paymentOf;
  bool m_isBusy = false;
  bool m_isReversing = false;
  TonedLabel* m_payer = nullptr;
  TonedLabel* m_service = nullptr;
  Chip* m_state = nullptr;
  FactGrid* m_facts = nullptr;
  TonedLabel* m_shared = nullptr;
  QWidget* m_confirmBox = nullptr;
  QLineEdit* m_reference = nullptr;
  KeyButton* m_confirm = nullptr;
  QWidget* m_reverseBox = nullptr;
  QLineEdit* m_reason = nullptr;
  QWidget* m_secondPerson = nullptr;
  QComboBox* m_approver = nullptr;
  QLineEdit* m_pin = nullptr;
  TonedLabel* m_failure = nullptr;
  KeyButton* m_receipt = nullptr;
  KeyButton* m_reverse = nullptr;
  KeyButton* m_cancel = nullptr;
};
