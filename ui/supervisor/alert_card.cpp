#include "supervisor/alert_card.h"

#include <QPainter>
#include <QTextLayout>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_button.h"

namespace {

constexpr int kLeft = 48, kRight = 16, kTop = 12, kTitleLine = 20, kReasonLine = 16, kGap = 9;

/// Lays words out in lines of a fixed height; paints them when there is a painter. Returns how many lines.
int layWords(QPainter* painter, const QString& words, const QFont& font, int lineHeight, const QRect& into) {
  QTextLayout layout(words, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  int lines = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(into.width());
    line.setPosition(QPointF(0, lines * lineHeight + (lineHeight - line.height()) / 2));
    ++lines;
  }
  layout.endLayout();
  if (painter) layout.draw(painter, into.topLeft());
  return lines;
}

QFont titleFont() { return typeFont(TypeSize::Body, QFont::DemiBold); }
QFont reasonFont() { return typeFont(TypeSize::Small); }

}  // namespace

AlertCard::AlertCard(QWidget* parent) : QWidget(parent) {
  m_button = new KeyButton(this);
  m_button->setObjectName(QStringLiteral("alertButton"));
  connect(m_button, &KeyButton::clicked, this, [this] { Q_EMIT actionRequested(m_value.key); });
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void AlertCard::setValue(const AlertCardValue& value) {
  if (m_value == value) return;
  m_value = value;
  m_button->setText(value.action);
  setAccessibleName(value.title + QStringLiteral(". ") + value.reason);
  m_button->setAccessibleDescription(accessibleName());
  setBusy(false);
  updateGeometry();
  update();
}

void AlertCard::setKey(const QKeySequence& key) { m_button->setKey(key); }

void AlertCard::setBusy(bool isBusy) {
  if (isBusy)
    m_button->setImpossible(tr("Sedang dikerjakan"));
  else
    m_button->setPossible(m_value.isWorst ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
}

int AlertCard::wordsHeight(const QString& words, const QFont& font, int lineHeight, int width) const {
  if (words.isEmpty()) return 0;
  return layWords(nullptr, words, font, lineHeight, QRect(0, 0, width - kLeft - kRight, 0)) * lineHeight;
}

int AlertCard::heightForWidth(int width) const {
  return kTop + wordsHeight(m_value.title, titleFont(), kTitleLine, width) +
         wordsHeight(m_value.reason, reasonFont(), kReasonLine, width) + kGap + metric::kControl + kTop + 1;
}

void AlertCard::resizeEvent(QResizeEvent*) {
  m_button->setGeometry(kRight, height() - 1 - kTop - metric::kControl, width() - 2 * kRight, metric::kControl);
}

void AlertCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  iconsOf(this).paint(painter, QRectF(kRight, kTop, 20, 20), m_value.icon, 20, p.word(m_value.tone));
  const QRect title(kLeft, kTop, width() - kLeft - kRight, 0);
  painter.setPen(p.text);
  const int lines = layWords(&painter, m_value.title, titleFont(), kTitleLine, title);
  painter.setPen(p.text2);
  if (!m_value.reason.isEmpty())
    layWords(&painter, m_value.reason, reasonFont(), kReasonLine, title.translated(0, lines * kTitleLine));
  paint::hLine(painter, 0, width(), height() - 1, p.line);
}
