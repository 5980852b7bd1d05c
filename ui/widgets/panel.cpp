#include "widgets/panel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/chip.h"
#include "widgets/toned_label.h"

Panel::Panel(QWidget* parent) : QWidget(parent) {}

void Panel::setHeaderHeight(int height) {
  m_headerHeight = height;
  if (m_header) m_header->setFixedHeight(height);
  update();
}

void Panel::setFooterHeight(int height) {
  m_footerHeight = height;
  if (m_footer) m_footer->setFixedHeight(height - 1);
  update();
}

void Panel::ensureLayout() {
  if (m_outer) return;
  m_outer = new QVBoxLayout(this);
  m_outer->setContentsMargins(1, 1, 1, 1);
  m_outer->setSpacing(0);
  m_body = new QVBoxLayout;
  m_body->setContentsMargins(0, 0, 0, 0);
  m_body->setSpacing(0);
  m_outer->addLayout(m_body, 1);
}

void Panel::setHeader(const QString& title, const QString& words, bool hasLine) {
  headerLayout();
  m_hasHeaderLine = hasLine;
  m_title->setText(title);
  m_words->setText(words);
  m_words->setVisible(!words.isEmpty());
  setAccessibleName(title);
  update();
}

void Panel::setHeaderChip(const ChipValue& chip) {
  headerLayout();
  m_chip->setValue(chip);
}

QHBoxLayout* Panel::headerLayout() {
  if (m_headerRow) return m_headerRow;
  ensureLayout();
  if (m_headerHeight == 0) m_headerHeight = metric::kPanelHeader;
  m_header = new QWidget(this);
  m_header->setFixedHeight(m_headerHeight);
  m_headerRow = new QHBoxLayout(m_header);
  m_headerRow->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, 1);
  m_headerRow->setSpacing(metric::kSpace2);
  m_title = new TonedLabel(TypeSize::Title, QFont::DemiBold, Tone::Plain, m_header);
  m_words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted, m_header);
  m_words->hide();
  m_chip = new Chip(m_header);
  m_chip->hide();
  m_headerRow->addWidget(m_title);
  m_headerRow->addWidget(m_words);
  m_headerRow->addSpacing(metric::kSpace1);
  m_headerRow->addWidget(m_chip);
  m_headerRow->addStretch(1);
  m_outer->insertWidget(0, m_header);
  return m_headerRow;
}

QVBoxLayout* Panel::bodyLayout() {
  ensureLayout();
  return m_body;
}

QHBoxLayout* Panel::footerLayout() {
  if (m_footerRow) return m_footerRow;
  ensureLayout();
  if (m_footerHeight == 0) m_footerHeight = metric::kPanelFooter;
  m_footer = new QWidget(this);
  m_footer->setFixedHeight(m_footerHeight - 1);
  m_footerRow = new QHBoxLayout(m_footer);
  m_footerRow->setContentsMargins(metric::kSpace4, 1, metric::kSpace4, 1);
  m_footerRow->setSpacing(metric::kSpace2);
  m_outer->addWidget(m_footer);
  return m_footerRow;
}

void Panel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::box(painter, rect(), metric::kRadiusPanel, p.surface);
  if (m_footerHeight > 0) {
    QPainterPath path;
    path.addRoundedRect(rect(), metric::kRadiusPanel, metric::kRadiusPanel);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(path);
    painter.fillRect(QRect(0, height() - m_footerHeight, width(), m_footerHeight), p.surface2);
    painter.restore();
    paint::hLine(painter, 1, width() - 1, height() - m_footerHeight, p.line);
  }
  if (m_headerHeight > 0 && m_hasHeaderLine) paint::hLine(painter, 1, width() - 1, m_headerHeight, p.line);
  paint::box(painter, rect(), metric::kRadiusPanel, {}, p.line);
}
