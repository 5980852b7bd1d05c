#include "widgets/fee_list.h"

#include <QBoxLayout>
#include <QGridLayout>

#include "theme/theme.h"
#include "widgets/paragraph_label.h"
#include "widgets/toned_label.h"

FeeList::FeeList(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  hide();
}

void FeeList::setRows(const QVector<FeeRow>& rows) {
  if (m_rows == rows) return;
  m_rows = rows;
  delete m_content;
  m_content = new QWidget;
  m_grid = new QGridLayout(m_content);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(metric::kSpace3);
  m_grid->setVerticalSpacing(0);
  m_grid->setColumnStretch(0, 1);
  int at = 0;
  for (const FeeRow& row : rows) {
    if (at > 0) m_grid->setRowMinimumHeight(at++, metric::kSpace1);
    auto* name = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
    name->setText(row.name);
    auto* amount = new TonedLabel(TypeSize::Body, QFont::Medium, row.isLate ? Tone::Warn : Tone::Plain);
    amount->setText(row.amount);
    amount->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(name, at, 0);
    m_grid->addWidget(amount, at++, 1, Qt::AlignTop);
    if (row.detail.isEmpty()) continue;
    auto* detail = new ParagraphLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
    detail->setText(row.detail);
    m_grid->addWidget(detail, at++, 0, 1, 2);
  }
  layout()->addWidget(m_content);
  QStringList spoken;
  for (const FeeRow& row : rows) spoken << row.name + QLatin1Char(' ') + row.amount;
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  setVisible(!rows.isEmpty());
}
