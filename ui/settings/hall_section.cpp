#include "settings/hall_section.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>

#include "dialogs/prompter.h"
#include "settings/invitation_dialog.h"
#include "session/hall_words.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/note_strip.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kLabelWidth = 176, kTextWidth = 640, kMostTyped = 2000;
/// A certificate's 64 digits stand in two lines, cut between groups.
constexpr qsizetype kGroupsALine = 8;

QLabel* paragraph(const QString& words) {
  auto* made = new QLabel(words);
  made->setFont(typeFont(TypeSize::Body, QFont::Normal));
  made->setTextFormat(Qt::PlainText);
  made->setWordWrap(true);
  made->setMaximumWidth(kTextWidth);
  return made;
}

QString certificateWords(const QByteArray& fingerprint) {
  const QStringList groups = groupedHex(fingerprint).split(QLatin1Char(' '));
  return groups.mid(0, kGroupsALine).join(QLatin1Char(' ')) + QLatin1Char('\n') +
         groups.mid(kGroupsALine).join(QLatin1Char(' '));
}

QString stateWords(DeviceState state) {
  switch (state) {
    case DeviceState::Active:
      return HallSection::tr("Terdaftar");
    case DeviceState::Frozen:
      return HallSection::tr("Dibekukan");
    case DeviceState::Revoked:
      return HallSection::tr("Dicabut");
  }
  return {};
}

/// How a device stands with the keys of this PC; the first thing that wants a deed.
TwoLineCell keyCell(const HallDevice& device) {
  TwoLineCell cell;
  cell.topTone = Tone::Muted;
  if (device.isSelf) {
    cell.top = HallSection::tr("PC ini");
  } else if (device.device.state != DeviceState::Active) {
    cell.top = HallSection::tr("tidak diberi lagi");
  } else if (device.isKeyChanged) {
    cell.top = HallSection::tr("Sidik jari berubah");
    cell.bottom = HallSection::tr("bandingkan lagi");
    cell.topIcon = Icon::Warning;
    cell.topTone = Tone::Late;
  } else if (device.keys.empty()) {
    cell.top = HallSection::tr("tidak perlu");
    cell.bottom = HallSection::tr("kelompok datanya lain");
  } else if (device.needsApproval()) {
    cell.top = HallSection::tr("Menunggu kunci");
    cell.bottom = HallSection::tr("bandingkan sidik jari");
    cell.topIcon = Icon::Hourglass;
    cell.topTone = Tone::Warn;
  } else if (std::ranges::all_of(device.keys, &DeviceKeys::hasAll)) {
    cell.top = HallSection::tr("Sudah diberi");
    cell.topIcon = Icon::Check;
    cell.topTone = Tone::Ok;
  } else {
    cell.top = HallSection::tr("Sedang diberi");
    cell.topIcon = Icon::Hourglass;
  }
  cell.isWhole = true;
  return cell;
}

}  // namespace

HallSection::HallSection(SettingsPresenter& presenter, HallSettings& hall, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Hall, tr("Aula"), tr("PC lain di balai ini"), parent),
      m_hall(hall),
      m_prompter(prompter) {
  auto* content = new QWidget;
  m_pages = new QStackedLayout(content);
  m_pages->addWidget(buildLone());
  m_pages->addWidget(buildMember());
  fillBody(content);
  m_said = findChild<TonedLabel*>(QStringLiteral("message"));
  const auto addAction = [this](const char* name, const QString& words, const QKeySequence& key) {
    auto* button = new KeyButton(words, key);
    button->setObjectName(QLatin1String(name));
    footerLayout()->addWidget(button);
    return button;
  };
  m_other = addAction("otherInvitation", tr("Undangan lain"), QKeySequence(Qt::Key_Escape));
  connect(m_other, &KeyButton::clicked, this, [this] {
    m_hall.forgetPreview();
    m_invitation->selectAll();
    m_invitation->setFocus();
  });
  m_go = addAction("go", tr("Periksa undangan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_go->setLarge(true);
  connect(m_go, &KeyButton::clicked, this, &HallSection::go);
  m_invite = addAction("invite", tr("Undang PC lain…"), {});
  connect(m_invite, &KeyButton::clicked, this, &HallSection::askGuest);
  connect(&m_hall, &HallSettings::invited, this, &HallSection::showInvitation);
  m_change = addAction("changeKey", tr("Ganti kunci…"), {});
  connect(m_change, &KeyButton::clicked, this, &HallSection::askChangeKey);
  m_give = addAction("giveKey", tr("Beri kunci…"), {});
  connect(m_give, &KeyButton::clicked, this, &HallSection::askApprove);
  connect(&m_hall, &HallSettings::stateChanged, this, &HallSection::showState);
  showState();
}

QWidget* HallSection::buildLone() {
  auto* inner = new QWidget;
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace4);
  column->setSpacing(metric::kSpace3);
  column->addWidget(
      paragraph(tr("PC ini bekerja sendiri. Setelah bergabung ke sebuah aula, nomor dan panggilan semua loket diatur "
                   "satu PC hub, dan "
                   "riwayat PC ini ikut; bila hub mati, PC ini tetap melayani.")));
  auto* row = new QHBoxLayout;
  row->setSpacing(metric::kSpace3);
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(tr("Undangan"));
  label->setFixedSize(kLabelWidth, metric::kControl);
  row->addWidget(label, 0, Qt::AlignTop);
  auto* side = new QVBoxLayout;
  side->setSpacing(2);
  m_invitation = new QLineEdit;
  m_invitation->setObjectName(QStringLiteral("invitation"));
  m_invitation->setAccessibleName(label->text());
  m_invitation->setPlaceholderText(QStringLiteral("loket://10.0.0.5:8443/K7QF-2M9X-4TD8#…"));
  m_invitation->setMaxLength(kMostTyped);
  m_invitation->setFixedWidth(kTextWidth);
  connect(m_invitation, &QLineEdit::textEdited, this, [this] { m_hall.forgetPreview(); });
  // A scanner ends with Enter.
  connect(m_invitation, &QLineEdit::returnPressed, this, [this] { m_hall.look(m_invitation->text()); });
  side->addWidget(m_invitation);
  auto* hint = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  hint->setText(tr("Dibuat admin di PC hub, berlaku sepuluh menit. Ketik, tempel, atau pindai kode QR-nya."));
  side->addWidget(hint);
  m_problem = paragraph({});
  m_problem->setObjectName(QStringLiteral("invitationError"));
  m_problem->hide();
  side->addWidget(m_problem);
  row->addLayout(side);
  row->addStretch(1);
  column->addLayout(row);
  m_offer = new QWidget;
  m_offer->setObjectName(QStringLiteral("offer"));
  auto* offer = new QVBoxLayout(m_offer);
  offer->setContentsMargins(0, 0, 0, 0);
  offer->setSpacing(metric::kSpace3);
  offer->addWidget(new Separator(Qt::Horizontal));
  m_offerFacts = new FactGrid(kLabelWidth, metric::kSpace2);
  offer->addWidget(m_offerFacts);
  column->addWidget(m_offer);
  m_hubPart = buildMakeHub();
  column->addWidget(m_hubPart);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  return scroll;
}

QWidget* HallSection::buildMakeHub() {
  auto* part = new QWidget;
  part->setObjectName(QStringLiteral("hubPart"));
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, metric::kSpace2, 0, 0);
  column->setSpacing(metric::kSpace3);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* row = new QHBoxLayout;
  row->setSpacing(metric::kSpace3);
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(tr("Belum ada hub?"));
  label->setFixedSize(kLabelWidth, metric::kControl);
  row->addWidget(label, 0, Qt::AlignTop);
  auto* side = new QVBoxLayout;
  side->setSpacing(metric::kSpace2);
  m_makeHub = new KeyButton(tr("Jadikan PC ini hub…"), {});
  m_makeHub->setObjectName(QStringLiteral("makeHub"));
  connect(m_makeHub, &KeyButton::clicked, this, &HallSection::askMakeHub);
  side->addWidget(m_makeHub, 0, Qt::AlignLeft);
  auto* words =
      paragraph(tr("PC ini lalu memberi nomor untuk semua loket dan tetap melayani sebagai loket. Pilih PC yang menyala "
                   "sepanjang jam buka dan tersambung dengan kabel."));
  words->setFixedWidth(kTextWidth);  // as the field above
  side->addWidget(words);
  m_hubProblem = paragraph({});
  m_hubProblem->setObjectName(QStringLiteral("hubError"));
  m_hubProblem->setFixedWidth(kTextWidth);
  m_hubProblem->hide();
  side->addWidget(m_hubProblem);
  row->addLayout(side);
  row->addStretch(1);
  column->addLayout(row);
  return part;
}

QWidget* HallSection::buildMember() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* facts = new QVBoxLayout;
  facts->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  facts->setSpacing(metric::kSpace2);
  m_memberFacts = new FactGrid(kLabelWidth, metric::kSpace1);
  facts->addWidget(m_memberFacts);
  m_closed = new NoteStrip;
  m_closed->setObjectName(QStringLiteral("closedGroups"));
  m_closed->hide();
  facts->addWidget(m_closed);
  m_leaked = new NoteStrip;
  m_leaked->setObjectName(QStringLiteral("leakedGroups"));
  m_leaked->hide();
  facts->addWidget(m_leaked);
  column->addLayout(facts);
  const ListColumns columns{
      {{tr("Perangkat"), 0}, {tr("Kelompok data"), 264}, {tr("Keadaan, sejak"), 132}, {tr("Kunci data"), 168}}};
  column->addWidget(new ColumnHeader(columns));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("deviceList"));
  m_list->setAccessibleName(tr("Perangkat aula"));
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Belum ada daftar perangkat"), tr("Daftarnya datang dari hub begitu PC ini tersambung."));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showState(); });
  column->addWidget(m_list, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* compare = new QVBoxLayout;
  compare->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  m_fingerprintFacts = new FactGrid(kLabelWidth, metric::kSpace1);
  compare->addWidget(m_fingerprintFacts);
  column->addLayout(compare);
  return page;
}

void HallSection::refreshFacts(const SettingsState& state) {
  m_operations = state.storage ? state.storage->operations : 0;
  showState();
}

void HallSection::fill(const SettingsState&) {}

void HallSection::showEvent(QShowEvent* event) {
  SettingsSection::showEvent(event);
  m_hall.setActive(true);
}

void HallSection::hideEvent(QHideEvent* event) {
  SettingsSection::hideEvent(event);
  m_hall.setActive(false);
}

void HallSection::showState() {
  if (!m_said) return;  // still being built
  const HallSettingsState& state = m_hall.state();
  const bool isLone = state.overview.authority == Authority::Lone;
  const int page = isLone ? 0 : 1;
  const bool isTurned = m_pages->currentIndex() != page && isVisible() && isAncestorOf(focusWidget());
  m_pages->setCurrentIndex(page);
  if (isTurned) isLone ? m_invitation->setFocus() : m_list->setFocus();  // it would wander off to the rail
  isLone ? showLone() : showMember();
  showButtons();
  const bool isBeside = isLone && (state.isAboutInvitation || state.isAboutHub);
  if (!state.working.isEmpty()) {
    m_said->setIcon(Icon::Hourglass);
    m_said->setTone(Tone::Muted);
    m_said->setText(state.working);
  } else if (!state.problem.isEmpty() && !isBeside) {
    m_said->setIcon(Icon::Warning);
    m_said->setTone(Tone::Late);
    m_said->setText(state.problem);
  } else if (!state.done.isEmpty()) {
    m_said->setIcon(Icon::Check);
    m_said->setTone(Tone::Ok);
    m_said->setText(state.done);
  } else {
    m_said->setIcon(Icon::None);
    m_said->setTone(Tone::Muted);
    m_said->setText(state.preview ? tr("Belum ada yang berubah di PC ini.") : QString());
  }
}

void HallSection::showLone() {
  const HallSettingsState& state = m_hall.state();
  const bool isWrong = state.isAboutInvitation && !state.problem.isEmpty();
  m_problem->setText(isWrong ? state.problem : QString());
  QPalette palette = m_problem->palette();
  palette.setColor(QPalette::WindowText, paletteOf(this).word(Tone::Late));
  m_problem->setPalette(palette);
  m_problem->setVisible(isWrong);
  m_invitation->setProperty("fieldError", isWrong);
  m_invitation->update();
  m_invitation->setReadOnly(!state.working.isEmpty());
  m_offer->setVisible(state.preview.has_value());
  const bool isHubWrong = state.isAboutHub && !state.problem.isEmpty();
  m_hubProblem->setText(isHubWrong ? state.problem : QString());
  m_hubProblem->setPalette(palette);
  m_hubProblem->setVisible(isHubWrong);
  m_hubPart->setVisible(state.isRead && state.canHostHub && !state.preview);
  if (state.preview) m_offerFacts->setFacts(offerFacts());
}

std::vector<Fact> HallSection::offerFacts() const {
  const HallPreview& preview = *m_hall.state().preview;
  const QUrl& base = preview.invitation.server.base;
  return {{tr("Aula"), preview.hall.isEmpty() ? tr("hub tidak menyebut namanya") : preview.hall, Tone::Ok},
          {tr("PC hub"), tr("%1, porta %2").arg(base.host(), QString::number(base.port())), Tone::Plain},
          {tr("Kode undangan"), preview.invitation.code, Tone::Plain},
          {tr("Sidik jari hub"), certificateWords(preview.invitation.server.fingerprint), Tone::Plain},
          {tr("Yang ikut"),
           tr("Riwayat PC ini (%1 catatan), sejauh kelompok datanya diberikan kepada PC ini. Nama dan NIK di dalamnya "
              "tertutup: hub menyimpan dan meneruskannya tanpa bisa membacanya. Setelan kantor mengikuti aula.")
               .arg(QLocale().toString(m_operations)),
           Tone::Plain}};
}

void HallSection::showMember() {
  const HallOverview& overview = m_hall.state().overview;
  m_memberFacts->setFacts(memberFacts());
  ChipValue closed;
  if (!overview.keyFault.isEmpty()) {
    closed = {tr("Kunci yang datang tidak bisa disimpan di PC ini. Periksa ruang disk dan izin folder data."),
              Icon::Warning, Tone::Late};
  } else if (!overview.closedGroups.empty()) {
    closed = {tr("Menunggu kunci data %1. Di PC yang memilikinya, admin memilih PC ini lalu menekan Beri kunci.")
                  .arg(groupWords(overview.closedGroups)),
              Icon::Lock, Tone::Warn};
  }
  m_closed->setNote(closed);
  ChipValue leaked;
  if (!overview.leakedGroups.empty()) {
    const LeakedGroup& first = overview.leakedGroups.front();
    leaked = {tr("%1 masih memegang kunci data %2 padahal tidak berhak lagi. Ganti kuncinya.")
                  .arg(QLocale().createSeparatedList(first.devices), groupWords(first.group)),
              Icon::Warning, Tone::Late};
  }
  m_leaked->setNote(leaked);
  showDevices();
  m_fingerprintFacts->setFacts(fingerprintFacts());
}

std::vector<Fact> HallSection::memberFacts() const {
  const HallOverview& overview = m_hall.state().overview;
  const LinkStatus& link = overview.link;
  if (overview.authority == Authority::Hub)
    return {{tr("Aula"), overview.office, Tone::Plain},
            {tr("PC ini"), tr("hub: memberi nomor dan mengatur panggilan semua loket"), Tone::Ok}};
  std::vector<Fact> facts;
  facts.push_back({tr("Aula"),
                   overview.self ? tr("%1, sejak %2").arg(overview.office, m_hall.moment(overview.self->enrolledAtMs))
                                 : overview.office,
                   Tone::Plain});
  if (overview.self)
    facts.push_back({tr("PC ini"),
                     tr("%1, sebagai %2. Nomor tanpa hub bertanda %3")
                         .arg(overview.self->name, deviceRoleWords(overview.self->role), overview.suffix),
                     Tone::Plain});
  const HallSettingsState& state = m_hall.state();
  if (state.isHubHere)
    facts.push_back({tr("Hub"),
                     state.isStartedAtLogin
                         ? tr("Berjalan di PC ini. Setelah PC mati, hub menyala lagi begitu ada yang masuk ke PC ini.")
                         : tr("Berjalan di PC ini. Setelah PC mati, buka Loket agar hub menyala lagi."),
                     Tone::Plain});
  const std::vector<DataGroup> groups = m_hall.ownGroups();
  facts.push_back(
      {tr("Kelompok data"), groups.empty() ? tr("hanya antrean, tanpa permohonan") : groupWords(groups), Tone::Plain});
  const QString contact = link.lastContactMs ? m_hall.moment(*link.lastContactMs) : tr("belum pernah");
  const qint64 waiting = link.waitingOperations();
  facts.push_back({tr("Kontak terakhir"),
                   waiting == 0
                       ? tr("%1, semua sudah terkirim").arg(contact)
                       : tr("%1, %Ln catatan menunggu dikirim", nullptr, static_cast<int>(waiting)).arg(contact),
                   link.state == LinkState::Online ? Tone::Plain : Tone::Warn});
  return facts;
}

void HallSection::showDevices() {
  std::vector<TwoLineRow> rows;
  for (const HallDevice& device : m_hall.state().overview.devices) {
    TwoLineCell name;
    name.top = device.device.name;
    name.bottom = deviceRoleWords(device.device.role);
    name.isTopStrong = true;
    TwoLineCell groups;
    groups.top = device.groups.empty() ? tr("antrean saja") : groupWords(device.groups);
    groups.topTone = device.groups.empty() ? Tone::Muted : Tone::Plain;
    TwoLineCell state;
    state.top = stateWords(device.device.state);
    state.topTone = device.device.state == DeviceState::Active ? Tone::Plain : Tone::Late;
    state.topIcon = device.device.state == DeviceState::Active ? Icon::None : Icon::CrossCircle;
    state.bottom = m_hall.moment(device.device.enrolledAtMs);
    state.isWhole = true;
    rows.push_back({device.device.id, {name, groups, state, keyCell(device)}});
  }
  const QString before = chosen() ? chosen()->device.id : QString();
  m_model.setRows(std::move(rows));
  if (!before.isEmpty()) return;
  // What wants a deed is chosen first.
  const auto& devices = m_hall.state().overview.devices;
  const auto waiting = std::ranges::find_if(devices, &HallDevice::needsApproval);
  if (waiting != devices.end()) m_list->setCurrentIndex(m_model.indexOf(waiting->device.id));
}

std::vector<Fact> HallSection::fingerprintFacts() const {
  std::vector<Fact> facts{{tr("Sidik jari PC ini"), m_hall.state().overview.fingerprint, Tone::Plain}};
  const HallDevice* device = chosen();
  if (device && !device->isSelf)
    facts.push_back({tr("Sidik jari %1").arg(device->device.name), device->fingerprint, Tone::Plain});
  return facts;
}

void HallSection::showButtons() {
  const HallSettingsState& state = m_hall.state();
  const bool isBusy = !state.working.isEmpty();
  const bool isLone = state.overview.authority == Authority::Lone;
  const bool isMember = state.overview.authority == Authority::Member;
  m_other->setVisible(isLone && state.preview.has_value());
  m_go->setVisible(isLone && state.isRead);
  m_go->setText(state.preview ? tr("Gabung ke aula ini") : tr("Periksa undangan"));
  isBusy ? m_go->setImpossible(state.working) : m_go->setPossible(KeyButton::Kind::Primary);
  isBusy ? m_other->setImpossible(state.working) : m_other->setPossible(KeyButton::Kind::Normal);
  if (isBusy && m_makeHub->hasFocus()) m_invitation->setFocus();  // it would wander off to the rail
  isBusy ? m_makeHub->setImpossible(state.working) : m_makeHub->setPossible(KeyButton::Kind::Normal);
  m_invite->setVisible(isMember && state.isHubHere);
  isBusy ? m_invite->setImpossible(state.working) : m_invite->setPossible(KeyButton::Kind::Normal);
  m_change->setVisible(isMember && !m_hall.ownGroups().empty());
  m_give->setVisible(isMember && !m_hall.ownGroups().empty());
  const bool isUrgent = !state.overview.leakedGroups.empty();
  const HallDevice* device = chosen();
  const bool wants = device && (device->needsApproval() || device->isKeyChanged);
  if (isBusy) {
    m_change->setImpossible(state.working);
    m_give->setImpossible(state.working);
    return;
  }
  m_change->setPossible(isUrgent && !wants ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
  if (wants)
    m_give->setPossible(KeyButton::Kind::Primary);
  else if (m_give->hasFocus())
    m_list->setFocus();  // the focus would wander off to the rail
  if (!wants) m_give->setImpossible(tr("Pilih perangkat yang menunggu kunci."));
}

const HallDevice* HallSection::chosen() const {
  const TwoLineRow* row = m_model.rowAt(m_list->currentIndex());
  return row ? m_hall.device(row->key) : nullptr;
}

void HallSection::go() { m_hall.state().preview ? askJoin() : m_hall.look(m_invitation->text()); }

void HallSection::askJoin() {
  const HallPreview& preview = *m_hall.state().preview;
  const QString name = preview.hall.isEmpty() ? preview.invitation.server.base.host() : preview.hall;
  m_prompter.confirm(
      this, tr("Gabung ke %1?").arg(name),
      tr("PC ini menjadi anggota aula itu untuk seterusnya, dan riwayatnya dikirim ke sana. Buat cadangan "
         "dahulu di bagian Penyimpanan bila belum."),
      tr("Gabung"), [this](bool isAgreed) {
        if (isAgreed) m_hall.join();
      });
}

void HallSection::askApprove() {
  const HallDevice* device = chosen();
  if (!device) return;
  std::vector<DataGroup> groups;
  for (const DeviceKeys& keys : device->keys) groups.push_back(keys.group);
  m_prompter.confirm(
      this, tr("Beri kunci data %1 kepada %2?").arg(groupWords(groups), device->device.name),
      tr("Buka Setelan, bagian Aula, di PC %1. Sidik jari PC itu harus sama persis:\n\n%2\n\nBila berbeda, jangan "
         "lanjutkan: itu PC lain. Pemegang kunci bisa membaca nama dan NIK kelompok ini.")
          .arg(device->device.name, device->fingerprint),
      tr("Sama, beri kunci"), [this, id = device->device.id](bool isAgreed) {
        if (isAgreed) m_hall.approve(id);
      });
}

void HallSection::askChangeKey() {
  std::vector<Prompter::Choice> choices;
  const auto& leaked = m_hall.state().overview.leakedGroups;
  for (const LeakedGroup& group : leaked)
    choices.push_back({group.group.stream, groupWords(group.group),
                       tr("dipegang %1").arg(QLocale().createSeparatedList(group.devices))});
  for (const DataGroup& group : m_hall.ownGroups())
    if (std::ranges::find(choices, group.stream, &Prompter::Choice::id) == choices.end())
      choices.push_back({group.stream, groupWords(group), {}});
  m_prompter.askChoice(this, tr("Ganti kunci kelompok data yang mana?"), choices, tr("Ganti kunci"),
                       [this](const std::optional<QString>& stream) {
                         if (stream) m_hall.changeKey(*stream);
                       });
}

void HallSection::askMakeHub() {
  m_prompter.confirm(
      this, tr("Jadikan PC ini hub aula?"),
      tr("Riwayat PC ini (%1 catatan) menjadi awal riwayat aula, dan PC ini anggota pertamanya untuk seterusnya. Buat "
         "cadangan dahulu di bagian Penyimpanan bila belum. Sesudahnya PC lain diundang dari sini.")
          .arg(QLocale().toString(m_operations)),
      tr("Jadikan hub"), [this](bool isAgreed) {
        if (isAgreed) m_hall.makeHub();
      });
}

void HallSection::askGuest() {
  std::vector<HubGuest> guests;
  std::vector<Prompter::Choice> choices;
  const auto offer = [&](const HubGuest& guest, const QString& words, const QString& detail) {
    choices.push_back({QString::number(guests.size()), words, detail});
    guests.push_back(guest);
  };
  const std::vector<DataGroup> groups = m_hall.ownGroups();
  for (const DataGroup& group : groups)
    offer({QStringLiteral("counter"), {}, {QStringLiteral("hall"), group.stream}}, tr("Loket %1").arg(groupWords(group)),
          tr("memanggil antrean, melihat permohonan %1").arg(groupWords(group)));
  if (groups.size() > 1) {
    QStringList streams{QStringLiteral("hall")};
    for (const DataGroup& group : groups) streams << group.stream;
    offer({QStringLiteral("counter"), {}, streams}, tr("Loket semua instansi"),
          tr("memanggil antrean, melihat semua permohonan"));
  }
  const QStringList queue{QStringLiteral("hall")};
  offer({QStringLiteral("kiosk"), {}, queue}, tr("Kios nomor"), tr("hanya antrean, tanpa permohonan"));
  offer({QStringLiteral("board"), {}, queue}, tr("Layar panggilan"), tr("hanya antrean, tanpa permohonan"));
  offer({QStringLiteral("standby"), {}, queue}, tr("PC siaga"), tr("menggantikan hub bila PC ini rusak"));
  m_prompter.askChoice(this, tr("PC apa yang diundang?"), choices, tr("Lanjut"),
                       [this, guests](const std::optional<QString>& id) {
                         if (id) askGuestName(guests[static_cast<std::size_t>(id->toInt())]);
                       });
}

void HallSection::askGuestName(const HubGuest& guest) {
  m_prompter.askText(this, tr("Nama PC itu"), tr("Nama yang tampil di daftar perangkat, misalnya Loket 4."),
                     tr("Buat undangan"), [this, guest](const std::optional<QString>& name) {
                       if (!name || name->trimmed().isEmpty()) return;
                       HubGuest named = guest;
                       named.name = name->trimmed().left(60);
                       m_hall.invite(named);
                     });
}

void HallSection::showInvitation(const HubGuest& guest, const HubInvitation& invitation) {
  auto* dialog = new InvitationDialog(guest.name, invitation, m_hall.moment(invitation.expiresAtMs), this);
  dialog->open();
}
