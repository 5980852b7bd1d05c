#include "widgets/segment_switch.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QPainterPath>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

/// One segment; the outer corners of the first and last are round.
class Segment : public QAbstractButton {
 public:
  Segment(const QString& word, QWidget* parent) : QAbstractButton(parent) {
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
  }
  [[nodiscard]] QSize sizeHint() const override {
    return {paint::width(text(), typeFont(TypeSize::Body, QFont::DemiBold)) + 25, metric::kControl};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Palette& p = paletteOf(this);
    const QRect whole = parentWidget()->rect().translated(-pos());
    QPainterPath round;
    round.addRoundedRect(whole, metric::kRadiusControl, metric::kRadiusControl);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    painter.fillRect(rect(), isChecked() ? p.accentTint : underMouse() ? p.hover : p.surface);
    painter.restore();
    if (x() > 0) paint::vLine(painter, 0, 1, height() - 1, p.line);
    paint::box(painter, whole, metric::kRadiusControl, {}, p.lineStrong);
    paint::text(painter, rect(), text(), typeFont(TypeSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium),
                isChecked() ? p.accentText : p.text, Qt::AlignHCenter);
    if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusControl, p.accentText);
  }
};

}  // namespace

SegmentSwitch::SegmentSwitch(QWidget* parent) : QWidget(parent) {
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(0);
  m_group = new QButtonGroup(this);
  connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
    if (isOn) Q_EMIT currentChanged(id);
  });
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int SegmentSwitch::addSegment(const QString& word) {
  auto* segment = new Segment(word, this);
  const int index = static_cast<int>(m_group->buttons().size());
  segment->setObjectName(QStringLiteral("segment_%1").arg(index));
  m_group->addButton(segment, index);
  m_row->addWidget(segment);
  if (index == 0) segment->setChecked(true);
  return index;
}

void SegmentSwitch::setCurrent(int index) {
  if (QAbstractButton* segment = m_group->button(index)) segment->setChecked(true);
}

int SegmentSwitch::current() const { return m_group->checkedId(); }
