#include "cases/fact_pairs.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

#include "theme/theme.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kNameWidth = 96, kGap = metric::kSpace2;
}  // namespace

FactPairs::FactPairs(const QStringList& names, QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(kGap);
  m_grid->setVerticalSpacing(kGap);
  for (int i = 0; i < names.size(); ++i) {
    auto* name = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
    name->setText(names[i]);
    name->setFixedWidth(kNameWidth);
    auto* fact = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
    fact->setObjectName(QStringLiteral("fact_%1").arg(i));
    m_names << name;
    m_facts << fact;
  }
  arrange();
}

void FactPairs::setButton(QWidget* button) {
  m_button = button;
  m_beside = 0;
  arrange();
}

void FactPairs::setFact(int index, const QString& words) {
  m_facts[index]->setText(words);
  arrange();
}

bool FactPairs::fitsBeside() const {
  int widest[2] = {0, 0};
  for (int i = 0; i < m_facts.size(); ++i) {
    int width = m_facts[i]->sizeHint().width();
    if (i == 0 && m_button) width += m_button->minimumWidth() + kGap;
    widest[i % 2] = std::max(widest[i % 2], width);
  }
  // The columns share the room evenly, so the wider one counts twice.
  return 2 * (kNameWidth + kGap + std::max(widest[0], widest[1])) + kGap <= width();
}

void FactPairs::arrange() {
  const int beside = fitsBeside() ? 2 : 1;
  if (beside == m_beside) return;
  m_beside = beside;
  while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
  const int lines = (static_cast<int>(m_facts.size()) + 1) / 2;
  for (int i = 0; i < m_facts.size(); ++i) {
    // One below the other, the left column comes first as a whole.
    const int line = beside == 2 ? i / 2 : i / 2 + (i % 2) * lines;
    const int column = beside == 2 ? (i % 2) * 3 : 0;
    m_grid->addWidget(m_names[i], line, column);
    m_grid->addWidget(m_facts[i], line, column + 1);
  }
  if (m_button) m_grid->addWidget(m_button, 0, 2);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(4, beside == 2 ? 1 : 0);
}

void FactPairs::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}
