#include "bench/blob_bench.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <chrono>
#include <future>
#include <thread>

#include "journal/clock.h"
#include "journal/random.h"
#include "loketd/hall_folder.h"
#include "loketd/hall_init.h"
#include "server/http_server.h"
#include "support/cutting_proxy.h"
#include "support/web_client.h"
#include "sync/blob_courier.h"

namespace {

constexpr qint64 kScan = 4'000'000;
constexpr qint64 kCutAfter = 3'000'000;
constexpr int kRuns = 20;
const QString kGroup = QStringLiteral("g:pemkot");
const QString kDevice = QStringLiteral("benchblob");

/// A hall in this process, on a free port.
class Hall {
 public:
  Done open() {
    HallPlan plan;
    plan.folder = m_folder.path();
    plan.isExample = true;
    const auto made = initHall(plan);
    if (!made) return tl::unexpected(made.error());
    site = made->site;
    auto hub = HubThread::start([this] { return m_hall.open(); }, {});
    if (!hub) return tl::unexpected(hub.error());
    m_hub = std::move(*hub);
    m_blobs = std::make_unique<BlobPort>(*m_hub, SealedFiles(m_folder.path()));
    HttpServer::Options options;
    options.address = QStringLiteral("127.0.0.1");
    options.port = 0;
    options.site = site;
    options.blobs = m_blobs.get();
    auto server = HttpServer::open(std::move(options), *m_hub);
    if (!server) return tl::unexpected(server.error());
    m_server = std::move(*server);
    m_thread = std::thread([this] { m_server->run(); });
    return {};
  }
  ~Hall() {
    if (m_server) m_server->stop();
    if (m_thread.joinable()) m_thread.join();
    if (m_hub) m_hub->stop();
  }
  Result<QByteArray> enrol() {
    const auto key = DeviceKey::fromSeed(QByteArray(32, 'b'));
    if (!key) return tl::unexpected(key.error());
    std::promise<QByteArray> promise;
    m_hub->run([&](Hub& hub) {
      const auto code = hub.admission().makeCode(QStringLiteral("counter"), kDevice, {QStringLiteral("hall"), kGroup});
      const Hello hello = hub.hello();
      TokenRequest request{kDevice, QByteArray(16, 'n'), hello.serverTimeMs, {}};
      request.signature = key->sign(request.message(hello.logId));
      const auto enrolled = hub.admission().enrol({code.value_or(QString()), kDevice, key->publicKey(), QString()});
      const auto token = hub.admission().token(request);
      promise.set_value(enrolled && token ? token->token.toLatin1() : QByteArray());
    });
    const QByteArray token = promise.get_future().get();
    if (token.isEmpty()) return failure(ErrorCode::Denied, QStringLiteral("no token"));
    return token;
  }
  [[nodiscard]] quint16 port() const { return m_server->port(); }

  QString site;

 private:
  QTemporaryDir m_folder;
  HallFolder m_hall{m_folder.path()};
  std::unique_ptr<HubThread> m_hub;
  std::unique_ptr<BlobPort> m_blobs;
  std::unique_ptr<HttpServer> m_server;
  std::thread m_thread;
};

struct OneFile final : FileSource {
  FileId file;
  qint64 bytes = 0;
  bool isDelivered = false;
  KeyRing keys;

  Result<std::vector<Outgoing>> outgoing(int) override {
    return isDelivered ? std::vector<Outgoing>{} : std::vector<Outgoing>{{file, bytes}};
  }
  Done delivered(const FileId&) override {
    isDelivered = true;
    return {};
  }
  [[nodiscard]] QStringList namesOf(const FileId& id) const override { return file_seal::namesOf(id, keys); }
};

SyncAnswer carry(WebClient& web, const SyncRequest& request) {
  const QByteArray target =
      request.path.toLatin1() + (request.query.isEmpty() ? QByteArray() : '?' + request.query.toLatin1());
  const QByteArray type = request.contentType.toLatin1();
  const auto response = request.endpoint == Endpoint::BlobAdd ? web.patch(target, type, request.body)
                                                              : web.post(target, type, request.body);
  SyncAnswer answer;
  answer.id = request.id;
  if (response.status == 0) return answer;
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = response.status;
  answer.body = response.body;
  return answer;
}

}  // namespace

Result<std::vector<Measurement>> benchBlobCuts(const QString&) {
  Hall hall;
  if (auto done = hall.open(); !done) return tl::unexpected(done.error());
  const auto token = hall.enrol();
  if (!token) return tl::unexpected(token.error());
  CuttingProxy proxy(hall.port(), 1);
  proxy.setCutAfter(kCutAfter);
  proxy.set(CuttingProxy::Mode::CutUp);
  const auto ring = KeyRing::ofRoot(QByteArray(32, 'r'));
  if (!ring) return tl::unexpected(ring.error());
  SystemClock clock;
  SystemRandom random;
  std::vector<double> times;
  qint64 largest = 0;
  for (int run = 0; run < kRuns; ++run) {
    QByteArray content(kScan, Qt::Uninitialized);
    random.fill({reinterpret_cast<std::uint8_t*>(content.data()), static_cast<std::size_t>(content.size())});
    OneFile files;
    files.keys = *ring;
    files.bytes = content.size();
    files.file = {kGroup, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
    WebClient web(proxy.port());
    web.token = *token;
    web.attempts = 1;
    BlobCourier courier({files, clock, random}, hall.site, SyncTuning::ofHall());
    const auto start = std::chrono::steady_clock::now();
    courier.setLine(true, true, QStringLiteral("token"));
    while (!files.isDelivered) {
      if (courier.takeSealJob())
        courier.sealed(files.file, file_seal::close(files.file, content, *ring->current(kGroup)));
      for (const SyncRequest& request : courier.takeRequests()) {
        if (request.endpoint == Endpoint::BlobAdd) largest = std::max<qint64>(largest, request.body.size());
        courier.answered(carry(web, request));
      }
      // The back-off of a hall after a cut; what else there is to do is done at once.
      if (const auto at = courier.nextWakeMs()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(std::clamp<qint64>(*at - clock.nowMs(), 0, 20)));
        courier.wake();
      }
      if (std::chrono::steady_clock::now() - start > std::chrono::minutes(1))
        return failure(ErrorCode::Busy, QStringLiteral("a scan does not arrive"));
    }
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  Measurement measured = summarise(QStringLiteral("blob.cuts"), times);
  measured.bytes = proxy.bytesUp() / kRuns;
  const qint64 twice = proxy.bytesUp() - kRuns * kScan;
  measured.note =
      QStringLiteral("4 MB scan, cut every 3 MB: %1 cuts, %2 bytes more than the scans, a chunk has up to %3")
          .arg(proxy.cuts())
          .arg(twice)
          .arg(largest);
  return std::vector{measured};
}
