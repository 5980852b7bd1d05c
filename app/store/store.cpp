#include "store/store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

#include "journal/codec.h"
#include "store/almanac.h"
#include "store/blob_sweep.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/entity_walk.h"
#include "store/meta_table.h"
#include "store/migrator.h"
#include "store/number_table.h"
#include "store/salvage.h"

namespace {

QString datedName(const QString& path, const char* what, qint64 nowMs) {
  const QFileInfo info(path);
  const QString stamp = QDateTime::fromMSecsSinceEpoch(nowMs).toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
  const QString base = info.dir().filePath(info.completeBaseName() + QLatin1Char('-') + QLatin1String(what) +
                                           QLatin1Char('-') + stamp);
  QString name = base + QLatin1Char('.') + info.suffix();
  for (int i = 2; QFile::exists(name); ++i)
    name = base + QLatin1Char('-') + QString::number(i) + QLatin1Char('.') + info.suffix();
  return name;
}

/// Moves a database with its log aside; nothing is deleted.
Done moveAside(const QString& path, const QString& target) {
  for (const char* suffix : {"", "-wal", "-shm"}) {
    const QString from = path + QLatin1String(suffix);
    if (QFile::exists(from) && !QFile::rename(from, target + QLatin1String(suffix)))
      return failure(ErrorCode::Io, QStringLiteral("cannot move %1 aside").arg(from));
  }
  return {};
}

std::optional<Promotion> promotionOf(const QString& text) {
  if (text.isEmpty()) return std::nullopt;
  auto promotion = Promotion::read(QJsonDocument::fromJson(text.toUtf8()).object());
  return promotion ? std::optional<Promotion>(std::move(*promotion)) : std::nullopt;
}

/// What a restored store must do differently from the one that the backup was made of.
Done markRestored(Database& database, qint64 nowMs) {
  const MetaTable meta(database);
  const auto authority = meta.text(QStringLiteral("authority"));
  if (!authority) return tl::unexpected(authority.error());
  if (!*authority) return {};
  const QString when = QString::number(nowMs / 1000, 16);
  if (auto done = meta.set(QStringLiteral("incarnation"), when); !done) return done;
  if (**authority != QLatin1String("hub")) return {};
  const auto logId = meta.text(QStringLiteral("log_id"));
  if (!logId) return tl::unexpected(logId.error());
  const auto epoch = meta.text(QStringLiteral("epoch"));
  if (!epoch) return tl::unexpected(epoch.error());
  const QString base = logId->value_or(QString()).section(QLatin1Char('.'), 0, 0);
  if (auto done = meta.set(QStringLiteral("log_id"), base + QLatin1Char('.') + when); !done) return done;
  if (auto done = meta.set(QStringLiteral("epoch_since"), QString::number(nowMs)); !done) return done;
  return meta.set(QStringLiteral("epoch"), QString::number(epoch->value_or(QStringLiteral("1")).toLongLong() + 1));
}

/// Takes all personal data out of a copy; the sealed log has it.
Done stripCopy(Database& copy) {
  // Without this the freed pages would still hold what was deleted.
  if (auto done = copy.run("PRAGMA secure_delete = ON"); !done) return done;
  for (const char* sql : {"DELETE FROM applicant", "DELETE FROM case_record", "DELETE FROM paper", "DELETE FROM payment", "DELETE FROM draft",
                          "INSERT INTO case_words (case_words) VALUES ('delete-all')",
                          "INSERT INTO case_names (case_names) VALUES ('delete-all')"}) {
    if (auto done = copy.run(sql); !done) return done;
  }
  if (auto done = MetaTable(copy).set(QStringLiteral("fold"), QStringLiteral("due")); !done) return done;
  if (auto done = copy.run("VACUUM"); !done) return done;
  // A stick may be read-only where it is looked at; a file in WAL mode could not be opened there.
  return copy.run("PRAGMA journal_mode = DELETE");
}

}  // namespace

Store::Store(std::unique_ptr<Database> database, const Options& options, DeviceKey key)
    : m_database(std::move(database)),
      m_blobs(blobsOf(options.folder)),
      m_folder(options.folder),
      m_clock(options.clock),
      m_random(options.random),
      m_device(options.device),
      m_key(std::move(key)),
      m_keys(options.keys) {}

Store::~Store() = default;

Result<std::unique_ptr<Database>> Store::openDatabase(const QString& path) {
  auto database = Database::open(path);
  if (!database) return database;
  if (auto done = Migrator().migrate(**database); !done) return tl::unexpected(done.error());
  return database;
}

Result<std::unique_ptr<Store>> Store::open(const Options& options, Opening* opening) {
  auto key = DeviceKey::fromSeed(options.deviceSeed);
  if (!key) return tl::unexpected(key.error());
  if (!QDir().mkpath(options.folder))
    return failure(ErrorCode::ReadOnly, QStringLiteral("cannot make the folder ") + options.folder);
  const QString path = QDir(options.folder).filePath(fileName());
  Opening facts;
  facts.isNew = !QFile::exists(path);

  auto attempt = [&]() -> Result<std::unique_ptr<Store>> {
    auto database = openDatabase(path);
    if (!database) return tl::unexpected(database.error());
    std::unique_ptr<Store> store(new Store(std::move(*database), options, *key));
    if (auto done = store->start(); !done) return tl::unexpected(done.error());
    return store;
  };
  auto store = attempt();
  if (!store && store.error().code == ErrorCode::Corrupt && !facts.isNew) {
    const QString aside = datedName(path, "rusak", options.clock->nowMs());
    if (auto done = moveAside(path, aside); !done) return tl::unexpected(done.error());
    store = attempt();
    if (!store) return store;
    auto saved = salvage(aside, (*store)->database());
    if (!saved) return tl::unexpected(saved.error());
    facts.setAside = aside;
    facts.salvaged = *saved;
    if (auto done = (*store)->start(); !done) return tl::unexpected(done.error());
    const auto missing = (*store)->missingKeys();
    if (!missing) return tl::unexpected(missing.error());
    if (*missing > 0) {
      // Without its keys the log cannot be shown; it is all there, and is folded when they are.
      if (auto done = MetaTable((*store)->database()).set(QStringLiteral("fold"), QStringLiteral("due")); !done)
        return tl::unexpected(done.error());
    } else if (auto count = (*store)->rebuild(); !count) {
      return tl::unexpected(count.error());
    }
  }
  if (!store) return store;
  const auto missing = (*store)->missingKeys();
  if (!missing) return tl::unexpected(missing.error());
  facts.missingKeys = *missing;
  const MetaTable meta((*store)->database());
  const auto fold = meta.text(QStringLiteral("fold"));
  if (!fold) return tl::unexpected(fold.error());
  if (*fold && (*missing == 0 || (*store)->authority() != Authority::Lone)) {
    if (auto count = (*store)->rebuild(); !count) return tl::unexpected(count.error());
    if (auto done = meta.remove(QStringLiteral("fold")); !done) return tl::unexpected(done.error());
  }
  if (opening) *opening = facts;
  return store;
}

Result<std::set<std::pair<QString, QString>>> Store::usedKeys() const {
  // Asked of the table: what came from elsewhere stands there before it stands in memory.
  auto keys = m_database->prepare("SELECT stream, key_id FROM used_key");
  if (!keys) return tl::unexpected(keys.error());
  if (auto done = keys->run(); !done) return tl::unexpected(done.error());
  std::set<std::pair<QString, QString>> used;
  while (keys->next()) used.emplace(keys->text(0), keys->text(1));
  if (auto done = keys->fault(); !done) return tl::unexpected(done.error());
  return used;
}

Result<int> Store::missingKeys() const {
  const auto used = usedKeys();
  if (!used) return tl::unexpected(used.error());
  int missing = 0;
  for (const auto& [stream, id] : *used)
    if (!m_keys.find(stream, id)) ++missing;
  return missing;
}

Done Store::start() {
  if (auto done = loadStanding(); !done) return done;
  if (auto done = knowDevice(m_device, m_key.publicKey()); !done) return done;
  if (auto done = loadHeads(); !done) return done;
  // The end of the log tells the newest hybrid time, and is the part that a torn write would hit.
  auto tail = m_database->prepare("SELECT bytes, effective FROM log WHERE rejected IS NULL ORDER BY pos DESC LIMIT 64");
  if (!tail) return tl::unexpected(tail.error());
  if (auto done = tail->run(); !done) return done;
  HybridTime newest;
  while (tail->next()) {
    const auto operation = codec::decodeOwn(tail->blob(0));
    if (!operation) return failure(ErrorCode::Corrupt, QStringLiteral("end of the log: ") + operation.error().detail);
    // Of another device the clock may be wrong by years.
    if (isOwn(operation->device)) newest = std::max(newest, operation->time);
    // What an authority has put in order stays before all that it writes from now on, whoever wrote it: this PC too, before
    // it lost its key and got another name.
    if (const auto effective = tail->optionalInteger(1); effective && m_authority != Authority::Member)
      newest = std::max(newest, HybridTime{static_cast<std::uint64_t>(*effective)});
  }
  if (auto done = tail->fault(); !done) return done;
  m_hybrid = HybridClock(std::max(newest, m_hybrid.last()));
  return {};
}

Done Store::knowDevice(const QString& device, const QByteArray& publicKey) const {
  auto statement = m_database->prepare("INSERT INTO device (id, public_key) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(device).bind(QVariant(publicKey)).run();
}

Done Store::loadStanding() {
  const MetaTable meta(*m_database);
  std::map<QString, QString> facts;
  for (const char* key : {"authority", "log_id", "epoch", "epoch_since", "suffix", "incarnation", "hlc", "gathering",
                          "standby", "promotion", "successor"}) {
    const auto value = meta.text(QLatin1String(key));
    if (!value) return tl::unexpected(value.error());
    if (*value) facts[QLatin1String(key)] = **value;
  }
  const QString authority = facts[QStringLiteral("authority")];
  m_authority = authority == QLatin1String("hub")      ? Authority::Hub
                : authority == QLatin1String("member") ? Authority::Member
                                                       : Authority::Lone;
  m_logId = facts[QStringLiteral("log_id")];
  m_suffix = facts[QStringLiteral("suffix")];
  m_epoch = std::max<qint64>(1, facts[QStringLiteral("epoch")].toLongLong());
  m_epochSinceMs = facts[QStringLiteral("epoch_since")].toLongLong();
  m_isStandby = !facts[QStringLiteral("standby")].isEmpty();
  m_promotion = promotionOf(facts[QStringLiteral("promotion")]);
  // Of a backup that was restored since: it leads by nobody's word but the administrator's.
  if (m_promotion && m_promotion->logId != m_logId) m_promotion.reset();
  m_successor = promotionOf(facts[QStringLiteral("successor")]);
  if (!m_successor && !facts[QStringLiteral("successor")].isEmpty())
    return failure(ErrorCode::Corrupt, QStringLiteral("the word of the successor"), QStringLiteral("successor"));
  m_isGathering = facts.contains(QStringLiteral("gathering"));
  bool ok = false;
  const quint64 clock = facts[QStringLiteral("hlc")].toULongLong(&ok, 16);
  if (ok) m_hybrid.advanceTo(HybridTime{clock});
  if (const QString when = facts[QStringLiteral("incarnation")]; !when.isEmpty()) {
    m_device = enrolledDevice(m_device) + QLatin1Char('-') + when;
    if (!m_suffix.isEmpty()) m_suffix += QLatin1Char('R') + when.right(4).toUpper();
  }
  auto used = usedKeys();
  if (!used) return tl::unexpected(used.error());
  m_usedKeys = std::move(*used);
  return {};
}

Done Store::loadHeads() {
  m_heads.clear();
  m_ends.clear();
  auto heads = m_database->prepare("SELECT stream, seq, chain FROM head WHERE device = ?");
  if (!heads) return tl::unexpected(heads.error());
  if (auto done = heads->bind(m_device).run(); !done) return done;
  while (heads->next()) m_heads[heads->text(0)] = {heads->integer(1), heads->blob(2)};
  if (auto done = heads->fault(); !done) return done;
  auto ends = m_database->prepare("SELECT stream, gseq, running FROM sequencer");
  if (!ends) return tl::unexpected(ends.error());
  if (auto done = ends->run(); !done) return done;
  while (ends->next()) m_ends[ends->text(0)] = {ends->integer(1), ends->blob(2)};
  return ends->fault();
}

Done Store::saveClock() const {
  return MetaTable(*m_database).set(QStringLiteral("hlc"), QString::number(m_hybrid.last().value, 16));
}

Done Store::saveEnd(const QString& stream, const StreamEnd& end) const {
  auto statement = m_database->prepare(
      "INSERT INTO sequencer (stream, gseq, running) VALUES (?, ?, ?) "
      "ON CONFLICT (stream) DO UPDATE SET gseq = excluded.gseq, running = excluded.running");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(stream).bind(end.gseq).bind(end.running.isEmpty() ? QVariant() : QVariant(end.running));
  return statement->run();
}

Done Store::sealOperation(Operation& operation) {
  if (operation.personal.isEmpty() || m_keys.isEmpty() || !isDataGroup(operation.stream)) return {};
  const auto key = m_keys.current(operation.stream);
  if (!key) return failure(ErrorCode::Denied, QStringLiteral("no key of ") + operation.stream, QStringLiteral("key"));
  if (auto done = codec::close(operation, *key); !done) return done;
  return noteKey(operation);
}

Done Store::noteKey(const Operation& operation) {
  if (operation.sealed.isEmpty()) return {};
  const QString id = operation.sealed.section(QLatin1Char('.'), 0, 0);
  if (m_usedKeys.contains({operation.stream, id})) return {};
  auto statement = m_database->prepare("INSERT INTO used_key (stream, key_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(operation.stream).bind(id).run();
}

Uuid Store::newId() {
  std::array<std::uint8_t, 10> bytes{};
  m_random->fill(bytes);
  return Uuid::v7(m_clock->nowMs(), bytes);
}

Result<Committed> Store::append(const QString& officer, const std::vector<OperationDraft>& drafts) {
  const LogTable log = this->log();
  const Projector projector = this->projector();
  const NumberTable numbers(*m_database);
  const qint64 now = m_clock->nowMs();
  const bool isAuthority = m_authority != Authority::Member;

  auto heads = m_heads;
  auto ends = m_ends;
  std::map<QString, std::size_t> lastOfStream;
  for (std::size_t i = 0; i < drafts.size(); ++i) lastOfStream[drafts[i].stream] = i;

  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  Committed committed;
  committed.operations.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const OperationDraft& draft = drafts[i];
    if (draft.takesFence && !isAuthority)
      return failure(ErrorCode::Conflict, QStringLiteral("only the hub gives fences"), QStringLiteral("hub"));
    auto [head, isFirst] = heads.try_emplace(draft.stream, ChainHead{0, HashChain::genesis()});
    StreamEnd& end = ends[draft.stream];
    if (isAuthority) ++end.gseq;

    Operation operation;
    operation.stream = draft.stream;
    operation.device = m_device;
    operation.seq = head->second.seq + 1;
    operation.time = m_hybrid.tick(now);
    operation.entity = draft.entity;
    operation.id = draft.id ? *draft.id : newId();
    operation.type = draft.type;
    operation.officer = officer;
    operation.seen = draft.seen;
    operation.fence = draft.takesFence ? std::optional<Fence>(Fence{m_epoch, end.gseq}) : draft.fence;
    operation.plain = draft.plain;
    operation.personal = draft.personal;
    if (auto done = sealOperation(operation); !done) return tl::unexpected(done.error());

    LogEntry entry;
    entry.bytes = codec::encode(operation);
    if (entry.bytes.size() > codec::kMaxBytes)
      return failure(ErrorCode::Invalid, QStringLiteral("operation of %1 bytes").arg(entry.bytes.size()));
    entry.chain = HashChain::next(head->second.chain, entry.bytes);
    // An authority's own operations are in order at once; those of a member when the hub has said so.
    entry.place = {operation.stream, operation.device, operation.seq, std::nullopt, std::nullopt};
    if (isAuthority) {
      entry.place.gseq = end.gseq;
      entry.place.effective = static_cast<qint64>(operation.time.value);
    }
    if (m_authority == Authority::Hub) {
      end.running = HashChain::checksum(end.running, end.gseq, *entry.place.effective, entry.chain, {});
      entry.running = end.running;
      if (auto done = numbers.noteIssue(operation); !done) return tl::unexpected(done.error());
    }
    entry.entity = operation.entity;
    entry.id = operation.id;
    const bool isLast = lastOfStream[draft.stream] == i;
    if (isLast) entry.signature = m_key.sign(entry.chain);
    if (auto done = log.append(entry); !done) return tl::unexpected(done.error());
    head->second = {operation.seq, entry.chain};
    if (isLast && isAuthority) {
      if (auto done = saveEnd(draft.stream, end); !done) return tl::unexpected(done.error());
    }
    const PlacedOperation placed{operation, orderKeyOf(entry.place, operation.time)};
    if (auto done = projector.apply(placed, draft.isNewEntity, committed.changes); !done)
      return tl::unexpected(done.error());
    committed.operations.push_back(std::move(operation));
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  m_heads = std::move(heads);
  m_ends = std::move(ends);
  for (const Operation& operation : committed.operations)
    if (!operation.sealed.isEmpty())
      m_usedKeys.emplace(operation.stream, operation.sealed.section(QLatin1Char('.'), 0, 0));
  noteChanges(committed.changes);
  return committed;
}

Result<std::vector<Change>> Store::receive(const std::vector<ReceivedOperation>& operations) {
  const LogTable log = this->log();
  const Projector projector = this->projector();
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  std::vector<Change> changes;
  for (const ReceivedOperation& received : operations) {
    auto operation = codec::decode(received.bytes);
    if (!operation) return tl::unexpected(operation.error());
    const auto isKnown = log.contains(operation->stream, operation->device, operation->seq);
    if (!isKnown) return tl::unexpected(isKnown.error());
    if (*isKnown) {
      const auto isSame = log.contains(operation->id);
      if (!isSame) return tl::unexpected(isSame.error());
      if (!*isSame) return failure(ErrorCode::Conflict, QStringLiteral("chain-fork"), operation->device);
      continue;
    }
    const auto head = log.head(operation->stream, operation->device);
    if (!head) return tl::unexpected(head.error());
    if (operation->seq != head->seq + 1) {
      Error gap{ErrorCode::Conflict, QStringLiteral("gap, expected %1").arg(head->seq + 1), true, operation->device, 0};
      return tl::unexpected(gap);
    }
    LogEntry entry;
    entry.place = {operation->stream, operation->device, operation->seq, received.gseq, received.effective};
    entry.entity = operation->entity;
    entry.id = operation->id;
    entry.bytes = received.bytes;
    entry.chain = HashChain::next(head->chain, received.bytes);
    if (auto done = log.append(entry); !done) return tl::unexpected(done.error());
    if (auto done = noteKey(*operation); !done) return tl::unexpected(done.error());
    codec::open(*operation, m_keys);
    if (received.gseq && *received.gseq > m_ends[operation->stream].gseq) {
      if (auto done = saveEnd(operation->stream, {*received.gseq, {}}); !done) return tl::unexpected(done.error());
    }
    m_hybrid.observe(operation->time, m_clock->nowMs());
    const OrderKey key = orderKeyOf(entry.place, operation->time);
    if (auto done = projector.apply({std::move(*operation), key}, false, changes); !done)
      return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  if (auto done = start(); !done) return tl::unexpected(done.error());
  noteChanges(changes);
  return changes;
}

void Store::noteChanges(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    if (!m_changedKinds.contains(change.kind)) m_changedKinds.append(change.kind);
    if (Almanac::isBuiltFrom(change.kind)) ++m_settingsVersion;
  }
}

QStringList Store::takeChangedKinds() { return std::exchange(m_changedKinds, {}); }

Result<qint64> Store::rebuild() {
  const auto missing = missingKeys();
  if (!missing) return tl::unexpected(missing.error());
  if (*missing > 0 && m_authority == Authority::Lone)
    return failure(ErrorCode::Denied, QStringLiteral("%1 keys are missing").arg(*missing), QStringLiteral("key"));
  const Projector projector = this->projector();
  // Pages that leave the cache are written to the log and read back from it; indexes are sorted in the same room.
  const Database::RoomyCache cache(*m_database);
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto indexes = projector.clear();
  if (!indexes) return tl::unexpected(indexes.error());
  auto count = foldLog(projector);
  if (!count) return count;
  if (auto done = projector.restoreIndexes(*indexes); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return count;
}

Result<qint64> Store::foldLog(const Projector& projector) {
  EntityWalk walk(m_database->path(), m_keys);
  qint64 count = 0;
  while (true) {
    const auto batch = walk.next();
    if (!batch) return tl::unexpected(batch.error());
    if (batch->empty()) return count;
    for (const FoldedEntity& entity : *batch) {
      if (auto done = projector.write(entity); !done) return tl::unexpected(done.error());
      count += entity.operations;
    }
  }
}

Result<LogCheck> Store::verify() const { return LogTable(*m_database).verify(m_device); }

Done Store::setKeys(const KeyRing& keys) {
  const auto before = missingKeys();
  if (!before) return tl::unexpected(before.error());
  m_keys = keys;
  const auto after = missingKeys();
  if (!after) return tl::unexpected(after.error());
  if (*after == *before) return {};
  auto count = rebuild();
  if (!count) return tl::unexpected(count.error());
  noteChanges({{QStringLiteral("case"), {}}, {QStringLiteral("applicant"), {}}, {QStringLiteral("paper"), {}}});
  return {};
}

Done Store::backup(const QString& path) const {
  if (QFile::exists(path)) return failure(ErrorCode::Duplicate, path, QStringLiteral("path"));
  const QString part = path + QLatin1String(".bagian");
  // Half a copy is no copy, and an earlier half is nobody's.
  const auto drop = [&part] {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(part + QLatin1String(suffix));
  };
  drop();
  auto copied = [&]() -> Done {
    auto statement = m_database->prepare("VACUUM INTO ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(part).run(); !done) return done;
    if (m_keys.isEmpty()) return {};
    auto copy = Database::open(part);
    if (!copy) return tl::unexpected(copy.error());
    return stripCopy(**copy);
  }();
  if (copied && !QFile::rename(part, path)) copied = failure(ErrorCode::Io, QStringLiteral("cannot rename ") + part);
  if (!copied) drop();
  return copied;
}

BlobStore Store::backupBlobs(const QString& backupPath) {
  return BlobStore(QFileInfo(backupPath).dir().filePath(QStringLiteral("loket-berkas")));
}

Result<int> Store::sweepBlobs(const QSet<QString>& drafted) const {
  constexpr qint64 kLeftoverMs = 3600 * 1000;
  const qint64 now = m_clock->nowMs();
  // Leftovers are told by the time of the file system, not of the office.
  m_blobs.sweepLeftovers(kLeftoverMs, QDateTime::currentMSecsSinceEpoch());
  const QString name = QFileInfo(fileName()).completeBaseName();
  if (!QDir(m_folder).entryList({name + QLatin1String("-*.sqlite")}, QDir::Files).isEmpty()) return 0;
  auto named = CaseTable(*m_database).attachedContents();
  if (!named) return tl::unexpected(named.error());
  return BlobSweep(*m_database, m_blobs).run(*named + drafted, now);
}

Result<Store::BackupFacts> Store::inspect(const QString& path, const KeyRing* keys) {
  if (!QFile::exists(path)) return failure(ErrorCode::NotFound, path);
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return tl::unexpected(database.error());
  const auto schema = Migrator::schemaOf(**database);
  if (!schema) return tl::unexpected(schema.error());
  if (*schema == 0) return failure(ErrorCode::Corrupt, QStringLiteral("not a store of this program"));
  if (*schema > Migrator().newest()) return failure(ErrorCode::Unsupported, QStringLiteral("schema %1").arg(*schema));
  {
    auto check = (*database)->prepare("PRAGMA quick_check(1)");
    if (!check) return tl::unexpected(check.error());
    if (auto done = check->run(); !done) return tl::unexpected(done.error());
    if (!check->next() || check->text(0) != QLatin1String("ok"))
      return failure(ErrorCode::Corrupt, QStringLiteral("quick_check"));
  }
  BackupFacts facts;
  const auto office = DirectoryTable(**database).row(QStringLiteral("office"), QStringLiteral("office"));
  if (!office) return tl::unexpected(office.error());
  if (*office) facts.siteId = (*office)->body.value(QLatin1String("site")).toString();
  const LogTable log(**database);
  const auto count = log.count();
  if (!count) return tl::unexpected(count.error());
  facts.operations = *count;
  auto last = (*database)->prepare("SELECT max(effective) FROM log");
  if (!last) return tl::unexpected(last.error());
  if (auto done = last->run(); !done) return tl::unexpected(done.error());
  if (last->next()) facts.lastAtMs = HybridTime{static_cast<std::uint64_t>(last->integer(0))}.unixMs();
  if (keys && *schema >= 2) {
    auto used = (*database)->prepare("SELECT stream, key_id FROM used_key");
    if (!used) return tl::unexpected(used.error());
    if (auto done = used->run(); !done) return tl::unexpected(done.error());
    while (used->next()) {
      if (!keys->find(used->text(0), used->text(1)))
        return failure(ErrorCode::Denied, used->text(0) + QLatin1Char(' ') + used->text(1), QStringLiteral("key"));
    }
    if (auto done = used->fault(); !done) return tl::unexpected(done.error());
  }
  return facts;
}

Result<QString> Store::restore(const QString& folder, const QString& backupPath, const QString& siteId, qint64 nowMs,
                               const KeyRing* keys) {
  const auto facts = inspect(backupPath, keys);
  if (!facts) return tl::unexpected(facts.error());
  if (!siteId.isEmpty() && facts->siteId != siteId)
    return failure(ErrorCode::Conflict, facts->siteId, QStringLiteral("site"));
  const QString path = QDir(folder).filePath(fileName());
  const QString incoming = path + QLatin1String(".masuk");
  QFile::remove(incoming);
  // First the files: with them but without the database nothing is lost, the other way round something is.
  if (auto taken = backupBlobs(backupPath).copyAllTo(blobsOf(folder)); !taken) return tl::unexpected(taken.error());
  if (!QFile::copy(backupPath, incoming))
    return failure(ErrorCode::Io, QStringLiteral("cannot copy the backup into ") + folder);
  {
    auto database = openDatabase(incoming);
    if (!database) return tl::unexpected(database.error());
    if (auto done = markRestored(**database, nowMs); !done) return tl::unexpected(done.error());
  }
  QString aside;
  if (QFile::exists(path)) {
    aside = datedName(path, "sebelum-pulih", nowMs);
    if (auto done = moveAside(path, aside); !done) return tl::unexpected(done.error());
  }
  if (!QFile::rename(incoming, path)) return failure(ErrorCode::Io, QStringLiteral("cannot rename ") + incoming);
  return aside;
}

Result<qint64> Store::salvage(const QString& damaged, Database& target) {
  const std::vector<Operation> found = carveOperations(damaged);
  auto transaction = Transaction::begin(target);
  if (!transaction) return tl::unexpected(transaction.error());
  const LogTable log(target);
  qint64 saved = 0;
  std::map<QString, qint64> gseqs;
  std::set<std::pair<QString, QString>> keyIds;
  for (const Operation& operation : found) {
    const auto isKnown = log.contains(operation.stream, operation.device, operation.seq);
    if (!isKnown) return tl::unexpected(isKnown.error());
    if (*isKnown) continue;
    const auto head = log.head(operation.stream, operation.device);
    if (!head) return tl::unexpected(head.error());
    LogEntry entry;
    entry.bytes = codec::encode(operation);
    entry.place = {operation.stream, operation.device, operation.seq, ++gseqs[operation.stream],
                   static_cast<qint64>(operation.time.value)};
    entry.entity = operation.entity;
    entry.id = operation.id;
    entry.chain = HashChain::next(head->chain, entry.bytes);
    if (auto done = log.append(entry); !done) return tl::unexpected(done.error());
    if (!operation.sealed.isEmpty()) keyIds.emplace(operation.stream, operation.sealed.section(QLatin1Char('.'), 0, 0));
    ++saved;
  }
  for (const auto& [stream, gseq] : gseqs) {
    auto statement = target.prepare("INSERT OR REPLACE INTO sequencer (stream, gseq) VALUES (?, ?)");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(stream).bind(gseq).run(); !done) return tl::unexpected(done.error());
  }
  for (const auto& [stream, id] : keyIds) {
    auto statement = target.prepare("INSERT OR REPLACE INTO used_key (stream, key_id) VALUES (?, ?)");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(stream).bind(id).run(); !done) return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return saved;
}
