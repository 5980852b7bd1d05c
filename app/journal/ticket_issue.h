#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

#include "domain/ticket.h"

/// What a ticket.issue says; whoever gives out a number writes it in this one form. A value; any thread.
struct TicketIssue {
  qint64 atMs = 0;
  QDate day;
  QString series;
  QString queue;
  int number = 0;
  QString serviceId;
  QString agencyId;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  QString counterId;  ///< of the desk that asked
  QString code;

  [[nodiscard]] QJsonObject toPayload() const;
};
