#include "services/hall_desk.h"

#include <algorithm>

namespace {

bool isHubAway(const Error& error) { return error.code == ErrorCode::Busy && error.field == QLatin1String("hub"); }

}  // namespace

void HallDesk::answer(const Result<TicketId>& granted, const Reply& reply) const {
  if (!granted) return reply(tl::unexpected(granted.error()));
  reply(m_queue.findById(*granted));
}

void HallDesk::answerClaim(const Seat& seat, const Result<TicketId>& granted, const Reply& reply) const {
  if (!granted) return reply(tl::unexpected(granted.error()));
  const auto ticket = m_queue.findById(*granted);
  // A grant that took its time may be old news by now: it holds only if the ticket stands here (wire/queue.h).
  const bool isHere = ticket && ticket->state == TicketState::Called && ticket->counterId == seat.counterId;
  if (ticket && !isHere) return reply(failure(ErrorCode::Conflict, ticket->label(), toKey(ticket->state)));
  reply(ticket);
}

void HallDesk::issue(const IssueRequest& request, const Reply& reply) {
  if (!asksHub() || !m_line->isReachable()) return reply(m_queue.issue(request));
  IssueCommand command;
  command.requestId = request.requestId;
  command.serviceId = request.serviceId;
  command.priority = request.priority;
  command.bookedAtMs = request.bookedAtMs;
  command.counterId = request.counterId;
  command.officerId = request.officerId;
  m_line->issue(command, [this, request, reply](const Result<TicketId>& granted) {
    // The citizen gets a paper all the same. If the hub has heard the request after all, its number is one that nobody
    // holds: a request of another id for the own series keeps the two apart, and the supervisor sees the stray.
    if (granted || !isHubAway(granted.error())) return answer(granted, reply);
    IssueRequest own = request;
    own.requestId = m_store.newId();
    reply(m_queue.issue(own));
  });
}

void HallDesk::callNext(const Seat& seat, const Reply& reply) {
  if (!asksHub()) return reply(m_queue.callNext(seat));
  if (!m_line->isReachable())
    return reply(tl::unexpected(Error{ErrorCode::Busy, QStringLiteral("no hub"), true, QStringLiteral("hub"), 0}));
  ClaimCommand command;
  command.requestId = m_store.newId();
  command.counterId = seat.counterId;
  command.officerId = seat.officerId;
  m_line->claim(command, [this, seat, reply](const Result<TicketId>& granted) { answerClaim(seat, granted, reply); });
}

void HallDesk::callTicket(const Seat& seat, const TicketId& id, const Reply& reply) {
  // The paper is the mutex: whoever holds it stands at one window only.
  if (!asksHub() || !m_line->isReachable()) return reply(m_queue.callTicket(seat, id));
  ClaimCommand command;
  command.requestId = m_store.newId();
  command.counterId = seat.counterId;
  command.officerId = seat.officerId;
  command.ticket = id;
  m_line->claim(command, [this, seat, id, reply](const Result<TicketId>& granted) {
    if (granted || !isHubAway(granted.error())) return answerClaim(seat, granted, reply);
    reply(m_queue.callTicket(seat, id));
  });
}

Result<HallView> HallDesk::view() {
  HallView view;
  view.authority = m_store.authority();
  view.suffix = m_store.suffix();
  auto closed = m_keys.closedGroups();
  if (!closed) return tl::unexpected(closed.error());
  view.closedGroups = std::move(*closed);
  if (!asksHub()) return view;
  auto status = m_line->status();
  if (!status) return tl::unexpected(status.error());
  view.link = std::move(*status);
  view.files = m_line->fileTraffic();
  return view;
}

Result<HallOverview> HallDesk::overview() {
  auto view = this->view();
  if (!view) return tl::unexpected(view.error());
  HallOverview overview;
  overview.authority = view->authority;
  overview.suffix = std::move(view->suffix);
  overview.link = std::move(view->link);
  overview.closedGroups = std::move(view->closedGroups);
  overview.office = m_almanac.office().name;
  overview.fingerprint = deviceFingerprint(m_store.deviceKey().publicKey());
  overview.keyFault = m_keys.fault();
  auto devices = m_keys.devices();
  if (!devices) return tl::unexpected(devices.error());
  overview.devices = std::move(*devices);
  const auto self = std::ranges::find_if(overview.devices, &HallDevice::isSelf);
  if (self != overview.devices.end()) overview.self = self->device;
  auto leaked = m_keys.leakedGroups();
  if (!leaked) return tl::unexpected(leaked.error());
  overview.leakedGroups = std::move(*leaked);
  return overview;
}

void HallDesk::tryNow() {
  if (m_line) m_line->tryNow();
}

void HallDesk::wantFile(const FileId& file) {
  if (asksHub() && !m_store.blobs().has(file.sha256)) m_line->wantFile(file);
}

FileStanding HallDesk::standingOf(const FileId& file) const {
  const bool isHere = m_store.blobs().has(file.sha256);
  if (asksHub()) {
    const FileStanding standing = m_line->standingOf(file);
    if (isHere) return {FileStanding::At::Here, FileStanding::Trouble::None, 0, 0, standing.isWaiting};
    return standing;
  }
  if (isHere) return {};
  return {FileStanding::At::Away, FileStanding::Trouble::None, 0, 0, false};
}

Result<Invitation> HallDesk::admit(const Seat& seat, const QString& typed) const {
  if (auto done = m_roster.checkAdministrator(seat); !done) return tl::unexpected(done.error());
  if (m_store.authority() != Authority::Lone)
    return failure(ErrorCode::Conflict, QStringLiteral("belongs to a hall already"), QStringLiteral("hall"));
  if (!m_line) return failure(ErrorCode::Unsupported, QStringLiteral("no line"), QStringLiteral("hub"));
  return Invitation::parse(typed);
}

void HallDesk::look(const Seat& seat, const QString& typed, const HallLine::Looked& looked) {
  const auto invitation = admit(seat, typed);
  if (!invitation) return looked(tl::unexpected(invitation.error()));
  m_line->look(*invitation, looked);
}

void HallDesk::join(const Seat& seat, const QString& typed, const HallLine::Joined& joined) {
  const auto invitation = admit(seat, typed);
  if (!invitation) return joined(tl::unexpected(invitation.error()));
  m_line->join(*invitation, joined);
}
