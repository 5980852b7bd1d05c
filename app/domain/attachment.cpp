#include "domain/attachment.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace {

constexpr qsizetype kNameLength = 120;
constexpr qsizetype kEndingLength = 12;

bool isOfDirection(QChar c) {
  const ushort u = c.unicode();
  return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) ||
         u == 0xFEFF || u == 0x200B;
}

}  // namespace

QString cleanFileName(const QString& name) {
  const qsizetype slash = std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
  QString clean;
  for (const QChar c : name.mid(slash + 1)) {
    if (c.category() == QChar::Other_Control || isOfDirection(c)) continue;
    clean += QStringLiteral("<>:\"|?*").contains(c) ? QLatin1Char('_') : c;
  }
  clean = clean.simplified();
  while (clean.startsWith(QLatin1Char('.'))) clean.remove(0, 1);
  while (clean.endsWith(QLatin1Char('.')) || clean.endsWith(QLatin1Char(' '))) clean.chop(1);
  if (clean.isEmpty()) return QStringLiteral("berkas");
  if (clean.size() <= kNameLength) return clean;
  const qsizetype dot = clean.lastIndexOf(QLatin1Char('.'));
  const QString ending = dot > 0 && clean.size() - dot <= kEndingLength ? clean.mid(dot) : QString();
  QString stem = clean.left(kNameLength - ending.size());
  if (stem.back().isHighSurrogate()) stem.chop(1);
  return stem + ending;
}

bool isSha256(QStringView text) {
  return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
           return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
         });
}

QJsonObject attachmentToJson(const Attachment& attachment) {
  return {{QStringLiteral("sha256"), attachment.file.sha256}, {QStringLiteral("kind"), toKey(attachment.file.kind)},
          {QStringLiteral("bytes"), attachment.file.bytes},   {QStringLiteral("name"), attachment.name},
          {QStringLiteral("for"), attachment.requirementId},  {QStringLiteral("at"), attachment.addedAtMs},
          {QStringLiteral("by"), attachment.officerId},       {QStringLiteral("op"), attachment.operationId}};
}

std::optional<Attachment> attachmentFromJson(const QJsonObject& json) {
  for (const char* key : {"sha256", "kind", "name", "for", "by", "op"})
    if (!json.value(QLatin1String(key)).isString()) return std::nullopt;
  for (const char* key : {"bytes", "at"})
    if (!json.value(QLatin1String(key)).isDouble()) return std::nullopt;
  const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
  const auto kind = fileKindFromKey(text("kind"));
  const qint64 bytes = json.value(QLatin1String("bytes")).toInteger();
  if (!kind || bytes <= 0 || !isSha256(text("sha256"))) return std::nullopt;
  return Attachment{{text("sha256"), *kind, bytes},
                    text("name"),
                    text("for"),
                    json.value(QLatin1String("at")).toInteger(),
                    text("by"),
                    text("op")};
}

void AttachmentSet::add(const Attachment& attachment) {
  const auto place = std::ranges::lower_bound(m_added, attachment.operationId, {}, &Attachment::operationId);
  if (place != m_added.end() && place->operationId == attachment.operationId) return;
  m_added.insert(place, attachment);
}

void AttachmentSet::remove(const QString& operationId) {
  const auto place = std::ranges::lower_bound(m_removed, operationId);
  if (place != m_removed.end() && *place == operationId) return;
  m_removed.insert(place, operationId);
}

std::vector<Attachment> AttachmentSet::present() const {
  std::vector<Attachment> there;
  std::ranges::copy_if(m_added, std::back_inserter(there),
                       [&](const Attachment& a) { return !std::ranges::binary_search(m_removed, a.operationId); });
  std::ranges::stable_sort(there, [](const Attachment& a, const Attachment& b) {
    return std::tie(a.addedAtMs, a.operationId) < std::tie(b.addedAtMs, b.operationId);
  });
  std::set<std::pair<QString, QString>> seen;
  std::erase_if(there, [&](const Attachment& a) { return !seen.insert({a.file.sha256, a.requirementId}).second; });
  return there;
}

std::vector<QString> AttachmentSet::additionsOf(const QString& sha256, const QString& requirementId) const {
  std::vector<QString> ids;
  for (const Attachment& a : m_added) {
    if (a.file.sha256 == sha256 && a.requirementId == requirementId &&
        !std::ranges::binary_search(m_removed, a.operationId))
      ids.push_back(a.operationId);
  }
  return ids;
}

QJsonObject AttachmentSet::toJson() const {
  QJsonArray added;
  for (const Attachment& a : m_added) added.append(attachmentToJson(a));
  QJsonArray removed;
  for (const QString& id : m_removed) removed.append(id);
  return {{QStringLiteral("added"), added}, {QStringLiteral("removed"), removed}};
}

Result<AttachmentSet> AttachmentSet::fromJson(const QJsonObject& json) {
  AttachmentSet set;
  const QJsonValue added = json.value(QLatin1String("added"));
  const QJsonValue removed = json.value(QLatin1String("removed"));
  if (!added.isArray() || !removed.isArray()) return failure(ErrorCode::Corrupt, QStringLiteral("attachments"));
  const QJsonArray additions = added.toArray();
  for (const auto& entry : additions) {
    const auto attachment = attachmentFromJson(entry.toObject());
    if (!attachment) return failure(ErrorCode::Corrupt, QStringLiteral("attachment"));
    set.add(*attachment);
  }
  const QJsonArray removals = removed.toArray();
  for (const auto& entry : removals) {
    if (!entry.isString()) return failure(ErrorCode::Corrupt, QStringLiteral("removed attachment"));
    set.remove(entry.toString());
  }
  return set;
}
