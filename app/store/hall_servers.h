#pragma once

#include <vector>

#include "domain/device.h"
#include "domain/invitation.h"
#include "domain/result.h"
#include "journal/wire/session.h"
#include "store/database.h"

/// A hub or standby of the hall as its log knows it: who it is by the hub's word, where it is by its own.
struct HallServer {
  Device device;
  ServerAddress address;
};

/// Where the servers of a hall are ("server.set", which each of them writes about itself). Backend thread.
class HallServers {
 public:
  explicit HallServers(Database& database) : m_database(database) {}

  Result<std::vector<HallServer>> all() const;
  /// The standbys in good standing whose address is known, but of the device `own`: who may take over.
  Result<std::vector<HallServer>> successors(const QString& own) const;
  /// The address that a server has told; absent before.
  Result<std::optional<ServerAddress>> addressOf(const QString& device) const;
  /// The body of "server.set", with the word of a promotion where there is one.
  static QJsonObject body(const ServerAddress& address, const std::optional<Promotion>& promotion);

 private:
  Database& m_database;
};
