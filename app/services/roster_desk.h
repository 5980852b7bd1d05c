#pragma once

#include <optional>
#include <vector>

#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// One line of the sign-in page.
struct OfficerCard {
  Officer officer;
  QString agencyShortName;
  std::optional<qint64> lastSeenMs;
  bool hasPin = false;
  std::optional<qint64> lockedUntilMs;
};

/// The data that an office begins with: what is shipped as an example, or what an administrator loads from files.
struct OfficeFiles {
  OfficeProfile profile;
  QByteArray agencies;
  QByteArray series;
  std::vector<NamedBytes> standards;
  std::vector<NamedBytes> calendars;
  std::vector<Counter> counters;
  std::vector<Officer> officers;
};

/// Who works here and how the office is set up; sign-in without a network. Backend thread.
class RosterDesk {
 public:
  static constexpr int kTries = 5;
  static constexpr qint64 kLockMs = 5 * 60'000;
  static constexpr int kPinLength = 6;

  RosterDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// Newest sign-in first.
  Result<std::vector<OfficerCard>> officers() const;
  /// Errors: Denied with `field` = tries left; Locked with `field` = ms UTC until when; NotFound when there is no PIN.
  Result<Officer> signIn(const QString& officerId, const QString& pin);
  /// A second person stands for what somebody else does: the same check, which signs nobody in. Errors: as signIn.
  Result<Officer> vouch(const QString& officerId, const QString& pin) { return admit(officerId, pin, false); }
  /// The first PIN of an officer; one that exists is changed only with the old one. Error: Invalid for a PIN that is
  /// not six digits or that everybody tries first (111111, 123456).
  [[nodiscard]] Done setFirstPin(const QString& officerId, const QString& pin);
  [[nodiscard]] Done changePin(const QString& officerId, const QString& oldPin, const QString& pin);
  /// By an administrator: the officer makes a new one at the next sign-in.
  [[nodiscard]] Done forgetPin(const Seat& seat, const QString& officerId);

  /// Everything that is wrong in the files is an Error with file, line and field, and nothing is changed.
  [[nodiscard]] Done setUp(const OfficeFiles& files);
  // Settings of the office are the administrator's; anybody else gets Denied, and nothing is changed.
  [[nodiscard]] Done checkAdministrator(const Seat& seat) const;
  [[nodiscard]] Done saveOffice(const Seat& seat, const OfficeProfile& profile);
  [[nodiscard]] Done saveCounter(const Seat& seat, const Counter& counter);
  [[nodiscard]] Done saveOfficer(const Seat& seat, const Officer& officer);

  Result<std::optional<QString>> preference(const QString& officerId, const QString& key) const;
  [[nodiscard]] Done setPreference(const QString& officerId, const QString& key, const QString& value);

 private:
  Result<Officer> admit(const QString& officerId, const QString& pin, bool signsIn);

  Store& m_store;
  const Almanac& m_almanac;
};
