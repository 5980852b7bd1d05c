#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

#include "store/store.h"

/// An application as its desk registers it, and the milestone of it that the whole hall sees.
inline std::vector<OperationDraft> sampleCase(const QString& id, const QString& stream, const QString& name,
                                              const QString& counter, qint64 nowMs) {
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = QLatin1String("case:") + id;
  draft.type = QStringLiteral("case.register");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("at"), nowMs},
                 {QStringLiteral("code"), QLatin1String("BTG-") + id.right(8)},
                 {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                 {QStringLiteral("service_name"), QStringLiteral("Akta kelahiran")},
                 {QStringLiteral("standard"), 1},
                 {QStringLiteral("missing"), QJsonArray{}},
                 {QStringLiteral("ticket"), QString()},
                 {QStringLiteral("ticket_label"), QString()},
                 {QStringLiteral("counter"), counter},
                 {QStringLiteral("fee"), 0},
                 {QStringLiteral("promised"), nowMs + 86'400'000}};
  draft.personal = {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("phone"), QString()},
                    {QStringLiteral("level"), QStringLiteral("L1")},
                    {QStringLiteral("form"), QJsonObject{}},
                    {QStringLiteral("ticks"), QJsonObject{}}};
  OperationDraft milestone;
  milestone.stream = kHallStream;
  milestone.entity = QLatin1String("milestone:") + id;
  milestone.type = QStringLiteral("milestone.set");
  milestone.isNewEntity = true;
  milestone.plain = {{QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                     {QStringLiteral("state"), QStringLiteral("registered")},
                     {QStringLiteral("promised"), nowMs + 86'400'000},
                     {QStringLiteral("at"), nowMs}};
  return {draft, milestone};
}
