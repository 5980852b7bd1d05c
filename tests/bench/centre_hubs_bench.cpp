#include <atomic>
#include <cmath>
#include <thread>

#include "bench/bench_hub.h"
#include "bench/centre_bench.h"
#include "bench/hub_pages.h"
#include "hub/centre/centre.h"
#include "journal/wire/bundle.h"
#include "journal/wire/replica.h"

namespace {

constexpr int kHubs = 300;
constexpr int kPages = 2;
constexpr int kPerPage = 200;
constexpr int kClientThreads = 8;

/// A loketd as centre on a port of this machine, which ends with this object.
class BenchCentre {
 public:
  static Result<std::unique_ptr<BenchCentre>> start(const QString& database) {
    std::unique_ptr<BenchCentre> centre(new BenchCentre);
    centre->m_port = freePort();
    QProcess init;
    init.start(program(), {QStringLiteral("init"), QStringLiteral("--centre"), QStringLiteral("--dir"),
                           centre->m_folder.path(), QStringLiteral("--database"), database});
    if (!init.waitForFinished(60'000) || init.exitCode() != 0)
      return failure(ErrorCode::Io, QString::fromUtf8(init.readAllStandardError()));
    QFile file(QDir(centre->m_folder.path()).filePath(QStringLiteral("loketd.conf")));
    if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, file.fileName());
    file.write("database = " + database.toUtf8() +
               "\nlisten_address = 127.0.0.1\nlisten_port = " + QByteArray::number(centre->m_port) +
               "\ntls = off\nlog_requests = none\nenrol_per_minute = 1000\ntoken_per_minute = 1000\n"
               "max_connections_per_address = 1000\n");
    file.close();
    centre->m_server.start(program(), {QStringLiteral("serve"), QStringLiteral("--dir"), centre->m_folder.path()});
    for (int tries = 0; tries < 100; ++tries) {
      if (WebClient(centre->m_port).get("/v1/hello").status == 200) return centre;
      centre->m_server.waitForFinished(100);
      if (centre->m_server.state() == QProcess::NotRunning) break;
    }
    return failure(ErrorCode::Io, QString::fromUtf8(centre->m_server.readAllStandardError()));
  }
  ~BenchCentre() {
    m_server.terminate();
    if (!m_server.waitForFinished(30'000)) m_server.kill();
    m_server.waitForFinished(1'000);
  }
  [[nodiscard]] quint16 port() const { return m_port; }
  /// As its administrator names a database that is one file.
  [[nodiscard]] QString databaseFor(const QString& database) const {
    return database == QLatin1String("sqlite") ? QDir(m_folder.path()).filePath(QStringLiteral("pusat.sqlite"))
                                               : database;
  }

 private:
  BenchCentre() = default;
  static QString program() { return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("loketd")); }

  QTemporaryDir m_folder;
  QProcess m_server;
  quint16 m_port = 0;
};

/// A hub at the protocol's level: one connection that brings pages, one that waits for bundles.
struct BenchUplink {
  QString site;
  WebClient web;
  WebClient waiting;
  std::vector<QByteArray> bodies;

  explicit BenchUplink(quint16 port) : web(port), waiting(port) {}

  Done enrol(const QString& code, int n) {
    const auto key = DeviceKey::fromSeed(QByteArray(30, 'h') + static_cast<char>(n / 256) + static_cast<char>(n % 256));
    if (!key) return tl::unexpected(key.error());
    const auto enrolled = wire::readEnrolReply(
        web.post("/v1/enrol", wire::kJsonType,
                 wire::writeEnrol({code, QStringLiteral("hub%1").arg(n), key->publicKey(), QString()}))
            .body);
    if (!enrolled) return tl::unexpected(enrolled.error());
    const auto hello = wire::readHello(web.get("/v1/hello").body);
    if (!hello) return tl::unexpected(hello.error());
    TokenRequest request{enrolled->device, QByteArray(16, static_cast<char>(n % 256)), hello->serverTimeMs, {}};
    request.signature = key->sign(request.message(hello->logId));
    const auto token = wire::readTokenReply(web.post("/v1/token", wire::kJsonType, wire::writeToken(request)).body);
    if (!token) return tl::unexpected(token.error());
    site = enrolled->site;
    web.token = waiting.token = token->token.toLatin1();
    web.contentEncoding = "zstd";
    return {};
  }
  /// False when the centre did not take it whole.
  bool bring(std::size_t page) {
    const auto response = web.post(wire::sitePath(site, "replicate").toLatin1(), wire::kLinesType, bodies[page]);
    const auto state = wire::readReplicaState(response.body);
    return response.status == 200 && state && state->problems.empty();
  }
};

Result<std::vector<std::unique_ptr<BenchUplink>>> enrolHubs(const BenchCentre& server, const QString& database,
                                                            qint64& bytes, qint64& packed) {
  SystemClock clock;
  SystemRandom random;
  auto centre = Centre::open(server.databaseFor(database), {clock, random});
  if (!centre) return tl::unexpected(centre.error());
  const QString run = QString::number(clock.nowMs(), 36).right(5).toUpper();
  std::vector<std::unique_ptr<BenchUplink>> hubs;
  for (int i = 0; i < kHubs; ++i) {
    const auto code = (*centre)->admission().makeCode(run + QString::number(i), {});
    if (!code) return tl::unexpected(code.error());
    auto hub = std::make_unique<BenchUplink>(server.port());
    if (auto done = hub->enrol(*code, i); !done) return tl::unexpected(done.error());
    for (const QByteArray& page : hubPages({i, kPages, kPerPage}, bytes)) {
      hub->bodies.push_back(wire::compress(page).value_or(page));
      packed += hub->bodies.back().size();
    }
    hubs.push_back(std::move(hub));
  }
  return hubs;
}

}  // namespace

Result<std::vector<Measurement>> measureHubs(const QString&) {
  const QString named = qEnvironmentVariable("LOKET_BENCH_DATABASE");
  const QString database = named.isEmpty() ? QStringLiteral("sqlite") : named;
  auto server = BenchCentre::start(database);
  if (!server) return tl::unexpected(server.error());
  qint64 bytes = 0;
  qint64 packed = 0;
  auto hubs = enrolHubs(**server, database, bytes, packed);
  if (!hubs) return tl::unexpected(hubs.error());

  // Each hub waits for bundles while it brings what it has, as a real one does. An idle wait's answer is of no
  // interest.
  std::vector<std::thread> waiters;
  waiters.reserve(kHubs);
  for (const auto& hub : *hubs)
    waiters.emplace_back([&hub = *hub] {
      hub.waiting.attempts = 1;
      hub.waiting.get(wire::sitePath(hub.site, "bundle").toLatin1() + '?' +
                      wire::writeBundleQuery({{}, 25}).toLatin1());
    });
  std::atomic<int> faults{0};
  std::vector<std::vector<double>> times(kClientThreads);
  const auto start = Time::now();
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < kClientThreads; ++t)
    threads.emplace_back([&, t] {
      for (std::size_t page = 0; page < kPages; ++page)
        for (std::size_t i = t; i < hubs->size(); i += kClientThreads) {
          const auto asked = Time::now();
          if (!(*hubs)[i]->bring(page)) ++faults;
          times[t].push_back(msSince(asked));
        }
    });
  for (std::thread& thread : threads) thread.join();
  const double seconds = msSince(start) / 1000;
  for (std::thread& waiter : waiters) waiter.join();
  if (faults > 0) return failure(ErrorCode::Internal, QStringLiteral("%1 pages were not taken").arg(faults.load()));

  std::vector<double> all;
  for (const auto& some : times) all.insert(all.end(), some.begin(), some.end());
  auto measured = summarise(QStringLiteral("centre.hubs"), std::move(all));
  const qint64 operations = qint64{kHubs} * kPages * kPerPage;
  measured.perSecond = static_cast<double>(operations) / seconds;
  measured.bytes = packed / operations;
  measured.note = QStringLiteral(
                      "%1 hubs wait and bring %2 operations of %3 bytes, %4 at a time over %5; times: a page "
                      "of %6; bytes: packed on the wire")
                      .arg(kHubs)
                      .arg(operations)
                      .arg(bytes / operations)
                      .arg(kClientThreads)
                      .arg(named.isEmpty() ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL"))
                      .arg(kPerPage);
  return std::vector{measured};
}
