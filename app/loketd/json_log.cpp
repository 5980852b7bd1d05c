#include "loketd/json_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

constexpr double kSlowSeconds = 1.0;

/// One call of the C library a line: lines of two threads do not mix.
void put(QJsonObject object) {
  object.insert(QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
  const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
  std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void handle(QtMsgType type, const QMessageLogContext&, const QString& message) {
  static const char* const kLevels[] = {"debug", "warning", "critical", "fatal", "info"};
  json_log::write(kLevels[type], message);
}

}  // namespace

void json_log::install() { qInstallMessageHandler(&handle); }

void json_log::write(const char* level, const QString& message) {
  put({{QStringLiteral("level"), QLatin1String(level)}, {QStringLiteral("message"), message}});
}

std::function<void(const AccessLine&)> json_log::accessLog(const QString& which) {
  if (which == QLatin1String("none")) return {};
  const bool isAll = which == QLatin1String("all");
  return [isAll](const AccessLine& line) {
    const bool isLongPoll = QByteArrayView(line.route).endsWith("/pull");
    const bool isProblem = line.status >= 400 || (line.seconds > kSlowSeconds && !isLongPoll);
    if (!isAll && !isProblem) return;
    QJsonObject object{{QStringLiteral("level"), QStringLiteral("info")},
                       {QStringLiteral("message"), QStringLiteral("request")},
                       {QStringLiteral("route"), QLatin1String(line.route)},
                       {QStringLiteral("status"), line.status},
                       {QStringLiteral("ms"), static_cast<qint64>(line.seconds * 1000)},
                       {QStringLiteral("bytes_in"), line.bytesIn},
                       {QStringLiteral("bytes_out"), line.bytesOut}};
    if (!line.peer.isEmpty()) object.insert(QStringLiteral("peer"), line.peer);
    put(std::move(object));
  };
}
