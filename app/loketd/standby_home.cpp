#include "loketd/standby_home.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "loketd/config.h"
#include "loketd/hall_folder.h"
#include "loketd/server_files.h"
#include "net/http_transport.h"
#include "platform/device_secret.h"

namespace {

constexpr int kEnrolTimeoutMs = 15'000;

SyncAnswer askOnce(const ServerAddress& server, const SyncRequest& request) {
  HttpTransport transport(server);
  QEventLoop loop;
  SyncAnswer answer;
  QObject::connect(&transport, &HttpTransport::answered, &loop, [&](const SyncAnswer& given) {
    answer = given;
    loop.quit();
  });
  transport.send(request);
  loop.exec();
  return answer;
}

Done reached(const SyncAnswer& answer) {
  if (answer.outcome == SyncAnswer::Outcome::WrongServer)
    return failure(ErrorCode::Corrupt, answer.detail, QStringLiteral("fingerprint"));
  if (answer.outcome != SyncAnswer::Outcome::Answered)
    return failure(ErrorCode::Io, answer.detail, QStringLiteral("hub"));
  return {};
}

Result<EnrolReply> enrol(const Invitation& invitation, const QString& device, const QByteArray& publicKey) {
  SyncRequest request;
  request.endpoint = Endpoint::Enrol;
  request.isPost = true;
  request.path = wire::kEnrolPath;
  request.contentType = QLatin1String(wire::kJsonType);
  request.timeoutMs = kEnrolTimeoutMs;
  const QString machine = QHostInfo::localHostName().left(60);
  request.body =
      wire::writeEnrol({invitation.code, device, publicKey, machine.isEmpty() ? QStringLiteral("Siaga") : machine});
  const SyncAnswer answer = askOnce(invitation.server, request);
  if (auto done = reached(answer); !done) return tl::unexpected(done.error());
  if (answer.status != 200) {
    const auto problem = Problem::fromJson(answer.body);
    return failure(ErrorCode::Denied, problem ? problem->code : QString::number(answer.status), QStringLiteral("hub"));
  }
  auto reply = wire::readEnrolReply(answer.body);
  if (!reply) return reply;
  // A counter's invitation would enrol this folder as a counter that never works.
  if (reply->role != QLatin1String("standby")) return failure(ErrorCode::Denied, reply->role, QStringLiteral("role"));
  return reply;
}

/// A folder of before keeps its certificate: whoever has pinned it knows it again.
Done furnish(const HallFolder& hall, const QString& folder) {
  Config config;
  config.folder = folder;
  if (QFile::exists(hall.filePath(Config::fileName()))) return {};
  if (const auto fingerprint = writeServerFiles(config, hall.nowMs()); !fingerprint)
    return tl::unexpected(fingerprint.error());
  return {};
}

}  // namespace

Result<StandbyHome> StandbyHome::load(const QString& folder) {
  QFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, file.fileName(), QStringLiteral("standby"));
  const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
  StandbyHome home;
  home.server.base = QUrl(object.value(QLatin1String("url")).toString(), QUrl::StrictMode);
  home.server.fingerprint = QByteArray::fromHex(object.value(QLatin1String("fingerprint")).toString().toLatin1());
  home.site = object.value(QLatin1String("site")).toString();
  if (!home.server.base.isValid() || home.server.base.host().isEmpty() || home.site.isEmpty())
    return failure(ErrorCode::Invalid, file.fileName());
  return home;
}

Done StandbyHome::save(const QString& folder) const {
  const QJsonObject object{{QStringLiteral("url"), server.base.toString()},
                           {QStringLiteral("fingerprint"), QString::fromLatin1(server.fingerprint.toHex())},
                           {QStringLiteral("site"), site}};
  return writeServerFile(QDir(folder).filePath(fileName()), QJsonDocument(object).toJson(), false);
}

Result<Hello> askHello(const ServerAddress& server, int timeoutMs) {
  SyncRequest request;
  request.endpoint = Endpoint::Hello;
  request.path = wire::kHelloPath;
  request.timeoutMs = timeoutMs;
  const SyncAnswer answer = askOnce(server, request);
  if (auto done = reached(answer); !done) return tl::unexpected(done.error());
  if (answer.status != 200) return failure(ErrorCode::Io, QString::number(answer.status), QStringLiteral("hub"));
  return wire::readHello(answer.body);
}

Result<StandbyHome> joinAsStandby(const QString& folder, const QString& typed) {
  const auto invitation = Invitation::parse(typed);
  if (!invitation) return tl::unexpected(invitation.error());
  HallFolder hall(folder);
  if (auto done = hall.claim(); !done) return tl::unexpected(done.error());
  if (hall.hasStore()) {
    // Looked at before the hub is asked: its code is good for one try.
    auto store = hall.open();
    if (!store) return tl::unexpected(store.error());
    const bool isUsable = (*store)->authority() == Authority::Hub && (*store)->successor();
    const bool isEmpty = (*store)->authority() == Authority::Lone && (*store)->log().count().value_or(1) == 0;
    if (!isUsable && !isEmpty) return failure(ErrorCode::Conflict, folder, QStringLiteral("store"));
  }
  if (auto done = furnish(hall, folder); !done) return tl::unexpected(done.error());
  std::array<std::uint8_t, 38> chance{};
  SystemRandom().fill(chance);
  const auto secret =
      DeviceSecret::load(folder, QByteArray(reinterpret_cast<const char*>(chance.data()), chance.size()));
  if (!secret) return tl::unexpected(secret.error());
  const auto key = DeviceKey::fromSeed(secret->seed);
  if (!key) return tl::unexpected(key.error());
  const auto reply = enrol(*invitation, secret->device, key->publicKey());
  if (!reply) return tl::unexpected(reply.error());
  const StandbyHome home{invitation->server, reply->site};
  if (auto done = home.save(folder); !done) return tl::unexpected(done.error());
  auto store = hall.open();
  if (!store) return tl::unexpected(store.error());
  if (auto done = (*store)->standBy({reply->logId, reply->epoch, reply->suffix}); !done)
    return tl::unexpected(done.error());
  return home;
}
