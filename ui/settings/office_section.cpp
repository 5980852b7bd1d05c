#include "settings/office_section.h"

#include <QComboBox>
#include <QLineEdit>

#include "settings/qris_words.h"
#include "widgets/paragraph_label.h"

OfficeSection::OfficeSection(SettingsPresenter& presenter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Office, tr("Kantor"), tr("dicetak di setiap kertas"), parent) {
  m_name = addLine(QStringLiteral("name"), tr("Nama"));
  m_shortName = addLine(QStringLiteral("short_name"), tr("Nama singkat"), tr("di jendela dan layar aula"));
  m_government = addLine(QStringLiteral("government"), tr("Pemerintah"));
  m_address = addLine(QStringLiteral("address"), tr("Alamat"));
  m_phone = addLine(QStringLiteral("phone"), tr("Telepon"), {}, 200);
  m_host = addLine(QStringLiteral("host"), tr("Alamat web"), tr("dipakai kode QR di kertas"));
  m_complaints = addLine(QStringLiteral("complaints"), tr("Pengaduan"), tr("satu kalimat: ke mana warga mengadu"));
  m_collection = addLine(QStringLiteral("collection"), tr("Pengambilan"), tr("satu kalimat: di mana dokumen diambil"));
  m_prefix = addLine(QStringLiteral("code_prefix"), tr("Awalan kode lacak"), tr("tiga huruf besar, misalnya BTG"), 72);
  m_prefix->setMaxLength(3);
  m_qris = addLine(QStringLiteral("qris"), tr("QRIS kantor"), tr("isi kode QRIS statis; kosong: tidak menerima QRIS"));
  m_qris->setMaxLength(600);
  m_qrisOwner = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  addRow(QStringLiteral("qris_owner"), tr("Dibayar kepada"), m_qrisOwner);
  connect(m_qris, &QLineEdit::textChanged, this, &OfficeSection::tellQrisOwner);
  m_zone = new QComboBox;
  m_zone->addItems({QStringLiteral("WIB"), QStringLiteral("WITA"), QStringLiteral("WIT")});
  m_zone->setFixedWidth(120);
  addRow(QStringLiteral("zone"), tr("Zona waktu"), m_zone);
  connect(m_zone, &QComboBox::activated, this, &SettingsSection::markDirty);
  m_regular = addNumber(QStringLiteral("rules"), tr("Biasa tiap prioritas"),
                        tr("berapa nomor biasa dipanggil sebelum satu nomor prioritas"));
  m_starvation = addNumber(QStringLiteral("starvation"), tr("Batas tunggu"),
                           tr("menit; sesudahnya nomor dipanggil lebih dahulu, dari kelas mana pun"));
  m_recalls = addNumber(QStringLiteral("recall_limit"), tr("Batas panggil ulang"), tr("kali, sebelum “tidak hadir”"));
  addSaveButton();
}

void OfficeSection::fill(const SettingsState& state) {
  m_profile = state.office;
  m_name->setText(m_profile.name);
  m_shortName->setText(m_profile.shortName);
  m_government->setText(m_profile.government);
  m_address->setText(m_profile.address);
  m_phone->setText(m_profile.phone);
  m_host->setText(m_profile.host);
  m_complaints->setText(m_profile.complaints);
  m_collection->setText(m_profile.collection);
  m_prefix->setText(m_profile.codePrefix);
  m_qris->setText(m_profile.qris);
  tellQrisOwner();
  m_zone->setCurrentText(m_profile.zone.name);
  m_regular->setText(QString::number(m_profile.rules.regularPerPriority));
  m_starvation->setText(QString::number(m_profile.rules.starvationMinutes));
  m_recalls->setText(QString::number(m_profile.recallLimit));
  for (QLineEdit* line : {m_name, m_government, m_address, m_host, m_complaints, m_collection, m_qris})
    line->setCursorPosition(0);
}

void OfficeSection::tellQrisOwner() {
  const QString typed = m_qris->text().trimmed();
  const auto code = readStandingQris(typed);
  m_qrisOwner->setTone(code || typed.isEmpty() ? Tone::Muted : Tone::Late);
  if (code) return m_qrisOwner->setText(words::qrisOwner(*code));
  const auto fault = qrisFault(code.error());
  m_qrisOwner->setText(typed.isEmpty() || !fault ? tr("belum ada") : words::qrisFault(*fault));
}

void OfficeSection::save() {
  OfficeProfile profile = m_profile;
  profile.name = m_name->text().trimmed();
  profile.shortName = m_shortName->text().trimmed();
  profile.government = m_government->text().trimmed();
  profile.address = m_address->text().trimmed();
  profile.phone = m_phone->text().trimmed();
  profile.host = m_host->text().trimmed();
  profile.complaints = m_complaints->text().trimmed();
  profile.collection = m_collection->text().trimmed();
  profile.codePrefix = m_prefix->text().trimmed();
  profile.qris = m_qris->text().trimmed();
  profile.zone = m_zone->currentIndex() == 0 ? Zone::wib() : m_zone->currentIndex() == 1 ? Zone::wita() : Zone::wit();
  profile.rules.regularPerPriority = m_regular->text().toInt();
  profile.rules.starvationMinutes = m_starvation->text().toInt();
  profile.recallLimit = m_recalls->text().toInt();
  // The desk names all three by one field; here each has its own.
  const QString words = tr("Isi angka 1 atau lebih.");
  if (profile.rules.starvationMinutes < 1) return showRefused(QStringLiteral("starvation"), words);
  if (profile.recallLimit < 1) return showRefused(QStringLiteral("recall_limit"), words);
  presenter().saveOffice(profile);
}
