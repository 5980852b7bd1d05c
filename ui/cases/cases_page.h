#pragma once

#include <QWidget>

#include "cases/cases_presenter.h"
#include "dialogs/prompter.h"
#include "models/row_list_model.h"
#include "widgets/two_line_delegate.h"

class CaseDetailView;
class RowList;
class SearchField;
class SegmentTabs;
class TonedLabel;

/// The page Permohonan: the list with saved filters at the left, the open application at the right. UI thread;
/// presenter and prompter outlive it.
///
/// Keys: Ctrl+F filter, Enter opens, Ctrl+Enter the usual next step, Ctrl+Shift+Enter another, Ctrl+P the paper again.
class CasesPage : public QWidget {
  Q_OBJECT

 public:
  CasesPage(CasesPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 public Q_SLOTS:
  void openCase(const CaseId& id);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildList();
  void render();

  CasesPresenter& m_presenter;
  SearchField* m_filter = nullptr;
  SegmentTabs* m_tabs = nullptr;
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow>* m_model = nullptr;
  TonedLabel* m_count = nullptr;
  CaseDetailView* m_detail = nullptr;
};
