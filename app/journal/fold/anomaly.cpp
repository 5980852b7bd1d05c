#include "journal/fold/anomaly.h"

QString toKey(Anomaly::Kind kind) {
  switch (kind) {
    case Anomaly::Kind::StaleFence:
      return QStringLiteral("stale_fence");
    case Anomaly::Kind::NotAllowed:
      return QStringLiteral("not_allowed");
    case Anomaly::Kind::UndoTooLate:
      return QStringLiteral("undo_too_late");
    case Anomaly::Kind::Unreadable:
      return QStringLiteral("unreadable");
    case Anomaly::Kind::NoSuchEntity:
      return QStringLiteral("no_such_entity");
  }
  return {};
}

std::optional<Anomaly::Kind> anomalyKindFromKey(QStringView key) {
  for (const Anomaly::Kind kind : {Anomaly::Kind::StaleFence, Anomaly::Kind::NotAllowed, Anomaly::Kind::UndoTooLate,
                                   Anomaly::Kind::Unreadable, Anomaly::Kind::NoSuchEntity})
    if (toKey(kind) == key) return kind;
  return std::nullopt;
}
