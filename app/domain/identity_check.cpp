#include "domain/identity_check.h"

#include "domain/key_table.h"

namespace {

constexpr KeyTable<IdentityOutcome, 6> kOutcomes{{{IdentityOutcome::Waiting, u"waiting"},
                                                  {IdentityOutcome::Match, u"match"},
                                                  {IdentityOutcome::Mismatch, u"mismatch"},
                                                  {IdentityOutcome::NotFound, u"not_found"},
                                                  {IdentityOutcome::Refused, u"refused"},
                                                  {IdentityOutcome::Expired, u"expired"}}};

}  // namespace

QString toKey(IdentityOutcome outcome) { return keyIn(kOutcomes, outcome); }
std::optional<IdentityOutcome> identityOutcomeFromKey(QStringView key) { return valueIn(kOutcomes, key); }

bool identity_fields::isKnown(const QString& field) { return field == kName || field == kBirthDate; }

IdentityLevel levelWith(IdentityLevel recorded, const std::optional<IdentityCheck>& check, const QString& nik,
                        const QString& name) {
  const bool isConfirmed = check && check->answer.outcome == IdentityOutcome::Match && check->subject.nik == nik &&
                           check->subject.name == name;
  return isConfirmed ? IdentityLevel::Dukcapil : recorded;
}
