#include "session/hall_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace {

constexpr qsizetype kMostNames = 3;

struct HallWords {
  Q_DECLARE_TR_FUNCTIONS(HallWords)
};

}  // namespace

QString groupWords(const DataGroup& group) {
  if (group.agencies.isEmpty() || group.agencies.size() > kMostNames)
    return HallWords::tr("kelompok %1").arg(group.stream.mid(2));
  return QLocale().createSeparatedList(group.agencies);
}

QString groupWords(const std::vector<DataGroup>& groups) {
  QStringList names;
  for (const DataGroup& group : groups) names.append(groupWords(group));
  return QLocale().createSeparatedList(names);
}

QString deviceRoleWords(const QString& role) {
  if (role == QLatin1String("counter")) return HallWords::tr("loket");
  if (role == QLatin1String("kiosk")) return HallWords::tr("kios");
  if (role == QLatin1String("board")) return HallWords::tr("layar aula");
  if (role == QLatin1String("administrator")) return HallWords::tr("PC admin");
  if (role == QLatin1String("standby")) return HallWords::tr("siaga pengganti hub");
  if (role == QLatin1String("hub")) return HallWords::tr("hub");
  return role;
}

QString entityWords(const QString& entity) {
  const QString kind = entity.section(QLatin1Char(':'), 0, 0);
  static constexpr std::array kSettings{"office", "agency", "series", "counter", "officer", "standard", "calendar"};
  for (const char* setting : kSettings)
    if (kind == QLatin1String(setting)) return HallWords::tr("setelan kantor");
  if (kind == QLatin1String("ticket")) return HallWords::tr("nomor antrean");
  if (kind == QLatin1String("case")) return HallWords::tr("permohonan");
  if (kind == QLatin1String("milestone")) return HallWords::tr("tahap permohonan");
  if (kind == QLatin1String("applicant")) return HallWords::tr("data pemohon");
  if (kind == QLatin1String("paper")) return HallWords::tr("surat");
  if (kind == QLatin1String("print")) return HallWords::tr("cetakan");
  if (kind == QLatin1String("counter_state")) return HallWords::tr("keadaan loket");
  if (kind == QLatin1String("device")) return HallWords::tr("daftar perangkat");
  if (kind == QLatin1String("key")) return HallWords::tr("kunci data");
  return HallWords::tr("catatan lain");
}
