#pragma once

#include <QJsonObject>

#include "domain/device.h"
#include "domain/result.h"

/// What a hub tells its members about a device, as the body of "device.set": no personal data. Pure, any thread.
namespace device_codec {

QJsonObject write(const Device& device);
/// Strict. Error: Corrupt.
Result<Device> read(const QString& id, const QJsonObject& body);

}  // namespace device_codec
