#include "journal/fold/case_fold.h"

#include <algorithm>

#include "journal/fold/attached_content.h"
#include "journal/payload.h"

namespace {

void refuse(const Operation& operation, Anomaly::Kind kind, const QString& detail, std::vector<Anomaly>& anomalies) {
  anomalies.push_back({kind, operation.entity, operation.id, operation.type, operation.officer, detail});
}

/// What "case.open" and "case.register" both carry: the whole application as it stood at the counter.
bool readWhole(CaseRecord& record, const Operation& operation, QString& why) {
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  record.stream = operation.stream;
  record.code = plain.text("code");
  record.serviceId = plain.text("service");
  record.serviceName = plain.text("service_name");
  record.standardVersion = static_cast<int>(plain.integer("standard"));
  record.missing = plain.texts("missing");
  record.ticketId = plain.text("ticket");
  record.ticketLabel = plain.text("ticket_label");
  record.counterId = plain.text("counter");
  record.feeRupiah = plain.integer("fee");
  record.officerId = operation.officer;
  record.updatedAtMs = plain.integer("at");
  if (record.createdAtMs == 0) record.createdAtMs = record.updatedAtMs;
  record.nik = personal.text("nik");
  record.name = personal.text("name");
  record.phone = personal.text("phone");
  record.form = personal.object("form");
  record.ticks = personal.object("ticks");
  const auto level = identityLevelFromKey(personal.text("level"));
  why = plain.isGood() ? personal.fault() : plain.fault();
  if (!why.isEmpty()) return false;
  if (!level || record.feeRupiah < 0) {
    why = QStringLiteral("level or fee");
    return false;
  }
  record.level = *level;
  return true;
}

/// Adds or takes back a file; what is wrong with the payload, or nothing.
QString applyAttachment(CaseRecord& record, const Operation& operation) {
  PayloadReader plain(operation.plain);
  const qint64 at = plain.integer("at");
  const QString requirement = plain.text("requirement");
  if (operation.type == QLatin1String("case.detach")) {
    const QString of = plain.text("of");
    if (!plain.isGood()) return plain.fault();
    if (!Uuid::parse(of)) return QStringLiteral("of");
    record.attachments.remove(of);
    record.updatedAtMs = at;
    return {};
  }
  PayloadReader personal(operation.personal);
  const auto kind = fileKindFromKey(plain.text("kind"));
  const qint64 bytes = plain.integer("bytes");
  const QString name = personal.text("name");
  const QString sha256 = attachedContent(operation);
  if (!plain.isGood()) return plain.fault();
  if (!personal.isGood()) return personal.fault();
  if (!kind || bytes <= 0 || !isSha256(sha256)) return QStringLiteral("file");
  record.attachments.add(
      {{sha256, *kind, bytes}, name, requirement, at, operation.officer, operation.id.toString()});
  record.updatedAtMs = at;
  return {};
}

/// The value of a field that may be corrected, as text.
QString fieldOf(const CaseRecord& record, const QString& field) {
  if (field == case_fields::kNik) return record.nik;
  if (field == case_fields::kName) return record.name;
  if (field == case_fields::kPhone) return record.phone;
  return record.form.value(field).toString();
}

void setField(CaseRecord& record, const QString& field, const QString& value) {
  if (field == case_fields::kNik) {
    record.nik = value;
  } else if (field == case_fields::kName) {
    record.name = value;
  } else if (field == case_fields::kPhone) {
    record.phone = value;
  } else if (value.isEmpty()) {
    record.form.remove(field);
  } else {
    record.form.insert(field, value);
  }
}

/// Corrects fields one by one, so that what two officers wrote into different fields stands side by side; what is wrong
/// with the payload, or nothing.
QString applyCorrection(CaseRecord& record, const Operation& operation) {
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  const qint64 at = plain.integer("at");
  const QStringList settled = plain.optionalTexts("settles");
  const QJsonObject after = personal.object("set");
  const QJsonObject before = personal.object("before");
  if (!plain.isGood()) return plain.fault();
  if (!personal.isGood()) return personal.fault();
  if (after.isEmpty() || after.keys() != before.keys()) return QStringLiteral("set");
  for (const QString& field : after.keys())
    if (field.isEmpty() || !after.value(field).isString() || !before.value(field).isString()) return field;

  const FieldSide registered{{}, record.officerId, record.registeredAtMs.value_or(record.createdAtMs)};
  record.edits.settle(settled);
  for (const QString& field : after.keys()) {
    const QString value = after.value(field).toString();
    record.edits.note({field, before.value(field).toString(), value}, fieldOf(record, field), registered,
                      {operation.officer, at, operation.id.toString()});
    setField(record, field, value);
  }
  record.updatedAtMs = at;
  return {};
}

/// The fee as it was assessed anew; what is wrong with the payload, or nothing. The last one told stands: each was
/// counted from the whole form that its writer saw.
QString applyAssessment(CaseRecord& record, const Operation& operation) {
  PayloadReader plain(operation.plain);
  const qint64 at = plain.integer("at");
  const qint64 fee = plain.integer("fee");
  const qint64 before = plain.integer("before");
  if (!plain.isGood()) return plain.fault();
  if (fee < 0 || before < 0) return QStringLiteral("fee");
  record.feeRupiah = fee;
  record.updatedAtMs = at;
  return {};
}

/// Where a promise goes: nothing when it is not there any more from where it was counted.
struct PromiseMove {
  std::optional<qint64> to;
  qint64 at = 0;
  QString fault;
};

PromiseMove readPromiseMove(const Operation& operation, const std::optional<qint64>& promised) {
  PayloadReader read(operation.plain);
  PromiseMove move;
  move.at = read.integer("at");
  const qint64 from = read.integer("from");
  const qint64 to = read.integer("to");
  move.fault = read.fault();
  if (read.isGood() && promised == from) move.to = to;
  return move;
}

/// To whom the result went, where the step says so; what is wrong with the payload, or nothing.
QString readHandover(std::optional<Handover>& handover, const Operation& operation, qint64 at) {
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  const QJsonObject told = personal.optionalObject("handover");
  const QString counter = plain.optionalText("counter").value_or(QString());
  const QString receipt = plain.optionalText("paper").value_or(QString());
  const QString label = plain.optionalText("label").value_or(QString());
  if (!plain.isGood()) return plain.fault();
  if (!personal.isGood()) return personal.fault();
  if (told.isEmpty()) return {};
  auto read = Handover::fromJson(told);
  if (!read) return read.error().field;
  read->officerId = operation.officer;
  read->counterId = counter;
  read->receiptId = receipt;
  read->receiptLabel = label;
  read->atMs = at;
  handover = std::move(*read);
  return {};
}

}  // namespace

void CaseFold::apply(std::optional<CaseRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  const bool isOpening = operation.type == QLatin1String("case.open");
  const bool isRegistering = operation.type == QLatin1String("case.register");
  const bool isStep = operation.type == QLatin1String("case.state");
  const bool isNote = operation.type == QLatin1String("case.note");
  const bool isFile =
      operation.type == QLatin1String("case.attach") || operation.type == QLatin1String("case.detach");
  const bool isCorrection = operation.type == QLatin1String("case.set");
  const bool isAssessment = operation.type == QLatin1String("case.assess");
  const bool isPromise = operation.type == QLatin1String("case.promise");
  if (!isOpening && !isRegistering && !isStep && !isNote && !isFile && !isCorrection && !isAssessment && !isPromise)
    return;

  auto stay = [&](Anomaly::Kind kind, const QString& detail) {
    refuse(operation, kind, detail, anomalies);
    if (row) row->mark.key = placed.key;
  };
  QString why;
  if (isOpening || isRegistering) {
    CaseRecord next = row ? row->record : CaseRecord{};
    const auto id = CaseId::parse(QStringView(operation.entity).mid(5));
    if (!id) return stay(Anomaly::Kind::Unreadable, QStringLiteral("entity"));
    next.id = *id;
    const CaseState target = isRegistering ? CaseState::Registered : CaseState::Incomplete;
    const bool isFresh = !row || row->record.state == CaseState::Draft || row->record.state == CaseState::Incomplete;
    if (!isFresh) return stay(Anomaly::Kind::NotAllowed, toKey(row->record.state));
    if (!readWhole(next, operation, why)) return stay(Anomaly::Kind::Unreadable, why);
    if (isRegistering) {
      PayloadReader read(operation.plain);
      next.registeredAtMs = read.integer("at");
      next.promisedAtMs = read.integer("promised");
      if (!read.isGood()) return stay(Anomaly::Kind::Unreadable, read.fault());
    }
    next.state = target;
    row = CaseRow{next, {operation.id, placed.key}};
    return;
  }
  if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
  if (isFile) {
    why = applyAttachment(row->record, operation);
    if (!why.isEmpty()) return stay(Anomaly::Kind::Unreadable, why);
    row->mark = {operation.id, placed.key};
    return;
  }
  if (isPromise) {
    const PromiseMove move = readPromiseMove(operation, row->record.promisedAtMs);
    if (!move.fault.isEmpty()) return stay(Anomaly::Kind::Unreadable, move.fault);
    row->mark = {operation.id, placed.key};
    if (!move.to || !isOpen(row->record.state)) return;  // counted by another PC as well, or too late to matter
    row->record.promisedAtMs = move.to;
    row->record.updatedAtMs = move.at;
    return;
  }
  if (isCorrection || isAssessment) {
    if (!isOpen(row->record.state)) return stay(Anomaly::Kind::NotAllowed, toKey(row->record.state));
    why = isCorrection ? applyCorrection(row->record, operation) : applyAssessment(row->record, operation);
    if (!why.isEmpty()) return stay(Anomaly::Kind::Unreadable, why);
    row->mark = {operation.id, placed.key};
    return;
  }
  PayloadReader read(operation.plain);
  const qint64 at = read.integer("at");
  if (isNote) {
    if (!read.isGood()) return stay(Anomaly::Kind::Unreadable, read.fault());
    row->record.updatedAtMs = at;
    row->mark = {operation.id, placed.key};
    return;
  }
  const auto target = caseStateFromKey(read.text("to"));
  const QString reason = read.optionalText("reason").value_or(QString());
  if (!read.isGood() || !target) return stay(Anomaly::Kind::Unreadable, read.fault());
  const auto steps = caseSteps(row->record.state);
  if (std::ranges::find(steps, *target) == steps.end())
    return stay(Anomaly::Kind::NotAllowed, toKey(row->record.state) + QLatin1String(" to ") + toKey(*target));
  std::optional<Handover> handover;
  if (*target == CaseState::Collected) {
    why = readHandover(handover, operation, at);
    if (!why.isEmpty()) return stay(Anomaly::Kind::Unreadable, why);
  }
  row->record.state = *target;
  row->record.reason = reason;
  row->record.handover = std::move(handover);
  row->record.updatedAtMs = at;
  if (const auto promised = read.optionalInteger("promised")) row->record.promisedAtMs = promised;
  row->mark = {operation.id, placed.key};
}

void MilestoneFold::apply(std::optional<MilestoneRow>& row, const PlacedOperation& placed,
                          std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  if (operation.type == QLatin1String("milestone.promise")) {
    if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
    const PromiseMove move = readPromiseMove(operation, row->milestone.promisedAtMs);
    if (!move.fault.isEmpty()) refuse(operation, Anomaly::Kind::Unreadable, move.fault, anomalies);
    row->mark = {operation.id, placed.key};
    if (!move.to || !isOpen(row->milestone.state)) return;
    row->milestone.promisedAtMs = move.to;
    row->milestone.updatedAtMs = move.at;
    return;
  }
  if (operation.type != QLatin1String("milestone.set")) return;
  PayloadReader read(operation.plain);
  Milestone next;
  next.caseId = operation.entity.mid(10);
  next.serviceId = read.text("service");
  const auto state = caseStateFromKey(read.text("state"));
  next.promisedAtMs = read.optionalInteger("promised");
  next.updatedAtMs = read.integer("at");
  const auto track = read.optionalText("track");
  if (!read.isGood() || !state) return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
  next.state = *state;
  if (row) {
    next.registeredAtMs = row->milestone.registeredAtMs;
    next.codeHash = row->milestone.codeHash;
  }
  if (next.state == CaseState::Registered && !next.registeredAtMs) next.registeredAtMs = next.updatedAtMs;
  if (track) {
    const auto hash = QByteArray::fromBase64Encoding(
        track->toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!hash || hash.decoded.size() != 32)
      return refuse(operation, Anomaly::Kind::Unreadable, QStringLiteral("track"), anomalies);
    next.codeHash = hash.decoded;
  }
  row = MilestoneRow{next, {operation.id, placed.key}};
}

void ApplicantFold::apply(std::optional<ApplicantRow>& row, const PlacedOperation& placed,
                          std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  if (operation.type != QLatin1String("applicant.set")) return;
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  Applicant next;
  next.id = operation.entity.mid(10);
  next.stream = operation.stream;
  next.nik = personal.text("nik");
  next.name = personal.text("name");
  next.phone = personal.text("phone");
  const auto level = identityLevelFromKey(personal.text("level"));
  next.updatedAtMs = plain.integer("at");
  if (!plain.isGood() || !personal.isGood() || !level)
    return refuse(operation, Anomaly::Kind::Unreadable, plain.isGood() ? personal.fault() : plain.fault(), anomalies);
  next.level = *level;
  row = ApplicantRow{next, {operation.id, placed.key}};
}
