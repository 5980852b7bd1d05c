#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

#include "domain/identity_level.h"

/// What became of a question to Dukcapil. `Waiting` has no answer; only `Match` says that the person is who was typed.
enum class IdentityOutcome {
  Waiting,   ///< not asked yet, or nobody has answered
  Match,     ///< number and data belong to one person
  Mismatch,  ///< the number exists, `differing` names what is otherwise there
  NotFound,  ///< the number is not in the register
  Refused,   ///< the server will not say, `reason` tells why
  Expired,   ///< nobody has answered for a week; it is not asked any more
};

QString toKey(IdentityOutcome outcome);
std::optional<IdentityOutcome> identityOutcomeFromKey(QStringView key);

/// What may differ in a mismatch: keys of the protocol and of the log.
namespace identity_fields {
inline const QString kName = QStringLiteral("name");
inline const QString kBirthDate = QStringLiteral("birth_date");
bool isKnown(const QString& field);
}  // namespace identity_fields

/// What is asked: the person as typed at the counter. The birth date is the one that the number says.
struct IdentitySubject {
  QString nik;
  QString name;
  QDate birthDate;
  bool operator==(const IdentitySubject&) const = default;
};

/// What a server said of a subject. Never made up: whatever is not a whole answer is an error and leaves the question.
struct IdentityAnswer {
  IdentityOutcome outcome = IdentityOutcome::Refused;
  QStringList differing;  ///< of a mismatch, not empty then
  QString reference;      ///< the server's own, by which it finds the question again
  QString reason;         ///< of a refusal
  bool operator==(const IdentityAnswer&) const = default;
};

/// One question with its answer, as the log tells it. A value; any thread. Times are ms UTC.
struct IdentityCheck {
  QString id;
  QString stream;
  QString caseId;  ///< of the application at the counter, which may not be registered yet
  IdentitySubject subject;
  QString device;  ///< the PC that asked, and alone carries the question to the server
  QString officerId;
  QString counterId;
  qint64 askedAtMs = 0;
  IdentityAnswer answer{IdentityOutcome::Waiting, {}, {}, {}};
  std::optional<qint64> answeredAtMs;
  bool operator==(const IdentityCheck&) const = default;
};

/// The level of an identity: L3 where Dukcapil confirmed this very number and name, else what the officer recorded.
[[nodiscard]] IdentityLevel levelWith(IdentityLevel recorded, const std::optional<IdentityCheck>& check,
                                      const QString& nik, const QString& name);
