#pragma once

#include <optional>
#include <vector>

#include "domain/case_record.h"
#include "domain/tracking_code.h"
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

/// One application as the holder of its code sees it: no person, no officer, nothing of its papers.
struct PublicCase {
  QString office;
  QString updated;
  QString code;  ///< "BTG-4T9X-K2MQ"
  QString service;
  CaseState state = CaseState::Registered;
  QDate registeredOn;    ///< by the office's calendar; invalid while it is not registered
  QDateTime promisedAt;  ///< in the office's zone; invalid without a promise
  QString zone;          ///< "WITA"
  QDate changedOn;
  int daysRunning = 0;  ///< calendar days since it was registered
  bool isLate = false;  ///< the promise has passed and nothing is ready
  QString collection;   ///< where and how it is fetched, one sentence of the office
  QString complaints;   ///< where to ask, one sentence of the office
  QString phone;

  /// From what a hub's or a centre's tables say, at this moment.
  static PublicCase of(const Milestone& milestone, const QString& code, const OfficeProfile& office,
                       const QString& serviceName, qint64 nowMs);
};

/// What the public pages read. The hub's thread.
class PublicBoard {
 public:
  explicit PublicBoard(Hub& hub) : m_hub(hub) {}

  Result<PublicHall> hall();
  /// By the short code on the paper, in whatever way it is typed; absent where there is none.
  Result<std::optional<PublicTicket>> ticket(const QString& typed);
  /// By the code on a receipt, as `readTrackingCode` gives it. What is known and what is not take the same steps.
  Result<std::optional<PublicCase>> application(const QString& code);

 private:
  [[nodiscard]] QString timeText() const;
  Result<int> peopleBefore(const Ticket& ticket);
  Result<std::optional<int>> expectedMinutes(const Ticket& ticket, int before);

  Hub& m_hub;
};
