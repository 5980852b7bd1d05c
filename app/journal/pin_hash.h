#pragma once

#include <QString>

#include "domain/result.h"

/// Hashes and checks the PIN of an officer with Argon2id (RFC 9106) through libsodium; works without a network.
/// Takes some tens of milliseconds by design: backend thread only.
class PinHash {
 public:
  /// The whole hash with its parameters and salt, as text. Error: Internal when there is no memory for it.
  static Result<QString> make(const QString& pin);
  static bool matches(const QString& hash, const QString& pin);
};
