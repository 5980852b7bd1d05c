#pragma once

#include <map>
#include <vector>

#include "insight/morning.h"
#include "loket/demo/story_clock.h"
#include "services/office.h"

/// Plays one day of an example office at its counters, minute by minute, through the desks. Backend thread.
class DayPlayer {
 public:
  struct Staffed {
    QString counterId;
    QString officerId;
  };

  DayPlayer(Office& office, StoryClock& clock, quint64 seed) : m_office(office), m_clock(clock), m_chance(seed) {}

  /// Issues, calls, serves, registers until `untilMs`. What is under way then stays under way.
  [[nodiscard]] Done play(const std::vector<ExampleVisit>& visits, const std::vector<Staffed>& staffed, qint64 fromMs,
                          qint64 untilMs);
  /// Nobody stays at a counter over night; of one counter alone, its officer is about to sit down.
  [[nodiscard]] Done closeCounters(const QString& onlyCounter = {});

 private:
  struct Busy {
    Staffed staffed;
    std::optional<TicketId> ticket;
    qint64 nextAtMs = 0;
    bool isServing = false;
  };

  [[nodiscard]] Done arrive(const ExampleVisit& visit);
  [[nodiscard]] Done advance(Busy& busy, qint64 nowMs);
  [[nodiscard]] Done takeCase(const Seat& seat, const Ticket& ticket, const ExampleVisit& visit);

  Office& m_office;
  StoryClock& m_clock;
  SplitMix m_chance;
  std::map<TicketId, ExampleVisit> m_visits;
  std::vector<Busy> m_counters;
};
