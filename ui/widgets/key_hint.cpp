#include "widgets/key_hint.h"

#include <QPainter>
#include <QShortcut>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_cap.h"

KeyHint::KeyHint(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::NoFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

KeyHint::KeyHint(const QString& printedKey, const QString& words, QWidget* parent) : KeyHint(parent) {
  setText(words);
  setPrintedKey(printedKey);
}

void KeyHint::setKey(const QKeySequence& key) {
  if (!m_shortcut) {
    m_shortcut = new QShortcut(this);
    connect(m_shortcut, &QShortcut::activated, this, &QAbstractButton::click);
  }
  m_shortcut->setKey(key);
  setPrintedKey(key_cap::words(key));
}

void KeyHint::setPrintedKey(const QString& words) {
  m_cap = words;
  setAccessibleName(QStringLiteral("%1 (%2)").arg(text(), m_cap));
  updateGeometry();
}

QSize KeyHint::sizeHint() const {
  return {key_cap::width(m_cap) + 8 + paint::width(text(), typeFont(TypeSize::Small)) + 1, 20};
}

void KeyHint::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int x = key_cap::paint(painter, rect(), m_cap, p, key_cap::Ground::Normal) + 8;
  paint::text(painter, QRect(x, 0, width() - x, height()), text(), typeFont(TypeSize::Small),
              underMouse() ? p.text : p.text2);
}
