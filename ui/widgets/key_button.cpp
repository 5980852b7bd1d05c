#include "widgets/key_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_cap.h"

namespace {
constexpr int kGap = 8;
constexpr int kIcon = 20;
}  // namespace

KeyButton::KeyButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

KeyButton::KeyButton(const QString& words, const QKeySequence& key, QWidget* parent) : KeyButton(parent) {
  setText(words);
  setKey(key);
}

void KeyButton::setKind(Kind kind) {
  if (m_kind == kind) return;
  m_kind = kind;
  update();
}

void KeyButton::setLarge(bool isLarge) {
  m_isLarge = isLarge;
  updateGeometry();
  update();
}

void KeyButton::setKey(const QKeySequence& key) {
  m_key = key;
  if (!m_shortcut) {
    // Not QAbstractButton::setShortcut: setText() would clear it.
    m_shortcut = new QShortcut(this);
    connect(m_shortcut, &QShortcut::activated, this, &QAbstractButton::click);
  }
  m_shortcut->setKey(key);
  setPrintedKey(key_cap::words(key));
}

void KeyButton::setPrintedKey(const QString& words) {
  m_cap = words;
  updateAccessible();
  updateGeometry();
  update();
}

void KeyButton::setText(const QString& words) {
  QAbstractButton::setText(words);
  updateAccessible();
  updateGeometry();
}

void KeyButton::setPossible(Kind kind) {
  setKind(kind);
  setEnabled(true);
  setToolTip({});
  setAccessibleDescription({});
}

void KeyButton::setImpossible(const QString& reason) {
  setKind(Kind::Normal);
  setEnabled(false);
  setToolTip(reason);
  setAccessibleDescription(reason);
}

void KeyButton::setIcon(Icon icon) {
  m_icon = icon;
  updateGeometry();
  update();
}

void KeyButton::setPadding(int padding) {
  m_padding = padding;
  updateGeometry();
}

QFont KeyButton::wordsFont() const {
  return m_isLarge ? typeFont(TypeSize::Title, QFont::DemiBold) : typeFont(TypeSize::Body, QFont::Medium);
}

int KeyButton::padding() const {
  if (m_padding > 0) return m_padding;
  return m_isLarge ? metric::kSpace4 : metric::kSpace3;
}

int KeyButton::contentWidth() const {
  int width = paint::width(text(), wordsFont());
  if (m_icon != Icon::None) width += kIcon + (text().isEmpty() ? 0 : kGap);
  if (!m_cap.isEmpty()) width += key_cap::width(m_cap) + kGap;
  return width;
}

QSize KeyButton::sizeHint() const {
  const int height = m_isLarge ? metric::kControlLarge : metric::kControl;
  return {contentWidth() + 2 * padding() + (m_isLarge ? 2 : 0), height};
}

QSize KeyButton::minimumSizeHint() const { return sizeHint(); }

void KeyButton::updateAccessible() {
  setAccessibleName(m_cap.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), m_cap));
}

void KeyButton::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::EnabledChange) update();
  if (event->type() == QEvent::FontChange) updateGeometry();
}

void KeyButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void KeyButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  QColor fill = p.surface, border = p.lineStrong, ink = p.text;
  auto cap = key_cap::Ground::Normal;
  const bool isHot = underMouse();
  if (!isEnabled()) {
    fill = p.disabledBg;
    border = QColor();
    ink = p.text3;
    cap = key_cap::Ground::Disabled;
  } else if (m_kind == Kind::Primary) {
    fill = isDown() ? p.accentPress : isHot ? p.accentHover : p.accent;
    border = QColor();
    ink = p.onAccent;
    cap = key_cap::Ground::Primary;
  } else if (m_kind == Kind::Strong) {
    fill = isDown() || isHot ? p.hover : p.accentTint;
    border = ink = p.accentText;
    cap = key_cap::Ground::Strong;
  } else if (isDown() || isChecked()) {
    fill = p.line;
  } else if (isHot) {
    fill = p.hover;
  }
  paint::box(painter, rect(), metric::kRadiusControl, fill, border);

  const int room = width() - 2 * metric::kSpace1;
  int x = qMax(metric::kSpace1, (width() - qMin(contentWidth(), room)) / 2);
  if (!m_cap.isEmpty()) x += key_cap::paint(painter, QRect(x, 0, width() - x, height()), m_cap, p, cap) + kGap;
  if (m_icon != Icon::None) {
    iconsOf(this).paint(painter, QRectF(x, 0, kIcon, height()), m_icon, kIcon, ink);
    x += kIcon + kGap;
  }
  paint::text(painter, QRect(x, 0, width() - metric::kSpace1 - x + 1, height()), text(), wordsFont(), ink);

  if (hasFocus()) {
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
  }
}
