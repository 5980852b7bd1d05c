#include "journal/wire/session.h"

#include <QJsonArray>
#include <QJsonObject>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

QByteArray TokenRequest::message(const QString& logId) const {
  return "loket-token\n" + logId.toUtf8() + '\n' + device.toUtf8() + '\n' + nonce.toHex() + '\n' +
         QByteArray::number(serverTimeMs);
}

namespace wire {
namespace {
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr int kMostInt = std::numeric_limits<int>::max();

QJsonObject toJson(const HallLeader& leader) {
  return {{QStringLiteral("device"), leader.device},
          {QStringLiteral("key"), toBase64(leader.publicKey)},
          {QStringLiteral("url"), leader.server.base.toString()},
          {QStringLiteral("fingerprint"),
           leader.server.fingerprint.isEmpty() ? QString() : toBase64(leader.server.fingerprint)}};
}

Result<HallLeader> readLeader(const QJsonObject& object) {
  Fields fields(object);
  HallLeader leader;
  leader.device = fields.name("device");
  leader.publicKey = fields.bytes("key", 32);
  leader.server.base = QUrl(fields.text("url", kMaxText), QUrl::StrictMode);
  if (!leader.server.base.isValid() || leader.server.base.host().isEmpty()) fields.refuse("url", "no address");
  // Empty: whoever a known authority vouches for.
  if (!object.value(QLatin1String("fingerprint")).toString().isEmpty())
    leader.server.fingerprint = fields.bytes("fingerprint", 32);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return leader;
}
}  // namespace

QByteArray writeHello(const Hello& hello) {
  QJsonObject object{{QStringLiteral("proto"), QJsonArray{hello.oldestProtocol, hello.newestProtocol}},
                     {QStringLiteral("log_id"), hello.logId},
                     {QStringLiteral("epoch"), hello.epoch},
                     {QStringLiteral("server_time"), hello.serverTimeMs},
                     {QStringLiteral("limits"), QJsonObject{{QStringLiteral("batch_ops"), hello.maxBatchOps},
                                                            {QStringLiteral("batch_bytes"), hello.maxBatchBytes},
                                                            {QStringLiteral("pull_ops"), hello.maxPullOps}}},
                     {QStringLiteral("min_app"), hello.minApp}};
  if (!hello.hall.isEmpty()) object.insert(QStringLiteral("hall"), hello.hall.left(kMaxText));
  if (hello.role != QLatin1String("hub")) object.insert(QStringLiteral("role"), hello.role);
  if (hello.promotion) object.insert(QStringLiteral("promotion"), hello.promotion->body());
  if (hello.leader) object.insert(QStringLiteral("leader"), toJson(*hello.leader));
  return writeObject(object);
}

Result<Hello> readHello(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  Hello hello;
  const QJsonArray protocols = fields.list("proto", 2);
  hello.oldestProtocol = protocols.at(0).toInt();
  hello.newestProtocol = protocols.at(1).toInt();
  if (hello.oldestProtocol < 1 || hello.newestProtocol < hello.oldestProtocol) fields.refuse("proto", "not a span");
  hello.logId = fields.name("log_id");
  hello.epoch = fields.integer("epoch", 1, kMost);
  hello.serverTimeMs = fields.integer("server_time", 0, kMost);
  hello.minApp = fields.text("min_app", kMaxName, true);
  hello.hall = fields.optionalText("hall", kMaxText);
  if (fields.has("role")) hello.role = fields.name("role");
  if (fields.has("promotion")) {
    auto promotion = Promotion::read(fields.object("promotion"));
    if (!promotion) return tl::unexpected(promotion.error());
    hello.promotion = std::move(*promotion);
  }
  if (fields.has("leader")) {
    auto leader = readLeader(fields.object("leader"));
    if (!leader) return tl::unexpected(leader.error());
    hello.leader = std::move(*leader);
  }
  Fields limits(fields.object("limits"));
  hello.maxBatchOps = static_cast<int>(limits.integer("batch_ops", 1, kMostInt));
  hello.maxBatchBytes = limits.integer("batch_bytes", 1, kMost);
  hello.maxPullOps = static_cast<int>(limits.integer("pull_ops", 1, kMostInt));
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  if (auto done = limits.answer(); !done) return tl::unexpected(done.error());
  return hello;
}

QByteArray writeEnrol(const EnrolRequest& request) {
  return writeObject({{QStringLiteral("code"), request.code},
                      {QStringLiteral("device"), request.device},
                      {QStringLiteral("pubkey"), toBase64(request.publicKey)},
                      {QStringLiteral("hardware"), request.hardware}});
}

Result<EnrolRequest> readEnrol(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  EnrolRequest request;
  request.code = fields.text("code", 64);
  request.device = fields.name("device");
  // What follows a hyphen names the chains of one device after restored backups.
  if (request.device.contains(QLatin1Char('-'))) fields.refuse("device", "not the id of a device");
  request.publicKey = fields.bytes("pubkey", 32);
  request.hardware = fields.text("hardware", 256, true);
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  return request;
}

QByteArray writeEnrolReply(const EnrolReply& reply) {
  QJsonObject object{{QStringLiteral("device_id"), reply.device},
                     {QStringLiteral("site"), reply.site},
                     {QStringLiteral("role"), reply.role},
                     {QStringLiteral("name"), reply.name},
                     {QStringLiteral("suffix"), reply.suffix},
                     {QStringLiteral("streams"), QJsonArray::fromStringList(reply.streams)},
                     {QStringLiteral("log_id"), reply.logId},
                     {QStringLiteral("epoch"), reply.epoch}};
  if (!reply.bundleKey.isEmpty()) object.insert(QStringLiteral("bundle_key"), toBase64(reply.bundleKey));
  return writeObject(object);
}

Result<EnrolReply> readEnrolReply(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  EnrolReply reply;
  reply.device = fields.name("device_id");
  reply.site = fields.text("site", kMaxText, true);
  reply.role = fields.name("role");
  reply.name = fields.text("name", kMaxText, true);
  reply.suffix = fields.name("suffix");
  reply.streams = fields.names("streams", kMaxStreams);
  reply.logId = fields.name("log_id");
  reply.epoch = fields.integer("epoch", 1, kMost);
  if (fields.has("bundle_key")) reply.bundleKey = fields.bytes("bundle_key", 32);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return reply;
}

QByteArray writeToken(const TokenRequest& request) {
  return writeObject({{QStringLiteral("device"), request.device},
                      {QStringLiteral("nonce"), toBase64(request.nonce)},
                      {QStringLiteral("server_time"), request.serverTimeMs},
                      {QStringLiteral("sig"), toBase64(request.signature)}});
}

Result<TokenRequest> readToken(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  TokenRequest request;
  request.device = fields.name("device");
  request.nonce = fields.bytes("nonce", 16);
  request.serverTimeMs = fields.integer("server_time", 0, kMost);
  request.signature = fields.bytes("sig", 64);
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  return request;
}

QByteArray writeTokenReply(const TokenReply& reply) {
  return writeObject({{QStringLiteral("token"), reply.token}, {QStringLiteral("expires_at"), reply.expiresAtMs}});
}

Result<TokenReply> readTokenReply(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  TokenReply reply;
  reply.token = fields.text("token", 512);
  reply.expiresAtMs = fields.integer("expires_at", 0, kMost);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return reply;
}

}  // namespace wire
