#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "domain/regions.h"
#include "services/case_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// One application of a person, for the eye.
struct PersonCase {
  CaseId id;
  QString code;
  QString serviceName;
  CaseState state = CaseState::Draft;
  qint64 createdAtMs = 0;
  bool operator==(const PersonCase&) const = default;
};

/// A person as the data group knows her, or as she stands on the form.
struct PersonView {
  QString nik;
  QString name;
  QString phone;                  ///< E.164; empty when not known
  QDate birthDate;                ///< as the number says
  QString place;                  ///< where the number was given
  std::vector<PersonCase> cases;  ///< the newest first
  bool operator==(const PersonView&) const = default;
};

/// Who else the person on the form may be, and what of hers still runs.
struct LikenessFinding {
  PersonView self;
  std::vector<PersonView> others;      ///< who nobody has told apart from her yet
  std::optional<PersonCase> openCase;  ///< of the same number for the same service, another than this form
  [[nodiscard]] bool isEmpty() const { return others.empty() && !openCase; }
  bool operator==(const LikenessFinding&) const = default;
};

/// Warns of doubles at the counter: never merges, never stands in the way of registering, never looks beyond the data
/// group of the service. Backend thread.
class LikenessDesk {
 public:
  LikenessDesk(Store& store, const Almanac& almanac, const Regions& regions)
      : m_store(store), m_almanac(almanac), m_regions(regions) {}

  /// Empty as long as there is no number that can be read.
  Result<LikenessFinding> look(const Intake& intake) const;
  /// An officer says that the two numbers are two persons; said again it changes nothing.
  /// Errors: Invalid, field "nik", when one is none or both are the same.
  [[nodiscard]] Done tellApart(const Seat& seat, const QString& serviceId, const QString& nik, const QString& otherNik);

 private:
  Result<PersonView> view(const QString& stream, const QString& nik) const;

  Store& m_store;
  const Almanac& m_almanac;
  const Regions& m_regions;
};
