#include "bench/hub_bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>

#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/queue.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"
#include "support/web_client.h"

namespace {

using Time = std::chrono::steady_clock;

double msSince(Time::time_point start) {
  return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

Uuid newId() {
  std::array<std::uint8_t, 10> chance{};
  SystemRandom().fill(chance);
  return Uuid::v7(SystemClock().nowMs(), chance);
}

quint16 freePort() {
  boost::asio::io_context io;
  const boost::asio::ip::tcp::acceptor acceptor(io, {boost::asio::ip::address_v4::loopback(), 0});
  return acceptor.local_endpoint().port();
}

/// A hall of 500 counters behind a loketd of its own, which ends with this object.
class HubProcess {
 public:
  static Result<std::unique_ptr<HubProcess>> start() {
    std::unique_ptr<HubProcess> hub(new HubProcess);
    if (auto done = hub->run({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Balai ukur"),
                              QStringLiteral("--counters"), QStringLiteral("500")});
        !done)
      return tl::unexpected(done.error());
    hub->m_port = freePort();
    QFile config(QDir(hub->m_folder.path()).filePath(QStringLiteral("loketd.conf")));
    if (!config.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, config.fileName());
    config.write(
        "listen_address = 127.0.0.1\ntls = off\nlog_requests = none\nenrol_per_minute = 1000\n"
        "token_per_minute = 1000\nmax_connections_per_address = 1000\nlisten_port = " +
        QByteArray::number(hub->m_port) + '\n');
    config.close();
    hub->m_server.start(program(), {QStringLiteral("serve"), QStringLiteral("--dir"), hub->m_folder.path()});
    WebClient web(hub->m_port);
    for (int tries = 0; tries < 100; ++tries) {
      const auto hello = web.get("/v1/hello");
      if (hello.status == 200) {
        auto read = wire::readHello(hello.body);
        if (!read) return tl::unexpected(read.error());
        const auto status = hub->run({QStringLiteral("status"), QStringLiteral("--json")});
        if (!status) return tl::unexpected(status.error());
        hub->m_site = QJsonDocument::fromJson(*status).object().value(QLatin1String("site")).toString();
        return hub;
      }
      hub->m_server.waitForFinished(100);
      if (hub->m_server.state() == QProcess::NotRunning) break;
    }
    return failure(ErrorCode::Io, QString::fromUtf8(hub->m_server.readAllStandardError()));
  }
  ~HubProcess() {
    m_server.terminate();
    if (!m_server.waitForFinished(10'000)) m_server.kill();
    m_server.waitForFinished(1'000);
  }
  Result<QByteArray> run(QStringList arguments) {
    arguments << QStringLiteral("--dir") << m_folder.path();
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
      return failure(ErrorCode::Io, QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
  }
  [[nodiscard]] quint16 port() const { return m_port; }
  [[nodiscard]] QByteArray path(const char* endpoint) const { return wire::sitePath(m_site, endpoint).toLatin1(); }

 private:
  HubProcess() = default;
  static QString program() { return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("loketd")); }

  QTemporaryDir m_folder;
  QProcess m_server;
  quint16 m_port = 0;
  QString m_site;
};

/// An enrolled device on one connection.
class Member {
 public:
  static Result<std::unique_ptr<Member>> enrol(HubProcess& hub, int n) {
    std::unique_ptr<Member> member(new Member(hub));
    const QString device = QStringLiteral("bench%1").arg(n);
    const auto answer = hub.run({QStringLiteral("enrol-code"), QStringLiteral("--json"), QStringLiteral("--role"),
                                 QStringLiteral("counter"), QStringLiteral("--name"), device});
    if (!answer) return tl::unexpected(answer.error());
    const QString code = QJsonDocument::fromJson(*answer).object().value(QLatin1String("code")).toString();
    const auto key = DeviceKey::fromSeed(QByteArray(31, 's') + static_cast<char>(n));
    const auto enrolled = wire::readEnrolReply(
        member->web.post("/v1/enrol", wire::kJsonType, wire::writeEnrol({code, device, key->publicKey(), QString()}))
            .body);
    if (!enrolled) return tl::unexpected(enrolled.error());
    const auto hello = wire::readHello(member->web.get("/v1/hello").body);
    if (!hello) return tl::unexpected(hello.error());
    TokenRequest request{device, QByteArray(16, static_cast<char>(n)), hello->serverTimeMs, {}};
    request.signature = key->sign(request.message(hello->logId));
    const auto token =
        wire::readTokenReply(member->web.post("/v1/token", wire::kJsonType, wire::writeToken(request)).body);
    if (!token) return tl::unexpected(token.error());
    member->web.token = token->token.toLatin1();
    member->web.acceptEncoding = "zstd";
    member->cursor = {enrolled->logId, enrolled->epoch, {}};
    return member;
  }
  Result<PullReply> pull(int wait) {
    auto response = web.get(m_hub.path("pull") + '?' + wire::writePullQuery({cursor, 1000, wait}).toLatin1());
    if (response.contentEncoding == "zstd") {
      auto body = wire::expand(response.body, wire::kMaxPullBytes);
      if (!body) return tl::unexpected(body.error());
      response.body = std::move(*body);
    }
    if (response.status != 200) return failure(ErrorCode::Io, QString::number(response.status));
    auto page = wire::readPullReply(response.body);
    if (page) cursor = page->next;
    return page;
  }
  Done catchUp() {
    while (true) {
      const auto page = pull(0);
      if (!page) return tl::unexpected(page.error());
      if (!page->more) return {};
    }
  }
  /// The number that was given.
  Result<int> issue() {
    IssueCommand command;
    command.requestId = newId();
    command.serviceId = QStringLiteral("akta-kelahiran");
    command.counterId = QStringLiteral("1");
    command.after = cursor;
    return taken(web.post(m_hub.path("queue/issue"), wire::kJsonType, wire::writeIssue(command),
                          command.requestId.toString().toLatin1()));
  }
  Result<int> claim(int counter) {
    const ClaimCommand command{newId(), QString::number(counter), {}, {}, cursor};
    return taken(web.post(m_hub.path("queue/claim"), wire::kJsonType, wire::writeClaim(command),
                          command.requestId.toString().toLatin1()));
  }

  WebClient web;
  Cursor cursor;

 private:
  explicit Member(HubProcess& hub) : web(hub.port()), m_hub(hub) {}
  Result<int> taken(WebClient::Response response) {
    if (response.status != 200) return failure(ErrorCode::Io, QString::fromUtf8(response.body));
    if (response.contentEncoding == "zstd") {
      auto body = wire::expand(response.body, wire::kMaxPullBytes);
      if (!body) return tl::unexpected(body.error());
      response.body = std::move(*body);
    }
    // The number and the place to go on from; a client on a PC of its own would also take the page's operations, and
    // its work for that belongs to no figure of the hub.
    const qsizetype first = response.body.indexOf('\n');
    const qsizetype second = response.body.indexOf('\n', first + 1);
    const QJsonObject grant = QJsonDocument::fromJson(response.body.left(first)).object();
    const QJsonObject page = QJsonDocument::fromJson(response.body.mid(first + 1, second - first - 1)).object();
    auto next = Cursor::parse(page.value(QLatin1String("next")).toString());
    if (first < 0 || second < 0 || !next) return failure(ErrorCode::Invalid, QStringLiteral("not a grant"));
    cursor = std::move(*next);
    return grant.value(QLatin1String("number")).toInt();
  }

  HubProcess& m_hub;
};

Result<std::vector<std::unique_ptr<Member>>> enrolMany(HubProcess& hub, int count) {
  std::vector<std::unique_ptr<Member>> members;
  for (int i = 0; i < count; ++i) {
    auto member = Member::enrol(hub, i + 1);
    if (!member) return tl::unexpected(member.error());
    if (auto done = (*member)->catchUp(); !done) return tl::unexpected(done.error());
    members.push_back(std::move(*member));
  }
  return members;
}

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
void everyone(std::vector<std::unique_ptr<Member>>& members, Findings& findings, Work work) {
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
  auto hub = HubProcess::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kDesks);
  if (!members) return tl::unexpected(members.error());
  Findings findings;
  const auto start = Time::now();
  everyone(*members, findings, [](Member& member, int, auto& times, auto& numbers, auto& problem) {
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
  auto hub = HubProcess::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kCounters);
  if (!members) return tl::unexpected(members.error());
  for (int i = 0; i < kCounters * kRounds + 100; ++i)
    if (const auto number = members->front()->issue(); !number) return tl::unexpected(number.error());
  for (auto& member : *members)
    if (auto done = member->catchUp(); !done) return tl::unexpected(done.error());
  Findings findings;
  everyone(*members, findings, [](Member& member, int i, auto& times, auto& numbers, auto& problem) {
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
  auto hub = HubProcess::start();
  if (!hub) return tl::unexpected(hub.error());
  auto members = enrolMany(**hub, kScreens + 1);
  if (!members) return tl::unexpected(members.error());
  auto desk = std::move(members->back());
  members->pop_back();
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
  everyone(*members, findings, [&](Member& member, int, auto& times, auto&, auto& problem) {
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
  auto hub = HubProcess::start();
  if (!hub) return tl::unexpected(hub.error());
  auto member = Member::enrol(**hub, 1);
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
