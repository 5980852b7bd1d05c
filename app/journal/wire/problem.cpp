#include "journal/wire/problem.h"

#include <QJsonObject>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace {
const QString kType = QStringLiteral("urn:loket:problem:");
}

QByteArray Problem::toJson() const {
  QJsonObject object{{QStringLiteral("type"), kType + code}, {QStringLiteral("status"), status}};
  if (!detail.isEmpty()) object.insert(QStringLiteral("detail"), detail.left(wire::kMaxText));
  if (expectedSeq) object.insert(QStringLiteral("expected_seq"), *expectedSeq);
  if (retryAfterSeconds) object.insert(QStringLiteral("retry_after"), *retryAfterSeconds);
  return wire::writeObject(object);
}

Result<Problem> Problem::fromJson(QByteArrayView bytes) {
  const auto object = wire::readObject(bytes, wire::kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  wire::Fields fields(*object);
  Problem problem;
  const QString type = fields.text("type", 128);
  problem.status = static_cast<int>(fields.integer("status", 400, 599));
  problem.detail = fields.optionalText("detail", wire::kMaxText);
  problem.expectedSeq = fields.optionalInteger("expected_seq", 1, std::numeric_limits<qint64>::max());
  if (const auto seconds = fields.optionalInteger("retry_after", 0, 86'400))
    problem.retryAfterSeconds = static_cast<int>(*seconds);
  if (!type.startsWith(kType)) fields.refuse("type", "not of this protocol");
  problem.code = type.mid(kType.size());
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return problem;
}

Problem problemOf(const Error& error) {
  switch (error.code) {
    case ErrorCode::Invalid:
      return {422, QStringLiteral("invalid"), error.field + QLatin1String(": ") + error.detail, {}, {}};
    case ErrorCode::DiskFull:
      return {507, QStringLiteral("disk-full"), {}, {}, 60};
    case ErrorCode::Busy:
      return {503, QStringLiteral("busy"), {}, {}, 1};
    case ErrorCode::Denied:
      return {403, QStringLiteral("denied"), {}, {}, {}};
    case ErrorCode::NotFound:
      return {404, QStringLiteral("not-found"), {}, {}, {}};
    default:
      // What lies behind it stays in this machine's log.
      return {500, QStringLiteral("internal"), {}, {}, {}};
  }
}
