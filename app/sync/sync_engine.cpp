#include "sync/sync_engine.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/operation.h"
#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "sync/link_loss.h"

namespace {

/// What an answer may hold at most, packed or not.
qint64 maxAnswerBytes(Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::Pull:
    case Endpoint::Ends:
    case Endpoint::Issue:
    case Endpoint::Claim:
      return wire::kMaxPullBytes + wire::kMaxPushBytes;
    case Endpoint::Push:
      return 4 * wire::kMaxMessageBytes;
    default:
      return wire::kMaxMessageBytes;
  }
}

/// A hub that keeps its answer back answers no empty pull sooner; one behind a proxy that cuts long polls may.
constexpr qint64 kShortestPullMs = 1000;
constexpr int kMaxFruitless = 8;
/// How long a claim waits for what was done before it to be pushed; a long history must not hold up a citizen.
constexpr qint64 kMaxHoldMs = 600;
/// Folding takes seconds; the screens say so before it begins.
constexpr qint64 kAnnounceMs = 150;
/// How long a hub that serves other new PCs already is left alone.
constexpr int kBusyMs = 500;

}  // namespace

SyncEngine::SyncEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning)
    : m_ports(ports),
      m_site(std::move(site)),
      m_device(std::move(device)),
      m_key(std::move(key)),
      m_tuning(tuning),
      m_backOff(m_tuning, ports.random),
      m_batch(tuning.firstBatch) {}

void SyncEngine::start() {
  m_sinceMs = m_ports.clock.nowMs();
  proceed();
}

void SyncEngine::wake() {
  takeArrived();
  proceed();
}

void SyncEngine::appended() {
  m_hasMore = true;
  proceed();
}

void SyncEngine::tryNow() {
  m_retryAtMs.reset();
  m_lastRites.reset();
  if (m_state == LinkState::Refused) setState(LinkState::Connecting, LinkTrouble::None, {});
  m_hasMore = true;
  proceed();
}

std::vector<SyncRequest> SyncEngine::takeRequests() { return std::exchange(m_outbox, {}); }
std::vector<quint64> SyncEngine::takeCancelled() { return std::exchange(m_cancelled, {}); }
std::vector<QueueOutcome> SyncEngine::takeOutcomes() { return std::exchange(m_outcomes, {}); }

std::optional<qint64> SyncEngine::nextWakeMs() const {
  if (m_retryAtMs) return m_retryAtMs;
  if (m_arrived) return m_ports.clock.nowMs();
  std::optional<qint64> at = m_pullAtMs;
  if (m_arrangeAtMs) at = std::min(at.value_or(*m_arrangeAtMs), *m_arrangeAtMs);
  for (const Held& held : m_held) at = std::min(at.value_or(held.sinceMs + kMaxHoldMs), held.sinceMs + kMaxHoldMs);
  return at;
}

Result<LinkStatus> SyncEngine::status() const {
  LinkStatus status;
  status.state = m_state;
  status.trouble = m_trouble;
  status.detail = m_detail;
  status.sinceMs = m_sinceMs;
  status.lastContactMs = m_lastContactMs;
  status.nextTryMs = m_retryAtMs;
  status.clockAheadMs = m_clockAheadMs;
  status.isCaughtUp = m_isCaughtUp;
  if (m_ports.log.isGathering()) {
    const auto cursor = m_ports.log.cursor();
    if (!cursor) return tl::unexpected(cursor.error());
    status.gathering = Gathering{0, m_left};
    for (const auto& [stream, place] : cursor->after) status.gathering->taken += place;
  }
  auto waiting = m_ports.log.waiting();
  if (!waiting) return tl::unexpected(waiting.error());
  status.waiting = std::move(*waiting);
  auto refusals = m_ports.log.refusals();
  if (!refusals) return tl::unexpected(refusals.error());
  status.refusals = std::move(*refusals);
  return status;
}

// What is to be done next ---------------------------------------------------------------------------------------------

void SyncEngine::proceed() {
  if (m_state == LinkState::Refused) return;
  const qint64 now = m_ports.clock.nowMs();
  if (m_retryAtMs && now < *m_retryAtMs) {
    // A clock that was set back must not put the next try off for years.
    if (*m_retryAtMs - now > m_tuning.maxBackOffMs) m_retryAtMs = now + m_tuning.maxBackOffMs;
    return;
  }
  m_retryAtMs.reset();
  switch (m_step) {
    case Step::Greet:
      if (!isInFlight(Endpoint::Hello)) sendHello();
      return;
    case Step::Prove:
      if (!isInFlight(Endpoint::Token)) sendToken();
      return;
    case Step::Work:
      break;
  }
  if (now + m_tuning.tokenLeewayMs >= m_tokenEndsMs && !isInFlight(Endpoint::Token)) sendToken();
  if (m_mustFollow) {
    if (!isInFlight(Endpoint::Ends)) send(get(Endpoint::Ends, wire::sitePath(m_site, "ends")), {Endpoint::Ends, {}, 0});
    return;
  }
  if (m_hasMore && !isInFlight(Endpoint::Push)) sendPush();
  sendHeld(now);
  // A clock that was set back counts as waited long enough.
  if (m_arrangeAtMs && (now >= *m_arrangeAtMs || *m_arrangeAtMs - now > kAnnounceMs)) {
    m_arrangeAtMs.reset();
    if (auto done = m_ports.log.arrange(); !done) return onLogError(done.error());
  }
  if (m_arrangeAtMs) return;
  if (m_pullAtMs && (now >= *m_pullAtMs || *m_pullAtMs - now > kShortestPullMs)) m_pullAtMs.reset();
  if (!m_lastRites && !m_pullAtMs && !isInFlight(Endpoint::Pull)) sendPull();
}

void SyncEngine::sendHeld(qint64 nowMs) {
  const bool isPushed = !m_hasMore && !isInFlight(Endpoint::Push);
  for (Held& held : std::exchange(m_held, {})) {
    // A clock that was set back counts as waited long enough.
    const bool isOverdue = nowMs - held.sinceMs >= kMaxHoldMs || nowMs < held.sinceMs;
    if (isPushed || isOverdue) {
      held.request.token = m_token;
      send(std::move(held.request), std::move(held.flight));
    } else {
      m_held.push_back(std::move(held));
    }
  }
}

bool SyncEngine::isQuiet() const {
  return m_state == LinkState::Online && !m_mustFollow && !m_hasMore && m_held.empty() && m_awaited.empty() &&
         std::ranges::all_of(m_flights, [](const auto& flight) { return flight.second.endpoint == Endpoint::Pull; });
}

bool SyncEngine::isInFlight(Endpoint endpoint) const {
  return std::ranges::any_of(m_flights, [endpoint](const auto& flight) { return flight.second.endpoint == endpoint; });
}

SyncRequest SyncEngine::get(Endpoint endpoint, QString path, QString query) const {
  SyncRequest request;
  request.endpoint = endpoint;
  request.path = std::move(path);
  request.query = std::move(query);
  if (endpoint != Endpoint::Hello) request.token = m_token;
  request.timeoutMs = endpoint == Endpoint::Pull ? m_tuning.pullTimeoutMs : m_tuning.requestTimeoutMs;
  request.maxAnswerBytes = maxAnswerBytes(endpoint);
  return request;
}

SyncRequest SyncEngine::post(Endpoint endpoint, QString path, QByteArray body) const {
  SyncRequest request = get(endpoint, std::move(path));
  request.isPost = true;
  if (endpoint == Endpoint::Token) request.token.clear();
  request.contentType = QLatin1String(endpoint == Endpoint::Push ? wire::kLinesType : wire::kJsonType);
  request.body = std::move(body);
  if (request.body.size() > wire::kCompressAbove) {
    if (auto packed = wire::compress(request.body)) {
      request.body = std::move(*packed);
      request.isCompressed = true;
    }
  }
  return request;
}

quint64 SyncEngine::send(SyncRequest request, Flight flight) {
  request.id = m_nextId++;
  m_flights[request.id] = std::move(flight);
  m_outbox.push_back(std::move(request));
  return m_nextId - 1;
}

void SyncEngine::sendHello() { send(get(Endpoint::Hello, wire::kHelloPath), {Endpoint::Hello, {}, 0}); }

void SyncEngine::sendToken() {
  std::array<std::uint8_t, 16> nonce{};
  m_ports.random.fill(nonce);
  TokenRequest request;
  request.device = m_device;
  request.nonce = QByteArray(reinterpret_cast<const char*>(nonce.data()), static_cast<qsizetype>(nonce.size()));
  // In the hub's time, so that a PC whose clock is wrong by years gets in.
  request.serverTimeMs = m_serverTimeMs + std::max<qint64>(0, m_ports.clock.nowMs() - m_serverTimeAtMs);
  request.signature = m_key.sign(request.message(m_logId));
  send(post(Endpoint::Token, wire::kTokenPath, wire::writeToken(request)), {Endpoint::Token, {}, 0});
}

void SyncEngine::sendPush() {
  const auto batches = m_ports.log.outgoing({m_batch, m_tuning.maxBatchBytes});
  if (!batches) return onLogError(batches.error());
  qsizetype operations = 0;
  for (const PushBatch& batch : *batches) operations += static_cast<qsizetype>(batch.lines.size());
  if (operations == 0) {
    m_hasMore = false;
    if (m_lastRites) refuse(*m_lastRites, QStringLiteral("nothing is left to push"));
    return;
  }
  send(post(Endpoint::Push, wire::sitePath(m_site, "push"), wire::writePush(*batches)),
       {Endpoint::Push, {}, operations});
}

void SyncEngine::sendPull() {
  auto cursor = m_ports.log.cursor();
  if (!cursor) return onLogError(cursor.error());
  askForPage(std::move(*cursor));
}

void SyncEngine::askForPage(Cursor after) {
  PullRequest request;
  request.after = std::move(after);
  request.limit = m_ports.log.isGathering() ? m_bulkOps : wire::kMaxPullOps;
  // While pages are missing there is nothing to wait for.
  request.waitSeconds = m_isCaughtUp && m_awaited.empty() ? m_tuning.pullWaitSeconds : 0;
  send(get(Endpoint::Pull, wire::sitePath(m_site, "pull"), wire::writePullQuery(request)), {Endpoint::Pull, {}, 0});
  m_pullSentMs = m_ports.clock.nowMs();
}

Result<Cursor> SyncEngine::hallCursor() {
  auto cursor = m_ports.log.cursor();
  if (!cursor) return cursor;
  std::erase_if(cursor->after, [](const auto& position) { return position.first != kHallStream; });
  return cursor;
}

void SyncEngine::issue(IssueCommand command) {
  auto cursor = hallCursor();
  if (!cursor) {
    onLogError(cursor.error());
    return finish({command.requestId, QueueOutcome::Kind::Unreachable, {}, {}, cursor.error().detail});
  }
  command.after = std::move(*cursor);
  ask(Endpoint::Issue, command.requestId, wire::writeIssue(command));
}

void SyncEngine::claim(ClaimCommand command) {
  auto cursor = hallCursor();
  if (!cursor) {
    onLogError(cursor.error());
    return finish({command.requestId, QueueOutcome::Kind::Unreachable, {}, {}, cursor.error().detail});
  }
  command.after = std::move(*cursor);
  ask(Endpoint::Claim, command.requestId, wire::writeClaim(command));
}

void SyncEngine::ask(Endpoint endpoint, const Uuid& requestId, QByteArray body) {
  // Without a hub the answer comes at once: an officer does not wait for what cannot be.
  if (!isQueueReachable()) return finish({requestId, QueueOutcome::Kind::Unreachable, {}, {}, m_detail});
  const char* const path = endpoint == Endpoint::Issue ? "queue/issue" : "queue/claim";
  SyncRequest request = post(endpoint, wire::sitePath(m_site, path), std::move(body));
  request.idempotencyKey = requestId.toString();
  request.timeoutMs = m_tuning.queueTimeoutMs;
  m_held.push_back({std::move(request), {endpoint, requestId, 0}, m_ports.clock.nowMs()});
  proceed();
}

void SyncEngine::finish(QueueOutcome outcome) { m_outcomes.push_back(std::move(outcome)); }

// What has happened ---------------------------------------------------------------------------------------------------

void SyncEngine::answered(const SyncAnswer& answer) {
  const auto found = m_flights.find(answer.id);
  if (found == m_flights.end()) return;  // given up, or told twice
  const Flight flight = std::move(found->second);
  m_flights.erase(found);
  if (answer.isCompressed) {
    SyncAnswer opened = answer;
    auto body = wire::expand(answer.body, maxAnswerBytes(flight.endpoint));
    // What cannot be opened is no hub's answer; an empty body says so below.
    opened.body = body ? std::move(*body) : QByteArray();
    take(flight, opened);
  } else {
    take(flight, answer);
  }
  proceed();
}

void SyncEngine::take(const Flight& flight, const SyncAnswer& answer) {
  if (answer.outcome != SyncAnswer::Outcome::Answered) {
    if (flight.queueRequest) finish({*flight.queueRequest, QueueOutcome::Kind::Unreachable, {}, {}, answer.detail});
    if (answer.outcome == SyncAnswer::Outcome::TimedOut && flight.endpoint == Endpoint::Push)
      m_batch = std::max(1, m_batch / 2);
    return lost(link_loss::troubleOf(answer.outcome), answer.detail);
  }
  if (answer.status < 200 || answer.status >= 300) return onProblem(flight, answer);
  switch (flight.endpoint) {
    case Endpoint::Enrol:
      return;  // asked before there is an engine
    case Endpoint::Replicate:
    case Endpoint::Follow:
    case Endpoint::Bundle:
    case Endpoint::Superseded:
      return;  // a hub's (UplinkEngine)
    case Endpoint::Audit:
      return;  // of the history (HistoryWatch)
    case Endpoint::BlobLook:
    case Endpoint::BlobBegin:
    case Endpoint::BlobAdd:
    case Endpoint::BlobRead:
      return;  // of files (BlobCourier)
    case Endpoint::Hello:
      return onHello(answer);
    case Endpoint::Token:
      return onToken(answer);
    case Endpoint::Push:
      return onPush(answer);
    case Endpoint::Pull:
      return onPull(answer);
    case Endpoint::Ends:
      return onEnds(answer);
    case Endpoint::Issue:
    case Endpoint::Claim:
      return onQueue(*flight.queueRequest, answer);
  }
}

void SyncEngine::onHello(const SyncAnswer& answer) {
  const auto hello = wire::readHello(answer.body);
  if (!hello) return lost(LinkTrouble::NotOurs, hello.error().detail);
  if (hello->oldestProtocol > wire::kProtocol) return refuse(LinkTrouble::UpgradeNeeded, QStringLiteral("protocol"));
  // A hub that was taken over, or a standby: nobody leads at this address. Who does, SuccessorSearch finds out.
  m_leader = hello->leader;
  if (hello->role != QLatin1String("hub")) return lost(LinkTrouble::Unreachable, hello->role);
  m_logId = hello->logId;
  m_serverTimeMs = hello->serverTimeMs;
  m_serverTimeAtMs = m_ports.clock.nowMs();
  m_clockAheadMs = m_serverTimeAtMs - hello->serverTimeMs;
  m_tuning.maxBatch = std::clamp(hello->maxBatchOps, 1, wire::kMaxBatchOps);
  m_batch = std::min(m_batch, m_tuning.maxBatch);
  m_bulkOps = std::clamp(hello->maxPullOps, wire::kMaxPullOps, wire::kMaxBulkOps);
  m_tuning.maxBatchBytes = std::clamp<qint64>(hello->maxBatchBytes, 4096, wire::kMaxBatchBytes);
  m_step = Step::Prove;
}

void SyncEngine::onToken(const SyncAnswer& answer) {
  const auto reply = wire::readTokenReply(answer.body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  const qint64 now = m_ports.clock.nowMs();
  const qint64 hubNow = m_serverTimeMs + std::max<qint64>(0, now - m_serverTimeAtMs);
  m_token = reply->token;
  m_tokenEndsMs = now + std::clamp<qint64>(reply->expiresAtMs - hubNow, 2 * m_tuning.tokenLeewayMs, 24 * 3'600'000);
  m_refusedLogId.clear();
  m_step = Step::Work;
  heard({});
}

void SyncEngine::onPush(const SyncAnswer& answer) {
  const auto reply = wire::readPushReply(answer.body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  heard(reply->serverTimeMs);
  bool isMoving = false;
  for (const PushReceipt& receipt : reply->receipts) {
    if (receipt.problem == QLatin1String("log-reset")) return resetLog();
    if (auto done = m_ports.log.acknowledge(receipt); !done) {
      const QString& field = done.error().field;
      if (field == QLatin1String("log-reset")) return resetLog();
      if (field == QLatin1String("chain-fork")) return refuse(LinkTrouble::Frozen, done.error().detail);
      if (done.error().code == ErrorCode::Conflict) {
        // One stream that the hub does not take must not stop the others; a person sees it.
        m_detail = receipt.stream + QLatin1String(": ") + receipt.problem;
        continue;
      }
      return onLogError(done.error());
    }
    isMoving = true;
    if (receipt.problem.isEmpty()) m_fruitless = 0;
  }
  if (isGoingRound(m_detail)) return;
  m_batch = std::min(m_tuning.maxBatch, m_batch * 2);
  // A hub that takes nothing and says so would be asked for ever: what is new, or the next hello, tries again.
  m_hasMore = isMoving;
}

void SyncEngine::onPull(const SyncAnswer& answer) {
  auto reply = wire::readPullReply(answer.body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  takeArrived();
  if (m_step != Step::Work || m_mustFollow || m_lastRites) return;
  if (!m_ports.log.isGathering() || !reply->more) return takePage(*reply);
  // The hub reads and packs the next one while this one is taken, at the next turn.
  askForPage(reply->next);
  heard(reply->serverTimeMs);
  m_arrived = std::move(*reply);
}

void SyncEngine::takeArrived() {
  if (!m_arrived) return;
  const PullReply page = std::move(*m_arrived);
  m_arrived.reset();
  takePage(page);
}

void SyncEngine::takePage(const PullReply& page) {
  if (auto done = m_ports.log.take(page); !done) {
    const QString& field = done.error().field;
    if (field == QLatin1String("log-reset")) return resetLog();
    // The cursor moved while the page was on its way, as a claim brings its page along: ask again from where we are.
    if (field == QLatin1String("gap")) {
      if (!isGoingRound(done.error().detail)) heard(page.serverTimeMs);
      return;
    }
    if (field == QLatin1String("chain-fork")) {
      // Somebody else writes under this PC's name. The hub must hear of this branch too, or the other would go on.
      m_lastRites = LinkTrouble::Frozen;
      m_hasMore = true;
      return;
    }
    return onLogError(done.error());
  }
  if (!page.operations.empty() || !page.more) {
    m_fruitless = 0;
  } else if (isGoingRound(QStringLiteral("empty pages"))) {
    return;
  }
  const qint64 now = m_ports.clock.nowMs();
  m_left = page.left;
  if (m_ports.log.isGathering()) {
    if (!page.more) m_arrangeAtMs = now + kAnnounceMs;
    return heard(page.serverTimeMs);
  }
  const bool wasToWait = m_isCaughtUp;
  if (wasToWait && page.operations.empty() && now - m_pullSentMs < kShortestPullMs) m_pullAtMs = now + kShortestPullMs;
  m_isCaughtUp = !page.more;
  heard(page.serverTimeMs);
  if (!m_isCaughtUp) return;
  for (Granted& granted : std::exchange(m_awaited, {}))
    finish({granted.requestId, QueueOutcome::Kind::Granted, std::move(granted.grant), {}, {}});
}

void SyncEngine::onEnds(const SyncAnswer& answer) {
  const auto ends = wire::readChainEnds(answer.body);
  if (!ends) return lost(LinkTrouble::NotOurs, ends.error().detail);
  if (auto done = m_ports.log.followLog(*ends); !done) return onLogError(done.error());
  m_logId = ends->log.logId;  // the next token is signed for this one
  m_mustFollow = false;
  m_hasMore = true;
  m_isCaughtUp = false;
  heard({});
}

void SyncEngine::onQueue(const Uuid& requestId, const SyncAnswer& answer) {
  auto grant = wire::readGrant(answer.body);
  if (!grant) {
    finish({requestId, QueueOutcome::Kind::Unreachable, {}, {}, grant.error().detail});
    return lost(LinkTrouble::NotOurs, grant.error().detail);
  }
  heard(grant->page.serverTimeMs);
  const bool isWhole = !grant->page.more;
  const auto done = m_ports.log.take(grant->page);
  if (done && isWhole) return finish({requestId, QueueOutcome::Kind::Granted, std::move(*grant), {}, {}});
  if (!done && done.error().code != ErrorCode::Conflict) {
    finish({requestId, QueueOutcome::Kind::Unreachable, {}, {}, done.error().detail});
    return onLogError(done.error());
  }
  // It is granted, but this PC has not seen all that came before it. The long poll in flight may wait for what is there
  // already, so it is given up for one that does not wait.
  m_awaited.push_back({std::move(*grant), requestId});
  m_isCaughtUp = false;
  for (auto flight = m_flights.begin(); flight != m_flights.end();) {
    if (flight->second.endpoint != Endpoint::Pull) {
      ++flight;
      continue;
    }
    m_cancelled.push_back(flight->first);
    flight = m_flights.erase(flight);
  }
}

void SyncEngine::onProblem(const Flight& flight, const SyncAnswer& answer) {
  const auto problem = Problem::fromJson(answer.body);
  if (!problem) {
    // A proxy before the hub answers for it; so does whoever else owns this address.
    if (flight.queueRequest)
      finish({*flight.queueRequest, QueueOutcome::Kind::Unreachable, {}, {}, QString::number(answer.status)});
    const bool isProxy = link_loss::isPassing(answer.status);
    return lost(isProxy ? LinkTrouble::Overloaded : LinkTrouble::NotOurs, QString::number(answer.status),
                answer.retryAfterSeconds);
  }
  const auto retryAfter = answer.retryAfterSeconds ? answer.retryAfterSeconds : problem->retryAfterSeconds;
  const int status = answer.status;
  const QString words = QString::number(status) + QLatin1Char(' ') + problem->code + QLatin1Char(' ') + problem->detail;

  if (flight.queueRequest) {
    const bool isAnswer =
        (status == 404 || status == 409 || status == 422) && problem->code != QLatin1String("chain-fork");
    if (isAnswer) {
      heard({});
      return finish({*flight.queueRequest, QueueOutcome::Kind::Declined, {}, problem->code, problem->detail});
    }
    finish({*flight.queueRequest, QueueOutcome::Kind::Unreachable, {}, problem->code, problem->detail});
  }
  if (problem->code == QLatin1String("log-reset")) return resetLog();
  if (problem->code == QLatin1String("chain-fork")) return refuse(LinkTrouble::Frozen, words);
  if (problem->code == QLatin1String("device-revoked")) {
    // It may still bring what it has; what it brings is kept aside over there.
    if (flight.endpoint != Endpoint::Pull || !m_hasMore) return refuse(LinkTrouble::Revoked, words);
    m_lastRites = LinkTrouble::Revoked;
    return;
  }
  if (status == 401) {
    if (std::exchange(m_wasTokenRefused, true)) return lost(LinkTrouble::NotAdmitted, words, retryAfter);
    abandonFlights();
    m_step = Step::Greet;
    return;
  }
  if (flight.endpoint == Endpoint::Token && problem->code == QLatin1String("bad-signature") &&
      m_refusedLogId != m_logId) {
    // What was signed names the log of the last hello. A hub that was restored since then has another one, and says so.
    m_refusedLogId = m_logId;
    if (isGoingRound(words)) return;
    abandonFlights();
    m_step = Step::Greet;
    return;
  }
  if (status == 403) return refuse(LinkTrouble::NotAdmitted, words);
  if (status == 413 && flight.endpoint == Endpoint::Push) {
    if (m_batch > 1) {
      m_batch = std::max(1, m_batch / 2);
      return;
    }
    return lost(LinkTrouble::Damaged, words, retryAfter);
  }
  if (status == 426) {
    if (flight.endpoint != Endpoint::Pull || !m_hasMore) return refuse(LinkTrouble::UpgradeNeeded, words);
    m_lastRites = LinkTrouble::UpgradeNeeded;
    return;
  }
  if (status == 503 && problem->code == QLatin1String("busy") && flight.endpoint == Endpoint::Pull &&
      m_ports.log.isGathering()) {
    // Other new PCs come first; this one is not away.
    std::array<std::uint8_t, 1> chance{};
    m_ports.random.fill(chance);
    m_pullAtMs = m_ports.clock.nowMs() + kBusyMs + kBusyMs * chance[0] / 255;
    return heard({});
  }
  if (status == 507 || link_loss::isPassing(status)) return lost(LinkTrouble::Overloaded, words, retryAfter);
  lost(LinkTrouble::Damaged, words, retryAfter);
}

void SyncEngine::onLogError(const Error& error) {
  const QString words = error.field + QLatin1Char(' ') + error.detail;
  const bool isDamage = error.code == ErrorCode::Corrupt || error.code == ErrorCode::Conflict;
  lost(isDamage ? LinkTrouble::Damaged : LinkTrouble::Storage, words);
}

// State ---------------------------------------------------------------------------------------------------------------

void SyncEngine::heard(std::optional<qint64> serverTimeMs) {
  const qint64 now = m_ports.clock.nowMs();
  m_lastContactMs = now;
  if (serverTimeMs) {
    m_serverTimeMs = *serverTimeMs;
    m_serverTimeAtMs = now;
    m_clockAheadMs = now - *serverTimeMs;
    m_wasTokenRefused = false;
  }
  m_backOff.succeeded();
  if (m_state != LinkState::Online) {
    m_hasMore = true;
    setState(LinkState::Online, LinkTrouble::None, {});
  }
}

void SyncEngine::lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds) {
  const qint64 now = m_ports.clock.nowMs();
  abandonFlights();
  m_step = Step::Greet;
  m_isCaughtUp = false;
  m_pullAtMs.reset();
  setState(LinkState::Offline, trouble, detail);
  const qint64 outage = m_lastContactMs ? std::max<qint64>(0, now - *m_lastContactMs) : 0;
  qint64 wait = m_backOff.failedMs(outage);
  if (retryAfterSeconds)
    wait = std::max(wait, std::clamp<qint64>(qint64{*retryAfterSeconds} * 1000, 0, m_tuning.maxBackOffMs));
  m_retryAtMs = now + wait;
}

void SyncEngine::refuse(LinkTrouble trouble, const QString& detail) {
  abandonFlights();
  m_step = Step::Greet;
  m_retryAtMs.reset();
  setState(LinkState::Refused, trouble, detail);
}

void SyncEngine::setState(LinkState state, LinkTrouble trouble, const QString& detail) {
  if (state != m_state || trouble != m_trouble) m_sinceMs = m_ports.clock.nowMs();
  m_state = state;
  m_trouble = trouble;
  m_detail = detail;
}

/// Whether the two sides answer each other without getting anywhere. Then patience is better than speed.
bool SyncEngine::isGoingRound(const QString& why) {
  if (++m_fruitless < kMaxFruitless) return false;
  m_fruitless = 0;
  lost(LinkTrouble::Damaged, QStringLiteral("the hub's answers lead nowhere: ") + why);
  return true;
}

void SyncEngine::resetLog() {
  if (isGoingRound(QStringLiteral("another log"))) return;
  m_mustFollow = true;
  m_isCaughtUp = false;
}

void SyncEngine::abandonFlights() {
  for (const auto& [id, flight] : m_flights) {
    m_cancelled.push_back(id);
    if (flight.queueRequest)
      finish({*flight.queueRequest, QueueOutcome::Kind::Unreachable, {}, {}, QStringLiteral("connection lost")});
  }
  m_flights.clear();
  m_arrived.reset();
  m_arrangeAtMs.reset();
  for (const Held& held : std::exchange(m_held, {}))
    finish({*held.flight.queueRequest, QueueOutcome::Kind::Unreachable, {}, {}, QStringLiteral("connection lost")});
  for (const Granted& granted : std::exchange(m_awaited, {}))
    finish({granted.requestId, QueueOutcome::Kind::Unreachable, {}, {}, QStringLiteral("connection lost")});
}
