#include "shell/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace {

qint64 area(const QRect& rect) { return rect.isEmpty() ? 0 : qint64{rect.width()} * rect.height(); }

constexpr int kLeast = 320;

}  // namespace

WindowPlace WindowPlace::of(const QWidget& window) {
  return {window.isMaximized() ? window.normalGeometry() : window.geometry(), window.isMaximized()};
}

void WindowPlace::put(QWidget& window) const {
  if (isMaximized) {
    if (!window.isMaximized()) window.showMaximized();
    return;
  }
  QVector<QRect> screens;
  for (const QScreen* screen : QGuiApplication::screens()) screens << screen->availableGeometry();
  const QRect outer = window.frameGeometry();
  const QRect inner = window.geometry();
  const QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                       outer.bottom() - inner.bottom());
  if (window.isMaximized()) window.showNormal();
  window.setGeometry(inside(normal, frame, screens));
}

QJsonObject WindowPlace::toJson() const {
  return {{QStringLiteral("x"), normal.x()},
          {QStringLiteral("y"), normal.y()},
          {QStringLiteral("width"), normal.width()},
          {QStringLiteral("height"), normal.height()},
          {QStringLiteral("maximized"), isMaximized}};
}

std::optional<WindowPlace> WindowPlace::fromJson(const QJsonObject& json) {
  for (const char* key : {"x", "y", "width", "height"})
    if (!json.value(QLatin1String(key)).isDouble()) return std::nullopt;
  auto number = [&](const char* key) { return json.value(QLatin1String(key)).toInt(); };
  WindowPlace place{QRect(number("x"), number("y"), number("width"), number("height")),
                    json.value(QLatin1String("maximized")).toBool()};
  if (place.normal.width() < kLeast || place.normal.height() < kLeast) return std::nullopt;
  return place;
}

QRect WindowPlace::inside(QRect wanted, const QMargins& frame, const QVector<QRect>& screens) {
  if (screens.isEmpty()) return wanted;
  QRect best = screens.front();
  for (const QRect& screen : screens)
    if (area(screen & wanted) > area(best & wanted)) best = screen;
  const QRect room = best.marginsRemoved(frame);
  wanted.setSize(wanted.size().boundedTo(room.size()));
  if (wanted.right() > room.right()) wanted.moveRight(room.right());
  if (wanted.bottom() > room.bottom()) wanted.moveBottom(room.bottom());
  if (wanted.left() < room.left()) wanted.moveLeft(room.left());
  if (wanted.top() < room.top()) wanted.moveTop(room.top());
  return wanted;
}
