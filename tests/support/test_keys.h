#pragma once

#include "journal/seal.h"

/// The ring of a lone counter in tests.
inline KeyRing testKeys(char root = 'r') {
  return KeyRing::ofRoot(QByteArray(GroupKey::kSecretBytes, root)).value_or(KeyRing());
}
