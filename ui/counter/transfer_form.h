#pragma once

#include <QDialog>

#include <functional>
#include <memory>

#include "counter/transfer_choices.h"
#include "models/row_list_model.h"
#include "services/queue_views.h"
#include "widgets/two_line_delegate.h"

namespace Ui {
class TransferForm;
}

/// Where to send the citizen on: a service found by typing, a counter if it must be a certain one, whether to come back
/// here, and a note. Up and Down choose a service while typing, Ctrl+Enter sends. Never blocks: the answer comes by
/// signal. UI thread.
class TransferForm : public QDialog {
  Q_OBJECT

 public:
  explicit TransferForm(QWidget* parent = nullptr);
  ~TransferForm() override;

  void setChoices(const TransferChoices& choices);
  [[nodiscard]] TransferRequest request() const;

 Q_SIGNALS:
  void transferRequested(const TransferRequest& request);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void filter(const QString& typed);
  void chooseService();
  void submit();
  [[nodiscard]] const TransferChoices::Service* service() const;

  std::unique_ptr<Ui::TransferForm> m_ui;
  TransferChoices m_choices;
  RowListModel<TwoLineRow> m_services;
};

/// Asks where to; the page gets one by constructor, so that tests and the tour can answer. The answer is absent when the
/// officer turned away. UI thread; no nested event loop.
class TransferAsker {
 public:
  using Answer = std::function<void(std::optional<TransferRequest>)>;
  virtual ~TransferAsker() = default;
  virtual void ask(QWidget* parent, const TransferChoices& choices, Answer answer) = 0;
};

/// With the form above, over the window.
class TransferFormAsker final : public TransferAsker {
 public:
  void ask(QWidget* parent, const TransferChoices& choices, Answer answer) override;
};
