#pragma once

#include <QJsonObject>

#include "store/store.h"

/// A transfer for a case, as the cash desk books it: it waits for the bank.
inline OperationDraft samplePayment(const QString& id, const QString& caseId, const QString& stream,
                                    const QString& counter, qint64 nowMs) {
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = QLatin1String("payment:") + id;
  draft.type = QStringLiteral("pay.book");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("at"), nowMs},
                 {QStringLiteral("case"), caseId},
                 {QStringLiteral("service"), QStringLiteral("paspor")},
                 {QStringLiteral("principal"), 350'000},
                 {QStringLiteral("penalty"), 0},
                 {QStringLiteral("method"), QStringLiteral("transfer")},
                 {QStringLiteral("tendered"), 0},
                 {QStringLiteral("pending"), true},
                 {QStringLiteral("counter"), counter}};
  return draft;
}

/// The bank has said so ("pay.confirm"), or it is taken back ("pay.reverse").
inline OperationDraft samplePaymentStep(const QString& type, const QString& id, const QString& stream,
                                        const QString& counter, qint64 nowMs, const QString& label) {
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = QLatin1String("payment:") + id;
  draft.type = type;
  draft.plain = {{QStringLiteral("at"), nowMs},
                 {QStringLiteral("counter"), counter},
                 {QStringLiteral("paper"), label},
                 {QStringLiteral("label"), label}};
  if (type == QLatin1String("pay.confirm")) {
    draft.plain.insert(QStringLiteral("reference"), QLatin1String("BNK-") + label);
  } else {
    draft.plain.insert(QStringLiteral("approver"), QStringLiteral("lengkong"));
    draft.personal = {{QStringLiteral("reason"), QLatin1String("salah ") + label}};
  }
  return draft;
}
