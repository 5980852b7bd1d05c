#pragma once

#include <QString>

#include <optional>

/// How well an identity was checked; recorded as it was, never better. Source: domain facts 3 (Permendagri 34/2014).
enum class IdentityLevel {
  Typed,          ///< L0 typed by the officer
  CardSeen,       ///< L1 the card was seen
  CardAndFinger,  ///< L2 card reader with SAM, fingerprint matched against the chip
  Dukcapil,       ///< L3 confirmed online by Dukcapil
};

/// "L0" to "L3", as stored and shown.
QString toKey(IdentityLevel level);
std::optional<IdentityLevel> identityLevelFromKey(QStringView key);
