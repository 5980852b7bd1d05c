#include "cases/intake/intake_panel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QShortcut>
#include <QStackedLayout>

#include "cases/files/file_asker.h"
#include "cases/intake/files_dialog.h"
#include "cases/intake/intake_foot.h"
#include "cases/intake/intake_form.h"
#include "cases/intake/intake_result_view.h"
#include "cases/likeness/likeness_dialog.h"
#include "widgets/chip.h"
#include "widgets/dropped_files.h"
#include "widgets/key_button.h"
#include "widgets/key_claim.h"
#include "widgets/note_strip.h"
#include "widgets/requirement_header.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {
enum Page { kForm, kResult, kMessage };
}

IntakePanel::IntakePanel(IntakePresenter& presenter, Prompter& prompter, QWidget* parent)
    : Panel(parent), m_presenter(presenter), m_prompter(prompter) {
  setObjectName(QStringLiteral("intakePanel"));
  build();
  connect(&presenter, &IntakePresenter::stateChanged, this, [this] { render(m_presenter.state()); });
  connect(&presenter, &IntakePresenter::attentionWanted, this, &IntakePanel::goTo);
  connect(&presenter, &IntakePresenter::regionsFound, m_form, &IntakeForm::offerRegions);
  connect(m_form, &IntakeForm::edited, &presenter, &IntakePresenter::edit);
  connect(m_form, &IntakeForm::left, &presenter, &IntakePresenter::leave);
  connect(m_form, &IntakeForm::levelChosen, &presenter, &IntakePresenter::setLevel);
  connect(m_form, &IntakeForm::regionTyped, &presenter, &IntakePresenter::searchRegions);
  connect(m_list, &RequirementList::boxToggled, &presenter, &IntakePresenter::tick);
  connect(m_list, &RequirementList::completeRequested, &presenter, &IntakePresenter::complete);
  connect(m_list, &RequirementList::missingRequested, &presenter, &IntakePresenter::markMissing);
  connect(m_list, &RequirementList::passedOver, &presenter, &IntakePresenter::passOver);
  connect(m_list, &RequirementList::filesDropped, &presenter, &IntakePresenter::attach);
  connect(m_list, &RequirementList::pictureDropped, &presenter, &IntakePresenter::attachPicture);
  connect(m_list, &RequirementList::scanClicked, this, &IntakePanel::showFiles);
  listen(QKeySequence(Qt::CTRL | Qt::Key_U), &IntakePanel::attachToRow);
  listen(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), &IntakePanel::showFilesOfRow);
  listen(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), &IntakePanel::compare);
  connect(m_form, &IntakeForm::verifyRequested, &presenter, &IntakePresenter::verify);
  connect(new KeyClaim(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), this), &QShortcut::activated, &presenter,
          &IntakePresenter::verify);
  listen(QKeySequence(Qt::ALT | Qt::Key_1), &IntakePanel::attachScanToRow);
  auto* dismiss = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_0), this);
  dismiss->setContext(Qt::WidgetWithChildrenShortcut);
  connect(dismiss, &QShortcut::activated, &presenter, &IntakePresenter::dismissScan);
  // Only on the rows: in a field of the form the same key pastes text.
  auto* paste = new QShortcut(QKeySequence::Paste, m_list);
  paste->setContext(Qt::WidgetWithChildrenShortcut);
  connect(paste, &QShortcut::activated, this, &IntakePanel::pasteIntoRow);
  connect(m_foot, &IntakeFoot::registerRequested, &presenter, &IntakePresenter::registerCase);
  connect(m_foot, &IntakeFoot::printRequested, &presenter, &IntakePresenter::print);
  connect(m_foot, &IntakeFoot::reopenRequested, &presenter, &IntakePresenter::reopen);
  auto* all = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this);
  all->setContext(Qt::WidgetWithChildrenShortcut);
  connect(all, &QShortcut::activated, &presenter, &IntakePresenter::completeAll);
  render(presenter.state());
}

IntakePanel::~IntakePanel() {
  // A window that goes takes the focus out of the field last, and what is left of the panel must not be drawn for it.
  disconnect(&m_presenter, nullptr, this, nullptr);
}

void IntakePanel::build() {
  setHeader(tr("Permohonan baru"), QString());
  m_draft = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_draft->setObjectName(QStringLiteral("intakeDraft"));
  headerLayout()->addWidget(m_draft);

  auto* form = new QWidget;
  auto* whole = new QVBoxLayout(form);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  m_likeness = new NoteStrip;
  m_likeness->setObjectName(QStringLiteral("intakeLikeness"));
  m_likeness->hide();
  whole->addWidget(m_likeness);
  auto* body = new QHBoxLayout;
  whole->addLayout(body, 1);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(0);
  m_form = new IntakeForm;
  body->addWidget(m_form);
  body->addWidget(new Separator(Qt::Vertical));
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(8, 0, 8, 0);
  column->setSpacing(0);
  m_header = new RequirementHeader;
  m_list = new RequirementList;
  m_list->setObjectName(QStringLiteral("requirementList"));
  m_list->setHint(tr("Spasi: ada · Del: kurang · Ctrl+Shift+A: semua · Ctrl+U: lampirkan"));
  column->addWidget(m_header);
  column->addWidget(m_list);
  column->addStretch(1);
  m_scan = new NoteStrip;
  m_scan->setObjectName(QStringLiteral("intakeScan"));
  m_scan->hide();
  column->addWidget(m_scan);
  column->addSpacing(6);
  body->addWidget(side, 1);

  m_result = new IntakeResultView;
  m_message = new QWidget;
  auto* message = new QVBoxLayout(m_message);
  m_messageWords = new TonedLabel(TypeSize::Title, QFont::Medium, Tone::Muted);
  m_messageWords->setObjectName(QStringLiteral("intakeMessage"));
  m_messageWords->setAlignment(Qt::AlignHCenter);
  auto* again = new KeyButton(tr("Coba lagi"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
  again->setObjectName(QStringLiteral("intakeRetry"));
  connect(again, &KeyButton::clicked, &m_presenter, &IntakePresenter::retry);
  m_retry = again;
  message->addStretch(1);
  message->addWidget(m_messageWords);
  message->addSpacing(12);
  message->addWidget(again, 0, Qt::AlignHCenter);
  message->addStretch(1);

  m_body = new QStackedLayout;
  m_body->addWidget(form);
  m_body->addWidget(m_result);
  m_body->addWidget(m_message);
  bodyLayout()->addLayout(m_body, 1);
  m_foot = new IntakeFoot;
  footerLayout()->addWidget(m_foot, 1);
  setRoom(WindowRoom{});
}

void IntakePanel::setRoom(const WindowRoom& room) {
  m_room = room;
  setHeaderHeight(room.caseHeader());
  setFooterHeight(room.caseFooter());
  m_form->setFixedWidth(room.formWidth());
}

void IntakePanel::render(const IntakeState& state) {
  using Phase = IntakeState::Phase;
  setHeader(state.phase == Phase::Form || state.phase == Phase::Finished ? state.title : tr("Permohonan"),
            state.subtitle);
  setHeaderChip({state.applicant.words, state.applicant.icon, state.applicant.tone});
  m_draft->setIcon(state.draft.icon);
  m_draft->setTone(state.draft.tone);
  m_draft->setText(state.draft.words);
  m_foot->render(state);
  switch (state.phase) {
    case Phase::Form:
      m_body->setCurrentIndex(kForm);
      m_form->render(state);
      m_likeness->setNote({state.likenessNote.words, state.likenessNote.icon, state.likenessNote.tone},
                          tr("Ctrl+Shift+B bandingkan"));
      m_header->setCounts(state.satisfied, state.due);
      renderRows(state.rows);
      renderScan(state);
      break;
    case Phase::Finished:
      m_body->setCurrentIndex(kResult);
      if (state.result) m_result->render(*state.result, state.step);
      break;
    case Phase::Empty:
    case Phase::Loading:
    case Phase::Failed:
      m_body->setCurrentIndex(kMessage);
      m_messageWords->setText(state.phase == Phase::Empty     ? tr("Belum ada permohonan")
                              : state.phase == Phase::Loading ? tr("Formulir sedang dibuka")
                                                              : state.failure.words);
      m_messageWords->setTone(state.phase == Phase::Failed ? Tone::Late : Tone::Muted);
      m_retry->setVisible(state.phase == Phase::Failed);
      break;
  }
}

void IntakePanel::renderRows(const QVector<RequirementRow>& rows) {
  if (m_list->rows() == rows) return;
  QStringList before;
  for (const RequirementRow& row : m_list->rows()) before << row.key;
  QStringList after;
  for (const RequirementRow& row : rows) after << row.key;
  m_list->setRows(rows);
  if (before == after) return;
  // Boxes come and go with the conditions; Tab goes from the last field down the checklist.
  QWidget* last = m_form->tabChain().last();
  for (RequirementRowWidget* row : m_list->rowWidgets()) {
    for (const RequirementRow::Box which : {RequirementRow::Box::Original, RequirementRow::Box::Copy}) {
      QCheckBox* box = row->box(which);
      setTabOrder(last, box);
      last = box;
    }
  }
}

void IntakePanel::listen(const QKeySequence& key, void (IntakePanel::*slot)()) {
  connect(new KeyClaim(key, this), &QShortcut::activated, this, slot);
}

void IntakePanel::attachToRow() {
  const IntakeState& state = m_presenter.state();
  if (state.phase != IntakeState::Phase::Form) return;
  const FileAsker asker(m_prompter);
  const auto attach = [panel = QPointer<IntakePanel>(this)](const QString& requirementId, const QString& path) {
    if (panel) panel->m_presenter.attach(requirementId, {path});
  };
  for (const RequirementRow& row : state.rows)
    if (row.key == m_list->currentKey()) return asker.askFile(this, row.key, row.name, attach);
  asker.ask(this, state.standard, m_presenter.checklist(), state.intake.files, attach);
}

void IntakePanel::renderScan(const IntakeState& state) {
  if (state.newScan.isEmpty()) {
    // What belongs to no row is told here.
    if (const auto note = state.fileNotes.constFind(QString()); note != state.fileNotes.cend())
      return m_scan->setNote({note->words, note->icon, note->tone});
    const int count = static_cast<int>(m_presenter.filesOf({}).size());
    if (count == 0) return m_scan->setNote({});
    return m_scan->setNote({tr("%n lampiran tanpa syarat tertentu", nullptr, count), Icon::Paperclip, Tone::Waiting},
                           tr("Ctrl+Shift+U lihat"));
  }
  const QString words = state.moreScans > 0
                            ? tr("Pindaian baru: %1 dan %n lagi", nullptr, state.moreScans).arg(state.newScan)
                            : tr("Pindaian baru: %1").arg(state.newScan);
  m_scan->setNote({words, Icon::Paperclip, Tone::Info}, tr("Alt+1 lampirkan · Alt+0 abaikan"));
}

void IntakePanel::attachScanToRow() {
  const IntakeState& state = m_presenter.state();
  if (state.phase != IntakeState::Phase::Form || state.newScan.isEmpty()) return;
  const QString row = m_list->currentKey();
  if (!row.isEmpty()) return m_presenter.attachScan(row);
  FileAsker(m_prompter)
      .askPaper(this, state.standard, m_presenter.checklist(), state.intake.files,
                [panel = QPointer<IntakePanel>(this)](const QString& requirementId) {
                  if (panel) panel->m_presenter.attachScan(requirementId);
                });
}

void IntakePanel::pasteIntoRow() {
  const QString requirementId = m_list->currentKey();
  const DroppedFiles found = DroppedFiles::of(QGuiApplication::clipboard()->mimeData());
  if (requirementId.isEmpty()) return;
  if (!found.paths.isEmpty()) {
    m_presenter.attach(requirementId, found.paths);
  } else {
    m_presenter.attachPicture(requirementId, found.picture);
  }
}

void IntakePanel::showFilesOfRow() {
  // Without a row in focus: the files of the application as a whole.
  if (m_presenter.state().phase == IntakeState::Phase::Form) showFiles(m_list->currentKey());
}

void IntakePanel::showFiles(const QString& requirementId) {
  QString title = tr("Lampiran permohonan ini");
  for (const RequirementRow& row : m_presenter.state().rows)
    if (row.key == requirementId) title = row.name;
  auto* dialog = new FilesDialog(m_presenter, m_prompter, requirementId, title, window());
  dialog->setWindowModality(Qt::WindowModal);
  dialog->open();
}

void IntakePanel::compare() {
  const IntakeState& state = m_presenter.state();
  if (state.phase != IntakeState::Phase::Form || state.likeness.isEmpty()) return;
  const Session& session = m_presenter.session();
  auto* dialog = new LikenessDialog(state.likeness, session.zone(), session.zone().day(session.nowMs()), window());
  connect(dialog, &LikenessDialog::samePerson, &m_presenter, &IntakePresenter::usePerson);
  connect(dialog, &LikenessDialog::otherPerson, &m_presenter, &IntakePresenter::tellApart);
  connect(dialog, &LikenessDialog::caseChosen, this, [this](const CaseId& id) {
    m_presenter.saveDraft();
    Q_EMIT caseChosen(id);
  });
  dialog->setWindowModality(Qt::WindowModal);
  dialog->open();
}

void IntakePanel::focusForm() { m_form->focusFirstEmpty(); }

void IntakePanel::goTo(const QString& id) {
  const QLatin1String prefix("requirement:");
  if (id.startsWith(prefix)) {
    m_list->focusRow(id.mid(prefix.size()));
  } else {
    m_form->focusField(id);
  }
}
