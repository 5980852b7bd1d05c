#pragma once

#include <QJsonObject>

#include "domain/office.h"
#include "domain/result.h"

/// Settings as the journal holds them. Strict: what is missing or mistyped is Corrupt. Pure, any thread.
namespace office_codec {

QJsonObject write(const OfficeProfile& profile);
QJsonObject write(const Officer& officer);
QJsonObject write(const Counter& counter);
QJsonObject write(const CounterPresence& presence);

Result<OfficeProfile> readProfile(const QJsonObject& body);
Result<Officer> readOfficer(const QString& id, const QJsonObject& body);
Result<Counter> readCounter(const QString& id, const QJsonObject& body);
Result<CounterPresence> readPresence(const QString& counterId, const QJsonObject& body);

}  // namespace office_codec
