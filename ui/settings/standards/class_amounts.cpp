#include "settings/standards/class_amounts.h"

#include <QBoxLayout>
#include <QGridLayout>

#include <algorithm>

#include "cases/intake/grouped_edit.h"
#include "theme/theme.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kMoneyWidth = 200;

}  // namespace

ClassAmounts::ClassAmounts(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
}

void ClassAmounts::rebuild(const std::vector<std::pair<QString, QString>>& answers) {
  m_answers = answers;
  m_fields.clear();
  delete m_content;
  m_content = new QWidget;
  auto* grid = new QGridLayout(m_content);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(metric::kSpace3);
  grid->setVerticalSpacing(metric::kSpace1);
  grid->setColumnStretch(0, 1);
  for (const auto& [key, words] : answers) {
    auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
    label->setText(words);
    auto* field = new GroupedEdit(GroupedEdit::Shape::Thousands);
    field->setObjectName(QLatin1String("class_") + key);
    field->setAccessibleName(words);
    field->setFixedWidth(kMoneyWidth);
    field->setAlignment(Qt::AlignRight);
    field->setMaxLength(15);  // kLargestRupiah with its dots
    connect(field, &GroupedEdit::plainEdited, this,
            [this, answer = key](const QString& typed) { Q_EMIT edited(answer, typed); });
    grid->addWidget(label, static_cast<int>(m_fields.size()), 0);
    grid->addWidget(field, static_cast<int>(m_fields.size()), 1);
    m_fields << field;
  }
  layout()->addWidget(m_content);
  setFocusProxy(m_fields.isEmpty() ? nullptr : m_fields.front());
}

void ClassAmounts::setLine(const TariffLine& line, const std::vector<std::pair<QString, QString>>& answers) {
  if (answers != m_answers || !m_content) rebuild(answers);
  for (qsizetype i = 0; i < m_fields.size(); ++i) {
    if (m_fields[i]->hasFocus()) continue;
    const auto amount =
        std::ranges::find(line.amounts, answers[static_cast<std::size_t>(i)].first, &std::pair<QString, qint64>::first);
    m_fields[i]->setPlain(amount == line.amounts.end() ? QString() : QString::number(amount->second));
  }
}
