#pragma once

#include <QDate>
#include <QSet>
#include <QString>

#include "insight/split_mix.h"

/// An invented citizen. The NIK is well formed, of the region of the example office, and its serial is 9000 or above,
/// which no district reaches in a day: it is nobody's.
struct ExampleCitizen {
  QString name;
  QString nik;
  bool isFemale = false;
  QDate birthDate;
  QString phone;  ///< E.164, of a block of zeros that no operator gives out
  bool operator==(const ExampleCitizen&) const = default;
};

/// Invents citizens for demonstrations and tests: names of the many peoples of an Indonesian port town, no two with
/// one NIK. One thread.
class ExamplePeople {
 public:
  /// `today` bounds the ages.
  explicit ExamplePeople(QDate today) : m_today(today) {}

  /// Somebody of an age in years, both ends included.
  ExampleCitizen make(SplitMix& random, int youngest, int oldest, bool isFemale);

 private:
  QString freshNik(SplitMix& random, QDate birthDate, bool isFemale);

  QDate m_today;
  QSet<QString> m_given;
};
