#include "bench/sync_bench.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <thread>

#include "bench/bench_hub.h"
#include "journal/codec.h"
#include "journal/wire/push.h"
#include "net/http_transport.h"
#include "store/store.h"
#include "support/slow_line.h"
#include "support/test_keys.h"
#include "sync/sync_engine.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace {

constexpr int kDevices = 4;
constexpr int kOperations = 100'000;

tl::unexpected<Error> broken(const QString& why) { return failure(ErrorCode::Io, why); }

/// An operation of the queue as a desk away from its hub writes it, filled up to 400 bytes.
Operation ticketOf(const QString& device, qint64 seq) {
  const qint64 now = SystemClock().nowMs();
  Operation operation;
  operation.stream = kHallStream;
  operation.device = device;
  operation.seq = seq;
  operation.time = HybridTime::of(now, 0);
  operation.id = newId();
  operation.entity = QLatin1String("ticket:") + operation.id.toString();
  operation.type = QStringLiteral("ticket.issue");
  operation.officer = QStringLiteral("novita");
  operation.plain = {{QStringLiteral("at"), now},
                     {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                     {QStringLiteral("series"), QLatin1String("A-") + device},
                     {QStringLiteral("queue"), QStringLiteral("A")},
                     {QStringLiteral("n"), seq},
                     {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                     {QStringLiteral("agency"), QStringLiteral("disdukcapil")},
                     {QStringLiteral("priority"), QStringLiteral("none")},
                     {QStringLiteral("counter"), QString::number(1 + seq % 60)},
                     {QStringLiteral("code"), operation.id.toString().right(9)}};
  return operation;
}

/// The requests of one device, chained, signed and packed.
struct Load {
  std::vector<QByteArray> bodies;
  qint64 bytes = 0;  ///< of the operations themselves
  qint64 bytesOnWire = 0;
};

Load loadOf(const BenchMember& member, int operations) {
  Load load;
  QByteArray chain = HashChain::genesis();
  for (qint64 from = 1; from <= operations; from += wire::kMaxBatchOps) {
    PushBatch batch;
    batch.logId = member.cursor.logId;
    batch.stream = kHallStream;
    batch.device = member.device;
    batch.fromSeq = from;
    batch.prevChain = chain;
    for (qint64 seq = from; seq < from + wire::kMaxBatchOps && seq <= operations; ++seq) {
      batch.lines.push_back(codec::encode(ticketOf(member.device, seq)));
      load.bytes += batch.lines.back().size();
      chain = HashChain::next(chain, batch.lines.back());
    }
    batch.signature = member.key.sign(chain);
    const QByteArray body = wire::writePush(std::vector{batch});
    load.bodies.push_back(wire::compress(body).value_or(body));
    load.bytesOnWire += load.bodies.back().size();
  }
  return load;
}

struct Pushed {
  double ms = 0;
  qint64 bytes = 0;
  qint64 bytesOnWire = 0;
};

/// All devices at once, each with one request after the other.
Result<Pushed> pushAll(BenchHub& hub, std::vector<std::unique_ptr<BenchMember>>& members) {
  std::vector<Load> loads;
  for (const auto& member : members) loads.push_back(loadOf(*member, kOperations / kDevices));
  std::mutex mutex;
  Pushed pushed;
  std::optional<Error> fault;
  std::vector<std::thread> threads;
  const auto start = Time::now();
  for (std::size_t i = 0; i < members.size(); ++i)
    threads.emplace_back([&, i] {
      WebClient& web = members[i]->web;
      web.contentEncoding = "zstd";
      qint64 acked = 0;
      qint64 answers = 0;
      std::optional<Error> problem;
      for (const QByteArray& body : loads[i].bodies) {
        auto response = web.post(hub.path("push"), wire::kLinesType, body);
        answers += response.bytes;
        if (response.contentEncoding == "zstd")
          response.body = wire::expand(response.body, 4 * wire::kMaxMessageBytes).value_or(QByteArray());
        const auto reply = wire::readPushReply(response.body);
        if (!reply || reply->receipts.size() != 1 || !reply->receipts[0].problem.isEmpty()) {
          problem = Error{ErrorCode::Io, QString::fromUtf8(response.body.left(300)), false, {}, 0};
          break;
        }
        const bool isApplied = std::ranges::all_of(
            reply->receipts[0].results, [](const OpResult& result) { return result.standing == OpStanding::Applied; });
        if (!isApplied) problem = Error{ErrorCode::Internal, QStringLiteral("an operation was refused"), false, {}, 0};
        acked = reply->receipts[0].ackedSeq;
      }
      const std::lock_guard guard(mutex);
      pushed.bytes += loads[i].bytes;
      pushed.bytesOnWire += loads[i].bytesOnWire + answers;
      if (problem) fault = problem;
      if (!problem && acked != kOperations / kDevices)
        fault = Error{ErrorCode::Internal, QStringLiteral("lost"), false, {}, 0};
      web.contentEncoding.clear();
    });
  for (std::thread& thread : threads) thread.join();
  pushed.ms = msSince(start);
  if (fault) return tl::unexpected(*fault);
  return pushed;
}

/// A PC's own store, engine and HTTP hands in this process.
class BenchPc {
 public:
  static Result<std::unique_ptr<BenchPc>> join(BenchHub& hub, const QString& device, const QStringList& streams,
                                               quint16 port) {
    std::unique_ptr<BenchPc> pc(new BenchPc(port));
    const auto answer = hub.run({QStringLiteral("enrol-code"), QStringLiteral("--json"), QStringLiteral("--role"),
                                 QStringLiteral("counter"), QStringLiteral("--name"), device,
                                 QStringLiteral("--streams"), streams.join(QLatin1Char(','))});
    if (!answer) return tl::unexpected(answer.error());
    const QString code = QJsonDocument::fromJson(*answer).object().value(QLatin1String("code")).toString();
    const QByteArray seed(32, device.back().toLatin1());
    const auto key = DeviceKey::fromSeed(seed);
    if (!key) return tl::unexpected(key.error());
    WebClient web(hub.port());
    const auto enrolled = wire::readEnrolReply(
        web.post("/v1/enrol", wire::kJsonType, wire::writeEnrol({code, device, key->publicKey(), QString()})).body);
    if (!enrolled) return tl::unexpected(enrolled.error());
    auto opened = Store::open({pc->m_folder.path(), device, seed, &pc->m_clock, &pc->m_random, testKeys()});
    if (!opened) return tl::unexpected(opened.error());
    pc->m_store = std::move(*opened);
    if (auto done = pc->m_store->joinHall({enrolled->logId, enrolled->epoch, enrolled->suffix}); !done)
      return tl::unexpected(done.error());
    pc->m_engine = std::make_unique<SyncEngine>(SyncEngine::Ports{*pc->m_store, pc->m_clock, pc->m_random}, hub.site(),
                                                device, *key, SyncTuning::ofHall());
    return pc;
  }
  void start() {
    m_engine->start();
    pump();
  }
  /// Until the fact is true; an error when the hub refuses or the time is over.
  template <typename Fact>
  Done waitFor(Fact fact, int seconds) {
    const QDeadlineTimer deadline(seconds * 1000);
    while (!fact(*this)) {
      const auto status = m_engine->status();
      if (!status) return tl::unexpected(status.error());
      if (status->state == LinkState::Refused || status->state == LinkState::Offline || deadline.hasExpired())
        return broken(QStringLiteral("state %1 %2").arg(static_cast<int>(status->state)).arg(status->detail));
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return {};
  }
  [[nodiscard]] bool isCaughtUp() const {
    const auto status = m_engine->status();
    return status && status->isCaughtUp && !status->gathering;
  }
  [[nodiscard]] bool isArranging() const {
    const auto status = m_engine->status();
    return status && status->gathering && status->gathering->left == 0 && status->gathering->taken > 1000;
  }
  [[nodiscard]] qint64 waiting() const {
    const auto status = m_engine->status();
    return status ? status->waitingOperations() : -1;
  }
  Store& store() { return *m_store; }
  void appended() {
    m_engine->appended();
    pump();
  }

 private:
  explicit BenchPc(quint16 port) : m_transport({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}}) {
    QObject::connect(&m_transport, &HttpTransport::answered, &m_transport, [this](const SyncAnswer& answer) {
      m_engine->answered(answer);
      pump();
    });
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_transport, [this] {
      m_engine->wake();
      pump();
    });
  }
  void pump() {
    for (const quint64 id : m_engine->takeCancelled()) m_transport.cancel(id);
    for (const SyncRequest& request : m_engine->takeRequests()) m_transport.send(request);
    if (const auto at = m_engine->nextWakeMs())
      m_timer.start(static_cast<int>(std::clamp<qint64>(*at - m_clock.nowMs(), 0, 60'000)));
  }

  QTemporaryDir m_folder;
  SystemClock m_clock;
  SystemRandom m_random;
  std::unique_ptr<Store> m_store;
  std::unique_ptr<SyncEngine> m_engine;
  HttpTransport m_transport;
  QTimer m_timer;
};

Result<qint64> countOf(Store& store, const char* sql) {
  auto statement = store.database().prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->integer(0) : 0;
}

}  // namespace

Result<std::vector<Measurement>> benchSyncPush(const QString&) {
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kDevices);
  if (!members) return tl::unexpected(members.error());
  const auto pushed = pushAll(**hub, *members);
  if (!pushed) return tl::unexpected(pushed.error());
  Measurement measured;
  measured.name = QStringLiteral("sync.push");
  measured.n = kOperations;
  measured.perSecond = std::round(kOperations / pushed->ms * 1000);
  measured.bytes = pushed->bytesOnWire / kOperations;
  measured.note = QStringLiteral("4 devices, %1 bytes an operation; bytes: on the wire each, with the receipts")
                      .arg(pushed->bytes / kOperations);
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchSyncPull(const QString&) {
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kDevices + 1);
  if (!members) return tl::unexpected(members.error());
  auto reader = std::move(members->back());
  members->pop_back();
  if (const auto pushed = pushAll(**hub, *members); !pushed) return tl::unexpected(pushed.error());
  reader->received = 0;
  qint64 operations = 0;
  const auto start = Time::now();
  while (true) {
    const auto page = reader->pull(0);
    if (!page) return tl::unexpected(page.error());
    operations += static_cast<qint64>(page->operations.size());
    if (!page->more) break;
  }
  const double ms = msSince(start);
  if (operations < kOperations) return failure(ErrorCode::Internal, QStringLiteral("operations are missing"));
  Measurement measured;
  measured.name = QStringLiteral("sync.pull");
  measured.n = operations;
  measured.perSecond = std::round(static_cast<double>(operations) / ms * 1000);
  measured.bytes = reader->received / operations;
  measured.note = QStringLiteral("pages of 1,000, read but not folded; bytes: on the wire each");
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchSyncWan(const QString&) {
  constexpr int kWritten = 12'000;
  auto hub = BenchHub::start();
  if (!hub) return tl::unexpected(hub.error());
  const SlowLine line((*hub)->port(), std::chrono::milliseconds(120), 2'000'000 / 8);
  auto pc = BenchPc::join(**hub, QStringLiteral("wan1"), {kHallStream}, line.port());
  if (!pc) return tl::unexpected(pc.error());
  (*pc)->start();
  if (auto done = (*pc)->waitFor([](const BenchPc& it) { return it.isCaughtUp() && it.waiting() == 0; }, 60); !done)
    return tl::unexpected(done.error());
  std::vector<OperationDraft> drafts;
  for (int i = 0; i < kWritten; ++i) {
    const Operation operation = ticketOf(QStringLiteral("wan1"), i + 1);
    OperationDraft draft;
    draft.stream = operation.stream;
    draft.entity = operation.entity;
    draft.type = operation.type;
    draft.plain = operation.plain;
    draft.isNewEntity = true;
    drafts.push_back(std::move(draft));
  }
  if (auto written = (*pc)->store().append(QStringLiteral("novita"), drafts); !written)
    return tl::unexpected(written.error());
  const qint64 up = line.bytesUp();
  const auto start = Time::now();
  (*pc)->appended();
  if (auto done = (*pc)->waitFor([](const BenchPc& it) { return it.waiting() == 0; }, 120); !done)
    return tl::unexpected(done.error());
  const double ms = msSince(start);
  Measurement measured;
  measured.name = QStringLiteral("sync.wan");
  measured.n = kWritten;
  measured.perSecond = std::round(kWritten / ms * 1000);
  measured.bytes = (line.bytesUp() - up) / kWritten;
  measured.note = QStringLiteral("one PC's store and engine through 120 ms and 2 Mbit/s; bytes: up, each");
  return std::vector{measured};
}

Result<std::vector<Measurement>> benchSyncBootstrap(const QString&) {
  constexpr int kCases = 91'000;  // with their tickets and every fifth milestone 200,200 entities
  const QTemporaryDir folder;
  const QString copy = folder.filePath(QStringLiteral("cadangan.sqlite"));
  QStringList streams;
  {
    const QString lone = folder.filePath(QStringLiteral("loket"));
    if (auto prepared = prepareStore(lone, kCases); !prepared) return tl::unexpected(prepared.error());
    SystemClock clock;
    SystemRandom random;
    auto store = Store::open({lone, QStringLiteral("0123456789ab"), QByteArray(32, 'b'), &clock, &random, testKeys()});
    if (!store) return tl::unexpected(store.error());
    const auto heads = (*store)->log().heads();
    if (!heads) return tl::unexpected(heads.error());
    for (const auto& [place, head] : *heads)
      if (!streams.contains(place.first)) streams.append(place.first);
    if (auto done = (*store)->backup(copy); !done) return tl::unexpected(done.error());
  }
  auto hub = BenchHub::start({QStringLiteral("--from-store"), copy});
  if (!hub) return tl::unexpected(hub.error());

  auto pc = BenchPc::join(**hub, QStringLiteral("baru1"), streams, (*hub)->port());
  if (!pc) return tl::unexpected(pc.error());
  const auto start = Time::now();
  (*pc)->start();
  if (auto done = (*pc)->waitFor([](const BenchPc& it) { return it.isArranging() || it.isCaughtUp(); }, 300); !done)
    return tl::unexpected(done.error());
  const double gathered = msSince(start);
  if (auto done = (*pc)->waitFor([](const BenchPc& it) { return it.isCaughtUp(); }, 300); !done)
    return tl::unexpected(done.error());
  const double total = msSince(start);
  Store& store = (*pc)->store();
  const auto operations = store.log().count();
  if (!operations) return tl::unexpected(operations.error());
  const auto entities = countOf(store,
                                "SELECT (SELECT count(*) FROM ticket) + (SELECT count(*) FROM case_record) + "
                                "(SELECT count(*) FROM milestone) + (SELECT count(*) FROM applicant)");
  if (!entities) return tl::unexpected(entities.error());
  Measurement measured;
  measured.name = QStringLiteral("sync.bootstrap");
  measured.n = *entities;
  measured.p50Ms = std::round(total);
  measured.perSecond = std::round(static_cast<double>(*operations) / total * 1000);
  measured.bytes = store.database().bytesOnDisk();
  measured.note = QStringLiteral("%1 operations; %2 ms until they lay on the disk, the rest folds them")
                      .arg(*operations)
                      .arg(std::round(gathered));
  return std::vector{measured};
}

namespace {

/// Bytes of main memory that a process has, where the system tells (Linux).
qint64 residentBytes(qint64 processId) {
  QFile file(QStringLiteral("/proc/%1/status").arg(processId));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& text : file.readAll().split('\n'))
    if (text.startsWith("VmRSS:")) return text.mid(6).trimmed().split(' ').front().toLongLong() * 1024;
  return 0;
}

/// A connection that waits for news and notes when they came.
struct Poll {
  boost::asio::ip::tcp::socket socket;
  std::array<char, 512> piece{};
  Time::time_point heardAt;
  explicit Poll(boost::asio::io_context& io) : socket(io) {}
};

}  // namespace

Result<std::vector<Measurement>> benchClients(const QString&) {
  constexpr int kClients = 12'000;
  qint64 allowed = kClients + 200;
#ifdef Q_OS_UNIX
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    files.rlim_cur = files.rlim_max;  // loketd inherits it
    setrlimit(RLIMIT_NOFILE, &files);
    allowed = static_cast<qint64>(files.rlim_cur);
  }
#endif
  const int clients = static_cast<int>(std::min<qint64>(kClients, allowed - 200));
  auto hub = BenchHub::start(
      {QStringLiteral("--name"), QStringLiteral("Balai ukur"), QStringLiteral("--counters"), QStringLiteral("500")},
      "max_connections = 20000\nmax_connections_per_address = 20000\n");
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, 2);
  if (!members) return tl::unexpected(members.error());
  BenchMember& asking = *members->front();
  BenchMember& desk = *members->back();
  if (auto done = asking.catchUp(); !done) return tl::unexpected(done.error());
  const QByteArray request =
      "GET " + (*hub)->path("pull") + '?' + wire::writePullQuery({asking.cursor, 1000, 25}).toLatin1() +
      " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: zstd\r\nAuthorization: Bearer " + asking.web.token + "\r\n\r\n";
  const qint64 before = residentBytes((*hub)->processId());
  boost::asio::io_context io;
  std::vector<std::unique_ptr<Poll>> polls;
  const auto begun = Time::now();
  for (int i = 0; i < clients; ++i) {
    auto poll = std::make_unique<Poll>(io);
    boost::system::error_code error;
    poll->socket.connect({boost::asio::ip::address_v4::loopback(), (*hub)->port()}, error);
    if (!error)
      boost::asio::write(poll->socket,
                         boost::asio::buffer(request.constData(), static_cast<std::size_t>(request.size())), error);
    if (error) return broken(QStringLiteral("connection %1: %2").arg(i).arg(QString::fromStdString(error.message())));
    polls.push_back(std::move(poll));
  }
  const double joined = msSince(begun);
  // An answer to something asked after them says that all of them are in.
  if (const auto page = asking.pull(0); !page) return tl::unexpected(page.error());
  const qint64 after = residentBytes((*hub)->processId());
  int answered = 0;
  for (const auto& poll : polls)
    poll->socket.async_read_some(boost::asio::buffer(poll->piece),
                                 [&answered, it = poll.get()](const boost::system::error_code& error, std::size_t) {
                                   if (error) return;
                                   it->heardAt = Time::now();
                                   ++answered;
                                 });
  io.poll();
  if (answered > 0) return broken(QStringLiteral("%1 polls were answered too early").arg(answered));
  const auto issuedAt = Time::now();
  if (const auto number = desk.issue(); !number) return tl::unexpected(number.error());
  io.restart();
  io.run_for(std::chrono::seconds(20));
  if (answered != clients) return broken(QStringLiteral("%1 of %2 heard of it").arg(answered).arg(clients));
  std::vector<double> times;
  for (const auto& poll : polls)
    times.push_back(std::chrono::duration<double, std::milli>(poll->heardAt - issuedAt).count());
  auto measured = summarise(QStringLiteral("centre.clients"), std::move(times));
  measured.bytes = (after - before) / clients;
  measured.note = QStringLiteral("%1 long polls of one hub, which came in %2 ms; bytes: of its memory each")
                      .arg(clients)
                      .arg(std::round(joined));
  return std::vector{measured};
}
