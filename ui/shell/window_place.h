#pragma once

#include <QJsonObject>
#include <QMargins>
#include <QRect>
#include <QVector>

#include <optional>

class QWidget;

/// Where the window stands, and how a place that was kept comes back on the screens of today. Logical
/// pixels; UI thread where a window is named.
struct WindowPlace {
  QRect normal;  ///< without the frame, when it is not maximised
  bool isMaximized = false;

  bool operator==(const WindowPlace&) const = default;

  static WindowPlace of(const QWidget& window);
  /// Puts the window there, wholly on one of the screens that there are now.
  void put(QWidget& window) const;

  [[nodiscard]] QJsonObject toJson() const;
  /// Absent when nothing, or nothing sensible, was kept.
  static std::optional<WindowPlace> fromJson(const QJsonObject& json);

  /// The rectangle moved, and cut where it must be, so that it lies with its frame wholly on one of the screens: the
  /// one that shows most of it, else the first. `screens` are what the desktop leaves free.
  static QRect inside(QRect wanted, const QMargins& frame, const QVector<QRect>& screens);
};
