#include "bench/hub_bench.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

#include "bench/bench_hub.h"

namespace {

/// What threads found together.
struct Findings {
  std::mutex mutex;
  std::vector<double> times;
  std::vector<int> numbers;
  std::optional<Error> error;

  void add(const std::vector<double>& moreTimes, const std::vector<int>& moreNumbers,
           const std::optional<Error>& problem) {
    const std::lock_guard guard(mutex);
    times.insert(times.end(), moreTimes.begin(), moreTimes.end());
    numbers.insert(numbers.end(), moreNumbers.begin(), moreNumbers.end());
    if (problem) error = problem;
  }
  [[nodiscard]] bool hasDouble() {
    std::ranges::sort(numbers);
    return std::ranges::adjacent_find(numbers) != numbers.end();
  }
};

template <typename Work>
void everyone(std::vector<std::unique_ptr<BenchMember>>& members, Findings& findings, Work work) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < members.size(); ++i)
    threads.emplace_back([&, i] {
      std::vector<double> times;
      std::vector<int> numbers;
      std::optional<Error> problem;
      work(*members[i], static_cast<int>(i), times, numbers, problem);
      findings.add(times, numbers, problem);
    });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

Result<std::vector<Measurement>> benchHubIssue(const QString&) {
  constexpr int kDesks = 8;
  constexpr int kEach = 1500;
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kDesks);
  if (!members) return tl::unexpected(members.error());
  Findings findings;
  const auto start = Time::now();
  everyone(*members, findings, [](BenchMember& member, int, auto& times, auto& numbers, auto& problem) {
    for (int i = 0; i < kEach && !problem; ++i) {
      const auto begun = Time::now();
      const auto number = member.issue();
      times.push_back(msSince(begun));
      if (number) numbers.push_back(*number);
      if (!number) problem = number.error();
    }
  });
  const double total = msSince(start);
  if (findings.error) return tl::unexpected(*findings.error);
  if (findings.hasDouble()) return failure(ErrorCode::Internal, QStringLiteral("a number was given twice"));
  auto measured = summarise(QStringLiteral("hub.issue"), findings.times);
  measured.perSecond = std::round(kDesks * kEach / total * 1000);
  measured.note = QStringLiteral("8 desks, no duplicate");
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchHubClaim(const QString&) {
  constexpr int kCounters = 60;
  constexpr int kRounds = 8;
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kCounters);
  if (!members) return tl::unexpected(members.error());
  for (int i = 0; i < kCounters * kRounds + 100; ++i)
    if (const auto number = members->front()->issue(); !number) return tl::unexpected(number.error());
  for (auto& member : *members)
    if (auto done = member->catchUp(); !done) return tl::unexpected(done.error());
  Findings findings;
  everyone(*members, findings, [](BenchMember& member, int i, auto& times, auto& numbers, auto& problem) {
    for (int round = 0; round < kRounds && !problem; ++round) {
      const auto begun = Time::now();
      const auto number = member.claim(1 + i + kCounters * round);  // a counter is busy until its citizen has left
      times.push_back(msSince(begun));
      if (number) numbers.push_back(*number);
      if (!number) problem = number.error();
    }
  });
  if (findings.error) return tl::unexpected(*findings.error);
  if (findings.hasDouble()) return failure(ErrorCode::Internal, QStringLiteral("a ticket was called twice"));
  auto measured = summarise(QStringLiteral("hub.claim"), findings.times);
  measured.note = QStringLiteral("60 counters without a pause between claims, no duplicate");
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchHubFanout(const QString&) {
  constexpr int kScreens = 60;
  constexpr int kTickets = 50;
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kScreens + 1);
  if (!members) return tl::unexpected(members.error());
  auto desk = std::move(members->back());
  members->pop_back();
  // Who has enrolled stands in the log too, and is no number that anybody waits for.
  for (auto& member : *members)
    if (auto done = member->catchUp(); !done) return tl::unexpected(done.error());
  std::array<std::atomic<Time::rep>, kTickets> issuedAt{};
  std::atomic<bool> hasFailed{false};
  std::thread issuing([&] {
    for (int i = 0; i < kTickets && !hasFailed; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      issuedAt[static_cast<std::size_t>(i)] = Time::now().time_since_epoch().count();
      if (!desk->issue()) hasFailed = true;
    }
  });
  Findings findings;
  everyone(*members, findings, [&](BenchMember& member, int, auto& times, auto&, auto& problem) {
    std::size_t seen = 0;
    while (seen < kTickets && !problem && !hasFailed) {
      const auto page = member.pull(10);
      if (!page) {
        problem = page.error();
        continue;
      }
      const auto now = Time::now();
      for (std::size_t i = 0; i < page->operations.size() && seen < kTickets; ++i, ++seen) {
        const Time::time_point begun{Time::duration(issuedAt[seen].load())};
        times.push_back(std::chrono::duration<double, std::milli>(now - begun).count());
      }
    }
  });
  issuing.join();
  if (findings.error) return tl::unexpected(*findings.error);
  if (hasFailed) return failure(ErrorCode::Internal, QStringLiteral("a number was refused"));
  auto measured = summarise(QStringLiteral("hub.fanout"), findings.times);
  measured.note = QStringLiteral("from the desk's request to the read page at 60 screens");
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchSyncIdle(const QString&) {
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto member = BenchMember::enrol(**hub, 1);
  if (!member) return tl::unexpected(member.error());
  if (auto done = (*member)->catchUp(); !done) return tl::unexpected(done.error());
  const QByteArray request = "GET " + (*hub)->path("pull") + '?' +
                             wire::writePullQuery({(*member)->cursor, 1000, 1}).toLatin1() +
                             " HTTP/1.1\r\nHost: 127.0.0.1:8443\r\nAccept-Encoding: zstd\r\nAccept: application/json, "
                             "application/x-loket-lines, application/problem+json\r\nAuthorization: Bearer " +
                             (*member)->web.token + "\r\nConnection: close\r\n\r\n";
  WebClient::Raw raw((*hub)->port());
  raw.write(request);
  const QByteArray answer = raw.readAll();
  if (!answer.startsWith("HTTP/1.1 200")) return failure(ErrorCode::Io, QString::fromLatin1(answer.left(200)));
  Measurement measured;
  measured.name = QStringLiteral("sync.idle");
  measured.n = 1;
  measured.bytes = request.size() + answer.size();
  measured.note =
      QStringLiteral("one round trip: %1 bytes up, %2 down, over plain HTTP").arg(request.size()).arg(answer.size());
  return std::vector{measured};
}
