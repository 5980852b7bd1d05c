#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

#include "domain/ids.h"
#include "domain/ticket.h"
#include "journal/hybrid_clock.h"

/// One recorded fact: who changed what, where and when (sync.md, "The operation"). A value; any thread.
///
/// `plain` may travel and be read by a hub; `personal` holds all personal data. In a data group it stands in the bytes
/// as `sealed` (journal/seal.h); who lacks the key has `sealed` alone.
struct Operation {
  QString stream;    ///< "hall" or "g:<data group>"
  QString device;
  qint64 seq = 0;    ///< counts per (stream, device) from 1
  HybridTime time;
  QString entity;    ///< "ticket:<uuid>", "counter:3"
  Uuid id;           ///< also the idempotency key
  QString type;      ///< "ticket.call"
  int version = 1;
  QString officer;
  std::vector<Uuid> seen;  ///< the last operation of the entity that the writer had seen
  std::optional<Fence> fence;
  QJsonObject plain;
  QJsonObject personal;
  QString sealed;  ///< as it stands in the bytes; empty where `personal` stands there plain

  /// There is personal data that this program cannot read.
  [[nodiscard]] bool isClosed() const { return !sealed.isEmpty() && personal.isEmpty(); }
  bool operator==(const Operation&) const = default;
};

inline const QString kHallStream = QStringLiteral("hall");

/// The device that was enrolled: what a PC writes after a restored backup is a chain of its own, "<device>-<when>".
inline QString enrolledDevice(const QString& device) { return device.section(QLatin1Char('-'), 0, 0); }

/// Where an operation stands among all others of its entity. Sequenced ones come before those that no authority has
/// ordered yet; replicas that hold the same operations therefore agree (I4).
struct OrderKey {
  bool isSequenced = false;
  std::uint64_t effective = 0;  ///< min(hybrid time, authority's now + 2 min)
  QString device;
  qint64 seq = 0;

  bool operator==(const OrderKey&) const = default;
  friend bool operator<(const OrderKey& a, const OrderKey& b) {
    if (a.isSequenced != b.isSequenced) return a.isSequenced;
    if (a.effective != b.effective) return a.effective < b.effective;
    if (a.device != b.device) return a.device < b.device;
    return a.seq < b.seq;
  }
};

/// An operation with its place.
struct PlacedOperation {
  Operation operation;
  OrderKey key;
};
