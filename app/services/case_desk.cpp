#include "services/case_desk.h"

#include <algorithm>

#include "domain/asked_fields.h"
#include "services/case_fee.h"
#include "services/case_history.h"
#include "services/case_steps.h"
#include "services/service_words.h"
#include "store/identity_table.h"
#include "store/paper_table.h"
#include "store/payment_table.h"

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

}  // namespace

Result<std::vector<CaseChoices>> CaseDesk::choices(const std::vector<CaseId>& ids) const {
  std::vector<CaseChoices> found;
  for (const CaseId& id : ids) {
    const auto row = CaseTable(m_store.database()).row(id);
    if (!row) return tl::unexpected(row.error());
    if (!*row) continue;
    const CaseRecord& record = (*row)->record;
    auto facts = CaseSteps(m_store, m_almanac).facts(record);
    if (!facts) return tl::unexpected(facts.error());
    // A result is handed out one by one, with its proof.
    facts->hasReason = true;
    CaseChoices choices{id, record.code, record.name, record.state, {}};
    for (const CaseState to : caseSteps(record.state))
      if (caseGuards(record.state, to, *facts).empty()) choices.allowed.push_back(to);
    found.push_back(std::move(choices));
  }
  return found;
}

Result<std::optional<CaseRecord>> CaseDesk::caseOfTicket(const QString& ticketId) const {
  const auto row = CaseTable(m_store.database()).byTicket(ticketId);
  if (!row) return tl::unexpected(row.error());
  return *row ? std::optional<CaseRecord>((*row)->record) : std::nullopt;
}

Result<CaseDetail> CaseDesk::detail(const CaseId& id) const {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  CaseDetail detail;
  detail.record = (*row)->record;
  detail.zone = m_almanac.office().zone;
  if (const ServiceStandard* standard = m_almanac.standard(detail.record.serviceId, detail.record.standardVersion))
    detail.standard = *standard;
  detail.fee =
      feeOf(detail.record, m_almanac.standard(detail.record.serviceId, detail.record.standardVersion), detail.zone);
  detail.checklist = readChecklist(detail.standard, formOf(detail.record.form), ticksOf(detail.record.ticks));
  detail.nextStates = caseSteps(detail.record.state);
  const auto facts = CaseSteps(m_store, m_almanac).facts(detail.record);
  if (!facts) return tl::unexpected(facts.error());
  detail.facts = *facts;
  const auto payments = PaymentTable(m_store.database()).ofCase(id.toString());
  if (!payments) return tl::unexpected(payments.error());
  detail.payments = *payments;
  detail.officerName = m_almanac.officerName(detail.record.officerId);
  detail.counterName = m_almanac.counterName(detail.record.counterId);
  detail.workingDaysLeft = daysLeft(detail.record.promisedAtMs);

  detail.files = filesOf(detail.record, &detail.standard);
  auto place = RecordPlace::of(m_store, entityOf(id));
  if (!place) return tl::unexpected(place.error());
  detail.place = std::move(*place);
  for (const FieldConflict& open : detail.record.edits.conflicts())
    detail.conflicts.push_back({open, CaseHistory::labelOf(detail.standard, open.field),
                                m_almanac.officerName(open.kept.officerId),
                                m_almanac.officerName(open.other.officerId)});

  const auto papers = PaperTable(m_store.database()).ofSubject(id.toString());
  if (!papers) return tl::unexpected(papers.error());
  detail.papers = *papers;
  auto identity = IdentityTable(m_store.database()).ofCase(id.toString());
  if (!identity) return tl::unexpected(identity.error());
  detail.identity = std::move(*identity);
  auto timeline = CaseHistory(m_store, m_almanac).of(detail);
  if (!timeline) return tl::unexpected(timeline.error());
  detail.timeline = std::move(*timeline);
  return detail;
}

Done CaseDesk::setState(const Seat& seat, const CaseId& id, CaseState to, const QString& reason) {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  const CaseRecord& record = (*row)->record;
  const CaseSteps steps(m_store, m_almanac);
  auto facts = steps.facts(record);
  if (!facts) return tl::unexpected(facts.error());
  facts->hasReason = !reason.trimmed().isEmpty();
  if (auto done = checkCaseStep(record.state, to, *facts); !done) return done;

  OperationDraft step = steps.step(seat, **row, to);
  if (!reason.trimmed().isEmpty()) step.plain.insert(QStringLiteral("reason"), reason.trimmed().left(500));
  const auto milestone = steps.milestone(record, to, false);
  if (!milestone) return tl::unexpected(milestone.error());
  if (auto committed = m_store.append(seat.officerId, {step, *milestone}); !committed)
    return tl::unexpected(committed.error());
  return {};
}

Done CaseDesk::addNote(const Seat& seat, const CaseId& id, const QString& text) {
  if (text.trimmed().isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("note"));
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  OperationDraft note;
  note.stream = (*row)->record.stream;
  note.entity = entityOf(id);
  note.type = QStringLiteral("case.note");
  note.seen = {(*row)->mark.lastOperation};
  note.plain = {{QStringLiteral("counter"), seat.counterId}, {QStringLiteral("at"), m_store.nowMs()}};
  note.personal = {{QStringLiteral("text"), text.trimmed().left(4000)}};
  if (auto committed = m_store.append(seat.officerId, {note}); !committed) return tl::unexpected(committed.error());
  return {};
}
