#include "settings/counters_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include "theme/tokens.h"
#include "widgets/row_list.h"

CountersSection::CountersSection(SettingsPresenter& presenter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Counters, tr("Loket"), {}, parent) {
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("counterList"));
  m_list->setAccessibleName(tr("Loket"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  addAside(m_list);
  m_name = addLine(QStringLiteral("name"), tr("Nama"), tr("di layar aula dan di kertas"), 200);
  m_agency = new QComboBox;
  m_agency->setFixedWidth(300);
  addRow(QStringLiteral("agency"), tr("Instansi"), m_agency);
  connect(m_agency, &QComboBox::activated, this, &SettingsSection::markDirty);
  auto* queues = new QWidget;
  queues->setFixedWidth(560);
  m_grid = new QGridLayout(queues);
  m_grid->setContentsMargins(0, 8, 0, 0);
  m_grid->setHorizontalSpacing(metric::kSpace6);
  addRow(QStringLiteral("queues"), tr("Memanggil antrean"), queues, tr("nomor antrean ini muncul di loket tersebut"));
  addSaveButton();
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* row = m_model.rowAt(index); row && row->key != m_id) choose(row->key);
  });
}

const Counter* CountersSection::chosen() const {
  const auto found = std::ranges::find(m_counters, m_id, &Counter::id);
  return found == m_counters.end() ? nullptr : &*found;
}

void CountersSection::refreshFacts(const SettingsState& state) {
  m_counters = state.counters;
  m_series = state.series;
  if (m_agencies != state.agencies) {
    m_agencies = state.agencies;
    m_agency->clear();
    for (const Agency& agency : m_agencies) m_agency->addItem(agency.shortName, agency.id);
  }
  while (m_queues.size() > static_cast<qsizetype>(m_series.size())) delete m_queues.takeLast();
  while (m_queues.size() < static_cast<qsizetype>(m_series.size())) {
    auto* box = new QCheckBox;
    const auto at = static_cast<int>(m_queues.size());
    connect(box, &QCheckBox::clicked, this, &SettingsSection::markDirty);
    m_grid->addWidget(box, at, 0);  // names of queues are long: a second column would not fit a small screen
    m_queues.append(box);
  }
  for (qsizetype i = 0; i < m_queues.size(); ++i) {
    const Series& series = m_series[static_cast<std::size_t>(i)];
    m_queues[i]->setText(series.key + QStringLiteral("  ") + series.name);
    m_queues[i]->setObjectName(QLatin1String("queue_") + series.key);
  }
  std::vector<TwoLineRow> rows;
  for (const Counter& counter : m_counters) {
    const auto agency = std::ranges::find(m_agencies, counter.agencyId, &Agency::id);
    TwoLineCell cell;
    cell.top = counter.name;
    cell.bottom = tr("%1, antrean %2").arg(agency == m_agencies.end() ? counter.agencyId : agency->shortName,
                                           counter.queues.join(QStringLiteral(", ")));
    rows.push_back({counter.id, {cell}});
  }
  m_model.setRows(std::move(rows));
  if (m_id.isEmpty() && !m_counters.empty()) m_list->setCurrentIndex(m_model.index(0));
}

void CountersSection::choose(const QString& id) {
  m_id = id;
  forget();
  const Counter* counter = chosen();
  if (!counter) return;
  m_name->setText(counter->name);
  m_agency->setCurrentIndex(m_agency->findData(counter->agencyId));
  for (qsizetype i = 0; i < m_queues.size(); ++i)
    m_queues[i]->setChecked(counter->queues.contains(m_series[static_cast<std::size_t>(i)].key));
}

void CountersSection::fill(const SettingsState&) { choose(m_id); }

void CountersSection::save() {
  const Counter* counter = chosen();
  if (!counter) return;
  Counter changed = *counter;
  changed.name = m_name->text().trimmed();
  changed.agencyId = m_agency->currentData().toString();
  // The order of the queues on the screen stays; new ones follow.
  QStringList wanted;
  for (qsizetype i = 0; i < m_queues.size(); ++i)
    if (m_queues[i]->isChecked()) wanted.append(m_series[static_cast<std::size_t>(i)].key);
  changed.queues.removeIf([&](const QString& key) { return !wanted.contains(key); });
  for (const QString& key : std::as_const(wanted))
    if (!changed.queues.contains(key)) changed.queues.append(key);
  if (changed.queues.isEmpty()) return showRefused(QStringLiteral("queues"), tr("Pilih setidaknya satu antrean."));
  presenter().saveCounter(changed);
}
