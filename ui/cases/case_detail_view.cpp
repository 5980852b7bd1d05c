#include "cases/case_detail_view.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPointer>
#include <QScrollArea>
#include <QStackedLayout>

#include "cases/case_rows.h"
#include "cases/case_words.h"
#include "cases/identity_words.h"
#include "cases/correction/conflict_card.h"
#include "cases/correction/correction_dialog.h"
#include "cases/fact_pairs.h"
#include "cases/files/file_asker.h"
#include "cases/files/file_pane.h"
#include "cases/handover/handover_dialog.h"
#include "cases/intake/intake_rows.h"
#include "domain/asked_fields.h"
#include "domain/masks.h"
#include "domain/phone.h"
#include "papers/print_words.h"
#include "services/service_words.h"
#include "session/place_words.h"
#include "widgets/chip.h"
#include "widgets/key_button.h"
#include "widgets/key_claim.h"
#include "widgets/requirement_list.h"
#include "widgets/row_list.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/timeline.h"
#include "widgets/toned_label.h"

namespace {

enum Tab { kSummaryTab, kFormTab, kRequirementsTab, kFilesTab, kPapersTab };

QScrollArea* scrolling(QWidget* inner) {
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  return scroll;
}

TonedLabel* label(const QString& words, Tone tone) {
  auto* made = new TonedLabel(TypeSize::Body, QFont::Normal, tone);
  made->setText(words);
  made->setFixedHeight(20);
  return made;
}

}  // namespace

CaseDetailView::CaseDetailView(CasesPresenter& presenter, Prompter& prompter, QWidget* parent)
    : Panel(parent), m_presenter(presenter), m_prompter(prompter) {
  setObjectName(QStringLiteral("caseDetail"));
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHead());
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("caseTabs"));
  for (const QString& word : {tr("Ringkasan"), tr("Formulir"), tr("Syarat"), tr("Lampiran"), tr("Surat")}) m_tabs->addTab(word);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(3, 0, 0, 0);
  tabRow->addWidget(m_tabs);
  column->addLayout(tabRow);
  column->addWidget(new Separator(Qt::Horizontal));
  m_pages = new QStackedLayout;
  m_pages->addWidget(buildSummary());
  m_formPage = new QWidget;
  auto* formColumn = new QVBoxLayout(m_formPage);
  formColumn->setContentsMargins(16, 16, 16, 16);
  formColumn->setSpacing(16);
  m_form = new QGridLayout;
  m_form->setHorizontalSpacing(12);
  m_form->setVerticalSpacing(8);
  formColumn->addLayout(m_form);
  m_correct = new KeyButton(tr("Ubah data…"), QKeySequence(Qt::CTRL | Qt::Key_E));
  m_correct->setObjectName(QStringLiteral("caseCorrect"));
  formColumn->addWidget(m_correct, 0, Qt::AlignLeft);
  formColumn->addStretch(1);
  connect(m_correct, &KeyButton::clicked, this, &CaseDetailView::correct);
  m_pages->addWidget(scrolling(m_formPage));
  auto* requirements = new QWidget;
  auto* list = new QVBoxLayout(requirements);
  list->setContentsMargins(8, 8, 8, 8);
  m_requirements = new RequirementList;
  m_requirements->setEnabled(false);
  list->addWidget(m_requirements);
  list->addStretch(1);
  m_pages->addWidget(requirements);
  m_files = new FilePane(presenter.session().backend());
  m_pages->addWidget(m_files);
  connect(m_files, &FilePane::attachRequested, this, &CaseDetailView::askFile);
  connect(m_files, &FilePane::fileWanted, &m_presenter, &CasesPresenter::wantFile);
  connect(m_files, &FilePane::filesDropped, this, &CaseDetailView::attach);
  connect(m_files, &FilePane::picturePasted, this, &CaseDetailView::attachPicture);
  connect(m_files, &FilePane::detachRequested, this, &CaseDetailView::askDetach);
  m_papers = new RowList;
  m_papers->setObjectName(QStringLiteral("casePapers"));
  m_papers->setAccessibleName(tr("Surat permohonan ini"));
  m_papers->setEmptyWords(tr("Belum ada surat"));
  m_paperModel = new RowListModel<TwoLineRow>(m_papers);
  m_papers->setModel(m_paperModel);
  m_papers->setItemDelegate(
      new TwoLineDelegate({{{{}, 0}, {{}, 140, Qt::AlignRight}}}, metric::kRowTwoLines, m_papers));
  m_pages->addWidget(m_papers);
  column->addLayout(m_pages, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedLayout::setCurrentIndex);

  auto* nothing = new QWidget;
  auto* middle = new QVBoxLayout(nothing);
  m_empty = new TonedLabel(TypeSize::Title, QFont::Medium, Tone::Muted);
  m_empty->setAlignment(Qt::AlignHCenter);
  middle->addStretch(1);
  middle->addWidget(m_empty);
  middle->addStretch(2);
  m_all = new QStackedLayout;
  m_all->addWidget(whole);
  m_all->addWidget(nothing);
  bodyLayout()->addLayout(m_all, 1);
  auto* key = new KeyClaim(QKeySequence(Qt::CTRL | Qt::Key_U), this, true);
  connect(key, &QShortcut::activated, this, &CaseDetailView::askFile);
  auto* correctKey = new KeyClaim(QKeySequence(Qt::CTRL | Qt::Key_E), this, true);
  connect(correctKey, &QShortcut::activated, this, &CaseDetailView::correct);
  buildFoot();
  connect(&m_presenter, &CasesPresenter::handoverBegun, this, [this](const HandoverStart& start) {
    // A key that was pressed twice has asked twice.
    if (!isVisible() || window()->findChild<HandoverDialog*>()) return;
    auto* dialog = new HandoverDialog(m_presenter.session(), start, window());
    dialog->open();
  });
}

QWidget* CaseDetailView::buildHead() {
  auto* head = new QWidget;
  head->setFixedHeight(68);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(16, 12, 16, 4);
  row->setSpacing(12);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  m_name = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  m_name->setObjectName(QStringLiteral("caseName"));
  m_line = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  words->addWidget(m_name);
  words->addWidget(m_line);
  row->addLayout(words, 1);
  m_chip = new Chip;
  m_chip->setObjectName(QStringLiteral("caseState"));
  m_chip->setTall(true);
  row->addWidget(m_chip, 0, Qt::AlignTop);
  return head;
}

QWidget* CaseDetailView::buildSummary() {
  auto* inner = new QWidget;
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(16);
  m_conflict = new ConflictCard;
  connect(m_conflict, &ConflictCard::chosen, &m_presenter, &CasesPresenter::settle);
  column->addWidget(m_conflict);
  m_facts = new FactPairs(
      {tr("NIK"), tr("Janji selesai"), tr("Nomor HP"), tr("Tarif"), tr("Didaftar"), tr("Petugas"), tr("Identitas")});
  m_eye = new KeyButton(QString(), QKeySequence());
  m_eye->setObjectName(QStringLiteral("caseRevealNik"));
  m_eye->setAccessibleName(tr("Tampilkan NIK; tercatat di riwayat"));
  m_eye->setToolTip(tr("Tampilkan NIK. Ini dicatat di riwayat."));
  m_eye->setIcon(Icon::Eye);
  m_eye->setPadding(6);
  m_eye->setFixedSize(32, 24);
  m_facts->setButton(m_eye);
  connect(m_eye, &KeyButton::clicked, &m_presenter, &CasesPresenter::revealNik);
  column->addWidget(m_facts);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Riwayat"));
  column->addWidget(title);
  m_timeline = new Timeline;
  column->addWidget(m_timeline);
  column->addStretch(1);
  return scrolling(inner);
}

void CaseDetailView::buildFoot() {
  setFooterHeight(metric::kActionFooter);
  m_why = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_why->setObjectName(QStringLiteral("caseWhy"));
  m_print = new KeyButton(tr("Cetak"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_print->setObjectName(QStringLiteral("casePrint"));
  m_other = new KeyButton(tr("Lain…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
  m_other->setObjectName(QStringLiteral("caseOther"));
  m_next = new KeyButton(tr("Verifikasi"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_next->setObjectName(QStringLiteral("caseNext"));
  footerLayout()->addWidget(m_why, 1);
  for (KeyButton* button : {m_print, m_other, m_next}) {
    button->setLarge(true);
    button->setPadding(12);
    footerLayout()->addWidget(button);
  }
  connect(m_print, &KeyButton::clicked, this, [this] { m_presenter.printAgain(chosenPaper()); });
  connect(m_other, &KeyButton::clicked, this, &CaseDetailView::chooseStep);
  connect(m_next, &KeyButton::clicked, this, [this] {
    for (const CaseStep& step : m_presenter.state().steps)
      if (step.isUsual) return doStep(step);
  });
}

void CaseDetailView::correct() {
  const auto& detail = m_presenter.state().detail;
  if (!detail || !isOpen(detail->record.state)) return;
  // The form shows the NIK whole, which the history must say.
  m_presenter.revealNik();
  auto* dialog = new CorrectionDialog(m_presenter.session(), *detail, window());
  dialog->open();
}

void CaseDetailView::doStep(const CaseStep& step) {
  if (!step.obstacle.isEmpty()) return;
  if (step.resumes) return m_presenter.resume();
  if (step.opensForm) return m_presenter.beginHandover();
  if (step.question.isEmpty()) return m_presenter.step(step.to, {});
  m_prompter.askText(this, step.action, step.question, step.action,
                     [this, to = step.to, guard = QPointer<QObject>(this)](const std::optional<QString>& written) {
                       if (guard && written && !written->trimmed().isEmpty()) m_presenter.step(to, *written);
                     });
}

void CaseDetailView::chooseStep() {
  std::vector<Prompter::Choice> choices;
  for (const CaseStep& step : m_presenter.state().steps)
    if (!step.isUsual && step.obstacle.isEmpty()) choices.push_back({toKey(step.to), step.action, step.question});
  if (choices.empty()) return;
  m_prompter.askChoice(this, tr("Langkah lain"), choices, tr("Lanjut"),
                       [this, guard = QPointer<QObject>(this)](const std::optional<QString>& chosen) {
                         if (!guard || !chosen) return;
                         for (const CaseStep& step : m_presenter.state().steps)
                           if (toKey(step.to) == *chosen) return doStep(CaseStep(step));
                       });
}

QString CaseDetailView::chosenPaper() const {
  if (m_tabs->currentIndex() != kPapersTab) return {};
  const TwoLineRow* row = m_paperModel->rowAt(m_papers->currentIndex());
  return row ? row->key : QString();
}

void CaseDetailView::render(const CasesState& state) {
  renderFoot(state);
  m_all->setCurrentIndex(state.detail ? 0 : 1);
  if (!state.detail) {
    m_empty->setText(!state.failure.words.isEmpty() ? state.failure.words
                     : state.selected.isEmpty()     ? tr("Pilih permohonan di daftar")
                                                    : tr("Sedang dibuka"));
    return;
  }
  const CaseDetail& detail = *state.detail;
  const CaseRecord& record = detail.record;
  m_name->setText(record.name.isEmpty() ? tr("Tanpa nama") : record.name);
  QStringList line{record.serviceName, record.code};
  if (!record.ticketLabel.isEmpty()) line << tr("antrean %1").arg(record.ticketLabel);
  if (detail.place.at != RecordPlace::At::Own) line << words::recordPlace(detail.place).words;
  m_line->setText(line.join(QStringLiteral(" · ")));
  m_chip->setValue(words::caseState(record.state));
  m_tabs->setTabText(kRequirementsTab, tr("Syarat %1/%2").arg(detail.checklist.satisfiedCount).arg(detail.checklist.dueCount));
  m_tabs->setTabText(kFilesTab, tr("Lampiran %1").arg(detail.files.size()));
  m_tabs->setTabText(kPapersTab, tr("Surat %1").arg(detail.papers.size()));
  m_line->setToolTip(words::recordPlaceSentence(detail.place));
  m_conflict->render(detail, m_presenter.session().nowMs(), state.isBusy);
  renderFacts(detail, state.showsNik);
  renderForm(detail);
  if (isOpen(record.state)) {
    m_correct->setPossible(KeyButton::Kind::Normal);
  } else {
    m_correct->setImpossible(record.state == CaseState::Incomplete
                                 ? tr("Belum terdaftar: pilih Lanjutkan berkas")
                                 : tr("Permohonan sudah selesai, datanya tetap"));
  }
  m_requirements->setRows(intake::rowsOf(detail.standard, detail.checklist, ticksOf(record.ticks),
                                         QSet<QString>(record.missing.begin(), record.missing.end()),
                                         record.attachments.present()));
  renderFiles(state);
  renderPapers(detail);
}

void CaseDetailView::renderFacts(const CaseDetail& detail, bool showsNik) {
  const CaseRecord& record = detail.record;
  const QDate today = detail.zone.day(m_presenter.session().nowMs());
  m_facts->setFact(0, showsNik ? record.nik : maskedNik(record.nik));
  m_eye->setVisible(!showsNik && !record.nik.isEmpty());
  m_facts->setFact(1, record.promisedAtMs ? words::shortDay(detail.zone.day(*record.promisedAtMs), today)
                                          : tr("belum dihitung"));
  m_facts->setFact(2, record.phone.isEmpty() ? QStringLiteral("–") : phoneText(Phone{record.phone}));
  m_facts->setFact(3, words::feeStanding(detail));
  m_facts->setFact(4, record.registeredAtMs ? words::moment(detail.zone.local(*record.registeredAtMs), today)
                                            : tr("belum terdaftar"));
  m_facts->setFact(5, detail.officerName);
  const auto newest = detail.identity.empty() ? std::nullopt : std::optional<IdentityCheck>(detail.identity.front());
  const IdentityLevel level = levelWith(record.level, newest, record.nik, record.name);
  m_facts->setFact(6, words::identityShort(level));
  QVector<TimelineStep> steps;
  for (const CaseEvent& entry : detail.timeline)
    steps << words::timelineStep(entry, detail.standard, detail.zone, m_presenter.session().nowMs());
  m_timeline->setEntries(steps);
}

void CaseDetailView::renderForm(const CaseDetail& detail) {
  const QString now = detail.record.id.toString() + QString::number(detail.record.updatedAtMs);
  if (m_formOf == now) return;
  m_formOf = now;
  while (QLayoutItem* item = m_form->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto values = formOf(detail.record.form);
  int row = 0;
  const std::vector<FormField> form = wholeForm(detail.standard);
  for (const FormField& field : form) {
    const QString value = values.value(field.id);
    if (!isAsked(detail.standard.form, field, values)) continue;
    TonedLabel* name = label(field.label, Tone::Muted);
    name->setFixedWidth(160);
    m_form->addWidget(name, row, 0);
    QStringList lines = field.kind == FieldKind::Persons ? words::personLines(field, value) : QStringList();
    if (lines.isEmpty()) lines << words::formValue(field, value);
    for (const QString& line : lines) m_form->addWidget(label(line, Tone::Plain), row++, 1);
  }
  m_form->setColumnStretch(1, 1);
}

void CaseDetailView::renderPapers(const CaseDetail& detail) {
  const QDate today = detail.zone.day(m_presenter.session().nowMs());
  std::vector<TwoLineRow> rows;
  for (const PaperRecord& paper : detail.papers) {
    TwoLineCell name;
    name.top = words::paperKind(paper.kind);
    name.bottom = paper.label;
    TwoLineCell when;
    when.top = words::moment(detail.zone.local(paper.issuedAtMs), today);
    when.topTone = Tone::Muted;
    rows.push_back({paper.id.toString(), {name, when}});
  }
  std::ranges::reverse(rows);
  m_paperModel->setRows(std::move(rows));
}

void CaseDetailView::renderFiles(const CasesState& state) {
  const Session& session = m_presenter.session();
  m_files->setStandings(state.fileStandings);
  m_files->setFiles(state.detail->files, state.detail->zone, session.nowMs());
  m_files->setNote(state.fileNote);
  m_files->setLocked(isOpen(state.detail->record.state) ? QString()
                                                        : tr("Permohonan sudah selesai, lampirannya tetap"));
}

void CaseDetailView::askPaper(std::function<void(const QString& requirementId)> answer) {
  const auto& detail = m_presenter.state().detail;
  if (!detail) return;
  FileAsker(m_prompter)
      .askPaper(this, detail->standard, detail->checklist, detail->record.attachments.present(),
                [guard = QPointer<QObject>(this), answer = std::move(answer)](const QString& requirementId) {
                  if (guard) answer(requirementId);
                });
}

void CaseDetailView::attach(const QStringList& paths) {
  askPaper([this, paths](const QString& requirementId) { m_presenter.attach(requirementId, paths); });
}

void CaseDetailView::attachPicture(const QImage& picture) {
  askPaper([this, picture](const QString& requirementId) { m_presenter.attachPicture(requirementId, picture); });
}

void CaseDetailView::askFile() {
  const auto& detail = m_presenter.state().detail;
  if (!detail) return;
  m_tabs->setCurrentIndex(kFilesTab);
  FileAsker(m_prompter)
      .ask(this, detail->standard, detail->checklist, detail->record.attachments.present(),
           [this, guard = QPointer<QObject>(this)](const QString& requirementId, const QString& path) {
             if (guard) m_presenter.attach(requirementId, {path});
           });
}

void CaseDetailView::askDetach(const Attachment& attachment) {
  m_prompter.confirm(this, tr("Lepas %1?").arg(attachment.name),
                     tr("Lampiran ini tidak lagi menjadi bagian permohonan. Riwayat tetap mencatat bahwa ia pernah ada."),
                     tr("Lepas"), [this, guard = QPointer<QObject>(this), attachment](bool isAgreed) {
                       if (guard && isAgreed) m_presenter.detach(attachment);
                     });
}

void CaseDetailView::renderFoot(const CasesState& state) {
  using Kind = KeyButton::Kind;
  const CaseStep* usual = nullptr;
  int others = 0;
  for (const CaseStep& step : state.steps) {
    if (step.isUsual)
      usual = &step;
    else if (step.obstacle.isEmpty())
      ++others;
  }
  m_next->setVisible(usual);
  if (usual) {
    m_next->setText(usual->question.isEmpty() && !usual->opensForm ? usual->action : tr("%1…").arg(usual->action));
    if (state.isBusy)
      m_next->setImpossible(tr("Sedang disimpan"));
    else if (!usual->obstacle.isEmpty())
      m_next->setImpossible(usual->obstacle);
    else
      m_next->setPossible(Kind::Primary);
  }
  m_other->setVisible(others > 0);
  if (state.isBusy)
    m_other->setImpossible(tr("Sedang disimpan"));
  else
    m_other->setPossible(Kind::Normal);
  const bool hasPaper = state.detail && !state.detail->papers.empty();
  m_print->setVisible(state.detail.has_value());
  if (!hasPaper)
    m_print->setImpossible(tr("Belum ada surat untuk permohonan ini"));
  else if (state.isBusy)
    m_print->setImpossible(tr("Sedang disimpan"));
  else
    m_print->setPossible(Kind::Normal);
  QString why = state.detail ? state.failure.words : QString();
  if (why.isEmpty() && usual) why = usual->obstacle;
  m_why->setIcon(why.isEmpty() ? Icon::None : Icon::Warning);
  m_why->setText(why);
}
