#include "store/store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

#include "journal/codec.h"
#include "store/blob_sweep.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/entity_walk.h"
#include "store/migrator.h"
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

Done saveGseq(Database& database, const QString& stream, qint64 gseq) {
  auto statement = database.prepare(
      "INSERT INTO sequencer (stream, gseq) VALUES (?, ?) "
      "ON CONFLICT (stream) DO UPDATE SET gseq = max(gseq, excluded.gseq)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(stream).bind(gseq).run();
}

}  // namespace

Store::Store(std::unique_ptr<Database> database, const Options& options, DeviceKey key)
    : m_database(std::move(database)),
      m_blobs(blobsOf(options.folder)),
      m_folder(options.folder),
      m_clock(options.clock),
      m_random(options.random),
      m_device(options.device),
      m_key(std::move(key)) {}

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
    if (auto count = (*store)->rebuild(); !count) return tl::unexpected(count.error());
    if (auto done = (*store)->start(); !done) return tl::unexpected(done.error());
  }
  if (store && opening) *opening = facts;
  return store;
}

Done Store::start() {
  auto statement = m_database->prepare(
      "INSERT INTO device (id, public_key) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(m_device).bind(QVariant(m_key.publicKey())).run(); !done) return done;

  m_heads.clear();
  m_lastGseq.clear();
  {
    auto heads = m_database->prepare("SELECT stream, seq, chain FROM head WHERE device = ?");
    if (!heads) return tl::unexpected(heads.error());
    if (auto done = heads->bind(m_device).run(); !done) return done;
    while (heads->next()) m_heads[heads->text(0)] = {heads->integer(1), heads->blob(2)};
    if (auto done = heads->fault(); !done) return done;
  }
  {
    auto sequencers = m_database->prepare("SELECT stream, gseq FROM sequencer");
    if (!sequencers) return tl::unexpected(sequencers.error());
    if (auto done = sequencers->run(); !done) return done;
    while (sequencers->next()) m_lastGseq[sequencers->text(0)] = sequencers->integer(1);
    if (auto done = sequencers->fault(); !done) return done;
  }
  // The end of the log tells the newest hybrid time, and is the part that a torn write would hit.
  auto tail = m_database->prepare("SELECT bytes FROM log ORDER BY pos DESC LIMIT 64");
  if (!tail) return tl::unexpected(tail.error());
  if (auto done = tail->run(); !done) return done;
  HybridTime newest;
  while (tail->next()) {
    const auto operation = codec::decodeOwn(tail->blob(0));
    if (!operation) return failure(ErrorCode::Corrupt, QStringLiteral("end of the log: ") + operation.error().detail);
    newest = std::max(newest, operation->time);
  }
  if (auto done = tail->fault(); !done) return done;
  m_hybrid = HybridClock(newest);
  return {};
}

Uuid Store::newId() {
  std::array<std::uint8_t, 10> bytes{};
  m_random->fill(bytes);
  return Uuid::v7(m_clock->nowMs(), bytes);
}

Result<Committed> Store::append(const QString& officer, const std::vector<OperationDraft>& drafts) {
  const LogTable log(*m_database);
  const Projector projector(*m_database);
  const qint64 now = m_clock->nowMs();

  auto heads = m_heads;
  auto gseqs = m_lastGseq;
  std::map<QString, std::size_t> lastOfStream;
  for (std::size_t i = 0; i < drafts.size(); ++i) lastOfStream[drafts[i].stream] = i;

  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  Committed committed;
  committed.operations.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const OperationDraft& draft = drafts[i];
    auto [head, isFirst] = heads.try_emplace(draft.stream, ChainHead{0, HashChain::genesis()});
    qint64& gseq = gseqs[draft.stream];
    ++gseq;

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
    operation.fence = draft.takesFence ? std::optional<Fence>(Fence{m_epoch, gseq}) : draft.fence;
    operation.plain = draft.plain;
    operation.personal = draft.personal;

    const QByteArray bytes = codec::encode(operation);
    if (bytes.size() > codec::kMaxBytes)
      return failure(ErrorCode::Invalid, QStringLiteral("operation of %1 bytes").arg(bytes.size()));
    const QByteArray chain = HashChain::next(head->second.chain, bytes);
    const bool isSealed = lastOfStream[draft.stream] == i;
    // A lone counter is its own authority: what it writes is in order at once.
    const LogPlace place{operation.stream, operation.device, operation.seq, gseq,
                         static_cast<qint64>(operation.time.value)};
    if (auto done = log.append(place, operation.entity, operation.id, bytes, chain,
                               isSealed ? m_key.sign(chain) : QByteArray());
        !done)
      return tl::unexpected(done.error());
    head->second = {operation.seq, chain};
    if (isSealed) {
      if (auto done = saveGseq(*m_database, draft.stream, gseq); !done) return tl::unexpected(done.error());
    }
    const PlacedOperation placed{operation, orderKeyOf(place, operation.time)};
    if (auto done = projector.apply(placed, draft.isNewEntity, committed.changes); !done)
      return tl::unexpected(done.error());
    committed.operations.push_back(std::move(operation));
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  m_heads = std::move(heads);
  m_lastGseq = std::move(gseqs);
  noteChanges(committed.changes);
  return committed;
}

Result<std::vector<Change>> Store::receive(const std::vector<ReceivedOperation>& operations) {
  const LogTable log(*m_database);
  const Projector projector(*m_database);
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
    const LogPlace place{operation->stream, operation->device, operation->seq, received.gseq, received.effective};
    const QByteArray chain = HashChain::next(head->chain, received.bytes);
    if (auto done = log.append(place, operation->entity, operation->id, received.bytes, chain, {}); !done)
      return tl::unexpected(done.error());
    if (received.gseq) {
      if (auto done = saveGseq(*m_database, operation->stream, *received.gseq); !done)
        return tl::unexpected(done.error());
    }
    m_hybrid.observe(operation->time, m_clock->nowMs());
    const OrderKey key = orderKeyOf(place, operation->time);
    if (auto done = projector.apply({std::move(*operation), key}, false, changes); !done)
      return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  if (auto done = start(); !done) return tl::unexpected(done.error());
  noteChanges(changes);
  return changes;
}

void Store::noteChanges(const std::vector<Change>& changes) {
  for (const Change& change : changes)
    if (!m_changedKinds.contains(change.kind)) m_changedKinds.append(change.kind);
}

QStringList Store::takeChangedKinds() { return std::exchange(m_changedKinds, {}); }

Result<qint64> Store::rebuild() {
  const Projector projector(*m_database);
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto indexes = projector.clear();
  if (!indexes) return tl::unexpected(indexes.error());
  const auto count = foldLog(projector);
  if (!count) return count;
  if (auto done = projector.restoreIndexes(*indexes); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return count;
}

Result<qint64> Store::foldLog(const Projector& projector) {
  EntityWalk walk(m_database->path());
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

Result<LogCheck> Store::verify() const { return LogTable(*m_database).verify(); }

Done Store::backup(const QString& path) const {
  if (QFile::exists(path)) return failure(ErrorCode::Duplicate, path, QStringLiteral("path"));
  auto statement = m_database->prepare("VACUUM INTO ?");
  if (!statement) return tl::unexpected(statement.error());
  auto done = statement->bind(path).run();
  if (!done) QFile::remove(path);  // half a copy is no copy
  return done;
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

Result<Store::BackupFacts> Store::inspect(const QString& path) {
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
  return facts;
}

Result<QString> Store::restore(const QString& folder, const QString& backupPath, const QString& siteId,
                               qint64 nowMs) {
  const auto facts = inspect(backupPath);
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
  for (const Operation& operation : found) {
    const auto isKnown = log.contains(operation.stream, operation.device, operation.seq);
    if (!isKnown) return tl::unexpected(isKnown.error());
    if (*isKnown) continue;
    const auto head = log.head(operation.stream, operation.device);
    if (!head) return tl::unexpected(head.error());
    const QByteArray bytes = codec::encode(operation);
    const LogPlace place{operation.stream, operation.device, operation.seq, ++gseqs[operation.stream],
                         static_cast<qint64>(operation.time.value)};
    if (auto done = log.append(place, operation.entity, operation.id, bytes, HashChain::next(head->chain, bytes), {});
        !done)
      return tl::unexpected(done.error());
    ++saved;
  }
  for (const auto& [stream, gseq] : gseqs) {
    if (auto done = saveGseq(target, stream, gseq); !done) return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return saved;
}
