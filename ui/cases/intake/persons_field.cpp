#include "cases/intake/persons_field.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

#include "cases/intake/date_field.h"
#include "cases/intake/grouped_edit.h"
#include "widgets/key_button.h"
#include "widgets/link_button.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kGap = 8, kNumber = 20, kRemove = 32, kNikWidth = 168, kDateWidth = 128, kColumnsOfLine = 2;

}  // namespace

PersonsField::PersonsField(const FormField& table, QWidget* parent) : QWidget(parent), m_table(table) {
  setToolTip(table.help);
  m_column = new QVBoxLayout(this);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kGap);
  auto* head = new QHBoxLayout;
  head->setSpacing(kGap / 2);
  auto* title = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  title->setText(table.label);
  m_count = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Plain);
  m_count->setObjectName(QStringLiteral("personsCount"));
  m_paste = new LinkButton;
  m_paste->setObjectName(QStringLiteral("personsPaste"));
  m_paste->setText(tr("Tempel"));
  m_paste->setToolTip(tr("Tempel baris yang disalin dari tabel, urutan kolomnya seperti di sini"));
  m_add = new LinkButton;
  m_add->setObjectName(QStringLiteral("personsAdd"));
  m_add->setText(tr("Tambah orang"));
  head->addWidget(title);
  head->addWidget(m_count);
  head->addStretch(1);
  head->addWidget(m_paste);
  head->addWidget(m_add);
  m_column->addLayout(head);
  connect(m_add, &LinkButton::clicked, this, [this] {
    addPerson().cells.front().widget->setFocus(Qt::TabFocusReason);
    arrange();
  });
  connect(m_paste, &LinkButton::clicked, this, [this] { paste(QGuiApplication::clipboard()->text(), nullptr); });
  addPerson();
  arrange();
}

PersonsField::Cell PersonsField::makeCell(const FormField& column) {
  Cell cell{column.id, column.label, nullptr, {}, {}};
  switch (column.kind) {
    case FieldKind::Choice: {
      auto* box = new QComboBox;
      box->setPlaceholderText(column.label);
      for (const auto& [key, word] : column.choices) box->addItem(word, key);
      box->setCurrentIndex(-1);
      // The longest word shall not make the form wider than its column.
      box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      box->setMinimumContentsLength(6);
      connect(box, &QComboBox::currentIndexChanged, this, &PersonsField::tell);
      cell.widget = box;
      cell.value = [box] { return box->currentData().toString(); };
      cell.setValue = [box](const QString& value) { box->setCurrentIndex(box->findData(value)); };
      break;
    }
    case FieldKind::Date: {
      auto* date = new DateField;
      date->setFixedWidth(kDateWidth);
      connect(date, &DateField::isoEdited, this, &PersonsField::tell);
      cell.widget = date;
      cell.value = [date] { return date->isoValue(); };
      cell.setValue = [date](const QString& value) { date->setIsoValue(value); };
      break;
    }
    case FieldKind::Nik: {
      auto* line = new GroupedEdit(GroupedEdit::Shape::Fours);
      line->setMaxLength(40);
      line->setFixedWidth(kNikWidth);
      line->setPlaceholderText(column.label);
      connect(line, &GroupedEdit::plainEdited, this, &PersonsField::tell);
      cell.widget = line;
      cell.value = [line] { return line->plain(); };
      cell.setValue = [line](const QString& value) { line->setPlain(value); };
      break;
    }
    default: {
      auto* line = new QLineEdit;
      line->setMaxLength(200);
      line->setPlaceholderText(column.label);
      connect(line, &QLineEdit::textEdited, this, &PersonsField::tell);
      cell.widget = line;
      cell.value = [line] { return line->text().trimmed(); };
      cell.setValue = [line](const QString& value) { line->setText(value); };
    }
  }
  cell.widget->setToolTip(column.label);
  cell.widget->installEventFilter(this);
  return cell;
}

PersonsField::Person& PersonsField::addPerson() {
  Person person;
  person.box = new QWidget;
  auto* grid = new QVBoxLayout(person.box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(4);
  person.number = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Muted);
  person.number->setFixedWidth(kNumber);
  person.remove = new KeyButton(QString(), QKeySequence());
  person.remove->setIcon(Icon::Trash);
  person.remove->setPadding(6);
  person.remove->setFixedWidth(kRemove);
  // Whoever goes through the fields with Enter must not delete what was just typed: the keyboard has Ctrl+Del.
  person.remove->setFocusPolicy(Qt::ClickFocus);
  connect(person.remove, &KeyButton::clicked, this, [this, box = person.box] { removePerson(box); });
  QHBoxLayout* line = nullptr;
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    if (i % kColumnsOfLine == 0) {
      line = new QHBoxLayout;
      line->setSpacing(kGap);
      if (i == 0) {
        line->addWidget(person.number);
      } else {
        line->addSpacing(kNumber + kGap);
      }
      grid->addLayout(line);
    }
    person.cells.push_back(makeCell(m_table.columns[i]));
    QWidget* widget = person.cells.back().widget;
    line->addWidget(widget, widget->maximumWidth() < QWIDGETSIZE_MAX ? 0 : 1);
  }
  line->addWidget(person.remove);
  m_column->addWidget(person.box);
  person.box->show();  // at once: the next thing may be to go into it
  m_persons.push_back(std::move(person));
  return m_persons.back();
}

void PersonsField::removePerson(const QWidget* box) {
  const auto at = std::ranges::find(m_persons, box, &Person::box);
  if (at == m_persons.end()) return;
  const auto index = static_cast<std::size_t>(at - m_persons.begin());
  // The button that was pressed goes with its row, so not within its own signal.
  at->box->setParent(nullptr);
  at->box->deleteLater();
  m_persons.erase(at);
  if (m_persons.empty()) addPerson();
  arrange();
  m_persons[std::min(index, m_persons.size() - 1)].cells.front().widget->setFocus(Qt::OtherFocusReason);
  tell();
}

void PersonsField::arrange() {
  QWidget* before = m_before;
  const auto follow = [&before](QWidget* widget) {
    if (before) setTabOrder(before, widget);
    before = widget;
  };
  const QString name = QLatin1String("field_") + m_table.id;
  for (std::size_t i = 0; i < m_persons.size(); ++i) {
    Person& person = m_persons[i];
    person.number->setText(QString::number(i + 1));
    for (Cell& cell : person.cells) {
      cell.widget->setObjectName(personCell(name, i, cell.column));
      cell.widget->setAccessibleName(tr("%1, orang %2: %3").arg(m_table.label).arg(i + 1).arg(cell.label));
      follow(cell.widget);
    }
    person.remove->setObjectName(personCell(name, i, QStringLiteral("remove")));
    person.remove->setAccessibleName(tr("Hapus orang %1").arg(i + 1));
    person.remove->setToolTip(tr("Hapus orang ini dari daftar (Ctrl+Del)"));
  }
  follow(m_add);
  follow(m_paste);
  m_add->setEnabled(m_persons.size() < kMostPersons);
  const auto filled = std::ranges::count_if(m_persons, [this](const Person& person) { return !rowOf(person).empty(); });
  m_count->setText(filled > 0 ? tr("%n orang", nullptr, static_cast<int>(filled)) : QString());
  m_count->setMinimumWidth(m_count->sizeHint().width());  // the title gives way, not the number
}

void PersonsField::follow(QWidget* before) {
  m_before = before;
  arrange();
}

QWidget* PersonsField::lastOfTabs() const { return m_paste; }

PersonRow PersonsField::rowOf(const Person& person) const {
  PersonRow row;
  for (const Cell& cell : person.cells)
    if (const QString value = cell.value(); !value.isEmpty()) row.emplace(cell.column, value);
  return row;
}

QString PersonsField::value() const {
  std::vector<PersonRow> rows;
  for (const Person& person : m_persons) rows.push_back(rowOf(person));
  return writePersonRows(rows);
}

void PersonsField::setValue(const QString& value) {
  if (value == this->value()) return;
  const QScopedValueRollback filling(m_isFilling, true);
  const auto rows = readPersonRows(value);
  const std::size_t count = rows ? std::max<std::size_t>(rows->size(), 1) : 1;
  while (m_persons.size() > count) {
    m_persons.back().box->setParent(nullptr);
    m_persons.back().box->deleteLater();
    m_persons.pop_back();
  }
  while (m_persons.size() < count) addPerson();
  for (std::size_t i = 0; i < count; ++i) {
    for (Cell& cell : m_persons[i].cells) {
      QString text;
      if (rows && i < rows->size())
        if (const auto found = (*rows)[i].find(cell.column); found != (*rows)[i].end()) text = found->second;
      cell.setValue(text);
    }
  }
  arrange();
}

void PersonsField::tell() {
  if (m_isFilling) return;
  arrange();
  Q_EMIT edited(value());
}

bool PersonsField::paste(const QString& copied, const QWidget* cell) {
  std::size_t person = m_persons.size();
  std::size_t column = 0;
  for (std::size_t i = 0; i < m_persons.size(); ++i)
    for (std::size_t j = 0; j < m_persons[i].cells.size(); ++j)
      if (m_persons[i].cells[j].widget == cell) std::tie(person, column) = std::pair(i, j);
  const bool isTable = copied.contains(QLatin1Char('\t')) || copied.trimmed().contains(QLatin1Char('\n'));
  if (cell && !isTable) return false;
  const auto rows = pastedPersonRows(m_table, copied, column);
  if (rows.empty()) return true;
  // Without a cell the rows go behind what is there; a last row in which nothing stands yet is the first of them.
  if (!cell && rowOf(m_persons.back()).empty()) --person;
  {
    const QScopedValueRollback filling(m_isFilling, true);
    for (std::size_t i = 0; i < rows.size() && person + i < kMostPersons; ++i) {
      while (m_persons.size() <= person + i) addPerson();
      for (Cell& into : m_persons[person + i].cells)
        if (const auto found = rows[i].find(into.column); found != rows[i].end()) into.setValue(found->second);
    }
  }
  tell();
  return true;
}

QString PersonsField::nameOf(const QWidget* widget) const {
  std::size_t row = 0;
  for (const Person& person : m_persons) {
    for (const Cell& cell : person.cells)
      if (cell.widget == widget) return personCell(m_table.id, row, cell.column);
    row += rowOf(person).empty() ? 0 : 1;
  }
  return {};
}

const PersonsField::Cell* PersonsField::cellNamed(const QString& name, int* number) const {
  for (std::size_t i = 0; i < m_persons.size(); ++i) {
    for (const Cell& cell : m_persons[i].cells) {
      // A row in which nothing stands has no problems, and shares its number with the row behind it.
      if (rowOf(m_persons[i]).empty() || nameOf(cell.widget) != name) continue;
      if (number) *number = static_cast<int>(i) + 1;
      return &cell;
    }
  }
  return nullptr;
}

void PersonsField::setProblems(const QHash<QString, QString>& problems) {
  for (const Person& person : m_persons) {
    for (const Cell& cell : person.cells) {
      const QString name = nameOf(cell.widget);
      const bool isWrong = problems.contains(name) && cellNamed(name) == &cell;
      if (cell.widget->property("fieldError").toBool() == isWrong) continue;
      cell.widget->setProperty("fieldError", isWrong);
      cell.widget->update();
    }
  }
}

QString PersonsField::firstProblem(const QHash<QString, QString>& problems) const {
  for (const Person& person : m_persons) {
    for (const Cell& cell : person.cells) {
      const QString name = nameOf(cell.widget);
      int number = 0;
      if (!problems.contains(name) || cellNamed(name, &number) != &cell) continue;
      return tr("Orang %1, %2: %3").arg(number).arg(cell.label, problems.value(name));
    }
  }
  return {};
}

void PersonsField::focusCell(const QString& name) {
  const Cell* cell = cellNamed(name);
  (cell ? cell->widget : m_persons.front().cells.front().widget)->setFocus(Qt::TabFocusReason);
}

bool PersonsField::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = qobject_cast<QWidget*>(watched);
  if (event->type() == QEvent::FocusOut) {
    if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) Q_EMIT cellLeft(nameOf(widget));
  } else if (event->type() == QEvent::FocusIn) {
    Q_EMIT cellEntered(widget);
  } else if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Paste) && paste(QGuiApplication::clipboard()->text(), widget)) return true;
    if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::ControlModifier) {
      removePerson(widget->parentWidget());
      return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !(key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier))) {
      focusNextPrevChild(true);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}
