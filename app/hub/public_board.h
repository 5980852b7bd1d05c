#pragma once

#include <optional>
#include <vector>

#include "hub/hub.h"

/// The hall as anybody may see it: no person, no case, no officer. Values; any thread.
struct PublicHall {
  struct Called {
    QString counter;  ///< "Loket 3"
    QString number;   ///< "A-012"
  };
  struct Queue {
    QString key;
    QString name;
    int waiting = 0;
  };
  QString office;
  QString shortName;
  QString updated;  ///< "09.44 WITA"
  std::vector<Called> called;
  std::vector<Queue> queues;  ///< those in which somebody waits
};

/// One number as its holder sees it.
struct PublicTicket {
  QString office;
  QString updated;
  QString number;
  QString service;
  QString counter;  ///< where it is called to or served; empty otherwise
  TicketState state = TicketState::Waiting;
  bool isOfToday = true;
  int before = 0;              ///< people before it, while it waits
  std::optional<int> minutes;  ///< an estimate in steps of five; absent where too little is known
};

/// What the public pages read. The hub's thread.
class PublicBoard {
 public:
  explicit PublicBoard(Hub& hub) : m_hub(hub) {}

  Result<PublicHall> hall();
  /// By the short code on the paper, in whatever way it is typed; absent where there is none.
  Result<std::optional<PublicTicket>> ticket(const QString& typed);

 private:
  [[nodiscard]] QString timeText() const;
  Result<int> peopleBefore(const Ticket& ticket);
  Result<std::optional<int>> expectedMinutes(const Ticket& ticket, int before);

  Hub& m_hub;
};
