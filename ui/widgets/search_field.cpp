#include "widgets/search_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

#include "theme/theme.h"
#include "widgets/key_cap.h"

namespace {
constexpr int kIconX = 10, kIcon = 18, kCapRight = 9;
}

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
  setFixedHeight(metric::kControl);
  updateMargins();
}

void SearchField::setIcon(Icon icon) {
  m_icon = icon;
  update();
}

void SearchField::setKey(const QKeySequence& key) {
  m_key = key;
  m_cap = key_cap::words(key);
  if (!m_shortcut) {
    m_shortcut = new QShortcut(this);
    connect(m_shortcut, &QShortcut::activated, this, [this] {
      setFocus(Qt::ShortcutFocusReason);
      selectAll();
    });
  }
  m_shortcut->setKey(key);
  updateMargins();
}

void SearchField::updateMargins() {
  const int right = m_cap.isEmpty() ? 0 : key_cap::width(m_cap) + kCapRight;
  setTextMargins(kIconX + kIcon - 1, 0, right, 0);
}

QSize SearchField::sizeHint() const { return {240, metric::kControl}; }

QSize SearchField::minimumSizeHint() const { return {120, metric::kControl}; }

void SearchField::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  iconsOf(this).paint(painter, QRectF(kIconX, 0, kIcon, height()), m_icon, kIcon, p.text2);
  if (m_cap.isEmpty()) return;
  const int wide = key_cap::width(m_cap);
  key_cap::paint(painter, QRect(width() - kCapRight - wide, 0, wide, height()), m_cap, p, key_cap::Ground::Normal);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
    clear();
    return;
  }
  QLineEdit::keyPressEvent(event);
}
