#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <ostream>

#include "theme/tokens.h"

// Source of the formula: WCAG 2.2, "relative luminance" and "contrast ratio". The expected values are the table of the
// design tokens, light / dark, rounded there to one digit; 4.5 for text and 3.0 for borders and bars are the floor.
namespace {

double channel(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& colour) {
  return 0.2126 * channel(colour.red() / 255.0) + 0.7152 * channel(colour.green() / 255.0) +
         0.0722 * channel(colour.blue() / 255.0);
}

double contrast(const QColor& a, const QColor& b) {
  const double high = std::max(luminance(a), luminance(b));
  const double low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

using Token = QColor Palette::*;
struct Pair {
  const char* name;
  Token word;
  Token ground;
  double light;
  double dark;
};
std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.name; }

using P = Palette;
const Pair kTexts[] = {
    {"text on surface", &P::text, &P::surface, 16.8, 14.3},
    {"text on surface-2", &P::text, &P::surface2, 15.8, 13.1},
    {"text on canvas", &P::text, &P::canvas, 15.0, 15.7},
    {"text on hover", &P::text, &P::hover, 14.4, 11.9},
    {"text on accent-tint", &P::text, &P::accentTint, 14.2, 11.3},
    {"text-2 on surface", &P::text2, &P::surface, 7.6, 8.6},
    {"text-2 on surface-2", &P::text2, &P::surface2, 7.1, 7.9},
    {"text-2 on canvas", &P::text2, &P::canvas, 6.8, 9.5},
    {"text-2 on hover", &P::text2, &P::hover, 6.5, 7.2},
    {"text-2 on accent-tint", &P::text2, &P::accentTint, 6.4, 6.8},
    {"text-3 on surface", &P::text3, &P::surface, 5.6, 6.5},
    {"text-3 on surface-2", &P::text3, &P::surface2, 5.2, 6.0},
    {"text-3 on canvas", &P::text3, &P::canvas, 5.0, 7.2},
    {"text-3 on hover", &P::text3, &P::hover, 4.7, 5.5},
    {"text-3 on accent-tint", &P::text3, &P::accentTint, 4.7, 5.2},
    {"accent-text on surface", &P::accentText, &P::surface, 9.0, 9.2},
    {"accent-text on surface-2", &P::accentText, &P::surface2, 8.4, 8.5},
    {"accent-text on canvas", &P::accentText, &P::canvas, 8.0, 10.2},
    {"accent-text on hover", &P::accentText, &P::hover, 7.7, 7.7},
    {"accent-text on accent-tint", &P::accentText, &P::accentTint, 7.6, 7.3},
    {"waiting on surface", &P::waiting, &P::surface, 8.1, 9.5},
    {"waiting on hover", &P::waiting, &P::hover, 6.9, 7.9},
    {"waiting on accent-tint", &P::waiting, &P::accentTint, 6.9, 7.5},
    {"waiting on its tint", &P::waiting, &P::waitingTint, 6.9, 7.3},
    {"priority on surface", &P::priority, &P::surface, 8.8, 9.2},
    {"priority on accent-tint", &P::priority, &P::accentTint, 7.4, 7.3},
    {"priority on its tint", &P::priority, &P::priorityTint, 7.4, 7.8},
    {"ok on surface", &P::ok, &P::surface, 7.3, 9.7},
    {"ok on accent-tint", &P::ok, &P::accentTint, 6.2, 7.7},
    {"ok on its tint", &P::ok, &P::okTint, 6.2, 7.7},
    {"late on surface", &P::late, &P::surface, 7.4, 8.7},
    {"late on hover", &P::late, &P::hover, 6.3, 7.3},
    {"late on accent-tint", &P::late, &P::accentTint, 6.2, 6.9},
    {"late on its tint", &P::late, &P::lateTint, 6.3, 7.4},
    {"warn on surface", &P::warn, &P::surface, 7.6, 10.2},
    {"warn on accent-tint", &P::warn, &P::accentTint, 6.4, 8.0},
    {"warn on its tint", &P::warn, &P::warnTint, 6.7, 8.1},
    {"info on surface", &P::info, &P::surface, 7.7, 9.7},
    {"info on accent-tint", &P::info, &P::accentTint, 6.5, 7.7},
    {"info on its tint", &P::info, &P::infoTint, 6.6, 7.5},
    {"text on waiting-tint", &P::text, &P::waitingTint, 14.2, 11.0},
    {"text on priority-tint", &P::text, &P::priorityTint, 14.2, 12.0},
    {"text on ok-tint", &P::text, &P::okTint, 14.4, 11.3},
    {"text on late-tint", &P::text, &P::lateTint, 14.3, 12.1},
    {"text on warn-tint", &P::text, &P::warnTint, 14.7, 11.4},
    {"text on info-tint", &P::text, &P::infoTint, 14.3, 11.1},
    {"text-2 on waiting-tint", &P::text2, &P::waitingTint, 6.4, 6.6},
    {"text-2 on late-tint", &P::text2, &P::lateTint, 6.4, 7.3},
    {"text-2 on warn-tint", &P::text2, &P::warnTint, 6.6, 6.9},
    {"on-accent on accent", &P::onAccent, &P::accent, 9.0, 5.6},
    {"on-accent on accent-hover", &P::onAccent, &P::accentHover, 11.0, 4.9},
    {"on-accent on accent-press", &P::onAccent, &P::accentPress, 13.2, 7.1},
    {"text-3 on disabled-bg", &P::text3, &P::disabledBg, 4.8, 5.5},
    {"rail-text on rail", &P::railText, &P::rail, 8.9, 8.8},
    {"rail-on on rail-active", &P::railOn, &P::railActive, 9.2, 13.2},
    {"rail-on on rail", &P::railOn, &P::rail, 13.7, 19.0},
};
const Pair kEdges[] = {
    {"line-strong on surface", &P::lineStrong, &P::surface, 3.6, 3.9},
    {"line-strong on surface-2", &P::lineStrong, &P::surface2, 3.4, 3.6},
    {"line-strong on canvas", &P::lineStrong, &P::canvas, 3.2, 4.3},
    {"bar on surface", &P::bar, &P::surface, 3.6, 4.7},
    {"bar-late on surface", &P::barLate, &P::surface, 4.9, 4.9},
    {"bar-ok on surface", &P::barOk, &P::surface, 4.4, 5.5},
    {"bar-muted on surface", &P::barMuted, &P::surface, 3.1, 3.9},
    {"bar-ok on waiting-tint", &P::barOk, &P::waitingTint, 3.8, 4.3},
    {"bar-late on late-tint", &P::barLate, &P::lateTint, 4.1, 4.2},
};

void check(const Pair& pair, double floor) {
  const double light = contrast(Palette::light().*pair.word, Palette::light().*pair.ground);
  const double dark = contrast(Palette::dark().*pair.word, Palette::dark().*pair.ground);
  BOOST_TEST(light >= floor, "light " << light);
  BOOST_TEST(dark >= floor, "dark " << dark);
  BOOST_TEST(std::abs(light - pair.light) <= 0.06, "light " << light << ", the tokens say " << pair.light);
  BOOST_TEST(std::abs(dark - pair.dark) <= 0.06, "dark " << dark << ", the tokens say " << pair.dark);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contrast_of_tokens)

BOOST_AUTO_TEST_CASE(formula_agrees_with_known_values) {
  BOOST_TEST(contrast(Qt::black, Qt::white) == 21.0, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(contrast(QColor(0x777777), Qt::white) == 4.48, boost::test_tools::tolerance(0.005));
}

BOOST_DATA_TEST_CASE(text_is_readable, boost::unit_test::data::make(kTexts), pair) { check(pair, 4.5); }

BOOST_DATA_TEST_CASE(edges_are_seen, boost::unit_test::data::make(kEdges), pair) { check(pair, 3.0); }

BOOST_AUTO_TEST_CASE(every_tone_is_readable_on_its_ground) {
  for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
    for (int tone = 0; tone <= static_cast<int>(Tone::Info); ++tone) {
      const auto t = static_cast<Tone>(tone);
      BOOST_TEST(contrast(palette->word(t), palette->ground(t)) >= 4.5);
    }
  }
}

BOOST_AUTO_TEST_CASE(fixed_colours_are_readable) {
  const Palette& p = Palette::light();
  BOOST_TEST(contrast(p.railBadge, p.railBadgeGround) >= 4.5);
  BOOST_TEST(contrast(p.sideText, p.side) >= 4.5);
  BOOST_TEST(contrast(p.sideOn, p.side) >= 4.5);
  BOOST_TEST(contrast(p.ink, p.paper) >= 4.5);
}

BOOST_AUTO_TEST_SUITE_END()
