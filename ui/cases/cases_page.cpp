#include "cases/cases_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

#include "cases/case_detail_view.h"
#include "cases/case_rows.h"
#include "cases/export/case_export_flow.h"
#include "cases/filters/saved_filter_menu.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/key_cap.h"
#include "widgets/key_hint.h"
#include "widgets/master_detail.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kConflictTab = static_cast<int>(CaseFilter::Which::Conflicted);

CaseOrder::By orderOf(int column) {
  return column == 0   ? CaseOrder::By::Applicant
         : column == 1 ? CaseOrder::By::Service
         : column == 3 ? CaseOrder::By::Promised
                       : CaseOrder::By::Status;
}

}  // namespace

CasesPage::CasesPage(CasesPresenter& presenter, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter) {
  setObjectName(QStringLiteral("casesPage"));
  m_presenter.setActive(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  m_detail = new CaseDetailView(presenter, prompter);
  m_split = new MasterDetail(buildList(), m_detail);
  m_split->setObjectName(QStringLiteral("casesSplitter"));
  m_split->setUsualSizes({664, 566});
  row->addWidget(m_split);
  connect(m_split, &MasterDetail::listShown, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  auto* fresh = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this);
  fresh->setContext(Qt::WidgetWithChildrenShortcut);
  connect(fresh, &QShortcut::activated, this, &CasesPage::newCaseRequested);
  connect(&presenter, &CasesPresenter::allStepped, this, &CasesPage::tellOutcomes);
  connect(&presenter, &CasesPresenter::stateChanged, this, &CasesPage::render);
  render();
}

QWidget* CasesPage::buildList() {
  auto* panel = new Panel;
  panel->setMinimumWidth(480);
  QVBoxLayout* body = panel->bodyLayout();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 12, 16, 12);
  head->setSpacing(12);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Permohonan"));
  m_filter = new SearchField;
  m_filter->setObjectName(QStringLiteral("casesFilter"));
  m_filter->setIcon(Icon::Filter);
  m_filter->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_filter->setPlaceholderText(tr("Saring nama, NIK, kode lacak, layanan"));
  auto* fresh = new KeyButton(tr("Baru"), {});
  fresh->setPrintedKey(key_cap::words(QKeySequence(Qt::CTRL | Qt::Key_N)));
  fresh->setObjectName(QStringLiteral("newCase"));
  fresh->setToolTip(tr("Permohonan tanpa nomor antrean, misalnya lewat surat atau titipan"));
  connect(fresh, &KeyButton::clicked, this, &CasesPage::newCaseRequested);
  head->addWidget(title);
  auto* saved = new KeyButton(QString(), QKeySequence());
  saved->setObjectName(QStringLiteral("savedFilters"));
  saved->setAccessibleName(tr("Tampilan tersimpan"));
  saved->setIcon(Icon::ChevronDown);
  saved->setPadding(6);
  saved->setFixedWidth(36);
  m_saved = new SavedFilterMenu(
      saved, m_prompter,
      [this] {
        const CasesState& state = m_presenter.state();
        return SavedFilter{{}, state.which, state.filter.trimmed(), state.order};
      },
      this);
  connect(m_saved, &SavedFilterMenu::chosen, this, &CasesPage::showSaved);
  head->addWidget(m_filter, 1);
  head->addWidget(saved);
  head->addWidget(fresh);
  body->addLayout(head);
  connect(m_filter, &QLineEdit::textChanged, &m_presenter, &CasesPresenter::setFilter);
  connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("casesTabs"));
  for (const QString& word : {tr("Terbuka"), tr("Saya"), tr("Hari ini"), tr("Siap diambil"), tr("Kurang berkas"), tr("Semua"),
                              tr("Bentrokan")})
    m_tabs->addSegment(word, 0);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(3, 0, 0, 0);
  tabRow->addWidget(m_tabs);
  body->addLayout(tabRow);
  connect(m_tabs, &QTabBar::currentChanged, this,
          [this](int index) { m_presenter.show(static_cast<CaseFilter::Which>(index)); });
  buildHeader(body);
  body->addWidget(m_list, 1);
  body->addWidget(buildBatch());
  m_count = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_count->setObjectName(QStringLiteral("casesCount"));
  panel->footerLayout()->addWidget(m_count, 1);
  // Its key is printed here, as the head has no room for it.
  auto* views = new KeyHint(QString(), tr("tampilan"));
  views->setObjectName(QStringLiteral("savedFiltersKey"));
  views->setKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
  views->setToolTip(tr("Tampilan daftar yang disimpan dengan nama"));
  connect(views, &KeyHint::clicked, m_saved, &SavedFilterMenu::open);
  panel->footerLayout()->addWidget(views);
  buildExport(panel->footerLayout());
  panel->footerLayout()->addWidget(new KeyHint(tr("Enter"), tr("membuka")));
  return panel;
}

void CasesPage::buildHeader(QVBoxLayout* body) {
  const ListColumns columns{{{tr("Pemohon dan layanan"), 0},
                             {tr("NIK, kode lacak"), 132},
                             {tr("Janji selesai"), 116},
                             {tr("Status, tersimpan"), 126}}};
  // The first column has two lines, and the list can stand in the order of either.
  ListColumns titles = columns;
  titles.columns[0] = {tr("Layanan"), 0, Qt::AlignLeft, true};
  titles.columns.insert(0, {tr("Pemohon"), 76, Qt::AlignLeft, true});
  titles.columns[3].isSortable = true;
  titles.columns[4].isSortable = true;
  m_header = new ColumnHeader(titles);
  m_header->setObjectName(QStringLiteral("casesHeader"));
  body->addWidget(m_header);
  connect(m_header, &ColumnHeader::sortRequested, this, [this](int column, Qt::SortOrder order) {
    m_presenter.sort({orderOf(column), order == Qt::DescendingOrder});
  });
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("casesList"));
  m_list->setAccessibleName(tr("Daftar permohonan"));
  m_list->setUniformItemSizes(true);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_model = new RowListModel<TwoLineRow>(m_list);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRowTwoLines, m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CasesPage::openRow);
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesPage::chooseRows);
  connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    openRow(index);
    m_split->showDetail();
  });
  connect(m_list, &QAbstractItemView::clicked, this, &CasesPage::openRow);
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value > m_list->verticalScrollBar()->maximum() - 10 * metric::kRowTwoLines) m_presenter.fetchMore();
  });
  auto* unmark = new QShortcut(QKeySequence(Qt::Key_Escape), m_list);
  unmark->setContext(Qt::WidgetShortcut);
  connect(unmark, &QShortcut::activated, this, [this] { m_list->setCurrentIndex(m_list->currentIndex()); });
}

QWidget* CasesPage::buildBatch() {
  m_batch = new QWidget;
  m_batch->setObjectName(QStringLiteral("batch"));
  m_batch->setBackgroundRole(QPalette::AlternateBase);
  m_batch->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(m_batch);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  m_batchCount = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  m_batchCount->setObjectName(QStringLiteral("batchCount"));
  m_batchOther = new KeyButton(tr("Langkah lain…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
  m_batchOther->setObjectName(QStringLiteral("batchOther"));
  m_batchNext = new KeyButton(QString(), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_batchNext->setObjectName(QStringLiteral("batchNext"));
  row->addWidget(m_batchCount, 1);
  row->addWidget(m_batchOther);
  row->addWidget(m_batchNext);
  column->addLayout(row);
  connect(m_batchNext, &KeyButton::clicked, this, [this] {
    for (const CaseStep& step : m_presenter.state().commonSteps)
      if (step.isUsual) return stepAll(CaseStep(step));
  });
  connect(m_batchOther, &KeyButton::clicked, this, &CasesPage::chooseStep);
  return m_batch;
}

void CasesPage::openRow(const QModelIndex& index) {
  // While the model takes its rows, nothing may lead back into it; what is chosen is looked at when it has them.
  if (m_isTakingRows || m_list->selectionModel()->selectedIndexes().size() > 1) return;
  const TwoLineRow* row = m_model->rowAt(index);
  if (const auto id = row ? CaseId::parse(row->key) : std::nullopt) m_presenter.openCase(*id);
}

void CasesPage::chooseRows() {
  if (m_isTakingRows) return;
  QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
  std::sort(rows.begin(), rows.end());
  std::vector<CaseId> ids;
  for (const QModelIndex& index : std::as_const(rows)) {
    const TwoLineRow* row = m_model->rowAt(index);
    if (const auto id = row ? CaseId::parse(row->key) : std::nullopt) ids.push_back(*id);
  }
  const bool hadMany = !m_presenter.state().chosen.empty();
  const auto single = ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
  m_presenter.choose(std::move(ids));
  if (hadMany && single) m_presenter.openCase(*single);
}

void CasesPage::stepAll(const CaseStep& step) {
  const auto count = static_cast<int>(m_presenter.state().chosen.size());
  const QPointer<CasesPage> guard(this);
  if (!step.question.isEmpty()) {
    m_prompter.askText(this, tr("%1: %n permohonan", nullptr, count).arg(step.action), step.question, step.action,
                       [guard, to = step.to](const std::optional<QString>& written) {
                         if (guard && written && !written->trimmed().isEmpty())
                           guard->m_presenter.stepAll(to, *written);
                       });
    return;
  }
  m_prompter.confirm(this, tr("%1: %n permohonan", nullptr, count).arg(step.action),
                     tr("Langkah ini dicatat pada setiap permohonan dan tidak bisa diurungkan."), step.action,
                     [guard, to = step.to](bool isWanted) {
                       if (guard && isWanted) guard->m_presenter.stepAll(to, {});
                     });
}

void CasesPage::chooseStep() {
  std::vector<Prompter::Choice> choices;
  for (const CaseStep& step : m_presenter.state().commonSteps)
    if (!step.isUsual) choices.push_back({toKey(step.to), step.action, step.question});
  if (choices.empty()) return;
  m_prompter.askChoice(this, tr("Langkah lain"), choices, tr("Lanjut"),
                       [guard = QPointer<CasesPage>(this)](const std::optional<QString>& chosen) {
                         if (!guard || !chosen) return;
                         for (const CaseStep& step : guard->m_presenter.state().commonSteps)
                           if (toKey(step.to) == *chosen) return guard->stepAll(CaseStep(step));
                       });
}

void CasesPage::tellOutcomes(const std::vector<CaseOutcome>& outcomes) {
  QStringList lines;
  QStringList changed;
  for (const CaseOutcome& outcome : outcomes) {
    const QString name = outcome.name.isEmpty() ? tr("Tanpa nama") : outcome.name;
    if (outcome.isDone)
      changed << tr("%1 %2: %3", "code, name, new state").arg(outcome.code, name, outcome.words);
    else
      lines << tr("%1 %2: belum, %3", "code, name, reason").arg(outcome.code, name, outcome.words);
  }
  // Those that were refused stand first; the others show their new state in the list anyway.
  const qsizetype done = changed.size();
  lines << changed;
  constexpr qsizetype kMostLines = 12;
  if (lines.size() > kMostLines) {
    const auto more = static_cast<int>(lines.size() - kMostLines);
    lines.resize(kMostLines);
    lines << tr("dan %n lainnya", nullptr, more);
  }
  m_prompter.tell(this, tr("%1 dari %2 permohonan selesai").arg(done).arg(outcomes.size()),
                  lines.join(QLatin1Char('\n')));
}

void CasesPage::openCase(const CaseId& id) {
  m_list->clearSelection();
  m_presenter.openCase(id);
  m_split->showDetail();
}

void CasesPage::setRoom(const WindowRoom& room) { m_split->setSmall(room.isSmall); }

QJsonObject CasesPage::memory() const {
  const CasesState& state = m_presenter.state();
  QJsonObject memory{{QStringLiteral("tab"), static_cast<int>(state.which)}};
  if (state.order.by != CaseOrder::By::Filter) {
    memory.insert(QStringLiteral("sort"), static_cast<int>(state.order.by));
    memory.insert(QStringLiteral("descending"), state.order.isDescending);
  }
  if (!m_saved->filters().empty()) memory.insert(QStringLiteral("saved"), toJson(m_saved->filters()));
  if (const QList<int> sizes = m_split->chosenSizes(); sizes.size() == 2)
    memory.insert(QStringLiteral("splitter"), QJsonArray{sizes[0], sizes[1]});
  return memory;
}

void CasesPage::showSaved(const SavedFilter& filter) {
  m_tabs->setTabVisible(static_cast<int>(filter.which), true);
  m_tabs->setCurrentIndex(static_cast<int>(filter.which));
  m_filter->setText(filter.text);
  m_presenter.sort(filter.order);
  m_list->setFocus(Qt::OtherFocusReason);
}

void CasesPage::remember(const QJsonObject& memory) {
  m_saved->setFilters(savedFiltersOf(memory.value(QLatin1String("saved")).toArray()));
  m_filter->clear();
  const int tab = memory.value(QLatin1String("tab")).toInt();
  m_tabs->setCurrentIndex(tab >= 0 && tab < m_tabs->count() ? tab : 0);
  CaseOrder order;
  const int by = memory.value(QLatin1String("sort")).toInt();
  if (by > 0 && by <= static_cast<int>(CaseOrder::By::Service))
    order = {static_cast<CaseOrder::By>(by), memory.value(QLatin1String("descending")).toBool()};
  m_presenter.sort(order);
  const QJsonArray sizes = memory.value(QLatin1String("splitter")).toArray();
  m_split->chooseSizes(sizes.size() == 2 && sizes[0].toInt() > 0 && sizes[1].toInt() > 0
                           ? QList<int>{sizes[0].toInt(), sizes[1].toInt()}
                           : QList<int>());
  m_split->showList();
}

void CasesPage::renderOrder(const CasesState& state) {
  using Which = CaseFilter::Which;
  switch (state.order.by) {
    case CaseOrder::By::Filter: {
      const bool isByPromise = state.which != Which::Incomplete && state.which != Which::All &&
                               state.which != Which::Conflicted;
      return m_header->setSorting(isByPromise && state.filter.isEmpty() ? 3 : -1, Qt::AscendingOrder);
    }
    case CaseOrder::By::Applicant:
      return m_header->setSorting(0, state.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    case CaseOrder::By::Service:
      return m_header->setSorting(1, state.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    case CaseOrder::By::Promised:
      return m_header->setSorting(3, state.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    case CaseOrder::By::Status:
      return m_header->setSorting(4, state.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
}

void CasesPage::renderBatch(const CasesState& state) {
  const auto count = static_cast<int>(state.chosen.size());
  m_batch->setVisible(count > 1);
  if (count < 2) return;
  const CaseStep* usual = nullptr;
  int others = 0;
  for (const CaseStep& step : state.commonSteps) {
    if (step.isUsual) usual = &step;
    others += step.isUsual ? 0 : 1;
  }
  const bool isNone = state.hasCommonSteps && state.commonSteps.empty();
  m_batchCount->setText(isNone ? tr("%n dipilih, tidak ada langkah bersama", nullptr, count)
                               : tr("%n dipilih", nullptr, count));
  m_batchNext->setVisible(usual != nullptr);
  if (usual) m_batchNext->setText(usual->question.isEmpty() ? usual->action : tr("%1…").arg(usual->action));
  m_batchOther->setVisible(others > 0);
  for (KeyButton* button : {m_batchNext, m_batchOther}) {
    if (state.isBusy)
      button->setImpossible(tr("Sedang disimpan"));
    else
      button->setPossible(button == m_batchNext ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
  }
}

void CasesPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.setActive(true);
}

void CasesPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_presenter.setActive(false);
}

void CasesPage::render() {
  const CasesState& state = m_presenter.state();
  const CaseCounts& counts = state.counts;
  const int numbers[] = {counts.open, counts.mine, counts.dueToday, counts.ready, counts.incomplete, counts.all,
                         counts.conflicted};
  for (int i = 0; i < 7; ++i) m_tabs->setCount(i, numbers[i]);
  // Rare, and of no use while there is none; whoever stands in it stays there.
  m_tabs->setTabVisible(kConflictTab, counts.conflicted > 0 || m_tabs->currentIndex() == kConflictTab);
  const Session& session = m_presenter.session();
  std::vector<TwoLineRow> rows;
  rows.reserve(state.lines.size());
  for (const CaseListLine& line : state.lines) rows.push_back(words::caseRow(line, session.zone(), session.nowMs()));
  {
    const QScopedValueRollback guard(m_isTakingRows, true);
    m_model->setRows(std::move(rows));
  }
  // A chosen one may have left the list.
  if (state.chosen.size() > 1 &&
      m_list->selectionModel()->selectedIndexes().size() != static_cast<qsizetype>(state.chosen.size())) {
    QMetaObject::invokeMethod(this, &CasesPage::chooseRows, Qt::QueuedConnection);
  }
  if (!state.hasLoaded) {
    m_list->setEmptyWords(tr("Sedang dibaca"));
  } else if (!state.filter.isEmpty()) {
    m_list->setEmptyWords(tr("Tidak ada yang cocok"), tr("Esc mengosongkan saringan."));
  } else {
    m_list->setEmptyWords(tr("Belum ada permohonan di sini"),
                          tr("Permohonan didaftarkan di Loket, saat warga dilayani."));
  }
  renderOrder(state);
  renderBatch(state);
  const QModelIndex selected = m_model->indexOf(state.selected);
  if (selected.isValid() && selected != m_list->currentIndex()) m_list->setCurrentIndex(selected);
  renderCount(state);
  m_detail->render(state);
}

void CasesPage::buildExport(QHBoxLayout* foot) {
  m_progress = new QProgressBar;
  m_progress->setObjectName(QStringLiteral("exportProgress"));
  m_progress->setAccessibleName(tr("Daftar sedang ditulis"));
  m_progress->setTextVisible(false);
  m_progress->setFixedSize(120, 8);
  m_progress->hide();
  m_exportHint = new KeyHint(QString(), tr("ekspor"));
  m_exportHint->setObjectName(QStringLiteral("exportCases"));
  m_exportHint->setKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
  m_exportHint->setToolTip(tr("Menyimpan daftar ini sebagai tabel Excel atau CSV"));
  foot->addWidget(m_progress);
  foot->addWidget(m_exportHint);
  m_export = new CaseExportFlow(m_presenter.session(), m_prompter, this);
  connect(m_exportHint, &KeyHint::clicked, this, [this] {
    if (m_export->isRunning()) return m_export->cancel();
    m_export->start(m_presenter.filter(), m_presenter.state().order);
  });
  connect(m_export, &CaseExportFlow::changed, this, [this] { renderCount(m_presenter.state()); });
}

void CasesPage::renderCount(const CasesState& state) {
  const bool isExporting = m_export->isRunning();
  m_exportHint->setText(isExporting ? tr("batalkan ekspor") : tr("ekspor"));
  m_exportHint->setKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
  m_progress->setVisible(isExporting);
  const QLocale locale;
  if (isExporting) {
    m_progress->setMaximum(std::max(m_export->total(), 1));
    m_progress->setValue(m_export->done());
    return m_count->setText(
        tr("Menulis %1 dari %2").arg(locale.toString(m_export->done()), locale.toString(m_export->total())));
  }
  const CaseCounts& counts = state.counts;
  const int numbers[] = {counts.open, counts.mine, counts.dueToday, counts.ready, counts.incomplete, counts.all,
                         counts.conflicted};
  const int all = numbers[static_cast<int>(state.which)];
  if (state.filter.isEmpty())
    return m_count->setText(tr("%1 dari %2 permohonan").arg(locale.toString(state.lines.size()), locale.toString(all)));
  if (!state.lines.empty() && state.lines.front().match == SearchMatch::NearCode)
    return m_count->setText(tr("Kode itu tidak ada. Yang paling mirip: %1").arg(state.lines.front().code));
  m_count->setText(tr("%n permohonan cocok", nullptr, static_cast<int>(state.lines.size())));
}
