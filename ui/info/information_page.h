#pragma once

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

#include "info/information_presenter.h"
#include "models/row_list_model.h"
#include "shell/window_values.h"
#include "widgets/two_line_delegate.h"

class KeyButton;
class QBoxLayout;
namespace Ui {
class InformationPage;
}

/// The information desk: which service, what it needs, and a number for the queue. Shows what its presenter says.
/// UI thread; the presenter outlives the page.
///
/// Keys: type words, Up and Down choose, Enter goes to the priorities, Alt+1 … Alt+7 choose one, Ctrl+Enter takes the
/// number, Ctrl+N the next citizen, Ctrl+P the requirement sheet.
class InformationPage : public QWidget {
  Q_OBJECT

 public:
  explicit InformationPage(InformationPresenter& presenter, QWidget* parent = nullptr);
  ~InformationPage() override;

  void setRoom(const WindowRoom& room);
  /// What must be seen before all else, above the sheet; it shows and hides itself.
  void setNotice(QWidget* notice);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void buildRight();
  void addKey(const QKeySequence& key, KeyButton* button, std::function<void()> act);
  void addPriorities();
  void moveChoice(int step);
  void showState();
  void showList(const InformationState& state);
  void showSheet(const InformationState& state);
  void showSlip(const InformationState& state);
  void showNote(const InformationState& state);

  InformationPresenter& m_presenter;
  std::unique_ptr<Ui::InformationPage> m_ui;
  RowListModel<TwoLineRow> m_services;
  std::vector<std::pair<Priority, KeyButton*>> m_priorities;
  QBoxLayout* m_right = nullptr;
  QBoxLayout* m_side = nullptr;  ///< the notice and the sheet
  bool m_isShowing = false;  ///< the list's own current change is not a wish of the officer
};
