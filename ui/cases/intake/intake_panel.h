#pragma once

#include "cases/intake/intake_presenter.h"
#include "dialogs/prompter.h"
#include "shell/window_values.h"
#include "widgets/panel.h"

class IntakeFoot;
class IntakeForm;
class IntakeResultView;
class NoteStrip;
class QStackedLayout;
class RequirementHeader;
class RequirementList;
class TonedLabel;

/// The application of the ticket in service: form at the left, checklist at the right, what is due in the foot; after
/// registering the code and the promise. Lower half of the Loket page. UI thread; the presenter outlives it.
///
/// Keys: Tab or Enter goes to the next field; in the checklist Space ticks all of a requirement and goes on, Del marks
/// it missing, Up and Down walk; Ctrl+Shift+A ticks everything; Ctrl+U attaches a file to the row, Ctrl+V what the
/// clipboard holds, Ctrl+Shift+U shows the files of the row, Alt+1 attaches what the scanner has just made and Alt+0
/// leaves it; Ctrl+Shift+B compares with who may be the same person, Ctrl+Shift+D asks Dukcapil; Ctrl+Enter registers; Ctrl+P prints the slip or the paper
/// again.
class IntakePanel : public Panel {
  Q_OBJECT

 public:
  IntakePanel(IntakePresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);
  ~IntakePanel() override;

  void setRoom(const WindowRoom& room);
  /// Puts the cursor into the first field that is still empty.
  void focusForm();

 Q_SIGNALS:
  /// An application that still runs is to be looked at; the form stays as a draft.
  void caseChosen(const CaseId& id);

 private:
  void build();
  void render(const IntakeState& state);
  void renderRows(const QVector<RequirementRow>& rows);
  void goTo(const QString& id);
  void listen(const QKeySequence& key, void (IntakePanel::*slot)());
  void attachToRow();
  void pasteIntoRow();
  void showFilesOfRow();
  void attachScanToRow();
  void renderScan(const IntakeState& state);
  void showFiles(const QString& requirementId);
  void compare();

  IntakePresenter& m_presenter;
  Prompter& m_prompter;
  TonedLabel* m_draft = nullptr;
  QStackedLayout* m_body = nullptr;
  IntakeForm* m_form = nullptr;
  RequirementHeader* m_header = nullptr;
  RequirementList* m_list = nullptr;
  NoteStrip* m_scan = nullptr;
  NoteStrip* m_likeness = nullptr;
  IntakeResultView* m_result = nullptr;
  QWidget* m_message = nullptr;
  TonedLabel* m_messageWords = nullptr;
  QWidget* m_retry = nullptr;
  IntakeFoot* m_foot = nullptr;
  WindowRoom m_room;
};
