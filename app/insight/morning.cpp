#include "insight/morning.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr qint64 kMinute = 60'000;

constexpr std::array<std::pair<const char16_t*, int>, 4> kShares{
    {{u"disdukcapil", 248}, {u"dpmptsp", 193}, {u"bpjs-kesehatan", 148}, {u"polres", 97}}};
/// 100 % less the four above and the bank.
constexpr int kRest = 1'000 - 248 - 193 - 148 - 97 - 184;

/// How arrivals spread over the tenths of an agency's day: people come early, so as not to wait.
constexpr std::array<int, 10> kProfile{14, 17, 16, 14, 11, 8, 5, 6, 6, 3};

/// Reasons to go first, by weight.
constexpr std::array<std::pair<Priority, int>, 6> kReasons{{{Priority::Elderly, 45},
                                                            {Priority::Toddler, 25},
                                                            {Priority::Pregnant, 15},
                                                            {Priority::Disability, 11},
                                                            {Priority::Child, 3},
                                                            {Priority::Disaster, 1}}};

std::size_t drawWeighted(const std::vector<int>& weights, SplitMix& random) {
  int total = 0;
  for (const int weight : weights) total += weight;
  int left = random.below(total);
  std::size_t index = 0;
  while (left >= weights[index]) left -= weights[index++];
  return index;
}

/// An agency that is open on the day, with what it offers.
struct OpenAgency {
  const AgencyEntry* entry = nullptr;
  std::vector<const ServiceStandard*> services;
  qint64 fromMs = 0;   ///< when the first may come
  qint64 untilMs = 0;  ///< when the last may come
};

std::vector<OpenAgency> openAgencies(const MorningSpec& spec, const Catalogue& office,
                                     const WorkingCalendar& calendar) {
  std::vector<OpenAgency> open;
  for (const AgencyEntry& entry : office.agencies) {
    const auto hours = entry.hours.on(spec.day, calendar);
    if (!hours) continue;
    OpenAgency agency{&entry, {}, 0, 0};
    for (const ServiceStandard& standard : office.standards)
      if (standard.agencyId == entry.agency.id) agency.services.push_back(&standard);
    agency.fromMs = entry.hours.zone().unixMs(spec.day, hours->open) - 30 * kMinute;
    agency.untilMs = entry.hours.zone().unixMs(spec.day, hours->close) - 30 * kMinute;
    if (!agency.services.empty() && agency.untilMs > agency.fromMs) open.push_back(std::move(agency));
  }
  return open;
}

ExampleCitizen makeCitizen(Priority priority, ExamplePeople& people, SplitMix& random) {
  const bool isFemale = priority == Priority::Pregnant || random.chance(priority == Priority::Toddler ? 800 : 520);
  switch (priority) {
    case Priority::Elderly:
      return people.make(random, 60, 84, isFemale);
    case Priority::Pregnant:
    case Priority::Toddler:
      return people.make(random, 20, 42, isFemale);
    case Priority::Child:
      return people.make(random, 8, 16, isFemale);
    default:
      return people.make(random, 17, 59, isFemale);
  }
}

ExampleVisit makeVisit(const OpenAgency& agency, const MorningSpec& spec, ExamplePeople& people, SplitMix& random) {
  ExampleVisit visit;
  const ServiceStandard& service =
      *agency.services[static_cast<std::size_t>(random.below(static_cast<int>(agency.services.size())))];
  visit.agencyId = service.agencyId;
  visit.serviceId = service.id;
  visit.series = service.series;

  const std::vector<int> profile(kProfile.begin(), kProfile.end());
  const int lengthSeconds = static_cast<int>((agency.untilMs - agency.fromMs) / 1'000);
  const int tenth = static_cast<int>(drawWeighted(profile, random));
  visit.arrivedAtMs =
      agency.fromMs + qint64{1'000} * (lengthSeconds / 10 * tenth + random.below(std::max(1, lengthSeconds / 10)));

  if (random.chance(spec.priorityPerMille)) {
    std::vector<int> weights;
    for (const auto& reason : kReasons) weights.push_back(reason.second);
    visit.priority = kReasons[drawWeighted(weights, random)].first;
  }
  if (random.chance(spec.bookedPerMille)) {
    // Bookings stand on the tens of minutes; most people come a little before, some a little after.
    const qint64 planned = visit.arrivedAtMs + random.between(-10, 20) * kMinute;
    visit.bookedAtMs = (planned + 5 * kMinute) / (10 * kMinute) * (10 * kMinute);
  }
  // Three dice: a bell from 40 to 160 % of the standard.
  const int percent = 40 + random.below(41) + random.below(41) + random.below(41);
  visit.serviceMs = qint64{service.counterMinutes} * kMinute / 100 * percent;
  visit.isNoShow = random.chance(spec.noShowPerMille);
  visit.citizen = makeCitizen(visit.priority, people, random);
  return visit;
}

}  // namespace

int agencyWeight(QStringView agencyId, int otherCount) {
  for (const auto& [id, share] : kShares)
    if (agencyId == QStringView(id)) return share * 1'000;
  return otherCount > 0 ? kRest * 1'000 / otherCount : 0;
}

std::vector<ExampleVisit> makeMorning(quint64 seed, const MorningSpec& spec, const Catalogue& office,
                                      const WorkingCalendar& calendar) {
  const std::vector<OpenAgency> agencies = openAgencies(spec, office, calendar);
  std::vector<ExampleVisit> visits;
  if (agencies.empty()) return visits;
  const auto isPublished = [](const OpenAgency& agency) {
    return std::ranges::any_of(kShares, [&](const auto& s) { return agency.entry->agency.id == QStringView(s.first); });
  };
  const int others = static_cast<int>(agencies.size()) - static_cast<int>(std::ranges::count_if(agencies, isPublished));
  std::vector<int> weights;
  for (const OpenAgency& agency : agencies) weights.push_back(agencyWeight(agency.entry->agency.id, others));

  SplitMix random(seed);
  ExamplePeople people(spec.day);
  for (int i = 0; i < spec.visitorsPerMonth; ++i) {
    if (random.below(std::max(1, spec.workingDaysPerMonth)) != 0) continue;
    visits.push_back(makeVisit(agencies[drawWeighted(weights, random)], spec, people, random));
  }
  std::ranges::stable_sort(visits, {}, &ExampleVisit::arrivedAtMs);
  return visits;
}
