#include "store/centre_heads.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

#include "store/directory_table.h"
#include "store/doubt_body.h"
#include "store/meta_table.h"

namespace {

const QString kSeen = QStringLiteral("centre.seen:");
const QString kCheckedAt = QStringLiteral("centre.proved_at");
const QString kKind = QStringLiteral("centre_doubt");
const QString kStands = QStringLiteral("stands");

Result<std::optional<LogEntry>> entryAt(const Store& store, const QString& stream, qint64 gseq) {
  auto rows = store.log().sequenced(stream, gseq - 1, 1, std::numeric_limits<qsizetype>::max());
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty() || rows->front().place.gseq != gseq) return std::optional<LogEntry>();
  return std::optional<LogEntry>(std::move(rows->front()));
}

}  // namespace

Result<std::vector<HistoryDoubt>> CentreHeads::doubts(Store& store) {
  const auto rows = DirectoryTable(store.database()).ofKind(kKind);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<HistoryDoubt> doubts;
  for (const DirectoryRow& row : *rows) {
    // A restored or promoted hub begins a history of its own.
    const bool stands =
        row.body.value(kStands).toBool() && row.body.value(QLatin1String("log_id")).toString() == store.logId();
    if (!stands) continue;
    doubts.push_back(doubt_body::readAnyway(row.key, row.body));
  }
  return doubts;
}

Result<std::optional<HistoryDoubt>> CentreHeads::standing(const QString& stream) {
  const auto all = doubts(m_store);
  if (!all) return tl::unexpected(all.error());
  const auto found = std::ranges::find(*all, stream, &HistoryDoubt::stream);
  return found == all->end() ? std::optional<HistoryDoubt>() : std::optional<HistoryDoubt>(*found);
}

Result<QStringList> CentreHeads::streams() {
  const auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  QStringList streams;
  for (const auto& [stream, gseq] : cursor->after) {
    const auto known = seen(stream);
    if (!known) return tl::unexpected(known.error());
    const auto doubted = standing(stream);
    if (!doubted) return tl::unexpected(doubted.error());
    const bool isProved = *known && (*known)->logId == logId() && (*known)->size >= gseq;
    if (gseq > 0 && (!isProved || doubted->has_value())) streams.append(stream);
  }
  return streams;
}

Result<std::optional<TreeHead>> CentreHeads::seen(const QString& stream) {
  const auto text = MetaTable(m_store.database()).text(kSeen + stream);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return std::optional<TreeHead>();
  auto head = wire::readTreeHead((*text)->toUtf8());
  if (!head) return tl::unexpected(head.error());
  return std::optional<TreeHead>(std::move(*head));
}

Done CentreHeads::see(const TreeHead& head) {
  auto transaction = Transaction::begin(m_store.database());
  if (!transaction) return tl::unexpected(transaction.error());
  const QString text = QString::fromUtf8(wire::writeTreeHead(head));
  if (auto done = MetaTable(m_store.database()).set(kSeen + head.stream, text); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  const auto doubted = standing(head.stream);
  if (!doubted) return tl::unexpected(doubted.error());
  if (!*doubted) return {};
  HistoryDoubt over = **doubted;
  over.shownSize = head.size;
  return tell(over, false);
}

Done CentreHeads::doubt(const HistoryDoubt& doubt) {
  const auto standing = this->standing(doubt.stream);
  if (!standing) return tl::unexpected(standing.error());
  // Once is enough, however often it is found: what is told goes to every PC.
  if (*standing && (*standing)->kind == doubt.kind && (*standing)->seenSize == doubt.seenSize) return {};
  return tell(doubt, true);
}

Done CentreHeads::tell(const HistoryDoubt& doubt, bool stands) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = kKind + QLatin1Char(':') + doubt.stream;
  draft.type = QStringLiteral("centre_doubt.set");
  draft.plain = doubt_body::write(doubt, logId());
  draft.plain.insert(kStands, stands);
  const auto committed = m_store.append({}, {draft});
  return committed ? Done() : tl::unexpected(committed.error());
}

Result<std::optional<QByteArray>> CentreHeads::keyOf(const QString&) {
  return m_key.isEmpty() ? std::optional<QByteArray>() : std::optional<QByteArray>(m_key);
}

Result<std::optional<QByteArray>> CentreHeads::runningAt(const QString& stream, qint64 size) {
  if (size == 0) return std::optional<QByteArray>();
  const auto entry = entryAt(m_store, stream, size);
  if (!entry) return tl::unexpected(entry.error());
  return *entry ? std::optional<QByteArray>((*entry)->running) : std::optional<QByteArray>();
}

Result<std::optional<QByteArray>> CentreHeads::leafAt(const QString& stream, qint64 gseq) {
  const auto entry = entryAt(m_store, stream, gseq);
  if (!entry) return tl::unexpected(entry.error());
  return *entry ? std::optional<QByteArray>(MerkleHash::leaf((*entry)->bytes)) : std::optional<QByteArray>();
}

Result<std::optional<qint64>> CentreHeads::checkedAtMs() {
  const auto text = MetaTable(m_store.database()).text(kCheckedAt);
  if (!text) return tl::unexpected(text.error());
  return *text ? std::optional<qint64>((*text)->toLongLong()) : std::optional<qint64>();
}

Done CentreHeads::setCheckedAt(qint64 ms) { return MetaTable(m_store.database()).set(kCheckedAt, QString::number(ms)); }
