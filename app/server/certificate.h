#pragma once

#include <QByteArray>
#include <QString>

#include "hub/question.h"

/// The certificate that a hub makes for itself, and its key, as PEM. Members know it again by its fingerprint, so no
/// authority has to vouch for it and it is good for as long as the PC lasts. A value; any thread.
struct Certificate {
  QByteArray certificatePem;
  QByteArray keyPem;  ///< secret

  /// ECDSA P-256, valid for thirty years from `nowMs`, for this host name and "localhost". Error: Internal.
  static Result<Certificate> make(const QString& hostName, qint64 nowMs);
  /// SHA-256 of the first certificate in a PEM text, over its DER. Error: Invalid.
  static Result<QByteArray> fingerprintOf(const QByteArray& certificatePem);
};
