#include "cases/intake/intake_form.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QStyle>

#include <map>

#include "cases/case_words.h"
#include "cases/intake/date_field.h"
#include "cases/intake/persons_field.h"
#include "domain/asked_fields.h"
#include "widgets/fee_list.h"
#include "widgets/link_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kMargin = 16, kLabel = 92, kGap = 12, kFieldGap = 8, kDateWidth = 140, kPhoneWidth = 150;

void showNote(TonedLabel* label, const IntakeNote& note) {
  label->setIcon(note.icon);
  label->setTone(note.tone);
  label->setText(note.words);
  label->setVisible(!note.words.isEmpty());
}

TonedLabel* note(QWidget* parent) {
  auto* label = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted, parent);
  label->setFixedHeight(18);
  label->hide();
  return label;
}

}  // namespace

IntakeForm::IntakeForm(QWidget* parent) : QScrollArea(parent) {
  setObjectName(QStringLiteral("intakeForm"));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  m_content = new QWidget;
  m_column = new QVBoxLayout(m_content);
  m_column->setContentsMargins(0, 12, 0, 8);
  m_column->setSpacing(8);
  addPerson();
  m_column->addStretch(1);
  setWidget(m_content);
  m_content->setAutoFillBackground(false);
}

QWidget* IntakeForm::addRow(const QString& words, const std::vector<QWidget*>& fields, QVBoxLayout* into) {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(kMargin, 0, kMargin, 0);
  layout->setSpacing(kFieldGap);
  auto* label = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setObjectName(QStringLiteral("rowLabel"));
  label->setText(words);
  label->setFixedWidth(kLabel);
  layout->addWidget(label, 0, Qt::AlignVCenter);
  layout->addSpacing(kGap - kFieldGap);
  for (QWidget* field : fields) layout->addWidget(field, field->maximumWidth() < QWIDGETSIZE_MAX ? 0 : 1);
  if (fields.size() == 1 && fields.front()->maximumWidth() < QWIDGETSIZE_MAX) layout->addStretch(1);
  into->addWidget(row);
  return row;
}

TonedLabel* IntakeForm::addProblem(QVBoxLayout* into) {
  auto* problem = new TonedLabel(TypeSize::Small, QFont::Medium, Tone::Late);
  problem->setContentsMargins(kMargin + kLabel + kGap, 0, kMargin, 0);
  problem->setFixedHeight(16);
  problem->hide();
  into->addWidget(problem);
  return problem;
}

void IntakeForm::prepare(QWidget* widget, const QString& id, const QString& label) {
  widget->setObjectName(QLatin1String("field_") + id);
  widget->setAccessibleName(label);
  widget->installEventFilter(this);
}

void IntakeForm::addPerson() {
  m_nik = new GroupedEdit(GroupedEdit::Shape::Fours);
  m_nik->setFont(typeFont(TypeSize::Title, QFont::Medium));
  m_nik->setMaxLength(32);
  prepare(m_nik, QStringLiteral("nik"), tr("NIK"));
  connect(m_nik, &GroupedEdit::plainEdited, this,
          [this](const QString& value) { Q_EMIT edited(QStringLiteral("nik"), value); });
  m_level = new QComboBox;
  m_level->setFixedWidth(68);
  m_level->setObjectName(QStringLiteral("field_level"));
  m_level->setAccessibleName(tr("Tingkat pemeriksaan identitas"));
  // L3 is nobody's to choose: it stands with the answer of Dukcapil.
  for (const IdentityLevel level : {IdentityLevel::Typed, IdentityLevel::CardSeen, IdentityLevel::CardAndFinger}) {
    m_level->addItem(toKey(level), static_cast<int>(level));
    m_level->setItemData(m_level->count() - 1, words::identityLevel(level), Qt::ToolTipRole);
  }
  m_level->setToolTip(tr("L0 diketik, L1 kartu dilihat, L2 kartu dan jari cocok; L3 hanya dari jawaban Dukcapil"));
  m_level->installEventFilter(this);
  connect(m_level, &QComboBox::activated, this,
          [this] { Q_EMIT levelChosen(static_cast<IdentityLevel>(m_level->currentData().toInt())); });
  addRow(tr("NIK"), {m_nik, m_level}, m_column);

  auto* checks = new QVBoxLayout;
  checks->setContentsMargins(kMargin + kLabel + kGap, 0, kMargin, 0);
  checks->setSpacing(0);
  m_nikFound = note(this);
  m_nikFound->setObjectName(QStringLiteral("nikFound"));
  m_nikUnchecked = note(this);
  m_nikUnchecked->setObjectName(QStringLiteral("nikUnchecked"));
  m_nikOpenCase = note(this);
  m_nikOpenCase->setObjectName(QStringLiteral("nikOpenCase"));
  for (TonedLabel* label : {m_nikFound, m_nikOpenCase, m_nikUnchecked}) checks->addWidget(label);
  m_verify = new LinkButton;
  m_verify->setObjectName(QStringLiteral("verifyIdentity"));
  m_verify->setText(tr("Minta verifikasi Dukcapil (Ctrl+Shift+D)"));
  m_verify->setAccessibleName(tr("Minta verifikasi Dukcapil"));
  m_verify->hide();
  connect(m_verify, &LinkButton::clicked, this, &IntakeForm::verifyRequested);
  checks->addWidget(m_verify, 0, Qt::AlignLeft);
  m_column->addSpacing(-5);
  m_column->addLayout(checks);
  m_person.push_back({QStringLiteral("nik"), tr("NIK"), m_nik, nullptr,
                      [this](const QString& v) { m_nik->setPlain(v); }, [this] { return m_nik->text().isEmpty(); }});

  FormField name;
  name.id = QStringLiteral("name");
  name.label = tr("Nama");
  m_person.push_back(makeLine(name));
  addRow(name.label, {m_person.back().widget}, m_column);
  m_person.back().problem = addProblem(m_column);
  FormField phone;
  phone.id = QStringLiteral("phone");
  phone.label = tr("Nomor HP");
  m_person.push_back(makeGrouped(phone, static_cast<int>(GroupedEdit::Shape::Phone)));
  m_person.back().widget->setFixedWidth(kPhoneWidth);
  addRow(phone.label, {m_person.back().widget}, m_column);
  m_person.back().problem = addProblem(m_column);
}

IntakeForm::Field IntakeForm::makeLine(const FormField& field) {
  auto* line = new QLineEdit;
  line->setMaxLength(2000);
  line->setPlaceholderText(field.help);
  connect(line, &QLineEdit::textEdited, this,
          [this, id = field.id](const QString& value) { Q_EMIT edited(id, value); });
  prepare(line, field.id, field.label);
  return {field.id,
          field.label,
          line,
          nullptr,
          [line](const QString& value) { line->setText(value); },
          [line] { return line->text().isEmpty(); }};
}

IntakeForm::Field IntakeForm::makeGrouped(const FormField& field, int shape) {
  auto* line = new GroupedEdit(static_cast<GroupedEdit::Shape>(shape));
  line->setMaxLength(40);
  line->setPlaceholderText(field.help);
  connect(line, &GroupedEdit::plainEdited, this,
          [this, id = field.id](const QString& value) { Q_EMIT edited(id, value); });
  prepare(line, field.id, field.label);
  return {field.id,
          field.label,
          line,
          nullptr,
          [line](const QString& value) { line->setPlain(value); },
          [line] { return line->text().isEmpty(); }};
}

IntakeForm::Field IntakeForm::makeChoice(const FormField& field, bool isFirst) {
  auto* box = new QComboBox;
  box->setPlaceholderText(isFirst ? tr("Pilih…") : tr("%1…").arg(field.label));
  box->setMinimumWidth(96);
  for (const auto& [key, word] : field.choices) box->addItem(word, key);
  box->setCurrentIndex(-1);
  box->setMaxVisibleItems(12);
  connect(box, &QComboBox::currentIndexChanged, this,
          [this, box, id = field.id] { Q_EMIT edited(id, box->currentData().toString()); });
  prepare(box, field.id, field.label);
  return {field.id,
          field.label,
          box,
          nullptr,
          [box](const QString& value) {
            const QSignalBlocker blocker(box);
            box->setCurrentIndex(box->findData(value));
          },
          [box] { return box->currentIndex() < 0; }};
}

IntakeForm::Field IntakeForm::makeRegion(const FormField& field) {
  Field made = makeLine(field);
  auto* line = static_cast<QLineEdit*>(made.widget);
  if (line->placeholderText().isEmpty()) line->setPlaceholderText(tr("Ketik kecamatan atau kota"));
  auto* completer = new QCompleter(new QStringListModel(line), line);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setMaxVisibleItems(12);
  line->setCompleter(completer);
  connect(line, &QLineEdit::textEdited, this,
          [this, id = field.id](const QString& typed) { Q_EMIT regionTyped(id, typed); });
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
          [this, id = field.id](const QString& value) { Q_EMIT edited(id, value); });
  return made;
}

IntakeForm::Field IntakeForm::makePersons(const FormField& field) {
  auto* persons = new PersonsField(field);
  persons->setObjectName(QLatin1String("field_") + field.id);
  persons->setAccessibleName(field.label);
  connect(persons, &PersonsField::edited, this,
          [this, id = field.id](const QString& value) { Q_EMIT edited(id, value); });
  connect(persons, &PersonsField::cellLeft, this, &IntakeForm::left);
  connect(persons, &PersonsField::cellEntered, this, [this](QWidget* cell) { ensureWidgetVisible(cell, 0, 24); });
  Field made{field.id,
             field.label,
             persons,
             nullptr,
             [persons](const QString& value) { persons->setValue(value); },
             [persons] { return persons->value().isEmpty(); }};
  made.persons = persons;
  return made;
}

IntakeForm::Field IntakeForm::makeField(const FormField& field, bool isFirst) {
  Field made;
  switch (field.kind) {
    case FieldKind::Nik:
    case FieldKind::Kk:
      made = makeGrouped(field, static_cast<int>(GroupedEdit::Shape::Fours));
      break;
    case FieldKind::Phone:
      made = makeGrouped(field, static_cast<int>(GroupedEdit::Shape::Phone));
      break;
    case FieldKind::Rupiah:
      made = makeGrouped(field, static_cast<int>(GroupedEdit::Shape::Thousands));
      break;
    case FieldKind::Choice:
      made = makeChoice(field, isFirst);
      break;
    case FieldKind::Region:
      made = makeRegion(field);
      break;
    case FieldKind::Date: {
      auto* date = new DateField;
      date->setFixedWidth(kDateWidth);
      connect(date, &DateField::isoEdited, this,
              [this, id = field.id](const QString& value) { Q_EMIT edited(id, value); });
      prepare(date, field.id, field.label);
      made = {field.id,
              field.label,
              date,
              nullptr,
              [date](const QString& value) { date->setIsoValue(value); },
              [date] { return date->text().isEmpty(); }};
      break;
    }
    case FieldKind::Flag: {
      auto* box = new QCheckBox(field.label);
      connect(box, &QCheckBox::toggled, this, [this, id = field.id](bool isOn) {
        Q_EMIT edited(id, isOn ? QStringLiteral("true") : QStringLiteral("false"));
      });
      prepare(box, field.id, field.label);
      box->setMinimumHeight(metric::kControl - 8);
      made = {field.id,
              field.label,
              box,
              nullptr,
              [box](const QString& value) {
                const QSignalBlocker blocker(box);
                box->setChecked(value == QLatin1String("true"));
              },
              [] { return false; }};
      break;
    }
    case FieldKind::LongText: {
      auto* text = new QPlainTextEdit;
      text->setFixedHeight(60);
      text->setTabChangesFocus(true);
      text->setPlaceholderText(field.help);
      connect(text, &QPlainTextEdit::textChanged, this,
              [this, text, id = field.id] { Q_EMIT edited(id, text->toPlainText()); });
      prepare(text, field.id, field.label);
      made = {field.id,
              field.label,
              text,
              nullptr,
              [text](const QString& value) {
                const QSignalBlocker blocker(text);
                text->setPlainText(value);
              },
              [text] { return text->document()->isEmpty(); }};
      break;
    }
    case FieldKind::Persons:
      made = makePersons(field);
      break;
    case FieldKind::Text:
    case FieldKind::Number:
    case FieldKind::Npwp:
      made = makeLine(field);
      break;
  }
  made.standard = field;
  // The label of the row names its first field; the others name themselves.
  if (auto* line = qobject_cast<QLineEdit*>(made.widget); line && !isFirst && field.kind != FieldKind::Date)
    line->setPlaceholderText(field.label);
  QString tip = field.label;
  if (!field.help.isEmpty()) tip += QLatin1Char('\n') + field.help;
  made.widget->setToolTip(tip);
  made.widget->setAccessibleDescription(field.help);
  return made;
}

void IntakeForm::rebuild(const ServiceStandard& standard) {
  m_fields.clear();
  m_rows.clear();
  delete m_fieldsBox;
  m_fieldsBox = new QWidget;
  auto* column = new QVBoxLayout(m_fieldsBox);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new Separator(Qt::Horizontal));
  std::map<int, std::vector<const FormField*>> rows;
  const std::vector<FormField> form = wholeForm(standard);
  for (const FormField& field : form) rows[field.row].push_back(&field);
  for (const auto& [row, members] : rows) {
    const std::size_t begin = m_fields.size();
    std::vector<QWidget*> widgets;
    bool isFirst = true;
    for (const FormField* field : members) {
      m_fields.push_back(makeField(*field, isFirst));
      widgets.push_back(m_fields.back().widget);
      isFirst = false;
    }
    Row shown{nullptr, nullptr, begin, m_fields.size()};
    if (members.size() == 1 && members.front()->kind == FieldKind::Persons) {
      shown.box = new QWidget;
      auto* whole = new QVBoxLayout(shown.box);
      whole->setContentsMargins(kMargin, 0, kMargin, 0);
      whole->addWidget(widgets.front());
      column->addWidget(shown.box);
    } else {
      shown.box = addRow({}, widgets, column);
      shown.label = shown.box->findChild<QLabel*>(QStringLiteral("rowLabel"));
    }
    m_rows.push_back(shown);
    TonedLabel* problem = addProblem(column);
    for (std::size_t i = begin; i < m_fields.size(); ++i) m_fields[i].problem = problem;
  }
  m_feeBox = new QWidget;
  m_feeBox->setObjectName(QStringLiteral("formFee"));
  auto* fee = new QVBoxLayout(m_feeBox);
  fee->setContentsMargins(0, 0, 0, kFieldGap);
  fee->setSpacing(8);
  fee->addWidget(new Separator(Qt::Horizontal));
  m_fee = new FeeList;
  m_fee->setContentsMargins(kMargin, 0, kMargin, 0);
  m_fee->setAccessibleName(tr("Rincian tarif"));
  fee->addWidget(m_fee);
  m_feeRemark = new ParagraphLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_feeRemark->setObjectName(QStringLiteral("formFeeRemark"));
  m_feeRemark->setContentsMargins(kMargin, 0, kMargin, 0);
  fee->addWidget(m_feeRemark);
  column->addWidget(m_feeBox);
  m_column->insertWidget(m_column->count() - 1, m_fieldsBox);
  QWidget* before = m_person.back().widget;
  for (const Field& field : m_fields) {
    if (field.persons) {
      field.persons->follow(before);
    } else {
      setTabOrder(before, field.widget);
    }
    before = tabEnd(field);
  }
}

void IntakeForm::render(const IntakeState& state) {
  const QString key = state.standard.id + QLatin1Char('@') + QString::number(state.standard.version);
  if (key != m_standardKey) {
    m_standardKey = key;
    m_revision = -1;
    rebuild(state.standard);
    verticalScrollBar()->setValue(0);
  }
  if (state.formRevision != m_revision) {
    m_revision = state.formRevision;
    const Intake& intake = state.intake;
    m_person[0].setValue(intake.nik);
    m_person[1].setValue(intake.name);
    m_person[2].setValue(intake.phone);
    for (const Field& field : m_fields) field.setValue(intake.form.value(field.id));
  }
  showAsked(state);
  m_fee->setRows(state.fee.rows);
  m_fee->setVisible(!state.fee.rows.isEmpty());
  m_feeRemark->setText(state.fee.remark);
  m_feeRemark->setVisible(!state.fee.remark.isEmpty());
  m_feeBox->setVisible(!state.fee.rows.isEmpty() || !state.fee.remark.isEmpty());
  m_level->setCurrentIndex(m_level->findData(static_cast<int>(state.intake.level)));
  showNote(m_nikFound, state.nikFound);
  showNote(m_nikOpenCase, state.nikOpenCase);
  showNote(m_nikUnchecked, state.nikUnchecked);
  m_verify->setVisible(state.canVerify);
  showProblems(state.problems);
  m_content->setEnabled(!state.isBusy);
}

void IntakeForm::showAsked(const IntakeState& state) {
  for (const Row& row : m_rows) {
    const Field* first = nullptr;
    for (std::size_t i = row.begin; i < row.end; ++i) {
      const Field& field = m_fields[i];
      const bool isShown = isAsked(state.standard.form, field.standard, state.intake.form);
      field.widget->setVisible(isShown);
      if (isShown && !first) first = &field;
    }
    row.box->setVisible(first);
    if (first && row.label) row.label->setText(first->standard.kind == FieldKind::Flag ? QString() : first->label);
  }
}

void IntakeForm::showProblems(const QHash<QString, QString>& problems) {
  QHash<TonedLabel*, QString> sentences;
  const auto mark = [&](const Field& field, bool isShared) {
    QString sentence = problems.value(field.id);
    if (field.persons) {
      field.persons->setProblems(problems);
      if (sentence.isEmpty()) sentence = field.persons->firstProblem(problems);
    }
    const bool isWrong = !sentence.isEmpty();
    if (field.widget->property("fieldError").toBool() != isWrong) {
      field.widget->setProperty("fieldError", isWrong);
      field.widget->update();
    }
    if (!field.problem) return;
    QString& shown = sentences[field.problem];
    if (isWrong && shown.isEmpty()) shown = isShared ? tr("%1: %2").arg(field.label, sentence) : sentence;
  };
  for (const Field& field : m_person) mark(field, false);
  for (const Field& field : m_fields) {
    const auto sharing = std::ranges::count(m_fields, field.problem, &Field::problem);
    mark(field, sharing > 1);
  }
  for (auto it = sentences.cbegin(); it != sentences.cend(); ++it) {
    it.key()->setText(it.value());
    it.key()->setVisible(!it.value().isEmpty());
  }
}

void IntakeForm::setLevelShown(bool isShown) { m_level->setVisible(isShown); }

void IntakeForm::focusField(const QString& id) {
  for (const auto* fields : {&m_person, &m_fields}) {
    for (const Field& field : *fields) {
      if (field.id != id.section(QLatin1Char('.'), 0, 0)) continue;
      if (field.persons) return field.persons->focusCell(id);
      ensureWidgetVisible(field.widget);
      field.widget->setFocus(Qt::TabFocusReason);
    }
  }
}

void IntakeForm::focusFirstEmpty() {
  for (const auto* fields : {&m_person, &m_fields}) {
    for (const Field& field : *fields) {
      if (field.isEmpty() && !field.widget->isHidden()) return focusField(field.id);
    }
  }
  focusField(QStringLiteral("nik"));
}

void IntakeForm::offerRegions(const QString& fieldId, const QStringList& names) {
  for (const Field& field : m_fields) {
    auto* line = qobject_cast<QLineEdit*>(field.widget);
    if (field.id != fieldId || !line || !line->completer() || !line->hasFocus()) continue;
    static_cast<QStringListModel*>(line->completer()->model())->setStringList(names);
    if (names.isEmpty()) {
      line->completer()->popup()->hide();
    } else {
      line->completer()->complete();
    }
  }
}

QWidget* IntakeForm::tabEnd(const Field& field) {
  return field.persons ? field.persons->lastOfTabs() : field.widget;
}

QVector<QWidget*> IntakeForm::tabChain() const {
  QVector<QWidget*> chain{m_nik, m_level};
  for (std::size_t i = 1; i < m_person.size(); ++i) chain << m_person[i].widget;
  for (const Field& field : m_fields) chain << tabEnd(field);
  return chain;
}

const IntakeForm::Field* IntakeForm::fieldOf(const QObject* widget) const {
  for (const auto* fields : {&m_person, &m_fields}) {
    for (const Field& field : *fields)
      if (field.widget == widget) return &field;
  }
  return nullptr;
}

bool IntakeForm::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    const Field* field = fieldOf(watched);
    if (field && reason != Qt::PopupFocusReason) Q_EMIT left(field->id);
  } else if (event->type() == QEvent::FocusIn) {
    if (auto* widget = qobject_cast<QWidget*>(watched)) ensureWidgetVisible(widget, 0, 24);
  } else if (event->type() == QEvent::KeyPress && !qobject_cast<QPlainTextEdit*>(watched)) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !(key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier))) {
      auto* line = qobject_cast<QLineEdit*>(watched);
      if (line && line->completer() && line->completer()->popup()->isVisible()) return false;
      focusNextPrevChild(true);
      return true;
    }
  }
  return QScrollArea::eventFilter(watched, event);
}
