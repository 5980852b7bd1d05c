#include "journal/ticket_issue.h"

QJsonObject TicketIssue::toPayload() const {
  QJsonObject payload{{QStringLiteral("at"), atMs},           {QStringLiteral("day"), day.toString(Qt::ISODate)},
                      {QStringLiteral("series"), series},     {QStringLiteral("queue"), queue},
                      {QStringLiteral("n"), number},          {QStringLiteral("service"), serviceId},
                      {QStringLiteral("agency"), agencyId},   {QStringLiteral("priority"), toKey(priority)},
                      {QStringLiteral("counter"), counterId}, {QStringLiteral("code"), code}};
  if (bookedAtMs) payload.insert(QStringLiteral("booked"), *bookedAtMs);
  return payload;
}
