#include "cases/intake/files_dialog.h"

#include <QBoxLayout>
#include <QShortcut>

#include "cases/files/file_asker.h"
#include "cases/files/file_pane.h"

FilesDialog::FilesDialog(IntakePresenter& presenter, Prompter& prompter, const QString& requirementId,
                         const QString& title, QWidget* parent)
    : PromptDialog(parent, title, tr("Tutup"), false),
      m_presenter(presenter),
      m_prompter(prompter),
      m_requirementId(requirementId),
      m_title(title) {
  setObjectName(QStringLiteral("filesDialog"));
  resize(860, 620);
  m_pane = new FilePane(presenter.session().backend());
  body()->addWidget(m_pane, 1);
  connect(&presenter, &IntakePresenter::stateChanged, this, &FilesDialog::render);
  connect(m_pane, &FilePane::attachRequested, this, &FilesDialog::attach);
  connect(m_pane, &FilePane::detachRequested, &presenter, &IntakePresenter::detach);
  connect(m_pane, &FilePane::filesDropped, this,
          [this](const QStringList& paths) { m_presenter.attach(m_requirementId, paths); });
  connect(m_pane, &FilePane::picturePasted, this,
          [this](const QImage& picture) { m_presenter.attachPicture(m_requirementId, picture); });
  auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_U), this);
  connect(key, &QShortcut::activated, this, &FilesDialog::attach);
  render();
}

void FilesDialog::render() {
  const IntakeState& state = m_presenter.state();
  if (state.phase != IntakeState::Phase::Form) return reject();
  m_pane->setFiles(m_presenter.filesOf(m_requirementId), m_presenter.session().zone(), m_presenter.session().nowMs());
  m_pane->setNote(state.fileNotes.value(m_requirementId));
}

void FilesDialog::attach() {
  FileAsker(m_prompter)
      .askFile(this, m_requirementId, m_title,
               [dialog = QPointer<FilesDialog>(this)](const QString& requirementId, const QString& path) {
                 if (dialog) dialog->m_presenter.attach(requirementId, {path});
               });
}
