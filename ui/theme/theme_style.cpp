#include "theme/theme_style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>

#include "theme/fonts.h"
#include "theme/paint.h"

namespace {

constexpr int kScrollExtent = 10;
constexpr int kScrollThumb = 6;
constexpr int kArrowWidth = 32;
constexpr int kFieldPadding = 8;  // QLineEdit adds 2 of its own

bool has(const QWidget* widget, const char* property) { return widget && widget->property(property).toBool(); }

bool isIn(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

}  // namespace

ThemeStyle::ThemeStyle(std::shared_ptr<const Theme::Look> look)
    : QProxyStyle(QStringLiteral("Fusion")), m_look(std::move(look)) {}

void ThemeStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (qobject_cast<QComboBox*>(widget) || widget->inherits("QAbstractSpinBox") || widget->inherits("QAbstractButton")) {
    widget->setAttribute(Qt::WA_Hover);
  }
  if (auto* combo = qobject_cast<QComboBox*>(widget); combo && combo->itemDelegate()->inherits("QComboBoxDelegate")) {
    // Qt's own delegate for the list of a combo box does not ask the style for the height of a row.
    combo->setItemDelegate(new QStyledItemDelegate(combo));
  }
  if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) {
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    // Red means something else here.
    for (const auto day : {Qt::Saturday, Qt::Sunday}) calendar->setWeekdayTextFormat(day, {});
  }
  if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) text->viewport()->setAutoFillBackground(false);
  if (qobject_cast<QScrollBar*>(widget)) widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void ThemeStyle::drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget, bool hasFocus) const {
  const Palette& p = m_look->palette;
  const bool isEnabled = isIn(option, State_Enabled);
  QColor border = p.lineStrong;
  qreal borderWidth = 1;
  if (has(widget, "fieldError")) border = p.late;
  if (hasFocus) {
    border = p.accentText;
    borderWidth = 2;
  }
  if (!isEnabled) border = p.line;
  paint::box(painter, option.rect, metric::kRadiusControl, isEnabled ? p.surface : p.disabledBg, border, borderWidth);
}

void ThemeStyle::drawCheckBox(QPainter& painter, const QStyleOption& option, const QWidget* widget) const {
  const Palette& p = m_look->palette;
  const QRectF side(0, 0, metric::kCheckBox, metric::kCheckBox);
  QRectF rect = side;
  rect.moveCenter(QRectF(option.rect).center());
  rect.moveTopLeft(QPointF(qRound(rect.x()), qRound(rect.y())));
  const bool isEnabled = isIn(option, State_Enabled);
  if (isIn(option, State_On) || isIn(option, State_NoChange)) {
    paint::box(painter, rect, metric::kRadiusChip, isEnabled ? p.accent : p.lineStrong);
    m_look->icons.paint(painter, rect, isIn(option, State_On) ? Icon::Check : Icon::Minus, 14, p.onAccent);
  } else if (has(widget, "fieldError")) {
    paint::box(painter, rect, metric::kRadiusChip, p.surface, p.late, 2);
  } else {
    paint::box(painter, rect, metric::kRadiusChip, isEnabled ? p.surface : p.disabledBg,
               isEnabled ? p.lineStrong : p.line);
  }
  const bool showsOwnFocus = widget && widget->inherits("QCheckBox") && has(widget, "bare");
  if (showsOwnFocus && isIn(option, State_HasFocus)) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(p.accentText, 2));
    painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 6, 6);
    painter.restore();
  }
}

void ThemeStyle::drawRadio(QPainter& painter, const QStyleOption& option) const {
  const Palette& p = m_look->palette;
  QRectF rect(0, 0, metric::kCheckBox, metric::kCheckBox);
  rect.moveCenter(QRectF(option.rect).center());
  const bool isOn = isIn(option, State_On);
  paint::box(painter, rect, metric::kCheckBox / 2.0, p.surface, isOn ? p.accent : p.lineStrong, isOn ? 2 : 1);
  if (isOn) paint::box(painter, rect.adjusted(5, 5, -5, -5), 4, p.accent);
}

void ThemeStyle::drawPushButton(QPainter& painter, const QStyleOption& option) const {
  const Palette& p = m_look->palette;
  if (!isIn(option, State_Enabled)) {
    paint::box(painter, option.rect, metric::kRadiusControl, p.disabledBg);
    return;
  }
  const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
  const bool isPrimary = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
  const bool isDown = isIn(option, State_Sunken) || isIn(option, State_On);
  const bool isHot = isIn(option, State_MouseOver);
  if (isPrimary) {
    paint::box(painter, option.rect, metric::kRadiusControl, isDown ? p.accentPress : isHot ? p.accentHover : p.accent);
  } else {
    paint::box(painter, option.rect, metric::kRadiusControl,
               isDown  ? p.line
               : isHot ? p.hover
                       : p.surface,
               p.lineStrong);
  }
}

void ThemeStyle::drawItemPanel(QPainter& painter, const QStyleOption& option) const {
  const Palette& p = m_look->palette;
  if (isIn(option, State_Selected)) {
    painter.fillRect(option.rect, p.accentTint);
    if (isIn(option, State_HasFocus)) {
      painter.fillRect(QRect(option.rect.topLeft(), QSize(metric::kSelectionBar, option.rect.height())), p.accentText);
    }
  } else if (isIn(option, State_MouseOver) && isIn(option, State_Enabled)) {
    painter.fillRect(option.rect, p.hover);
  }
}

void ThemeStyle::drawMenuItem(QPainter& painter, const QStyleOption& option) const {
  const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
  if (!item) return;
  const Palette& p = m_look->palette;
  const QRect rect = item->rect;
  if (item->menuItemType == QStyleOptionMenuItem::Separator) {
    paint::hLine(painter, rect.left(), rect.right() + 1, rect.center().y(), p.line);
    return;
  }
  const bool isEnabled = isIn(*item, State_Enabled);
  if (isEnabled && isIn(*item, State_Selected)) {
    painter.fillRect(rect, p.accentTint);
    painter.fillRect(QRect(rect.topLeft(), QSize(metric::kSelectionBar, rect.height())), p.accentText);
  }
  const QColor ink = isEnabled ? p.text : p.text3;
  const QRect iconBox(rect.x() + 12, rect.y(), 20, rect.height());
  if (!item->icon.isNull()) {
    item->icon.paint(&painter, iconBox, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
  } else if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
    m_look->icons.paint(painter, iconBox, Icon::Check, 16, p.accentText);
  }
  const QStringList parts = item->text.split(QLatin1Char('\t'));
  QString words = parts.value(0);
  words.remove(QLatin1Char('&'));
  const QRect line(rect.x() + 40, rect.y(), rect.width() - 40 - 16, rect.height());
  paint::text(painter, line, words, typeFont(TypeSize::Body), ink);
  if (parts.size() > 1) paint::text(painter, line, parts[1], typeFont(TypeSize::Small), p.text2, Qt::AlignRight);
  if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
    m_look->icons.paint(painter, QRect(rect.right() - 24, rect.y(), 20, rect.height()), Icon::ChevronRight, 16, ink);
  }
}

void ThemeStyle::drawScrollBar(QPainter& painter, const QStyleOptionComplex& option) const {
  const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(&option);
  if (!slider || slider->maximum <= slider->minimum) return;
  const Palette& p = m_look->palette;
  QRect thumb = subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, nullptr);
  if (slider->orientation == Qt::Vertical) {
    thumb = QRect(thumb.center().x() - kScrollThumb / 2 + 1, thumb.y() + 1, kScrollThumb, thumb.height() - 2);
  } else {
    thumb = QRect(thumb.x() + 1, thumb.center().y() - kScrollThumb / 2 + 1, thumb.width() - 2, kScrollThumb);
  }
  const bool isHot = slider->activeSubControls.testFlag(SC_ScrollBarSlider) && isIn(option, State_MouseOver);
  paint::box(painter, thumb, kScrollThumb / 2.0, isHot ? p.text3 : p.lineStrong);
}

void ThemeStyle::drawHeaderSection(QPainter& painter, const QStyleOption& option) const {
  const Palette& p = m_look->palette;
  painter.fillRect(option.rect, p.surface2);
  paint::hLine(painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(), p.line);
}

void ThemeStyle::drawProgress(QPainter& painter, const QStyleOption& option) const {
  const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option);
  if (!bar) return;
  const Palette& p = m_look->palette;
  QRectF track(option.rect.x(), option.rect.center().y() - 3, option.rect.width(), 8);
  paint::box(painter, track, 4, p.waitingTint);
  const int range = bar->maximum - bar->minimum;
  if (range <= 0) return;
  track.setWidth(track.width() * qBound(0, bar->progress - bar->minimum, range) / range);
  if (track.width() >= 1) paint::box(painter, track, 4, p.bar);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
  const Palette& p = m_look->palette;
  switch (element) {
    case PE_PanelLineEdit: {
      const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
      if (frame && frame->lineWidth > 0 && !has(widget, "bare")) {
        drawField(*painter, *option, widget, isIn(*option, State_HasFocus));
      }
      return;
    }
    case PE_FrameLineEdit:
      return;
    case PE_FrameFocusRect: {
      if (widget && widget->inherits("QAbstractItemView")) return;
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      const bool onAccent = button && button->property("isPrimary").toBool();
      paint::focusRing(*painter, option->rect, metric::kRadiusControl, onAccent ? p.onAccent : p.accentText);
      return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      drawCheckBox(*painter, *option, widget);
      return;
    case PE_IndicatorRadioButton:
      drawRadio(*painter, *option);
      return;
    case PE_PanelButtonCommand:
      drawPushButton(*painter, *option);
      return;
    case PE_PanelItemViewItem:
      drawItemPanel(*painter, *option);
      return;
    case PE_PanelItemViewRow:
      return;
    case PE_FrameMenu:
      paint::box(*painter, option->rect, metric::kRadiusControl, {}, p.lineStrong);
      return;
    case PE_PanelMenu:
      painter->fillRect(option->rect, p.surface);
      paint::box(*painter, option->rect, metric::kRadiusControl, p.surface, p.lineStrong);
      return;
    case PE_PanelTipLabel:
      paint::box(*painter, option->rect, 0, p.surface, p.lineStrong);
      return;
    case PE_Frame:
      // A field of several lines is a field; its viewport paints no ground of its own (polish).
      if (qobject_cast<const QPlainTextEdit*>(widget)) {
        drawField(*painter, *option, widget, isIn(*option, State_HasFocus));
        return;
      }
      paint::box(*painter, option->rect, 0, {}, p.line);
      return;
    case PE_IndicatorArrowDown:
      m_look->icons.paint(*painter, option->rect, Icon::ChevronDown, 16, p.text2);
      return;
    case PE_IndicatorArrowUp:
      m_look->icons.paint(*painter, option->rect, Icon::ChevronUp, 16, p.text2);
      return;
    case PE_IndicatorArrowLeft:
      m_look->icons.paint(*painter, option->rect, Icon::ChevronLeft, 16, p.text2);
      return;
    case PE_IndicatorArrowRight:
      m_look->icons.paint(*painter, option->rect, Icon::ChevronRight, 16, p.text2);
      return;
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
  const Palette& p = m_look->palette;
  switch (element) {
    case CE_PushButtonLabel: {
      const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
      if (!button) return;
      const bool isEnabled = isIn(*option, State_Enabled);
      const bool isPrimary = button->features.testFlag(QStyleOptionButton::DefaultButton);
      QString words = button->text;
      words.remove(QLatin1Char('&'));
      paint::text(*painter, option->rect, words, typeFont(TypeSize::Body, QFont::Medium),
                  !isEnabled  ? p.text3
                  : isPrimary ? p.onAccent
                              : p.text,
                  Qt::AlignHCenter);
      return;
    }
    case CE_MenuItem:
      drawMenuItem(*painter, *option);
      return;
    case CE_MenuEmptyArea:
      return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
      drawHeaderSection(*painter, *option);
      return;
    case CE_HeaderLabel: {
      const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
      if (!header) return;
      paint::text(*painter, option->rect, header->text, typeFont(TypeSize::Small, QFont::Medium), p.text2,
                  header->textAlignment & Qt::AlignHorizontal_Mask);
      return;
    }
    case CE_ComboBoxLabel: {
      const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
      if (!combo || combo->editable) return;
      const QRect edit = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).adjusted(2, 0, 0, 0);
      const bool isPlaceholder = combo->currentText.isEmpty();
      paint::text(*painter, edit, combo->currentText, widget ? widget->font() : typeFont(TypeSize::Body),
                  !isIn(*option, State_Enabled) || isPlaceholder ? p.text3 : p.text);
      return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
      return;
    case CE_ProgressBarContents:
      drawProgress(*painter, *option);
      return;
    default:
      QProxyStyle::drawControl(element, option, painter, widget);
  }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
  const Palette& p = m_look->palette;
  const QColor ink = isIn(*option, State_Enabled) ? p.text2 : p.text3;
  switch (control) {
    case CC_ComboBox: {
      drawField(*painter, *option, widget, isIn(*option, State_HasFocus));
      const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
      const bool isDate = qobject_cast<const QDateTimeEdit*>(widget) != nullptr;
      m_look->icons.paint(*painter, arrow, isDate ? Icon::Calendar : Icon::ChevronDown, 16, ink);
      return;
    }
    case CC_SpinBox: {
      drawField(*painter, *option, widget, isIn(*option, State_HasFocus));
      const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
      if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
      m_look->icons.paint(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), Icon::ChevronUp, 14, ink);
      m_look->icons.paint(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), Icon::ChevronDown, 14,
                          ink);
      return;
    }
    case CC_ScrollBar:
      drawScrollBar(*painter, *option);
      return;
    default:
      QProxyStyle::drawComplexControl(control, option, painter, widget);
  }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                 const QWidget* widget) const {
  const QRect rect = option->rect;
  if (control == CC_ComboBox) {
    if (subControl == SC_ComboBoxArrow) return {rect.right() + 1 - kArrowWidth, rect.y(), kArrowWidth, rect.height()};
    if (subControl == SC_ComboBoxEditField) {
      return rect.adjusted(kFieldPadding, 1, -kArrowWidth, -1);
    }
    if (subControl == SC_ComboBoxListBoxPopup) return rect;
  }
  if (control == CC_SpinBox) {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 24;
    if (subControl == SC_SpinBoxEditField) {
      return rect.adjusted(kFieldPadding, 1, -qMax(buttons, kFieldPadding), -1);
    }
    const QRect column(rect.right() + 1 - 24, rect.y() + 2, 22, rect.height() - 4);
    if (subControl == SC_SpinBoxUp) return column.adjusted(0, 0, 0, -column.height() / 2);
    if (subControl == SC_SpinBoxDown) return column.adjusted(0, column.height() / 2, 0, 0);
  }
  if (control == CC_ScrollBar) {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (slider) {
      const bool isVertical = slider->orientation == Qt::Vertical;
      const int length = isVertical ? rect.height() : rect.width();
      const qint64 range = qint64(slider->maximum) - slider->minimum;
      const qint64 whole = range + slider->pageStep;
      const int thumb = range > 0 && whole > 0
                            ? qBound(32, static_cast<int>(qint64(length) * slider->pageStep / whole), qMax(32, length))
                            : length;
      const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                length - thumb, slider->upsideDown);
      const auto span = [&](int from, int to) {
        return isVertical ? QRect(rect.x(), rect.y() + from, rect.width(), to - from)
                          : QRect(rect.x() + from, rect.y(), to - from, rect.height());
      };
      switch (subControl) {
        case SC_ScrollBarGroove:
          return rect;
        case SC_ScrollBarSlider:
          return span(start, start + thumb);
        case SC_ScrollBarSubPage:
          return span(0, start);
        case SC_ScrollBarAddPage:
          return span(start + thumb, length);
        default:
          return {};
      }
    }
  }
  return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  if (element == SE_LineEditContents) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth > 0) return option->rect.adjusted(kFieldPadding, 1, -kFieldPadding, -1);
    return option->rect;
  }
  if (element == SE_PushButtonFocusRect) return option->rect;
  return QProxyStyle::subElementRect(element, option, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  switch (type) {
    case CT_LineEdit:
      if (!has(widget, "bare")) result.setHeight(qMax(metric::kControl, size.height() + 8));
      break;
    case CT_ComboBox:
      result = QSize(size.width() + kFieldPadding + kArrowWidth + 2, qMax(metric::kControl, size.height() + 8));
      break;
    case CT_SpinBox:
      result.setHeight(qMax(metric::kControl, size.height()));
      break;
    case CT_PushButton:
      result.setHeight(qMax(metric::kControl, size.height() + 8));
      break;
    case CT_MenuItem: {
      const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      if (item && item->menuItemType == QStyleOptionMenuItem::Separator) return {result.width(), 9};
      result = QSize(size.width() + 40 + 32, metric::kControl);
      break;
    }
    case CT_ItemViewItem:
      result.setHeight(qMax(metric::kRow, result.height()));
      break;
    case CT_HeaderSection:
      result.setHeight(metric::kTableHeader);
      break;
    default:
      break;
  }
  return result;
}

QIcon ThemeStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
  const Palette& p = m_look->palette;
  const IconSet& icons = m_look->icons;
  // The head of the calendar is filled with the highlight.
  const QColor arrow = widget && widget->inherits("QCalendarWidget") ? p.onAccent : p.text2;
  switch (pixmap) {
    case SP_ArrowLeft:
    case SP_ArrowBack:
      return icons.icon(Icon::ChevronLeft, arrow);
    case SP_ArrowRight:
    case SP_ArrowForward:
      return icons.icon(Icon::ChevronRight, arrow);
    case SP_MessageBoxInformation:
      return icons.icon(Icon::Info, p.info);
    case SP_MessageBoxWarning:
      return icons.icon(Icon::Warning, p.warn);
    case SP_MessageBoxCritical:
      return icons.icon(Icon::CrossCircle, p.late);
    case SP_MessageBoxQuestion:
      return icons.icon(Icon::Help, p.accentText);
    case SP_LineEditClearButton:
      return icons.icon(Icon::Close, p.text2);
    default:
      return QProxyStyle::standardIcon(pixmap, option, widget);
  }
}

int ThemeStyle::pixelMetric(PixelMetric which, const QStyleOption* option, const QWidget* widget) const {
  switch (which) {
    case PM_ScrollBarExtent:
      return kScrollExtent;
    case PM_ScrollBarSliderMin:
      return 32;
    case PM_ScrollView_ScrollBarSpacing:
      return 0;
    case PM_ScrollView_ScrollBarOverlap:
      return kScrollExtent;  // the thumb lies in the margin of the rows
    case PM_DefaultFrameWidth:
      return widget && widget->inherits("QAbstractItemView") ? 0 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return metric::kCheckBox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
      return metric::kSpace2;
    case PM_FocusFrameHMargin:
      return 9;
    case PM_SmallIconSize:
      return 20;
    case PM_ButtonIconSize:
      return 20;
    case PM_MenuPanelWidth:
      return 1;
    case PM_MenuVMargin:
      return 4;
    case PM_MenuHMargin:
      return 0;
    case PM_ToolTipLabelFrameWidth:
      return 5;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
      return metric::kSpace2;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
      return metric::kSpace4;
    default:
      return QProxyStyle::pixelMetric(which, option, widget);
  }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const {
  switch (hint) {
    case SH_Widget_Animation_Duration:
      return 0;
    case SH_ItemView_ShowDecorationSelected:
      return 1;
    case SH_ComboBox_Popup:
      return 0;
    case SH_EtchDisabledText:
      return 0;
    case SH_ToolTip_WakeUpDelay:
      return 400;
    case SH_ScrollBar_Transient:
      return 0;
    case SH_LineEdit_PasswordCharacter:
      return 0x25CF;
    case SH_UnderlineShortcut:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, returnData);
  }
}
