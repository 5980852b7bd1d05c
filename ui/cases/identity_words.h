#pragma once

#include "domain/identity_check.h"
#include "domain/zone.h"
#include "services/identity_desk.h"
#include "widgets/chip.h"

/// The words of a verification by Dukcapil: what waits and why, what was answered and when. Never more than was said.
/// UI thread.
namespace words {

/// Where one question stands; `line` tells why it waits.
ChipValue identityStanding(const IdentityCheck& check, const IdentityLine& line, const Zone& zone, QDate today);
/// "L1, kartu dilihat"
QString identityShort(IdentityLevel level);
/// "nama, tanggal lahir"
QString identityFields(const QStringList& fields);
/// Why the last attempt brought no answer; empty when there was no trouble.
QString identityTrouble(IdentityTrouble trouble);
/// An answer as the history tells it.
QString identityOutcome(IdentityOutcome outcome, const QString& reference, const QStringList& differing);

}  // namespace words
