#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <chrono>

#include "bench/bench.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/queue.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"
#include "support/web_client.h"

// What the benches of the hub share: a real loketd, and its members at the protocol's own level.

using Time = std::chrono::steady_clock;

inline double msSince(Time::time_point start) {
  return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

inline Uuid newId() {
  std::array<std::uint8_t, 10> chance{};
  SystemRandom().fill(chance);
  return Uuid::v7(SystemClock().nowMs(), chance);
}

inline quint16 freePort() {
  boost::asio::io_context io;
  const boost::asio::ip::tcp::acceptor acceptor(io, {boost::asio::ip::address_v4::loopback(), 0});
  return acceptor.local_endpoint().port();
}

/// A hall of 500 counters behind a loketd of its own, which ends with this object.
class BenchHub {
 public:
  /// `init`: what the hall begins with; by default five hundred counters and nothing else. `config`: lines more.
  static Result<std::unique_ptr<BenchHub>> start(QStringList init = {QStringLiteral("--name"),
                                                                     QStringLiteral("Balai ukur"),
                                                                     QStringLiteral("--counters"),
                                                                     QStringLiteral("500")},
                                                 const QByteArray& config = "max_connections_per_address = 1000\n") {
    std::unique_ptr<BenchHub> hub(new BenchHub);
    init.prepend(QStringLiteral("init"));
    if (auto done = hub->run(init); !done) return tl::unexpected(done.error());
    hub->m_port = freePort();
    QFile file(QDir(hub->m_folder.path()).filePath(QStringLiteral("loketd.conf")));
    if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::Io, file.fileName());
    file.write(
        "listen_address = 127.0.0.1\ntls = off\nlog_requests = none\nenrol_per_minute = 1000\n"
        "token_per_minute = 1000\nlisten_port = " +
        QByteArray::number(hub->m_port) + '\n' + config);
    file.close();
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
  ~BenchHub() {
    m_server.terminate();
    if (!m_server.waitForFinished(10'000)) m_server.kill();
    m_server.waitForFinished(1'000);
  }
  Result<QByteArray> run(QStringList arguments) {
    arguments << QStringLiteral("--dir") << m_folder.path();
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
      return failure(ErrorCode::Io, QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
  }
  [[nodiscard]] quint16 port() const { return m_port; }
  [[nodiscard]] const QString& site() const { return m_site; }
  [[nodiscard]] qint64 processId() const { return m_server.processId(); }
  [[nodiscard]] QByteArray path(const char* endpoint) const { return wire::sitePath(m_site, endpoint).toLatin1(); }

 private:
  BenchHub() = default;
  static QString program() { return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("loketd")); }

  QTemporaryDir m_folder;
  QProcess m_server;
  quint16 m_port = 0;
  QString m_site;
};

/// An enrolled device on one connection.
class BenchMember {
 public:
  static Result<std::unique_ptr<BenchMember>> enrol(BenchHub& hub, int n) {
    const QString device = QStringLiteral("bench%1").arg(n);
    const auto key = DeviceKey::fromSeed(QByteArray(31, 's') + static_cast<char>(n));
    if (!key) return tl::unexpected(key.error());
    std::unique_ptr<BenchMember> member(new BenchMember(hub, device, *key));
    const auto answer = hub.run({QStringLiteral("enrol-code"), QStringLiteral("--json"), QStringLiteral("--role"),
                                 QStringLiteral("counter"), QStringLiteral("--name"), device});
    if (!answer) return tl::unexpected(answer.error());
    const QString code = QJsonDocument::fromJson(*answer).object().value(QLatin1String("code")).toString();
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
    received += response.bytes;
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
  QString device;
  qint64 received = 0;  ///< bytes of pages, as they came
  DeviceKey key;

 private:
  BenchMember(BenchHub& hub, QString id, DeviceKey own)
      : web(hub.port()), device(std::move(id)), key(std::move(own)), m_hub(hub) {}
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

  BenchHub& m_hub;
};

inline Result<std::vector<std::unique_ptr<BenchMember>>> enrolMany(BenchHub& hub, int count) {
  std::vector<std::unique_ptr<BenchMember>> members;
  for (int i = 0; i < count; ++i) {
    auto member = BenchMember::enrol(hub, i + 1);
    if (!member) return tl::unexpected(member.error());
    if (auto done = (*member)->catchUp(); !done) return tl::unexpected(done.error());
    members.push_back(std::move(*member));
  }
  return members;
}
