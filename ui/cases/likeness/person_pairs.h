#pragma once

#include <QString>
#include <QVector>

#include <optional>

#include "domain/zone.h"
#include "services/likeness_desk.h"

/// One line of two persons side by side, in words.
struct PersonPair {
  QString label;
  QString own;
  QString other;
  std::optional<bool> isEqual;  ///< absent where one side is not known, or is not to be compared
  bool operator==(const PersonPair&) const = default;
};

namespace words {

/// Number, name, birth date, place, telephone and applications of both. UI thread.
QVector<PersonPair> personPairs(const PersonView& own, const PersonView& other, const Zone& zone, QDate today);

}  // namespace words
