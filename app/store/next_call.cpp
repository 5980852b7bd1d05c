#include "store/next_call.h"

#include <algorithm>

#include "store/ticket_table.h"

Result<DisciplineState> NextCall::state(const QString& counterId, QDate day, const DisciplineRules& rules) const {
  // Enough calls to count back to the last express one; older ones cannot change the state.
  auto calls = TicketTable(m_database).lastCalls(counterId, day, rules.regularPerPriority + 1);
  if (!calls) return tl::unexpected(calls.error());
  std::ranges::reverse(*calls);
  DisciplineState state;
  for (const Ticket& ticket : *calls) state = after(state, candidateOf(ticket));
  return state;
}

Result<std::optional<Ticket>> NextCall::pick(const Counter& counter, QDate day, const DisciplineRules& rules,
                                             qint64 nowMs) const {
  const TicketTable tickets(m_database);
  const auto heads = tickets.heads(day, counter.queues, counter.id);
  if (!heads) return tl::unexpected(heads.error());
  const auto before = state(counter.id, day, rules);
  if (!before) return tl::unexpected(before.error());
  const auto index = pickNext(*heads, *before, rules, nowMs);
  if (!index) return std::optional<Ticket>();
  const auto row = tickets.row((*heads)[*index].id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a waiting ticket is not in its table"));
  return std::optional<Ticket>((*row)->ticket);
}
