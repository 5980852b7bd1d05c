#include "store/entity_walk.h"

#include <QPromise>

#include <algorithm>
#include <utility>

#include "journal/codec.h"
#include "store/database.h"
#include "store/log_table.h"

namespace {

constexpr std::size_t kBatchEntities = 1024;
constexpr int kBatchesAhead = 3;

}  // namespace

class EntityWalk::Reader {
 public:
  Reader(QString path, KeyRing keys) : m_path(std::move(path)), m_keys(std::move(keys)) {}

  Result<Batch> read() {
    if (!m_database) {
      if (auto done = begin(); !done) return tl::unexpected(done.error());
    }
    Batch batch;
    while (batch.size() < kBatchEntities && m_statement->next()) {
      QString next = m_statement->text(0);
      if (next != m_entity) {
        finish(batch);
        m_entity = std::move(next);
      }
      const LogPlace place{m_statement->text(1), m_statement->text(2), m_statement->integer(3),
                           m_statement->optionalInteger(4), m_statement->optionalInteger(5)};
      auto operation = codec::decodeOwn(m_statement->blob(6));
      if (!operation) return tl::unexpected(operation.error());
      codec::open(*operation, m_keys);
      const OrderKey key = orderKeyOf(place, operation->time);
      m_operations.push_back({std::move(*operation), key});
    }
    if (auto done = m_statement->fault(); !done) return tl::unexpected(done.error());
    if (batch.size() < kBatchEntities) finish(batch);
    return batch;
  }

 private:
  [[nodiscard]] Done begin() {
    auto database = Database::open(m_path, Database::Mode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    m_database = std::move(*database);
    auto statement = m_database->prepare(
        "SELECT entity, stream, device, seq, gseq, effective, bytes FROM log WHERE rejected IS NULL ORDER BY entity");
    if (!statement) return tl::unexpected(statement.error());
    m_statement.emplace(std::move(*statement));
    return m_statement->run();
  }

  void finish(Batch& batch) {
    if (m_operations.empty()) return;
    std::ranges::sort(m_operations, [](const auto& a, const auto& b) { return a.key < b.key; });
    batch.push_back(Projector::fold(m_operations));
    m_operations.clear();
  }

  QString m_path;
  KeyRing m_keys;
  std::unique_ptr<Database> m_database;
  std::optional<Statement> m_statement;
  QString m_entity;
  std::vector<PlacedOperation> m_operations;
};

EntityWalk::EntityWalk(const QString& path, const KeyRing& keys) : m_reader(std::make_shared<Reader>(path, keys)) {
  m_thread.setMaxThreadCount(1);
  m_thread.setExpiryTimeout(-1);  // the connection lives on this one
  for (int i = 0; i < kBatchesAhead; ++i) order({});
}

EntityWalk::~EntityWalk() {
  m_thread.clear();
  m_thread.start([reader = std::move(m_reader)]() mutable { reader.reset(); });
  m_thread.waitForDone();
}

void EntityWalk::order(Batch spent) {
  auto promise = std::make_shared<QPromise<Result<Batch>>>();
  promise->start();
  m_ahead.push_back(promise->future());
  m_thread.start([reader = m_reader, promise, spent = std::move(spent)]() mutable {
    spent.clear();
    promise->addResult(reader->read());
    promise->finish();
  });
}

Result<std::span<const FoldedEntity>> EntityWalk::next() {
  order(std::exchange(m_current, {}));
  auto batch = m_ahead.front().takeResult();
  m_ahead.pop_front();
  if (!batch) return tl::unexpected(batch.error());
  m_current = std::move(*batch);
  return std::span<const FoldedEntity>(m_current);
}
