#include "services/likeness_desk.h"

#include <algorithm>

#include "domain/nik.h"
#include "domain/phone.h"
#include "store/likeness_table.h"
#include "store/namesake_search.h"

namespace {

/// More namesakes than these nobody compares at a counter.
constexpr std::size_t kMostShown = 3;
constexpr std::size_t kMostLookedAt = 20;
constexpr int kCasesShown = 6;
constexpr int kCasesLookedAt = 50;

PersonCase caseOf(const NamesakeSearch::CaseOfPerson& one) {
  return {one.id, one.code, one.serviceName, one.state, one.createdAtMs};
}

}  // namespace

Result<PersonView> LikenessDesk::view(const QString& stream, const QString& nik) const {
  const auto reading = readNik(nik, m_almanac.office().zone.day(m_store.nowMs()), &m_regions);
  PersonView person;
  person.nik = nik;
  if (reading) {
    person.birthDate = reading->birthDate;
    person.place = m_regions.fullName(reading->districtPrefix);
  }
  const auto cases = NamesakeSearch(m_store.database()).casesOf(stream, nik, kCasesShown);
  if (!cases) return tl::unexpected(cases.error());
  std::ranges::transform(*cases, std::back_inserter(person.cases), caseOf);
  return person;
}

Result<LikenessFinding> LikenessDesk::look(const Intake& intake) const {
  LikenessFinding finding;
  const auto reading = readNik(intake.nik, m_almanac.office().zone.day(m_store.nowMs()));
  if (!reading) return finding;
  const QString stream = m_almanac.streamOf(intake.serviceId);
  auto self = view(stream, reading->nik);
  if (!self) return tl::unexpected(self.error());
  finding.self = std::move(*self);
  finding.self.name = intake.name.simplified();
  if (const auto phone = readPhone(intake.phone)) finding.self.phone = phone->e164;

  const NamesakeSearch search(m_store.database());
  const auto own = search.casesOf(stream, reading->nik, kCasesLookedAt);
  if (!own) return tl::unexpected(own.error());
  const auto open = std::ranges::find_if(*own, [&](const NamesakeSearch::CaseOfPerson& one) {
    return isOpen(one.state) && one.serviceId == intake.serviceId && one.id != intake.caseId;
  });
  if (open != own->end()) finding.openCase = caseOf(*open);

  const auto namesakes = search.find(stream, reading->nik, intake.name, kMostLookedAt);
  if (!namesakes) return tl::unexpected(namesakes.error());
  const LikenessTable told(m_store.database());
  for (const NamesakeSearch::Namesake& person : *namesakes) {
    if (finding.others.size() == kMostShown) break;
    const auto isApart = told.isApart(stream, reading->nik, person.nik);
    if (!isApart) return tl::unexpected(isApart.error());
    if (*isApart) continue;
    auto other = view(stream, person.nik);
    if (!other) return tl::unexpected(other.error());
    other->name = person.name;
    other->phone = person.phone;
    finding.others.push_back(std::move(*other));
  }
  return finding;
}

Done LikenessDesk::tellApart(const Seat& seat, const QString& serviceId, const QString& nik, const QString& otherNik) {
  const QDate today = m_almanac.office().zone.day(m_store.nowMs());
  const auto one = readNik(nik, today);
  const auto other = readNik(otherNik, today);
  if (!one || !other || one->nik == other->nik)
    return failure(ErrorCode::Invalid, QStringLiteral("pair"), QStringLiteral("nik"));
  const QString stream = m_almanac.streamOf(serviceId);
  const auto isKnown = LikenessTable(m_store.database()).isApart(stream, one->nik, other->nik);
  if (!isKnown) return tl::unexpected(isKnown.error());
  if (*isKnown) return {};
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = QLatin1String("likeness:") + m_store.newId().toString();
  draft.type = QStringLiteral("likeness.apart");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()}, {QStringLiteral("counter"), seat.counterId}};
  draft.personal = {{QStringLiteral("low"), std::min(one->nik, other->nik)},
                    {QStringLiteral("high"), std::max(one->nik, other->nik)}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}
