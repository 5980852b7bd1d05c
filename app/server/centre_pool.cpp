#include "server/centre_pool.h"

#include <boost/asio/post.hpp>

#include <future>

namespace asio = boost::asio;
using Time = std::chrono::steady_clock;

Result<std::unique_ptr<Centre>> CentrePool::open(Worker& worker) {
  return Centre::open(m_database, {m_clock, worker.random});
}

Result<std::unique_ptr<CentrePool>> CentrePool::start(const QString& database, int threads) {
  std::unique_ptr<CentrePool> pool(new CentrePool(database));
  for (int i = 0; i < threads; ++i) {
    auto& worker = *pool->m_workers.emplace_back(std::make_unique<Worker>());
    std::promise<Result<void>> opened;
    auto outcome = opened.get_future();
    worker.thread = std::thread([raw = pool.get(), &worker, &opened] {
      auto centre = raw->open(worker);
      if (!centre) return opened.set_value(tl::unexpected(centre.error()));
      worker.centre = std::move(*centre);
      opened.set_value({});
      worker.io.run();
      worker.centre.reset();
    });
    if (auto result = outcome.get(); !result) return tl::unexpected(result.error());
  }
  return pool;
}

CentrePool::~CentrePool() { stop(); }

void CentrePool::reach(Worker& worker) {
  if (worker.centre) return;
  auto centre = open(worker);
  if (centre) worker.centre = std::move(*centre);
  if (!centre) qWarning("the centre's database cannot be reached: %s", qPrintable(centre.error().detail));
}

bool CentrePool::ask(const QByteArray& site, Work work) {
  if (m_isStopped) return false;
  Worker& worker = *m_workers[qHash(site) % m_workers.size()];
  if (worker.waiting.load() >= kMaxWaiting) return false;
  ++worker.waiting;
  asio::post(worker.io, [this, &worker, work = std::move(work)] {
    --worker.waiting;
    reach(worker);
    if (!work(worker.centre.get())) worker.centre.reset();
  });
  return true;
}

bool CentrePool::poll(const QByteArray& site, Poll poll, int seconds) {
  if (m_isStopped) return false;
  Worker& worker = *m_workers[qHash(site) % m_workers.size()];
  if (worker.waiting.load() >= kMaxWaiting) return false;
  ++worker.waiting;
  asio::post(worker.io, [this, &worker, poll = std::move(poll), seconds]() mutable {
    --worker.waiting;
    reach(worker);
    // Before the question: what comes in between is then news.
    const auto newest = worker.centre ? worker.centre->bundles().newest() : Result<qint64>(0);
    if (!newest) worker.centre.reset();
    if (worker.parked.empty()) worker.seen = newest.value_or(0);
    const bool mayWait = newest && seconds > 0 && !worker.hasPollsEnded &&
                         static_cast<int>(worker.parked.size()) < kMaxParked;
    if (poll(worker.centre.get(), !mayWait)) return;
    worker.parked.push_back({std::move(poll), Time::now() + std::chrono::seconds(seconds)});
    worker.parkedCount = static_cast<int>(worker.parked.size());
    if (worker.parked.size() == 1) wakeLater(worker);
  });
  return true;
}

void CentrePool::wakeLater(Worker& worker) {
  worker.timer.expires_after(kLookEvery);
  worker.timer.async_wait([this, &worker](const boost::system::error_code& error) {
    if (!error) look(worker, false);
  });
}

void CentrePool::look(Worker& worker, bool endsAll) {
  reach(worker);
  const auto newest = worker.centre ? worker.centre->bundles().newest() : Result<qint64>(worker.seen);
  if (!newest) {
    qWarning("the centre's database has no answer: %s", qPrintable(newest.error().detail));
    worker.centre.reset();
  }
  const bool isNew = newest && *newest != worker.seen;
  if (isNew) worker.seen = *newest;
  const auto now = Time::now();
  std::erase_if(worker.parked, [&](Parked& parked) {
    const bool isOver = endsAll || parked.until <= now;
    return (isOver || isNew) && (parked.poll(worker.centre.get(), isOver) || isOver);
  });
  worker.parkedCount = static_cast<int>(worker.parked.size());
  if (!worker.parked.empty()) wakeLater(worker);
}

void CentrePool::endPolls() {
  for (const auto& worker : m_workers)
    asio::post(worker->io, [this, raw = worker.get()] {
      raw->hasPollsEnded = true;
      raw->timer.cancel();
      look(*raw, true);
    });
}

qint64 CentrePool::parked() const {
  qint64 sum = 0;
  for (const auto& worker : m_workers) sum += worker->parkedCount.load();
  return sum;
}

qint64 CentrePool::waiting() const {
  qint64 sum = 0;
  for (const auto& worker : m_workers) sum += worker->waiting.load();
  return sum;
}

void CentrePool::stop() {
  if (!m_isStopped.exchange(true)) endPolls();
  for (const auto& worker : m_workers) {
    worker->guard.reset();
    if (worker->thread.joinable()) worker->thread.join();
  }
}
