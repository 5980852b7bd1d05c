#include "hub/ticket_authority.h"

#include <array>

#include "domain/tracking_code.h"
#include "journal/codec.h"
#include "journal/ticket_issue.h"
#include "store/next_call.h"
#include "store/number_table.h"
#include "store/ticket_table.h"

namespace {

constexpr int kPageOps = 500;

QString entityOf(const TicketId& id) { return QLatin1String("ticket:") + id.toString(); }

}  // namespace

Answer<void> TicketAuthority::admit(const Device& device, const Cursor& after) const {
  if (device.state == DeviceState::Revoked) return refusal(403, "device-revoked");
  if (device.state == DeviceState::Frozen) return refusal(409, "chain-fork");
  if (!device.streams.contains(kHallStream)) return refusal(403, "not-granted");
  if (after.logId != m_store.logId()) return refusal(410, "log-reset", m_store.logId());
  return {};
}

Answer<QueueGrant> TicketAuthority::grantOf(const Operation& operation, const Cursor& after) const {
  QueueGrant grant;
  const auto id = TicketId::parse(QStringView(operation.entity).mid(7));
  if (!id) return refusal(500, "internal");
  const auto row = TicketTable(m_store.database()).row(*id);
  if (!row) return tl::unexpected(problemOf(row.error()));
  if (!*row) return refusal(500, "internal");
  grant.ticket = *id;
  grant.series = (*row)->ticket.series;
  grant.number = (*row)->ticket.number;
  grant.fence = operation.fence.value_or(Fence{});
  auto page = m_store.page(after, {kHallStream}, kPageOps);
  if (!page) {
    if (page.error().field == QLatin1String("log-reset")) return refusal(410, "log-reset", m_store.logId());
    return tl::unexpected(problemOf(page.error()));
  }
  grant.page = std::move(*page);
  return grant;
}

Answer<std::optional<QueueGrant>> TicketAuthority::earlier(const Device& device, const Uuid& requestId,
                                                           const char* type, const Cursor& after) const {
  const auto entry = m_store.log().byId(requestId);
  if (!entry) return tl::unexpected(problemOf(entry.error()));
  if (!*entry) return std::optional<QueueGrant>();
  const auto operation = codec::decodeOwn((*entry)->bytes);
  if (!operation) return tl::unexpected(problemOf(operation.error()));
  if (operation->type != QLatin1String(type) || operation->plain.value(QLatin1String("asker")).toString() != device.id)
    return refusal(409, "request-reused");
  auto grant = grantOf(*operation, after);
  if (!grant) return tl::unexpected(grant.error());
  return std::optional<QueueGrant>(std::move(*grant));
}

Answer<QueueGrant> TicketAuthority::issue(const Device& device, const IssueCommand& command) {
  if (auto admitted = admit(device, command.after); !admitted) return tl::unexpected(admitted.error());
  auto before = earlier(device, command.requestId, "ticket.issue", command.after);
  if (!before) return tl::unexpected(before.error());
  if (*before) return std::move(**before);

  const ServiceStandard* service = m_almanac.catalogue().standard(command.serviceId);
  if (!service) return refusal(404, "no-such-service", command.serviceId);
  const QDate day = today();
  // Numbers that were given out and lost with the hub's disk are on paper all the same: on the day on which an epoch
  // begins, it counts in a series of its own; after a promotion as long as the hub of before may go on unseen.
  const auto hasFormerHub = DeviceTable(m_store.database()).hasFormerHub(enrolledDevice(m_store.device()));
  if (!hasFormerHub) return tl::unexpected(problemOf(hasFormerHub.error()));
  const bool isFirstDay = m_store.epoch() > 1 && m_almanac.office().zone.day(m_store.epochSinceMs()) == day;
  const QString series =
      isFirstDay || *hasFormerHub ? service->series + QString::number(m_store.epoch()) : service->series;
  const auto last = NumberTable(m_store.database()).last(day, series);
  if (!last) return tl::unexpected(problemOf(last.error()));
  std::array<std::uint8_t, 8> chance{};
  m_store.fillRandom(chance);

  OperationDraft draft;
  draft.id = command.requestId;
  draft.stream = kHallStream;
  draft.entity = entityOf(TicketId{command.requestId});
  draft.type = QStringLiteral("ticket.issue");
  draft.isNewEntity = true;
  draft.plain = TicketIssue{m_store.nowMs(),
                            day,
                            series,
                            service->series,
                            *last + 1,
                            service->id,
                            service->agencyId,
                            command.priority,
                            command.bookedAtMs,
                            command.counterId,
                            makeTicketCode(chance)}
                    .toPayload();
  draft.plain.insert(QStringLiteral("asker"), device.id);
  const auto committed = m_store.append(command.officerId, {draft});
  if (!committed) return tl::unexpected(problemOf(committed.error()));
  return grantOf(committed->operations.front(), command.after);
}

Answer<QueueGrant> TicketAuthority::claim(const Device& device, const ClaimCommand& command) {
  if (auto admitted = admit(device, command.after); !admitted) return tl::unexpected(admitted.error());
  auto before = earlier(device, command.requestId, "ticket.call", command.after);
  if (!before) return tl::unexpected(before.error());
  if (*before) return std::move(**before);

  const Counter* counter = m_almanac.counter(command.counterId);
  if (!counter) return refusal(404, "no-such-counter", command.counterId);
  const TicketTable tickets(m_store.database());
  const auto busy = tickets.inService(counter->id);
  if (!busy) return tl::unexpected(problemOf(busy.error()));
  if (*busy) return refusal(409, "counter-busy", (*busy)->label());
  std::optional<Ticket> ticket;
  if (command.ticket) {
    const auto row = tickets.row(*command.ticket);
    if (!row) return tl::unexpected(problemOf(row.error()));
    if (!*row) return refusal(404, "no-such-ticket");
    ticket = (*row)->ticket;
  } else {
    const auto next = NextCall(m_store.database()).pick(*counter, today(), m_almanac.office().rules, m_store.nowMs());
    if (!next) return tl::unexpected(problemOf(next.error()));
    if (!*next) return refusal(404, "nobody-waits");
    ticket = **next;
  }
  if (!ticketAllows(ticket->state, TicketVerb::Call)) return refusal(409, "not-waiting", toKey(ticket->state));

  OperationDraft draft;
  draft.id = command.requestId;
  draft.stream = kHallStream;
  draft.entity = entityOf(ticket->id);
  draft.type = QStringLiteral("ticket.call");
  draft.takesFence = true;
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("counter"), counter->id},
                 {QStringLiteral("asker"), device.id}};
  const auto committed = m_store.append(command.officerId, {draft});
  if (!committed) return tl::unexpected(problemOf(committed.error()));
  return grantOf(committed->operations.front(), command.after);
}
