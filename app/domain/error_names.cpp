#include "domain/error_names.h"

#include <utility>

namespace {

constexpr std::pair<ErrorCode, const char*> kNames[]{{ErrorCode::Invalid, "invalid"},
                                                     {ErrorCode::NotFound, "not-found"},
                                                     {ErrorCode::Conflict, "conflict"},
                                                     {ErrorCode::Duplicate, "duplicate"},
                                                     {ErrorCode::Denied, "denied"},
                                                     {ErrorCode::Locked, "locked"},
                                                     {ErrorCode::Busy, "busy"},
                                                     {ErrorCode::DiskFull, "disk-full"},
                                                     {ErrorCode::ReadOnly, "read-only"},
                                                     {ErrorCode::Corrupt, "corrupt"},
                                                     {ErrorCode::Io, "io"},
                                                     {ErrorCode::Unsupported, "unsupported"}};

}  // namespace

QJsonObject toJson(const Error& error) {
  QString code = QStringLiteral("internal");
  for (const auto& [value, name] : kNames)
    if (value == error.code) code = QLatin1String(name);
  return {{QStringLiteral("code"), code},
          {QStringLiteral("field"), error.field},
          {QStringLiteral("detail"), error.detail},
          {QStringLiteral("line"), error.line}};
}

Error errorOf(const QJsonObject& object) {
  ErrorCode code = ErrorCode::Internal;
  for (const auto& [value, name] : kNames)
    if (object.value(QLatin1String("code")).toString() == QLatin1String(name)) code = value;
  return {code, object.value(QLatin1String("detail")).toString().trimmed(), false,
          object.value(QLatin1String("field")).toString().trimmed(), object.value(QLatin1String("line")).toInt()};
}
