#include "store/doubt_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/payload.h"

namespace doubt_body {
namespace {

constexpr std::array kKinds{
    std::pair{HistoryDoubt::Kind::Cut, "cut"}, std::pair{HistoryDoubt::Kind::Rewritten, "rewritten"},
    std::pair{HistoryDoubt::Kind::TwoFaced, "two-faced"}, std::pair{HistoryDoubt::Kind::Unsigned, "unsigned"},
    std::pair{HistoryDoubt::Kind::Unproved, "unproved"}};

}  // namespace

QJsonObject write(const HistoryDoubt& doubt, const QString& logId) {
  const auto kind = std::ranges::find(kKinds, doubt.kind, [](const auto& entry) { return entry.first; });
  return {{QStringLiteral("kind"), QLatin1String(kind->second)},
          {QStringLiteral("log_id"), logId},
          {QStringLiteral("seen"), doubt.seenSize},
          {QStringLiteral("shown"), doubt.shownSize},
          {QStringLiteral("at"), doubt.atMs}};
}

Result<HistoryDoubt> read(const QString& stream, const QJsonObject& body) {
  PayloadReader reader(body);
  const QString key = reader.text("kind");
  const auto kind = std::ranges::find_if(kKinds, [&](const auto& entry) { return key == QLatin1String(entry.second); });
  HistoryDoubt doubt;
  doubt.stream = stream;
  doubt.seenSize = reader.integer("seen");
  doubt.shownSize = reader.integer("shown");
  doubt.atMs = reader.integer("at");
  if (!reader.isGood() || kind == kKinds.end()) return failure(ErrorCode::Corrupt, stream, QStringLiteral("doubt"));
  doubt.kind = kind->first;
  return doubt;
}

HistoryDoubt readAnyway(const QString& stream, const QJsonObject& body) {
  auto doubt = read(stream, body);
  if (doubt) return std::move(*doubt);
  qWarning("a doubt about %s cannot be read", qPrintable(stream));
  return {HistoryDoubt::Kind::Unproved, stream, 0, 0, 0};
}

}  // namespace doubt_body
