#include "store/entity_walk.h"

#include <algorithm>

#include "journal/codec.h"
#include "store/database.h"
#include "store/log_table.h"

namespace {

constexpr std::size_t kBatchEntities = 512;
constexpr std::size_t kBatchesAhead = 8;

}  // namespace

EntityWalk::EntityWalk(const QString& path) : m_thread([this, path] { read(path); }) {}

EntityWalk::~EntityWalk() {
  {
    const std::lock_guard lock(m_mutex);
    m_isGivenUp = true;
  }
  m_changed.notify_all();
  m_thread.join();
}

Result<std::span<const FoldedEntity>> EntityWalk::next() {
  std::unique_lock lock(m_mutex);
  m_spent.push_back(std::move(m_current));
  m_current = {};
  m_changed.wait(lock, [this] { return !m_batches.empty() || m_isAtEnd; });
  if (m_batches.empty()) {
    if (!m_outcome) return tl::unexpected(m_outcome.error());
    return std::span<const FoldedEntity>();
  }
  m_current = std::move(m_batches.front());
  m_batches.pop_front();
  m_changed.notify_all();
  return std::span<const FoldedEntity>(m_current);
}

bool EntityWalk::put(Batch batch) {
  std::vector<Batch> spent;
  {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_batches.size() < kBatchesAhead || m_isGivenUp; });
    if (m_isGivenUp) return false;
    m_batches.push_back(std::move(batch));
    spent.swap(m_spent);
  }
  m_changed.notify_all();
  return true;
}

void EntityWalk::read(const QString& path) {
  Done outcome = readAll(path);
  {
    const std::lock_guard lock(m_mutex);
    m_outcome = std::move(outcome);
    m_isAtEnd = true;
  }
  m_changed.notify_all();
}

Done EntityWalk::readAll(const QString& path) {
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return tl::unexpected(database.error());
  auto statement =
      (*database)->prepare("SELECT entity, stream, device, seq, gseq, effective, bytes FROM log ORDER BY entity");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return done;
  Batch batch;
  QString entity;
  std::vector<PlacedOperation> operations;
  // Folds what was gathered; false when nobody wants more.
  auto finish = [&] {
    if (operations.empty()) return true;
    std::ranges::sort(operations, [](const auto& a, const auto& b) { return a.key < b.key; });
    batch.push_back(Projector::fold(operations));
    operations.clear();
    return batch.size() < kBatchEntities || put(std::exchange(batch, {}));
  };
  while (statement->next()) {
    QString next = statement->text(0);
    if (next != entity) {
      if (!finish()) return {};
      entity = std::move(next);
    }
    const LogPlace place{statement->text(1), statement->text(2), statement->integer(3), statement->optionalInteger(4),
                         statement->optionalInteger(5)};
    auto operation = codec::decodeOwn(statement->blob(6));
    if (!operation) return tl::unexpected(operation.error());
    const OrderKey key = orderKeyOf(place, operation->time);
    operations.push_back({std::move(*operation), key});
  }
  if (auto done = statement->fault(); !done) return done;
  if (finish() && !batch.empty()) put(std::move(batch));
  return {};
}
