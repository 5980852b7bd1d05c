#include "settings/standards/entry_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>

#include "settings/standards/standard_editing.h"
#include "settings/standards/standard_fields.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"

namespace {
constexpr int kListWidth = 268;
}

EntryPage::EntryPage(StandardEditing& editing, const QString& list, const QString& title, EntryAccess access,
                     QWidget* parent)
    : QWidget(parent), m_editing(editing), m_name(list), m_access(std::move(access)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto* aside = new QVBoxLayout;
  aside->setSpacing(0);
  m_list = new RowList;
  m_list->setObjectName(list + QStringLiteral("List"));
  m_list->setAccessibleName(title);
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setFixedWidth(kListWidth);
  m_list->setEmptyWords(tr("Belum ada"), tr("Tambahkan yang pertama."));
  aside->addWidget(m_list, 1);
  aside->addWidget(new Separator(Qt::Horizontal));
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(metric::kSpace3, metric::kSpace2, metric::kSpace3, metric::kSpace2);
  buttons->setSpacing(metric::kSpace1);
  const auto addButton = [&](const char* name, const QString& words, Icon icon) {
    auto* button = new KeyButton(words, {});
    button->setObjectName(list + QLatin1String(name));
    button->setIcon(icon);
    buttons->addWidget(button);
    return button;
  };
  KeyButton* fresh = addButton("Add", tr("Tambah"), Icon::Plus);
  m_remove = addButton("Remove", {}, Icon::Trash);
  m_remove->setAccessibleName(tr("Hapus"));
  m_up = addButton("Up", {}, Icon::ChevronUp);
  m_up->setAccessibleName(tr("Naikkan"));
  m_down = addButton("Down", {}, Icon::ChevronDown);
  m_down->setAccessibleName(tr("Turunkan"));
  buttons->addStretch(1);
  aside->addLayout(buttons);
  row->addLayout(aside);
  row->addWidget(new Separator(Qt::Vertical));
  m_fields = new StandardFields(editing);
  row->addWidget(m_fields, 1);
  connect(fresh, &KeyButton::clicked, this, &EntryPage::add);
  connect(m_remove, &KeyButton::clicked, this, &EntryPage::remove);
  connect(m_up, &KeyButton::clicked, this, [this] { move(-1); });
  connect(m_down, &KeyButton::clicked, this, [this] { move(1); });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid() && static_cast<std::size_t>(index.row()) != m_at) choose(static_cast<std::size_t>(index.row()));
  });
}

std::size_t EntryPage::count() const { return m_access.count(m_editing.standard()); }

void EntryPage::choose(std::size_t at) {
  m_at = at;
  load(true);
}

void EntryPage::load(bool all) {
  const std::size_t entries = count();
  if (m_at >= entries) m_at = entries == 0 ? 0 : entries - 1;
  std::vector<TwoLineRow> rows;
  for (std::size_t i = 0; i < entries; ++i)
    rows.push_back({QString::number(i), {m_access.cell(m_editing.standard(), i)}});
  m_model.setRows(std::move(rows));
  if (m_list->currentIndex().row() != static_cast<int>(m_at))
    m_list->setCurrentIndex(m_model.index(static_cast<int>(m_at)));
  const auto enable = [](KeyButton* button, bool isPossible, const QString& reason, const QString& words) {
    isPossible ? button->setPossible(KeyButton::Kind::Normal) : button->setImpossible(reason);
    if (isPossible) button->setToolTip(words);
  };
  enable(m_remove, entries > 0, tr("Pilih satu dahulu"), tr("Hapus"));
  enable(m_up, entries > 0 && m_at > 0, tr("Sudah yang pertama"), tr("Naikkan"));
  enable(m_down, m_at + 1 < entries, tr("Sudah yang terakhir"), tr("Turunkan"));
  m_fields->setPossible(entries > 0);
  if (entries > 0) m_fields->load(all);
}

void EntryPage::add() {
  m_at = count();
  m_editing.edit(m_access.append);
  load(true);
}

void EntryPage::remove() {
  if (count() == 0) return;
  m_editing.edit([this](ServiceStandard& standard) { m_access.remove(standard, m_at); });
  load(true);
}

void EntryPage::move(int by) {
  const std::size_t to = by < 0 ? m_at - 1 : m_at + 1;
  if ((by < 0 && m_at == 0) || to >= count()) return;
  const std::size_t from = std::exchange(m_at, to);
  m_editing.edit([&](ServiceStandard& standard) { m_access.swap(standard, from, to); });
  load(true);
}

bool EntryPage::showProblem(const QString& path, const QString& words) {
  const QString start = m_name + QLatin1Char('[');
  if (!path.startsWith(start)) return false;
  const std::size_t at = path.mid(start.size(), path.indexOf(QLatin1Char(']')) - start.size()).toULongLong();
  if (at >= count()) return false;
  choose(at);
  return m_fields->showProblem(path, words);
}
