#include "theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace {
QString family() { return QStringLiteral("Loket Inter"); }
QString displayFamily() { return QStringLiteral("Loket Inter Angka"); }
QString fallback() { return QStringLiteral("Noto Sans"); }
}  // namespace

Result<void> loadFonts() {
  for (const char* face :
       {"LoketInter-Regular", "LoketInter-Medium", "LoketInter-SemiBold", "LoketInter-Bold", "LoketInter-ExtraBold",
        "LoketInterAngka-SemiBold", "LoketInterAngka-Bold", "LoketInterAngka-ExtraBold"}) {
    const QString path = QStringLiteral(":/fonts/%1.otf").arg(QLatin1String(face));
    if (QFontDatabase::addApplicationFont(path) < 0) return failure(ErrorCode::Corrupt, path);
  }
  return {};
}

QFont typeFont(TypeSize size, QFont::Weight weight) {
  QFont font;
  const bool isNumber = size == TypeSize::Number;
  font.setFamilies(isNumber ? QStringList{displayFamily(), family(), fallback()} : QStringList{family(), fallback()});
  font.setPixelSize(static_cast<int>(size));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  if (isNumber) font.setLetterSpacing(QFont::AbsoluteSpacing, -1);
  return font;
}

QFont displayNumberFont(int pixelSize) {
  QFont font;
  font.setFamilies({displayFamily(), family(), fallback()});
  font.setPixelSize(pixelSize);
  font.setWeight(QFont::ExtraBold);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setLetterSpacing(QFont::PercentageSpacing, 98);
  return font;
}
