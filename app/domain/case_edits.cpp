#include "domain/case_edits.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace {

QJsonArray toArray(const FieldSide& side) { return {side.value, side.officerId, side.atMs}; }

std::optional<FieldSide> sideOf(const QJsonValue& value) {
  const QJsonArray array = value.toArray();
  if (array.size() != 3 || !array[0].isString() || !array[1].isString() || !array[2].isDouble()) return std::nullopt;
  return FieldSide{array[0].toString(), array[1].toString(), array[2].toInteger()};
}

}  // namespace

void CaseEdits::note(const FieldEdit& edit, const QString& current, const FieldSide& registered,
                     const Writer& writer) {
  const FieldSide written{edit.after, writer.officerId, writer.atMs};
  if (edit.before != current && edit.after != current) {
    const auto last = m_written.find(edit.field);
    FieldSide other = last == m_written.end() ? registered : last->second;
    other.value = current;
    m_conflicts.push_back({edit.field, written, other, writer.operationId});
  }
  // A conflict that is still open shows what stands in the record now.
  for (FieldConflict& conflict : m_conflicts)
    if (conflict.field == edit.field) conflict.kept = written;
  m_written[edit.field] = written;
}

void CaseEdits::settle(const QStringList& operationIds) {
  std::erase_if(m_conflicts, [&](const FieldConflict& open) { return operationIds.contains(open.operationId); });
}

bool CaseEdits::hasIdentityConflict() const {
  return std::ranges::any_of(m_conflicts, [](const FieldConflict& conflict) {
    return conflict.field == case_fields::kNik || conflict.field == case_fields::kName;
  });
}

QJsonObject CaseEdits::toJson() const {
  QJsonObject written;
  for (const auto& [field, side] : m_written) written.insert(field, toArray(side));
  QJsonArray conflicts;
  for (const FieldConflict& open : m_conflicts)
    conflicts.append(QJsonArray{open.field, toArray(open.kept), toArray(open.other), open.operationId});
  return {{QStringLiteral("written"), written}, {QStringLiteral("conflicts"), conflicts}};
}

Result<CaseEdits> CaseEdits::fromJson(const QJsonObject& json) {
  const auto corrupt = [] {
    return failure(ErrorCode::Corrupt, QStringLiteral("corrections of a case"), QStringLiteral("edits"));
  };
  CaseEdits edits;
  const QJsonObject written = json.value(QLatin1String("written")).toObject();
  for (auto field = written.begin(); field != written.end(); ++field) {
    auto side = sideOf(field.value());
    if (!side) return corrupt();
    edits.m_written[field.key()] = std::move(*side);
  }
  for (const QJsonArray conflicts = json.value(QLatin1String("conflicts")).toArray(); const auto& item : conflicts) {
    const QJsonArray parts = item.toArray();
    if (parts.size() != 4 || !parts[0].isString() || !parts[3].isString()) return corrupt();
    auto kept = sideOf(parts[1]);
    auto other = sideOf(parts[2]);
    if (!kept || !other) return corrupt();
    edits.m_conflicts.push_back({parts[0].toString(), std::move(*kept), std::move(*other), parts[3].toString()});
  }
  return edits;
}
