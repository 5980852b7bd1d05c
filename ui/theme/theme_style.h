#pragma once

#include <QProxyStyle>

#include <memory>

#include "theme/theme.h"

/// Fusion underneath; fields, boxes, lists, menus and scroll bars are drawn from the tokens, so that a change of theme
/// is one repaint. Reads two dynamic properties of a field: `fieldError` (bool, border in `late`) and `bare` (bool, no
/// frame of its own). UI thread.
class ThemeStyle : public QProxyStyle {
  Q_OBJECT

 public:
  explicit ThemeStyle(std::shared_ptr<const Theme::Look> look);

  [[nodiscard]] const Theme::Look& look() const { return *m_look; }

  void polish(QWidget* widget) override;
  using QProxyStyle::polish;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                       const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
  int pixelMetric(PixelMetric which, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returnData) const override;

 private:
  void drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget, bool hasFocus) const;
  void drawCheckBox(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
  void drawRadio(QPainter& painter, const QStyleOption& option) const;
  void drawPushButton(QPainter& painter, const QStyleOption& option) const;
  void drawItemPanel(QPainter& painter, const QStyleOption& option) const;
  void drawMenuItem(QPainter& painter, const QStyleOption& option) const;
  void drawScrollBar(QPainter& painter, const QStyleOptionComplex& option) const;
  void drawHeaderSection(QPainter& painter, const QStyleOption& option) const;
  void drawProgress(QPainter& painter, const QStyleOption& option) const;

  std::shared_ptr<const Theme::Look> m_look;
};
