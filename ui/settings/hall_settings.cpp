#include "settings/hall_settings.h"

#include <QPointer>

#include <algorithm>

#include "session/error_words.h"
#include "session/hall_words.h"
#include "session/session.h"
#include "session/time_words.h"

HallSettings::HallSettings(Session& session, HubHost* host, QObject* parent)
    : QObject(parent), m_session(session), m_host(host) {
  noteHost();
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    static const QStringList kShown{QStringLiteral("hall"), QStringLiteral("device"), QStringLiteral("key"),
                                    QStringLiteral("case"), QStringLiteral("office"), QStringLiteral("agency")};
    const bool isShown = std::ranges::any_of(kinds, [](const QString& kind) { return kShown.contains(kind); });
    if (m_isActive && isShown) refresh();
  });
  connect(&session, &Session::secondPassed, this, [this] { followLink(); });
}

void HallSettings::noteHost() {
  m_state.canHostHub = m_host != nullptr;
  m_state.isHubHere = m_host && m_host->isHere();
  m_state.isStartedAtLogin = m_state.isHubHere && m_host->isStartedAtLogin();
}

void HallSettings::setActive(bool isActive) {
  if (m_isActive == isActive) return;
  m_isActive = isActive;
  if (isActive) refresh();
}

void HallSettings::refresh() {
  if (m_isAsking) {
    m_isStale = true;
    return;
  }
  m_isAsking = true;
  noteHost();
  m_session.backend()
      .ask([](Office& office) { return office.hall().overview(); })
      .then(this, [this](const Result<HallOverview>& overview) {
        m_isAsking = false;
        if (overview) {
          m_state.isRead = true;
          m_state.overview = *overview;
        } else {
          m_state.problem = errorWords(overview.error());
        }
        Q_EMIT stateChanged();
        if (std::exchange(m_isStale, false)) refresh();
      });
}

void HallSettings::followLink() {
  if (!m_isActive || !m_state.isRead || m_isAsking || m_state.overview.authority != Authority::Member) return;
  m_session.backend()
      .ask([](Office& office) { return office.hall().view(); })
      .then(this, [this](const Result<HallView>& view) {
        if (!view) return;  // the next whole reading says why
        m_state.overview.link = view->link;
        Q_EMIT stateChanged();
      });
}

QString HallSettings::wordsFor(const Error& error) const {
  const QString host = m_state.preview ? m_state.preview->invitation.server.base.host()
                                       : Invitation::parse(m_typed).value_or(Invitation{}).server.base.host();
  if (error.code == ErrorCode::Invalid) {
    if (error.field == QLatin1String("host"))
      return tr("Alamat hub dalam undangan ini tidak terbaca. Salin undangan dari awal sampai akhir.");
    if (error.field == QLatin1String("code"))
      return tr("Kode dalam undangan ini tidak lengkap. Bentuknya tiga kelompok, misalnya K7QF-2M9X-4TD8.");
    if (error.field == QLatin1String("fingerprint"))
      return tr("Bagian akhir undangan ini, sesudah tanda #, tidak lengkap. Salin sampai huruf terakhir.");
    if (error.field == QLatin1String("form"))
      return tr("Ini bukan undangan aula. Undangan diawali loket:// dan dibuat admin di PC hub.");
  }
  if (error.field == QLatin1String("program") && error.code == ErrorCode::NotFound)
    return tr("Program hub (loketd) tidak ada di samping Loket. Pasang lagi Loket di PC ini beserta hub-nya.");
  if (error.field == QLatin1String("port"))
    return tr("Porta %1 dan sesudahnya dipakai program lain di PC ini. Minta admin TI mengosongkan satu, lalu ulangi.")
        .arg(error.detail);
  if (error.field == QLatin1String("folder"))
    return tr("Folder hub tidak bisa ditulisi: %1. Minta admin TI memberi izin tulis.").arg(error.detail);
  if (error.field == QLatin1String("start"))
    return tr("Hub dibuat, tetapi tidak mau menyala: %1").arg(error.detail);
  if (error.field == QLatin1String("program"))
    return tr("Program hub berhenti sebelum selesai: %1").arg(error.detail);
  if (error.field == QLatin1String("role"))
    return tr("Hanya admin yang boleh mengubah aula. Minta admin masuk dahulu.");
  if (error.field == QLatin1String("hall")) return tr("PC ini sudah anggota sebuah aula.");
  if (error.code == ErrorCode::Corrupt && error.field == QLatin1String("fingerprint"))
    return tr("Yang menjawab di %1 memakai sertifikat lain daripada undangan ini. Jangan lanjutkan; minta undangan "
              "baru "
              "langsung dari admin.")
        .arg(host);
  if (error.field == QLatin1String("hub")) {
    if (error.code == ErrorCode::Corrupt)
      return tr("Yang menjawab di %1 bukan hub Loket, misalnya halaman masuk Wi-Fi. Periksa jaringan PC ini.")
          .arg(host);
    if (error.code == ErrorCode::Unsupported)
      return tr("Hub di %1 memakai versi Loket yang lain. Samakan versi Loket di PC hub dan PC ini.").arg(host);
    if (error.code == ErrorCode::Busy)
      return tr("Hub di %1 tidak menjawab. Periksa kabel atau Wi-Fi PC ini, dan apakah PC hub menyala.").arg(host);
    if (error.detail == QLatin1String("code-expired"))
      return tr("Kode ini sudah lewat sepuluh menit. Minta admin membuat undangan baru.");
    if (error.detail == QLatin1String("code-used"))
      return tr("Kode ini sudah dipakai PC lain. Satu undangan untuk satu PC; minta undangan baru.");
    if (error.detail == QLatin1String("code-unknown"))
      return tr("Hub tidak mengenal kode ini. Periksa hurufnya, atau minta undangan baru.");
    if (error.detail == QLatin1String("device-taken"))
      return tr(
          "Hub itu sudah mencatat PC ini, mungkin sebelum datanya diganti. Minta admin TI memberi PC ini folder data "
          "baru.");
    if (error.detail == QLatin1String("too-many"))
      return tr("Terlalu banyak percobaan dari alamat ini. Tunggu semenit, lalu coba lagi.");
    return tr("Hub menolak undangan ini (%1). Minta undangan baru.").arg(error.detail);
  }
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("device"))
    return tr("Keadaan perangkat itu baru saja berubah. Lihat daftarnya lagi sebelum memberi kunci.");
  if (error.code == ErrorCode::NotFound && error.field == QLatin1String("streams"))
    return tr("Perangkat itu tidak punya kelompok data yang sama dengan PC ini.");
  return errorWords(error);
}

void HallSettings::begin(const QString& working) {
  m_state.working = working;
  m_state.problem.clear();
  m_state.isAboutInvitation = false;
  m_state.isAboutHub = false;
  m_state.done.clear();
  Q_EMIT stateChanged();
}

void HallSettings::fail(const Error& error) {
  m_state.problem = wordsFor(error);
  m_state.isAboutInvitation = m_state.overview.authority == Authority::Lone;
}

void HallSettings::look(const QString& typed) {
  if (!m_state.working.isEmpty()) return;
  // A scanner or a chat program may add spaces and line ends anywhere; an invitation has none.
  m_typed = typed.simplified().remove(QLatin1Char(' '));
  m_state.preview.reset();
  begin(tr("Menghubungi hub…"));
  m_session.backend()
      .askLater<Result<HallPreview>>(
          [seat = m_session.seat(), invitation = m_typed](Office& office, const HallLine::Looked& looked) {
            office.hall().look(seat, invitation, looked);
          })
      .then(this, [this](const Result<HallPreview>& preview) {
        m_state.working.clear();
        if (preview)
          m_state.preview = *preview;
        else
          fail(preview.error());
        Q_EMIT stateChanged();
      });
}

void HallSettings::forgetPreview() {
  if (!m_state.working.isEmpty()) return;
  m_state.preview.reset();
  m_state.problem.clear();
  m_state.isAboutInvitation = false;
  m_state.isAboutHub = false;
  Q_EMIT stateChanged();
}

void HallSettings::join() {
  if (!m_state.working.isEmpty() || !m_state.preview) return;
  begin(tr("Bergabung, riwayat PC ini ditata ulang…"));
  const QString hall =
      m_state.preview->hall.isEmpty() ? m_state.preview->invitation.server.base.host() : m_state.preview->hall;
  m_session.backend()
      .askLater<Done>([seat = m_session.seat(), invitation = m_typed](Office& office, const HallLine::Joined& joined) {
        office.hall().join(seat, invitation, joined);
      })
      .then(this, [this, hall](const Done& done) {
        m_state.working.clear();
        if (!done) {
          fail(done.error());
          Q_EMIT stateChanged();
          return;
        }
        m_state.preview.reset();
        m_state.done = tr("PC ini bergabung ke %1. Riwayatnya sedang dikirim, dan data aula diambil.").arg(hall);
        refresh();
      });
}

template <typename Command>
void HallSettings::run(const QString& working, const QString& done, Command command) {
  if (!m_state.working.isEmpty()) return;
  begin(working);
  m_session.backend().ask(std::move(command)).then(this, [this, done](const Done& result) {
    m_state.working.clear();
    if (result)
      m_state.done = done;
    else
      fail(result.error());
    Q_EMIT stateChanged();
    refresh();
  });
}

void HallSettings::makeHub() {
  if (!m_state.working.isEmpty() || !m_host) return;
  begin(tr("Menyiapkan hub, riwayat PC ini ditata ulang…"));
  m_host->make(m_session.seat(), [self = QPointer<HallSettings>(this)](const Done& made) {
    if (!self) return;
    self->m_state.working.clear();
    self->noteHost();
    if (made) {
      self->m_state.done = tr("PC ini sekarang hub aula dan tetap melayani sebagai loket. Undang PC lain dari sini.");
    } else {
      self->m_state.problem = self->wordsFor(made.error());
      self->m_state.isAboutHub = true;
    }
    Q_EMIT self->stateChanged();
    self->refresh();
  });
}

void HallSettings::invite(const HubGuest& guest) {
  if (!m_state.working.isEmpty() || !m_host) return;
  begin(tr("Membuat undangan…"));
  m_host->invite(m_session.seat(), guest,
                 [self = QPointer<HallSettings>(this), guest](const Result<HubInvitation>& invitation) {
                   if (!self) return;
                   self->m_state.working.clear();
                   if (!invitation) self->m_state.problem = self->wordsFor(invitation.error());
                   Q_EMIT self->stateChanged();
                   if (invitation) Q_EMIT self->invited(guest, *invitation);
                 });
}

void HallSettings::approve(const QString& deviceId) {
  const HallDevice* found = device(deviceId);
  if (!found) return;
  run(tr("Memberi kunci…"), tr("%1 mendapat kunci begitu PC itu tersambung.").arg(found->device.name),
      [seat = m_session.seat(), deviceId, key = found->device.publicKey](Office& office) {
        return office.keys().approve(seat, deviceId, key);
      });
}

void HallSettings::changeKey(const QString& stream) {
  run(tr("Mengganti kunci…"),
      tr("Kunci baru berlaku mulai sekarang, dan sudah diberikan kepada perangkat yang disetujui."),
      [seat = m_session.seat(), stream](Office& office) { return office.keys().changeKey(seat, stream); });
}

const HallDevice* HallSettings::device(const QString& id) const {
  const auto found =
      std::ranges::find_if(m_state.overview.devices, [&](const HallDevice& device) { return device.device.id == id; });
  return found == m_state.overview.devices.end() ? nullptr : &*found;
}

std::vector<DataGroup> HallSettings::ownGroups() const {
  for (const HallDevice& device : m_state.overview.devices)
    if (device.isSelf) return device.groups;
  return {};
}

QString HallSettings::moment(qint64 atMs) const {
  return momentWords(m_session.zone().local(atMs), m_session.zone().day(m_session.nowMs()));
}
