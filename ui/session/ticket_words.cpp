#include "session/ticket_words.h"

#include <QCoreApplication>

#include "session/time_words.h"

namespace {
struct TicketWords {
  Q_DECLARE_TR_FUNCTIONS(TicketWords)
};
}  // namespace

QString priorityWords(Priority priority) {
  switch (priority) {
    case Priority::None:
      return {};
    case Priority::Elderly:
      return TicketWords::tr("Lansia");
    case Priority::Disability:
      return TicketWords::tr("Disabilitas");
    case Priority::Pregnant:
      return TicketWords::tr("Hamil");
    case Priority::Toddler:
      return TicketWords::tr("Membawa balita");
    case Priority::Child:
      return TicketWords::tr("Anak-anak");
    case Priority::Disaster:
      return TicketWords::tr("Korban bencana");
  }
  return {};
}

ChipValue reasonChip(Priority priority, const std::optional<qint64>& bookedAtMs, const Zone& zone) {
  if (isPriority(priority)) return {priorityWords(priority), Icon::Priority, Tone::Priority};
  if (bookedAtMs) return {TicketWords::tr("Janji %1").arg(clockWords(*bookedAtMs, zone)), Icon::None, Tone::Info};
  return {};
}

QString ticketStateWords(TicketState state) {
  switch (state) {
    case TicketState::Waiting:
      return TicketWords::tr("sedang menunggu");
    case TicketState::Called:
      return TicketWords::tr("sedang dipanggil");
    case TicketState::Serving:
      return TicketWords::tr("sedang dilayani");
    case TicketState::Held:
      return TicketWords::tr("sedang ditahan");
    case TicketState::NoShow:
      return TicketWords::tr("dicatat tidak hadir");
    case TicketState::Finished:
      return TicketWords::tr("sudah selesai");
    case TicketState::Cancelled:
      return TicketWords::tr("sudah dibatalkan");
  }
  return {};
}
