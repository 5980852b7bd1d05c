#include "journal/fold/ticket_fold.h"

#include <QJsonValue>

#include <algorithm>

#include "journal/payload.h"

namespace {

QJsonValue optionalMs(const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); }

/// Puts back what ticketStateToJson wrote; absent times are null there.
bool restoreState(Ticket& ticket, const QJsonObject& object) {
  auto time = [&](const char* key) -> std::optional<qint64> {
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
  };
  PayloadReader read(object);
  const auto state = ticketStateFromKey(read.text("state"));
  Ticket next = ticket;
  next.queue = read.text("queue");
  next.serviceId = read.text("service");
  next.agencyId = read.text("agency");
  next.turn = static_cast<int>(read.integer("turn"));
  next.recalls = static_cast<int>(read.integer("recalls"));
  next.counterId = read.text("counter");
  next.officerId = read.text("officer");
  next.queuedAtMs = read.integer("queued");
  next.waitedMs = read.integer("waited");
  next.servedMs = read.integer("served");
  next.note = read.text("note");
  next.noteBy = read.text("note_by");
  next.returnTo = read.text("return_to");
  next.calledAtMs = time("called_at");
  next.servingAtMs = time("serving_at");
  next.endedAtMs = time("ended_at");
  if (!read.isGood() || !state) return false;
  next.state = *state;
  ticket = next;
  return true;
}

void endServing(Ticket& ticket, qint64 at) {
  if (ticket.state == TicketState::Serving && ticket.servingAtMs)
    ticket.servedMs += std::max<qint64>(0, at - *ticket.servingAtMs);
  ticket.servingAtMs.reset();
}

struct Verb {
  const char* type;
  TicketVerb verb;
};

constexpr Verb kVerbs[] = {
    {"ticket.call", TicketVerb::Call},       {"ticket.recall", TicketVerb::Recall},
    {"ticket.start", TicketVerb::Start},     {"ticket.hold", TicketVerb::Hold},
    {"ticket.no_show", TicketVerb::NoShow},  {"ticket.restore", TicketVerb::Restore},
    {"ticket.transfer", TicketVerb::Transfer}, {"ticket.finish", TicketVerb::Finish},
    {"ticket.cancel", TicketVerb::Cancel},   {"ticket.undo", TicketVerb::Undo},
};

std::optional<TicketVerb> verbOf(const QString& type) {
  for (const auto& entry : kVerbs)
    if (type == QLatin1String(entry.type)) return entry.verb;
  return std::nullopt;
}

/// What only the counter does that called the ticket.
bool isOfTurn(TicketVerb verb) {
  return verb == TicketVerb::Recall || verb == TicketVerb::Start || verb == TicketVerb::Hold ||
         verb == TicketVerb::NoShow || verb == TicketVerb::Transfer || verb == TicketVerb::Finish ||
         verb == TicketVerb::Undo;
}

bool issue(Ticket& ticket, const Operation& operation, QString& why) {
  PayloadReader read(operation.plain);
  ticket.day = QDate::fromString(read.text("day"), Qt::ISODate);
  ticket.series = read.text("series");
  ticket.queue = read.text("queue");
  ticket.number = static_cast<int>(read.integer("n"));
  ticket.serviceId = read.text("service");
  ticket.agencyId = read.text("agency");
  const auto priority = priorityFromKey(read.text("priority"));
  ticket.bookedAtMs = read.optionalInteger("booked");
  ticket.issuedAtMs = read.integer("at");
  ticket.queuedAtMs = ticket.issuedAtMs;
  ticket.code = read.text("code");
  if (!read.isGood() || !priority || !ticket.day.isValid()) {
    why = read.isGood() ? QStringLiteral("day or priority") : read.fault();
    return false;
  }
  ticket.priority = *priority;
  return true;
}

bool change(Ticket& ticket, TicketVerb verb, const Operation& operation, QString& why) {
  PayloadReader read(operation.plain);
  const qint64 at = read.integer("at");
  Ticket next = ticket;
  switch (verb) {
    case TicketVerb::Call:
      next.counterId = read.text("counter");
      next.officerId = operation.officer;
      if (next.turn == 0) next.waitedMs = std::max<qint64>(0, at - next.issuedAtMs);
      next.turn += 1;
      next.recalls = 0;
      next.calledAtMs = at;
      next.endedAtMs.reset();
      next.state = TicketState::Called;
      break;
    case TicketVerb::Recall:
      next.recalls += 1;
      break;
    case TicketVerb::Start:
      next.servingAtMs = at;
      next.state = TicketState::Serving;
      break;
    case TicketVerb::Hold:
      endServing(next, at);
      next.note = read.optionalText("note").value_or(QString());
      next.noteBy = read.optionalText("note_by").value_or(QString());
      next.endedAtMs = at;
      next.state = TicketState::Held;
      break;
    case TicketVerb::NoShow:
      next.endedAtMs = at;
      next.state = TicketState::NoShow;
      break;
    case TicketVerb::Restore:
      next.endedAtMs.reset();
      next.counterId.clear();
      next.state = TicketState::Waiting;
      break;
    case TicketVerb::Transfer:
      endServing(next, at);
      next.queue = read.text("queue");
      next.serviceId = read.text("service");
      next.agencyId = read.text("agency");
      next.note = read.optionalText("note").value_or(QString());
      next.noteBy = read.optionalText("note_by").value_or(QString());
      next.returnTo = read.optionalText("return_to").value_or(QString());
      next.counterId = read.optionalText("counter").value_or(QString());
      next.officerId.clear();
      next.calledAtMs.reset();
      next.endedAtMs.reset();
      next.state = TicketState::Waiting;
      break;
    case TicketVerb::Finish:
      endServing(next, at);
      if (!next.returnTo.isEmpty() && next.returnTo != next.counterId) {
        next.counterId = next.returnTo;
        next.returnTo.clear();
        next.officerId.clear();
        next.calledAtMs.reset();
        next.state = TicketState::Waiting;
      } else {
        next.returnTo.clear();
        next.endedAtMs = at;
        next.state = TicketState::Finished;
      }
      break;
    case TicketVerb::Cancel:
      next.endedAtMs = at;
      next.state = TicketState::Cancelled;
      break;
    case TicketVerb::Undo:
      if (!restoreState(next, read.object("to"))) {
        why = QStringLiteral("to");
        return false;
      }
      break;
  }
  if (!read.isGood()) {
    why = read.fault();
    return false;
  }
  ticket = next;
  return true;
}

}  // namespace

QJsonObject ticketStateToJson(const Ticket& ticket) {
  return {{QStringLiteral("state"), toKey(ticket.state)},
          {QStringLiteral("queue"), ticket.queue},
          {QStringLiteral("service"), ticket.serviceId},
          {QStringLiteral("agency"), ticket.agencyId},
          {QStringLiteral("turn"), ticket.turn},
          {QStringLiteral("recalls"), ticket.recalls},
          {QStringLiteral("counter"), ticket.counterId},
          {QStringLiteral("officer"), ticket.officerId},
          {QStringLiteral("queued"), ticket.queuedAtMs},
          {QStringLiteral("waited"), ticket.waitedMs},
          {QStringLiteral("served"), ticket.servedMs},
          {QStringLiteral("note"), ticket.note},
          {QStringLiteral("note_by"), ticket.noteBy},
          {QStringLiteral("return_to"), ticket.returnTo},
          {QStringLiteral("called_at"), optionalMs(ticket.calledAtMs)},
          {QStringLiteral("serving_at"), optionalMs(ticket.servingAtMs)},
          {QStringLiteral("ended_at"), optionalMs(ticket.endedAtMs)}};
}

void TicketFold::apply(std::optional<TicketRow>& row, const PlacedOperation& placed,
                       std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  auto refuse = [&](Anomaly::Kind kind, const QString& detail) {
    anomalies.push_back({kind, operation.entity, operation.id, operation.type, operation.officer, detail});
    if (row) row->mark = {row->mark.lastOperation, placed.key};
  };

  QString why;
  if (operation.type == QLatin1String("ticket.issue")) {
    if (row) return refuse(Anomaly::Kind::NotAllowed, QStringLiteral("issued twice"));
    const auto id = TicketId::parse(QStringView(operation.entity).mid(7));
    Ticket ticket;
    if (!id) return refuse(Anomaly::Kind::Unreadable, QStringLiteral("entity"));
    ticket.id = *id;
    if (!issue(ticket, operation, why)) return refuse(Anomaly::Kind::Unreadable, why);
    row = TicketRow{ticket, {operation.id, placed.key}, {}};
    return;
  }
  if (operation.type == QLatin1String("ticket.note")) {
    // No verb of the counter: it changes neither state nor turn, and a claim need not know it.
    if (!row) return refuse(Anomaly::Kind::NoSuchEntity, {});
    PayloadReader read(operation.plain);
    const QString note = read.text("note");
    const QString noteBy = read.text("note_by");
    if (!read.isGood()) return refuse(Anomaly::Kind::Unreadable, read.fault());
    if (row->ticket.state != TicketState::Waiting)
      return refuse(Anomaly::Kind::NotAllowed, toKey(row->ticket.state));
    row->ticket.note = note;
    row->ticket.noteBy = noteBy;
    row->mark.key = placed.key;
    return;
  }
  const auto verb = verbOf(operation.type);
  if (!verb) return;  // of a newer program: kept in the log, no effect here
  if (!row) return refuse(Anomaly::Kind::NoSuchEntity, {});

  const Fence fence = operation.fence.value_or(Fence{});
  if (fence < row->ticket.fence)
    return refuse(Anomaly::Kind::StaleFence, QStringLiteral("%1.%2").arg(fence.epoch).arg(fence.n));
  if (isOfTurn(*verb) && !row->holder.isEmpty() && row->holder != operation.device)
    return refuse(Anomaly::Kind::NotAllowed, QStringLiteral("held by ") + row->holder);
  // A higher fence takes over whatever an older claim is doing; within one fence the table of states decides.
  const bool takesOver = *verb == TicketVerb::Call && fence > row->ticket.fence &&
                         (row->ticket.state == TicketState::Called || row->ticket.state == TicketState::Serving);
  if (*verb == TicketVerb::Undo) {
    if (operation.plain.value(QLatin1String("of")).toString() != row->mark.lastOperation.toString())
      return refuse(Anomaly::Kind::UndoTooLate, {});
  }
  if (!takesOver && !ticketAllows(row->ticket.state, *verb))
    return refuse(Anomaly::Kind::NotAllowed, toKey(row->ticket.state));
  if (takesOver)
    anomalies.push_back({Anomaly::Kind::StaleFence, operation.entity, row->mark.lastOperation,
                         QStringLiteral("ticket.call"), row->ticket.officerId, row->ticket.counterId});
  if (!change(row->ticket, *verb, operation, why)) return refuse(Anomaly::Kind::Unreadable, why);
  row->ticket.fence = fence;
  if (*verb == TicketVerb::Call)
    row->holder = operation.plain.value(QLatin1String("offline")).toBool() ? operation.device : QString();
  row->mark = {operation.id, placed.key};
}
