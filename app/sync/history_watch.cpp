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
      qWarning("when the hub's history was checked cannot be read: %s", qPrintable(last.error().detail));
      return putOff(kAgainMs);
    }
    // A clock that was set back must not put it off for years.
    const qint64 due = *last && **last <= now ? **last + kEveryMs : now;
    m_nextAtMs = std::max(due, now + drawn(kFirstMs));
  }
  if (*m_nextAtMs > now + kEveryMs + kSpreadMs) putOff(0);
  if (now < *m_nextAtMs || !m_isQuiet) return;
  if (auto done = ask(); !done) {
    qWarning("the hub's history cannot be checked: %s %s", qPrintable(done.error().field),
             qPrintable(done.error().detail));
    m_asked.reset();
    m_left.clear();
    putOff(kAgainMs);
  }
}

Done HistoryWatch::ask() {
  if (m_left.isEmpty()) {
    auto streams = m_ports.heads.streams();
    if (!streams) return tl::unexpected(streams.error());
    if (streams->isEmpty()) return endRound();
    m_left = std::move(*streams);
  }
  Asked asked{m_nextId++, m_left.front(), {}};
  auto seen = m_ports.heads.seen(asked.stream);
  if (!seen) return tl::unexpected(seen.error());
  // Another log: restored from a backup, or led by another server. It begins anew, and everybody saw it.
  if (*seen && (*seen)->logId == m_ports.heads.logId() && (*seen)->size > 0) asked.seen = std::move(*seen);
  AuditQuery query{asked.stream, {}, {}, m_ports.heads.logId()};
  if (asked.seen) query.from = asked.seen->size;
  SyncRequest request;
  request.id = asked.id;
  request.endpoint = Endpoint::Audit;
  request.path = wire::sitePath(m_site, asked.seen ? "audit/consistency" : "audit/head");
  request.query = wire::writeAuditQuery(query);
  request.token = m_token;
  m_outbox.push_back(std::move(request));
  m_asked = std::move(asked);
  return {};
}

void HistoryWatch::answered(const SyncAnswer& answer) {
  if (!m_asked || answer.id != m_asked->id) return;
  const Asked asked = *std::exchange(m_asked, {});
  if (auto done = take(asked, answer); !done) {
    qWarning("what was seen of the hub's history cannot be kept: %s", qPrintable(done.error().detail));
    m_left.clear();
    putOff(kAgainMs);
  }
  proceed();
}

Done HistoryWatch::take(const Asked& asked, const SyncAnswer& answer) {
  const auto goOn = [this]() -> Done {
    m_left.removeFirst();
    return m_left.isEmpty() ? endRound() : Done();
  };
  if (answer.outcome == SyncAnswer::Outcome::Answered && answer.status == 200) {
    if (asked.seen) {
      const auto proof = wire::readTreeProof(answer.body);
      if (proof && proof->from == asked.seen->size) {
        if (auto done = judge(asked, proof->head, proof->path); !done) return done;
        return goOn();
      }
    } else if (const auto head = wire::readTreeHead(answer.body)) {
      if (auto done = judge(asked, *head, {}); !done) return done;
      return goOn();
    }
  }
  const auto problem = Problem::fromJson(answer.body);
  if (answer.status == 409 && problem && problem->code == QLatin1String("size") && asked.seen) {
    if (auto done = doubt(HistoryDoubt::Kind::Cut, asked, problem->detail.toLongLong()); !done) return done;
    return goOn();
  }
  // A hub of before, which has no tree; or a stream that this PC no longer has a part in.
  if (answer.status == 404 || (answer.status == 403 && problem && problem->code == QLatin1String("not-granted")))
    return goOn();
  const auto retryAfter = answer.retryAfterSeconds ? answer.retryAfterSeconds
                          : problem                ? problem->retryAfterSeconds
                                                   : std::nullopt;
  putOff(retryAfter ? std::clamp<qint64>(qint64{*retryAfter} * 1000, 1000, kAgainMs) : kAgainMs);
  return {};
}

Done HistoryWatch::judge(const Asked& asked, const TreeHead& head, const MerklePath& path) {
  // The log has changed while this was on its way: the engine follows it, and the next round asks about it.
  if (head.logId != m_ports.heads.logId()) return {};
  const auto key = m_ports.heads.keyOf(head.signer);
  if (!key) return tl::unexpected(key.error());
  if (!*key || !head.isSignedBy(**key) || head.stream != asked.stream)
    return doubt(HistoryDoubt::Kind::Unsigned, asked, head.size);
  if (asked.seen && !MerkleProof::isConsistent(asked.seen->size, head.size, path, asked.seen->root, head.root))
    return doubt(HistoryDoubt::Kind::Rewritten, asked, head.size);
  const auto running = m_ports.heads.runningAt(head.stream, head.size);
  if (!running) return tl::unexpected(running.error());
  if (*running && **running != head.running) return doubt(HistoryDoubt::Kind::TwoFaced, asked, head.size);
  m_hasNews = true;
  return m_ports.heads.see(head);
}

Done HistoryWatch::doubt(HistoryDoubt::Kind kind, const Asked& asked, qint64 shownSize) {
  qCritical("the hub's history of %s is not the one that was seen: kind %d, seen up to %lld, shown up to %lld",
            qPrintable(asked.stream), static_cast<int>(kind), static_cast<long long>(asked.seen ? asked.seen->size : 0),
            static_cast<long long>(shownSize));
  m_hasNews = true;
  return m_ports.heads.doubt({kind, asked.stream, asked.seen ? asked.seen->size : 0, shownSize, m_ports.clock.nowMs()});
}

Done HistoryWatch::endRound() {
  m_left.clear();
  putOff(kEveryMs + drawn(kSpreadMs));
  return m_ports.heads.setCheckedAt(m_ports.clock.nowMs());
}
