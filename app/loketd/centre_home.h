#pragma once

#include <QString>

#include "domain/result.h"
#include "domain/invitation.h"

/// Where the centre of a hall is, and how the hub calls itself there: a small file beside its store. A value.
struct CentreHome {
  ServerAddress server;
  QString site;    ///< "BTG"
  QString device;  ///< "BTG.a1b2c3d4e5f6"
  /// Who signs the bundles of this centre, pinned when the hub joined. Empty where it joined before there were any.
  QByteArray bundleKey = {};

  static QString fileName() { return QStringLiteral("loketd.pusat"); }
  /// Errors: NotFound where the hub has joined no centre; Invalid.
  static Result<CentreHome> load(const QString& folder);
  /// Error: ReadOnly.
  [[nodiscard]] Done save(const QString& folder) const;
};

/// Enrols the hub of a folder at the centre of an invitation and remembers it there. Whether the hub runs does not
/// matter; a running one brings its order up after its next start. Runs an event loop until the centre has answered.
/// Errors: Invalid for what is no invitation; Denied with the centre's word in `detail`; Io when it cannot be reached;
/// Corrupt, field "fingerprint", when another server answers.
Result<CentreHome> joinCentre(const QString& folder, const QString& invitation);
