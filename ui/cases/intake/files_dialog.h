#pragma once

#include "cases/intake/intake_presenter.h"
#include "dialogs/prompt_dialog.h"
#include "dialogs/prompter.h"

class FilePane;

/// The files of one requirement while the form is open: looked at, taken back, more attached. UI thread; presenter and
/// prompter outlive it.
class FilesDialog : public PromptDialog {
  Q_OBJECT

 public:
  FilesDialog(IntakePresenter& presenter, Prompter& prompter, const QString& requirementId, const QString& title,
              QWidget* parent);

 private:
  void render();
  void attach();

  IntakePresenter& m_presenter;
  Prompter& m_prompter;
  QString m_requirementId;
  QString m_title;
  FilePane* m_pane = nullptr;
};
