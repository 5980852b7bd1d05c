#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QSignalSpy>

#include <boost/test/unit_test.hpp>

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/panel.h"
#include "widgets/standard_bar.h"

BOOST_AUTO_TEST_SUITE(theme)

BOOST_AUTO_TEST_CASE(figures_are_tabular_in_every_weight) {
  for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold, QFont::ExtraBold}) {
    for (const auto size : {TypeSize::Small, TypeSize::Body, TypeSize::Title, TypeSize::Large, TypeSize::Figure}) {
      const QFont font = typeFont(size, weight);
      BOOST_TEST(QFontInfo(font).family().toStdString() == "Loket Inter");
      const QFontMetricsF metrics(font);
      for (int digit = 1; digit < 10; ++digit) {
        BOOST_TEST(metrics.horizontalAdvance(QString::number(digit)) == metrics.horizontalAdvance(QStringLiteral("0")));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(weights_are_distinct_faces) {
  const QString words = QStringLiteral("Panggil berikutnya");
  qreal before = 0;
  for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold, QFont::ExtraBold}) {
    const qreal width = QFontMetricsF(typeFont(TypeSize::Figure, weight)).horizontalAdvance(words);
    BOOST_TEST(width > before);
    before = width;
  }
}

BOOST_AUTO_TEST_CASE(the_one_large_number_is_proportional) {
  const QFontMetricsF metrics(typeFont(TypeSize::Number, QFont::Bold));
  BOOST_TEST(metrics.horizontalAdvance(QStringLiteral("1")) < metrics.horizontalAdvance(QStringLiteral("0")));
}

BOOST_AUTO_TEST_CASE(words_of_the_screens_have_glyphs) {
  const QFontMetrics metrics(typeFont(TypeSize::Body));
  for (const QChar sign : QStringLiteral("AZaz09 ·–—…“”‘’•→←↑↓✓éÉ×±°()/&@#%")) {
    BOOST_TEST(metrics.inFont(sign), QString(sign).toStdString());
  }
}

BOOST_AUTO_TEST_CASE(every_icon_is_drawn_in_its_colour) {
  const IconSet icons;
  for (int i = 1; i < kIconCount; ++i) {
    const auto icon = static_cast<Icon>(i);
    const QImage image = icons.pixmap(icon, 24, QColor(0xFF0000), 1).toImage();
    BOOST_REQUIRE_MESSAGE(!image.isNull(), iconName(icon).latin1());
    int drawn = 0;
    bool isRed = true;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (pixel.alpha() < 200) continue;
        ++drawn;
        isRed = isRed && pixel.red() > 240 && pixel.green() < 16 && pixel.blue() < 16;
      }
    }
    BOOST_TEST(drawn > 20, iconName(icon).latin1());
    BOOST_TEST(isRed, iconName(icon).latin1());
  }
  BOOST_TEST(icons.pixmap(Icon::None, 24, QColor(0xFF0000), 1).isNull());
}

BOOST_AUTO_TEST_CASE(an_icon_is_kept_per_size_colour_and_ratio) {
  const IconSet icons;
  const QPixmap first = icons.pixmap(Icon::Check, 20, QColor(0x123456), 1);
  BOOST_TEST(icons.pixmap(Icon::Check, 20, QColor(0x123456), 1).cacheKey() == first.cacheKey());
  BOOST_TEST(icons.pixmap(Icon::Check, 20, QColor(0x654321), 1).cacheKey() != first.cacheKey());
  const QPixmap dense = icons.pixmap(Icon::Check, 20, QColor(0x123456), 1.5);
  BOOST_TEST(dense.width() == 30);
  BOOST_TEST(dense.devicePixelRatio() == 1.5);
}

BOOST_AUTO_TEST_CASE(a_switch_repaints_what_is_on_the_screen) {
  Theme theme(*qApp, Theme::Mode::Light);
  Panel panel;
  panel.resize(100, 100);
  panel.show();
  const auto middle = [&panel] { return panel.grab().toImage().pixelColor(50, 50); };
  BOOST_TEST((middle() == Palette::light().surface));
  QSignalSpy changed(&theme, &Theme::changed);
  theme.setMode(Theme::Mode::Dark);
  BOOST_TEST(changed.count() == 1);
  BOOST_TEST(theme.isDark());
  BOOST_TEST((middle() == Palette::dark().surface));
  BOOST_TEST((QApplication::palette().color(QPalette::Window) == Palette::dark().canvas));
  BOOST_TEST((QApplication::palette("QAbstractItemView").color(QPalette::Highlight) == Palette::dark().accentTint));
  theme.setMode(Theme::Mode::Dark);
  BOOST_TEST(changed.count() == 1);
  theme.setMode(Theme::Mode::Light);
  BOOST_TEST((middle() == Palette::light().surface));
}

BOOST_AUTO_TEST_CASE(standard_bar_turns_late) {
  StandardBar bar;
  bar.resize(100, 8);
  bar.setTimes(300, 1000);
  QImage image = bar.grab().toImage();
  BOOST_TEST((image.pixelColor(20, 4) == Palette::light().barOk));
  BOOST_TEST((image.pixelColor(40, 4) == Palette::light().waitingTint));
  BOOST_TEST(!bar.isOver());
  bar.setTimes(1001, 1000);
  image = bar.grab().toImage();
  BOOST_TEST(bar.isOver());
  BOOST_TEST((image.pixelColor(90, 4) == Palette::light().barLate));
  bar.setTimes(5, 0);
  BOOST_TEST(!bar.isOver());
}

BOOST_AUTO_TEST_SUITE_END()
