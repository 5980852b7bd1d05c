#include "shell/window_place.h"

namespace {

qint64 area(const QRect& rect) { return rect.isEmpty() ? 0 : qint64{rect.width()} * rect.height(); }

constexpr int kLeast = 320;

}  // namespace

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
