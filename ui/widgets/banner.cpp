#include "widgets/banner.h"

#include <QBoxLayout>
#include <QPainter>

#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

Banner::Banner(QWidget* parent) : QWidget(parent) {
  setFixedHeight(metric::kBanner);
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(44, 0, metric::kSpace4, 1);
  m_row->setSpacing(metric::kSpace2);
  m_title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Warn, this);
  m_words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain, this);
  m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_row->addWidget(m_title);
  m_row->addWidget(m_words, 1);
}

void Banner::setWords(Tone tone, const QString& title, const QString& words) {
  m_tone = tone;
  m_title->setTone(tone);
  m_title->setText(title);
  m_words->setText(words);
  setAccessibleName(QStringLiteral("%1 %2").arg(title, words));
  update();
}

void Banner::addButton(KeyButton* button) { m_row->addWidget(button); }

void Banner::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.ground(m_tone));
  paint::hLine(painter, 0, width(), height() - 1, p.line);
  iconsOf(this).paint(painter, QRectF(16, 0, 20, height() - 1), Icon::Warning, 20, p.word(m_tone));
}
