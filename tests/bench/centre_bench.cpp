#include "bench/centre_bench.h"

#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <thread>

#include "hub/centre/centre.h"
#include "journal/codec.h"
#include "journal/wire/compression.h"

namespace {

constexpr int kSites = 4;
constexpr int kPages = 24;
constexpr int kPerPage = 500;

/// Pages as a hub sends them: operations of some 400 bytes of eight devices, each device's stretch signed at its end.
std::vector<QByteArray> pagesOf(int site, qint64& bytes) {
  SystemRandom random;
  SystemClock clock;
  constexpr int kDevices = 8;
  std::vector<DeviceKey> keys;
  std::map<QString, QByteArray> publicKeys;
  std::vector<ChainHead> heads(kDevices, ChainHead{0, HashChain::genesis()});
  const auto nameOf = [](int i) { return QStringLiteral("device%1").arg(i); };
  for (int i = 0; i < kDevices; ++i) {
    keys.push_back(*DeviceKey::fromSeed(QByteArray(32, static_cast<char>('a' + i))));
    publicKeys[nameOf(i)] = keys.back().publicKey();
  }
  std::vector<QByteArray> bodies;
  qint64 gseq = 0;
  QByteArray running;
  for (int p = 0; p < kPages; ++p) {
    PullReply page;
    page.keys = publicKeys;
    for (int i = 0; i < kPerPage; ++i) {
      // A push brings a stretch of one device.
      const int device = i * kDevices / kPerPage;
      ChainHead& head = heads[static_cast<std::size_t>(device)];
      std::array<std::uint8_t, 10> chance{};
      random.fill(chance);
      Operation operation;
      operation.stream = kHallStream;
      operation.device = nameOf(device);
      operation.seq = head.seq + 1;
      operation.time = HybridTime::of(clock.nowMs(), 0);
      operation.id = Uuid::v7(clock.nowMs(), chance);
      operation.entity = QLatin1String("ticket:") + operation.id.toString();
      operation.type = QStringLiteral("ticket.issue");
      operation.officer = QStringLiteral("novita");
      operation.plain = {{QStringLiteral("at"), clock.nowMs()},
                         {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                         {QStringLiteral("series"), QStringLiteral("A")},
                         {QStringLiteral("queue"), QStringLiteral("A")},
                         {QStringLiteral("n"), static_cast<qint64>(head.seq + 1)},
                         {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                         {QStringLiteral("agency"), QStringLiteral("disdukcapil")},
                         {QStringLiteral("priority"), QStringLiteral("none")},
                         {QStringLiteral("counter"), QString::number(site)},
                         {QStringLiteral("code"), QStringLiteral("7K3F-92QX")}};
      SequencedOperation sequenced;
      sequenced.stream = operation.stream;
      sequenced.device = operation.device;
      sequenced.seq = operation.seq;
      sequenced.gseq = ++gseq;
      sequenced.effective = static_cast<qint64>(operation.time.value);
      sequenced.bytes = codec::encode(operation);
      bytes += sequenced.bytes.size();
      head = {operation.seq, HashChain::next(head.chain, sequenced.bytes)};
      const bool isLast = i + 1 == kPerPage || (i + 1) * kDevices / kPerPage != device;
      if (isLast) sequenced.signature = keys[static_cast<std::size_t>(device)].sign(head.chain);
      running = HashChain::checksum(running, gseq, sequenced.effective, head.chain, {});
      page.operations.push_back(std::move(sequenced));
    }
    page.next = {QStringLiteral("log%1").arg(site), 1, {{kHallStream, gseq}}};
    page.checksums[kHallStream] = running;
    bodies.push_back(wire::writePullReply(page));
  }
  return bodies;
}

Result<Measurement> ingest(const QString& name, const QString& database, int connections) {
  std::vector<std::vector<QByteArray>> bodies;
  qint64 bytes = 0;
  qint64 packed = 0;
  for (int site = 0; site < kSites; ++site) bodies.push_back(pagesOf(site, bytes));
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
