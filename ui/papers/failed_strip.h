#pragma once

#include <QWidget>

#include "domain/zone.h"
#include "services/print_desk.h"

class KeyButton;
class TonedLabel;

/// A paper that did not come out: what, why and what to do, what is still true; three ways on. UI thread.
class FailedStrip : public QWidget {
  Q_OBJECT

 public:
  /// A brief one is a single line with one button, for the second and third failure.
  explicit FailedStrip(bool isBrief, QWidget* parent = nullptr);

  /// `isDue`: this one is what Ctrl+P prints.
  void setLine(const LedgerLine& line, const Zone& zone, bool isDue, bool isBusy);

 Q_SIGNALS:
  void againRequested(const QString& jobId);
  void otherRequested(const QString& jobId);
  void testRequested(const QString& printer);
  /// The paper was seen: it did come out.
  void cameOutRequested(const QString& jobId);
  /// Something else than printing shall be done about a number without a paper.
  void numberRequested(const QString& jobId, const QString& label);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  LedgerLine m_line;
  TonedLabel* m_title = nullptr;
  TonedLabel* m_when = nullptr;
  TonedLabel* m_words = nullptr;
  KeyButton* m_again = nullptr;
  KeyButton* m_other = nullptr;
  KeyButton* m_test = nullptr;
  KeyButton* m_cameOut = nullptr;  ///< only where it may have
  KeyButton* m_number = nullptr;   ///< only of a ticket
};
