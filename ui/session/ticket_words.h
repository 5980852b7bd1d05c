#pragma once

#include <QString>

#include "domain/ticket.h"
#include "domain/zone.h"
#include "widgets/chip.h"

// A ticket in the words of the screen. UI thread.

/// "Lansia"; empty for None.
QString priorityWords(Priority priority);
/// Why a ticket goes first, else its booking ("Janji 09.50"), else empty.
ChipValue reasonChip(Priority priority, const std::optional<qint64>& bookedAtMs, const Zone& zone);
/// "sedang dilayani": a state within a sentence.
QString ticketStateWords(TicketState state);
