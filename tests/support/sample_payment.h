#pragma once

#include <QJsonObject>

#include "store/store.h"

/// A transfer or a billing code for a case, by the moment's parity, as the cash desk books it: it waits to be
/// confirmed.
inline OperationDraft samplePayment(const QString& id, const QString& caseId, const QString& stream,
                                    const QString& counter, qint64 nowMs) {
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = QLatin1String("payment:") + id;
  draft.type = QStringLiteral("pay.book");
  draft.isNewEntity = true;
  const bool isBilling = nowMs % 2 != 0;
  draft.plain = {{QStringLiteral("at"), nowMs},
                 {QStringLiteral("case"), caseId},
                 {QStringLiteral("service"), QStringLiteral("paspor")},
                 {QStringLiteral("principal"), 350'000},
                 {QStringLiteral("penalty"), 0},
                 {QStringLiteral("method"), isBilling ? QStringLiteral("billing") : QStringLiteral("transfer")},
                 {QStringLiteral("tendered"), 0},
                 {QStringLiteral("pending"), true},
                 {QStringLiteral("counter"), counter}};
  if (isBilling) draft.plain.insert(QStringLiteral("code"), QStringLiteral("820220922465628"));
  return draft;
}

/// It was confirmed ("pay.confirm"), or it is taken back ("pay.reverse"): by two persons or, by the moment's parity,
/// called off by one.
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
    draft.plain.insert(QStringLiteral("approver"), nowMs % 2 != 0 ? QString() : QStringLiteral("lengkong"));
    draft.personal = {{QStringLiteral("reason"), QLatin1String("salah ") + label}};
  }
  return draft;
}
