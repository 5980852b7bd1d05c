#include "widgets/requirement_list.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QUrl>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/requirement_header.h"

namespace {

QStringList localPaths(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) paths << url.toLocalFile();
  }
  return paths;
}

}  // namespace

RequirementRowWidget::RequirementRowWidget(QWidget* parent) : QWidget(parent) {
  setAcceptDrops(true);
  setFixedHeight(metric::kRowRequirement);
  m_original = new QCheckBox(this);
  m_copy = new QCheckBox(this);
  for (QCheckBox* box : {m_original, m_copy}) {
    box->setProperty("bare", true);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
  }
  connect(m_original, &QCheckBox::toggled, this,
          [this](bool on) { Q_EMIT boxToggled(RequirementRow::Box::Original, on); });
  connect(m_copy, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT boxToggled(RequirementRow::Box::Copy, on); });
}

QSize RequirementRowWidget::sizeHint() const { return {400, metric::kRowRequirement}; }

QCheckBox* RequirementRowWidget::box(RequirementRow::Box which) const {
  return which == RequirementRow::Box::Original ? m_original : m_copy;
}

void RequirementRowWidget::setRow(const RequirementRow& row) {
  m_row = row;
  const QSignalBlocker blockOriginal(m_original);
  const QSignalBlocker blockCopy(m_copy);
  m_original->setVisible(row.hasOriginal);
  m_copy->setVisible(row.hasCopy);
  m_original->setChecked(row.isOriginalTicked);
  m_copy->setChecked(row.isCopyTicked);
  m_original->setProperty("fieldError", row.isMissing);
  m_copy->setProperty("fieldError", row.isMissing);
  m_original->setObjectName(QStringLiteral("original_%1").arg(row.key));
  m_copy->setObjectName(QStringLiteral("copy_%1").arg(row.key));
  m_original->setAccessibleName(row.isKept ? tr("%1, asli ditarik").arg(row.name)
                                           : tr("%1, asli diperlihatkan").arg(row.name));
  m_copy->setAccessibleName(row.isForm ? tr("%1, formulir diserahkan").arg(row.name)
                                       : tr("%1, fotokopi diserahkan").arg(row.name));
  m_original->setToolTip(m_original->accessibleName());
  m_copy->setToolTip(m_copy->accessibleName());
  setToolTip(row.detail.isEmpty() ? row.name : row.name + QLatin1Char('\n') + row.detail);
  update();
}

void RequirementRowWidget::resizeEvent(QResizeEvent*) {
  const RequirementColumns c(width());
  m_original->setGeometry(c.original, 0, metric::kCheckBox, height());
  m_copy->setGeometry(c.copy, 0, metric::kCheckBox, height());
}

void RequirementRowWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const IconSet& icons = iconsOf(this);
  const RequirementColumns c(width());
  if (m_row.isMissing) painter.fillRect(rect().adjusted(0, 0, 0, -1), p.lateTint);
  if (m_isDropTarget) painter.fillRect(rect().adjusted(0, 0, 0, -1), p.accentTint);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
  const QRectF mark(c.kMargin, 0, c.kIcon, height());
  if (m_row.isMissing) {
    icons.paint(painter, mark, Icon::Warning, c.kIcon, p.late);
  } else if (m_row.isComplete()) {
    icons.paint(painter, mark, Icon::Check, c.kIcon, p.ok);
  }
  const int wide = c.nameEnd - c.name;
  const QFont nameFont = typeFont(TypeSize::Body, m_row.isMissing ? QFont::DemiBold : QFont::Normal);
  if (m_row.detail.isEmpty()) {
    paint::text(painter, QRect(c.name, 0, wide, height() - 1), m_row.name, nameFont, p.text);
  } else {
    paint::text(painter, QRect(c.name, 2, wide, 20), m_row.name, nameFont, p.text);
    paint::text(painter, QRect(c.name, 20, wide, 16), m_row.detail, typeFont(TypeSize::Small),
                m_row.isMissing ? p.late : p.text2);
  }
  if (m_row.isForm) {
    const int left = c.copy + metric::kCheckBox + 6;
    paint::text(painter, QRect(left, 0, c.copy + c.kCopy - left, height()), tr("formulir"), typeFont(TypeSize::Small),
                p.text2);
  }
  if (m_row.isKept) {
    const int left = c.original + metric::kCheckBox + 6;
    paint::text(painter, QRect(left, 0, c.original + c.kOriginal - left, height()), tr("ditarik"),
                typeFont(TypeSize::Small), p.text2);
  }
  if (m_row.scans > 0) {
    icons.paint(painter, QRectF(c.scan, 0, c.kScan, height()), Icon::Cases, 24, p.text2);
    if (m_row.scans > 1) {
      paint::text(painter, QRect(c.scan + 13, height() / 2, 12, 16), QString::number(m_row.scans),
                  typeFont(TypeSize::Small, QFont::DemiBold), p.text2);
    }
  }
}

void RequirementRowWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (m_row.scans > 0 && event->pos().x() >= RequirementColumns(width()).scan) Q_EMIT scanClicked();
}

void RequirementRowWidget::dragEnterEvent(QDragEnterEvent* event) {
  if (localPaths(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  m_isDropTarget = true;
  update();
}

void RequirementRowWidget::dragLeaveEvent(QDragLeaveEvent*) {
  m_isDropTarget = false;
  update();
}

void RequirementRowWidget::dropEvent(QDropEvent* event) {
  m_isDropTarget = false;
  update();
  event->acceptProposedAction();
  Q_EMIT filesDropped(localPaths(event->mimeData()));
}

void RequirementRowWidget::takeFocus(bool prefersCopy) {
  const bool isCopy = m_row.hasCopy && (prefersCopy || !m_row.hasOriginal);
  (isCopy ? m_copy : m_original)->setFocus(Qt::TabFocusReason);
}

bool RequirementRowWidget::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() != Qt::NoModifier) return false;
  if (key->key() == Qt::Key_Space && !m_row.isComplete()) {
    if (!key->isAutoRepeat()) Q_EMIT completeRequested();
    return true;
  }
  if (key->key() == Qt::Key_Delete) {
    Q_EMIT missingRequested();
    return true;
  }
  return false;
}

bool RequirementRowWidget::focusNextPrevChild(bool isNext) {
  if (isNext && lastBox()->hasFocus() && !m_row.isComplete()) Q_EMIT passedOver();
  return QWidget::focusNextPrevChild(isNext);
}

void RequirementRowWidget::keyPressEvent(QKeyEvent* event) {
  // A check box leaves the arrows to its parent: down the rows, and through the boxes of a row.
  switch (event->key()) {
    case Qt::Key_Down:
      if (!m_row.isComplete()) Q_EMIT passedOver();
      Q_EMIT stepRequested(1);
      break;
    case Qt::Key_Up:
      Q_EMIT stepRequested(-1);
      break;
    case Qt::Key_Right:
      if (m_row.hasCopy) m_copy->setFocus(Qt::TabFocusReason);
      break;
    case Qt::Key_Left:
      if (m_row.hasOriginal) m_original->setFocus(Qt::TabFocusReason);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

RequirementList::RequirementList(QWidget* parent) : QWidget(parent) {
  m_column = new QVBoxLayout(this);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
}

QString RequirementList::currentKey() const {
  const QWidget* focused = focusWidget();
  for (const RequirementRowWidget* widget : m_widgets) {
    if (focused && widget->isAncestorOf(focused)) return widget->row().key;
  }
  return {};
}

void RequirementList::focusRow(const QString& key) {
  for (RequirementRowWidget* widget : m_widgets) {
    const bool isWanted = key.isEmpty() ? !widget->row().isComplete() : widget->row().key == key;
    if (!isWanted) continue;
    widget->takeFocus();
    return;
  }
  if (key.isEmpty() && !m_widgets.isEmpty()) m_widgets.last()->takeFocus();
}

void RequirementList::step(const RequirementRowWidget* from, int delta) {
  const qsizetype at = m_widgets.indexOf(const_cast<RequirementRowWidget*>(from)) + delta;
  if (at < 0 || at >= m_widgets.size()) return;
  m_widgets[at]->takeFocus(from->row().hasCopy && from->box(RequirementRow::Box::Copy)->hasFocus());
}

RequirementRowWidget* RequirementList::makeRow() {
  auto* widget = new RequirementRowWidget(this);
  connect(widget, &RequirementRowWidget::boxToggled, this, [this, widget](RequirementRow::Box box, bool isTicked) {
    Q_EMIT boxToggled(widget->row().key, box, isTicked);
  });
  connect(widget, &RequirementRowWidget::filesDropped, this,
          [this, widget](const QStringList& paths) { Q_EMIT filesDropped(widget->row().key, paths); });
  connect(widget, &RequirementRowWidget::scanClicked, this, [this, widget] { Q_EMIT scanClicked(widget->row().key); });
  connect(widget, &RequirementRowWidget::completeRequested, this, [this, widget] {
    Q_EMIT completeRequested(widget->row().key);
    step(widget, 1);
  });
  connect(widget, &RequirementRowWidget::missingRequested, this, [this, widget] {
    Q_EMIT missingRequested(widget->row().key);
    step(widget, 1);
  });
  connect(widget, &RequirementRowWidget::passedOver, this, [this, widget] { Q_EMIT passedOver(widget->row().key); });
  connect(widget, &RequirementRowWidget::stepRequested, this, [this, widget](int delta) { step(widget, delta); });
  return widget;
}

void RequirementList::setRows(const QVector<RequirementRow>& rows) {
  m_rows = rows;
  while (m_widgets.size() > rows.size()) {
    RequirementRowWidget* last = m_widgets.takeLast();
    m_column->removeWidget(last);
    last->deleteLater();
  }
  while (m_widgets.size() < rows.size()) {
    RequirementRowWidget* widget = makeRow();
    m_column->addWidget(widget);
    m_widgets << widget;
  }
  for (qsizetype i = 0; i < rows.size(); ++i) m_widgets[i]->setRow(rows[i]);
}
