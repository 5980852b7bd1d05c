#include "loket/first_start_flow.h"

#include "loket/demo/demo_office.h"
#include "session/error_words.h"

namespace {

/// The shipped files with what this office said of itself in the place of the example's.
Result<OfficeFiles> filesOf(const FirstStart& answers) {
  auto files = DemoOffice::files();
  if (!files) return files;
  const OfficeProfile& typed = answers.profile;
  OfficeProfile& profile = files->profile;
  profile.siteId.clear();
  profile.name = typed.name;
  profile.shortName = typed.shortName;
  profile.government = typed.government;
  profile.address.clear();
  profile.phone.clear();
  profile.collection.clear();
  profile.complaints.clear();
  profile.codePrefix = typed.codePrefix;
  profile.zone = typed.zone;
  Counter counter = answers.counter;
  const auto series = readSeries(files->series);
  if (!series) return tl::unexpected(series.error());
  for (const Series& entry : *series)
    if (entry.agencyId == counter.agencyId) counter.queues.append(entry.key);
  files->counters = {counter};
  files->officers = {answers.administrator};
  return files;
}

}  // namespace

Result<FirstStartPage*> FirstStartFlow::open() {
  const auto shipped = DemoOffice::files();
  if (!shipped) return tl::unexpected(shipped.error());
  const auto agencies = readAgencies(shipped->agencies, shipped->profile.zone);
  if (!agencies) return tl::unexpected(agencies.error());
  std::vector<std::pair<QString, QString>> names;
  for (const AgencyEntry& entry : *agencies) names.emplace_back(entry.agency.id, entry.agency.name);
  m_page = new FirstStartPage(names);
  connect(m_page, &FirstStartPage::restoreRequested, this, &FirstStartFlow::restoreRequested);
  connect(m_page, &FirstStartPage::ready, this, &FirstStartFlow::setUp);
  return m_page.data();
}

void FirstStartFlow::setClock(const QDateTime& local) {
  if (m_page) m_page->setClock(local, QString());
}

void FirstStartFlow::setUp(const FirstStart& answers) {
  m_page->setBusy(true);
  m_backend
      .ask([answers](Office& office) -> Done {
        const auto files = filesOf(answers);
        if (!files) return tl::unexpected(files.error());
        return office.roster().setUp(*files);
      })
      .then(m_page, [this, counterId = answers.counter.id](const Done& done) {
        m_page->setBusy(false);
        if (!done) {
          m_page->showProblem(errorWords(done.error()));
          return;
        }
        Q_EMIT finished(counterId);
      });
}
