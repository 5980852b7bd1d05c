#include "services/roster_desk.h"

#include <algorithm>
#include <set>

#include "domain/qris.h"
#include "domain/standard_loader.h"
#include "domain/tracking_code.h"
#include "domain/working_calendar.h"
#include "journal/office_codec.h"
#include "journal/pin_hash.h"
#include "store/bundle_ownership.h"
#include "store/preference_table.h"

namespace {

OperationDraft record(const char* kind, const QString& key, QJsonObject body) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String(kind) + QLatin1Char(':') + key;
  draft.type = QLatin1String(kind) + QLatin1String(".set");
  draft.plain = std::move(body);
  return draft;
}

QJsonObject textBody(const QByteArray& bytes) { return {{QStringLiteral("text"), QString::fromUtf8(bytes)}}; }

Done checkPin(const QString& pin) {
  const bool isDigits = std::ranges::all_of(pin, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
  if (pin.size() != RosterDesk::kPinLength || !isDigits)
    return failure(ErrorCode::Invalid, QStringLiteral("six_digits"), QStringLiteral("pin"));
  bool isOneDigit = true;
  bool isUp = true;
  bool isDown = true;
  for (qsizetype i = 1; i < pin.size(); ++i) {
    const int step = pin[i].unicode() - pin[i - 1].unicode();
    isOneDigit &= step == 0;
    isUp &= step == 1;
    isDown &= step == -1;
  }
  if (isOneDigit || isUp || isDown)
    return failure(ErrorCode::Invalid, QStringLiteral("too_easy"), QStringLiteral("pin"));
  return {};
}

/// A wrong code would send people's money elsewhere, or nowhere.
Done checkQris(const OfficeProfile& profile) {
  if (profile.qris.isEmpty()) return {};
  if (const auto code = readStandingQris(profile.qris); !code) return tl::unexpected(code.error());
  return {};
}

/// The centre writes it, and this hall receives it.
Done checkOwn(Store& store, const QString& kind) {
  const auto isFromCentre = BundleOwnership(store.database()).isFromCentre(kind);
  if (!isFromCentre) return tl::unexpected(isFromCentre.error());
  return *isFromCentre ? Done(failure(ErrorCode::Denied, kind, QStringLiteral("from-centre"))) : Done();
}

Error inFile(Error error, const QString& file) {
  error.detail = file + QLatin1String(": ") + error.detail;
  return error;
}

}  // namespace

Result<std::vector<OfficerCard>> RosterDesk::officers() const {
  const CredentialTable credentials(m_store.database());
  std::vector<OfficerCard> cards;
  for (const auto& [id, officer] : m_almanac.officers()) {
    if (!officer.isActive) continue;
    OfficerCard card;
    card.officer = officer;
    if (const AgencyEntry* agency = m_almanac.catalogue().agency(officer.agencyId))
      card.agencyShortName = agency->agency.shortName;
    const auto credential = credentials.get(id);
    if (!credential) return tl::unexpected(credential.error());
    if (*credential) {
      card.hasPin = !(*credential)->pinHash.isEmpty();
      card.lastSeenMs = (*credential)->lastSeenAtMs;
      if ((*credential)->lockedUntilMs.value_or(0) > m_store.nowMs()) card.lockedUntilMs = (*credential)->lockedUntilMs;
    }
    cards.push_back(std::move(card));
  }
  std::ranges::stable_sort(cards, [](const OfficerCard& a, const OfficerCard& b) {
    if (a.lastSeenMs != b.lastSeenMs) return a.lastSeenMs.value_or(0) > b.lastSeenMs.value_or(0);
    return a.officer.name.localeAwareCompare(b.officer.name) < 0;
  });
  return cards;
}

Result<Officer> RosterDesk::signIn(const QString& officerId, const QString& pin) {
  return admit(officerId, pin, true);
}

Result<Officer> RosterDesk::admit(const QString& officerId, const QString& pin, bool signsIn) {
  const auto officer = m_almanac.officers().find(officerId);
  if (officer == m_almanac.officers().end() || !officer->second.isActive)
    return failure(ErrorCode::NotFound, officerId, QStringLiteral("officer"));
  const CredentialTable credentials(m_store.database());
  const auto stored = credentials.get(officerId);
  if (!stored) return tl::unexpected(stored.error());
  if (!*stored || (*stored)->pinHash.isEmpty())
    return failure(ErrorCode::NotFound, QStringLiteral("no PIN yet"), QStringLiteral("pin"));
  CredentialTable::Credential credential = **stored;
  const qint64 now = m_store.nowMs();
  // A lock that ends further ahead than a lock can last was written before the clock was set back: it counts as over.
  const qint64 lockedFor = credential.lockedUntilMs.value_or(0) - now;
  if (lockedFor > 0 && lockedFor <= kLockMs)
    return failure(ErrorCode::Locked, QStringLiteral("locked"), QString::number(*credential.lockedUntilMs));
  if (credential.lockedUntilMs) {
    credential.lockedUntilMs.reset();
    credential.wrongCount = 0;
  }
  if (!PinHash::matches(credential.pinHash, pin)) {
    ++credential.wrongCount;
    if (credential.wrongCount >= kTries) credential.lockedUntilMs = now + kLockMs;
    if (auto done = credentials.set(officerId, credential); !done) return tl::unexpected(done.error());
    if (credential.lockedUntilMs)
      return failure(ErrorCode::Locked, QStringLiteral("locked"), QString::number(*credential.lockedUntilMs));
    return failure(ErrorCode::Denied, QStringLiteral("wrong PIN"), QString::number(kTries - credential.wrongCount));
  }
  credential.wrongCount = 0;
  if (signsIn) credential.lastSeenAtMs = now;
  if (auto done = credentials.set(officerId, credential); !done) return tl::unexpected(done.error());
  return officer->second;
}

Done RosterDesk::setFirstPin(const QString& officerId, const QString& pin) {
  if (auto done = checkPin(pin); !done) return done;
  if (!m_almanac.officers().contains(officerId))
    return failure(ErrorCode::NotFound, officerId, QStringLiteral("officer"));
  const CredentialTable credentials(m_store.database());
  const auto stored = credentials.get(officerId);
  if (!stored) return tl::unexpected(stored.error());
  if (*stored && !(*stored)->pinHash.isEmpty())
    return failure(ErrorCode::Conflict, QStringLiteral("has a PIN"), QStringLiteral("pin"));
  const auto hash = PinHash::make(pin);
  if (!hash) return tl::unexpected(hash.error());
  CredentialTable::Credential credential = stored->value_or(CredentialTable::Credential{});
  credential.pinHash = *hash;
  credential.wrongCount = 0;
  credential.lockedUntilMs.reset();
  return credentials.set(officerId, credential);
}

Done RosterDesk::changePin(const QString& officerId, const QString& oldPin, const QString& pin) {
  if (auto done = checkPin(pin); !done) return done;
  if (auto officer = signIn(officerId, oldPin); !officer) return tl::unexpected(officer.error());
  const CredentialTable credentials(m_store.database());
  const auto stored = credentials.get(officerId);
  if (!stored) return tl::unexpected(stored.error());
  const auto hash = PinHash::make(pin);
  if (!hash) return tl::unexpected(hash.error());
  CredentialTable::Credential credential = stored->value_or(CredentialTable::Credential{});
  credential.pinHash = *hash;
  return credentials.set(officerId, credential);
}

Done RosterDesk::checkAdministrator(const Seat& seat) const {
  const auto by = m_almanac.officers().find(seat.officerId);
  if (by == m_almanac.officers().end() || by->second.role != Role::Administrator)
    return failure(ErrorCode::Denied, QStringLiteral("not an administrator"), QStringLiteral("role"));
  return {};
}

Done RosterDesk::forgetPin(const Seat& seat, const QString& officerId) {
  if (auto done = checkAdministrator(seat); !done) return done;
  const CredentialTable credentials(m_store.database());
  const auto stored = credentials.get(officerId);
  if (!stored) return tl::unexpected(stored.error());
  CredentialTable::Credential credential = stored->value_or(CredentialTable::Credential{});
  credential.pinHash.clear();
  credential.wrongCount = 0;
  credential.lockedUntilMs.reset();
  return credentials.set(officerId, credential);
}

Done RosterDesk::setUp(const OfficeFiles& files) {
  if (!isOfficePrefix(files.profile.codePrefix))
    return failure(ErrorCode::Invalid, files.profile.codePrefix, QStringLiteral("code_prefix"));
  if (auto done = checkQris(files.profile); !done) return done;
  const auto catalogue = readCatalogue({QStringLiteral("agencies.json"), files.agencies},
                                       {QStringLiteral("series.json"), files.series}, files.standards,
                                       files.profile.zone);
  if (!catalogue) return tl::unexpected(catalogue.error());
  std::vector<OperationDraft> drafts;
  OfficeProfile profile = files.profile;
  if (profile.siteId.isEmpty()) profile.siteId = m_store.newId().toString();
  drafts.push_back(record("office", QStringLiteral("office"), office_codec::write(profile)));
  drafts.push_back(record("agency", QStringLiteral("all"), textBody(files.agencies)));
  drafts.push_back(record("series", QStringLiteral("all"), textBody(files.series)));
  for (const NamedBytes& file : files.standards) {
    const auto standard = readStandard(file.bytes);
    if (!standard) return tl::unexpected(inFile(standard.error(), file.name));
    drafts.push_back(record("standard", standard->id + QLatin1Char('@') + QString::number(standard->version),
                            textBody(file.bytes)));
  }
  for (const NamedBytes& file : files.calendars) {
    const auto year = readCalendarYear(file.bytes);
    if (!year) return tl::unexpected(inFile(year.error(), file.name));
    drafts.push_back(record("calendar", QString::number(year->year), textBody(file.bytes)));
  }
  std::set<QString> keys;
  for (const Counter& counter : files.counters) {
    for (const QString& queue : counter.queues)
      if (!catalogue->seriesOf(queue)) return failure(ErrorCode::Invalid, queue, QStringLiteral("queues"));
    if (!keys.insert(counter.id).second) return failure(ErrorCode::Duplicate, counter.id, QStringLiteral("counter"));
    drafts.push_back(record("counter", counter.id, office_codec::write(counter)));
  }
  for (const Officer& officer : files.officers)
    drafts.push_back(record("officer", officer.id, office_codec::write(officer)));
  if (auto committed = m_store.append({}, drafts); !committed) return tl::unexpected(committed.error());
  return {};
}

Done RosterDesk::saveOffice(const Seat& seat, const OfficeProfile& profile) {
  if (auto done = checkAdministrator(seat); !done) return done;
  if (profile.name.trimmed().isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("name"));
  if (!isOfficePrefix(profile.codePrefix))
    return failure(ErrorCode::Invalid, profile.codePrefix, QStringLiteral("code_prefix"));
  if (profile.rules.regularPerPriority < 1 || profile.rules.starvationMinutes < 1 || profile.recallLimit < 1)
    return failure(ErrorCode::Invalid, QStringLiteral("at least 1"), QStringLiteral("rules"));
  if (auto done = checkQris(profile); !done) return done;
  OfficeProfile saved = profile;
  saved.siteId = m_almanac.office().siteId;
  auto committed = m_store.append(seat.officerId, {record("office", QStringLiteral("office"), office_codec::write(saved))});
  if (!committed) return tl::unexpected(committed.error());
  return {};
}

Done RosterDesk::saveCounter(const Seat& seat, const Counter& counter) {
  if (auto done = checkAdministrator(seat); !done) return done;
  if (counter.id.trimmed().isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("id"));
  for (const QString& queue : counter.queues)
    if (!m_almanac.catalogue().seriesOf(queue)) return failure(ErrorCode::Invalid, queue, QStringLiteral("queues"));
  auto committed = m_store.append(seat.officerId, {record("counter", counter.id, office_codec::write(counter))});
  if (!committed) return tl::unexpected(committed.error());
  return {};
}

Done RosterDesk::saveOfficer(const Seat& seat, const Officer& officer) {
  if (auto done = checkAdministrator(seat); !done) return done;
  if (auto done = checkOwn(m_store, QStringLiteral("officer")); !done) return done;
  if (officer.name.trimmed().isEmpty())
    return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("name"));
  Officer saved = officer;
  if (saved.id.isEmpty()) saved.id = m_store.newId().toString();
  auto committed = m_store.append(seat.officerId, {record("officer", saved.id, office_codec::write(saved))});
  if (!committed) return tl::unexpected(committed.error());
  return {};
}

Result<std::optional<QString>> RosterDesk::preference(const QString& officerId, const QString& key) const {
  return PreferenceTable(m_store.database()).get(officerId, key);
}

Done RosterDesk::setPreference(const QString& officerId, const QString& key, const QString& value) {
  return PreferenceTable(m_store.database()).set(officerId, key, value);
}
