#pragma once

#include <QString>

#include "domain/invitation.h"
#include "domain/result.h"
#include "journal/wire/session.h"

/// Which hub a standby follows: a small file beside its store. A value.
struct StandbyHome {
  ServerAddress server;
  QString site;

  static QString fileName() { return QStringLiteral("loketd.utama"); }
  /// Errors: NotFound where this is no standby; Invalid.
  static Result<StandbyHome> load(const QString& folder);
  /// Error: ReadOnly.
  [[nodiscard]] Done save(const QString& folder) const;
};

/// Makes a folder the standby of the hub of an invitation: enrolled, with a certificate and a configuration of its own.
/// The folder is new, or that of a hub which this hub has taken over; then it keeps all that it has. The store comes
/// last, so that after an error the same can be tried again. Runs an event loop until the hub has answered. Errors:
/// Invalid for what is no invitation; Denied, field "hub", with the hub's word; Denied, field "role", for another
/// role's invitation; Io when it cannot be reached; Corrupt, field "fingerprint", when another server answers;
/// Conflict, field "store", for a folder with something else in it; Busy.
Result<StandbyHome> joinAsStandby(const QString& folder, const QString& invitation);

/// Asks a server who it is. Runs an event loop until it has answered or `timeoutMs` are over. Errors: as joinAsStandby.
Result<Hello> askHello(const ServerAddress& server, int timeoutMs);
