#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "journal/operation.h"

/// An operation that is recorded but could not take effect, for the supervisor's list. Nothing is hidden (I3, I7).
struct Anomaly {
  enum class Kind { StaleFence, NotAllowed, UndoTooLate, Unreadable, NoSuchEntity };

  Kind kind = Kind::NotAllowed;
  QString entity;
  Uuid operation;
  QString type;
  QString officer;
  QString detail;

  bool operator==(const Anomaly&) const = default;
};

QString toKey(Anomaly::Kind kind);
std::optional<Anomaly::Kind> anomalyKindFromKey(QStringView key);

/// What a fold keeps beside the value itself: where it stands, and what could not be applied so far.
struct FoldMark {
  Uuid lastOperation;
  OrderKey key;
  bool operator==(const FoldMark&) const = default;
};
