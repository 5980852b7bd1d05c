#include "domain/ticket.h"

#include <array>
#include <utility>

namespace {

using enum TicketState;

constexpr std::array<std::pair<TicketState, const char16_t*>, 7> kStates{{{Waiting, u"waiting"},
                                                                         {Called, u"called"},
                                                                         {Serving, u"serving"},
                                                                         {Held, u"held"},
                                                                         {NoShow, u"no_show"},
                                                                         {Finished, u"done"},
                                                                         {Cancelled, u"cancelled"}}};

constexpr std::array<std::pair<Priority, const char16_t*>, 7> kPriorities{{{Priority::None, u"none"},
                                                                          {Priority::Elderly, u"elderly"},
                                                                          {Priority::Disability, u"disability"},
                                                                          {Priority::Pregnant, u"pregnant"},
                                                                          {Priority::Toddler, u"toddler"},
                                                                          {Priority::Child, u"child"},
                                                                          {Priority::Disaster, u"disaster"}}};

}  // namespace

QString ticketLabel(const QString& series, int number) {
  return series + QLatin1Char('-') + QString::number(number).rightJustified(3, QLatin1Char('0'));
}

QString Ticket::label() const { return ticketLabel(series, number); }

bool ticketAllows(TicketState state, TicketVerb verb) {
  switch (verb) {
    case TicketVerb::Call:
      return state == Waiting || state == Held || state == TicketState::NoShow;
    case TicketVerb::Recall:
    case TicketVerb::Start:
    case TicketVerb::NoShow:
      return state == Called;
    case TicketVerb::Hold:
      return state == Called || state == Serving;
    case TicketVerb::Transfer:
      return state == Called || state == Serving || state == Held;
    case TicketVerb::Finish:
      return state == Serving;
    case TicketVerb::Restore:
      return state == Held || state == TicketState::NoShow;
    case TicketVerb::Cancel:
      return state != Finished && state != Cancelled && state != Serving;
    case TicketVerb::Undo:
      return state == Finished || state == TicketState::NoShow || state == Held || state == Waiting;
  }
  return false;
}

bool isPriority(Priority priority) { return priority != Priority::None; }

QString toKey(TicketState state) {
  for (const auto& [value, key] : kStates)
    if (value == state) return QString::fromUtf16(key);
  return {};
}

QString toKey(Priority priority) {
  for (const auto& [value, key] : kPriorities)
    if (value == priority) return QString::fromUtf16(key);
  return {};
}

std::optional<TicketState> ticketStateFromKey(QStringView key) {
  for (const auto& [value, text] : kStates)
    if (key == QStringView(text)) return value;
  return std::nullopt;
}

std::optional<Priority> priorityFromKey(QStringView key) {
  for (const auto& [value, text] : kPriorities)
    if (key == QStringView(text)) return value;
  return std::nullopt;
}
