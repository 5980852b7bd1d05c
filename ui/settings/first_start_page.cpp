#include "settings/first_start_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "domain/tracking_code.h"
#include "shell/sign_in_side.h"
#include "theme/fonts.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kForm = 520;
}

FirstStartPage::FirstStartPage(const std::vector<std::pair<QString, QString>>& agencies, QWidget* parent)
    : QWidget(parent) {
  setObjectName(QStringLiteral("firstStart"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  m_side = new SignInSide;
  m_side->setFixedWidth(360);
  m_side->setOffice(tr("Selamat datang"), tr("Siapkan kantor ini, sekali saja"));
  row->addWidget(m_side);
  auto* middle = new QVBoxLayout;
  middle->setContentsMargins(32, 24, 32, 24);
  middle->setSpacing(8);
  row->addLayout(middle, 1);
  middle->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);

  auto* frame = new QWidget;
  frame->setFixedWidth(kForm);
  auto* form = new QVBoxLayout(frame);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(6);
  auto* heading = new TonedLabel(TypeSize::Figure, QFont::DemiBold, Tone::Plain);
  heading->setText(tr("Kantor baru"));
  form->addWidget(heading);
  auto* hint = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  hint->setText(tr("Dimulai dengan layanan dan kalender contoh, bisa diubah nanti."));
  form->addWidget(hint);
  form->addSpacing(8);
  m_name = addField(form, QStringLiteral("officeName"), tr("Nama kantor"), tr("Mal Pelayanan Publik"), {});
  m_shortName = addField(form, QStringLiteral("shortName"), tr("Nama pendek"), tr("MPP"), {});
  m_government = addField(form, QStringLiteral("government"), tr("Pemerintah daerah"), {}, tr("misalnya Pemerintah Kota Bitung"));
  m_prefix = addField(form, QStringLiteral("codePrefix"), tr("Awalan kode lacak"), {}, tr("tiga huruf, tanpa I, L, O, S, U"));
  m_prefix->setMaxLength(3);
  auto* zoneLabel = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Muted);
  zoneLabel->setText(tr("Zona waktu"));
  m_zone = new QComboBox;
  m_zone->setObjectName(QStringLiteral("zone"));
  m_zone->setAccessibleName(tr("Zona waktu"));
  m_zone->setMinimumHeight(36);
  m_zone->addItem(tr("WIB, Indonesia Barat"), QStringLiteral("WIB"));
  m_zone->addItem(tr("WITA, Indonesia Tengah"), QStringLiteral("WITA"));
  m_zone->addItem(tr("WIT, Indonesia Timur"), QStringLiteral("WIT"));
  form->addWidget(zoneLabel);
  form->addWidget(m_zone);
  m_counter = addField(form, QStringLiteral("counterName"), tr("Loket di PC ini"), tr("Loket 1"), {});
  auto* agencyLabel = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Muted);
  agencyLabel->setText(tr("Instansi yang dilayani loket ini"));
  m_agency = new QComboBox;
  m_agency->setObjectName(QStringLiteral("agency"));
  m_agency->setAccessibleName(agencyLabel->text());
  m_agency->setMinimumHeight(36);
  for (const auto& [id, name] : agencies) m_agency->addItem(name, id);
  form->addWidget(agencyLabel);
  form->addWidget(m_agency);
  m_administrator = addField(form, QStringLiteral("administrator"), tr("Nama admin pertama"), {}, tr("membuat PIN-nya sendiri sesudah ini"));
  m_problem = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Late);
  m_problem->setObjectName(QStringLiteral("problem"));
  form->addWidget(m_problem);
  auto* buttons = new QHBoxLayout;
  auto* restore = new KeyButton(tr("Pulihkan dari cadangan…"), QKeySequence(QStringLiteral("Ctrl+O")));
  restore->setObjectName(QStringLiteral("restore"));
  connect(restore, &KeyButton::clicked, this, &FirstStartPage::restoreRequested);
  m_go = new KeyButton(tr("Buat kantor"), QKeySequence(QStringLiteral("Ctrl+Return")));
  m_go->setObjectName(QStringLiteral("create"));
  m_go->setLarge(true);
  m_go->setKind(KeyButton::Kind::Primary);
  connect(m_go, &KeyButton::clicked, this, &FirstStartPage::submit);
  buttons->addWidget(restore);
  buttons->addStretch();
  buttons->addWidget(m_go);
  form->addLayout(buttons);
  middle->addWidget(frame);
  m_name->setFocus();
}

QLineEdit* FirstStartPage::addField(QVBoxLayout* form, const QString& name, const QString& label, const QString& text,
                                    const QString& help) {
  auto* words = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Muted);
  words->setText(label);
  auto* field = new QLineEdit(text);
  field->setObjectName(name);
  field->setAccessibleName(label);
  field->setPlaceholderText(help);
  field->setMinimumHeight(36);
  field->setMaxLength(200);
  connect(field, &QLineEdit::textEdited, this, [this] { m_problem->clear(); });
  form->addWidget(words);
  form->addWidget(field);
  return field;
}

void FirstStartPage::setClock(const QDateTime& local, const QString& zone) { m_side->setClock(local, zone); }

void FirstStartPage::showProblem(const QString& words) { m_problem->setText(words); }

void FirstStartPage::setBusy(bool isBusy) {
  if (isBusy) {
    m_go->setImpossible(tr("Sedang disiapkan"));
  } else {
    m_go->setPossible(KeyButton::Kind::Primary);
  }
}

void FirstStartPage::submit() {
  auto mark = [&](QLineEdit* field, bool isWrong, const QString& words) {
    field->setProperty("fieldError", isWrong);
    field->update();
    if (isWrong) {
      showProblem(words);
      field->setFocus();
    }
    return isWrong;
  };
  const QString prefix = m_prefix->text().trimmed().toUpper();
  if (mark(m_name, m_name->text().trimmed().isEmpty(), tr("Isi nama kantor."))) return;
  if (mark(m_prefix, !isOfficePrefix(prefix), tr("Awalan kode lacak: tiga huruf, tanpa I, L, O, S, dan U."))) return;
  if (mark(m_counter, m_counter->text().trimmed().isEmpty(), tr("Isi nama loket di PC ini."))) return;
  if (mark(m_administrator, m_administrator->text().trimmed().isEmpty(), tr("Isi nama admin pertama."))) return;

  FirstStart answers;
  answers.profile.name = m_name->text().trimmed();
  answers.profile.shortName = m_shortName->text().trimmed().isEmpty() ? answers.profile.name : m_shortName->text().trimmed();
  answers.profile.government = m_government->text().trimmed();
  answers.profile.codePrefix = prefix;
  const QString zone = m_zone->currentData().toString();
  answers.profile.zone = zone == QLatin1String("WIB") ? Zone::wib() : zone == QLatin1String("WIT") ? Zone::wit() : Zone::wita();
  answers.counter.id = QStringLiteral("1");
  answers.counter.name = m_counter->text().trimmed();
  answers.counter.agencyId = m_agency->currentData().toString();
  answers.administrator.id = QStringLiteral("admin");
  answers.administrator.name = m_administrator->text().trimmed();
  answers.administrator.role = Role::Administrator;
  Q_EMIT ready(answers);
}
