#include "shell/hall_presenter.h"

#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "services/backend.h"
#include "session/error_words.h"
#include "session/hall_words.h"
#include "session/session.h"
#include "session/time_words.h"

namespace {

constexpr qint64 kSecond = 1'000, kMinute = 60'000;
/// A window that has just been opened says hello first; nobody needs a warning for that.
constexpr qint64 kGreetingMs = 5 * kSecond;
constexpr qint64 kClockToleranceMs = 2 * kMinute;

QString shortTrouble(LinkTrouble trouble) {
  switch (trouble) {
    case LinkTrouble::WrongServer:
      return HallPresenter::tr("Sertifikat berbeda");
    case LinkTrouble::Revoked:
      return HallPresenter::tr("PC ini dicabut");
    case LinkTrouble::Frozen:
      return HallPresenter::tr("PC ini dibekukan");
    case LinkTrouble::UpgradeNeeded:
      return HallPresenter::tr("Perlu versi baru");
    case LinkTrouble::NotAdmitted:
      return HallPresenter::tr("PC ini tidak dikenal hub");
    case LinkTrouble::Damaged:
      return HallPresenter::tr("Catatan tidak cocok");
    default:
      return HallPresenter::tr("Ditolak hub");
  }
}

/// What happened and who does what about it.
QString troubleWords(LinkTrouble trouble) {
  switch (trouble) {
    case LinkTrouble::None:
    case LinkTrouble::Unreachable:
      return HallPresenter::tr("Hub tidak menjawab. Periksa kabel atau Wi-Fi PC ini, dan apakah PC hub menyala.");
    case LinkTrouble::TimedOut:
      return HallPresenter::tr("Hub terlalu lama menjawab. Jaringan lambat atau PC hub sedang sibuk.");
    case LinkTrouble::WrongServer:
      return HallPresenter::tr(
          "Yang menjawab memakai sertifikat lain daripada hub aula ini. Jangan lanjutkan, panggil admin TI.");
    case LinkTrouble::NotOurs:
      return HallPresenter::tr("Yang menjawab bukan hub, misalnya halaman masuk Wi-Fi. Periksa jaringan PC ini.");
    case LinkTrouble::Overloaded:
      return HallPresenter::tr("Hub sedang penuh dan minta ditunggu. Loket mencoba lagi sendiri.");
    case LinkTrouble::Revoked:
      return HallPresenter::tr("Admin mencabut PC ini dari aula. Minta admin mengundangnya lagi.");
    case LinkTrouble::Frozen:
      return HallPresenter::tr("Ada PC lain yang memakai data PC ini, jadi hub membekukan keduanya. Panggil admin TI.");
    case LinkTrouble::UpgradeNeeded:
      return HallPresenter::tr("Hub sudah memakai versi baru. Perbarui Loket di PC ini.");
    case LinkTrouble::NotAdmitted:
      return HallPresenter::tr("Hub tidak mengenal PC ini. Minta admin mengundangnya lagi.");
    case LinkTrouble::Damaged:
      return HallPresenter::tr("Catatan PC ini dan hub tidak cocok. Jangan hapus apa pun, panggil admin TI.");
    case LinkTrouble::Storage:
      return HallPresenter::tr("Penyimpanan PC ini tidak bisa dibaca atau ditulis. Periksa ruang disknya.");
  }
  return {};
}

/// The codes with which the hub keeps an operation without effect.
QString refusalWords(const QString& code) {
  if (code == QLatin1String("number-taken")) return HallPresenter::tr("nomor itu sudah dipakai");
  if (code == QLatin1String("repeated-id")) return HallPresenter::tr("catatan yang sama sudah ada");
  if (code == QLatin1String("not-granted")) return HallPresenter::tr("PC ini tidak berhak mencatatnya");
  if (code == QLatin1String("not-authority")) return HallPresenter::tr("hanya hub yang boleh mencatatnya");
  if (code == QLatin1String("from-centre")) return HallPresenter::tr("itu datang dari pusat; ubahlah di sana");
  if (code == QLatin1String("fence-forged")) return HallPresenter::tr("panggilan itu tidak diberikan oleh hub");
  if (code == QLatin1String("unreadable")) return HallPresenter::tr("isinya tidak terbaca");
  if (code == QLatin1String("misplaced")) return HallPresenter::tr("tidak pada tempatnya");
  return HallPresenter::tr("kode %1").arg(code);
}

}  // namespace

HallPresenter::HallPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    // With keys and applications it changes what cannot be opened here.
    const bool isNews = kinds.contains(QStringLiteral("hall")) || kinds.contains(QStringLiteral("key")) ||
                        kinds.contains(QStringLiteral("case"));
    if (isNews || isAway()) refresh();
  });
  connect(&session, &Session::secondPassed, this, [this] {
    if (m_isOpen || isAway() || isGathering()) refresh();
  });
}

void HallPresenter::refresh() {
  if (m_isAsking) {
    m_isStale = true;
    return;
  }
  m_isAsking = true;
  m_session.backend()
      .ask([](Office& office) { return office.hall().view(); })
      .then(this, [this](const Result<HallView>& view) {
        m_isAsking = false;
        m_fault = view ? QString() : errorWords(view.error());
        if (view) {
          m_isRead = true;
          m_view = *view;
        }
        if (std::exchange(m_isStale, false)) refresh();
        Q_EMIT stateChanged();
      });
}

void HallPresenter::setOpen(bool isOpen) {
  m_isOpen = isOpen;
  if (isOpen) refresh();
}

void HallPresenter::tryNow() {
  m_session.backend()
      .ask([](Office& office) -> Result<bool> {
        office.hall().tryNow();
        return true;
      })
      .then(this, [this](const Result<bool>&) { refresh(); });
}

bool HallPresenter::isAway() const { return isMember() && m_view.link.state != LinkState::Online; }

QString HallPresenter::clock(qint64 atMs) const {
  return momentWords(m_session.zone().local(atMs), m_session.zone().day(m_session.nowMs()));
}

ChipValue HallPresenter::pill() const {
  if (!m_fault.isEmpty()) return {tr("Keadaan tidak terbaca"), Icon::Warning, Tone::Warn};
  if (!m_isRead) return {};
  if (m_view.authority == Authority::Lone) return {tr("PC ini saja"), Icon::Screen, Tone::Waiting};
  if (m_view.authority == Authority::Hub) return {tr("Hub aula ini"), Icon::Hub, Tone::Ok};
  const LinkStatus& link = m_view.link;
  const QString waiting = tr("%n belum terkirim", nullptr, static_cast<int>(link.waitingOperations()));
  switch (link.state) {
    case LinkState::Connecting:
      return {tr("Menyambung"), Icon::Hourglass, Tone::Waiting};
    case LinkState::Online:
      if (isGathering()) return {gatheringWords(), Icon::Hourglass, Tone::Waiting};
      return {tr("Daring"), Icon::CloudCheck, Tone::Ok};
    case LinkState::Refused:
      return {shortTrouble(link.trouble), Icon::CrossCircle, Tone::Late};
    case LinkState::Offline:
      break;
  }
  if (link.trouble == LinkTrouble::WrongServer) return {shortTrouble(link.trouble), Icon::Warning, Tone::Late};
  if (!link.lastContactMs) return {tr("Luring · %1").arg(waiting), Icon::CloudOff, Tone::Warn};
  if (link.waitingOperations() == 0)
    return {tr("Luring · terakhir %1").arg(clock(*link.lastContactMs)), Icon::CloudOff, Tone::Warn};
  return {tr("Luring · %1 · terakhir %2").arg(waiting, clock(*link.lastContactMs)), Icon::CloudOff, Tone::Warn};
}

std::optional<HallPresenter::Words> HallPresenter::banner() const {
  const LinkStatus& link = m_view.link;
  if (isGathering() && !isAway())
    return Words{gatheringWords() + QLatin1Char('.'),
                 tr("Antrean dan permohonan tampil setelah semua data ada. Biarkan Loket terbuka.")};
  if (!isAway()) return std::nullopt;
  const qint64 since = link.sinceMs.value_or(0);
  if (link.state == LinkState::Connecting && (!link.sinceMs || m_session.nowMs() - since < kGreetingMs))
    return std::nullopt;
  Words words;
  words.title = link.state == LinkState::Refused ? shortTrouble(link.trouble) + QLatin1Char('.')
                : link.sinceMs                   ? tr("Hub tidak terjangkau sejak %1.").arg(clock(since))
                                                 : tr("Hub tidak terjangkau.");
  words.words = tr("Semua tersimpan di PC ini. Panggil nomor yang dipegang, atau pindai karcis warga.");
  return words;
}

QString HallPresenter::gatheringWords() const {
  const Gathering gathering = m_view.link.gathering.value_or(Gathering());
  if (gathering.left == 0) return tr("Menyusun data aula");
  return tr("Mengambil data aula · %1%").arg(gathering.taken * 100 / (gathering.taken + gathering.left));
}

std::optional<HallPresenter::Words> HallPresenter::closedWords() const {
  if (!isMember() || m_view.closedGroups.empty()) return std::nullopt;
  Words words;
  words.title = tr("Menunggu kunci data %1.").arg(groupWords(m_view.closedGroups));
  words.words =
      tr("Permohonan dari PC lain belum bisa dibuka di sini. Minta admin memberi kunci di Setelan, bagian Aula.");
  return words;
}

std::vector<Fact> HallPresenter::facts() const {
  if (!m_fault.isEmpty()) return {{tr("Keadaan"), m_fault, Tone::Late}};
  if (!m_isRead) return {{tr("Keadaan"), tr("Sedang dibaca"), Tone::Muted}};
  if (m_view.authority == Authority::Lone)
    return {{tr("Keadaan"), tr("Loket ini bekerja sendiri dan tidak menunggu jaringan."), Tone::Plain},
            {tr("Data"), tr("Semua tersimpan di PC ini. Buat cadangan teratur di Setelan, bagian Penyimpanan."),
             Tone::Plain}};
  if (m_view.authority == Authority::Hub)
    return {{tr("Keadaan"), tr("PC ini hub aula: ia memberi nomor dan mengatur panggilan semua loket."), Tone::Ok}};
  return memberFacts();
}

std::optional<Fact> HallPresenter::filesFact() const {
  using Trouble = FileStanding::Trouble;
  const FileTraffic& files = m_view.files;
  if (files.waiting == 0) return std::nullopt;
  const QString amount = tr("%Ln berkas lampiran, %1", nullptr, files.waiting)
                             .arg(QLocale().formattedDataSize(files.waitingBytes, 1, QLocale::DataSizeTraditionalFormat));
  const QString label = tr("Menunggu dikirim");
  if (files.isDiskFull)
    return Fact{label, tr("%1. Disk hub penuh; minta admin melapangkannya.").arg(amount), Tone::Late};
  switch (files.trouble) {
    case Trouble::NotAllowed:
      return Fact{label, tr("%1. Hub menolaknya; tanyakan kepada admin.").arg(amount), Tone::Late};
    case Trouble::NoKey:
      return Fact{label, tr("%1. PC ini belum punya kunci datanya.").arg(amount), Tone::Warn};
    case Trouble::TooOld:
      return Fact{label, tr("%1. Hub belum menyimpan lampiran; minta admin memperbaruinya.").arg(amount), Tone::Warn};
    case Trouble::Storage:
      return Fact{label, tr("%1. Ada yang tidak terbaca di disk PC ini.").arg(amount), Tone::Late};
    default:
      break;
  }
  if (!files.sentBytes || files.totalBytes == 0) return Fact{label, amount, Tone::Plain};
  const int percent = static_cast<int>(*files.sentBytes * 100 / files.totalBytes);
  return Fact{label, tr("%1, sedang dikirim %2 %").arg(amount).arg(percent), Tone::Plain};
}

std::vector<Fact> HallPresenter::memberFacts() const {
  const LinkStatus& link = m_view.link;
  const QLocale locale;
  const qint64 now = m_session.nowMs();
  std::vector<Fact> facts;
  const Tone tone = link.state == LinkState::Online    ? Tone::Ok
                    : link.state == LinkState::Refused ? Tone::Late
                    : link.state == LinkState::Offline ? Tone::Warn
                                                       : Tone::Waiting;
  const QString word = link.state == LinkState::Online    ? tr("Daring")
                       : link.state == LinkState::Refused ? shortTrouble(link.trouble)
                       : link.state == LinkState::Offline ? tr("Luring")
                                                          : tr("Menyambung");
  facts.push_back({tr("Keadaan"), link.sinceMs ? tr("%1 sejak %2").arg(word, clock(*link.sinceMs)) : word, tone});
  if (link.state == LinkState::Offline || link.state == LinkState::Refused) {
    facts.push_back({tr("Sebab"), troubleWords(link.trouble), Tone::Plain});
    facts.push_back({tr("Yang tetap bisa"),
                     tr("Melayani, mendaftarkan, dan mencetak seperti biasa. Nomor baru bertanda %1; panggil nomor "
                        "dari kertasnya dengan Ctrl+G. Panggil berikutnya (F2) menunggu hub.")
                         .arg(m_view.suffix),
                     Tone::Plain});
  }
  facts.push_back(
      {tr("Kontak terakhir"), link.lastContactMs ? clock(*link.lastContactMs) : tr("belum pernah"), Tone::Plain});
  if (isGathering()) {
    const Gathering& gathering = *link.gathering;
    facts.push_back(
        {tr("Data aula"),
         gathering.left == 0
             ? tr("Semua catatan sudah diambil dan sedang disusun. Layar terisi sesudahnya.")
             : tr("%1 dari %2 catatan sudah diambil. Layar terisi setelah semuanya ada.")
                   .arg(locale.toString(gathering.taken), locale.toString(gathering.taken + gathering.left)),
         Tone::Waiting});
  }
  if (const auto words = closedWords()) facts.push_back({tr("Kunci data"), words->title, Tone::Warn});
  if (link.waitingOperations() == 0 && m_view.files.waiting == 0)
    facts.push_back({tr("Menunggu dikirim"), tr("tidak ada"), Tone::Ok});
  // The groups of a PC that serves several agencies are one line: who waits wants to know how much.
  Waiting queue, groups;
  for (const Waiting& one : link.waiting) {
    Waiting& sum = one.stream == QLatin1String("hall") ? queue : groups;
    sum.operations += one.operations;
    if (one.sinceMs) sum.sinceMs = std::min(sum.sinceMs.value_or(*one.sinceMs), *one.sinceMs);
  }
  for (const auto& [kind, one] : {std::pair{tr("antrean dan loket"), queue}, {tr("permohonan dan berkas"), groups}}) {
    if (one.operations == 0) continue;
    const QString amount = tr("%1: %2 catatan").arg(kind, locale.toString(one.operations));
    facts.push_back({tr("Menunggu dikirim"), one.sinceMs ? tr("%1, sejak %2").arg(amount, clock(*one.sinceMs)) : amount,
                     Tone::Plain});
  }
  if (const auto fact = filesFact()) facts.push_back(*fact);
  // Settings of a PC that joined come by the dozen; one line says it for all of them.
  std::map<std::pair<QString, QString>, int> refused;
  for (const Refusal& refusal : link.refusals) ++refused[{entityWords(refusal.entity), refusalWords(refusal.code)}];
  for (const auto& [what, count] : refused)
    facts.push_back({tr("Tidak berlaku"),
                     tr("%Ln catatan %1: %2. Tetap tersimpan.", nullptr, count).arg(what.first, what.second),
                     what.second == refusalWords(QStringLiteral("not-authority")) ? Tone::Plain : Tone::Late});
  if (link.clockAheadMs && std::abs(*link.clockAheadMs) > kClockToleranceMs) {
    const QString span = durationWords(std::abs(*link.clockAheadMs));
    facts.push_back({tr("Jam PC ini"),
                     *link.clockAheadMs > 0 ? tr("%1 lebih cepat daripada hub. Betulkan jam PC ini.").arg(span)
                                            : tr("%1 lebih lambat daripada hub. Betulkan jam PC ini.").arg(span),
                     Tone::Warn});
  }
  if (link.state != LinkState::Online && link.nextTryMs) {
    const qint64 seconds = std::max<qint64>(0, (*link.nextTryMs - now + kSecond - 1) / kSecond);
    facts.push_back({tr("Coba lagi"),
                     seconds == 0 ? tr("sekarang") : tr("dalam %n detik", nullptr, static_cast<int>(seconds)),
                     Tone::Plain});
  }
  return facts;
}
