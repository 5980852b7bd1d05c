#include "settings/services_section.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QItemSelectionModel>

#include "dialogs/prompter.h"
#include "session/time_words.h"
#include "settings/holidays/holidays_dialog.h"
#include "settings/standards/standard_editor.h"
#include "settings/standards/standard_import_dialog.h"
#include "settings/standards/standards_presenter.h"
#include "theme/tokens.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {

/// All standards of a hall are some hundred kilobytes; what is larger is some other file.
constexpr qint64 kMostBytes = 8'000'000;

const QString kOneJson = QStringLiteral("one-json");
const QString kOneCsv = QStringLiteral("one-csv");
const QString kAllJson = QStringLiteral("all-json");
const QString kAllCsv = QStringLiteral("all-csv");

}  // namespace

ServicesSection::ServicesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Services, tr("Standar layanan"),
                      tr("versi yang berlaku; permohonan lama tetap memakai versinya"), parent),
      m_prompter(prompter) {
  const ListColumns columns{{{tr("Layanan, instansi"), 0}, {tr("Versi, berlaku"), 132}, {tr("Dasar, sumber"), 380}}};
  auto* list = new QWidget;
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(new ColumnHeader(columns));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("standardList"));
  m_list->setAccessibleName(tr("Standar pelayanan"));
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Belum ada layanan"), tr("Impor standar pertama dari berkas."));
  column->addWidget(m_list, 1);
  fillBody(list);
  m_import = addButton(QStringLiteral("importStandard"), tr("Impor…"));
  m_export = addButton(QStringLiteral("exportStandard"), tr("Ekspor…"));
  auto* holidays = addButton(QStringLiteral("editHolidays"), tr("Hari libur…"));
  connect(holidays, &KeyButton::clicked, this, &ServicesSection::showHolidays);
  m_edit = addButton(QStringLiteral("editStandard"), tr("Tulis versi baru…"));
  connect(m_import, &KeyButton::clicked, this, &ServicesSection::askImport);
  connect(m_export, &KeyButton::clicked, this, &ServicesSection::askExport);
  connect(m_edit, &KeyButton::clicked, this, &ServicesSection::edit);
  connect(m_list, &RowList::activated, this, &ServicesSection::edit);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServicesSection::offer);
  StandardsPresenter& standards = presenter.standards();
  connect(&standards, &StandardsPresenter::saved, this, &ServicesSection::showSaved);
  connect(&standards, &StandardsPresenter::refused, this, [this](const QString& words) { showRefused({}, words); });
  connect(&standards, &StandardsPresenter::previewed, this, &ServicesSection::showPreview);
  connect(&standards, &StandardsPresenter::opened, this, &ServicesSection::showEditor);
}

QString ServicesSection::chosenId() const {
  const TwoLineRow* row = m_model.rowAt(m_list->currentIndex());
  return row ? row->key : QString();
}

void ServicesSection::refreshFacts(const SettingsState& state) {
  std::vector<TwoLineRow> rows;
  for (const StandardLine& standard : state.standards) {
    TwoLineCell name;
    name.top = standard.name;
    name.bottom = standard.agencyShortName;
    TwoLineCell version;
    version.top = tr("Versi %1").arg(standard.version);
    version.bottom = shortDateWords(standard.validFrom);
    version.isWhole = true;
    if (standard.nextVersion > 0) {
      version.bottom = tr("versi %1: %2").arg(standard.nextVersion).arg(shortDateWords(standard.nextValidFrom));
      version.bottomIcon = Icon::Calendar;
      version.bottomTone = Tone::Info;
    }
    TwoLineCell source;
    source.top = standard.decree;
    source.bottom = standard.isExample ? tr("Contoh, bukan ketetapan")
                                       : tr("Diperiksa: %1").arg(standard.verifiedBy);
    source.bottomIcon = standard.isExample ? Icon::Info : Icon::ShieldCheck;
    source.bottomTone = standard.isExample ? Tone::Warn : Tone::Ok;
    rows.push_back({standard.id, {name, version, source}});
  }
  m_model.setRows(std::move(rows));
  m_isReadOnly = state.areStandardsFromCentre;
  if (m_isReadOnly) setHeader(tr("Standar layanan"), tr("datang dari pusat dan diubah di sana; di sini hanya dibaca"));
  offer();
}

void ServicesSection::offer() {
  if (!presenter().state().working.isEmpty()) return;
  if (m_isReadOnly) {
    const QString reason = tr("Standar balai ini datang dari pusat dan diubah di sana");
    m_import->setImpossible(reason);
    m_edit->setImpossible(reason);
  } else {
    chosenId().isEmpty() ? m_edit->setImpossible(tr("Pilih layanan dahulu"))
                         : m_edit->setPossible(KeyButton::Kind::Normal);
  }
}

void ServicesSection::fill(const SettingsState&) {}

void ServicesSection::askImport() {
  m_prompter.askFile(
      this, tr("Impor standar layanan"), tr("Standar atau tabel persyaratan (*.json *.csv)"), false,
      [this](const std::optional<QString>& path) {
        if (!path) return;
        QFile file(*path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
          showRefused({}, tr("%1 tidak bisa dibaca sebagai standar layanan. Pilih berkas JSON atau CSV yang lain.")
                              .arg(QFileInfo(*path).fileName()));
          return;
        }
        presenter().standards().look(QFileInfo(*path).fileName(), file.readAll());
      });
}

void ServicesSection::showPreview() {
  const auto& preview = presenter().standards().preview();
  if (!preview) return;
  auto* dialog = new StandardImportDialog(*preview, this);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { presenter().standards().take(dialog->decree(), dialog->validFrom()); });
  connect(dialog, &QDialog::rejected, this, [this] { presenter().standards().forget(); });
  dialog->open();
}

void ServicesSection::askExport() {
  const QString id = chosenId();
  const TwoLineRow* row = m_model.rowAt(m_list->currentIndex());
  std::vector<Prompter::Choice> choices;
  if (row) {
    const QString name = row->cells.front().top;
    choices.push_back({kOneJson, name, tr("standar lengkap, JSON")});
    choices.push_back({kOneCsv, name, tr("tabel persyaratan, CSV untuk lembar kerja")});
  }
  choices.push_back({kAllJson, tr("Semua layanan"), tr("standar lengkap, JSON")});
  choices.push_back({kAllCsv, tr("Semua layanan"), tr("tabel persyaratan, CSV untuk lembar kerja")});
  m_prompter.askChoice(this, tr("Ekspor standar layanan"), choices, tr("Pilih berkas…"),
                       [this, id](const std::optional<QString>& chosen) {
                         if (!chosen) return;
                         const bool isOne = *chosen == kOneJson || *chosen == kOneCsv;
                         askTarget(isOne ? QStringList{id} : QStringList{}, *chosen == kOneCsv || *chosen == kAllCsv);
                       });
}

void ServicesSection::askTarget(const QStringList& serviceIds, bool isTable) {
  const QString suffix = isTable ? QStringLiteral(".csv") : QStringLiteral(".json");
  m_prompter.askFile(this, tr("Simpan standar layanan"), isTable ? tr("Tabel (*.csv)") : tr("Standar (*.json)"), true,
                     [this, serviceIds, suffix](const std::optional<QString>& path) {
                       if (!path) return;
                       const bool isNamed = path->endsWith(suffix, Qt::CaseInsensitive);
                       presenter().standards().writeTo(isNamed ? *path : *path + suffix, serviceIds);
                     });
}

void ServicesSection::edit() {
  const QString id = chosenId();
  if (!id.isEmpty() && !m_isReadOnly) presenter().standards().open(id);
}

void ServicesSection::showHolidays() {
  auto* dialog = new HolidaysDialog(presenter().standards().session(), this);
  connect(dialog, &HolidaysDialog::saved, this, &ServicesSection::showSaved);
  dialog->open();
}

void ServicesSection::showEditor(const StandardStart& start) {
  auto* editor = new StandardEditor(new StandardEditing(presenter().standards().session(), start), m_prompter, this);
  connect(editor, &StandardEditor::published, this, &ServicesSection::showSaved);
  editor->open();
}
