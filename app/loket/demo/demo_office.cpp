#include "loket/demo/demo_office.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/rupiah.h"
#include "journal/office_codec.h"
#include "loket/demo/day_player.h"

namespace {

const QDate kToday(2026, 11, 23);
const QDate kBefore(2026, 11, 20);

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject story() { return QJsonDocument::fromJson(bytesOf(QStringLiteral(":/demo/office.json"))).object(); }

std::vector<NamedBytes> folder(const QString& path, const QStringList& without) {
  std::vector<NamedBytes> files;
  const QStringList names = QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
  for (const QString& name : names)
    if (!without.contains(name)) files.push_back({name, bytesOf(path + QLatin1Char('/') + name)});
  return files;
}

/// Who sits where: the officers of the story at their counters, the other counters by a name of the counter's own.
QString officerAt(const QString& counterId) {
  const QJsonArray officers = story().value(QLatin1String("officers")).toArray();
  for (const auto& item : officers)
    if (item.toObject().value(QLatin1String("counter")).toString() == counterId)
      return item.toObject().value(QLatin1String("id")).toString();
  return QLatin1String("petugas-") + counterId;
}

QStringList texts(const char* key) {
  QStringList list;
  const QJsonArray array = story().value(QLatin1String(key)).toArray();
  for (const auto& item : array) list.append(item.toString());
  return list;
}

std::vector<DayPlayer::Staffed> staff(const QStringList& without) {
  std::vector<DayPlayer::Staffed> staffed;
  const QJsonArray counters = story().value(QLatin1String("counters")).toArray();
  for (const auto& item : counters) {
    const QString id = item.toObject().value(QLatin1String("id")).toString();
    if (!without.contains(id)) staffed.push_back({id, officerAt(id)});
  }
  return staffed;
}

std::vector<ExampleVisit> visitsOn(QDate day, quint64 seed, const Almanac& almanac) {
  MorningSpec spec;
  spec.day = day;
  spec.visitorsPerMonth = kPeakVisitorsPerMonth;
  std::vector<ExampleVisit> visits = makeMorning(seed, spec, almanac.catalogue(), almanac.calendar());
  // An agency that has no counter in this hall has no visitors either.
  std::erase_if(visits, [&](const ExampleVisit& visit) {
    return std::ranges::none_of(almanac.counters(),
                                [&](const auto& entry) { return entry.second.queues.contains(visit.series); });
  });
  return visits;
}

/// The mother of the story was here on Friday for her family card, so that her NIK brings her name today.
Done knownApplicant(Office& office) {
  const Seat seat{QStringLiteral("1"), QStringLiteral("rahmat")};
  auto start = office.cases().begin(QStringLiteral("perubahan-kk"), {}, {});
  if (!start) return tl::unexpected(start.error());
  Intake intake;
  intake.caseId = start->caseId;
  intake.serviceId = start->standard.id;
  intake.standardVersion = start->standard.version;
  intake.nik = QStringLiteral("7172065402940001");
  intake.name = QStringLiteral("Meiske Yohana Tumbelaka-Rorimpandey");
  intake.phone = QStringLiteral("0812-4400-7193");
  intake.level = IdentityLevel::CardSeen;
  for (const FormField& field : start->standard.form) {
    if (field.kind == FieldKind::Flag) intake.form.insert(field.id, QStringLiteral("false"));
    if (!field.isRequired) continue;
    if (field.kind == FieldKind::Choice && !field.choices.empty()) intake.form.insert(field.id, field.choices[0].first);
    if (field.kind == FieldKind::Number) intake.form.insert(field.id, QStringLiteral("3"));
    if (field.kind == FieldKind::Kk || field.kind == FieldKind::Nik)
      intake.form.insert(field.id, QStringLiteral("7172061503190007"));
    if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText)
      intake.form.insert(field.id, QStringLiteral("Bitung"));
    if (field.kind == FieldKind::Date) intake.form.insert(field.id, QStringLiteral("2026-11-17"));
  }
  for (const Requirement& requirement : start->standard.requirements)
    intake.ticks.insert(requirement.id, {requirement.isOriginalShown, requirement.isCopyHandedIn,
                                         requirement.isOriginalKept, requirement.isForm});
  const auto registered = office.cases().registerCase(seat, intake);
  if (!registered) return tl::unexpected(registered.error());
  return office.papers().printed(registered->printJobId);
}

/// The applicant came for it, showed the receipt and signed on paper.
Done collect(Office& office, const Seat& seat, const CaseId& id) {
  const auto start = office.handovers().begin(id);
  if (!start) return tl::unexpected(start.error());
  Handover handover = start->draft;
  handover.paperNumber = start->record.nik;
  handover.sign = HandoverSign::OnPaper;
  const auto handed = office.handovers().handOver(seat, id, handover);
  if (!handed) return tl::unexpected(handed.error());
  return office.papers().printed(handed->printJobId);
}

/// What the back office did between Friday's counter and this morning.
Done backOffice(Office& office, StoryClock& clock, quint64 seed) {
  SplitMix chance(seed ^ 0xBAC0FF1CE);
  const auto lines = office.cases().list({CaseFilter::Which::Open, {}, 0, {}}, 1000, 0);
  if (!lines) return tl::unexpected(lines.error());
  const Seat seat{QStringLiteral("1"), QStringLiteral("rahmat")};
  for (const CaseListLine& line : *lines) {
    if (line.state != CaseState::Registered) continue;
    const int far = chance.below(10);
    const CaseState path[] = {CaseState::Verified, CaseState::Processing, CaseState::Approved, CaseState::Issued,
                              CaseState::Ready};
    const int steps = far < 1 ? 0 : far < 2 ? 2 : 5;
    int taken = 0;
    for (; taken < steps; ++taken) {
      clock.set(clock.nowMs() + 7'000);
      if (auto done = office.cases().setState(seat, line.id, path[taken], {}); !done) {
        if (done.error().code == ErrorCode::Conflict) break;  // a fee is open, or this service has no such step
        return done;
      }
    }
    if (taken == 5 && far >= 8) {
      if (auto done = collect(office, seat, line.id); !done) return done;
    }
  }
  return {};
}

}  // namespace

qint64 DemoOffice::openingMs() { return Zone::wita().unixMs(kToday, QTime(9, 44)); }

QString DemoOffice::pin() { return story().value(QLatin1String("pin")).toString(); }

Result<OfficeFiles> DemoOffice::files() {
  OfficeFiles files;
  const QJsonObject json = story();
  const auto profile = office_codec::readProfile(json.value(QLatin1String("profile")).toObject());
  if (!profile) return tl::unexpected(profile.error());
  files.profile = *profile;
  const QString standards = QStringLiteral(":/standards");
  files.agencies = bytesOf(standards + QLatin1String("/agencies.json"));
  files.series = bytesOf(standards + QLatin1String("/series.json"));
  files.standards = folder(standards, {QStringLiteral("agencies.json"), QStringLiteral("series.json")});
  files.calendars = folder(QStringLiteral(":/calendar"), {});
  const QJsonArray counters = json.value(QLatin1String("counters")).toArray();
  for (const auto& item : counters) {
    auto counter = office_codec::readCounter(item.toObject().value(QLatin1String("id")).toString(), item.toObject());
    if (!counter) return tl::unexpected(counter.error());
    files.counters.push_back(std::move(*counter));
  }
  const QJsonArray officers = json.value(QLatin1String("officers")).toArray();
  for (const auto& item : officers) {
    QJsonObject body = item.toObject();
    body.insert(QStringLiteral("active"), true);
    auto officer = office_codec::readOfficer(body.value(QLatin1String("id")).toString(), body);
    if (!officer) return tl::unexpected(officer.error());
    files.officers.push_back(std::move(*officer));
  }
  return files;
}

Done DemoOffice::furnish(Office& office, StoryClock& clock, quint64 seed) {
  auto transaction = Transaction::begin(office.store().database());
  if (!transaction) return tl::unexpected(transaction.error());
  const Zone zone = Zone::wita();
  clock.set(zone.unixMs(kBefore, QTime(7, 0)));
  const auto shipped = files();
  if (!shipped) return tl::unexpected(shipped.error());
  if (auto done = office.roster().setUp(*shipped); !done) return done;
  if (auto done = office.reloadAlmanac(); !done) return done;

  DayPlayer friday(office, clock, seed);
  auto done = friday.play(visitsOn(kBefore, seed, office.almanac()), staff({QStringLiteral("18")}),
                          zone.unixMs(kBefore, QTime(7, 30)), zone.unixMs(kBefore, QTime(16, 0)));
  if (!done) return done;
  if (done = friday.closeCounters(); !done) return done;
  if (done = knownApplicant(office); !done) return done;
  if (done = backOffice(office, clock, seed); !done) return done;
  for (const DayPlayer::Staffed& who : staff({})) {
    done = office.queue().setPresence({who.counterId, who.officerId}, CounterState::Closed);
    if (!done) return done;
  }

  // This morning some counters are empty: that is why people wait, and what the supervisor's alerts are for.
  const QStringList closed = texts("closed_counters");
  const QStringList resting = texts("break_counters");
  const QString own = counterId();
  DayPlayer monday(office, clock, seed + 1);
  done = monday.play(visitsOn(kToday, seed + 1, office.almanac()), staff(closed + resting),
                     zone.unixMs(kToday, QTime(8, 0)), openingMs() - 60'000);
  if (!done) return done;
  if (done = monday.closeCounters(own); !done) return done;
  for (const QString& id : resting) {
    done = office.queue().setPresence({id, officerAt(id)}, CounterState::Break);
    if (!done) return done;
  }
  done = office.queue().setPresence({own, officerAt(own)}, CounterState::Open);
  if (!done) return done;
  // These have signed in at this PC before; who sits at this counter was the last.
  const QStringList known = texts("known_here");
  for (const Officer& officer : shipped->officers) {
    if (!known.contains(officer.id)) continue;
    const bool isOwn = officer.id == officerAt(own);
    clock.set(isOwn ? zone.unixMs(kToday, QTime(7, 24)) : zone.unixMs(kBefore, QTime(7, 30)) - officer.name.size() * 60'000);
    if (done = office.roster().setFirstPin(officer.id, pin()); !done) return done;
    if (const auto signedIn = office.roster().signIn(officer.id, pin()); !signedIn)
      return tl::unexpected(signedIn.error());
  }
  clock.set(openingMs());
  return transaction->commit();
}
