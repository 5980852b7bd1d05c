#include "loket/hall_link.h"

#include <QHostInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"
#include "store/centre_mark.h"
#include "store/hall_servers.h"
#include "store/preference_table.h"

namespace {

const QString kHomeKey = QStringLiteral("hall.home");
constexpr qint64 kLongestTimerMs = 60'000;
/// How often a PC whose hub is away asks the standby whether it leads.
constexpr qint64 kSearchEveryMs = 3'000;
constexpr int kEnrolTimeoutMs = 15'000;
constexpr int kLookTimeoutMs = 6'000;

Error awayError(const QString& detail) { return {ErrorCode::Busy, detail, true, QStringLiteral("hub"), 0}; }

/// Why there is nothing to read in an answer; absent where there is.
std::optional<Error> faultOf(const SyncAnswer& answer) {
  if (answer.outcome == SyncAnswer::Outcome::WrongServer)
    return Error{ErrorCode::Corrupt, answer.detail, false, QStringLiteral("fingerprint"), 0};
  if (answer.outcome != SyncAnswer::Outcome::Answered) return awayError(answer.detail);
  return std::nullopt;
}

/// What the hub declines, as the desks say it for their own queue.
Error declined(const QString& problem, const QString& detail) {
  if (problem == QLatin1String("nobody-waits")) return {ErrorCode::NotFound, detail, false, QStringLiteral("queue"), 0};
  if (problem.startsWith(QLatin1String("no-such-"))) return {ErrorCode::NotFound, detail, false, problem.mid(8), 0};
  if (problem == QLatin1String("counter-busy"))
    return {ErrorCode::Conflict, detail, false, QStringLiteral("serving"), 0};
  if (problem == QLatin1String("not-waiting")) return {ErrorCode::Conflict, problem, false, detail, 0};
  return {ErrorCode::Denied, problem + QLatin1Char(' ') + detail, false, QStringLiteral("hub"), 0};
}

}  // namespace

HallLink::HallLink(const Parts& parts) : m_parts(parts), m_search(parts.clock, kSearchEveryMs) {
  m_timer.setSingleShot(true);
  m_searchTimer.setInterval(static_cast<int>(kSearchEveryMs));
  connect(&m_searchTimer, &QTimer::timeout, this, [this] { search(); });
  connect(&m_timer, &QTimer::timeout, this, [this] {
    if (m_engine) m_engine->wake();
    pump();
  });
  // Emitted on this thread; whatever was appended wants to be pushed.
  connect(
      &m_parts.backend, &Backend::changed, this,
      [this](const QStringList& kinds) {
        if (!m_engine) return;
        m_engine->appended();
        if (kinds.contains(QLatin1String("case"))) m_files->appended();
        pump();
      },
      Qt::DirectConnection);
  m_parts.office.hall().attach(this);
  if (const auto here = home()) begin(*here);
}

HallLink::~HallLink() {
  m_parts.office.hall().attach(nullptr);
  // Whoever still waits for the hub is told that nothing will come.
  for (const auto& [id, granted] : std::exchange(m_asked, {})) granted(tl::unexpected(awayError(QStringLiteral("closed"))));
  if (const Heard heard = std::exchange(m_guestHeard, {})) {
    SyncAnswer none;
    none.detail = QStringLiteral("closed");
    heard(none);
  }
}

std::optional<HallLink::Home> HallLink::home() const {
  if (m_parts.office.store().authority() != Authority::Member) return std::nullopt;
  const auto text = PreferenceTable(m_parts.office.store().database()).get({}, kHomeKey);
  if (!text || !*text) {
    qWarning("a member of a hall without the address of its hub");
    return std::nullopt;
  }
  const QJsonObject object = QJsonDocument::fromJson((*text)->toUtf8()).object();
  Home home;
  home.server.base = QUrl(object.value(QLatin1String("url")).toString(), QUrl::StrictMode);
  home.server.fingerprint = QByteArray::fromHex(object.value(QLatin1String("fingerprint")).toString().toLatin1());
  home.site = object.value(QLatin1String("site")).toString();
  if (home.server.base.isValid() && !home.site.isEmpty()) return home;
  qWarning("the address of the hub cannot be read");
  return std::nullopt;
}

Done HallLink::remember(const Home& home) const {
  const QJsonObject object{{QStringLiteral("url"), home.server.base.toString()},
                           {QStringLiteral("fingerprint"), QString::fromLatin1(home.server.fingerprint.toHex())},
                           {QStringLiteral("site"), home.site}};
  return PreferenceTable(m_parts.office.store().database())
      .set({}, kHomeKey, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void HallLink::begin(const Home& home) {
  auto key = DeviceKey::fromSeed(m_parts.seed);
  if (!key) {
    qWarning("the key of this device cannot be read: %s", qPrintable(key.error().detail));
    return;
  }
  m_transport = std::make_unique<HttpTransport>(home.server);
  connect(m_transport.get(), &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
    m_engine->answered(answer);
    noteCentre(answer.centre);
    pump();
  });
  m_engine = std::make_unique<SyncEngine>(SyncEngine::Ports{m_parts.office.store(), m_parts.clock, m_parts.random},
                                          home.site, m_parts.device, std::move(*key), SyncTuning::ofHall());
  m_files = std::make_unique<FileLink>(
      FileLink::Parts{m_parts.backend, m_parts.office.store(), m_parts.clock, m_parts.random}, home.server, home.site);
  m_history = std::make_unique<HistoryLink>(
      HistoryLink::Parts{m_parts.backend, m_parts.office.store(), m_parts.clock, m_parts.random}, home.server, home.site);
  m_engine->start();
  pump();
}

void HallLink::noteCentre(const QByteArray& text) {
  if (text.isEmpty() || text == m_centre) return;
  const auto have = Cursor::parse(QString::fromLatin1(text));
  if (!have || have->logId != m_parts.office.store().logId()) return;
  // Kept, so that the lists say it at the next start too, before the hub has spoken.
  if (auto done = CentreMark(m_parts.office.store().database()).set(*have); !done) {
    qWarning("how far the centre is could not be kept: %s", qPrintable(done.error().detail));
    return;
  }
  m_centre = text;
  m_parts.backend.announce({QStringLiteral("case")});
}

void HallLink::pump() {
  for (const quint64 id : m_engine->takeCancelled()) m_transport->cancel(id);
  for (const SyncRequest& request : m_engine->takeRequests()) m_transport->send(request);
  // What came with the answers is in the store now; the pages hear of it before whoever asked does.
  const LinkState state = m_engine->state();
  const bool isGathering = m_parts.office.store().isGathering();
  const bool isEnd = isGathering != std::exchange(m_toldGathering, isGathering);
  const bool isNews = state != std::exchange(m_told, state) || isEnd;
  m_parts.backend.announce(isNews ? QStringList{QStringLiteral("hall")} : QStringList());
  for (QueueOutcome& outcome : m_engine->takeOutcomes()) {
    const auto asked = m_asked.extract(outcome.requestId);
    if (asked.empty()) continue;
    const Granted& granted = asked.mapped();
    switch (outcome.kind) {
      case QueueOutcome::Kind::Granted:
        granted(outcome.grant->ticket);
        break;
      case QueueOutcome::Kind::Declined:
        granted(tl::unexpected(declined(outcome.problem, outcome.detail)));
        break;
      case QueueOutcome::Kind::Unreachable:
        granted(tl::unexpected(awayError(outcome.detail)));
        break;
    }
  }
  // A hub that does not know us, or another server at its place, may be one that has been replaced.
  const bool isAway = state == LinkState::Offline || state == LinkState::Refused;
  if (isAway != m_searchTimer.isActive()) isAway ? m_searchTimer.start() : m_searchTimer.stop();
  // Last: files go when nobody waits for anything else.
  m_files->setLine(state == LinkState::Online, m_engine->isQuiet(), m_engine->token());
  m_history->setLine(state == LinkState::Online, m_engine->isQuiet() && !isGathering, m_engine->token());
  if (const auto at = m_engine->nextWakeMs())
    m_timer.start(static_cast<int>(std::clamp<qint64>(*at - m_parts.clock.nowMs(), 0, kLongestTimerMs)));
}

void HallLink::search() {
  if (!m_engine || m_scout) return;
  Store& store = m_parts.office.store();
  const auto servers = HallServers(store.database()).successors(enrolledDevice(store.device()));
  if (!servers) {
    qWarning("the standby cannot be looked up: %s", qPrintable(servers.error().detail));
    return;
  }
  std::vector<SuccessorSearch::Candidate> candidates;
  for (const HallServer& server : *servers)
    candidates.push_back({server.device.id, server.device.publicKey, server.address});
  // The server at the old address, which this PC knows by its certificate, tells those who have never heard of another.
  if (const auto& leader = m_engine->leader())
    candidates.push_back({leader->device, leader->publicKey, leader->server});
  const auto probe = m_search.takeProbe(candidates);
  if (!probe) return;
  m_scout = std::make_unique<HttpTransport>(probe->server);
  connect(m_scout.get(), &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
    m_scout.release()->deleteLater();  // it is still speaking
    if (const auto found = m_search.answered(answer, m_parts.office.store().epoch())) goOver(*found);
  });
  m_scout->send(probe->request);
}

void HallLink::goOver(const SuccessorSearch::Found& found) {
  auto here = home();
  // The old hub may have come back in the meantime; as long as it leads, this PC is its.
  if (!here || m_engine->state() == LinkState::Online) return;
  qInfo("hall: %s leads from epoch %lld on", qPrintable(found.who.device),
        static_cast<long long>(found.promotion.epoch));
  here->server = found.who.server;
  // The address first: with it and the old places the new hub answers with a log-reset, which heals; the other way
  // round this PC would ask the old hub for an order that it does not have.
  if (auto done = remember(*here); !done) {
    qWarning("the new hub cannot be remembered: %s", qPrintable(done.error().detail));
    return;
  }
  if (const auto kept = m_parts.office.store().followPromotion(found.promotion); !kept)
    qWarning("the promotion cannot be followed: %s", qPrintable(kept.error().detail));
  m_searchTimer.stop();
  for (const auto& [id, granted] : std::exchange(m_asked, {}))
    granted(tl::unexpected(awayError(QStringLiteral("the hub has changed"))));
  m_transport.reset();
  begin(*here);
}

void HallLink::issue(const IssueCommand& command, Granted granted) {
  if (!m_engine) return granted(tl::unexpected(awayError(QStringLiteral("no engine"))));
  m_asked[command.requestId] = std::move(granted);
  m_engine->issue(command);
  pump();
}

void HallLink::claim(const ClaimCommand& command, Granted granted) {
  if (!m_engine) return granted(tl::unexpected(awayError(QStringLiteral("no engine"))));
  m_asked[command.requestId] = std::move(granted);
  m_engine->claim(command);
  pump();
}

Result<LinkStatus> HallLink::status() {
  if (m_engine) return m_engine->status();
  LinkStatus status;
  status.state = LinkState::Refused;
  status.trouble = LinkTrouble::Damaged;
  status.detail = QStringLiteral("the address or the key of this device is missing");
  return status;
}

void HallLink::tryNow() {
  if (!m_engine) return;
  m_engine->tryNow();
  m_files->tryNow();
  pump();
}

void HallLink::wantFile(const FileId& file) {
  if (m_files) m_files->want(file);
}

FileStanding HallLink::standingOf(const FileId& file) const {
  if (m_files) return m_files->standing(file);
  return {FileStanding::At::Away, FileStanding::Trouble::None, 0, 0, false};
}

FileTraffic HallLink::fileTraffic() const { return m_files ? m_files->traffic() : FileTraffic(); }

void HallLink::askGuest(const ServerAddress& server, const SyncRequest& request, Heard heard) {
  m_guestHeard = std::move(heard);
  m_guest = std::make_unique<HttpTransport>(server);
  connect(m_guest.get(), &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
    m_guest.release()->deleteLater();  // it is still speaking
    std::exchange(m_guestHeard, {})(answer);
  });
  m_guest->send(request);
}

void HallLink::look(const Invitation& invitation, Looked looked) {
  if (m_guestHeard) return looked(failure(ErrorCode::Busy, QStringLiteral("under way"), QStringLiteral("join")));
  SyncRequest request;
  request.endpoint = Endpoint::Hello;
  request.path = wire::kHelloPath;
  request.timeoutMs = kLookTimeoutMs;
  askGuest(invitation.server, request, [invitation, looked](const SyncAnswer& answer) {
    if (auto fault = faultOf(answer)) return looked(tl::unexpected(*fault));
    const auto hello = answer.status == 200 ? wire::readHello(answer.body) : Result<Hello>(failure(ErrorCode::Invalid, {}));
    if (!hello) return looked(failure(ErrorCode::Corrupt, QString::number(answer.status), QStringLiteral("hub")));
    if (hello->oldestProtocol > wire::kProtocol || hello->newestProtocol < wire::kProtocol)
      return looked(failure(ErrorCode::Unsupported, QString::number(hello->newestProtocol), QStringLiteral("hub")));
    looked(HallPreview{invitation, hello->hall});
  });
}

void HallLink::join(const Invitation& invitation, Joined joined) {
  if (m_guestHeard) return joined(failure(ErrorCode::Busy, QStringLiteral("under way"), QStringLiteral("join")));
  EnrolRequest enrol;
  enrol.code = invitation.code;
  enrol.device = m_parts.device;
  enrol.publicKey = m_parts.office.store().deviceKey().publicKey();
  enrol.hardware = QHostInfo::localHostName().left(60);
  if (enrol.hardware.isEmpty()) enrol.hardware = QStringLiteral("PC");
  SyncRequest request;
  request.endpoint = Endpoint::Enrol;
  request.isPost = true;
  request.path = wire::kEnrolPath;
  request.contentType = QLatin1String(wire::kJsonType);
  request.body = wire::writeEnrol(enrol);
  request.timeoutMs = kEnrolTimeoutMs;
  askGuest(invitation.server, request,
           [this, invitation, joined](const SyncAnswer& answer) { enrolled(invitation, answer, joined); });
}

void HallLink::enrolled(const Invitation& invitation, const SyncAnswer& answer, const Joined& joined) {
  if (auto fault = faultOf(answer)) return joined(tl::unexpected(*fault));
  if (answer.status != 200) {
    const auto problem = Problem::fromJson(answer.body);
    if (!problem) return joined(tl::unexpected(awayError(QString::number(answer.status))));
    return joined(failure(ErrorCode::Denied, problem->code, QStringLiteral("hub")));
  }
  const auto reply = wire::readEnrolReply(answer.body);
  if (!reply) return joined(tl::unexpected(awayError(reply.error().detail)));
  // The address first: a member that does not know its hub would be lost, a lone counter with an address is none.
  const Home home{invitation.server, reply->site};
  if (auto done = remember(home); !done) return joined(done);
  if (auto done = m_parts.office.store().joinHall({reply->logId, reply->epoch, reply->suffix}); !done)
    return joined(done);
  begin(home);
  m_parts.backend.announce({QStringLiteral("hall")});
  joined({});
}
