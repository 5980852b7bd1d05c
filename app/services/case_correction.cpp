#include "services/case_correction.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

#include "domain/asked_fields.h"
#include "domain/nik.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "services/case_fee.h"
#include "services/intake_check.h"
#include "services/service_words.h"

namespace {

constexpr qsizetype kMostReason = 500;

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

}  // namespace

Intake CaseCorrection::intakeOf(const CaseRecord& record) {
  Intake intake;
  intake.caseId = record.id;
  intake.serviceId = record.serviceId;
  intake.standardVersion = record.standardVersion;
  intake.ticketId = record.ticketId;
  intake.ticketLabel = record.ticketLabel;
  intake.nik = record.nik;
  intake.name = record.name;
  intake.phone = record.phone.isEmpty() ? QString() : phoneText(Phone{record.phone});
  intake.level = record.level;
  intake.form = formOf(record.form);
  intake.ticks = ticksOf(record.ticks);
  intake.files = record.attachments.present();
  return intake;
}

Result<CaseRow> CaseCorrection::openRow(const CaseId& id) const {
  auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  if (!isOpen((*row)->record.state))
    return failure(ErrorCode::Conflict, toKey((*row)->record.state), QStringLiteral("state"));
  return **row;
}

std::map<QString, QString> CaseCorrection::valuesOf(const Intake& intake) const {
  std::map<QString, QString> values;
  const auto nik = readNik(intake.nik, m_almanac.office().zone.day(m_store.nowMs()), nullptr);
  const auto name = readPersonName(intake.name);
  const auto phone = readPhone(intake.phone);
  values[case_fields::kNik] = nik ? nik->nik : intake.nik.trimmed();
  values[case_fields::kName] = name ? *name : intake.name.trimmed();
  values[case_fields::kPhone] = phone ? phone->e164 : intake.phone.trimmed();
  for (auto field = intake.form.begin(); field != intake.form.end(); ++field) values[field.key()] = field.value();
  return values;
}

Result<std::vector<FieldProblem>> CaseCorrection::problems(const Intake& wanted) const {
  const auto row = openRow(wanted.caseId);
  if (!row) return tl::unexpected(row.error());
  const ServiceStandard* standard = m_almanac.standard(wanted.serviceId, wanted.standardVersion);
  if (!standard) return failure(ErrorCode::NotFound, wanted.serviceId, QStringLiteral("service"));
  const auto before = valuesOf(intakeOf(row->record));
  const auto after = valuesOf(wanted);
  const auto valueIn = [](const std::map<QString, QString>& values, const QString& field) {
    const auto found = values.find(field);
    return found == values.end() ? QString() : found->second;
  };
  const QDate today = m_almanac.office().zone.day(m_store.nowMs());
  auto found = fieldProblems(wanted, *standard, today, m_regions);
  std::erase_if(found, [&](const FieldProblem& problem) {
    const QString field = problem.field.section(QLatin1Char('.'), 0, 0);  // of a cell its table
    return valueIn(before, field) == valueIn(after, field);
  });
  // A fee that could be counted must stay so, whichever field makes a line due.
  if (!tariffProblem(intakeOf(row->record), *standard, today, {}))
    if (auto uncounted = tariffProblem(wanted, *standard, today, found)) found.push_back(std::move(*uncounted));
  return found;
}

Done CaseCorrection::correct(const Seat& seat, const Intake& seen, const Intake& wanted, const QString& reason) {
  if (reason.trimmed().isEmpty())
    return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("reason"));
  const auto row = openRow(wanted.caseId);
  if (!row) return tl::unexpected(row.error());
  const auto wrong = problems(wanted);
  if (!wrong) return tl::unexpected(wrong.error());
  if (!wrong->empty()) return failure(ErrorCode::Invalid, wrong->front().reason, wrong->front().field);
  const ServiceStandard* standard = m_almanac.standard(wanted.serviceId, wanted.standardVersion);
  if (!standard) return failure(ErrorCode::NotFound, wanted.serviceId, QStringLiteral("service"));
  // What is not asked for any more goes with the answer that asked for it, and the history says so.
  Intake asked = wanted;
  asked.form = askedValues(standard->form, wanted.form);
  auto before = valuesOf(seen);
  auto after = valuesOf(asked);
  std::vector<FieldEdit> edits;
  for (const auto& [field, value] : before) after.try_emplace(field, QString());
  for (const auto& [field, value] : after)
    if (const QString old = before[field]; old != value) edits.push_back({field, old, value});
  if (edits.empty()) return failure(ErrorCode::Duplicate, QStringLiteral("nothing differs"), QStringLiteral("form"));
  return write(seat, *row, edits, reason, {});
}

Done CaseCorrection::settle(const Seat& seat, const CaseId& id, const QString& operationId, bool keepsOther) {
  const auto row = openRow(id);
  if (!row) return tl::unexpected(row.error());
  const auto& open = row->record.edits.conflicts();
  const auto conflict = std::ranges::find(open, operationId, &FieldConflict::operationId);
  if (conflict == open.end()) return failure(ErrorCode::NotFound, operationId, QStringLiteral("conflict"));
  const QString chosen = keepsOther ? conflict->other.value : conflict->kept.value;
  // Both sides have been seen: what stands there now is what is chosen from.
  QStringList settles;
  for (const FieldConflict& one : open)
    if (one.field == conflict->field) settles << one.operationId;
  return write(seat, *row, {{conflict->field, conflict->kept.value, chosen}}, {}, settles);
}

Done CaseCorrection::write(const Seat& seat, const CaseRow& row, const std::vector<FieldEdit>& edits,
                           const QString& reason, const QStringList& settles) {
  QJsonObject after;
  QJsonObject before;
  for (const FieldEdit& edit : edits) {
    after.insert(edit.field, edit.after);
    before.insert(edit.field, edit.before);
  }
  OperationDraft draft;
  draft.stream = row.record.stream;
  draft.entity = entityOf(row.record.id);
  draft.type = QStringLiteral("case.set");
  draft.seen = {row.mark.lastOperation};
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()}, {QStringLiteral("counter"), seat.counterId}};
  if (!settles.isEmpty()) draft.plain.insert(QStringLiteral("settles"), QJsonArray::fromStringList(settles));
  draft.personal = {{QStringLiteral("set"), after}, {QStringLiteral("before"), before}};
  if (!reason.trimmed().isEmpty())
    draft.personal.insert(QStringLiteral("reason"), reason.trimmed().left(kMostReason));
  std::vector<OperationDraft> drafts{std::move(draft)};
  // The fee follows from the answers: what depends on a corrected one is counted anew, in the same step.
  CaseRecord corrected = row.record;
  for (const FieldEdit& edit : edits)
    if (edit.field != case_fields::kNik && edit.field != case_fields::kName && edit.field != case_fields::kPhone)
      corrected.form.insert(edit.field, edit.after);
  const ServiceStandard* standard = m_almanac.standard(corrected.serviceId, corrected.standardVersion);
  const CaseFee fee = feeOf(corrected, standard, m_almanac.office().zone);
  if (fee.isStale)
    drafts.push_back(
        assessmentDraft(row.record, row.mark.lastOperation, fee.assessed, seat.counterId, m_store.nowMs()));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return {};
}
