#include "shell/pin_pad.h"

#include <QAbstractButton>
#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_button.h"

namespace {
constexpr int kWidth = 256, kHeight = 464, kKeyWidth = 80, kKeyHeight = 64, kGap = 8, kKeysTop = 128, kDot = 16;
constexpr int kCompactHeight = 368, kCompactKeyHeight = 40;
}  // namespace

/// One key of the pad: a digit of 28, or an icon.
class PinKey : public QAbstractButton {
 public:
  PinKey(const QString& digit, Icon icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(digit);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Palette& p = paletteOf(this);
    const QColor fill = !isEnabled() ? p.disabledBg : isDown() ? p.line : underMouse() ? p.hover : p.surface;
    const QColor ink = isEnabled() ? p.text : p.text3;
    paint::box(painter, rect(), metric::kRadiusPanel, fill, isEnabled() ? p.lineStrong : QColor());
    iconsOf(this).paint(painter, rect(), m_icon, 24, ink);
    paint::text(painter, rect(), text(), typeFont(TypeSize::Figure, QFont::Medium), ink, Qt::AlignHCenter);
  }

 private:
  Icon m_icon;
};

PinPad::PinPad(QWidget* parent) : QWidget(parent) {
  for (int key = 0; key < 11; ++key) {
    const int digit = key == 9 ? 0 : key + 1;
    const bool isErase = key == 10;
    auto* button =
        isErase ? new PinKey({}, Icon::Backspace, this) : new PinKey(QString::number(digit), Icon::None, this);
    button->setObjectName(isErase ? QStringLiteral("pinErase") : QStringLiteral("pin_%1").arg(digit));
    button->setAccessibleName(isErase ? tr("Hapus angka terakhir") : QString::number(digit));
    connect(button, &QAbstractButton::clicked, this, [this, digit, isErase] { isErase ? erase() : type(digit); });
    m_keys << button;
  }
  m_button = new KeyButton(this);
  m_button->setObjectName(QStringLiteral("pinSubmit"));
  m_button->setLarge(true);
  m_button->setKind(KeyButton::Kind::Primary);
  m_button->setText(tr("Masuk"));
  m_button->setPrintedKey(QStringLiteral("Enter"));
  connect(m_button, &QAbstractButton::clicked, this, &PinPad::submit);
  placeKeys();
}

void PinPad::placeKeys() {
  const int total = m_isCompact ? kCompactHeight : kHeight;
  const int keyHeight = m_isCompact ? kCompactKeyHeight : kKeyHeight;
  setFixedSize(kWidth, total);
  for (int key = 0; key < m_keys.size(); ++key) {
    const int column = key == 9 ? 1 : key == 10 ? 2 : key % 3;
    const int row = key >= 9 ? 3 : key / 3;
    m_keys[key]->setGeometry(column * (kKeyWidth + kGap), kKeysTop + row * (keyHeight + kGap), kKeyWidth, keyHeight);
  }
  m_button->setGeometry(0, total - metric::kControlLarge, kWidth, metric::kControlLarge);
}

void PinPad::setCompact(bool isCompact) {
  if (m_isCompact == isCompact) return;
  m_isCompact = isCompact;
  placeKeys();
}

void PinPad::setTitle(const QString& title, const QString& subtitle) {
  m_title = title;
  m_subtitle = subtitle;
  refresh();
}

void PinPad::setButton(const QString& words) {
  m_button->setText(words);
  m_button->setPrintedKey(QStringLiteral("Enter"));
}

void PinPad::setError(const QString& words) {
  m_error = words;
  refresh();
}

void PinPad::setOpen(bool isOpen, const QString& reason) {
  m_isOpen = isOpen;
  m_reason = reason;
  for (PinKey* key : std::as_const(m_keys)) key->setEnabled(isOpen);
  if (isOpen) {
    m_button->setPossible(KeyButton::Kind::Primary);
  } else {
    m_pin.clear();
    m_button->setImpossible(reason);
  }
  refresh();
}

void PinPad::type(int digit) {
  if (!m_isOpen || digit < 0 || digit > 9 || length() >= kLength) return;
  m_pin += QChar(u'0' + digit);
  m_error.clear();
  refresh();
}

void PinPad::erase() {
  if (!m_isOpen) return;
  m_pin.chop(1);
  refresh();
}

void PinPad::clear() {
  m_pin.fill(u'0');
  m_pin.clear();
  refresh();
}

void PinPad::submit() {
  if (!m_isOpen) return;
  if (length() < kLength) {
    setError(tr("PIN terdiri atas %n angka.", nullptr, kLength));
    return;
  }
  const QString pin = m_pin;
  clear();
  Q_EMIT entered(pin);
}

void PinPad::refresh() {
  setAccessibleName(tr("%1, %2 dari %3 angka terisi").arg(m_title).arg(length()).arg(kLength));
  setAccessibleDescription(m_error);
  update();
}

void PinPad::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::text(painter, QRect(0, 4, kWidth, 28), m_title, typeFont(TypeSize::Large, QFont::DemiBold), p.text,
              Qt::AlignHCenter);
  paint::text(painter, QRect(0, 40, kWidth, 20), m_subtitle, typeFont(TypeSize::Body), p.text2, Qt::AlignHCenter);
  const int step = 2 * kDot;
  int x = (kWidth - (kLength - 1) * step - kDot) / 2;
  for (int dot = 0; dot < kLength; ++dot, x += step) {
    const QRect circle(x, 90, kDot, kDot);
    const bool isFilled = dot < length();
    paint::box(painter, circle, kDot / 2.0, isFilled ? p.accentText : p.surface, isFilled ? QColor() : p.lineStrong);
  }
  const QString words = m_error.isEmpty() ? m_reason : m_error;
  paint::text(painter, QRect(0, 109, kWidth, 16), words, typeFont(TypeSize::Small, QFont::Medium), p.late,
              Qt::AlignHCenter);
}
