#include "services/case_fee.h"

#include <QJsonObject>

#include "services/service_words.h"

CaseFee feeOf(const CaseRecord& record, const ServiceStandard* standard, const Zone& zone) {
  CaseFee fee{record.feeRupiah, {}, false};
  // Before it is registered nothing is owed; one sum was written down once and for all.
  if (!standard || standard->fee.lines.empty() || !record.registeredAtMs) return fee;
  auto assessed = assess(*standard, formOf(record.form), zone.day(*record.registeredAtMs));
  if (!assessed) return fee;
  fee.assessed = std::move(*assessed);
  fee.isStale = fee.assessed.totalRupiah != record.feeRupiah;
  return fee;
}

QJsonArray toJson(const std::vector<AssessedLine>& lines) {
  QJsonArray list;
  for (const AssessedLine& line : lines) {
    QJsonObject told{{QStringLiteral("id"), line.id},
                     {QStringLiteral("name"), line.name},
                     {QStringLiteral("quantity"), line.quantity},
                     {QStringLiteral("each"), line.unitRupiah},
                     {QStringLiteral("amount"), line.amountRupiah}};
    if (!line.detail.isEmpty()) told.insert(QStringLiteral("detail"), line.detail);
    if (!line.unit.isEmpty()) told.insert(QStringLiteral("unit"), line.unit);
    if (line.basisPoints > 0) told.insert(QStringLiteral("basis_points"), line.basisPoints);
    if (line.late) told.insert(QStringLiteral("late"), toKey(*line.late));
    list.append(told);
  }
  return list;
}

OperationDraft assessmentDraft(const CaseRecord& before, const Uuid& seen, const Assessment& assessed,
                               const QString& counterId, qint64 nowMs) {
  OperationDraft draft;
  draft.stream = before.stream;
  draft.entity = QLatin1String("case:") + before.id.toString();
  draft.type = QStringLiteral("case.assess");
  draft.seen = {seen};
  draft.plain = {{QStringLiteral("at"), nowMs},
                 {QStringLiteral("counter"), counterId},
                 {QStringLiteral("fee"), assessed.totalRupiah},
                 {QStringLiteral("before"), before.feeRupiah}};
  draft.personal = {{QStringLiteral("lines"), toJson(assessed.lines)}};
  return draft;
}
