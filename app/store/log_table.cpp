#include "store/log_table.h"

#include <map>

#include "journal/codec.h"
#include "journal/hash_chain.h"

// One list of columns, in the order in which the mapper reads them.
#define LOG_COLUMNS "stream, device, seq, gseq, effective, entity, id, bytes, chain, signature, rejected, running"

OrderKey orderKeyOf(const LogPlace& place, HybridTime time) {
  return {place.effective.has_value(), place.effective ? static_cast<std::uint64_t>(*place.effective) : time.value,
          place.device, place.seq};
}

Result<ChainHead> LogTable::head(const QString& stream, const QString& device) const {
  auto statement = m_database.prepare("SELECT seq, chain FROM head WHERE stream = ? AND device = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(stream).bind(device).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return ChainHead{0, HashChain::genesis()};
  return ChainHead{statement->integer(0), statement->blob(1)};
}

Result<std::map<std::pair<QString, QString>, ChainHead>> LogTable::heads() const {
  auto statement = m_database.prepare("SELECT stream, device, seq, chain FROM head");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::map<std::pair<QString, QString>, ChainHead> heads;
  while (statement->next())
    heads[{statement->text(0), statement->text(1)}] = {statement->integer(2), statement->blob(3)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return heads;
}

Done LogTable::append(const LogEntry& entry) const {
  const auto isNew = insert(entry);
  if (!isNew) return tl::unexpected(isNew.error());
  if (!*isNew) return failure(ErrorCode::Conflict, entry.id.toString(), QStringLiteral("id"));
  return setHead(entry.place.stream, entry.place.device, {entry.place.seq, entry.chain});
}

Result<bool> LogTable::insert(const LogEntry& entry) const {
  auto insert = m_database.prepare(
      "INSERT INTO log (stream, device, seq, entity, id, gseq, effective, bytes, chain, signature, rejected, running) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
  if (!insert) return tl::unexpected(insert.error());
  const auto optional = [](const QByteArray& bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); };
  const LogPlace& place = entry.place;
  insert->bind(place.stream).bind(place.device).bind(place.seq).bind(entry.entity).bind(QVariant(entry.id.toBytes()));
  insert->bind(place.gseq).bind(place.effective).bind(QVariant(entry.bytes)).bind(QVariant(entry.chain));
  insert->bind(optional(entry.signature));
  insert->bind(entry.rejected.isEmpty() ? QVariant() : QVariant(entry.rejected)).bind(optional(entry.running));
  if (auto done = insert->run(); !done) return tl::unexpected(done.error());
  return insert->changedRows() > 0;
}

Done LogTable::setHead(const QString& stream, const QString& device, const ChainHead& head) const {
  auto statement = m_database.prepare(
      "INSERT INTO head (stream, device, seq, chain) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (stream, device) DO UPDATE SET seq = excluded.seq, chain = excluded.chain");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(stream).bind(device).bind(head.seq).bind(QVariant(head.chain)).run();
}

Result<std::vector<LogEntry>> LogTable::entries(Statement& statement, int limit, qsizetype maxBytes) const {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  std::vector<LogEntry> entries;
  qsizetype bytes = 0;
  while (static_cast<int>(entries.size()) < limit && statement.next()) {
    LogEntry entry;
    entry.bytes = statement.blob(7);
    bytes += entry.bytes.size();
    if (bytes > maxBytes && !entries.empty()) break;
    entry.place = {statement.text(0), statement.text(1), statement.integer(2), statement.optionalInteger(3),
                   statement.optionalInteger(4)};
    entry.entity = statement.text(5);
    entry.id = Uuid::fromBytes(statement.blob(6)).value_or(Uuid());
    entry.chain = statement.blob(8);
    entry.signature = statement.blob(9);
    entry.rejected = statement.text(10);
    entry.running = statement.blob(11);
    entries.push_back(std::move(entry));
  }
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return entries;
}

Result<std::optional<LogEntry>> LogTable::at(const QString& stream, const QString& device, qint64 seq) const {
  auto found = chain(stream, device, seq, 1, std::numeric_limits<qsizetype>::max());
  if (!found) return tl::unexpected(found.error());
  if (found->empty() || found->front().place.seq != seq) return std::optional<LogEntry>();
  return std::optional<LogEntry>(std::move(found->front()));
}

Result<std::optional<LogEntry>> LogTable::byId(const Uuid& id) const {
  auto statement = m_database.prepare("SELECT " LOG_COLUMNS " FROM log WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(QVariant(id.toBytes()));
  auto found = entries(*statement, 1, std::numeric_limits<qsizetype>::max());
  if (!found) return tl::unexpected(found.error());
  return found->empty() ? std::optional<LogEntry>() : std::optional<LogEntry>(std::move(found->front()));
}

Result<std::vector<LogEntry>> LogTable::chain(const QString& stream, const QString& device, qint64 fromSeq, int limit,
                                              qsizetype maxBytes) const {
  auto statement = m_database.prepare("SELECT " LOG_COLUMNS
                                      " FROM log WHERE stream = ? AND device = ? AND seq >= ? ORDER BY seq LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(stream).bind(device).bind(fromSeq).bind(limit);
  return entries(*statement, limit, maxBytes);
}

Result<std::vector<LogEntry>> LogTable::sequenced(const QString& stream, qint64 afterGseq, int limit,
                                                  qsizetype maxBytes) const {
  auto statement =
      m_database.prepare("SELECT " LOG_COLUMNS
                         " FROM log INDEXED BY log_gseq WHERE stream = ? AND gseq > ? AND gseq IS NOT NULL "
                         "ORDER BY gseq LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(stream).bind(afterGseq).bind(limit);
  return entries(*statement, limit, maxBytes);
}

Result<bool> LogTable::setPlace(const LogPlace& place, const QString& rejected) const {
  auto statement = m_database.prepare(
      "UPDATE log SET gseq = ?, effective = ?, rejected = ? WHERE stream = ? AND device = ? AND seq = ? "
      "AND (gseq IS NOT ? OR effective IS NOT ? OR rejected IS NOT ?)");
  if (!statement) return tl::unexpected(statement.error());
  const QVariant why = rejected.isEmpty() ? QVariant() : QVariant(rejected);
  statement->bind(place.gseq).bind(place.effective).bind(why);
  statement->bind(place.stream).bind(place.device).bind(place.seq);
  statement->bind(place.gseq).bind(place.effective).bind(why);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  return statement->changedRows() > 0;
}

Done LogTable::setRunning(const QString& stream, qint64 gseq, const QByteArray& running) const {
  auto statement = m_database.prepare("UPDATE log SET running = ? WHERE stream = ? AND gseq = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(QVariant(running)).bind(stream).bind(gseq).run();
}

Done LogTable::forgetPlaces() const {
  return m_database.run("UPDATE log SET gseq = NULL, effective = NULL, rejected = NULL, running = NULL");
}

Result<LogTable::Standing> LogTable::standing(const QString& entity) const {
  auto statement = m_database.prepare(
      "SELECT coalesce(max(gseq IS NULL), 0), coalesce(max(rejected), '') FROM log WHERE entity = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(entity).run(); !done) return tl::unexpected(done.error());
  Standing standing;
  if (statement->next()) standing = {statement->integer(0) != 0, statement->text(1)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return standing;
}

Result<std::vector<LogEntry>> LogTable::rejectedOf(const QString& device) const {
  auto statement = m_database.prepare("SELECT " LOG_COLUMNS
                                      " FROM log WHERE rejected IS NOT NULL AND device = ? ORDER BY pos LIMIT 500");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(device);
  return entries(*statement, 500, std::numeric_limits<qsizetype>::max());
}

Result<bool> LogTable::contains(const Uuid& id) const {
  auto statement = m_database.prepare("SELECT 1 FROM log WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QVariant(id.toBytes())).run(); !done) return tl::unexpected(done.error());
  return statement->next();
}

Result<bool> LogTable::contains(const QString& stream, const QString& device, qint64 seq) const {
  auto statement = m_database.prepare("SELECT 1 FROM log WHERE stream = ? AND device = ? AND seq = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(stream).bind(device).bind(seq).run(); !done) return tl::unexpected(done.error());
  return statement->next();
}

Result<qint64> LogTable::lastGseq(const QString& stream) const {
  auto statement = m_database.prepare("SELECT gseq FROM sequencer WHERE stream = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(stream).run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->integer(0) : 0;
}

Result<std::vector<PlacedOperation>> LogTable::ofEntity(const QString& entity) const {
  auto statement = m_database.prepare(
      "SELECT stream, device, seq, gseq, effective, bytes FROM log WHERE entity = ? AND rejected IS NULL");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(entity).run(); !done) return tl::unexpected(done.error());
  std::vector<PlacedOperation> operations;
  while (statement->next()) {
    const LogPlace place{statement->text(0), statement->text(1), statement->integer(2), statement->optionalInteger(3),
                         statement->optionalInteger(4)};
    auto operation = codec::decodeOwn(statement->blob(5));
    if (!operation) return tl::unexpected(operation.error());
    if (m_ring) codec::open(*operation, *m_ring);
    const OrderKey key = orderKeyOf(place, operation->time);
    operations.push_back({std::move(*operation), key});
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  std::ranges::sort(operations, [](const auto& a, const auto& b) { return a.key < b.key; });
  return operations;
}

Result<bool> LogTable::isAlone(const QString& entity, const Uuid& id) const {
  auto statement = m_database.prepare("SELECT 1 FROM log WHERE entity = ? AND rejected IS NULL AND id <> ? LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(entity).bind(QVariant(id.toBytes())).run(); !done) return tl::unexpected(done.error());
  const bool isAlone = !statement->next();
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return isAlone;
}

Result<qint64> LogTable::count() const {
  auto statement = m_database.prepare("SELECT count(*) FROM log");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->integer(0) : 0;
}

Result<std::optional<qint64>> LogTable::newestEffective() const {
  auto statement = m_database.prepare("SELECT effective, bytes FROM log ORDER BY pos DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  if (statement->next()) {
    if (const auto effective = statement->optionalInteger(0)) return effective;
    // A member's, which has no place yet.
    const auto operation = codec::decodeOwn(statement->blob(1));
    if (!operation) return tl::unexpected(operation.error());
    return std::optional<qint64>(static_cast<qint64>(operation->time.value));
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<qint64>();
}

Result<std::map<QString, QByteArray>> LogTable::deviceKeys() const {
  auto statement = m_database.prepare("SELECT id, public_key FROM device");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::map<QString, QByteArray> keys;
  while (statement->next()) keys.emplace(statement->text(0), statement->blob(1));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return keys;
}

Done LogTable::walk(const Visitor& visitor) const {
  auto statement = m_database.prepare("SELECT stream, device, seq, gseq, effective, bytes FROM log ORDER BY pos");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return done;
  while (statement->next()) {
    const LogPlace place{statement->text(0), statement->text(1), statement->integer(2), statement->optionalInteger(3),
                         statement->optionalInteger(4)};
    if (!visitor(place, statement->blob(5))) return {};
  }
  return statement->fault();
}

Result<LogCheck> LogTable::verify(const QString& ownDevice) const {
  const auto known = deviceKeys();
  if (!known) return tl::unexpected(known.error());
  const std::map<QString, QByteArray>& keys = *known;
  auto statement = m_database.prepare(
      "SELECT stream, device, seq, bytes, chain, signature, entity, id, rejected FROM log ORDER BY stream, device, "
      "seq");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());

  LogCheck check;
  std::map<std::pair<QString, QString>, ChainHead> ends;
  std::map<std::pair<QString, QString>, bool> isSealed;
  while (statement->next()) {
    const auto place = std::make_pair(statement->text(0), statement->text(1));
    const qint64 seq = statement->integer(2);
    const QString where = place.first + QLatin1Char('/') + place.second + QLatin1Char('/') + QString::number(seq);
    auto [end, isFirst] = ends.try_emplace(place, ChainHead{0, HashChain::genesis()});
    if (seq != end->second.seq + 1) {
      check.fault = QStringLiteral("gap before ") + where;
      return check;
    }
    const QByteArray bytes = statement->blob(3);
    const QByteArray chain = HashChain::next(end->second.chain, bytes);
    if (chain != statement->blob(4)) {
      check.fault = QStringLiteral("broken chain at ") + where;
      return check;
    }
    const auto operation = codec::decode(bytes);
    // What an authority keeps without effect may be anything; its chain holds it all the same.
    const bool isKeptOnly = !statement->isNull(8) && (!operation || statement->text(6).isEmpty());
    if (isKeptOnly) {
      // nothing to compare
    } else if (!operation || operation->stream != place.first || operation->device != place.second ||
               operation->seq != seq || operation->entity != statement->text(6) ||
               (operation->id.toBytes() != statement->blob(7) && standInId(chain).toBytes() != statement->blob(7))) {
      check.fault = QStringLiteral("row and bytes differ at ") + where;
      return check;
    }
    const QByteArray signature = statement->blob(5);
    if (!signature.isEmpty()) {
      const auto key = keys.find(place.second);
      if (key == keys.end() || !DeviceKey::verify(key->second, chain, signature)) {
        check.fault = QStringLiteral("bad signature at ") + where;
        return check;
      }
      ++check.signatures;
    }
    isSealed[place] = !signature.isEmpty();
    end->second = {seq, chain};
    ++check.operations;
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());

  for (const auto& [place, end] : ends) {
    const auto stored = head(place.first, place.second);
    if (!stored) return tl::unexpected(stored.error());
    if (stored->seq != end.seq || stored->chain != end.chain) {
      check.fault = QStringLiteral("the end is missing of ") + place.first + QLatin1Char('/') + place.second;
      return check;
    }
    // Of another device only a part of a batch may have come.
    if (!isSealed[place] && place.second == ownDevice) {
      check.fault = QStringLiteral("the end is not signed of ") + place.first + QLatin1Char('/') + place.second;
      return check;
    }
  }
  auto heads = m_database.prepare("SELECT stream, device FROM head");
  if (!heads) return tl::unexpected(heads.error());
  if (auto done = heads->run(); !done) return tl::unexpected(done.error());
  while (heads->next()) {
    if (!ends.contains({heads->text(0), heads->text(1)})) {
      check.fault = QStringLiteral("a whole chain is missing of ") + heads->text(0) + QLatin1Char('/') + heads->text(1);
      return check;
    }
  }
  return check;
}
