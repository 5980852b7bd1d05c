#pragma once

#include <QString>
#include <QStringList>

#include <functional>

#include "domain/result.h"
#include "services/queue_views.h"

/// What came of a counter's file at the hub of this PC. A value, as the two below.
struct HubLoad {
  QString name;  ///< of the counter that has written it
  qint64 madeAtMs = 0;
  qint64 operations = 0;
  qint64 taken = 0;
  qint64 known = 0;
  qint64 rejected = 0;
  qint64 aside = 0;
  qint64 left = 0;
  QStringList problems;
  QString answer;  ///< where the answer for it lies; empty where there is none
};

/// For whom a code is made.
struct HubGuest {
  QString role;  ///< "counter", "kiosk", "board", "standby"
  QString name;
  QStringList streams;
};

struct HubInvitation {
  QString text;
  QString code;
  qint64 expiresAtMs = 0;  ///< ms UTC
};

/// The hub of the hall on this very PC, a program of its own beside this one. Whoever knows processes implements it; a
/// page that has none offers nothing of it. Every call is answered once. UI thread.
class HubHost {
 public:
  virtual ~HubHost() = default;
  /// A hub was made here.
  [[nodiscard]] virtual bool isHere() const = 0;
  /// It comes back by itself when somebody signs in to this PC.
  [[nodiscard]] virtual bool isStartedAtLogin() const = 0;
  /// Makes the hub from this office, starts it, and joins it with the history of this PC. What was begun and cut off
  /// goes on. Errors: Denied, field "role"; Conflict, field "hall" (belongs to one already); NotFound, field "program"
  /// (the hub's program is not beside this one); Busy, field "port" (its number in `detail`); ReadOnly, field "folder"
  /// (its path in `detail`); Io, field "start" (it ended at once); those of the backup and of joining.
  virtual void make(const Seat& seat, std::function<void(const Done&)> made) = 0;
  /// A code for another PC, good for ten minutes and once. Errors: Denied, field "role"; those of the hub.
  virtual void invite(const Seat& seat, const HubGuest& guest,
                      std::function<void(const Result<HubInvitation>&)> invited) = 0;
  /// Takes a counter's file; the answer for it goes beside it. Errors: those of ParcelIntake::take.
  virtual void load(const QString& path, std::function<void(const Result<HubLoad>&)> loaded) = 0;
};
