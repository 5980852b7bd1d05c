#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/queue_discipline.h"
#include "domain/zone.h"

/// The office as its papers and screens name it, and its rules. Settings, changed by the administrator. A value.
struct OfficeProfile {
  QString siteId;          ///< made once; a backup of another site is not restored over this one
  QString name;            ///< "Mal Pelayanan Publik Kota Bitung"
  QString shortName;       ///< "MPP Kota Bitung"
  QString government;      ///< "Pemerintah Kota Bitung"
  QString address;
  QString phone;
  QString host;            ///< of the public pages, "mpp.contoh.example"
  QString complaints;      ///< where to complain, one sentence
  QString collection;      ///< where and how a finished document is collected, one sentence
  QString codePrefix;      ///< three letters before tracking codes, "BTG"
  QString qris;            ///< the text of the office's standing QRIS, checked; empty: it takes none
  Zone zone = Zone::wita();
  DisciplineRules rules;
  int recallLimit = 3;
  bool operator==(const OfficeProfile&) const = default;
};

enum class Role { Officer, Cashier, Information, Supervisor, Administrator };

struct Officer {
  QString id;
  QString name;
  Role role = Role::Officer;
  QString agencyId;        ///< empty: of the hall itself
  bool isActive = true;
  bool operator==(const Officer&) const = default;

  [[nodiscard]] QString initials() const;  ///< "NK", of the first and the last word
};

struct Counter {
  QString id;              ///< "3"
  QString name;            ///< "Loket 3"
  QString agencyId;
  QStringList queues;      ///< series keys, in the order in which they stand on the screen
  bool operator==(const Counter&) const = default;
};

enum class CounterState { Open, Break, Closed };

struct CounterPresence {
  QString counterId;
  CounterState state = CounterState::Closed;
  qint64 sinceMs = 0;
  QString officerId;
  bool operator==(const CounterPresence&) const = default;
};

QString toKey(Role role);
QString toKey(CounterState state);
std::optional<Role> roleFromKey(QStringView key);
std::optional<CounterState> counterStateFromKey(QStringView key);
