#include "journal/wire/queue.h"

#include <QJsonArray>
#include <QJsonObject>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();

Cursor readCursor(Fields& fields) {
  auto cursor = Cursor::parse(fields.text("after", 16 * 1024));
  if (!cursor) fields.refuse("after", "not a cursor");
  return cursor.value_or(Cursor());
}

}  // namespace

QByteArray writeIssue(const IssueCommand& command) {
  QJsonObject object{{QStringLiteral("request"), command.requestId.toString()},
                     {QStringLiteral("service"), command.serviceId},
                     {QStringLiteral("priority"), toKey(command.priority)},
                     {QStringLiteral("counter"), command.counterId},
                     {QStringLiteral("officer"), command.officerId},
                     {QStringLiteral("after"), command.after.toText()}};
  if (command.bookedAtMs) object.insert(QStringLiteral("booked"), *command.bookedAtMs);
  return writeObject(object);
}

Result<IssueCommand> readIssue(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  IssueCommand command;
  command.requestId = fields.uuid("request");
  command.serviceId = fields.name("service");
  const auto priority = priorityFromKey(fields.text("priority", kMaxName));
  if (!priority) fields.refuse("priority", "unknown");
  command.priority = priority.value_or(Priority::None);
  command.bookedAtMs = fields.optionalInteger("booked", 0, kMost);
  command.counterId = fields.text("counter", kMaxName, true);
  command.officerId = fields.text("officer", kMaxName, true);
  command.after = readCursor(fields);
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  return command;
}

QByteArray writeClaim(const ClaimCommand& command) {
  QJsonObject object{{QStringLiteral("request"), command.requestId.toString()},
                     {QStringLiteral("counter"), command.counterId},
                     {QStringLiteral("officer"), command.officerId},
                     {QStringLiteral("after"), command.after.toText()}};
  if (command.ticket) object.insert(QStringLiteral("ticket"), command.ticket->toString());
  return writeObject(object);
}

Result<ClaimCommand> readClaim(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  ClaimCommand command;
  command.requestId = fields.uuid("request");
  command.counterId = fields.name("counter");
  command.officerId = fields.text("officer", kMaxName, true);
  if (fields.has("ticket")) command.ticket = TicketId{fields.uuid("ticket")};
  command.after = readCursor(fields);
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  return command;
}

QByteArray writeGrant(const QueueGrant& grant) {
  return writeObject({{QStringLiteral("ticket"), grant.ticket.toString()},
                      {QStringLiteral("series"), grant.series},
                      {QStringLiteral("number"), grant.number},
                      {QStringLiteral("fence"), QJsonArray{grant.fence.epoch, grant.fence.n}},
                      {QStringLiteral("durable"), grant.durable}}) +
         '\n' + writePullReply(grant.page);
}

Result<QueueGrant> readGrant(QByteArrayView body) {
  const qsizetype end = body.indexOf('\n');
  if (end < 0) return failure(ErrorCode::Invalid, QStringLiteral("cut off"));
  const auto object = readObject(body.first(end), kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  QueueGrant grant;
  grant.ticket = TicketId{fields.uuid("ticket")};
  grant.series = fields.text("series", kMaxName);
  grant.number = static_cast<int>(fields.integer("number", 1, std::numeric_limits<int>::max()));
  // A hub of before there were standbys does not say it.
  if (fields.has("durable")) grant.durable = fields.text("durable", 16);
  const QJsonArray fence = fields.list("fence", 2);
  grant.fence = {fence.at(0).toInteger(-1), fence.at(1).toInteger(-1)};
  if (grant.fence.epoch < 0 || grant.fence.n < 0) fields.refuse("fence", "not a fence");
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  auto page = readPullReply(body.sliced(end + 1));
  if (!page) return tl::unexpected(page.error());
  grant.page = std::move(*page);
  return grant;
}

}  // namespace wire
