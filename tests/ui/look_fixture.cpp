#include <QApplication>
#include <QLocale>

#include <boost/test/unit_test.hpp>

#include "theme/fonts.h"
#include "theme/theme.h"

namespace {

/// The look of the program around all tests of ui: its fonts, its style, light colours, Indonesian.
struct LookFixture {
  LookFixture() : fonts(loadFonts()), theme(*qApp, Theme::Mode::Light) {
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    if (!fonts) throw std::runtime_error("the fonts of the program do not load");
  }
  Result<void> fonts;
  Theme theme;
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(LookFixture);
