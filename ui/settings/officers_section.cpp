#include "settings/officers_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include "dialogs/prompter.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {

constexpr std::array kRoles{Role::Officer, Role::Cashier, Role::Information, Role::Supervisor, Role::Administrator};

QString roleWord(Role role) {
  switch (role) {
    case Role::Officer:
      return OfficersSection::tr("Petugas loket");
    case Role::Cashier:
      return OfficersSection::tr("Kasir");
    case Role::Information:
      return OfficersSection::tr("Petugas informasi");
    case Role::Supervisor:
      return OfficersSection::tr("Penyelia");
    case Role::Administrator:
      return OfficersSection::tr("Admin");
  }
  return {};
}

}  // namespace

OfficersSection::OfficersSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Officers, tr("Petugas"), {}, parent), m_prompter(prompter) {
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("officerList"));
  m_list->setAccessibleName(tr("Petugas"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Belum ada petugas"), tr("Tekan Petugas baru."));
  addAside(m_list);
  m_name = addLine(QStringLiteral("name"), tr("Nama"));
  m_role = new QComboBox;
  for (const Role role : kRoles) m_role->addItem(roleWord(role));
  m_role->setFixedWidth(220);
  addRow(QStringLiteral("role"), tr("Peran"), m_role, tr("menentukan halaman yang terlihat"));
  m_agency = new QComboBox;
  m_agency->setFixedWidth(300);
  addRow(QStringLiteral("agency"), tr("Instansi"), m_agency);
  m_active = new QCheckBox(tr("Masih bertugas"));
  addRow(QStringLiteral("active"), tr("Status"), m_active, tr("yang tidak bertugas tidak bisa masuk; catatannya tetap"));
  for (QComboBox* box : {m_role, m_agency}) connect(box, &QComboBox::activated, this, &SettingsSection::markDirty);
  connect(m_active, &QCheckBox::clicked, this, &SettingsSection::markDirty);
  connect(addButton(QStringLiteral("newOfficer"), tr("Petugas baru")), &KeyButton::clicked, this, &OfficersSection::begin);
  connect(addButton(QStringLiteral("forgetPin"), tr("Hapus PIN…")), &KeyButton::clicked, this,
          &OfficersSection::askForgetPin);
  addSaveButton();
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* row = m_model.rowAt(index); row && (row->key != m_id || m_isNew)) choose(row->key);
  });
}

const Officer* OfficersSection::chosen() const {
  const auto found = std::ranges::find(m_officers, m_id, &Officer::id);
  return found == m_officers.end() ? nullptr : &*found;
}

void OfficersSection::refreshFacts(const SettingsState& state) {
  m_officers = state.officers;
  if (m_agencies != state.agencies) {
    m_agencies = state.agencies;
    m_agency->clear();
    m_agency->addItem(tr("Seluruh gedung"), QString());
    for (const Agency& agency : m_agencies) m_agency->addItem(agency.shortName, agency.id);
  }
  std::vector<TwoLineRow> rows;
  for (const Officer& officer : m_officers) {
    const auto agency = std::ranges::find(m_agencies, officer.agencyId, &Agency::id);
    TwoLineCell cell;
    cell.top = officer.name;
    cell.bottom = roleWord(officer.role);
    if (agency != m_agencies.end()) cell.bottom += QStringLiteral(", ") + agency->shortName;
    if (!officer.isActive) cell.bottom += QStringLiteral(", ") + tr("tidak bertugas");
    rows.push_back({officer.id, {cell}});
  }
  m_model.setRows(std::move(rows));
  if (m_id.isEmpty() && !m_isNew && !m_officers.empty()) m_list->setCurrentIndex(m_model.index(0));
}

void OfficersSection::choose(const QString& id) {
  m_id = id;
  m_isNew = false;
  forget();
  const Officer* officer = chosen();
  if (!officer) return;
  m_name->setText(officer->name);
  m_role->setCurrentIndex(static_cast<int>(std::ranges::find(kRoles, officer->role) - kRoles.begin()));
  m_agency->setCurrentIndex(std::max(0, m_agency->findData(officer->agencyId)));
  m_active->setChecked(officer->isActive);
}

void OfficersSection::begin() {
  m_isNew = true;
  m_id.clear();
  forget();
  m_list->setCurrentIndex({});
  m_name->clear();
  m_role->setCurrentIndex(0);
  m_agency->setCurrentIndex(0);
  m_active->setChecked(true);
  markDirty();
  m_name->setFocus();
}

void OfficersSection::fill(const SettingsState&) {
  if (m_isNew) {
    // The new one was saved; its id was made by the desk, so it is found by its name.
    const QString name = m_name->text().trimmed();
    const auto found = std::ranges::find(m_officers, name, &Officer::name);
    if (found == m_officers.end()) return;
    m_isNew = false;
    m_id = found->id;
    m_list->setCurrentIndex(m_model.indexOf(m_id));
  }
  choose(m_id);
}

void OfficersSection::save() {
  const Officer* known = chosen();
  if (!known && !m_isNew) return;
  Officer officer = known ? *known : Officer{};
  officer.name = m_name->text().trimmed();
  officer.role = kRoles[static_cast<std::size_t>(std::max(0, m_role->currentIndex()))];
  officer.agencyId = m_agency->currentData().toString();
  officer.isActive = m_active->isChecked();
  presenter().saveOfficer(officer);
}

void OfficersSection::askForgetPin() {
  const Officer* officer = chosen();
  if (!officer) return;
  m_prompter.confirm(this, tr("Hapus PIN %1?").arg(officer->name),
                     tr("PIN yang lama tidak bisa dikembalikan. Petugas membuat PIN baru saat masuk berikutnya di PC ini."),
                     tr("Hapus PIN"), [this, id = officer->id](bool isAgreed) {
                       if (isAgreed) presenter().forgetPin(id);
                     });
}
