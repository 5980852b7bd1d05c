#pragma once

#include <QString>

#include "services/supervisor_views.h"

/// The words of the supervisor's page. Pure; UI thread, because of translation.
namespace supervisor_words {

/// "34 mnt"; "2 jam 5 mnt" from a hundred minutes on, so that the number stays readable.
QString duration(qint64 ms);
/// "13.00"
QString clock(qint64 atMs, const Zone& zone);
/// "Sen", "Jum"
QString shortDay(QDate day);
/// "Jumat"
QString longDay(QDate day);
/// "11" of "Loket 11"; the whole name where it is no numbered counter.
QString counterNumber(const HallCounter& counter);

/// An alert as it stands in its card.
struct AlertWords {
  QString title;
  QString reason;
  QString action;
};
AlertWords alert(const SupervisorAlert& alert, const SupervisorNow& now);
/// "17 melayani, 1 memanggil, 2 kosong, 2 istirahat, 2 tutup"; kinds without a counter are left out.
QString counterSummary(const SupervisorNow& now);

}  // namespace supervisor_words
