#include "supervisor/supervisor_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "papers/print_words.h"
#include "session/time_words.h"

namespace supervisor_words {

namespace {

QString say(const char* text) { return QCoreApplication::translate("SupervisorWords", text); }

AlertWords words(const QueueAlert& alert, const SupervisorNow&) {
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1: %2 menunggu, terlama %3"))
                    .arg(alert.queue.name)
                    .arg(alert.queue.waiting)
                    .arg(durationWords(alert.queue.longestMs));
  if (alert.counterId.isEmpty()) {
    words.reason = alert.openCounters > 0
                       ? say(QT_TRANSLATE_NOOP("SupervisorWords",
                                               "Semua loket untuk antrean ini sudah buka atau sedang istirahat."))
                       : say(QT_TRANSLATE_NOOP("SupervisorWords", "Tidak ada loket yang bisa dibuka untuk antrean ini."));
    words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Lihat %1 nomor yang menunggu")).arg(alert.queue.waiting);
    return words;
  }
  if (alert.expectedWithOneMoreMs) {
    words.reason =
        alert.expectedMs
            ? say(QT_TRANSLATE_NOOP("SupervisorWords",
                                    "Satu loket lagi menurunkan tunggu dari sekitar %1 ke sekitar %2 (perkiraan)."))
                  .arg(durationWords(*alert.expectedMs), durationWords(*alert.expectedWithOneMoreMs))
            : say(QT_TRANSLATE_NOOP("SupervisorWords",
                                    "Belum ada loket yang buka. Dengan satu loket tunggu sekitar %1 (perkiraan)."))
                  .arg(durationWords(*alert.expectedWithOneMoreMs));
  }
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Buka %1 untuk %2"))
                     .arg(alert.counterName, alert.queue.agencyShortName);
  return words;
}

AlertWords words(const CounterAlert& alert, const SupervisorNow& now) {
  const HallCounter& counter = alert.counter;
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1: %2 sudah %3"))
                    .arg(counter.name, counter.label, durationWords(now.nowMs - counter.sinceMs.value_or(now.nowMs)));
  words.reason = say(QT_TRANSLATE_NOOP("SupervisorWords", "Standar %1 mnt, %2, %3"))
                     .arg(counter.standardMinutes)
                     .arg(counter.serviceName, counter.agencyShortName);
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Hubungi %1")).arg(counter.name);
  return words;
}

AlertWords words(const PromiseAlert& alert, const SupervisorNow& now) {
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 janji hari ini belum siap")).arg(alert.count);
  words.reason = say(QT_TRANSLATE_NOOP("SupervisorWords", "Paling awal pukul %1, %2"))
                     .arg(clockWords(alert.firstAtMs, now.zone), alert.firstServiceName);
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Lihat %1 permohonan")).arg(alert.count);
  return words;
}

AlertWords words(const PrintAlert& alert, const SupervisorNow& now) {
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 cetakan belum keluar")).arg(alert.count);
  QStringList parts{::words::paperKind(alert.kind) + QLatin1Char(' ') + alert.label};
  if (!alert.counterName.isEmpty()) parts << alert.counterName;
  parts << say(QT_TRANSLATE_NOOP("SupervisorWords", "sejak %1")).arg(clockWords(alert.sinceMs, now.zone));
  if (!alert.reason.isEmpty()) parts << alert.reason;
  words.reason = parts.join(QStringLiteral(", "));
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Lihat cetakan"));
  return words;
}

AlertWords words(const AnomalyAlert& alert, const SupervisorNow& now) {
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 kejanggalan belum dilihat")).arg(alert.lines.size());
  words.reason = anomaly(alert.lines.front(), now.zone);
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Lihat semuanya"));
  return words;
}

AlertWords words(const ExportAlert& alert, const SupervisorNow& now) {
  AlertWords words;
  words.title = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 daftar permohonan diekspor")).arg(alert.lines.size());
  words.reason = exported(alert.lines.front(), now.zone);
  words.action = say(QT_TRANSLATE_NOOP("SupervisorWords", "Lihat semuanya"));
  return words;
}

}  // namespace

QString exported(const CaseExportLine& line, const Zone& zone) {
  const QString who = line.officerName.isEmpty() ? say(QT_TRANSLATE_NOOP("SupervisorWords", "seorang petugas"))
                                                 : line.officerName;
  QString how;
  switch (line.outcome) {
    case CaseExportLine::Outcome::Begun:
      how = say(QT_TRANSLATE_NOOP("SupervisorWords", "sedang atau belum selesai ditulis"));
      break;
    case CaseExportLine::Outcome::Written:
      how = line.isWhole ? say(QT_TRANSLATE_NOOP("SupervisorWords", "NIK utuh"))
                         : say(QT_TRANSLATE_NOOP("SupervisorWords", "NIK disamarkan"));
      break;
    case CaseExportLine::Outcome::Failed:
      how = say(QT_TRANSLATE_NOOP("SupervisorWords", "gagal ditulis"));
      break;
    case CaseExportLine::Outcome::Cancelled:
      how = say(QT_TRANSLATE_NOOP("SupervisorWords", "dibatalkan"));
      break;
  }
  return say(QT_TRANSLATE_NOOP("SupervisorWords", "Pukul %1, %2: %3 permohonan, %4, untuk %5"))
      .arg(clockWords(line.atMs, zone), who, QLocale().toString(line.rows), how, line.purpose);
}

QString anomaly(const AnomalyLine& line, const Zone& zone) {
  const QString who = line.officerName.isEmpty() ? say(QT_TRANSLATE_NOOP("SupervisorWords", "seorang petugas"))
                                                 : line.officerName;
  QString sentence;
  switch (line.why) {
    case AnomalyLine::Why::CalledTwice:
      sentence = line.counterName.isEmpty()
                     ? say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 dipanggil dua loket, panggilan %2 tidak berlaku"))
                           .arg(line.subject, who)
                     : say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 dipanggil dua loket, panggilan %2 (%3) tidak berlaku"))
                           .arg(line.subject, who, line.counterName);
      break;
    case AnomalyLine::Why::HeldElsewhere:
      sentence = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1 diteruskan %2, padahal dilayani loket lain"))
                     .arg(line.subject, who);
      break;
    case AnomalyLine::Why::NotInState:
      sentence = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1: langkah %2 tidak berlaku, keadaannya sudah berubah"))
                     .arg(line.subject, who);
      break;
    case AnomalyLine::Why::UndoTooLate:
      sentence = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1: urungan %2 terlambat")).arg(line.subject, who);
      break;
    case AnomalyLine::Why::NotKnown:
      sentence = say(QT_TRANSLATE_NOOP("SupervisorWords", "%1: catatan %2 tidak terbaca di PC ini (%3)"))
                     .arg(line.subject, who, line.type);
      break;
    case AnomalyLine::Why::HubHistory:
      sentence = say(QT_TRANSLATE_NOOP("SupervisorWords",
                                       "riwayat hub tidak cocok dengan yang pernah dilihat PC ini. Jangan hapus apa pun; "
                                       "minta pengelola hub menjalankan loketd verify"));
      break;
    case AnomalyLine::Why::CentreHistory:
      sentence =
          say(QT_TRANSLATE_NOOP("SupervisorWords",
                                "pusat tidak dapat membuktikan bahwa catatan yang dikirim hub masih utuh di sana. "
                                "Pelayanan tetap berjalan dan catatan di sini tidak berkurang; minta pengelola "
                                "pusat menjalankan loketd verify"));
      break;
  }
  return say(QT_TRANSLATE_NOOP("SupervisorWords", "Pukul %1, %2")).arg(clockWords(line.atMs, zone), sentence);
}

QString counterNumber(const HallCounter& counter) {
  const QString last = counter.name.section(QLatin1Char(' '), -1);
  const bool isNumber = !last.isEmpty() && std::ranges::all_of(last, [](QChar c) { return c.isDigit(); });
  return isNumber ? last : counter.name;
}

AlertWords alert(const SupervisorAlert& alert, const SupervisorNow& now) {
  return std::visit([&](const auto& about) { return words(about, now); }, alert.about);
}

QString counterSummary(const SupervisorNow& now) {
  int free = 0;
  for (const HallCounter& counter : now.counters)
    free += counter.state == CounterState::Open && counter.label.isEmpty() ? 1 : 0;
  QStringList parts;
  auto add = [&](int count, const char* text) {
    if (count > 0) parts << say(text).arg(count);
  };
  add(now.figures.serving, QT_TRANSLATE_NOOP("SupervisorWords", "%1 melayani"));
  add(now.figures.called, QT_TRANSLATE_NOOP("SupervisorWords", "%1 memanggil"));
  add(free, QT_TRANSLATE_NOOP("SupervisorWords", "%1 kosong"));
  add(now.figures.breakCounters, QT_TRANSLATE_NOOP("SupervisorWords", "%1 istirahat"));
  add(now.figures.closedCounters, QT_TRANSLATE_NOOP("SupervisorWords", "%1 tutup"));
  return parts.join(QStringLiteral(", "));
}

}  // namespace supervisor_words
