#include "theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>
#include <iterator>

namespace {

constexpr const char* kNames[] = {
    "",
    "backspace",
    "calendar",
    "cases",
    "cash",
    "chart",
    "check",
    "check-circle",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "clock",
    "close",
    "cloud-check",
    "cloud-off",
    "cloud-up",
    "copy",
    "counter",
    "cross-circle",
    "cup",
    "document",
    "download",
    "eye",
    "eye-off",
    "filter",
    "fork",
    "globe",
    "hand",
    "help",
    "home",
    "hourglass",
    "hub",
    "idcard",
    "info",
    "lock",
    "minus",
    "paperclip",
    "pause",
    "pen",
    "people",
    "person",
    "phone",
    "plus",
    "printer",
    "priority",
    "qr",
    "refresh",
    "screen",
    "search",
    "settings",
    "shield",
    "shield-check",
    "speaker",
    "text-size",
    "ticket",
    "transfer",
    "trash",
    "undo",
    "upload",
    "usb",
    "warning",
};
static_assert(std::size(kNames) == kIconCount);

constexpr int kCacheLimit = 2000;

QByteArray tintedSvg(Icon icon, const QColor& colour) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

}  // namespace

QLatin1String iconName(Icon icon) { return QLatin1String(kNames[static_cast<int>(icon)]); }

QPixmap IconSet::pixmap(Icon icon, int size, const QColor& colour, qreal devicePixelRatio) const {
  if (icon == Icon::None || size <= 0) return {};
  const Key key{icon, size, colour.rgba(), static_cast<int>(std::lround(devicePixelRatio * 100))};
  if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd()) return *found;
  if (m_pixmaps.size() >= kCacheLimit) m_pixmaps.clear();

  const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
  QSvgRenderer renderer(tintedSvg(icon, colour));
  if (!renderer.isValid()) return {};
  QPixmap result(pixels, pixels);
  result.fill(Qt::transparent);
  QPainter painter(&result);
  painter.setRenderHint(QPainter::Antialiasing);
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  result.setDevicePixelRatio(devicePixelRatio);
  m_pixmaps.insert(key, result);
  return result;
}

void IconSet::paint(QPainter& painter, const QRectF& into, Icon icon, int size, const QColor& colour) const {
  if (icon == Icon::None) return;
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QPointF corner(std::round(into.center().x() - size / 2.0), std::round(into.center().y() - size / 2.0));
  painter.drawPixmap(corner, pixmap(icon, size, colour, ratio));
}

QIcon IconSet::icon(Icon icon, const QColor& colour) const {
  QIcon result;
  for (const int size : {16, 20, 24, 32}) {
    result.addPixmap(pixmap(icon, size, colour, 1));
    result.addPixmap(pixmap(icon, size, colour, 2));
  }
  return result;
}
