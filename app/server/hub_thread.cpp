#include "server/hub_thread.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <future>
#include <iterator>

namespace asio = boost::asio;

namespace {

HubReply shared(Answer<HubValue> answer) {
  if (!answer) return tl::unexpected(answer.error());
  return std::make_shared<const HubValue>(std::move(*answer));
}

bool isWriting(const HubQuestion& question) { return question.operations() > 0; }

/// A page for a new PC that takes the whole log: several times as long as any other question.
bool isGathering(const HubQuestion& question) {
  const auto* pull = std::get_if<PullRequest>(&question.body);
  return pull && pull->limit > wire::kMaxPullOps;
}

HubReply turnedAway() {
  Problem problem{503, QStringLiteral("busy"), {}, {}, 1};
  return tl::unexpected(problem);
}

/// Two long polls with the same key get the same page.
QString pageKey(const QStringList& streams, const PullRequest& pull) {
  return streams.join(QLatin1Char(' ')) + QLatin1Char('\n') + pull.after.toText() + QLatin1Char('\n') +
         QString::number(pull.limit);
}

}  // namespace

Result<std::unique_ptr<HubThread>> HubThread::start(const Opener& opener, Limits limits) {
  std::unique_ptr<HubThread> hub(new HubThread(limits));
  std::promise<Result<void>> opened;
  auto outcome = opened.get_future();
  hub->m_thread = std::thread([raw = hub.get(), opener, &opened] {
    raw->work(opener, [&opened](Result<void> result) { opened.set_value(std::move(result)); });
  });
  if (auto result = outcome.get(); !result) return tl::unexpected(result.error());
  return hub;
}

HubThread::~HubThread() { stop(); }

void HubThread::work(const Opener& opener, const std::function<void(Result<void>)>& opened) {
  auto store = opener();
  if (!store) return opened(tl::unexpected(store.error()));
  auto hub = Hub::open(**store);
  if (!hub) {
    // Closed on this thread, which opened it.
    store->reset();
    return opened(tl::unexpected(hub.error()));
  }
  m_store = std::move(*store);
  m_hub = std::move(*hub);
  opened({});
  m_io.run();
  m_parked.clear();
  m_held.clear();
  m_hub.reset();
  m_store.reset();
}

void HubThread::ask(quint64 ticket, HubQuestion question, Reply reply) {
  if (m_isStopped || m_waiting.load() >= m_limits.maxWaiting) return reply(turnedAway());
  ++m_waiting;
  asio::post(m_io,
             [this, job = Job{ticket, std::move(question), std::move(reply)}]() mutable { admit(std::move(job)); });
}

void HubThread::forget(quint64 ticket) {
  if (m_isStopped) return;
  asio::post(m_io, [this, ticket] {
    m_parked.erase(ticket);
    m_parkedCount = static_cast<qint64>(m_parked.size());
  });
}

bool HubThread::run(std::function<void(Hub&)> work) {
  if (m_isStopped) return false;
  asio::post(m_io, [this, work = std::move(work)] {
    work(*m_hub);
    wake(true);
  });
  return true;
}

bool HubThread::look(std::function<void(Hub&)> work) {
  if (m_isStopped) return false;
  asio::post(m_io, [this, work = std::move(work)] { work(*m_hub); });
  return true;
}

HubFigures HubThread::figures() const {
  return {m_operations, m_commits, m_undone, m_parkedCount, m_waiting, m_onStandby};
}

void HubThread::endPolls() {
  if (m_isStopped) return;
  asio::post(m_io, [this] {
    m_hasPollsEnded = true;
    wake(true);
  });
}

void HubThread::stop() {
  if (!m_isStopped.exchange(true)) {
    asio::post(m_io, [this] {
      m_hasPollsEnded = true;
      wake(true);
      release(true);
      m_timer.cancel();
      m_standbyTimer.cancel();
      m_work.reset();
    });
  }
  if (m_thread.joinable()) m_thread.join();
}

void HubThread::admit(Job job) {
  const bool isBulk = job.question.endpoint == HubEndpoint::Push || job.question.endpoint == HubEndpoint::Pull;
  if (isGathering(job.question) && std::ranges::count_if(m_bulk, [](const Job& one) {
                                     return isGathering(one.question);
                                   }) >= m_limits.maxGathering) {
    --m_waiting;
    return job.reply(turnedAway());
  }
  (isBulk ? m_bulk : m_urgent).push_back(std::move(job));
  if (m_isDrainDue) return;
  m_isDrainDue = true;
  // What has been posted by now comes before this, and so into the same commit.
  asio::post(m_io, [this] { drain(); });
}

std::vector<HubThread::Job> HubThread::takeJobs() {
  std::vector<Job> jobs;
  int operations = 0;
  for (std::deque<Job>* lane : {&m_urgent, &m_bulk}) {
    while (!lane->empty() && (jobs.empty() || operations < m_limits.operationsPerCommit)) {
      operations += lane->front().question.operations();
      // Whoever stands at a counter comes before the next one of these.
      if (isGathering(lane->front().question)) operations = m_limits.operationsPerCommit;
      jobs.push_back(std::move(lane->front()));
      lane->pop_front();
    }
  }
  return jobs;
}

void HubThread::drain() {
  m_isDrainDue = false;
  std::vector<Job> jobs = takeJobs();
  m_waiting -= static_cast<qint64>(jobs.size());
  answerAll(std::move(jobs));
  if (m_urgent.empty() && m_bulk.empty()) return;
  m_isDrainDue = true;
  asio::post(m_io, [this] { drain(); });
}

void HubThread::answerAll(std::vector<Job> jobs) {
  const auto firstReader =
      std::stable_partition(jobs.begin(), jobs.end(), [](const Job& job) { return isWriting(job.question); });
  const std::size_t writers = static_cast<std::size_t>(firstReader - jobs.begin());
  if (writers > 0) {
    std::vector<Answer<HubValue>> answers;
    answers.reserve(writers);
    Done done;
    if (writers > 1) {
      std::vector<std::function<void()>> parts;
      for (std::size_t i = 0; i < writers; ++i)
        parts.emplace_back([this, &answers, &jobs, i] { answers.push_back(answerTo(*m_hub, jobs[i].question)); });
      done = m_store->commitTogether(parts);
      ++m_commits;
    }
    if (writers == 1 || !done) {
      // One that fails does not take the others along: each for itself now. Nothing of the first try is there.
      if (!done) ++m_undone;
      answers.clear();
      for (std::size_t i = 0; i < writers; ++i) answers.push_back(answerTo(*m_hub, jobs[i].question));
    }
    for (std::size_t i = 0; i < writers; ++i)
      if (answers[i]) m_operations += jobs[i].question.operations();
    std::vector<Job> written(std::make_move_iterator(jobs.begin()), std::make_move_iterator(firstReader));
    if (!hold(written, answers))
      for (std::size_t i = 0; i < writers; ++i) written[i].reply(shared(std::move(answers[i])));
    // The standby is one of those who hear of it now.
    wake(false);
  }
  for (std::size_t i = writers; i < jobs.size(); ++i) answer(jobs[i]);
  release(false);
}

bool HubThread::hold(std::vector<Job>& jobs, std::vector<Answer<HubValue>>& answers) {
  if (m_hasPollsEnded || !m_hub->standbys().isInStep()) return false;
  const auto ends = m_store->cursor();
  if (!ends) return false;
  const auto until = Time::now() + std::chrono::milliseconds(m_limits.standbyMs);
  for (std::size_t i = 0; i < jobs.size(); ++i)
    m_held.push_back({std::move(answers[i]), std::move(jobs[i].reply), *ends, until});
  return true;
}

void HubThread::release(bool all) {
  const auto now = Time::now();
  while (!m_held.empty()) {
    Held& held = m_held.front();
    const bool isDurable = m_hub->standbys().has(held.ends);
    const bool isOver = all || held.until <= now || !m_hub->standbys().isInStep();
    if (!isDurable && !isOver) break;
    if (!isDurable && !all) m_hub->standbys().fellBehind();
    if (isDurable && held.answer) {
      ++m_onStandby;
      if (auto* push = std::get_if<PushReply>(&*held.answer)) push->durable = QStringLiteral("standby");
      if (auto* grant = std::get_if<QueueGrant>(&*held.answer)) grant->durable = QStringLiteral("standby");
    }
    held.reply(shared(std::move(held.answer)));
    m_held.pop_front();
  }
  if (m_held.empty()) return;
  m_standbyTimer.expires_at(m_held.front().until);
  m_standbyTimer.async_wait([this](const boost::system::error_code& error) {
    if (!error) release(false);
  });
}

void HubThread::answer(Job& job) {
  auto found = answerTo(*m_hub, job.question);
  if (!park(job, found)) job.reply(shared(std::move(found)));
}

bool HubThread::park(Job& job, const Answer<HubValue>& answer) {
  const int wait = job.question.waitSeconds();
  if (wait == 0 || !answer || m_hasPollsEnded) return false;
  const auto* page = std::get_if<PullReply>(&*answer);
  if (!page || !page->operations.empty()) return false;
  // A device whose grants have changed has another set of streams than its cursor: the answer tells it.
  QStringList streams;
  for (const auto& [stream, place] : page->next.after) streams.append(stream);
  const auto& asked = std::get<PullRequest>(job.question.body).after;
  if (asked.epoch != page->next.epoch) return false;
  if (static_cast<int>(m_parked.size()) >= m_limits.maxParked) return false;
  m_parked.insert_or_assign(job.ticket, Parked{std::move(job.question), std::move(job.reply),
                                               Time::now() + std::chrono::seconds(wait), std::move(streams)});
  m_parkedCount = static_cast<qint64>(m_parked.size());
  armTimer();
  return true;
}

void HubThread::wake(bool all) {
  const auto now = Time::now();
  std::map<QString, std::shared_ptr<const HubValue>> pages;
  for (auto it = m_parked.begin(); it != m_parked.end();) {
    Parked& parked = it->second;
    const auto& pull = std::get<PullRequest>(parked.question.body);
    const bool isOver = m_hasPollsEnded || parked.until <= now;
    if (!all && !isOver && !m_hub->hasNews(parked.streams, pull.after)) {
      ++it;
      continue;
    }
    // Whoever has lost its right since then gets nothing, so each token is looked at anew; the page itself is the same
    // for all that stand at the same place.
    const auto device = m_hub->admission().check(parked.question.token);
    HubReply reply;
    if (!device) {
      reply = tl::unexpected(device.error());
    } else if (device->state == DeviceState::Active) {
      auto& page = pages[pageKey(device->streams, pull)];
      if (!page) {
        auto fresh = m_hub->pull(*device, pull);
        if (fresh) page = std::make_shared<const HubValue>(std::move(*fresh));
        if (!fresh) reply = tl::unexpected(fresh.error());
      }
      if (page) reply = page;
    } else {
      reply = shared(answerTo(*m_hub, parked.question));
    }
    const bool hasNothing = reply && *reply && std::get<PullReply>(**reply).operations.empty();
    if (hasNothing && !isOver) {
      ++it;
      continue;
    }
    parked.reply(std::move(reply));
    it = m_parked.erase(it);
  }
  m_parkedCount = static_cast<qint64>(m_parked.size());
}

void HubThread::armTimer() {
  const auto next = std::ranges::min_element(m_parked, {}, [](const auto& entry) { return entry.second.until; });
  if (next == m_parked.end()) return;
  if (m_timer.expiry() > Time::now() && m_timer.expiry() <= next->second.until) return;
  m_timer.expires_at(next->second.until);
  m_timer.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    wake(false);
    armTimer();
  });
}
