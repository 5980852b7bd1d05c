#include "store/seen_heads.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "store/doubt_body.h"
#include "store/meta_table.h"

namespace {

const QString kSeen = QStringLiteral("history.seen:");
const QString kDoubt = QStringLiteral("history.doubt:");
const QString kCheckedAt = QStringLiteral("history.checked_at");

QString textOf(const QJsonObject& object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

}  // namespace

Result<QStringList> SeenHeads::streams() {
  const auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  QStringList streams;
  for (const auto& [stream, gseq] : cursor->after)
    if (gseq > 0) streams.append(stream);
  return streams;
}

Result<std::optional<TreeHead>> SeenHeads::seen(const QString& stream) {
  const auto text = MetaTable(m_store.database()).text(kSeen + stream);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return std::optional<TreeHead>();
  auto head = TreeHead::read(objectOf(**text));
  if (!head) return tl::unexpected(head.error());
  return std::optional<TreeHead>(std::move(*head));
}

Done SeenHeads::see(const TreeHead& head) {
  const MetaTable meta(m_store.database());
  auto transaction = Transaction::begin(m_store.database());
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = meta.set(kSeen + head.stream, textOf(head.body())); !done) return done;
  if (auto done = meta.remove(kDoubt + head.stream); !done) return done;
  return transaction->commit();
}

Done SeenHeads::doubt(const HistoryDoubt& doubt) {
  return MetaTable(m_store.database()).set(kDoubt + doubt.stream, textOf(doubt_body::write(doubt, m_store.logId())));
}

Result<std::vector<HistoryDoubt>> SeenHeads::doubts() {
  const auto all = streams();
  if (!all) return tl::unexpected(all.error());
  std::vector<HistoryDoubt> doubts;
  for (const QString& stream : *all) {
    const auto text = MetaTable(m_store.database()).text(kDoubt + stream);
    if (!text) return tl::unexpected(text.error());
    if (!*text) continue;
    const QJsonObject object = objectOf(**text);
    // A restored or promoted hub begins a history of its own, and says so.
    if (object.value(QLatin1String("log_id")).toString() != m_store.logId()) continue;
    doubts.push_back(doubt_body::readAnyway(stream, object));
  }
  return doubts;
}

Result<std::optional<QByteArray>> SeenHeads::keyOf(const QString& device) {
  const auto keys = m_store.log().deviceKeys();
  if (!keys) return tl::unexpected(keys.error());
  // After a restored backup a hub may be known by the name of a later chain alone; the key is the same.
  for (const auto& [name, key] : *keys)
    if (enrolledDevice(name) == device) return std::optional<QByteArray>(key);
  return std::optional<QByteArray>();
}

Result<std::optional<QByteArray>> SeenHeads::runningAt(const QString& stream, qint64 size) {
  auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  const auto end = cursor->after.find(stream);
  if (end == cursor->after.end() || end->second != size) return std::optional<QByteArray>();
  const auto page = m_store.page(*cursor, {stream}, 1);
  if (!page) return tl::unexpected(page.error());
  const auto running = page->checksums.find(stream);
  return running == page->checksums.end() ? std::optional<QByteArray>() : std::optional<QByteArray>(running->second);
}

Result<std::optional<QByteArray>> SeenHeads::leafAt(const QString&, qint64) { return std::optional<QByteArray>(); }

Result<std::optional<qint64>> SeenHeads::checkedAtMs() {
  const auto text = MetaTable(m_store.database()).text(kCheckedAt);
  if (!text) return tl::unexpected(text.error());
  return *text ? std::optional<qint64>((*text)->toLongLong()) : std::optional<qint64>();
}

Done SeenHeads::setCheckedAt(qint64 ms) { return MetaTable(m_store.database()).set(kCheckedAt, QString::number(ms)); }
