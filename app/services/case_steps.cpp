#include "services/case_steps.h"

#include "domain/tracking_code.h"
#include "services/case_fee.h"
#include "services/service_words.h"
#include "store/case_table.h"
#include "store/payment_table.h"

Result<CaseFacts> CaseSteps::facts(const CaseRecord& record) const {
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  CaseFacts facts;
  facts.isChecklistComplete =
      standard && readChecklist(*standard, formOf(record.form), ticksOf(record.ticks)).isComplete();
  facts.hasIdentityConflict = record.edits.hasIdentityConflict();
  const auto payments = PaymentTable(m_store.database()).ofCase(record.id.toString());
  if (!payments) return tl::unexpected(payments.error());
  const qint64 owed = feeOf(record, standard, m_almanac.office().zone).owedRupiah();
  facts.isFeeSettled = feeStanding(owed, *payments).isSettled();
  return facts;
}

OperationDraft CaseSteps::step(const Seat& seat, const CaseRow& row, CaseState to) const {
  OperationDraft step;
  step.stream = row.record.stream;
  step.entity = QLatin1String("case:") + row.record.id.toString();
  step.type = QStringLiteral("case.state");
  step.seen = {row.mark.lastOperation};
  step.plain = {{QStringLiteral("to"), toKey(to)},
                {QStringLiteral("counter"), seat.counterId},
                {QStringLiteral("at"), m_store.nowMs()}};
  return step;
}

Result<OperationDraft> CaseSteps::milestone(const CaseRecord& record, CaseState state, bool isNew) const {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("milestone:") + record.id.toString();
  draft.type = QStringLiteral("milestone.set");
  draft.isNewEntity = isNew;
  draft.plain = {{QStringLiteral("service"), record.serviceId},
                 {QStringLiteral("state"), toKey(state)},
                 {QStringLiteral("at"), m_store.nowMs()}};
  if (record.promisedAtMs) draft.plain.insert(QStringLiteral("promised"), *record.promisedAtMs);
  const auto known = MilestoneTable(m_store.database()).row(record.id.toString());
  if (!known) return tl::unexpected(known.error());
  // Once is enough: a hash of 32 bytes would be half of every step.
  if (!*known || (*known)->milestone.codeHash.isEmpty())
    draft.plain.insert(
        QStringLiteral("track"),
        QString::fromLatin1(
            trackingCodeHash(record.code).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
  return draft;
}
