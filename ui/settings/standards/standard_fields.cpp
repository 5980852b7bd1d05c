#include "settings/standards/standard_fields.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QIntValidator>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

#include "cases/intake/date_field.h"
#include "settings/field_row.h"
#include "settings/standards/standard_editing.h"
#include "theme/theme.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kLabelWidth = 184, kNumberWidth = 88, kMoneyWidth = 200, kDateWidth = 160, kLongest = 4000;

QString flagText(bool isSet) { return isSet ? QStringLiteral("true") : QStringLiteral("false"); }

}  // namespace

StandardFields::StandardFields(StandardEditing& editing, QWidget* parent) : QScrollArea(parent), m_editing(editing) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  auto* inner = new QWidget;
  m_column = new QVBoxLayout(inner);
  m_column->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  m_column->setSpacing(metric::kSpace2);
  m_column->addStretch(1);
  setWidget(inner);
  inner->setAutoFillBackground(false);
}

void StandardFields::put(const Set& set, const QString& value) {
  m_editing.edit([&](ServiceStandard& standard) { set(standard, value); });
}

void StandardFields::addRow(const QString& key, const QString& label, const QString& help, QWidget* widget,
                            std::function<void(const ServiceStandard&)> load) {
  const bool isNarrow = widget->minimumWidth() == widget->maximumWidth();
  const FieldRow row =
      FieldRow::of(key, label, kLabelWidth, widget, isNarrow ? FieldRow::Width::AsItIs : FieldRow::Width::Room, help);
  auto* holder = new QWidget;
  row.layout->setContentsMargins(0, 0, 0, 0);
  holder->setLayout(row.layout);
  m_column->insertWidget(m_column->count() - 1, holder);
  m_fields.push_back({key, holder, widget, row.error, std::move(load)});
}

void StandardFields::addOwn(const QString& key, const QString& label, const QString& help, QWidget* widget,
                            std::function<void(const ServiceStandard&)> load) {
  addRow(key, label, help, widget, std::move(load));
}

void StandardFields::showWhile(const QString& key, std::function<bool(const ServiceStandard&)> isShown) {
  const auto field = std::ranges::find(m_fields, key, &Field::key);
  if (field != m_fields.end()) field->isShown = std::move(isShown);
}

QLineEdit* StandardFields::addLine(const QString& key, const QString& label, const QString& help, Get get, Set set,
                                   int width) {
  auto* line = new QLineEdit;
  line->setMaxLength(kLongest);
  if (width > 0) line->setFixedWidth(width);
  connect(line, &QLineEdit::textEdited, this, [this, set = std::move(set)](const QString& typed) { put(set, typed); });
  addRow(key, label, help, line, [line, get = std::move(get)](const ServiceStandard& standard) {
    const QString value = get(standard);
    if (line->text() != value) line->setText(value);
    line->setCursorPosition(0);
  });
  return line;
}

QLineEdit* StandardFields::addNumber(const QString& key, const QString& label, const QString& help, Get get, Set set) {
  QLineEdit* line = addLine(key, label, help, std::move(get), std::move(set), kNumberWidth);
  line->setAlignment(Qt::AlignRight);
  line->setValidator(new QIntValidator(0, 99'999, line));
  return line;
}

QLineEdit* StandardFields::addMoney(const QString& key, const QString& label, const QString& help, Get get, Set set) {
  auto* line = new GroupedEdit(GroupedEdit::Shape::Thousands);
  line->setFixedWidth(kMoneyWidth);
  line->setAlignment(Qt::AlignRight);
  line->setMaxLength(15);  // kLargestRupiah with its dots
  connect(line, &GroupedEdit::plainEdited, this,
          [this, set = std::move(set)](const QString& typed) { put(set, typed); });
  addRow(key, label, help, line,
         [line, get = std::move(get)](const ServiceStandard& standard) { line->setPlain(get(standard)); });
  return line;
}

QWidget* StandardFields::addDate(const QString& key, const QString& label, const QString& help, Get get, Set set) {
  auto* field = new DateField;
  field->setFixedWidth(kDateWidth);
  connect(field, &DateField::isoEdited, this, [this, set = std::move(set)](const QString& typed) { put(set, typed); });
  addRow(key, label, help, field,
         [field, get = std::move(get)](const ServiceStandard& standard) { field->setIsoValue(get(standard)); });
  return field;
}

QPlainTextEdit* StandardFields::addText(const QString& key, const QString& label, const QString& help, Get get, Set set,
                                        int lines) {
  auto* text = new QPlainTextEdit;
  text->setTabChangesFocus(true);
  text->document()->setDocumentMargin(metric::kSpace2);
  text->setFixedHeight(QFontMetrics(typeFont(TypeSize::Body)).lineSpacing() * lines + 2 * metric::kSpace2 + 4);
  connect(text, &QPlainTextEdit::textChanged, this,
          [this, text, set = std::move(set)] { put(set, text->toPlainText()); });
  addRow(key, label, help, text, [text, get = std::move(get)](const ServiceStandard& standard) {
    const QString value = get(standard);
    if (text->toPlainText() == value) return;
    const QSignalBlocker blocker(text);
    text->setPlainText(value);
  });
  return text;
}

QComboBox* StandardFields::addChoice(const QString& key, const QString& label, const QString& help, Options options,
                                     Get get, Set set) {
  auto* box = new QComboBox;
  box->setFixedWidth(300);
  connect(box, &QComboBox::activated, this,
          [this, box, set = std::move(set)] { put(set, box->currentData().toString()); });
  addRow(key, label, help, box,
         [box, options = std::move(options), get = std::move(get)](const ServiceStandard& standard) {
           const auto offered = options(standard);
           bool isSame = static_cast<std::size_t>(box->count()) == offered.size();
           for (int i = 0; isSame && i < box->count(); ++i) {
             const auto& [value, words] = offered[static_cast<std::size_t>(i)];
             isSame = box->itemData(i).toString() == value && box->itemText(i) == words;
           }
           if (!isSame) {
             box->clear();
             for (const auto& [value, words] : offered) box->addItem(words, value);
           }
           box->setCurrentIndex(box->findData(get(standard)));
           box->setEnabled(!offered.empty());
         });
  return box;
}

QCheckBox* StandardFields::addFlag(const QString& key, const QString& label, const QString& words, Get get, Set set) {
  auto* box = new QCheckBox(words);
  connect(box, &QCheckBox::clicked, this, [this, set = std::move(set)](bool isSet) { put(set, flagText(isSet)); });
  addRow(key, label, {}, box, [box, get = std::move(get)](const ServiceStandard& standard) {
    box->setChecked(get(standard) == QLatin1String("true"));
  });
  return box;
}

void StandardFields::load(bool all) {
  for (const Field& field : m_fields) {
    if (field.isShown) field.row->setVisible(field.isShown(m_editing.standard()));
    // What is being typed is not written over by its own reading ("a, " and "a").
    const QWidget* typed = field.widget->focusWidget();
    const bool isTyped = typed && typed->hasFocus() && !qobject_cast<QComboBox*>(field.widget);
    if (all || !isTyped) field.load(m_editing.standard());
  }
}

void StandardFields::setPossible(bool isPossible) { widget()->setEnabled(isPossible); }

void StandardFields::clearProblem() {
  for (const Field& field : m_fields) {
    field.error->hide();
    field.widget->setProperty("fieldError", false);
    field.widget->update();
  }
}

bool StandardFields::showProblem(const QString& path, const QString& words) {
  // The longest key that the path ends with or goes through: "].choices" for "form[2].choices[0].key".
  const Field* found = nullptr;
  for (const Field& field : m_fields) {
    const bool isIt = path == field.key || path.startsWith(field.key + QLatin1Char('.')) ||
                      path.startsWith(field.key + QLatin1Char('[')) ||
                      (field.key.startsWith(QLatin1Char(']')) && path.contains(field.key));
    if (isIt && (!found || found->key.size() < field.key.size())) found = &field;
  }
  if (!found) return false;
  found->error->setText(words);
  found->error->show();
  found->widget->setProperty("fieldError", true);
  found->widget->update();
  found->widget->setFocus();
  ensureWidgetVisible(found->error);
  return true;
}
