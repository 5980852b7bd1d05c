#pragma once

#include <QString>

/// An officer's word that two numbers belong to two persons, so that nobody is asked again. A value; any thread.
struct Likeness {
  QString id;
  QString stream;
  QString lowNik;  ///< the lesser of the two
  QString highNik;
  QString officerId;
  QString counterId;
  qint64 judgedAtMs = 0;
  bool operator==(const Likeness&) const = default;
};
