#include "settings/services_section.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>

#include "dialogs/prompter.h"
#include "session/time_words.h"
#include "theme/tokens.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {
/// A standard is some kilobytes; what is larger is some other file.
constexpr qint64 kMostBytes = 1'000'000;
}  // namespace

ServicesSection::ServicesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Services, tr("Layanan"),
                      tr("versi yang berlaku; permohonan lama tetap memakai versinya"), parent),
      m_prompter(prompter) {
  const ListColumns columns{{{tr("Layanan, instansi"), 0}, {tr("Versi, berlaku"), 108}, {tr("Dasar, sumber"), 380}}};
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
  connect(addButton(QStringLiteral("importStandard"), tr("Impor standar…")), &KeyButton::clicked, this,
          &ServicesSection::askFile);
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
    TwoLineCell source;
    source.top = standard.decree;
    source.bottom = standard.isExample ? tr("Contoh, bukan ketetapan. %1").arg(standard.source) : standard.source;
    if (standard.isExample) {
      source.bottomTone = Tone::Warn;
      source.bottomIcon = Icon::Info;
    }
    rows.push_back({standard.id, {name, version, source}});
  }
  m_model.setRows(std::move(rows));
}

void ServicesSection::fill(const SettingsState&) {}

void ServicesSection::askFile() {
  m_prompter.askFile(this, tr("Impor standar pelayanan"), tr("Standar pelayanan (*.json)"), false,
                     [this](const std::optional<QString>& path) {
                       if (!path) return;
                       QFile file(*path);
                       if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
                         showRefused({}, tr("%1 tidak bisa dibaca sebagai standar pelayanan. Pilih berkas JSON yang lain.")
                                             .arg(QFileInfo(*path).fileName()));
                         return;
                       }
                       presenter().importStandard(QFileInfo(*path).fileName(), file.readAll());
                     });
}
