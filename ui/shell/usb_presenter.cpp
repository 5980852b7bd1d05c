#include "shell/usb_presenter.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include "services/backend.h"
#include "services/parcel_desk.h"
#include "services/parcel_file.h"
#include "session/error_words.h"
#include "session/hub_host.h"
#include "session/session.h"
#include "session/time_words.h"

namespace {

QString number(qint64 value) { return QLocale().toString(value); }

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

/// Why a stretch was not taken by the hub.
QString problemWords(const QString& code) {
  if (code == QLatin1String("gap")) return UsbPresenter::tr("Catatan sebelumnya dari PC itu belum sampai ke hub.");
  if (code == QLatin1String("not-granted"))
    return UsbPresenter::tr("Sebagian kelompok datanya bukan hak PC itu, jadi tidak diambil.");
  if (code == QLatin1String("log-reset"))
    return UsbPresenter::tr("Hub sudah dipulihkan sejak berkas dibuat. Sambungkan PC itu sekali ke jaringan.");
  if (code == QLatin1String("chain-fork"))
    return UsbPresenter::tr("Ada PC lain yang memakai data PC itu, jadi hub membekukannya. Panggil admin TI.");
  return UsbPresenter::tr("Sebagian isinya tidak diambil hub (%1). Panggil admin TI.").arg(code);
}

QString parcelErrorWords(const Error& error) {
  const QString& field = error.field;
  if (field == QLatin1String("stick")) {
    if (error.code == ErrorCode::DiskFull)
      return UsbPresenter::tr("USB penuh, jadi tidak ada yang ditulis. Kosongkan tempat atau pakai USB lain.");
    if (error.code == ErrorCode::ReadOnly)
      return UsbPresenter::tr("USB itu tidak boleh ditulisi. Geser kuncinya atau pakai USB lain.");
    if (error.code == ErrorCode::NotFound)
      return UsbPresenter::tr("Berkas itu tidak bisa dibuka. Pasang lagi USB-nya, lalu pilih lagi.");
    return UsbPresenter::tr("USB berhenti di tengah jalan, jadi tidak ada yang berubah. Pasang lagi, lalu ulangi.");
  }
  if (field == QLatin1String("parcel"))
    return UsbPresenter::tr("Itu bukan berkas USB Loket. Yang bisa dimuat dibuat dengan Simpan ke USB.");
  if (field == QLatin1String("version"))
    return UsbPresenter::tr("Berkas itu dibuat Loket yang lebih baru. Perbarui Loket di PC ini.");
  if (field == QLatin1String("cut"))
    return UsbPresenter::tr("Berkas itu terpotong, mungkin USB dicabut terlalu cepat. Simpan lagi di PC asalnya.");
  if (field == QLatin1String("checksum") || field == QLatin1String("head"))
    return UsbPresenter::tr("Isi berkas itu rusak, jadi tidak dimuat. Simpan lagi, bila perlu di USB lain.");
  if (field == QLatin1String("signature"))
    return UsbPresenter::tr(
        "Berkas itu tidak ditandatangani PC yang tertulis di dalamnya. Jangan pakai; panggil admin TI.");
  if (field == QLatin1String("size"))
    return UsbPresenter::tr("Berkas itu terlalu besar, jadi tidak dimuat. Sambungkan PC ke jaringan.");
  if (field == QLatin1String("site")) return UsbPresenter::tr("Berkas itu milik aula lain, jadi tidak dimuat.");
  if (field == QLatin1String("way")) return UsbPresenter::tr("Berkas itu untuk hub. Bawa ke PC hub dan muat di sana.");
  if (field == QLatin1String("to"))
    return UsbPresenter::tr("Berkas itu dibuat untuk PC lain, jadi tidak dimuat di sini.");
  if (field == QLatin1String("gap"))
    return UsbPresenter::tr(
        "Berkas itu melanjutkan catatan yang belum ada di PC ini. Buat yang baru dari awal di PC "
        "yang tersambung.");
  if (field == QLatin1String("log-reset"))
    return UsbPresenter::tr("Hub aula sudah berganti sejak berkas dibuat. PC ini perlu tersambung sekali ke jaringan.");
  if (field == QLatin1String("frozen"))
    return UsbPresenter::tr(
        "Hub membekukan PC asal berkas ini, karena ada PC lain yang memakai datanya. Panggil admin TI.");
  if (field == QLatin1String("standing"))
    return UsbPresenter::tr("Hub di PC ini tidak memimpin aula. Muat berkas di PC hub yang memimpin.");
  if (field == QLatin1String("device")) {
    if (error.code == ErrorCode::Denied)
      return UsbPresenter::tr("PC itu sudah dicabut atau dibekukan, jadi berkasnya tidak dipakai.");
    return UsbPresenter::tr("PC pembuat berkas itu tidak dikenal di sini, jadi tidak dimuat.");
  }
  if (field == QLatin1String("waiting"))
    return UsbPresenter::tr("Tidak ada yang menunggu: semua catatan PC ini sudah ada di hub.");
  if (field == QLatin1String("streams"))
    return UsbPresenter::tr("PC ini tidak punya data yang boleh dibawa ke PC itu.");
  if (field == QLatin1String("hall")) return UsbPresenter::tr("PC ini bukan anggota aula, jadi tidak ada yang dibawa.");
  return errorWords(error);
}

}  // namespace

UsbPresenter::UsbPresenter(Session& session, HubHost* host, QObject* parent)
    : QObject(parent), m_session(session), m_host(host) {
  connect(&session, &Session::signedIn, this, &UsbPresenter::stateChanged);
  connect(&session, &Session::signedOut, this, &UsbPresenter::stateChanged);
}

bool UsbPresenter::isPossible() const { return m_session.officer().has_value(); }

void UsbPresenter::begin(const QString& words) {
  m_isWorking = true;
  m_said = {words, Tone::Muted};
  Q_EMIT stateChanged();
}

void UsbPresenter::end(const QString& words, Tone tone) {
  m_isWorking = false;
  m_said = {words, tone};
  Q_EMIT stateChanged();
}

void UsbPresenter::fail(const Error& error) { end(parcelErrorWords(error), Tone::Late); }

void UsbPresenter::findReceivers() {
  if (m_isWorking || !isPossible()) return;
  using Found = std::pair<std::vector<Device>, qint64>;
  m_session.backend()
      .ask([](Office& office) -> Result<Found> {
        auto devices = ParcelDesk(office).receivers();
        if (!devices) return tl::unexpected(devices.error());
        const auto waiting = office.store().waiting();
        if (!waiting) return tl::unexpected(waiting.error());
        qint64 operations = 0;
        for (const Waiting& one : *waiting) operations += one.operations;
        return Found{std::move(*devices), operations};
      })
      .then(this, [this](const Result<Found>& found) {
        if (!found) return fail(found.error());
        std::vector<Receiver> receivers;
        if (found->second > 0) receivers.push_back({{}, tr("Hub"), found->second});
        for (const Device& device : found->first) receivers.push_back({device.id, device.name, 0});
        if (receivers.empty())
          return end(tr("Tidak ada yang perlu dibawa, dan belum ada PC lain di aula ini."), Tone::Muted);
        Q_EMIT receiversFound(receivers);
      });
}

void UsbPresenter::save(const Receiver& receiver, const QString& path) {
  if (m_isWorking || !isPossible()) return;
  begin(tr("Menyusun berkas…"));
  m_session.backend()
      .ask([id = receiver.id](Office& office) -> Result<std::shared_ptr<ParcelDraft>> {
        ParcelDesk desk(office);
        auto draft = id.isEmpty() ? desk.beginForHub() : desk.beginFor(id);
        if (!draft) return tl::unexpected(draft.error());
        return std::make_shared<ParcelDraft>(std::move(*draft));
      })
      .then(this, [this, receiver, path](const Result<std::shared_ptr<ParcelDraft>>& draft) {
        if (!draft) return fail(draft.error());
        packNext(*draft, receiver, path);
      });
}

void UsbPresenter::packNext(const std::shared_ptr<ParcelDraft>& draft, const Receiver& receiver, const QString& path) {
  if (draft->isWhole) return write(draft, receiver, path);
  begin(tr("Menyusun berkas, %1 catatan…").arg(number(draft->operations)));
  m_session.backend()
      .ask([draft](Office& office) { return ParcelDesk(office).pack(*draft); })
      .then(this, [this, draft, receiver, path](const Done& done) {
        if (!done) return fail(done.error());
        packNext(draft, receiver, path);
      });
}

void UsbPresenter::write(const std::shared_ptr<ParcelDraft>& draft, const Receiver& receiver, const QString& path) {
  begin(tr("Menulis ke USB…"));
  const QString target = path.endsWith(QLatin1String(".loket")) ? path : path + QLatin1String(".loket");
  m_session.backend()
      .ask([draft](Office& office) -> Result<QByteArray> { return ParcelDesk(office).seal(*draft); })
      .then(this, [this, draft, receiver, target](const Result<QByteArray>& bytes) {
        if (!bytes) return fail(bytes.error());
        m_session.backend()
            .askFiles([target, file = *bytes](const BlobStore&) { return writeParcelFile(target, file); })
            .then(this, [this, draft, receiver, target](const Done& done) {
              if (!done) return fail(done.error());
              QString words = receiver.id.isEmpty()
                                  ? tr("%1 catatan disimpan di %2. Lepas USB dengan aman, lalu muat di PC hub.")
                                  : tr("%1 catatan aula disimpan di %2. Lepas USB dengan aman, lalu muat di %3.");
              words = receiver.id.isEmpty() ? words.arg(number(draft->operations), fileName(target))
                                            : words.arg(number(draft->operations), fileName(target), receiver.name);
              if (draft->parcel.left > 0)
                words +=
                    QLatin1Char(' ') +
                    tr("%1 catatan lagi tidak muat: ulangi setelah yang ini sampai.").arg(number(draft->parcel.left));
              end(words, Tone::Ok);
            });
      });
}

void UsbPresenter::load(const QString& path) {
  if (m_isWorking || !isPossible()) return;
  begin(tr("Memeriksa berkas…"));
  m_session.backend()
      .askFiles([path](const BlobStore&) { return readParcelFile(path); })
      .then(this, [this, path](const Result<QByteArray>& bytes) {
        if (!bytes) return fail(bytes.error());
        m_session.backend()
            .ask([file = *bytes](Office& office) -> Result<std::shared_ptr<ParcelLoad>> {
              auto load = ParcelDesk(office).begin(file);
              if (!load) return tl::unexpected(load.error());
              return std::make_shared<ParcelLoad>(std::move(*load));
            })
            .then(this, [this, path](const Result<std::shared_ptr<ParcelLoad>>& load) {
              if (load) return takeNext(*load);
              const bool isForHub = load.error().field == QLatin1String("way");
              isForHub&& m_host && m_host->isHere() ? loadIntoHub(path) : fail(load.error());
            });
      });
}

void UsbPresenter::takeNext(const std::shared_ptr<ParcelLoad>& load) {
  begin(tr("Memuat bagian %1 dari %2…")
            .arg(number(static_cast<qint64>(load->next) + 1), number(static_cast<qint64>(load->parcel.parts.size()))));
  m_session.backend()
      .ask([load](Office& office) -> Result<qint64> {
        if (auto done = ParcelDesk(office).take(*load); !done) return tl::unexpected(done.error());
        const auto waiting = office.store().waiting();
        if (!waiting) return tl::unexpected(waiting.error());
        qint64 operations = 0;
        for (const Waiting& one : *waiting) operations += one.operations;
        return operations;
      })
      .then(this, [this, load](const Result<qint64>& waiting) {
        if (!waiting) return fail(waiting.error());
        load->isWhole() ? end(loadedWords(*load, *waiting), Tone::Ok) : takeNext(load);
      });
}

QString UsbPresenter::loadedWords(const ParcelLoad& load, qint64 waiting) const {
  const QString made =
      momentWords(m_session.zone().local(load.parcel.madeAtMs), m_session.zone().day(m_session.nowMs()));
  QString words = load.operations == 0
                      ? tr("Berkas %1 tidak berisi yang baru: semuanya sudah ada di PC ini.").arg(made)
                      : tr("%1 catatan aula dimuat dari berkas %2.").arg(number(load.operations), made);
  if (waiting == 0) words += QLatin1Char(' ') + tr("Semua catatan PC ini sudah ada di hub.");
  if (load.parcel.left > 0)
    words += QLatin1Char(' ') +
             tr("Masih ada %1 catatan lagi; simpan ke USB sekali lagi untuk hub.").arg(number(load.parcel.left));
  return words;
}

void UsbPresenter::loadIntoHub(const QString& path) {
  begin(tr("Hub memeriksa berkas…"));
  m_host->load(path, [self = QPointer<UsbPresenter>(this)](const Result<HubLoad>& loaded) {
    if (!self) return;
    if (!loaded) return self->fail(loaded.error());
    const bool isAllTaken = loaded->problems.isEmpty() && loaded->aside == 0;
    self->end(self->hubWords(*loaded), isAllTaken ? Tone::Ok : Tone::Late);
  });
}

QString UsbPresenter::hubWords(const HubLoad& load) const {
  QStringList sentences;
  if (load.aside > 0)
    sentences
        << tr("%1 sudah dicabut, jadi %2 catatannya disisihkan dan tidak dipakai.").arg(load.name, number(load.aside));
  else if (load.taken + load.rejected == 0 && load.problems.isEmpty())
    sentences << tr("Semua %1 catatan dari %2 sudah ada di hub.").arg(number(load.known), load.name);
  else
    sentences
        << tr("Dari %1: %2 catatan baru di hub, %3 sudah ada.").arg(load.name, number(load.taken), number(load.known));
  if (load.rejected > 0) sentences << tr("%1 disimpan tanpa berlaku.").arg(number(load.rejected));
  for (const QString& problem : load.problems) sentences << problemWords(problem);
  if (!load.answer.isEmpty()) sentences << tr("Jawabannya di %1: muat di %2.").arg(fileName(load.answer), load.name);
  return sentences.join(QLatin1Char(' '));
}
