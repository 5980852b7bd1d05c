#pragma once

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

#include "services/cash_views.h"
#include "session/session.h"
#include "widgets/chip.h"

/// What the Kas page shows. A value; UI thread.
struct CashState {
  enum class Tab { Bills, Pending, Today };
  Tab tab = Tab::Bills;
  CashBoard board;
  QString typed;
  std::vector<CashBill> found;     ///< of what was typed
  QString selected;                ///< id of a case (Bills) or of a payment
  bool isCounting = false;         ///< the drawer is being counted
  std::vector<Officer> approvers;  ///< who may stand for a reversal by this officer
  QString failure;                 ///< why the last command did nothing
  ChipValue outcome;               ///< what was just done, until the next command
  bool isBusy = false;
  bool hasLoaded = false;
};

/// Taking money: what is to pay, what waits for the bank, what was taken here today, and the drawer. UI thread; reads
/// again when cases, payments or the drawer change, at most one question under way.
class CashPresenter : public QObject {
  Q_OBJECT

 public:
  explicit CashPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const CashState& state() const { return m_state; }
  [[nodiscard]] const std::vector<CashBill>& bills() const;
  [[nodiscard]] const CashBill* bill() const;
  [[nodiscard]] const PaymentLine* payment() const;

  void refresh();
  /// A page that nobody looks at reads nothing.
  void setActive(bool isActive);
  void show(CashState::Tab tab);
  void search(const QString& typed);
  void select(const QString& key);
  void showCase(const CaseId& id);

  void pay(const PaymentOffer& offer);
  void confirm(const QString& reference);
  void reverse(const QString& reason, const QString& approverId, const QString& pin);
  /// The QRIS that is shown, on paper.
  void printCode();
  /// The receipt once more, as the next copy.
  void printReceipt(const QString& paperId);
  void openDrawer(qint64 floatRupiah);
  void refuse(const QString& words);
  void beginCount();
  void endCount();
  void closeDrawer(const CashCount& counted, const QString& explanation);

 Q_SIGNALS:
  void stateChanged();
  /// Money was taken, confirmed or given back: fields may be emptied.
  void settled();

 private:
  template <typename Question, typename Told>
  void command(Question question, Told told);
  void choose();
  void find();
  /// What has waited for too long since the last reading is told so.
  void watchExpiry(qint64 nowMs);

  Session& m_session;
  CashState m_state;
  bool m_isReading = false;
  bool m_mustRead = false;
  bool m_isActive = false;
  int m_searchRequest = 0;
  std::optional<PaymentId> m_request;  ///< of the payment that is being taken; the same for every try
};
