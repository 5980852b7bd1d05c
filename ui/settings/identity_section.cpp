#include "settings/identity_section.h"

#include <QLineEdit>

#include "cases/identity_words.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kFieldWidth = 360;

}  // namespace

IdentitySection::IdentitySection(SettingsPresenter& presenter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Identity, tr("Verifikasi identitas"),
                      tr("tingkat L3, untuk PC ini saja"), parent) {
  m_address = addLine(QStringLiteral("address"), tr("Alamat server"),
                      tr("server pemegang perjanjian Dukcapil; kosongkan untuk mematikan"), kFieldWidth);
  m_address->setPlaceholderText(QStringLiteral("https://"));
  m_token = addLine(QStringLiteral("token"), tr("Token"),
                    tr("tersimpan di PC ini, tidak ditampilkan dan tidak ikut cadangan"), kFieldWidth);
  m_token->setEchoMode(QLineEdit::Password);
  m_standing = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_standing->setObjectName(QStringLiteral("identityStanding"));
  addRow(QStringLiteral("identityLine"), tr("Keadaan"), m_standing,
         tr("yang dipakai bahasa Loket sendiri, bukan layanan Dukcapil langsung; lihat bantuan (F1)"));
  addSaveButton();
}

void IdentitySection::fill(const SettingsState& state) {
  m_address->setText(state.identityServer.address);
  m_token->clear();
  m_token->setPlaceholderText(state.hasIdentityToken ? tr("tersimpan; isi untuk mengganti") : QString());
}

void IdentitySection::refreshFacts(const SettingsState& state) {
  const IdentityLine& line = state.identity;
  m_standing->setIcon(line.trouble == IdentityTrouble::None ? Icon::None : Icon::Warning);
  m_standing->setTone(line.trouble == IdentityTrouble::None ? Tone::Muted : Tone::Late);
  if (!line.isSetUp) {
    m_standing->setText(line.waiting == 0 ? tr("Belum diatur")
                                          : tr("Belum diatur, %n permintaan menunggu", nullptr, line.waiting));
  } else if (line.trouble != IdentityTrouble::None) {
    m_standing->setText(tr("%n menunggu: %1", nullptr, line.waiting).arg(words::identityTrouble(line.trouble)));
  } else if (line.waiting > 0) {
    m_standing->setText(tr("%n permintaan menunggu jawaban", nullptr, line.waiting));
  } else {
    m_standing->setText(line.triedAtMs ? tr("Tersambung, tidak ada yang menunggu") : tr("Belum pernah dipakai"));
  }
}

void IdentitySection::save() { presenter().saveIdentity({m_address->text(), m_token->text()}); }
