#include "sync/history_watch.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"

std::vector<SyncRequest> HistoryWatch::takeRequests() { return std::exchange(m_outbox, {}); }

bool HistoryWatch::takeNews() { return std::exchange(m_hasNews, false); }

qint64 HistoryWatch::drawn(qint64 spanMs) {
  std::array<std::uint8_t, 4> chance{};
  m_ports.random.fill(chance);
  quint32 value = 0;
  for (const std::uint8_t byte : chance) value = value << 8 | byte;
  return static_cast<qint64>(static_cast<double>(value) / 4294967296.0 * static_cast<double>(spanMs));
}

void HistoryWatch::putOff(qint64 ms) { m_nextAtMs = m_ports.clock.nowMs() + ms; }

void HistoryWatch::setLine(bool isOpen, bool isQuiet, const QString& token) {
  m_isOpen = isOpen;
  m_isQuiet = isQuiet;
  m_token = token;
  if (!isOpen) {
    // Whatever comes now is of a connection that is over; the round begins anew.
    m_asked.reset();
    m_left.clear();
    return;
  }
  proceed();
}

void HistoryWatch::proceed() {
  if (!m_isOpen || m_asked) return;
  const qint64 now = m_ports.clock.nowMs();
  if (!m_nextAtMs) {
    const auto last = m_ports.heads.checkedAtMs();
    if (!last) {
      qWarning("when the %s's history was checked cannot be read: %s", m_pace.whose, qPrintable(last.error().detail));
      return putOff(m_pace.againMs);
    }
    // A clock that was set back must not put it off for years.
    const qint64 due = *last && **last <= now ? **last + m_pace.everyMs : now;
    m_nextAtMs = std::max(due, now + drawn(m_pace.firstMs));
  }
  if (*m_nextAtMs > now + m_pace.everyMs + m_pace.spreadMs) putOff(0);
  if (now < *m_nextAtMs || !m_isQuiet) return;
  if (auto done = ask(); !done) {
    qWarning("the %s's history cannot be checked: %s %s", m_pace.whose, qPrintable(done.error().field),
             qPrintable(done.error().detail));
    m_asked.reset();
    m_left.clear();
    putOff(m_pace.againMs);
  }
}

Done HistoryWatch::ask() {
  if (m_left.isEmpty()) {
    auto streams = m_ports.heads.streams();
    if (!streams) return tl::unexpected(streams.error());
    if (streams->isEmpty()) return endRound();
    m_left = std::move(*streams);
  }
  Asked asked{m_nextId++, m_left.front(), {}, {}, 0};
  auto seen = m_ports.heads.seen(asked.stream);
  if (!seen) return tl::unexpected(seen.error());
  // Another log: restored from a backup, or led by another server. It begins anew, and everybody saw it.
  if (*seen && (*seen)->logId == m_ports.heads.logId() && (*seen)->size > 0) asked.seen = std::move(*seen);
  AuditQuery query{asked.stream, {}, {}, m_ports.heads.logId()};
  if (asked.seen) query.from = asked.seen->size;
  const char* const what = asked.seen ? "audit/consistency" : "audit/head";
  send(std::move(asked), what, query);
  return {};
}

void HistoryWatch::send(Asked asked, const char* what, const AuditQuery& query) {
  SyncRequest request;
  request.id = asked.id;
  request.endpoint = Endpoint::Audit;
  request.path = wire::sitePath(m_site, what);
  request.query = wire::writeAuditQuery(query);
  request.token = m_token;
  m_outbox.push_back(std::move(request));
  m_asked = std::move(asked);
}

void HistoryWatch::answered(const SyncAnswer& answer) {
  if (!m_asked || answer.id != m_asked->id) return;
  const Asked asked = *std::exchange(m_asked, {});
  if (auto done = take(asked, answer); !done) {
    qWarning("what was seen of the %s's history cannot be kept: %s", m_pace.whose, qPrintable(done.error().detail));
    m_left.clear();
    putOff(m_pace.againMs);
  }
  proceed();
}

Done HistoryWatch::goOn() {
  m_left.removeFirst();
  return m_left.isEmpty() ? endRound() : Done();
}

Done HistoryWatch::take(const Asked& asked, const SyncAnswer& answer) {
  if (answer.outcome != SyncAnswer::Outcome::Answered || answer.status != 200) return refused(asked, answer);
  if (asked.shown || asked.seen) {
    const auto proof = wire::readTreeProof(answer.body);
    const qint64 from = asked.shown ? asked.sample : asked.seen->size;
    if (!proof || proof->from != from) return refused(asked, answer);
    if (auto done = asked.shown ? judgeSample(asked, *proof) : judge(asked, proof->head, proof->path); !done)
      return done;
  } else {
    const auto head = wire::readTreeHead(answer.body);
    if (!head) return refused(asked, answer);
    if (auto done = judge(asked, *head, {}); !done) return done;
  }
  return m_asked ? Done() : goOn();
}

Done HistoryWatch::refused(const Asked& asked, const SyncAnswer& answer) {
  const auto problem = Problem::fromJson(answer.body);
  if (answer.status == 409 && problem && problem->code == QLatin1String("size") && (asked.seen || asked.shown)) {
    if (++m_cuts[asked.stream] < m_pace.cutsToDoubt) {
      m_left.clear();
      putOff(m_pace.againMs);
      return {};
    }
    if (auto done = doubt(HistoryDoubt::Kind::Cut, asked, problem->detail.toLongLong()); !done) return done;
    return goOn();
  }
  if (answer.status == 500 && problem && problem->code == wire::kHistoryDamaged) {
    if (auto done = doubt(HistoryDoubt::Kind::Unproved, asked, asked.shown ? asked.shown->size : 0); !done) return done;
    return goOn();
  }
  // One of before, which has no tree; or a stream that this PC no longer has a part in.
  if (answer.status == 404 || (answer.status == 403 && problem && problem->code == QLatin1String("not-granted")))
    return goOn();
  const auto retryAfter = answer.retryAfterSeconds ? answer.retryAfterSeconds
                          : problem                ? problem->retryAfterSeconds
                                                   : std::nullopt;
  putOff(retryAfter ? std::clamp<qint64>(qint64{*retryAfter} * 1000, 1000, m_pace.againMs) : m_pace.againMs);
  return {};
}

Result<bool> HistoryWatch::isSigned(const TreeHead& head, const QString& stream) {
  const auto key = m_ports.heads.keyOf(head.signer);
  if (!key) return tl::unexpected(key.error());
  return *key && head.isSignedBy(**key) && head.stream == stream;
}

Done HistoryWatch::judge(const Asked& asked, const TreeHead& head, const MerklePath& path) {
  // The log has changed while this was on its way: the engine follows it, and the next round asks about it.
  if (head.logId != m_ports.heads.logId()) return {};
  const auto isIts = isSigned(head, asked.stream);
  if (!isIts) return tl::unexpected(isIts.error());
  if (!*isIts) return doubt(HistoryDoubt::Kind::Unsigned, asked, head.size);
  if (asked.seen && !MerkleProof::isConsistent(asked.seen->size, head.size, path, asked.seen->root, head.root))
    return doubt(HistoryDoubt::Kind::Rewritten, asked, head.size);
  const auto running = m_ports.heads.runningAt(head.stream, head.size);
  if (!running) return tl::unexpected(running.error());
  if (*running && **running != head.running) return doubt(HistoryDoubt::Kind::TwoFaced, asked, head.size);
  return m_pace.isSampling && head.size > 0 ? sample(asked, head) : see(head);
}

Done HistoryWatch::sample(const Asked& asked, const TreeHead& head) {
  // Every second time one of those that have come since: what was just promised is what matters most.
  const qint64 before = asked.seen ? asked.seen->size : 0;
  const qint64 after = before < head.size && drawn(2) == 0 ? before : 0;
  Asked next{m_nextId++, asked.stream, asked.seen, head, after + 1 + drawn(head.size - after)};
  const AuditQuery query{asked.stream, next.sample, head.size, head.logId};
  send(std::move(next), "audit/inclusion", query);
  return {};
}

Done HistoryWatch::judgeSample(const Asked& asked, const TreeProof& proof) {
  if (proof.head.logId != m_ports.heads.logId()) return {};
  const auto isIts = isSigned(proof.head, asked.stream);
  if (!isIts) return tl::unexpected(isIts.error());
  if (!*isIts) return doubt(HistoryDoubt::Kind::Unsigned, asked, proof.head.size);
  if (proof.head.size != asked.shown->size || proof.head.root != asked.shown->root)
    return doubt(HistoryDoubt::Kind::Rewritten, asked, proof.head.size);
  const auto leaf = m_ports.heads.leafAt(asked.stream, asked.sample);
  if (!leaf) return tl::unexpected(leaf.error());
  if (*leaf && !MerkleProof::isIncluded(**leaf, asked.sample - 1, proof.head.size, proof.path, proof.head.root))
    return doubt(HistoryDoubt::Kind::TwoFaced, asked, proof.head.size);
  return see(*asked.shown);
}

Done HistoryWatch::see(const TreeHead& head) {
  m_cuts.erase(head.stream);
  m_hasNews = true;
  return m_ports.heads.see(head);
}

Done HistoryWatch::doubt(HistoryDoubt::Kind kind, const Asked& asked, qint64 shownSize) {
  qCritical("the %s's history of %s is not the one that was seen: kind %d, seen up to %lld, shown up to %lld",
            m_pace.whose, qPrintable(asked.stream), static_cast<int>(kind),
            static_cast<long long>(asked.seen ? asked.seen->size : 0), static_cast<long long>(shownSize));
  m_hasNews = true;
  return m_ports.heads.doubt({kind, asked.stream, asked.seen ? asked.seen->size : 0, shownSize, m_ports.clock.nowMs()});
}

Done HistoryWatch::endRound() {
  m_left.clear();
  putOff(m_pace.everyMs + drawn(m_pace.spreadMs));
  return m_ports.heads.setCheckedAt(m_ports.clock.nowMs());
}
