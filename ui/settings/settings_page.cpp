#include "settings/settings_page.h"

#include <QPrinterInfo>
#include <QStackedWidget>

#include "dialogs/prompter.h"
#include "settings/counters_section.h"
#include "settings/direct_printers_section.h"
#include "settings/hall_section.h"
#include "settings/identity_section.h"
#include "settings/look_section.h"
#include "settings/office_section.h"
#include "settings/officers_section.h"
#include "settings/printers_section.h"
#include "settings/services_section.h"
#include "settings/settings_section.h"
#include "settings/storage_section.h"
#include "settings/templates/templates_section.h"
#include "ui_settings_page.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"

SettingsPage::SettingsPage(SettingsPresenter& presenter, Prompter& prompter, Printers printers, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_ui(std::make_unique<Ui::SettingsPage>()) {
  m_ui->setupUi(this);
  m_ui->listPanel->setHeader(tr("Setelan"));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("sectionList"));
  m_list->setAccessibleName(tr("Bagian setelan"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_ui->listPanel->bodyLayout()->addWidget(m_list, 1);

  add(new OfficeSection(presenter), tr("Kantor"), tr("nama, kode, aturan antrean"));
  add(new CountersSection(presenter), tr("Loket"), tr("instansi dan antrean"));
  add(new OfficersSection(presenter, prompter), tr("Petugas"), tr("peran, instansi, PIN"));
  add(new PrintersSection(presenter, std::move(printers)), tr("Pencetak"), tr("kertas, pencetak, pemindai"));
  add(new DirectPrintersSection(presenter), tr("Pencetak langsung"), tr("struk tanpa driver, port 9100"));
  add(new TemplatesSection(presenter, prompter), tr("Kertas"), tr("susunan, kalimat, catatan"));
  add(new ServicesSection(presenter, prompter), tr("Standar layanan"), tr("impor, ekspor, versi baru"));
  add(new LookSection(presenter), tr("Tampilan"), tr("bahasa, terang atau gelap"));
  auto* storage = new StorageSection(presenter, prompter);
  connect(storage, &StorageSection::restoreRequested, this, &SettingsPage::restoreRequested);
  add(storage, tr("Penyimpanan"), tr("cadangan dan pemeriksaan"));
  add(new HallSection(presenter, presenter.hall(), prompter), tr("Aula"), tr("PC lain, kunci data"));
  add(new IdentitySection(presenter), tr("Verifikasi identitas"), tr("server Dukcapil, token"));
  m_model.setRows(m_rows);

  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid()) m_ui->sections->setCurrentIndex(index.row());
  });
  m_list->setCurrentIndex(m_model.index(0));
  connect(&presenter, &SettingsPresenter::stateChanged, this, [this] {
    for (SettingsSection* section : std::as_const(m_sections)) section->render(m_presenter.state());
  });
  connect(&presenter, &SettingsPresenter::saved, this, [this](SettingsPresenter::Part part, const QString& words) {
    section(part)->showSaved(words);
  });
  connect(&presenter, &SettingsPresenter::refused, this,
          [this](SettingsPresenter::Part part, const QString& field, const QString& words) {
            section(part)->showRefused(field, words);
          });
}

SettingsPage::~SettingsPage() = default;

QStringList SettingsPage::systemPrinters() { return QPrinterInfo::availablePrinterNames(); }

void SettingsPage::add(SettingsSection* section, const QString& word, const QString& detail) {
  m_sections.append(section);
  m_ui->sections->addWidget(section);
  TwoLineCell cell;
  cell.top = word;
  cell.bottom = detail;
  cell.isTopStrong = true;
  m_rows.push_back({QString::number(static_cast<int>(section->part())), {cell}});
}

SettingsSection* SettingsPage::section(SettingsPresenter::Part part) const {
  return m_sections[static_cast<qsizetype>(part)];
}

void SettingsPage::setRoom(const WindowRoom& room) { m_ui->listPanel->setFixedWidth(room.isSmall ? 176 : 240); }

void SettingsPage::showSection(SettingsPresenter::Part part) {
  m_list->setCurrentIndex(m_model.index(static_cast<int>(part)));
}

void SettingsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.setActive(true);
}

void SettingsPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_presenter.setActive(false);
}
