#include "settings/field_row.h"

#include <QBoxLayout>

#include "theme/theme.h"
#include "widgets/toned_label.h"

FieldRow FieldRow::of(const QString& key, const QString& label, int labelWidth, QWidget* field, Width width,
                      const QString& help) {
  field->setObjectName(key);
  field->setAccessibleName(label);
  field->setAccessibleDescription(help);
  auto* row = new QHBoxLayout;
  row->setSpacing(metric::kSpace3);
  auto* words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  words->setText(label);
  words->setFixedSize(labelWidth, metric::kControl);
  row->addWidget(words, 0, Qt::AlignTop);
  auto* side = new QVBoxLayout;
  side->setSpacing(2);
  side->addWidget(field, 0, width == Width::AsItIs ? Qt::AlignLeft : Qt::Alignment());
  if (!help.isEmpty()) {
    auto* hint = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
    hint->setText(help);
    side->addWidget(hint);
  }
  auto* error = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Late);
  error->setObjectName(key + QStringLiteral("Error"));
  error->setIcon(Icon::Warning);
  error->hide();
  side->addWidget(error);
  row->addLayout(side, 1);
  return {row, error};
}
