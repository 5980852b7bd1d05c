#include "store/hall_servers.h"

#include <optional>

#include "journal/device_codec.h"
#include "journal/payload.h"
#include "store/directory_table.h"

namespace {

std::optional<ServerAddress> read(const QJsonObject& body) {
  PayloadReader reader(body);
  ServerAddress address;
  address.base = QUrl(reader.text("url"), QUrl::StrictMode);
  address.fingerprint = QByteArray::fromHex(reader.text("fingerprint").toLatin1());
  const bool isGood = reader.isGood() && address.base.isValid() && !address.base.host().isEmpty() &&
                      (address.fingerprint.isEmpty() || address.fingerprint.size() == 32);
  return isGood ? std::optional<ServerAddress>(address) : std::nullopt;
}

}  // namespace

Result<std::optional<ServerAddress>> HallServers::addressOf(const QString& device) const {
  const auto row = DirectoryTable(m_database).row(QStringLiteral("server"), device);
  if (!row) return tl::unexpected(row.error());
  return *row ? read((*row)->body) : std::optional<ServerAddress>();
}

Result<std::vector<HallServer>> HallServers::all() const {
  const auto rows = DirectoryTable(m_database).ofKind(QStringLiteral("device"));
  if (!rows) return tl::unexpected(rows.error());
  std::vector<HallServer> servers;
  for (const DirectoryRow& row : *rows) {
    auto device = device_codec::read(row.key, row.body);
    // Of a newer program: whoever cannot be read is trusted with nothing.
    if (!device) continue;
    auto address = addressOf(device->id);
    if (!address) return tl::unexpected(address.error());
    if (*address) servers.push_back({std::move(*device), std::move(**address)});
  }
  return servers;
}

Result<std::vector<HallServer>> HallServers::successors(const QString& own) const {
  auto servers = all();
  if (!servers) return servers;
  std::erase_if(*servers, [&](const HallServer& server) {
    return server.device.id == own || server.device.role != QLatin1String("standby") ||
           server.device.state != DeviceState::Active;
  });
  return servers;
}

QJsonObject HallServers::body(const ServerAddress& address, const std::optional<Promotion>& promotion) {
  QJsonObject body{{QStringLiteral("url"), address.base.toString()},
                   {QStringLiteral("fingerprint"), QString::fromLatin1(address.fingerprint.toHex())}};
  if (promotion) body.insert(QStringLiteral("promotion"), promotion->body());
  return body;
}
