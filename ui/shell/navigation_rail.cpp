#include "shell/navigation_rail.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/kawung.h"

namespace {

constexpr int kMarkSpace = 56, kEntryGap = 4, kBadge = 18, kAvatar = 36;

/// The officer's initials in a circle.
class Avatar : public QAbstractButton {
 public:
  explicit Avatar(QWidget* parent) : QAbstractButton(parent) { setFocusPolicy(Qt::TabFocus); }
  [[nodiscard]] QSize sizeHint() const override { return {kAvatar, kAvatar}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Palette& p = paletteOf(this);
    paint::box(painter, rect(), kAvatar / 2.0, p.railActive);
    paint::text(painter, rect(), text(), typeFont(TypeSize::Body, QFont::DemiBold), p.railOn, Qt::AlignHCenter);
    if (hasFocus()) paint::focusRing(painter, QRectF(rect()).adjusted(-2, -2, 2, 2), kAvatar / 2.0, p.railOn);
  }
};

struct PageFace {
  PageKey page;
  Icon icon;
  const char* word;
};

constexpr PageFace kFaces[] = {
    {PageKey::Counter, Icon::Counter, QT_TRANSLATE_NOOP("NavigationRail", "Loket")},
    {PageKey::Cases, Icon::Cases, QT_TRANSLATE_NOOP("NavigationRail", "Permohonan")},
    {PageKey::Cash, Icon::Cash, QT_TRANSLATE_NOOP("NavigationRail", "Kas")},
    {PageKey::Papers, Icon::Printer, QT_TRANSLATE_NOOP("NavigationRail", "Cetakan")},
    {PageKey::Supervisor, Icon::Chart, QT_TRANSLATE_NOOP("NavigationRail", "Penyelia")},
    {PageKey::Information, Icon::Info, QT_TRANSLATE_NOOP("NavigationRail", "Informasi")},
    {PageKey::Settings, Icon::Settings, QT_TRANSLATE_NOOP("NavigationRail", "Setelan")},
};
static_assert(std::size(kFaces) == kPageCount);

}  // namespace

RailEntry::RailEntry(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
  setText(word);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  describe();
}

void RailEntry::setBadge(int count) {
  m_badge = qMax(count, 0);
  describe();
  update();
}

void RailEntry::setNarrow(bool isNarrow) {
  m_isNarrow = isNarrow;
  describe();
  updateGeometry();
  update();
}

void RailEntry::describe() {
  setAccessibleName(m_badge > 0 ? tr("%1, %2 perlu tindakan").arg(text()).arg(m_badge) : text());
  const QString key = shortcut().toString(QKeySequence::PortableText);
  setToolTip(key.isEmpty() ? (m_isNarrow ? text() : QString()) : QStringLiteral("%1 (%2)").arg(text(), key));
}

QSize RailEntry::sizeHint() const {
  return {m_isNarrow ? metric::kRailNarrow - 8 : metric::kRailEntryWidth, metric::kRailEntryHeight};
}

void RailEntry::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const bool isCurrent = isChecked();
  QColor ground;
  if (isCurrent || isDown())
    ground = p.railActive;
  else if (underMouse())
    ground = p.isDark ? p.surface : p.kawung;
  if (ground.isValid()) paint::box(painter, rect(), metric::kRadiusPanel, ground);
  const QColor ink = isCurrent ? p.railOn : p.railText;
  const QRectF icon(0, m_isNarrow ? 16 : 7, width(), 24);
  iconsOf(this).paint(painter, icon, m_icon, 24, ink);
  if (!m_isNarrow) {
    paint::text(painter, QRect(0, 33, width(), 16), text(),
                typeFont(TypeSize::Small, isCurrent ? QFont::Medium : QFont::Normal), ink, Qt::AlignHCenter);
  }
  if (m_badge > 0) {
    const QString words = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    const QFont font = typeFont(TypeSize::Small, QFont::DemiBold);
    const int wide = qMax(kBadge, paint::width(words, font) + 10);
    const QRect badge(width() / 2 + 14 - kBadge / 2, static_cast<int>(icon.y()) - 3, wide, kBadge);
    paint::box(painter, badge, kBadge / 2.0, p.railBadgeGround);
    paint::text(painter, badge, words, font, p.railBadge, Qt::AlignHCenter);
  }
  if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusPanel, p.railOn);
}

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4, kMarkSpace, 4, 12);
  column->setSpacing(kEntryGap);
  for (const PageFace& face : kFaces) {
    auto* entry = new RailEntry(face.icon, tr(face.word), this);
    entry->setObjectName(QStringLiteral("page_%1").arg(static_cast<int>(face.page) + 1));
    entry->setCheckable(true);
    connect(entry, &RailEntry::clicked, this, [this, entry, page = face.page] {
      // The window decides which page is shown; until then the old one stays marked.
      entry->setChecked(!entry->isChecked());
      Q_EMIT pageRequested(page);
    });
    column->addWidget(entry, 0, Qt::AlignHCenter);
    m_entries << entry;
  }
  column->addStretch(1);
  m_lock = new RailEntry(Icon::Lock, tr("Kunci"), this);
  m_lock->setObjectName(QStringLiteral("lock"));
  m_lock->setToolTip(tr("Kunci layar (Ctrl+L)"));
  connect(m_lock, &RailEntry::clicked, this, &NavigationRail::lockRequested);
  column->addWidget(m_lock, 0, Qt::AlignHCenter);
  column->addSpacing(4);
  m_officer = new Avatar(this);
  m_officer->setObjectName(QStringLiteral("officer"));
  m_officer->setFixedSize(kAvatar, kAvatar);
  connect(m_officer, &QAbstractButton::clicked, this, &NavigationRail::officerClicked);
  column->addWidget(m_officer, 0, Qt::AlignHCenter);
  setNarrow(false);
}

void NavigationRail::setCurrent(PageKey page) {
  for (qsizetype i = 0; i < m_entries.size(); ++i) m_entries[i]->setChecked(i == static_cast<qsizetype>(page));
}

void NavigationRail::setVisiblePages(const QVector<PageKey>& pages) {
  for (qsizetype i = 0; i < m_entries.size(); ++i) {
    m_entries[i]->setVisible(pages.contains(static_cast<PageKey>(i)));
  }
}

void NavigationRail::setBadge(PageKey page, int count) { entry(page)->setBadge(count); }

void NavigationRail::setOfficer(const QString& initials, const QString& name) {
  m_officer->setText(initials);
  m_officer->setToolTip(name);
  m_officer->setAccessibleName(name);
}

void NavigationRail::setNarrow(bool isNarrow) {
  m_isNarrow = isNarrow;
  setFixedWidth(isNarrow ? metric::kRailNarrow : metric::kRail);
  for (RailEntry* entry : m_entries) entry->setNarrow(isNarrow);
  m_lock->setNarrow(isNarrow);
}

void NavigationRail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.rail);
  KawungMark::paintMark(painter, QPointF(width() / 2.0, 28), 24.2, p.railOn);
}
