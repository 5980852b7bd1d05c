#include "print/paper_font.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStringList>

namespace {

constexpr int kHeavy = QFont::ExtraBold;

QString firstInstalled(const QStringList& wanted) {
  for (const QString& family : wanted)
    if (QFontDatabase::hasFamily(family)) return family;
  return QGuiApplication::font().family();
}

QString heavyStyleOf(const QString& family) {
  const QStringList styles = QFontDatabase::styles(family);
  for (const QString& style : styles)
    if (QFontDatabase::weight(family, style) == kHeavy && !QFontDatabase::italic(family, style)) return style;
  return {};
}

Typeface findStandard() {
  const QString own = QStringLiteral("Loket Inter");
  if (!QFontDatabase::hasFamily(own)) {
    const QDir fonts(QStringLiteral(":/fonts"));
    const QStringList files = fonts.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}, QDir::Files);
    for (const QString& file : files) QFontDatabase::addApplicationFont(fonts.filePath(file));
  }
  const QString figures = QStringLiteral("Loket Inter Angka");
  const QString inter = QStringLiteral("Inter");
  const QString noto = QStringLiteral("Noto Sans");
  Typeface typeface{firstInstalled({own, inter, noto}), firstInstalled({figures, inter, own, noto})};
  typeface.heavyText = heavyStyleOf(typeface.text);
  typeface.heavyNumber = heavyStyleOf(typeface.number);
  return typeface;
}

QFont fontOf(const QString& family, const QString& heavyStyle, int px, int weight) {
  QFont font;
  font.setFamilies({family});
  font.setPixelSize(px);
  if (weight == kHeavy && !heavyStyle.isEmpty()) {
    font.setStyleName(heavyStyle);
    font.setWeight(QFont::DemiBold);  // from Bold on it would be synthesized
  } else {
    font.setWeight(static_cast<QFont::Weight>(weight));
  }
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferAntialias);
  return font;
}

}  // namespace

Typeface Typeface::standard() {
  static const Typeface found = findStandard();  // asking the font database takes milliseconds
  return found;
}

QFont paperFont(int px, int weight, const Typeface& typeface) {
  return fontOf(typeface.text, typeface.heavyText, px, weight);
}

QFont numberFont(int px, int weight, const Typeface& typeface) {
  QFont font = fontOf(typeface.number, typeface.heavyNumber, px, weight);
  font.setLetterSpacing(QFont::PercentageSpacing, 98);
  return font;
}
