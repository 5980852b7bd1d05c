#include "sync/blob_courier.h"

#include <algorithm>
#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/routes.h"

using At = FileStanding::At;
using Trouble = FileStanding::Trouble;

namespace {

constexpr int kQueue = 50;
constexpr int kMaxDamaged = 5;
constexpr int kMaxRestarts = 3;
/// A chunk that takes less than the first makes the next twice as large, one that takes more than the second half.
constexpr qint64 kFastMs = 1'500;
constexpr qint64 kSlowMs = 6'000;
/// After a loss so many chunks must go well before they grow again: a cable that breaks does so again.
constexpr int kCalm = 8;

bool isPassing(int status) { return status == 408 || status == 429 || status >= 500; }

}  // namespace

BlobCourier::BlobCourier(Ports ports, QString site, SyncTuning tuning)
    : m_ports(ports), m_site(std::move(site)), m_tuning(tuning), m_backOff(m_tuning, ports.random) {}

void BlobCourier::setLine(bool isOpen, bool isQuiet, const QString& token) {
  const bool isBack = isOpen && !m_isOpen;
  // What the engine has done meanwhile may have been to follow another log, of whose hub nothing is known.
  if (isQuiet && !m_isQuiet) m_isQueueStale = true;
  m_isOpen = isOpen;
  m_isQuiet = isQuiet;
  m_token = token;
  if (!isOpen) {
    // The engine has lost the hub; what is under way would only wait for its own end.
    for (const auto& [id, flight] : m_flights) m_cancelled.push_back(id);
    m_flights.clear();
    if (m_parcel) m_parcel->isBegun = false;
  }
  if (isBack) {
    // It may be another hub than before, or the same from a backup.
    m_retryAtMs.reset();
    m_lacking.clear();
    m_isQueueStale = true;
    for (auto& [file, fetch] : m_fetches) fetch.retryAtMs = 0;
  }
  proceed();
}

void BlobCourier::appended() {
  m_isQueueStale = true;
  proceed();
}

void BlobCourier::wake() { proceed(); }

void BlobCourier::tryNow() {
  m_retryAtMs.reset();
  m_putOff.clear();
  for (auto& [file, fetch] : m_fetches) fetch.retryAtMs = 0;
  m_isQueueStale = true;
  proceed();
}

void BlobCourier::want(const FileId& file) {
  Fetch& fetch = m_fetches[file];
  const qint64 now = m_ports.clock.nowMs();
  fetch.wantedMs = now;
  if (fetch.damaged >= kMaxDamaged) fetch.damaged = 0;
  // Somebody stands before it: the next try is now, but for what the hub has just said that it does not have.
  if (fetch.at == At::Failed) fetch.retryAtMs = 0;
  proceed();
}

std::vector<SyncRequest> BlobCourier::takeRequests() { return std::exchange(m_outbox, {}); }
std::vector<quint64> BlobCourier::takeCancelled() { return std::exchange(m_cancelled, {}); }
std::optional<BlobCourier::SealJob> BlobCourier::takeSealJob() { return std::exchange(m_sealJob, {}); }
std::optional<BlobCourier::OpenJob> BlobCourier::takeOpenJob() { return std::exchange(m_openJob, {}); }
std::vector<FileId> BlobCourier::takeArrived() { return std::exchange(m_arrived, {}); }

std::optional<qint64> BlobCourier::nextWakeMs() const {
  if (!m_isOpen || !m_flights.empty()) return std::nullopt;
  if (m_retryAtMs) return m_retryAtMs;
  std::optional<qint64> at;
  const auto consider = [&at](qint64 when) { at = std::min(at.value_or(when), when); };
  for (const auto& [file, fetch] : m_fetches)
    if (!fetch.isOpening && fetch.damaged < kMaxDamaged) consider(fetch.retryAtMs);
  if (m_isQuiet)
    for (const auto& [file, when] : m_putOff) consider(when);
  return at;
}

FileStanding BlobCourier::standing(const FileId& file) const {
  FileStanding standing;
  standing.at = At::Away;
  const auto found = m_fetches.find(file);
  standing.isWaiting = std::ranges::any_of(m_queue, [&](const FileSource::Outgoing& one) { return one.file == file; });
  if (found == m_fetches.end()) return standing;
  const Fetch& fetch = found->second;
  standing.at = m_isOpen ? fetch.at : At::Failed;
  standing.trouble = m_isOpen ? fetch.trouble : Trouble::Unreachable;
  standing.bytes = fetch.bytes.size();
  standing.total = fetch.tag ? fetch.tag->bytes : 0;
  return standing;
}

FileTraffic BlobCourier::traffic() const {
  FileTraffic traffic;
  traffic.waiting = static_cast<int>(m_queue.size());
  for (const FileSource::Outgoing& one : m_queue) traffic.waitingBytes += one.bytes;
  traffic.trouble = m_isOpen ? m_trouble : Trouble::Unreachable;
  traffic.isDiskFull = m_isDiskFull;
  if (m_parcel && m_parcel->sealed) {
    traffic.sentBytes = m_parcel->offset;
    traffic.totalBytes = m_parcel->sealed->bytes.size();
  }
  return traffic;
}

// What is to be done next ---------------------------------------------------------------------------------------------

void BlobCourier::proceed() {
  const qint64 now = m_ports.clock.nowMs();
  std::erase_if(m_fetches, [now](const auto& entry) {
    const Fetch& fetch = entry.second;
    return !fetch.isOpening && (now - fetch.wantedMs > kWantedMs || now < fetch.wantedMs);
  });
  if (m_isQueueStale) {
    // Also without a hub: a person sees how many wait.
    auto queue = m_ports.files.outgoing(kQueue);
    if (!queue) {
      m_trouble = Trouble::Storage;
      m_queue.clear();
    } else {
      m_queue = std::move(*queue);
      m_isQueueStale = false;
    }
  }
  if (!m_isOpen || !m_flights.empty()) return;
  if (m_retryAtMs && now < *m_retryAtMs) {
    // A clock that was set back must not put the next try off for years.
    if (*m_retryAtMs - now > m_tuning.maxBackOffMs) m_retryAtMs = now + m_tuning.maxBackOffMs;
    return;
  }
  m_retryAtMs.reset();
  if (proceedFetch(now)) return;
  if (m_isQuiet) proceedParcel(now);
}

SyncRequest BlobCourier::request(Endpoint endpoint, const QString& path) const {
  SyncRequest request;
  request.endpoint = endpoint;
  request.path = wire::sitePath(m_site, "blobs") + path;
  request.token = m_token;
  request.timeoutMs = m_tuning.requestTimeoutMs;
  request.maxAnswerBytes = wire::kMaxMessageBytes;
  request.isPost = endpoint != Endpoint::BlobRead;
  request.contentType = QLatin1String(endpoint == Endpoint::BlobAdd ? wire::kOctetType : wire::kJsonType);
  return request;
}

void BlobCourier::send(SyncRequest request, Flight flight) {
  request.id = m_nextId++;
  flight.endpoint = request.endpoint;
  flight.sentMs = m_ports.clock.nowMs();
  m_flights[request.id] = std::move(flight);
  m_outbox.push_back(std::move(request));
}

void BlobCourier::look(const FileId& file, const QStringList& names, Flight flight) {
  SyncRequest asked = request(Endpoint::BlobLook, QStringLiteral("/look"));
  asked.body = wire::writeBlobLook({file.stream, names.mid(0, wire::kMaxBlobNames)});
  send(std::move(asked), std::move(flight));
}

bool BlobCourier::proceedFetch(qint64 now) {
  for (auto& [file, fetch] : m_fetches) {
    if (fetch.isOpening || fetch.retryAtMs > now || fetch.damaged >= kMaxDamaged) continue;
    Flight flight;
    flight.file = file;
    flight.isFetch = true;
    if (!fetch.tag) {
      const QStringList names = m_ports.files.namesOf(file);
      if (names.isEmpty()) {
        putOffFetch(fetch, Trouble::NoKey, kFarMs);
        continue;
      }
      if (fetch.at != At::Awaited) fetch.at = At::Asked;
      look(file, names, std::move(flight));
      return true;
    }
    fetch.at = At::Fetching;
    fetch.trouble = Trouble::None;
    SyncRequest asked = request(Endpoint::BlobRead, QLatin1Char('/') + fetch.tag->name);
    asked.query = wire::writeBlobQuery({*fetch.tag, 0});
    asked.rangeFrom = fetch.bytes.size();
    asked.rangeTo = std::min<qint64>(fetch.tag->bytes, asked.rangeFrom + m_chunk) - 1;
    flight.bytes = asked.rangeTo - asked.rangeFrom + 1;
    asked.maxAnswerBytes = flight.bytes + wire::kMaxMessageBytes;
    send(std::move(asked), std::move(flight));
    return true;
  }
  return false;
}

bool BlobCourier::chooseParcel(qint64 now) {
  std::erase_if(m_putOff, [now](const auto& entry) {
    return entry.second <= now || entry.second - now > kFarMs;  // or the clock was set back
  });
  const auto isPossible = [&](const FileSource::Outgoing& one) { return !m_putOff.contains(one.file); };
  const auto next = std::ranges::find_if(m_queue, isPossible);
  if (next == m_queue.end()) return false;
  if (m_lacking.contains(next->file)) {
    m_parcel = Parcel{};
    m_parcel->file = next->file;
    return true;
  }
  // First what is asked for in one question: after a restart the hub has nearly all of it.
  Flight flight;
  flight.file = next->file;
  QStringList names;
  for (const FileSource::Outgoing& one : m_queue) {
    if (one.file.stream != next->file.stream || !isPossible(one)) continue;
    const QStringList mine = m_ports.files.namesOf(one.file);
    if (mine.isEmpty()) {
      m_putOff[one.file] = now + kFarMs;
      continue;
    }
    if (names.size() + mine.size() > wire::kMaxBlobNames) break;
    names += mine;
    flight.offered.push_back(one.file);
  }
  // Without a key for any of them nothing can go; the next turn takes another stream.
  if (flight.offered.empty()) return chooseParcel(now);
  const FileId first = next->file;
  look(first, names, std::move(flight));
  return false;
}

void BlobCourier::proceedParcel(qint64 now) {
  if (!m_parcel && !chooseParcel(now)) return;
  if (!m_parcel->sealed) {
    if (!m_isSealing) m_sealJob = SealJob{m_parcel->file};
    m_isSealing = true;
    return;
  }
  const SealedFile& sealed = *m_parcel->sealed;
  const BlobTag tag{m_parcel->file.stream, sealed.name, sealed.sha256, sealed.bytes.size()};
  Flight flight;
  flight.file = m_parcel->file;
  if (!m_parcel->isBegun) {
    SyncRequest asked = request(Endpoint::BlobBegin, {});
    asked.body = wire::writeBlobTag(tag);
    return send(std::move(asked), std::move(flight));
  }
  SyncRequest asked = request(Endpoint::BlobAdd, QLatin1Char('/') + sealed.name);
  asked.query = wire::writeBlobQuery({tag, m_parcel->offset});
  asked.body = sealed.bytes.mid(m_parcel->offset, m_chunk);
  flight.bytes = asked.body.size();
  send(std::move(asked), std::move(flight));
}

// What has happened ---------------------------------------------------------------------------------------------------

void BlobCourier::sealed(const FileId& file, Result<SealedFile> result) {
  m_isSealing = false;
  if (m_parcel && m_parcel->file == file) {
    if (result) {
      m_parcel->sealed = std::move(*result);
    } else {
      // It cannot go as it is; the others must not wait for it.
      m_trouble = result.error().code == ErrorCode::Denied ? Trouble::NoKey : Trouble::Storage;
      putOffParcel(file, kFarMs);
    }
  }
  proceed();
}

void BlobCourier::opened(const FileId& file, const Done& result) {
  const auto found = m_fetches.find(file);
  if (found == m_fetches.end()) return;
  Fetch& fetch = found->second;
  fetch.isOpening = false;
  if (result) {
    m_arrived.push_back(file);
    m_fetches.erase(found);
    // It came from there, so it need not go there.
    deliver(file);
    return proceed();
  }
  fetch.tag.reset();
  const bool isDamaged = result.error().code == ErrorCode::Corrupt || result.error().code == ErrorCode::Invalid;
  if (isDamaged) ++fetch.damaged;
  const Trouble trouble = isDamaged                                  ? Trouble::Damaged
                          : result.error().code == ErrorCode::Denied ? Trouble::NoKey
                                                                     : Trouble::Storage;
  putOffFetch(fetch, trouble, isDamaged ? kAwaitedMs << std::min(fetch.damaged, 6) : kFarMs);
  proceed();
}

void BlobCourier::answered(const SyncAnswer& answer) {
  const auto found = m_flights.find(answer.id);
  if (found == m_flights.end()) return;
  const Flight flight = std::move(found->second);
  m_flights.erase(found);
  if (answer.outcome != SyncAnswer::Outcome::Answered) {
    onSilence(flight);
  } else if (answer.status < 200 || answer.status >= 300) {
    onProblem(flight, answer);
  } else if (flight.endpoint == Endpoint::BlobLook) {
    flight.isFetch ? onFetchLook(flight.file, answer) : onOfferLook(flight, answer);
  } else if (flight.endpoint == Endpoint::BlobRead) {
    onRead(flight, answer);
  } else {
    onStanding(flight, answer);
  }
  proceed();
}

void BlobCourier::onSilence(const Flight& flight) {
  if (flight.bytes > 0) halve();
  // What arrived of the chunk is for the hub to say.
  if (!flight.isFetch && m_parcel) m_parcel->isBegun = false;
  if (flight.isFetch) {
    if (const auto fetch = m_fetches.find(flight.file); fetch != m_fetches.end())
      fetch->second.trouble = Trouble::Unreachable;
  }
  pause(Trouble::Unreachable, {});
}

void BlobCourier::pause(Trouble trouble, std::optional<int> retryAfterSeconds) {
  m_trouble = trouble;
  qint64 wait = m_backOff.failedMs(0);
  if (retryAfterSeconds)
    wait = std::max(wait, std::clamp<qint64>(qint64{*retryAfterSeconds} * 1000, 0, m_tuning.maxBackOffMs));
  m_retryAtMs = m_ports.clock.nowMs() + wait;
}

void BlobCourier::onProblem(const Flight& flight, const SyncAnswer& answer) {
  const auto problem = Problem::fromJson(answer.body);
  const int status = answer.status;
  if (!problem || isPassing(status) || status == 401) {
    if (flight.bytes > 0 && status != 507) halve();
    if (!flight.isFetch && m_parcel) m_parcel->isBegun = false;
    m_isDiskFull = status == 507;
    const auto retryAfter = answer.retryAfterSeconds ? answer.retryAfterSeconds
                            : problem                ? problem->retryAfterSeconds
                                                     : std::optional<int>();
    return pause(problem ? Trouble::Busy : Trouble::Unreachable, retryAfter);
  }
  m_backOff.succeeded();
  // A hub without these endpoints does not know the path; one that has them always knows it.
  const bool isTooOld = status == 404 && flight.endpoint == Endpoint::BlobLook;
  const Trouble trouble = isTooOld ? Trouble::TooOld : Trouble::NotAllowed;
  if (flight.isFetch) {
    const auto found = m_fetches.find(flight.file);
    if (found == m_fetches.end()) return;
    Fetch& fetch = found->second;
    // Gone or another one since it was found there: it is looked for again.
    const bool isGone = flight.endpoint == Endpoint::BlobRead && (status == 404 || status == 416);
    fetch.tag.reset();
    fetch.bytes.clear();
    return putOffFetch(fetch, isGone ? Trouble::Damaged : trouble, isGone ? kAwaitedMs : kFarMs);
  }
  if (flight.endpoint == Endpoint::BlobLook) {
    m_trouble = trouble;
    for (const FileId& file : flight.offered) putOffParcel(file, kFarMs);
    return;
  }
  if (!m_parcel) return;
  // Another offset than ours, an upload that was thrown away, or bytes that were changed on their way.
  const bool isAnew = status == 409 || status == 404 || (status == 422 && problem->code == QLatin1String("content"));
  if (isAnew && problem->code != QLatin1String("chain-fork") && m_parcel->restarts < kMaxRestarts) {
    ++m_parcel->restarts;
    m_parcel->isBegun = false;
    return;
  }
  m_trouble = trouble;
  putOffParcel(m_parcel->file, kFarMs);
}

void BlobCourier::onFetchLook(const FileId& file, const SyncAnswer& answer) {
  auto found = wire::readBlobsFound(answer.body, file.stream);
  if (!found) return pause(Trouble::Unreachable, {});
  m_backOff.succeeded();
  const auto entry = m_fetches.find(file);
  if (entry == m_fetches.end()) return;
  Fetch& fetch = entry->second;
  const QStringList names = m_ports.files.namesOf(file);
  std::erase_if(*found, [&](const BlobTag& tag) { return !names.contains(tag.name); });
  if (found->empty()) {
    fetch.at = At::Awaited;
    fetch.trouble = Trouble::None;
    fetch.retryAtMs = m_ports.clock.nowMs() + kAwaitedMs;
    return;
  }
  // The one that the group seals with now; where that was damaged, the next.
  fetch.tag = (*found)[static_cast<std::size_t>(fetch.damaged) % found->size()];
  fetch.bytes.clear();
  fetch.at = At::Fetching;
}

void BlobCourier::onRead(const Flight& flight, const SyncAnswer& answer) {
  const auto found = m_fetches.find(flight.file);
  if (found == m_fetches.end()) return;
  Fetch& fetch = found->second;
  // Less than was asked for, or more, is nobody's answer to this question.
  if (answer.status != 206 || answer.body.size() != flight.bytes) {
    halve();
    return pause(Trouble::Unreachable, {});
  }
  m_backOff.succeeded();
  adapt(m_ports.clock.nowMs() - flight.sentMs);
  fetch.bytes += answer.body;
  if (fetch.bytes.size() < fetch.tag->bytes) return;
  fetch.isOpening = true;
  m_openJob = OpenJob{flight.file, fetch.tag->sha256, std::exchange(fetch.bytes, {})};
}

void BlobCourier::onOfferLook(const Flight& flight, const SyncAnswer& answer) {
  const auto found = wire::readBlobsFound(answer.body, flight.file.stream);
  if (!found) return pause(Trouble::Unreachable, {});
  m_backOff.succeeded();
  m_trouble = Trouble::None;
  for (const FileId& file : flight.offered) {
    const QStringList names = m_ports.files.namesOf(file);
    const bool isThere = std::ranges::any_of(*found, [&](const BlobTag& tag) { return names.contains(tag.name); });
    isThere ? deliver(file) : static_cast<void>(m_lacking.insert(file));
  }
}

void BlobCourier::onStanding(const Flight& flight, const SyncAnswer& answer) {
  const auto standing = wire::readBlobStanding(answer.body);
  if (!standing) return pause(Trouble::Unreachable, {});
  m_backOff.succeeded();
  m_trouble = Trouble::None;
  m_isDiskFull = false;
  if (!m_parcel || m_parcel->file != flight.file) return;
  if (flight.endpoint == Endpoint::BlobAdd) adapt(m_ports.clock.nowMs() - flight.sentMs);
  if (standing->isWhole) {
    const FileId file = m_parcel->file;
    m_parcel.reset();
    return deliver(file);
  }
  if (standing->offset >= m_parcel->sealed->bytes.size()) return putOffParcel(flight.file, kFarMs);
  m_parcel->isBegun = true;
  m_parcel->offset = standing->offset;
}

void BlobCourier::deliver(const FileId& file) {
  m_lacking.erase(file);
  m_putOff.erase(file);
  if (!m_ports.files.delivered(file)) {
    // A disk that cannot keep this makes it be offered again, which does no harm if it is not at once.
    m_trouble = Trouble::Storage;
    m_putOff[file] = m_ports.clock.nowMs() + kFarMs;
  }
  std::erase_if(m_queue, [&](const FileSource::Outgoing& one) { return one.file == file; });
  if (m_queue.empty()) m_isQueueStale = true;
}

void BlobCourier::putOffFetch(Fetch& fetch, Trouble trouble, qint64 waitMs) {
  fetch.at = At::Failed;
  fetch.trouble = trouble;
  fetch.retryAtMs = m_ports.clock.nowMs() + waitMs;
}

void BlobCourier::putOffParcel(const FileId& file, qint64 waitMs) {
  m_putOff[file] = m_ports.clock.nowMs() + waitMs;
  m_lacking.erase(file);
  if (m_parcel && m_parcel->file == file) m_parcel.reset();
}

void BlobCourier::adapt(qint64 tookMs) {
  if (tookMs > kSlowMs) return halve();
  if (tookMs >= kFastMs || (m_growAfter > 0 && --m_growAfter > 0)) return;
  m_chunk = std::min(wire::kMostChunkBytes, m_chunk * 2);
}

void BlobCourier::halve() {
  m_chunk = std::max(wire::kLeastChunkBytes, m_chunk / 2);
  m_growAfter = kCalm;
}
