#include "services/case_history.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

#include "domain/asked_fields.h"
#include "store/log_table.h"
#include "store/paper_table.h"

QString CaseHistory::labelOf(const ServiceStandard& standard, const QString& field) {
  if (field == kRepresented) return representedField().label;
  const auto found = std::ranges::find(standard.form, field, &FormField::id);
  return found == standard.form.end() ? QString() : found->label;
}

namespace {

const QString kFreeDay = QStringLiteral("free");
const QString kWorkedDay = QStringLiteral("worked");

}  // namespace

Result<std::vector<CaseEvent>> CaseHistory::of(const CaseDetail& detail) const {
  auto events = steps(detail);
  if (!events) return events;
  const auto printed = prints(detail);
  if (!printed) return printed;
  const auto paid = money(detail);
  events->insert(events->end(), printed->begin(), printed->end());
  events->insert(events->end(), paid.begin(), paid.end());
  const auto verified = verifications(detail);
  events->insert(events->end(), verified.begin(), verified.end());
  std::ranges::stable_sort(*events, [](const auto& a, const auto& b) { return a.atMs > b.atMs; });
  return events;
}

Result<std::vector<CaseEvent>> CaseHistory::steps(const CaseDetail& detail) const {
  const auto operations = m_store.log().ofEntity(QLatin1String("case:") + detail.record.id.toString());
  if (!operations) return tl::unexpected(operations.error());
  std::vector<CaseEvent> events;
  QHash<QString, QString> fileNames;
  std::optional<qint64> promised;  // as far as these operations tell
  for (const PlacedOperation& placed : *operations) {
    const Operation& operation = placed.operation;
    CaseEvent entry;
    entry.atMs = operation.plain.value(QLatin1String("at")).toInteger();
    entry.type = operation.type;
    entry.toState = operation.plain.value(QLatin1String("to")).toString();
    entry.officerName = m_almanac.officerName(operation.officer);
    entry.counterName = m_almanac.counterName(operation.plain.value(QLatin1String("counter")).toString());
    entry.detail = operation.plain.value(QLatin1String("reason")).toString();
    if (const auto handover = Handover::fromJson(operation.personal.value(QLatin1String("handover")).toObject())) {
      entry.taker = handover->role;
      entry.subject = handover->name;
      entry.detail = operation.plain.value(QLatin1String("label")).toString();
    }
    if (operation.type == QLatin1String("case.note"))
      entry.detail = operation.personal.value(QLatin1String("text")).toString();
    if (operation.type == QLatin1String("case.open"))
      entry.count = static_cast<int>(operation.plain.value(QLatin1String("missing")).toArray().size());
    if (operation.type == QLatin1String("case.register")) entry.count = detail.checklist.satisfiedCount;
    if (const QJsonValue told = operation.plain.value(QLatin1String("promised")); told.isDouble())
      promised = told.toInteger();
    if (operation.type == QLatin1String("case.promise")) {
      entry.promisedBeforeMs = operation.plain.value(QLatin1String("from")).toInteger();
      entry.promisedAtMs = operation.plain.value(QLatin1String("to")).toInteger();
      // What another PC had counted as well moved nothing, so there is nothing to tell.
      if (promised && promised != entry.promisedBeforeMs) continue;
      promised = entry.promisedAtMs;
      const QJsonArray days = operation.plain.value(QLatin1String("days")).toArray();
      for (const auto& day : days) {
        const QJsonObject told = day.toObject();
        entry.changes.push_back({told.value(QLatin1String("day")).toString(), told.value(QLatin1String("name")).toString(),
                                 {}, told.value(QLatin1String("free")).toBool() ? kFreeDay : kWorkedDay});
      }
    }
    if (operation.type == QLatin1String("case.attach")) {
      entry.detail = operation.personal.value(QLatin1String("name")).toString();
      fileNames.insert(operation.id.toString(), entry.detail);
    }
    if (operation.type == QLatin1String("case.set")) {
      entry.detail = operation.personal.value(QLatin1String("reason")).toString();
      entry.isChoice = operation.plain.contains(QLatin1String("settles"));
      const QJsonObject after = operation.personal.value(QLatin1String("set")).toObject();
      const QJsonObject before = operation.personal.value(QLatin1String("before")).toObject();
      for (auto field = after.begin(); field != after.end(); ++field)
        entry.changes.push_back({field.key(), labelOf(detail.standard, field.key()),
                                 before.value(field.key()).toString(), field.value().toString()});
    }
    if (operation.type == QLatin1String("case.assess")) {
      entry.amountRupiah = operation.plain.value(QLatin1String("fee")).toInteger();
      entry.amountBeforeRupiah = operation.plain.value(QLatin1String("before")).toInteger();
    }
    if (operation.type == QLatin1String("case.detach"))
      entry.detail = fileNames.value(operation.plain.value(QLatin1String("of")).toString());
    const QString requirementId = operation.plain.value(QLatin1String("requirement")).toString();
    for (const Requirement& requirement : detail.standard.requirements)
      if (requirement.id == requirementId) entry.subject = requirement.name;
    events.push_back(std::move(entry));
  }
  return events;
}

Result<std::vector<CaseEvent>> CaseHistory::prints(const CaseDetail& detail) const {
  std::vector<CaseEvent> events;
  const PrintJobTable jobs(m_store.database());
  for (const PaperRecord& paper : detail.papers) {
    const auto done = jobs.ofPaper(paper.id.toString());
    if (!done) return tl::unexpected(done.error());
    for (const PrintJob& job : *done) {
      CaseEvent entry;
      entry.atMs = job.endedAtMs.value_or(job.queuedAtMs);
      entry.type = QLatin1String("print.") + toKey(job.state);
      entry.toState = toKey(job.kind);
      entry.officerName = m_almanac.officerName(job.officerId);
      entry.counterName = m_almanac.counterName(job.counterId);
      entry.detail = job.label;
      entry.count = job.copy;
      events.push_back(std::move(entry));
    }
  }
  return events;
}

std::vector<CaseEvent> CaseHistory::money(const CaseDetail& detail) const {
  std::vector<CaseEvent> events;
  for (const Payment& payment : detail.payments) {
    CaseEvent booked;
    booked.atMs = payment.bookedAtMs;
    booked.type = QStringLiteral("pay.book");
    booked.officerName = m_almanac.officerName(payment.officerId);
    booked.counterName = m_almanac.counterName(payment.counterId);
    booked.amountRupiah = payment.total();
    booked.subject = toKey(payment.method);
    const bool wasLater = payment.method != PaymentMethod::Cash && payment.confirmedAtMs != payment.bookedAtMs;
    booked.toState = toKey(wasLater ? PaymentState::Pending : PaymentState::Paid);
    if (!wasLater) booked.detail = payment.receiptLabel;
    events.push_back(booked);
    if (wasLater && payment.confirmedAtMs) {
      CaseEvent confirmed = booked;
      confirmed.atMs = *payment.confirmedAtMs;
      confirmed.type = QStringLiteral("pay.confirm");
      confirmed.toState = toKey(PaymentState::Paid);
      confirmed.officerName = m_almanac.officerName(payment.confirmedBy);
      confirmed.detail = payment.receiptLabel;
      events.push_back(std::move(confirmed));
    }
    if (payment.reversal) {
      CaseEvent reversed = booked;
      reversed.atMs = payment.reversal->atMs;
      reversed.type = QStringLiteral("pay.reverse");
      reversed.toState = toKey(PaymentState::Reversed);
      reversed.officerName = m_almanac.officerName(payment.reversal->officerId);
      reversed.counterName = m_almanac.counterName(payment.reversal->counterId);
      reversed.detail = payment.reversal->reason;
      events.push_back(std::move(reversed));
    }
  }
  return events;
}

std::vector<CaseEvent> CaseHistory::verifications(const CaseDetail& detail) const {
  std::vector<CaseEvent> events;
  for (const IdentityCheck& check : detail.identity) {
    CaseEvent asked;
    asked.atMs = check.askedAtMs;
    asked.type = QStringLiteral("identity.ask");
    asked.officerName = m_almanac.officerName(check.officerId);
    asked.counterName = m_almanac.counterName(check.counterId);
    events.push_back(asked);
    if (!check.answeredAtMs) continue;
    CaseEvent answered;
    answered.atMs = *check.answeredAtMs;
    answered.type = QStringLiteral("identity.answer");
    answered.toState = toKey(check.answer.outcome);
    answered.detail = check.answer.reference;
    for (const QString& field : check.answer.differing) answered.changes.push_back({field, {}, {}, {}});
    events.push_back(std::move(answered));
  }
  return events;
}
