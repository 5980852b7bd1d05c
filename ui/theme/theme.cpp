#include "theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include "theme/fonts.h"
#include "theme/theme_style.h"

namespace {

const Theme::Look& lookOf(const QWidget* widget) {
  // A style sheet on a widget hides the proxy style behind Qt's own, hence the application's.
  const auto* style = qobject_cast<const ThemeStyle*>(widget ? widget->style() : nullptr);
  if (!style) style = qobject_cast<const ThemeStyle*>(QApplication::style());
  if (style) return style->look();
  static const Theme::Look fallback;
  return fallback;
}

QPalette qtPalette(const Palette& p) {
  QPalette q;
  q.setColor(QPalette::Window, p.canvas);
  q.setColor(QPalette::WindowText, p.text);
  q.setColor(QPalette::Base, p.surface);
  q.setColor(QPalette::AlternateBase, p.surface2);
  q.setColor(QPalette::Text, p.text);
  q.setColor(QPalette::PlaceholderText, p.text3);
  q.setColor(QPalette::Button, p.surface);
  q.setColor(QPalette::ButtonText, p.text);
  q.setColor(QPalette::BrightText, p.onAccent);
  q.setColor(QPalette::ToolTipBase, p.surface);
  q.setColor(QPalette::ToolTipText, p.text);
  q.setColor(QPalette::Highlight, p.accent);
  q.setColor(QPalette::HighlightedText, p.onAccent);
  q.setColor(QPalette::Link, p.accentText);
  q.setColor(QPalette::LinkVisited, p.accentText);
  q.setColor(QPalette::Light, p.surface);
  q.setColor(QPalette::Midlight, p.hover);
  q.setColor(QPalette::Mid, p.line);
  q.setColor(QPalette::Dark, p.lineStrong);
  q.setColor(QPalette::Shadow, p.lineStrong);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    q.setColor(QPalette::Disabled, role, p.text3);
  }
  q.setColor(QPalette::Disabled, QPalette::Base, p.disabledBg);
  q.setColor(QPalette::Disabled, QPalette::Button, p.disabledBg);
  q.setColor(QPalette::Disabled, QPalette::Highlight, p.line);
  q.setColor(QPalette::Disabled, QPalette::HighlightedText, p.text);
  return q;
}

}  // namespace

Theme::Theme(QApplication& application, Mode mode)
    : m_application(application), m_mode(mode), m_look(std::make_shared<Look>()) {
  const QPalette system = QGuiApplication::palette();
  m_isSystemDark = system.color(QPalette::Window).lightnessF() < system.color(QPalette::WindowText).lightnessF();
  QApplication::setStyle(new ThemeStyle(m_look));
  QApplication::setFont(typeFont(TypeSize::Body));
  QToolTip::setFont(typeFont(TypeSize::Small));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  m_isSystemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
    m_isSystemDark = scheme == Qt::ColorScheme::Dark;
    apply();
  });
#endif
  m_look->palette.isDark = !wantsDark();
  apply();
}

Theme::~Theme() = default;

bool Theme::wantsDark() const { return m_mode == Mode::Dark || (m_mode == Mode::System && m_isSystemDark); }

void Theme::setMode(Mode mode) {
  m_mode = mode;
  apply();
}

void Theme::apply() {
  if (m_look->palette.isDark == wantsDark()) return;
  m_look->palette = wantsDark() ? Palette::dark() : Palette::light();
  const QPalette palette = qtPalette(m_look->palette);
  m_application.setPalette(palette);
  QPalette views = palette;
  views.setColor(QPalette::Highlight, m_look->palette.accentTint);
  views.setColor(QPalette::HighlightedText, m_look->palette.text);
  QApplication::setPalette(views, "QAbstractItemView");
  QPalette tips = palette;
  tips.setColor(QPalette::Window, m_look->palette.surface);
  QToolTip::setPalette(tips);
  Q_EMIT changed();
}

const Palette& paletteOf(const QWidget* widget) { return lookOf(widget).palette; }

const IconSet& iconsOf(const QWidget* widget) { return lookOf(widget).icons; }
