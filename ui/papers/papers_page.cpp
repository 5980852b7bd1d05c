#include "papers/papers_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QPrinterInfo>

#include "cases/case_words.h"
#include "papers/failed_strip.h"
#include "papers/paper_preview.h"
#include "papers/print_words.h"
#include "papers/printer_strip.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kStripsShown = 3, kPreviewWidth = 408;

TwoLineRow rowOf(const LedgerLine& line, const Zone& zone) {
  const PrintJob& job = line.job;
  const auto plain = [](const QString& words, Tone tone) {
    TwoLineCell cell;
    cell.top = words;
    cell.topTone = tone;
    return cell;
  };
  TwoLineCell state = plain(words::printState(job).words, words::printState(job).tone);
  state.topIcon = words::printState(job).icon;
  state.isTopStrong = true;
  return {job.id,
          {plain(words::clock(zone.local(job.queuedAtMs)), Tone::Muted), plain(words::paperKind(job.kind), Tone::Plain),
           plain(job.label, Tone::Plain), plain(line.officerName, Tone::Muted),
           plain(words::printer(job.printer), Tone::Muted), state}};
}

}  // namespace

PapersPage::PapersPage(PapersPresenter& presenter, Prompter& prompter, const OfficeProfile& office, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter), m_zone(office.zone) {
  setObjectName(QStringLiteral("papersPage"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  row->addWidget(buildLedger(office), 1);
  row->addWidget(buildPreview());
  connect(&presenter, &PapersPresenter::stateChanged, this, &PapersPage::render);
  render();
}

QWidget* PapersPage::buildLedger(const OfficeProfile& office) {
  auto* panel = new Panel;
  QVBoxLayout* body = panel->bodyLayout();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 10, 16, 10);
  head->setSpacing(8);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Cetakan"));
  auto* place = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  place->setText(tr("hari ini, %1").arg(office.shortName));
  m_filter = new SearchField;
  m_filter->setObjectName(QStringLiteral("papersFilter"));
  m_filter->setIcon(Icon::Filter);
  m_filter->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_filter->setPlaceholderText(tr("Saring nomor, jenis"));
  m_filter->setFixedWidth(232);
  head->addWidget(title);
  head->addWidget(place, 1);
  head->addWidget(m_filter);
  body->addLayout(head);
  connect(m_filter, &QLineEdit::textChanged, &m_presenter, &PapersPresenter::setFilter);

  m_failuresBox = new QWidget;
  m_failures = new QVBoxLayout(m_failuresBox);
  m_failures->setContentsMargins(0, 0, 0, 0);
  m_failures->setSpacing(1);
  for (int i = 0; i < kStripsShown; ++i) {
    auto* strip = new FailedStrip(i > 0);
    connect(strip, &FailedStrip::againRequested, this, [this](const QString& id) { m_presenter.printAgain(id, {}); });
    connect(strip, &FailedStrip::otherRequested, this, &PapersPage::choosePrinter);
    connect(strip, &FailedStrip::testRequested, &m_presenter, &PapersPresenter::testPage);
    m_failures->addWidget(strip);
    m_strips << strip;
  }
  body->addWidget(m_failuresBox);
  m_refusal = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_refusal->setIcon(Icon::Warning);
  m_refusal->setContentsMargins(16, 4, 16, 4);
  body->addWidget(m_refusal);

  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("papersTabs"));
  for (const QString& word : {tr("Semua"), tr("Gagal"), tr("Antre"), tr("Salinan")}) m_tabs->addSegment(word, 0);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(3, 0, 0, 0);
  tabRow->addWidget(m_tabs);
  body->addLayout(tabRow);
  connect(m_tabs, &QTabBar::currentChanged, this,
          [this](int index) { m_presenter.show(static_cast<PapersState::Which>(index)); });
  const ListColumns columns{{{tr("Pukul"), 44},
                             {tr("Jenis"), 0},
                             {tr("Nomor"), 92},
                             {tr("Petugas"), 128},
                             {tr("Pencetak"), 128},
                             {tr("Keadaan"), 108}}};
  body->addWidget(new ColumnHeader(columns));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("papersList"));
  m_list->setAccessibleName(tr("Daftar cetakan"));
  m_model = new RowListModel<TwoLineRow>(m_list);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRow, m_list));
  body->addWidget(m_list, 1);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    if (const TwoLineRow* chosen = m_model->rowAt(current); chosen && chosen->key != m_presenter.state().selectedJob)
      m_presenter.select(chosen->key);
  });
  connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* chosen = m_model->rowAt(index)) m_presenter.select(chosen->key);
  });

  body->addWidget(new Separator(Qt::Horizontal));
  auto* check = new QHBoxLayout;
  check->setContentsMargins(16, 15, 16, 16);
  check->setSpacing(12);
  auto* checkLabel = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  checkLabel->setText(tr("Periksa keaslian"));
  m_check = new SearchField;
  m_check->setObjectName(QStringLiteral("papersCheck"));
  m_check->setAccessibleName(tr("Periksa keaslian tanda terima"));
  m_check->setIcon(Icon::Qr);
  m_check->setKey(QKeySequence(Qt::CTRL | Qt::Key_Q));
  m_check->setMaxLength(1000);
  m_check->setPlaceholderText(tr("Pindai kode QR atau ketik nomornya"));
  m_verdict = new Chip;
  m_verdict->setObjectName(QStringLiteral("papersVerdict"));
  m_verdict->setTall(true);
  check->addWidget(checkLabel);
  check->addWidget(m_check, 1);
  check->addWidget(m_verdict);
  body->addLayout(check);
  connect(m_check, &QLineEdit::returnPressed, this, [this] { m_presenter.check(m_check->text()); });
  connect(m_check, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) m_presenter.check({});
  });
  panel->setFooterHeight(61);
  m_printers = new PrinterStrip;
  panel->footerLayout()->setContentsMargins(0, 0, 0, 0);
  panel->footerLayout()->addWidget(m_printers, 1);
  connect(m_printers, &PrinterStrip::testRequested, &m_presenter, &PapersPresenter::testPage);
  return panel;
}

QWidget* PapersPage::buildPreview() {
  m_previewPanel = new Panel;
  m_previewPanel->setFixedWidth(kPreviewWidth);
  m_previewPanel->setHeaderHeight(57);
  m_previewPanel->setHeader(tr("Pratinjau"));
  auto* ground = new QWidget;
  ground->setBackgroundRole(QPalette::Window);
  ground->setAutoFillBackground(true);
  auto* inner = new QVBoxLayout(ground);
  inner->setContentsMargins(0, 0, 0, 0);
  m_preview = new PaperPreview;
  inner->addWidget(m_preview);
  m_previewPanel->bodyLayout()->setContentsMargins(0, 1, 0, 0);
  m_previewPanel->bodyLayout()->addWidget(ground, 1);
  m_copyNote = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_copyNote->setObjectName(QStringLiteral("copyNote"));
  m_again = new KeyButton(tr("Cetak lagi"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_again->setObjectName(QStringLiteral("printSelected"));
  m_previewPanel->setFooterHeight(metric::kPanelHeader);
  m_previewPanel->footerLayout()->addWidget(m_copyNote, 1);
  m_previewPanel->footerLayout()->addWidget(m_again);
  connect(m_again, &KeyButton::clicked, &m_presenter, qOverload<>(&PapersPresenter::printAgain));
  return m_previewPanel;
}

void PapersPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.refresh();
}

void PapersPage::renderFailures(const PapersState& state) {
  const auto count = static_cast<qsizetype>(state.failures.size());
  m_failuresBox->setVisible(count > 0);
  for (qsizetype i = 0; i < m_strips.size(); ++i) {
    m_strips[i]->setVisible(i < count);
    if (i >= count) continue;
    const LedgerLine& line = state.failures[static_cast<std::size_t>(i)];
    m_strips[i]->setLine(line, m_zone, line.job.id == state.selectedJob, state.isBusy);
  }
}

void PapersPage::render() {
  const PapersState& state = m_presenter.state();
  renderFailures(state);
  m_refusal->setText(state.failure.words);
  m_refusal->setVisible(!state.failure.words.isEmpty());
  m_tabs->setCount(0, state.counts.all);
  m_tabs->setCount(1, state.counts.failed);
  m_tabs->setCount(2, state.counts.queued);
  m_tabs->setCount(3, state.counts.copies);
  std::vector<TwoLineRow> rows;
  rows.reserve(state.lines.size());
  for (const LedgerLine& line : state.lines) rows.push_back(rowOf(line, m_zone));
  m_model->setRows(std::move(rows));
  if (!state.hasLoaded) {
    m_list->setEmptyWords(tr("Sedang dibaca"));
  } else if (!state.filter.isEmpty()) {
    m_list->setEmptyWords(tr("Tidak ada yang cocok"), tr("Esc mengosongkan saringan."));
  } else if (state.which == PapersState::Which::All) {
    m_list->setEmptyWords(tr("Belum ada cetakan hari ini"), tr("Karcis, tanda terima, dan slip muncul di sini."));
  } else {
    m_list->setEmptyWords(tr("Tidak ada"));
  }
  const QModelIndex selected = m_model->indexOf(state.selectedJob);
  if (selected.isValid() && selected != m_list->currentIndex()) m_list->setCurrentIndex(selected);
  m_verdict->setValue(state.verdict);
  m_printers->setPrinters(state.printers);

  const bool isFailure = !state.failures.empty() && state.failures.front().job.id == state.selectedJob;
  m_previewPanel->setHeader(
      tr("Pratinjau"),
      state.paper ? tr("%1, kertas %2").arg(state.paper->paper.label, words::paperSize(state.previewSize)) : QString());
  m_preview->setPaper(state.preview);
  m_copyNote->setText(state.copyNote);
  m_again->setVisible(state.paper && !isFailure);
  if (state.isBusy) {
    m_again->setImpossible(tr("Sedang dikirim ke pencetak"));
  } else {
    m_again->setPossible(KeyButton::Kind::Normal);
  }
}

void PapersPage::choosePrinter(const QString& jobId) {
  std::vector<Prompter::Choice> choices;
  for (const QString& name : QPrinterInfo::availablePrinterNames()) choices.push_back({name, name, {}});
  choices.push_back({QStringLiteral("pdf:"), tr("Berkas PDF"), tr("di folder cetakan PC ini")});
  m_prompter.askChoice(this, tr("Cetak di pencetak lain"), choices, tr("Cetak"),
                       [this, jobId](const std::optional<QString>& printer) {
                         if (printer) m_presenter.printAgain(jobId, *printer);
                       });
}
