#include "settings/storage_section.h"

#include <QFileInfo>
#include <QLocale>

#include "dialogs/prompter.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

StorageSection::StorageSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Storage, tr("Penyimpanan"), tr("data di PC ini"), parent),
      m_prompter(prompter) {
  m_path = addFact(QStringLiteral("path"), tr("Berkas"));
  m_path->setElide(Qt::ElideMiddle);
  m_size = addFact(QStringLiteral("size"), tr("Ukuran"));
  m_operations = addFact(QStringLiteral("operations"), tr("Catatan"));
  m_opening = addFact(QStringLiteral("opening"), tr("Saat dibuka"));
  connect(addButton(QStringLiteral("verify"), tr("Periksa rantai")), &KeyButton::clicked, this,
          [this] { this->presenter().verify(); });
  connect(addButton(QStringLiteral("restore"), tr("Pulihkan…")), &KeyButton::clicked, this, &StorageSection::askRestore);
  connect(addButton(QStringLiteral("backup"), tr("Cadangkan…")), &KeyButton::clicked, this, &StorageSection::askBackup);
}

TonedLabel* StorageSection::addFact(const QString& key, const QString& label) {
  auto* words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
  words->setFixedSize(560, 36);
  addRow(key, label, words);
  return words;
}

void StorageSection::refreshFacts(const SettingsState& state) {
  if (!state.storage) return;
  const QLocale locale;
  m_path->setText(state.storage->path);
  m_size->setText(locale.formattedDataSize(state.storage->bytes, 1, QLocale::DataSizeTraditionalFormat));
  m_operations->setText(tr("%1 catatan, masing-masing bertanda tangan").arg(locale.toString(state.storage->operations)));
  const Store::Opening& opening = state.storage->opening;
  if (!opening.setAside.isEmpty()) {
    m_opening->setTone(Tone::Warn);
    m_opening->setIcon(Icon::Warning);
    m_opening->setText(tr("Berkas rusak disisihkan ke %1; %2 catatan diselamatkan")
                           .arg(QFileInfo(opening.setAside).fileName(), locale.toString(opening.salvaged)));
  } else {
    m_opening->setTone(Tone::Ok);
    m_opening->setIcon(Icon::Check);
    m_opening->setText(opening.isNew ? tr("Baru dibuat") : tr("Utuh"));
  }
}

void StorageSection::fill(const SettingsState&) {}

void StorageSection::askBackup() {
  m_prompter.askFile(this, tr("Simpan cadangan"), tr("Cadangan Loket (*.sqlite)"), true,
                     [this](const std::optional<QString>& path) {
                       if (!path) return;
                       if (QFileInfo::exists(*path)) {
                         showRefused({}, tr("%1 sudah ada dan tidak ditimpa. Pilih nama lain.").arg(QFileInfo(*path).fileName()));
                         return;
                       }
                       presenter().backup(*path);
                     });
}

void StorageSection::askRestore() {
  m_prompter.askFile(
      this, tr("Pilih cadangan"), tr("Cadangan Loket (*.sqlite)"), false, [this](const std::optional<QString>& path) {
        if (!path) return;
        m_prompter.confirm(this, tr("Pulihkan dari %1?").arg(QFileInfo(*path).fileName()),
                           tr("Data sekarang disisihkan di folder yang sama, tidak dihapus. Yang dicatat sesudah cadangan itu "
                              "tidak terlihat lagi di PC ini. Lampiran diambil dari folder loket-berkas di sebelah cadangan."),
                           tr("Pulihkan"), [this, path = *path](bool isAgreed) {
                             if (isAgreed) Q_EMIT restoreRequested(path);
                           });
      });
}
