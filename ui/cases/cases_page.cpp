#include "cases/cases_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>

#include "cases/case_detail_view.h"
#include "cases/case_rows.h"
#include "widgets/column_header.h"
#include "widgets/key_hint.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/toned_label.h"

CasesPage::CasesPage(CasesPresenter& presenter, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter) {
  setObjectName(QStringLiteral("casesPage"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setObjectName(QStringLiteral("casesSplitter"));
  splitter->setHandleWidth(16);
  splitter->setChildrenCollapsible(false);
  m_detail = new CaseDetailView(presenter, prompter);
  splitter->addWidget(buildList());
  splitter->addWidget(m_detail);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({664, 566});
  row->addWidget(splitter);
  connect(&presenter, &CasesPresenter::stateChanged, this, &CasesPage::render);
  render();
}

QWidget* CasesPage::buildList() {
  auto* panel = new Panel;
  panel->setMinimumWidth(520);
  QVBoxLayout* body = panel->bodyLayout();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 12, 16, 12);
  head->setSpacing(24);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Permohonan"));
  m_filter = new SearchField;
  m_filter->setObjectName(QStringLiteral("casesFilter"));
  m_filter->setIcon(Icon::Filter);
  m_filter->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_filter->setPlaceholderText(tr("Saring nama, NIK, kode lacak, layanan"));
  head->addWidget(title);
  head->addWidget(m_filter, 1);
  body->addLayout(head);
  connect(m_filter, &QLineEdit::textChanged, &m_presenter, &CasesPresenter::setFilter);
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("casesTabs"));
  for (const QString& word : {tr("Terbuka"), tr("Milik saya"), tr("Janji hari ini"), tr("Kurang berkas"), tr("Semua")})
    m_tabs->addSegment(word, 0);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(3, 0, 0, 0);
  tabRow->addWidget(m_tabs);
  body->addLayout(tabRow);
  connect(m_tabs, &QTabBar::currentChanged, this,
          [this](int index) { m_presenter.show(static_cast<CaseFilter::Which>(index)); });
  const ListColumns columns{{{tr("Pemohon dan layanan"), 0},
                             {tr("NIK, kode lacak"), 132},
                             {tr("Janji selesai"), 116},
                             {tr("Status, tersimpan"), 126}}};
  body->addWidget(new ColumnHeader(columns));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("casesList"));
  m_list->setAccessibleName(tr("Daftar permohonan"));
  m_list->setUniformItemSizes(true);
  m_model = new RowListModel<TwoLineRow>(m_list);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRowTwoLines, m_list));
  body->addWidget(m_list, 1);
  const auto open = [this](const QModelIndex& index) {
    const TwoLineRow* row = m_model->rowAt(index);
    if (const auto id = row ? CaseId::parse(row->key) : std::nullopt) m_presenter.openCase(*id);
  };
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, open);
  connect(m_list, &QAbstractItemView::clicked, this, open);
  connect(m_list, &QAbstractItemView::activated, this, open);
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value > m_list->verticalScrollBar()->maximum() - 10 * metric::kRowTwoLines) m_presenter.fetchMore();
  });
  m_count = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_count->setObjectName(QStringLiteral("casesCount"));
  panel->footerLayout()->addWidget(m_count, 1);
  panel->footerLayout()->addWidget(new KeyHint(tr("Enter"), tr("membuka")));
  return panel;
}

void CasesPage::openCase(const CaseId& id) { m_presenter.openCase(id); }

void CasesPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.refresh();
}

void CasesPage::render() {
  const CasesState& state = m_presenter.state();
  const CaseCounts& counts = state.counts;
  const int numbers[] = {counts.open, counts.mine, counts.dueToday, counts.incomplete, counts.all};
  for (int i = 0; i < 5; ++i) m_tabs->setCount(i, numbers[i]);
  const Session& session = m_presenter.session();
  std::vector<TwoLineRow> rows;
  rows.reserve(state.lines.size());
  for (const CaseListLine& line : state.lines) rows.push_back(words::caseRow(line, session.zone(), session.nowMs()));
  m_model->setRows(std::move(rows));
  if (!state.hasLoaded) {
    m_list->setEmptyWords(tr("Sedang dibaca"));
  } else if (!state.filter.isEmpty()) {
    m_list->setEmptyWords(tr("Tidak ada yang cocok"), tr("Esc mengosongkan saringan."));
  } else {
    m_list->setEmptyWords(tr("Belum ada permohonan di sini"),
                          tr("Permohonan didaftarkan di Loket, saat warga dilayani."));
  }
  const QModelIndex selected = m_model->indexOf(state.selected);
  if (selected.isValid() && selected != m_list->currentIndex()) m_list->setCurrentIndex(selected);
  const int all = numbers[static_cast<int>(state.which)];
  const QLocale locale;
  m_count->setText(state.filter.isEmpty()
                       ? tr("%1 dari %2 permohonan").arg(locale.toString(state.lines.size()), locale.toString(all))
                       : tr("%n permohonan cocok", nullptr, static_cast<int>(state.lines.size())));
  m_detail->render(state);
}
