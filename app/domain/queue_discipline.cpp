#include "domain/queue_discipline.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace {

constexpr std::array kClasses{QueueClass::Regular, QueueClass::Priority, QueueClass::Booked};

bool comesBefore(const Candidate& a, const Candidate& b) {
  return std::tuple(turnMs(a), a.id) < std::tuple(turnMs(b), b.id);
}

/// The oldest of each class, null where the class is empty.
struct Heads {
  std::array<const Candidate*, kClasses.size()> of{};
  const Candidate*& operator[](QueueClass kind) { return of[static_cast<std::size_t>(kind)]; }
};

/// The one rule, on heads. Absent (null) only when all heads are.
const Candidate* pickOfHeads(Heads heads, const DisciplineState& state, const DisciplineRules& rules, qint64 nowMs) {
  const qint64 capMs = qint64{std::max(1, rules.starvationMinutes)} * 60'000;
  const Candidate* overdue = nullptr;
  for (const Candidate* head : heads.of)
    if (head && nowMs - turnMs(*head) >= capMs && (!overdue || comesBefore(*head, *overdue))) overdue = head;
  if (overdue) return overdue;

  const Candidate* regular = heads[QueueClass::Regular];
  const Candidate* priority = heads[QueueClass::Priority];
  const Candidate* booked = heads[QueueClass::Booked];
  const Candidate* dueBooking = booked && turnMs(*booked) <= nowMs ? booked : nullptr;
  const bool isExpressEarned = !regular || state.regularsSincePriority >= std::max(1, rules.regularPerPriority);
  if (isExpressEarned) {
    if (dueBooking && (!priority || !state.wasLastExpressBooked)) return dueBooking;
    if (priority) return priority;
  }
  return regular ? regular : booked;
}

}  // namespace

Candidate candidateOf(const Ticket& ticket) {
  return {ticket.id, ticket.queue, ticket.priority, ticket.bookedAtMs, ticket.queuedAtMs};
}

QueueClass queueClass(const Candidate& candidate) {
  if (candidate.bookedAtMs) return QueueClass::Booked;
  return isPriority(candidate.priority) ? QueueClass::Priority : QueueClass::Regular;
}

qint64 turnMs(const Candidate& candidate) {
  return candidate.bookedAtMs ? std::max(*candidate.bookedAtMs, candidate.queuedAtMs) : candidate.queuedAtMs;
}

std::optional<std::size_t> pickNext(std::span<const Candidate> candidates, const DisciplineState& state,
                                    const DisciplineRules& rules, qint64 nowMs) {
  Heads heads;
  for (const Candidate& candidate : candidates) {
    const Candidate*& head = heads[queueClass(candidate)];
    if (!head || comesBefore(candidate, *head)) head = &candidate;
  }
  const Candidate* picked = pickOfHeads(heads, state, rules, nowMs);
  return picked ? std::optional(static_cast<std::size_t>(picked - candidates.data())) : std::nullopt;
}

DisciplineState after(const DisciplineState& state, const Candidate& called) {
  const QueueClass kind = queueClass(called);
  if (kind != QueueClass::Regular) return {0, kind == QueueClass::Booked};
  DisciplineState next = state;
  if (next.regularsSincePriority < std::numeric_limits<int>::max()) ++next.regularsSincePriority;
  return next;
}

std::vector<std::size_t> callOrder(std::span<const Candidate> candidates, DisciplineState state,
                                   const DisciplineRules& rules, qint64 nowMs, qint64 msBetweenCalls) {
  std::array<std::vector<const Candidate*>, kClasses.size()> waiting;
  for (const Candidate& candidate : candidates)
    waiting[static_cast<std::size_t>(queueClass(candidate))].push_back(&candidate);
  for (auto& line : waiting)
    std::ranges::sort(line, [](const Candidate* a, const Candidate* b) { return comesBefore(*a, *b); });

  std::array<std::size_t, kClasses.size()> next{};
  std::vector<std::size_t> order;
  order.reserve(candidates.size());
  while (order.size() < candidates.size()) {
    Heads heads;
    for (std::size_t i = 0; i < waiting.size(); ++i)
      heads.of[i] = next[i] < waiting[i].size() ? waiting[i][next[i]] : nullptr;
    const Candidate* picked = pickOfHeads(heads, state, rules, nowMs);
    ++next[static_cast<std::size_t>(queueClass(*picked))];
    order.push_back(static_cast<std::size_t>(picked - candidates.data()));
    state = after(state, *picked);
    nowMs += msBetweenCalls;
  }
  return order;
}
