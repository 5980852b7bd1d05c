#pragma once

#include "cases/cases_presenter.h"
#include "dialogs/prompter.h"
#include "models/row_list_model.h"
#include "widgets/panel.h"
#include "widgets/two_line_delegate.h"

class Chip;
class ConflictCard;
class FactPairs;
class FilePane;
class KeyButton;
class QGridLayout;
class QStackedLayout;
class RequirementList;
class RowList;
class SegmentTabs;
class Timeline;
class TonedLabel;

/// The open application: head with its state, summary with history, form, checklist, papers, and the steps that may
/// follow. UI thread.
class CaseDetailView : public Panel {
  Q_OBJECT

 public:
  CaseDetailView(CasesPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);
  void render(const CasesState& state);

 private:
  QWidget* buildHead();
  QWidget* buildSummary();
  void buildFoot();
  void renderFacts(const CaseDetail& detail, bool showsNik);
  void renderForm(const CaseDetail& detail);
  void renderPapers(const CaseDetail& detail);
  void renderFiles(const CasesState& state);
  void renderFoot(const CasesState& state);
  void attach(const QStringList& paths);
  void attachPicture(const QImage& picture);
  void askFile();
  void askDetach(const Attachment& attachment);
  void askPaper(std::function<void(const QString& requirementId)> answer);
  void correct();
  void doStep(const CaseStep& step);
  void chooseStep();
  [[nodiscard]] QString chosenPaper() const;

  CasesPresenter& m_presenter;
  Prompter& m_prompter;
  QStackedLayout* m_all = nullptr;
  TonedLabel* m_empty = nullptr;
  TonedLabel* m_name = nullptr;
  TonedLabel* m_line = nullptr;
  Chip* m_chip = nullptr;
  SegmentTabs* m_tabs = nullptr;
  QStackedLayout* m_pages = nullptr;
  FactPairs* m_facts = nullptr;
  KeyButton* m_eye = nullptr;
  ConflictCard* m_conflict = nullptr;
  Timeline* m_timeline = nullptr;
  QWidget* m_formPage = nullptr;
  QGridLayout* m_form = nullptr;
  KeyButton* m_correct = nullptr;
  QString m_formOf;
  RequirementList* m_requirements = nullptr;
  FilePane* m_files = nullptr;
  RowList* m_papers = nullptr;
  RowListModel<TwoLineRow>* m_paperModel = nullptr;
  QWidget* m_foot = nullptr;
  TonedLabel* m_why = nullptr;
  KeyButton* m_print = nullptr;
  KeyButton* m_other = nullptr;
  KeyButton* m_next = nullptr;
};
