#include "cases/filters/saved_filter_menu.h"

#include <QMenu>
#include <QPointer>

#include <algorithm>

#include "widgets/key_button.h"

namespace {

constexpr qsizetype kLongestName = 40;

}  // namespace

SavedFilterMenu::SavedFilterMenu(KeyButton* button, Prompter& prompter, Current current, QWidget* page)
    : QObject(button), m_button(button), m_prompter(prompter), m_current(std::move(current)), m_page(page) {
  connect(m_button, &KeyButton::clicked, this, &SavedFilterMenu::open);
  showNumber();
}

void SavedFilterMenu::open() { menu()->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + 2))); }

void SavedFilterMenu::setFilters(std::vector<SavedFilter> filters) {
  m_filters = std::move(filters);
  showNumber();
}

void SavedFilterMenu::showNumber() {
  m_button->setToolTip(m_filters.empty() ? tr("Simpan tampilan daftar ini dengan nama, lalu buka lagi dari sini")
                                         : tr("%n tampilan tersimpan", nullptr, static_cast<int>(m_filters.size())));
}

QMenu* SavedFilterMenu::menu() {
  auto* menu = new QMenu(m_button);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("savedFilterMenu"));
  const SavedFilter now = m_current();
  const bool isSaved = std::ranges::any_of(m_filters, [&](const SavedFilter& one) { return one.showsAs(now); });
  for (const SavedFilter& filter : m_filters) {
    QString words = filter.name;
    QAction* action = menu->addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(filter.showsAs(now));
    connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT chosen(filter); });
  }
  if (!m_filters.empty()) menu->addSeparator();
  QAction* save = menu->addAction(isSaved ? tr("Tampilan ini sudah tersimpan") : tr("Simpan tampilan ini…"));
  save->setEnabled(!isSaved && m_filters.size() < kMostSavedFilters);
  connect(save, &QAction::triggered, this, &SavedFilterMenu::askName);
  if (m_filters.empty()) return menu;
  connect(menu->addAction(tr("Ubah nama…")), &QAction::triggered, this, [this] {
    askWhich(tr("Ubah nama tampilan"), tr("Ubah nama"), [this](const QString& name) {
      m_prompter.askText(m_page, tr("Nama baru untuk %1").arg(name), tr("Nama"), tr("Simpan"),
                         [guard = QPointer(this), name](const std::optional<QString>& to) {
                           if (guard && to) guard->rename(name, *to);
                         });
    });
  });
  connect(menu->addAction(tr("Hapus…")), &QAction::triggered, this, [this] {
    askWhich(tr("Hapus tampilan tersimpan"), tr("Hapus"), [this](const QString& name) { remove(name); });
  });
  return menu;
}

void SavedFilterMenu::askName() {
  m_prompter.askText(m_page, tr("Simpan tampilan ini"), tr("Nama"), tr("Simpan"),
                     [guard = QPointer(this)](const std::optional<QString>& name) {
                       if (guard && name) guard->keep(*name);
                     });
}

void SavedFilterMenu::keep(const QString& name) {
  const QString kept = name.simplified().left(kLongestName);
  if (kept.isEmpty()) return;
  SavedFilter filter = m_current();
  filter.name = kept;
  // The same name again means the new view.
  const auto known = std::ranges::find(m_filters, kept, &SavedFilter::name);
  if (known != m_filters.end()) {
    *known = filter;
  } else {
    m_filters.push_back(filter);
  }
  showNumber();
}

void SavedFilterMenu::askWhich(const QString& title, const QString& action,
                               std::function<void(const QString& name)> then) {
  std::vector<Prompter::Choice> choices;
  for (const SavedFilter& filter : m_filters) choices.push_back({filter.name, filter.name, filter.text});
  m_prompter.askChoice(m_page, title, choices, action,
                       [guard = QPointer(this), then = std::move(then)](const std::optional<QString>& chosen) {
                         if (guard && chosen) then(*chosen);
                       });
}

void SavedFilterMenu::rename(const QString& from, const QString& to) {
  const QString name = to.simplified().left(kLongestName);
  const auto filter = std::ranges::find(m_filters, from, &SavedFilter::name);
  if (name.isEmpty() || name == from || filter == m_filters.end()) return;
  if (std::ranges::count(m_filters, name, &SavedFilter::name) > 0) {
    m_prompter.tell(m_page, tr("Nama itu sudah dipakai"), tr("Pilih nama lain, atau hapus tampilan yang memakainya."));
    return;
  }
  filter->name = name;
}

void SavedFilterMenu::remove(const QString& name) {
  std::erase_if(m_filters, [&](const SavedFilter& filter) { return filter.name == name; });
  showNumber();
}
