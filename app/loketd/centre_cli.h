#pragma once

#include <QJsonObject>
#include <QString>

/// What a hub's status says of its centre at the terminal. Main thread.
namespace centre_cli {

/// In lines; empty for a hall without a centre.
QString statusLines(const QJsonObject& status, const QString& folder);

}  // namespace centre_cli
