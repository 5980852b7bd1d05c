#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

/// One of Indonesia's three fixed zones. Times are kept as milliseconds UTC; a zone turns them into the office's day.
/// Any thread, a value. Source: Keputusan Presiden 41/1987.
struct Zone {
  QString name;       ///< WIB, WITA or WIT
  int offsetSeconds;  ///< east of UTC

  static Zone wib() { return {QStringLiteral("WIB"), 7 * 3600}; }
  static Zone wita() { return {QStringLiteral("WITA"), 8 * 3600}; }
  static Zone wit() { return {QStringLiteral("WIT"), 9 * 3600}; }

  [[nodiscard]] QDateTime local(qint64 unixMs) const {
    return QDateTime::fromMSecsSinceEpoch(unixMs, QTimeZone(offsetSeconds));
  }
  [[nodiscard]] QDate day(qint64 unixMs) const { return local(unixMs).date(); }
  [[nodiscard]] qint64 unixMs(QDate date, QTime time) const {
    return QDateTime(date, time, QTimeZone(offsetSeconds)).toMSecsSinceEpoch();
  }
  bool operator==(const Zone&) const = default;
};
