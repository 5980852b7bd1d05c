#include "journal/device_codec.h"

#include <QJsonArray>

#include "journal/payload.h"
#include "journal/wire/fields.h"

namespace device_codec {

QJsonObject write(const Device& device) {
  // In one order, whoever granted them: the hub tells the hall again only what has changed.
  QStringList streams = device.streams;
  streams.sort();
  return {{QStringLiteral("name"), device.name},
          {QStringLiteral("role"), device.role},
          {QStringLiteral("state"), toKey(device.state)},
          {QStringLiteral("suffix"), device.suffix},
          {QStringLiteral("streams"), QJsonArray::fromStringList(streams)},
          {QStringLiteral("key"), wire::toBase64(device.publicKey)},
          {QStringLiteral("at"), device.enrolledAtMs}};
}

Result<Device> read(const QString& id, const QJsonObject& body) {
  PayloadReader reader(body);
  Device device;
  device.id = id;
  device.name = reader.text("name");
  device.role = reader.text("role");
  const QString state = reader.text("state");
  device.suffix = reader.text("suffix");
  device.streams = reader.texts("streams");
  const auto key = wire::fromBase64(reader.text("key"));
  device.enrolledAtMs = reader.integer("at");
  if (!reader.isGood()) return failure(ErrorCode::Corrupt, reader.fault(), QStringLiteral("device"));
  const auto known = deviceStateOf(state);
  if (!known) return failure(ErrorCode::Corrupt, state, QStringLiteral("state"));
  device.state = *known;
  if (!key || key->size() != 32) return failure(ErrorCode::Corrupt, id, QStringLiteral("key"));
  device.publicKey = *key;
  return device;
}

}  // namespace device_codec
