#include "widgets/fact_grid.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "theme/theme.h"
#include "widgets/toned_label.h"

FactGrid::FactGrid(int labelWidth, int spacing, QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(metric::kSpace3);
  m_grid->setVerticalSpacing(spacing);
  m_grid->setColumnMinimumWidth(0, labelWidth);
  m_grid->setColumnStretch(1, 1);
}

bool FactGrid::setFacts(std::vector<Fact> facts) {
  std::erase_if(facts, [](const Fact& fact) { return fact.words.isEmpty(); });
  if (facts == m_shown) return false;
  m_shown = std::move(facts);
  m_words.clear();
  while (QLayoutItem* item = m_grid->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int row = 0;
  for (const Fact& fact : m_shown) {
    auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
    label->setText(fact.label);
    auto* words = new QLabel(fact.words);
    words->setFont(typeFont(TypeSize::Body, fact.tone == Tone::Plain ? QFont::Normal : QFont::DemiBold));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(QStringLiteral("%1: %2").arg(fact.label, fact.words));
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(words, row, 1);
    m_words.push_back(words);
    ++row;
  }
  tint();
  return true;
}

void FactGrid::tint() {
  for (std::size_t i = 0; i < m_words.size(); ++i) {
    QPalette palette = m_words[i]->palette();
    palette.setColor(QPalette::WindowText, paletteOf(this).word(m_shown[i].tone));
    m_words[i]->setPalette(palette);
  }
}

void FactGrid::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) tint();
}
