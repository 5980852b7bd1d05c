#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/result.h"
#include "store/database.h"

/// A person at this PC has compared the fingerprint of a device and lets it have the keys of one data group.
struct Approval {
  QString device;
  QString stream;
  QByteArray publicKey;  ///< as it was compared
  QString officerId;
  qint64 approvedAtMs = 0;
};

/// The approvals of this PC. Local; a hub can neither write nor change one. Backend thread.
class ApprovalTable {
 public:
  explicit ApprovalTable(Database& database) : m_database(database) {}

  Result<std::vector<Approval>> all() const;
  /// One of the same device and group is replaced.
  [[nodiscard]] Done add(const Approval& approval) const;

 private:
  Database& m_database;
};
