#include "widgets/key_cap.h"

#include <QCoreApplication>
#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/tokens.h"

namespace key_cap {

QString words(const QKeySequence& key) {
  QString text = key.toString(QKeySequence::PortableText);
  text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
  text.replace(QStringLiteral("Space"), QCoreApplication::translate("KeyCap", "Spasi"));
  text.replace(QStringLiteral("Del"), QCoreApplication::translate("KeyCap", "Del"));
  return text;
}

int width(const QString& words) {
  return qMax(metric::kKeyCapMinWidth, paint::width(words, typeFont(TypeSize::Small, QFont::DemiBold)) + 10);
}

int paint(QPainter& painter, const QRect& into, const QString& words, const Palette& p, Ground ground) {
  const int wide = width(words);
  const QRect cap(into.x(), into.y() + (into.height() - metric::kKeyCap) / 2, wide, metric::kKeyCap);
  QColor ink = p.text2;
  switch (ground) {
    case Ground::Normal:
      paint::box(painter, cap, metric::kRadiusChip, p.surface2, p.line);
      break;
    case Ground::Strong:
      paint::box(painter, cap, metric::kRadiusChip, p.surface, p.line);
      ink = p.accentText;
      break;
    case Ground::Primary:
      paint::box(painter, cap, metric::kRadiusChip, p.accentPress);
      ink = p.onAccent;
      break;
    case Ground::Disabled:
      paint::box(painter, cap, metric::kRadiusChip, p.disabledBg, p.line);
      ink = p.text3;
      break;
  }
  paint::text(painter, cap, words, typeFont(TypeSize::Small, QFont::DemiBold), ink, Qt::AlignHCenter);
  return wide;
}

}  // namespace key_cap
