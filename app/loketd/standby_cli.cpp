#include "loketd/standby_cli.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QStringList>

#include <optional>

#include "loketd/admin_door.h"
#include "loketd/standby_home.h"
#include "platform/hidden_input.h"

namespace {

constexpr int kHelloTimeoutMs = 5'000;

QString timeText(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
}

Result<QStringList> linesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, path, QStringLiteral("pin-file"));
  return QString::fromUtf8(file.read(1024)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// The base address of a hub that still leads the hall which this folder stands by for; absent where none answers.
std::optional<QString> leadingHub(const QString& folder) {
  const auto home = StandbyHome::load(folder);
  if (!home) return std::nullopt;
  // Whoever answers there with another certificate, or not as a hub, leads nobody of this hall.
  const auto hello = askHello(home->server, kHelloTimeoutMs);
  if (!hello || hello->role != QLatin1String("hub")) return std::nullopt;
  return home->server.base.authority();
}

}  // namespace

Result<QString> standby_cli::join(const QString& folder, const QString& invitation) {
  const auto home = joinAsStandby(folder, invitation);
  if (!home) return tl::unexpected(home.error());
  return QStringLiteral(
             "Siaga siap; hub yang diikuti: %1.\n"
             "\nJalankan:     loketd serve --dir %2\n"
             "Buat PIN:     loketd pin --dir %2 --officer NAMA   (pengawas atau administrator; untuk promosi)\n")
      .arg(home->server.base.authority(), folder);
}

Result<QString> standby_cli::promote(const Asked& asked) {
  if (const auto home = StandbyHome::load(asked.folder); !home) return tl::unexpected(home.error());
  const auto hub = leadingHub(asked.folder);
  if (hub && !asked.isForced) return failure(ErrorCode::Conflict, *hub, QStringLiteral("hub"));
  QString pin;
  if (asked.pinFile.isEmpty()) {
    const auto typed = askHidden(QStringLiteral("PIN %1: ").arg(asked.officer));
    if (!typed) return typed;
    pin = *typed;
  } else {
    const auto lines = linesOf(asked.pinFile);
    if (!lines) return tl::unexpected(lines.error());
    pin = lines->value(0).trimmed();
  }
  const auto answer = askHall(asked.folder, {{QStringLiteral("command"), QStringLiteral("promote")},
                                             {QStringLiteral("officer"), asked.officer},
                                             {QStringLiteral("pin"), pin},
                                             {QStringLiteral("even_behind"), asked.isEvenBehind}});
  if (!answer) return tl::unexpected(answer.error());
  const QString epoch = QString::number(answer->value(QLatin1String("epoch")).toInteger());
  QString words =
      QStringLiteral(
          "Siaga ini sekarang hub, masa %1, dipromosikan oleh %2.\n"
          "Loket berpindah sendiri dalam beberapa detik. Nomor memakai seri baru (A menjadi A%1) sampai hub lama\n"
          "menjadi siaga atau dicabut. Bila aula ini punya pusat, daftarkan hub baru dengan \"loketd join\".\n"
          "Saat dipromosikan: %3.\n")
          .arg(epoch, answer->value(QLatin1String("officer")).toString(),
               answer->value(QLatin1String("lag")).toString());
  if (hub)
    words += QStringLiteral(
                 "Hub lama di %1 masih hidup: ia mundur begitu melihat komputer ini. Sampai saat itu loket di sana\n"
                 "memakai seri lama; pemanggilan ganda dicatat sebagai kejanggalan.\n")
                 .arg(*hub);
  return words;
}

Result<QString> standby_cli::setPin(const Asked& asked) {
  QString old;
  QString pin;
  if (!asked.pinFile.isEmpty()) {
    const auto lines = linesOf(asked.pinFile);
    if (!lines) return tl::unexpected(lines.error());
    old = lines->size() > 1 ? lines->value(0).trimmed() : QString();
    pin = lines->value(lines->size() > 1 ? 1 : 0).trimmed();
  } else {
    const auto before = askHidden(QStringLiteral("PIN lama (kosong bila belum ada): "));
    if (!before) return before;
    const auto typed = askHidden(QStringLiteral("PIN baru, enam angka: "));
    if (!typed) return typed;
    const auto again = askHidden(QStringLiteral("Sekali lagi: "));
    if (!again) return again;
    if (*typed != *again) return failure(ErrorCode::Invalid, QStringLiteral("differ"), QStringLiteral("pin-again"));
    old = *before;
    pin = *typed;
  }
  const auto answer = askHall(asked.folder, {{QStringLiteral("command"), QStringLiteral("pin")},
                                             {QStringLiteral("officer"), asked.officer},
                                             {QStringLiteral("old"), old},
                                             {QStringLiteral("pin"), pin}});
  if (!answer) return tl::unexpected(answer.error());
  return QStringLiteral("PIN %1 di komputer ini dipasang.\n").arg(answer->value(QLatin1String("officer")).toString());
}

QString standby_cli::statusLines(const QJsonObject& status) {
  const QLocale locale(QLocale::Indonesian);
  const QString standing = status.value(QLatin1String("standing")).toString();
  if (standing == QLatin1String("retired")) {
    const QJsonObject by = status.value(QLatin1String("successor")).toObject();
    return QStringLiteral(
               "Peran:      hub lama; %1 memimpin sejak %2, masa %3. Hub ini tidak melayani lagi.\n"
               "            Untuk menjadikannya siaga: buat kode di hub baru (\"loketd enrol-code --role standby\"), "
               "hentikan\n            hub ini, lalu \"loketd standby --dir FOLDER-INI --join UNDANGAN\".\n")
        .arg(by.value(QLatin1String("device")).toString(), timeText(by.value(QLatin1String("at")).toInteger()),
             locale.toString(by.value(QLatin1String("epoch")).toInteger()));
  }
  if (standing == QLatin1String("standby")) {
    const QJsonObject following = status.value(QLatin1String("following")).toObject();
    const qint64 contact = following.value(QLatin1String("contact_at")).toInteger();
    const QString lag = QStringLiteral("Tertinggal: %1\n").arg(status.value(QLatin1String("lag")).toString());
    if (following.isEmpty()) return QStringLiteral("Peran:      siaga, tidak berjalan\n") + lag;
    return QStringLiteral("Peran:      siaga; hub %1, kontak terakhir %2, %3\n")
               .arg(following.value(QLatin1String("state")).toString(),
             contact > 0 ? timeText(contact) : QStringLiteral("belum"),
             following.value(QLatin1String("is_caught_up")).toBool() ? QStringLiteral("semua sudah diambil")
                                                                     : QStringLiteral("belum semua diambil")) +
           lag;
  }
  QString words;
  if (status.value(QLatin1String("has_former_hub")).toBool())
    words +=
        QStringLiteral("Hub lama:   belum menjadi siaga dan belum dicabut; nomor memakai seri dengan angka masa.\n");
  const QJsonObject standby = status.value(QLatin1String("standby")).toObject();
  if (standby.isEmpty()) return words + QStringLiteral("Siaga:      tidak ada\n");
  const qint64 heard = standby.value(QLatin1String("heard_at")).toInteger();
  const QString name = standby.value(QLatin1String("name")).toString();
  if (heard == 0) return words + QStringLiteral("Siaga:      %1, belum terdengar sejak hub ini berjalan\n").arg(name);
  return words + QStringLiteral("Siaga:      %1, %2; tertinggal %3 operasi, %4 detik; terdengar %5\n")
                     .arg(name,
                          standby.value(QLatin1String("in_step")).toBool() ? QStringLiteral("seiring")
                                                                           : QStringLiteral("tertinggal"),
                          locale.toString(standby.value(QLatin1String("operations_behind")).toInteger()),
                          locale.toString(standby.value(QLatin1String("seconds_behind")).toInteger()), timeText(heard));
}
