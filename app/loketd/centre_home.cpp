#include "loketd/centre_home.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>

#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"
#include "net/http_transport.h"
#include "platform/device_secret.h"

Result<CentreHome> CentreHome::load(const QString& folder) {
  QFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, file.fileName());
  const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
  CentreHome home;
  home.server.base = QUrl(object.value(QLatin1String("url")).toString(), QUrl::StrictMode);
  home.server.fingerprint = QByteArray::fromHex(object.value(QLatin1String("fingerprint")).toString().toLatin1());
  home.site = object.value(QLatin1String("site")).toString();
  home.device = object.value(QLatin1String("device")).toString();
  home.bundleKey = QByteArray::fromBase64(object.value(QLatin1String("bundle_key")).toString().toLatin1());
  if (!home.bundleKey.isEmpty() && home.bundleKey.size() != 32) return failure(ErrorCode::Invalid, file.fileName());
  if (!home.server.base.isValid() || home.site.isEmpty() || home.device.isEmpty())
    return failure(ErrorCode::Invalid, file.fileName());
  return home;
}

Done CentreHome::save(const QString& folder) const {
  QSaveFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, file.fileName());
  const QJsonObject object{{QStringLiteral("url"), server.base.toString()},
                           {QStringLiteral("fingerprint"), QString::fromLatin1(server.fingerprint.toHex())},
                           {QStringLiteral("site"), site},
                           {QStringLiteral("device"), device},
                           {QStringLiteral("bundle_key"), QString::fromLatin1(bundleKey.toBase64())}};
  file.write(QJsonDocument(object).toJson());
  if (!file.commit()) return failure(ErrorCode::ReadOnly, file.fileName());
  return {};
}

Result<CentreHome> joinCentre(const QString& folder, const QString& typed) {
  const auto invitation = Invitation::parse(typed);
  if (!invitation) return tl::unexpected(invitation.error());
  std::array<std::uint8_t, 38> chance{};
  SystemRandom().fill(chance);
  const auto secret =
      DeviceSecret::load(folder, QByteArray(reinterpret_cast<const char*>(chance.data()), chance.size()));
  if (!secret) return tl::unexpected(secret.error());
  const auto key = DeviceKey::fromSeed(secret->seed);
  if (!key) return tl::unexpected(key.error());

  SyncRequest request;
  request.endpoint = Endpoint::Enrol;
  request.isPost = true;
  request.path = wire::kEnrolPath;
  request.contentType = QLatin1String(wire::kJsonType);
  const QString machine = QHostInfo::localHostName().left(60);
  request.body = wire::writeEnrol(
      {invitation->code, secret->device, key->publicKey(), machine.isEmpty() ? QStringLiteral("hub") : machine});
  HttpTransport transport(invitation->server);
  QEventLoop loop;
  SyncAnswer answer;
  QObject::connect(&transport, &HttpTransport::answered, &loop, [&](const SyncAnswer& given) {
    answer = given;
    loop.quit();
  });
  transport.send(request);
  loop.exec();

  if (answer.outcome == SyncAnswer::Outcome::WrongServer)
    return failure(ErrorCode::Corrupt, answer.detail, QStringLiteral("fingerprint"));
  if (answer.outcome != SyncAnswer::Outcome::Answered) return failure(ErrorCode::Io, answer.detail);
  if (answer.status != 200) {
    const auto problem = Problem::fromJson(answer.body);
    return failure(ErrorCode::Denied, problem ? problem->code : QString::number(answer.status),
                   QStringLiteral("centre"));
  }
  const auto reply = wire::readEnrolReply(answer.body);
  if (!reply) return tl::unexpected(reply.error());
  if (reply->role != QLatin1String("hub")) return failure(ErrorCode::Denied, reply->role, QStringLiteral("role"));
  const CentreHome home{invitation->server, reply->site, reply->device, reply->bundleKey};
  if (auto done = home.save(folder); !done) return tl::unexpected(done.error());
  return home;
}
