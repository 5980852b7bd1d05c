#include "journal/fold/person_fold.h"

#include <algorithm>

#include "journal/payload.h"

namespace {

void refuse(const Operation& operation, Anomaly::Kind kind, const QString& detail, std::vector<Anomaly>& anomalies) {
  anomalies.push_back({kind, operation.entity, operation.id, operation.type, operation.officer, detail});
}

QString idOf(const Operation& operation) { return operation.entity.section(QLatin1Char(':'), 1); }

/// The question; what is wrong with the payload, or nothing.
QString readQuestion(IdentityCheck& check, const Operation& operation) {
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  check.id = idOf(operation);
  check.stream = operation.stream;
  check.device = enrolledDevice(operation.device);
  check.officerId = operation.officer;
  check.askedAtMs = plain.integer("at");
  check.caseId = plain.text("case");
  check.counterId = plain.text("counter");
  check.subject.nik = personal.text("nik");
  check.subject.name = personal.text("name");
  check.subject.birthDate = QDate::fromString(personal.text("birth_date"), Qt::ISODate);
  if (!plain.isGood()) return plain.fault();
  if (!personal.isGood()) return personal.fault();
  return check.subject.birthDate.isValid() ? QString() : QStringLiteral("birth_date");
}

QString readAnswer(IdentityCheck& check, const Operation& operation) {
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  const qint64 at = plain.integer("at");
  const auto outcome = identityOutcomeFromKey(plain.text("outcome"));
  IdentityAnswer answer;
  answer.reference = plain.text("reference");
  answer.reason = plain.text("reason");
  answer.differing = personal.texts("differing");
  if (!plain.isGood()) return plain.fault();
  if (!personal.isGood()) return personal.fault();
  if (!outcome || *outcome == IdentityOutcome::Waiting) return QStringLiteral("outcome");
  if ((*outcome == IdentityOutcome::Mismatch) == answer.differing.isEmpty() ||
      !std::ranges::all_of(answer.differing, identity_fields::isKnown))
    return QStringLiteral("differing");
  answer.outcome = *outcome;
  check.answer = std::move(answer);
  check.answeredAtMs = at;
  return {};
}

}  // namespace

void IdentityFold::apply(std::optional<IdentityRow>& row, const PlacedOperation& placed,
                         std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  const bool isQuestion = operation.type == QLatin1String("identity.ask");
  if (!isQuestion && operation.type != QLatin1String("identity.answer")) return;
  const auto stay = [&](Anomaly::Kind kind, const QString& detail) {
    refuse(operation, kind, detail, anomalies);
    if (row) row->mark.key = placed.key;
  };
  if (isQuestion) {
    if (row) return stay(Anomaly::Kind::NotAllowed, QStringLiteral("asked"));
    IdentityCheck check;
    if (const QString why = readQuestion(check, operation); !why.isEmpty()) return stay(Anomaly::Kind::Unreadable, why);
    row = IdentityRow{check, {operation.id, placed.key}};
    return;
  }
  if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
  if (row->check.answer.outcome != IdentityOutcome::Waiting)
    return stay(Anomaly::Kind::NotAllowed, toKey(row->check.answer.outcome));
  if (const QString why = readAnswer(row->check, operation); !why.isEmpty())
    return stay(Anomaly::Kind::Unreadable, why);
  row->mark = {operation.id, placed.key};
}

void LikenessFold::apply(std::optional<LikenessRow>& row, const PlacedOperation& placed,
                         std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  if (operation.type != QLatin1String("likeness.apart")) return;
  const auto stay = [&](Anomaly::Kind kind, const QString& detail) {
    refuse(operation, kind, detail, anomalies);
    if (row) row->mark.key = placed.key;
  };
  if (row) return stay(Anomaly::Kind::NotAllowed, QStringLiteral("judged"));
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  Likeness likeness;
  likeness.id = idOf(operation);
  likeness.stream = operation.stream;
  likeness.officerId = operation.officer;
  likeness.judgedAtMs = plain.integer("at");
  likeness.counterId = plain.text("counter");
  likeness.lowNik = personal.text("low");
  likeness.highNik = personal.text("high");
  if (!plain.isGood() || !personal.isGood())
    return stay(Anomaly::Kind::Unreadable, plain.isGood() ? personal.fault() : plain.fault());
  if (!(likeness.lowNik < likeness.highNik)) return stay(Anomaly::Kind::Unreadable, QStringLiteral("low"));
  row = LikenessRow{likeness, {operation.id, placed.key}};
}
