#include "server/centre_pool.h"

#include <boost/asio/post.hpp>

#include <future>

namespace asio = boost::asio;

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

bool CentrePool::ask(const QByteArray& site, Work work) {
  if (m_isStopped) return false;
  Worker& worker = *m_workers[qHash(site) % m_workers.size()];
  if (worker.waiting.load() >= kMaxWaiting) return false;
  ++worker.waiting;
  asio::post(worker.io, [this, &worker, work = std::move(work)] {
    --worker.waiting;
    if (!worker.centre) {
      auto centre = open(worker);
      if (centre) worker.centre = std::move(*centre);
      if (!centre) qWarning("the centre's database cannot be reached: %s", qPrintable(centre.error().detail));
    }
    if (!work(worker.centre.get())) worker.centre.reset();
  });
  return true;
}

void CentrePool::stop() {
  m_isStopped = true;
  for (const auto& worker : m_workers) {
    worker->guard.reset();
    if (worker->thread.joinable()) worker->thread.join();
  }
}
