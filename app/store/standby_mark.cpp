#include "store/standby_mark.h"

#include <QStringList>

#include <cstdlib>

#include "store/meta_table.h"

namespace {

const QString kKey = QStringLiteral("standby.heard");
constexpr qint64 kWriteEveryMs = 60'000;

QString textOf(const std::optional<qint64>& value) { return value ? QString::number(*value) : QString(); }

}  // namespace

bool StandbyLag::isDoubtful(qint64 nowMs) const {
  if (!heardMs || !levelMs || missing > 0) return true;
  // A clock that was set back says nothing.
  return std::abs(nowMs - *heardMs) > kLongMs;
}

Done StandbyMark::note(qint64 nowMs, bool isLevel, qint64 missing) const {
  const auto before = lag();
  if (!before) return tl::unexpected(before.error());
  StandbyLag now{nowMs, isLevel ? std::optional<qint64>(nowMs) : before->levelMs, isLevel ? 0 : missing};
  const bool isSame = before->heardMs && before->missing == now.missing &&
                      before->levelMs.has_value() == now.levelMs.has_value() &&
                      std::abs(nowMs - *before->heardMs) < kWriteEveryMs;
  if (isSame) return {};
  return MetaTable(m_database)
      .set(kKey,
           QStringList{textOf(now.heardMs), textOf(now.levelMs), QString::number(now.missing)}.join(QLatin1Char(' ')));
}

Result<StandbyLag> StandbyMark::lag() const {
  const auto text = MetaTable(m_database).text(kKey);
  if (!text) return tl::unexpected(text.error());
  StandbyLag lag;
  if (!*text) return lag;
  const QStringList parts = (*text)->split(QLatin1Char(' '));
  const auto number = [&parts](qsizetype i) {
    bool isNumber = false;
    const qint64 value = parts.value(i).toLongLong(&isNumber);
    return isNumber ? std::optional<qint64>(value) : std::nullopt;
  };
  if (parts.size() != 3 || !number(2)) return failure(ErrorCode::Corrupt, **text, kKey);
  lag.heardMs = number(0);
  lag.levelMs = number(1);
  lag.missing = *number(2);
  return lag;
}
