#include "bench/centre_bench.h"

#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <thread>

#include "bench/hub_pages.h"
#include "hub/centre/centre.h"
#include "journal/wire/compression.h"

namespace {

constexpr int kSites = 4;
constexpr int kPages = 24;
constexpr int kPerPage = 500;

Result<Measurement> ingest(const QString& name, const QString& database, int connections) {
  std::vector<std::vector<QByteArray>> bodies;
  qint64 bytes = 0;
  qint64 packed = 0;
  for (int site = 0; site < kSites; ++site) bodies.push_back(hubPages({site, kPages, kPerPage}, bytes));
  for (const auto& pages : bodies)
    for (const QByteArray& page : pages) packed += wire::compress(page).value_or(page).size();
  SystemClock clock;
  SystemRandom random;
  // Sites of their own for each run, so that a database may be used again.
  const QString run = QString::number(clock.nowMs(), 36);
  {
    auto centre = Centre::open(database, {clock, random});
    if (!centre) return tl::unexpected(centre.error());
    for (int site = 0; site < kSites; ++site)
      if (auto code = (*centre)->admission().makeCode(run + QString::number(site), {}); !code)
        return tl::unexpected(code.error());
  }
  std::atomic<int> faults{0};
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::thread> threads;
  for (int t = 0; t < connections; ++t)
    threads.emplace_back([&, t] {
      SystemRandom own;
      auto centre = Centre::open(database, {clock, own});
      if (!centre) {
        ++faults;
        return;
      }
      for (int p = 0; p < kPages; ++p)
        for (int site = t; site < kSites; site += connections) {
          const auto page = wire::readPullReply(bodies[static_cast<std::size_t>(site)][static_cast<std::size_t>(p)]);
          CentreHub hub;
          hub.site = run + QString::number(site);
          const auto state = page ? (*centre)->replicate(hub, *page) : refusal(422, "page");
          if (!state || !state->problems.empty()) ++faults;
        }
    });
  for (std::thread& thread : threads) thread.join();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (faults > 0) return failure(ErrorCode::Internal, QStringLiteral("%1 pages were not taken").arg(faults.load()));
  Measurement measured;
  measured.name = name;
  measured.n = qint64{kSites} * kPages * kPerPage;
  measured.perSecond = static_cast<double>(measured.n) / seconds;
  measured.bytes = packed / measured.n;
  measured.note = QStringLiteral("%1 connections; %2 bytes an operation, bytes: packed on the wire")
                      .arg(connections)
                      .arg(bytes / measured.n);
  return measured;
}

}  // namespace

Result<std::vector<Measurement>> measureCentre(const QString&) {
  std::vector<Measurement> all;
  QTemporaryDir folder;
  auto sqlite = ingest(QStringLiteral("centre.ingest.sqlite"), folder.filePath(QStringLiteral("pusat.sqlite")), 1);
  if (!sqlite) return tl::unexpected(sqlite.error());
  all.push_back(*sqlite);
  const QString server = qEnvironmentVariable("LOKET_BENCH_DATABASE");
  if (server.isEmpty()) {
    Measurement skipped;
    skipped.name = QStringLiteral("centre.ingest.postgresql");
    skipped.note = QStringLiteral("not measured: set LOKET_BENCH_DATABASE to an empty postgresql://…");
    all.push_back(skipped);
    return all;
  }
  for (const int connections : {1, 2, 4}) {
    auto postgres = ingest(QStringLiteral("centre.ingest.postgresql"), server, connections);
    if (!postgres) return tl::unexpected(postgres.error());
    all.push_back(*postgres);
  }
  return all;
}
