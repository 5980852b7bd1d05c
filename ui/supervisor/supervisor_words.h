#pragma once

#include <QString>

#include "services/supervisor_views.h"

/// The words of the supervisor's page. Pure; UI thread, because of translation.
namespace supervisor_words {

/// "11" of "Loket 11"; the whole name where it is no numbered counter.
QString counterNumber(const HallCounter& counter);

/// An alert as it stands in its card.
struct AlertWords {
  QString title;
  QString reason;
  QString action;
};
AlertWords alert(const SupervisorAlert& alert, const SupervisorNow& now);
/// One thing that could not take effect, as a sentence with its time.
QString anomaly(const AnomalyLine& line, const Zone& zone);
/// One list that left the program, as a sentence with its time.
QString exported(const CaseExportLine& line, const Zone& zone);
/// "17 melayani, 1 memanggil, 2 kosong, 2 istirahat, 2 tutup"; kinds without a counter are left out.
QString counterSummary(const SupervisorNow& now);

}  // namespace supervisor_words
