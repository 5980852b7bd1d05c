#pragma once

#include <QJsonObject>
#include <QWidget>

#include "cash/cash_presenter.h"
#include "dialogs/prompter.h"
#include "models/row_list_model.h"
#include "shell/window_values.h"
#include "widgets/two_line_delegate.h"

class BillForm;
class Chip;
class ColumnHeader;
class DrawerCount;
class FigureStrip;
class KeyButton;
class MasterDetail;
class Panel;
class PaymentView;
class QStackedWidget;
class RowList;
class SearchField;
class SegmentTabs;
class TonedLabel;

/// The page Kas: who has to pay, what waits for the bank, what was taken here today, and the drawer. UI thread;
/// presenter and prompter outlive it.
///
/// Keys: Ctrl+F finds a case, Ctrl+Enter takes the money, Ctrl+D takes a payment back, Ctrl+O opens the drawer, Ctrl+T
/// counts it.
class CashPage : public QWidget {
  Q_OBJECT

 public:
  CashPage(CashPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

  void setRoom(const WindowRoom& room);
  [[nodiscard]] QJsonObject memory() const;
  void remember(const QJsonObject& memory);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildList();
  QWidget* buildDetail();
  void render();
  void renderRows(const CashState& state);
  void renderDrawer(const CashState& state);
  void renderDetail(const CashState& state);
  void askFloat();
  void openDetail();

  CashPresenter& m_presenter;
  Prompter& m_prompter;
  bool m_isRendering = false;
  MasterDetail* m_split = nullptr;
  SearchField* m_field = nullptr;
  Chip* m_drawerState = nullptr;
  FigureStrip* m_figures = nullptr;
  SegmentTabs* m_tabs = nullptr;
  ColumnHeader* m_billHeader = nullptr;
  ColumnHeader* m_paymentHeader = nullptr;
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow>* m_model = nullptr;
  TwoLineDelegate* m_billRows = nullptr;
  TwoLineDelegate* m_paymentRows = nullptr;
  TonedLabel* m_outcome = nullptr;
  KeyButton* m_open = nullptr;
  KeyButton* m_count = nullptr;
  Panel* m_detail = nullptr;
  QStackedWidget* m_stack = nullptr;
  TonedLabel* m_nothing = nullptr;
  BillForm* m_bill = nullptr;
  PaymentView* m_payment = nullptr;
  DrawerCount* m_drawer = nullptr;
};
