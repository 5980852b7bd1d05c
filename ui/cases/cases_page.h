#pragma once

#include <QJsonObject>
#include <QWidget>

#include "cases/cases_presenter.h"
#include "cases/filters/saved_filter.h"
#include "dialogs/prompter.h"
#include "models/row_list_model.h"
#include "shell/window_values.h"
#include "widgets/two_line_delegate.h"

class CaseDetailView;
class CaseExportFlow;
class ColumnHeader;
class KeyButton;
class KeyHint;
class MasterDetail;
class QHBoxLayout;
class QProgressBar;
class RowList;
class SavedFilterMenu;
class SearchField;
class SegmentTabs;
class TonedLabel;

/// The page Permohonan: the list with saved filters at the left, the open application at the right. UI thread;
/// presenter and prompter outlive it.
///
/// Keys: Ctrl+N a new application, Ctrl+F filter, Enter opens, Shift and Ctrl mark several, Ctrl+Enter the usual next
/// step of what is open or of all that are marked, Ctrl+Shift+Enter another, Ctrl+P the paper again, Ctrl+Shift+E takes the
/// list out as a file, Ctrl+Shift+F the saved views, Esc unmarks.
class CasesPage : public QWidget {
  Q_OBJECT

 public:
  CasesPage(CasesPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

  void setRoom(const WindowRoom& room);
  /// Tab, order and handle as they were left, and the views that were saved under a name; never what else was typed.
  [[nodiscard]] QJsonObject memory() const;
  void remember(const QJsonObject& memory);

 public Q_SLOTS:
  void openCase(const CaseId& id);

 Q_SIGNALS:
  void newCaseRequested();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildList();
  QWidget* buildBatch();
  void buildHeader(QVBoxLayout* body);
  void render();
  void buildExport(QHBoxLayout* foot);
  void showSaved(const SavedFilter& filter);
  void renderCount(const CasesState& state);
  void renderOrder(const CasesState& state);
  void renderBatch(const CasesState& state);
  void openRow(const QModelIndex& index);
  void chooseRows();
  void stepAll(const CaseStep& step);
  void chooseStep();
  void tellOutcomes(const std::vector<CaseOutcome>& outcomes);

  CasesPresenter& m_presenter;
  Prompter& m_prompter;
  MasterDetail* m_split = nullptr;
  SearchField* m_filter = nullptr;
  SavedFilterMenu* m_saved = nullptr;
  SegmentTabs* m_tabs = nullptr;
  ColumnHeader* m_header = nullptr;
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow>* m_model = nullptr;
  QWidget* m_batch = nullptr;
  TonedLabel* m_batchCount = nullptr;
  KeyButton* m_batchNext = nullptr;
  KeyButton* m_batchOther = nullptr;
  TonedLabel* m_count = nullptr;
  CaseExportFlow* m_export = nullptr;
  KeyHint* m_exportHint = nullptr;
  QProgressBar* m_progress = nullptr;
  CaseDetailView* m_detail = nullptr;
  bool m_isTakingRows = false;
};
