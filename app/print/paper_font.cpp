#include "print/paper_font.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStringList>

namespace {

QString firstInstalled(const QStringList& wanted) {
  for (const QString& family : wanted)
    if (QFontDatabase::hasFamily(family)) return family;
  return QGuiApplication::font().family();
}

Typeface findStandard() {
  const QString own = QStringLiteral("Loket Inter");
  if (!QFontDatabase::hasFamily(own)) {
    const QDir fonts(QStringLiteral(":/fonts"));
    const QStringList files = fonts.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}, QDir::Files);
    for (const QString& file : files) QFontDatabase::addApplicationFont(fonts.filePath(file));
  }
  const QString inter = QStringLiteral("Inter");
  const QString noto = QStringLiteral("Noto Sans");
  return {firstInstalled({own, inter, noto}), firstInstalled({inter, own, noto})};
}

QFont fontOf(const QString& family, int px, int weight) {
  QFont font;
  font.setFamilies({family});
  font.setPixelSize(px);
  font.setWeight(static_cast<QFont::Weight>(weight));
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferAntialias);
  return font;
}

}  // namespace

Typeface Typeface::standard() {
  static const Typeface found = findStandard();  // asking the font database takes milliseconds
  return found;
}

QFont paperFont(int px, int weight, const Typeface& typeface) { return fontOf(typeface.text, px, weight); }

QFont numberFont(int px, int weight, const Typeface& typeface) {
  QFont font = fontOf(typeface.number, px, weight);
  font.setLetterSpacing(QFont::PercentageSpacing, 98);
  return font;
}
