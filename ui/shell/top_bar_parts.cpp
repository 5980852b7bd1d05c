#include "shell/top_bar_parts.h"

#include <QMenu>
#include <QPainter>
#include <QShortcut>

#include "session/time_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_cap.h"

namespace {

QFont titleFont() { return typeFont(TypeSize::Title, QFont::DemiBold); }
QFont smallFont() { return typeFont(TypeSize::Small); }

struct ModeFace {
  CounterMode mode;
  Icon icon;
  Tone tone;
  const char* word;
};

constexpr ModeFace kModes[] = {
    {CounterMode::Open, Icon::CheckCircle, Tone::Ok, QT_TRANSLATE_NOOP("CounterModeButton", "Buka")},
    {CounterMode::Break, Icon::Cup, Tone::Warn, QT_TRANSLATE_NOOP("CounterModeButton", "Istirahat")},
    {CounterMode::Closed, Icon::Lock, Tone::Muted, QT_TRANSLATE_NOOP("CounterModeButton", "Tutup")},
};

const ModeFace& faceOf(CounterMode mode) { return kModes[static_cast<int>(mode)]; }

const QKeyCombination kModeKey = Qt::CTRL | Qt::Key_B;
constexpr int kPad = 12, kIcon = 20, kGap = 8, kChevron = 16;

}  // namespace

OfficeLabel::OfficeLabel(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void OfficeLabel::setWords(const QString& title, const QString& office) {
  m_title = title;
  m_office = office;
  setAccessibleName(QStringLiteral("%1, %2").arg(title, office));
  setToolTip(accessibleName());
  updateGeometry();
  update();
}

QSize OfficeLabel::sizeHint() const {
  return {qMax(paint::width(m_title, titleFont()), paint::width(m_office, smallFont())), 40};
}

QSize OfficeLabel::minimumSizeHint() const { return {qMin(sizeHint().width(), 96), 40}; }

void OfficeLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int top = (height() - 38) / 2 + 1;
  paint::text(painter, QRect(0, top, width(), 22), m_title, titleFont(), p.text);
  paint::text(painter, QRect(0, top + 21, width(), 16), m_office, smallFont(), p.text2);
}

CounterModeButton::CounterModeButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  auto* shortcut = new QShortcut(kModeKey, this);
  connect(shortcut, &QShortcut::activated, this, &CounterModeButton::openMenu);
  m_menu = new QMenu(this);
  m_menu->setObjectName(QStringLiteral("counterModeMenu"));
  for (const ModeFace& face : kModes) {
    QAction* action = m_menu->addAction(tr(face.word));
    action->setData(static_cast<int>(face.mode));
    connect(action, &QAction::triggered, this, [this, mode = face.mode] { Q_EMIT modeRequested(mode); });
  }
  connect(this, &QAbstractButton::clicked, this, &CounterModeButton::openMenu);
  setMode(CounterMode::Closed);
}

void CounterModeButton::setMode(CounterMode mode) {
  m_mode = mode;
  setText(tr(faceOf(mode).word));
  setAccessibleName(tr("Keadaan loket: %1 (Ctrl+B)").arg(text()));
  updateGeometry();
  update();
}

QSize CounterModeButton::sizeHint() const {
  const int words = paint::width(text(), typeFont(TypeSize::Body, QFont::Medium));
  const int cap = key_cap::width(key_cap::words(kModeKey));
  return {2 * kPad + cap + kGap + kIcon + kGap + words + kGap + kChevron, metric::kControl};
}

void CounterModeButton::openMenu() {
  const Palette& p = paletteOf(this);
  const auto actions = m_menu->actions();
  for (QAction* action : actions) {
    const ModeFace& face = faceOf(static_cast<CounterMode>(action->data().toInt()));
    action->setIcon(iconsOf(this).icon(face.icon, p.word(face.tone)));
    if (face.mode == m_mode) m_menu->setActiveAction(action);
  }
  m_menu->setMinimumWidth(width());
  m_menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void CounterModeButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const ModeFace& face = faceOf(m_mode);
  paint::box(painter, rect(), metric::kRadiusControl,
             isDown()       ? p.line
             : underMouse() ? p.hover
                            : p.surface,
             p.lineStrong);
  int x = kPad;
  x += key_cap::paint(painter, QRect(x, 0, width(), height()), key_cap::words(kModeKey), p, key_cap::Ground::Normal) +
       kGap;
  iconsOf(this).paint(painter, QRectF(x, 0, kIcon, height()), face.icon, kIcon, p.word(face.tone));
  x += kIcon + kGap;
  paint::text(painter, QRect(x, 0, width() - x, height()), text(), typeFont(TypeSize::Body, QFont::Medium), p.text);
  iconsOf(this).paint(painter, QRectF(width() - kPad - kChevron, 0, kChevron, height()), Icon::ChevronDown, kChevron,
                      p.text2);
  if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusControl, p.accentText);
}

ClockLabel::ClockLabel(QWidget* parent) : QWidget(parent) {
  setFixedWidth(112);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void ClockLabel::setTime(const QDateTime& local, const QString& zone) {
  m_time = clockWords(local);
  m_zone = zone;
  m_date = locale().toString(local.date(), QStringLiteral("ddd, d MMM yyyy"));
  setAccessibleName(QStringLiteral("%1 %2, %3").arg(m_time, m_zone, m_date));
  update();
}

void ClockLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int top = (height() - 38) / 2 + 1;
  const int zone = paint::text(painter, QRect(0, top + 4, width(), 18), m_zone, smallFont(), p.text2, Qt::AlignRight);
  paint::text(painter, QRect(0, top - 1, width() - zone - 5, 24), m_time, typeFont(TypeSize::Large, QFont::DemiBold),
              p.text, Qt::AlignRight);
  paint::text(painter, QRect(0, top + 22, width(), 16), m_date, smallFont(), p.text2, Qt::AlignRight);
}
