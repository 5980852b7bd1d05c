#include "widgets/requirement_list.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/dropped_files.h"
#include "widgets/requirement_header.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kHintHeight = 32;
constexpr int kNoteIndent = 22, kNoteLine = 16;

QFont noteFont() { return typeFont(TypeSize::Small, QFont::Medium); }

/// A sheet of 20 × 26 with a folded corner and lines of writing: a scan that lies in its row.
void paintScan(QPainter& painter, const QPoint& corner, const Palette& p) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(corner.x() + 0.5, corner.y() + 0.5);
  painter.setPen(QPen(p.lineStrong, 1));
  painter.setBrush(p.surface);
  painter.drawPolygon(QPolygonF{{0, 0}, {13, 0}, {19, 6}, {19, 25}, {0, 25}});
  painter.drawPolyline(QPolygonF{{13, 0}, {13, 6}, {19, 6}});
  for (const int y : {10, 14, 18}) painter.drawLine(QPointF(4, y), QPointF(y == 18 ? 12 : 15, y));
  painter.restore();
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

QSize RequirementRowWidget::sizeHint() const {
  return {400, metric::kRowRequirement + noteHeight()};
}

int RequirementRowWidget::noteHeight() const {
  if (m_row.note.isEmpty()) return 0;
  const RequirementColumns c(width());
  const int room = width() - c.name - kNoteIndent - c.kMargin;
  // Two lines hold every sentence with its way out.
  return (paint::width(m_row.note, noteFont()) <= room ? kNoteLine : 2 * kNoteLine) + 8;
}

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
  QStringList tip{row.name};
  for (const QString& more : {row.detail, row.note})
    if (!more.isEmpty()) tip << more;
  setToolTip(tip.join(QLatin1Char('\n')));
  setAccessibleDescription(row.note);
  setFixedHeight(sizeHint().height());
  update();
}

void RequirementRowWidget::resizeEvent(QResizeEvent*) {
  const RequirementColumns c(width());
  if (height() != sizeHint().height()) setFixedHeight(sizeHint().height());
  m_original->setGeometry(c.original, 0, metric::kCheckBox, metric::kRowRequirement);
  m_copy->setGeometry(c.copy, 0, metric::kCheckBox, metric::kRowRequirement);
}

void RequirementRowWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const IconSet& icons = iconsOf(this);
  const RequirementColumns c(width());
  if (m_row.isMissing) painter.fillRect(rect().adjusted(0, 0, 0, -1), p.lateTint);
  if (m_isDropTarget) painter.fillRect(rect().adjusted(0, 0, 0, -1), p.accentTint);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
  constexpr int kRow = metric::kRowRequirement;
  const QRectF mark(c.kMargin, 0, c.kIcon, kRow);
  if (m_row.isMissing) {
    icons.paint(painter, mark, Icon::Warning, c.kIcon, p.late);
  } else if (m_row.isComplete()) {
    icons.paint(painter, mark, Icon::Check, c.kIcon, p.ok);
  }
  const int wide = c.nameEnd - c.name;
  const QFont nameFont = typeFont(TypeSize::Body, m_row.isMissing ? QFont::DemiBold : QFont::Normal);
  if (m_row.detail.isEmpty()) {
    paint::text(painter, QRect(c.name, 0, wide, kRow - 1), m_row.name, nameFont, p.text);
  } else {
    paint::text(painter, QRect(c.name, 2, wide, 20), m_row.name, nameFont, p.text);
    paint::text(painter, QRect(c.name, 20, wide, 16), m_row.detail, typeFont(TypeSize::Small),
                m_row.isMissing ? p.late : p.text2);
  }
  if (m_row.isForm) {
    const int left = c.copy + metric::kCheckBox + 6;
    paint::text(painter, QRect(left, 0, c.copy + c.kCopy - left, kRow), tr("formulir"), typeFont(TypeSize::Small),
                p.text2);
  }
  if (m_row.isKept) {
    const int left = c.original + metric::kCheckBox + 6;
    paint::text(painter, QRect(left, 0, c.original + c.kOriginal - left, kRow), tr("ditarik"),
                typeFont(TypeSize::Small), p.text2);
  }
  if (m_row.scans > 0) {
    paintScan(painter, QPoint(c.scan + 2, (kRow - 1 - 26) / 2), p);
    if (m_row.scans > 1) {
      paint::text(painter, QRect(c.scan - 14, 0, 14, kRow - 1), QString::number(m_row.scans),
                  typeFont(TypeSize::Small, QFont::Medium), p.text2);
    }
  }
  if (m_row.note.isEmpty()) return;
  const Icon icon = m_row.noteTone == Tone::Late ? Icon::Warning : Icon::Paperclip;
  icons.paint(painter, QRectF(c.name, kRow - 2, 16, kNoteLine), icon, 16, p.word(m_row.noteTone));
  const QRect lines(c.name + kNoteIndent, kRow - 2, width() - c.name - kNoteIndent - c.kMargin, noteHeight() - 8);
  painter.setFont(noteFont());
  painter.setPen(p.word(m_row.noteTone));
  painter.drawText(lines, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_row.note);
}

void RequirementRowWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (m_row.scans > 0 && event->pos().x() >= RequirementColumns(width()).scan) Q_EMIT scanClicked();
}

void RequirementRowWidget::dragEnterEvent(QDragEnterEvent* event) {
  if (DroppedFiles::of(event->mimeData()).isEmpty()) return;
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
  const DroppedFiles found = DroppedFiles::of(event->mimeData());
  if (!found.paths.isEmpty()) {
    Q_EMIT filesDropped(found.paths);
  } else if (!found.picture.isNull()) {
    Q_EMIT pictureDropped(found.picture);
  }
}

void RequirementRowWidget::takeFocus() { (m_row.hasOriginal ? m_original : m_copy)->setFocus(Qt::TabFocusReason); }

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
  // A check box leaves the arrows to its parent: through the boxes as the eye reads them.
  if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right) {
    focusNextPrevChild(true);
  } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left) {
    focusNextPrevChild(false);
  } else {
    QWidget::keyPressEvent(event);
  }
}

RequirementList::RequirementList(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  auto* rows = new QWidget;
  m_column = new QVBoxLayout(rows);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  m_hint = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted, rows);
  m_hint->setIcon(Icon::Paperclip);
  m_hint->setContentsMargins(RequirementColumns::kMargin, 0, 0, 0);
  m_hint->setFixedHeight(kHintHeight);
  m_hint->hide();
  m_column->addWidget(m_hint);
  m_column->addStretch(1);
  setWidget(rows);
  // Both would paint a ground of their own over the panel.
  rows->setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
}

QSize RequirementList::sizeHint() const {
  int height = m_hint->isHidden() ? 0 : kHintHeight;
  for (const RequirementRowWidget* row : m_widgets) height += row->sizeHint().height();
  return {400, height};
}

QSize RequirementList::minimumSizeHint() const { return {320, qMin(sizeHint().height(), 2 * metric::kRowRequirement)}; }

QString RequirementList::currentKey() const {
  // Not focusWidget(): that also names the row that had the focus last.
  const QWidget* focused = QApplication::focusWidget();
  for (const RequirementRowWidget* widget : m_widgets) {
    if (focused && widget->isAncestorOf(focused)) return widget->row().key;
  }
  return {};
}

void RequirementList::focusRow(const QString& key) {
  for (RequirementRowWidget* row : m_widgets) {
    const bool isWanted = key.isEmpty() ? !row->row().isComplete() : row->row().key == key;
    if (isWanted) return row->takeFocus();
  }
  if (key.isEmpty() && !m_widgets.isEmpty()) m_widgets.last()->takeFocus();
}

void RequirementList::goOn(const RequirementRowWidget* from) {
  const qsizetype next = m_widgets.indexOf(const_cast<RequirementRowWidget*>(from)) + 1;
  if (next < m_widgets.size()) m_widgets[next]->takeFocus();
}

RequirementRowWidget* RequirementList::makeRow() {
  auto* row = new RequirementRowWidget(QScrollArea::widget());
  connect(row, &RequirementRowWidget::boxToggled, this,
          [this, row](RequirementRow::Box box, bool isTicked) { Q_EMIT boxToggled(row->row().key, box, isTicked); });
  connect(row, &RequirementRowWidget::filesDropped, this,
          [this, row](const QStringList& paths) { Q_EMIT filesDropped(row->row().key, paths); });
  connect(row, &RequirementRowWidget::pictureDropped, this,
          [this, row](const QImage& picture) { Q_EMIT pictureDropped(row->row().key, picture); });
  connect(row, &RequirementRowWidget::scanClicked, this, [this, row] { Q_EMIT scanClicked(row->row().key); });
  connect(row, &RequirementRowWidget::completeRequested, this, [this, row] {
    Q_EMIT completeRequested(row->row().key);
    goOn(row);
  });
  connect(row, &RequirementRowWidget::missingRequested, this, [this, row] {
    Q_EMIT missingRequested(row->row().key);
    goOn(row);
  });
  connect(row, &RequirementRowWidget::passedOver, this, [this, row] { Q_EMIT passedOver(row->row().key); });
  return row;
}

void RequirementList::setHint(const QString& words) {
  m_hint->setText(words);
  m_hint->setVisible(!words.isEmpty());
  updateGeometry();
}

void RequirementList::setRows(const QVector<RequirementRow>& rows) {
  m_rows = rows;
  while (m_widgets.size() > rows.size()) {
    RequirementRowWidget* last = m_widgets.takeLast();
    m_column->removeWidget(last);
    last->deleteLater();
  }
  while (m_widgets.size() < rows.size()) {
    RequirementRowWidget* row = makeRow();
    m_column->insertWidget(static_cast<int>(m_widgets.size()), row);
    m_widgets << row;
  }
  for (qsizetype i = 0; i < rows.size(); ++i) m_widgets[i]->setRow(rows[i]);
  updateGeometry();
}
