#include "loketd/centre_cli.h"

#include <QDateTime>
#include <QJsonArray>

#include "loketd/centre_home.h"

namespace centre_cli {
namespace {

QString timeText(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
}

QString countText(const QJsonObject& object, const char* key) {
  return QString::number(object.value(QLatin1String(key)).toInteger());
}

/// Each says what was found, where, and what is to be done.
QString doubtLines(const QJsonArray& doubts) {
  QString lines;
  for (const auto& item : doubts) {
    const QJsonObject doubt = item.toObject();
    const QString kind = doubt.value(QLatin1String("kind")).toString();
    const QString what = kind == QLatin1String("cut") ? QStringLiteral("lebih pendek daripada yang dibuktikannya")
                         : kind == QLatin1String("rewritten") ? QStringLiteral("bukan lanjutan dari yang dibuktikannya")
                         : kind == QLatin1String("two-faced") ? QStringLiteral("berbeda dari yang dikirim hub ini")
                         : kind == QLatin1String("unsigned")  ? QStringLiteral("tidak ditandatangani kunci pusat ini")
                                                              : QStringLiteral("tidak dapat dibuktikannya lagi");
    lines += QStringLiteral("    %1 DI PUSAT DIRAGUKAN sejak %2: %3 (terbukti sampai %4, ditunjukkan %5)\n")
                 .arg(doubt.value(QLatin1String("stream")).toString(),
                      timeText(doubt.value(QLatin1String("at")).toInteger()), what, countText(doubt, "seen"),
                      countText(doubt, "shown"));
  }
  if (!lines.isEmpty())
    lines += QStringLiteral("    Hub tetap mengirim; minta pengelola pusat menjalankan loketd verify\n");
  return lines;
}

QString uplinkLines(const QJsonObject& status, const QJsonObject& uplink) {
  const qint64 contact = uplink.value(QLatin1String("contact_at")).toInteger();
  QString lines = QStringLiteral("Pusat:      %1, kontak terakhir %2 %3\n")
                      .arg(uplink.value(QLatin1String("state")).toString(),
                           contact > 0 ? timeText(contact) : QStringLiteral("belum"),
                           uplink.value(QLatin1String("detail")).toString());
  const QJsonObject here = status.value(QLatin1String("streams")).toObject();
  const QJsonObject there = uplink.value(QLatin1String("streams")).toObject();
  const QJsonObject problems = uplink.value(QLatin1String("problems")).toObject();
  for (auto it = here.begin(); it != here.end(); ++it)
    lines += QStringLiteral("    %1: %2 dari %3 %4\n")
                 .arg(it.key(), QString::number(there.value(it.key()).toInteger()), QString::number(it->toInteger()),
                      problems.value(it.key()).toString());
  return lines;
}

QString downlinkLines(const QJsonObject& down) {
  QString lines;
  if (down.value(QLatin1String("returned")).toInteger() > 0)
    lines += QStringLiteral("    %1 operasi yang hilang dari hub ini sudah kembali dari pusat\n")
                 .arg(countText(down, "returned"));
  const QJsonObject versions = down.value(QLatin1String("versions")).toObject();
  for (auto it = versions.begin(); it != versions.end(); ++it)
    lines += QStringLiteral("    paket %1: versi %2\n").arg(it.key(), QString::number(it->toInteger()));
  const QJsonObject refused = down.value(QLatin1String("refused")).toObject();
  for (auto it = refused.begin(); it != refused.end(); ++it)
    lines += QStringLiteral("    paket %1 DITOLAK, yang lama tetap berlaku: versi %2\n").arg(it.key(), it->toString());
  return lines;
}

}  // namespace

QString statusLines(const QJsonObject& status, const QString& folder) {
  const QJsonObject uplink = status.value(QLatin1String("uplink")).toObject();
  const QString doubts = doubtLines(status.value(QLatin1String("centre_doubts")).toArray());
  if (uplink.isEmpty()) {
    const auto home = CentreHome::load(folder);
    if (!home) return doubts;
    return QStringLiteral("Pusat:      %1, tidak terhubung selama hub berhenti\n").arg(home->site) + doubts;
  }
  QString lines = uplinkLines(status, uplink) + doubts;
  lines += downlinkLines(uplink.value(QLatin1String("down")).toObject());
  if (uplink.value(QLatin1String("superseded")).toInteger() > 0)
    lines +=
        QStringLiteral("    %1 operasi hanya ada di pusat, hilang dari hub ini\n").arg(countText(uplink, "superseded"));
  return lines;
}

}  // namespace centre_cli
