#include "papers/papers_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QPointer>
#include <QPrinterInfo>
#include <QScopedValueRollback>
#include <QShortcut>

#include <algorithm>

#include "papers/failed_strip.h"
#include "papers/paper_preview.h"
#include "papers/print_words.h"
#include "papers/printer_strip.h"
#include "session/time_words.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/key_cap.h"
#include "widgets/master_detail.h"
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
          {plain(clockWords(zone.local(job.queuedAtMs)), Tone::Muted), plain(words::paperKind(job.kind), Tone::Plain),
           plain(job.label, Tone::Plain), plain(line.officerName, Tone::Muted),
           plain(words::printer(job.printer), Tone::Muted), state}};
}

}  // namespace

PapersPage::PapersPage(PapersPresenter& presenter, Prompter& prompter, const OfficeProfile& office, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter), m_zone(office.zone) {
  setObjectName(QStringLiteral("papersPage"));
  m_presenter.setActive(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  QWidget* ledger = buildLedger(office);
  m_split = new MasterDetail(ledger, buildPreview());
  m_split->setObjectName(QStringLiteral("papersSplitter"));
  m_split->setUsualSizes({822, kPreviewWidth});
  m_split->setBackWords(tr("Kembali ke daftar cetakan"));
  row->addWidget(m_split);
  connect(m_split, &MasterDetail::listShown, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  for (const auto& [key, act] :
       {std::pair{QKeySequence(Qt::CTRL | Qt::Key_T), &PapersPage::printTest},
        std::pair{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), &PapersPage::chooseDuePrinter}}) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  }
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
  m_place = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_place->setText(tr("hari ini, %1").arg(office.shortName));
  m_filter = new SearchField;
  m_filter->setObjectName(QStringLiteral("papersFilter"));
  m_filter->setIcon(Icon::Filter);
  m_filter->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_filter->setPlaceholderText(tr("Saring nomor, jenis"));
  m_filter->setFixedWidth(232);
  m_test = new KeyButton(tr("Halaman uji"), {});
  m_test->setPrintedKey(key_cap::words(QKeySequence(Qt::CTRL | Qt::Key_T)));
  m_test->setObjectName(QStringLiteral("testPageAlways"));
  connect(m_test, &KeyButton::clicked, this, &PapersPage::printTest);
  head->addWidget(title);
  head->addWidget(m_place);
  head->addStretch(1);
  head->addWidget(m_test);
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
    connect(strip, &FailedStrip::cameOutRequested, &m_presenter, &PapersPresenter::cameOut);
    connect(strip, &FailedStrip::numberRequested, this, &PapersPage::chooseForNumber);
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
  for (const QString& word : {tr("Semua"), tr("Gagal"), tr("Antre"), tr("Salinan"), tr("Dibatalkan")}) m_tabs->addSegment(word, 0);
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
    // While the model takes its rows, nothing may lead back into it.
    if (m_isTakingRows) return;
    if (const TwoLineRow* chosen = m_model->rowAt(current); chosen && chosen->key != m_presenter.state().selectedJob)
      m_presenter.select(chosen->key);
  });
  connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* chosen = m_model->rowAt(index)) m_presenter.select(chosen->key);
  });
  connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* chosen = m_model->rowAt(index)) m_presenter.select(chosen->key);
    m_split->showDetail();
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
  m_previewPanel->setMinimumWidth(kPreviewWidth);
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
  m_copyNote->setContentsMargins(16, 0, 16, 0);
  m_copyNote->setFixedHeight(metric::kSpace8);
  m_previewPanel->bodyLayout()->addWidget(new Separator(Qt::Horizontal));
  m_previewPanel->bodyLayout()->addWidget(m_copyNote);
  m_again = new KeyButton(tr("Cetak lagi"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_again->setObjectName(QStringLiteral("printSelected"));
  m_other = new KeyButton(tr("Pencetak lain…"), {});
  m_other->setPrintedKey(key_cap::words(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)));
  m_other->setObjectName(QStringLiteral("otherPrinterAlways"));
  connect(m_other, &KeyButton::clicked, this, &PapersPage::chooseDuePrinter);
  m_previewPanel->setFooterHeight(metric::kPanelHeader);
  m_previewPanel->footerLayout()->addStretch(1);
  m_previewPanel->footerLayout()->addWidget(m_other);
  m_previewPanel->footerLayout()->addWidget(m_again);
  connect(m_again, &KeyButton::clicked, &m_presenter, qOverload<>(&PapersPresenter::printAgain));
  return m_previewPanel;
}

void PapersPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.setActive(true);
}

void PapersPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_presenter.setActive(false);
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
  m_tabs->setCount(4, state.dismissedCount);
  std::vector<TwoLineRow> rows;
  rows.reserve(state.lines.size());
  for (const LedgerLine& line : state.lines) rows.push_back(rowOf(line, m_zone));
  {
    const QScopedValueRollback taking(m_isTakingRows, true);
    m_model->setRows(std::move(rows));
  }
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

  m_previewPanel->setHeader(
      tr("Pratinjau"),
      state.paper ? tr("%1, kertas %2").arg(state.paper->paper.label, words::paperSize(state.previewSize)) : QString());
  m_preview->setPaper(state.preview);
  m_copyNote->setText(state.copyNote);
  renderButtons(state);
}

void PapersPage::renderButtons(const PapersState& state) {
  // What failed has its buttons in the strip above; the same act does not stand on the screen twice.
  const bool isFailure = !state.failures.empty() && state.failures.front().job.id == state.selectedJob;
  m_again->setVisible(state.paper && !isFailure);
  m_other->setVisible(state.paper && !isFailure);
  m_test->setVisible(state.failures.empty());
  for (KeyButton* button : {m_again, m_other, m_test}) {
    if (state.isBusy)
      button->setImpossible(tr("Sedang dikirim ke pencetak"));
    else
      button->setPossible(KeyButton::Kind::Normal);
  }
}

void PapersPage::setRoom(const WindowRoom& room) {
  m_split->setSmall(room.isSmall);
  m_place->setVisible(!room.isSmall);
}

QJsonObject PapersPage::memory() const {
  QJsonObject memory{{QStringLiteral("tab"), static_cast<int>(m_presenter.state().which)}};
  if (const QList<int> sizes = m_split->chosenSizes(); sizes.size() == 2)
    memory.insert(QStringLiteral("splitter"), QJsonArray{sizes[0], sizes[1]});
  return memory;
}

void PapersPage::remember(const QJsonObject& memory) {
  m_filter->clear();
  m_check->clear();
  const int tab = memory.value(QLatin1String("tab")).toInt();
  m_tabs->setCurrentIndex(tab >= 0 && tab < m_tabs->count() ? tab : 0);
  const QJsonArray sizes = memory.value(QLatin1String("splitter")).toArray();
  m_split->chooseSizes(sizes.size() == 2 && sizes[0].toInt() > 0 && sizes[1].toInt() > 0
                           ? QList<int>{sizes[0].toInt(), sizes[1].toInt()}
                           : QList<int>());
  m_split->showList();
}

void PapersPage::chooseDuePrinter() {
  const QString job = m_presenter.dueJob();
  if (!job.isEmpty() && !m_presenter.state().isBusy) choosePrinter(job);
}

void PapersPage::printTest() {
  const PapersState& state = m_presenter.state();
  if (state.isBusy) return;
  if (const auto printer = m_presenter.testPrinter()) return m_presenter.testPage(*printer);
  std::vector<Prompter::Choice> choices;
  for (const PrinterLine& line : state.printers) {
    const bool isThere = std::ranges::any_of(choices, [&](const Prompter::Choice& one) { return one.id == line.printer; });
    if (!isThere) choices.push_back({line.printer, words::printer(line.printer), line.state.words});
  }
  if (choices.empty()) return;
  m_prompter.askChoice(this, tr("Halaman uji di pencetak mana?"), choices, tr("Cetak"),
                       [guard = QPointer<PapersPage>(this)](const std::optional<QString>& printer) {
                         if (guard && printer) guard->m_presenter.testPage(*printer);
                       });
}

void PapersPage::chooseForNumber(const QString& jobId, const QString& label) {
  const QString byName = QStringLiteral("name");
  const auto act = [this, jobId, label, byName](const std::optional<QString>& choice) {
    if (!choice) return;
    if (*choice != byName) return m_presenter.cancelNumber(jobId);
    m_prompter.askText(this, tr("%1 dipanggil dengan nama").arg(label),
                       tr("Nama panggilan, seperti yang akan disebut di loket"), tr("Simpan"),
                       [this, jobId](const std::optional<QString>& name) {
                         if (name && !name->trimmed().isEmpty())
                           m_presenter.callByName(jobId, words::calledByName(*name));
                       });
  };
  m_prompter.askChoice(this, tr("%1 antre tanpa karcis").arg(label),
                       {{byName, tr("Panggil dengan nama"), tr("nomornya tetap antre")},
                        {QStringLiteral("cancel"), tr("Batalkan nomor"), tr("keluar dari antrean")}},
                       tr("Pilih"), act);
}

void PapersPage::choosePrinter(const QString& jobId) {
  std::vector<Prompter::Choice> choices;
  for (const QString& outlet : m_presenter.state().directPrinters)
    choices.push_back({outlet, words::printer(outlet), tr("pencetak langsung")});
  for (const QString& name : QPrinterInfo::availablePrinterNames()) choices.push_back({name, name, {}});
  choices.push_back({QStringLiteral("pdf:"), tr("Berkas PDF"), tr("di folder cetakan PC ini")});
  m_prompter.askChoice(this, tr("Cetak di pencetak lain"), choices, tr("Cetak"),
                       [this, jobId](const std::optional<QString>& printer) {
                         if (printer) m_presenter.printAgain(jobId, *printer);
                       });
}
