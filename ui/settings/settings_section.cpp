#include "settings/settings_section.h"

#include <QBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QScrollArea>

#include "settings/field_row.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kLabelWidth = 176, kFieldWidth = 440, kAsideWidth = 300, kNumberWidth = 72;
}  // namespace

SettingsSection::SettingsSection(SettingsPresenter& presenter, SettingsPresenter::Part part, const QString& title,
                                 const QString& words, QWidget* parent)
    : Panel(parent), m_presenter(presenter), m_part(part) {
  setHeader(title, words);
  m_body = new QHBoxLayout;
  m_body->setSpacing(0);
  auto* inner = new QWidget;
  m_column = new QVBoxLayout(inner);
  m_column->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace4);
  m_column->setSpacing(metric::kSpace2);
  m_column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  m_body->addWidget(scroll, 1);
  m_scroll = scroll;
  bodyLayout()->addLayout(m_body, 1);
  setFooterHeight(metric::kActionFooter);
  m_message = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_message->setObjectName(QStringLiteral("message"));
  footerLayout()->addWidget(m_message, 1);
}

void SettingsSection::addRow(const QString& key, const QString& label, QWidget* field, const QString& help) {
  if (field->minimumWidth() != field->maximumWidth()) field->setFixedWidth(kFieldWidth);
  const FieldRow row = FieldRow::of(key, label, kLabelWidth, field, FieldRow::Width::AsItIs, help);
  m_column->insertLayout(m_column->count() - 1, row.layout);
  m_fields.insert(key, {field, row.error});
}

QLineEdit* SettingsSection::addLine(const QString& key, const QString& label, const QString& help, int width) {
  auto* line = new QLineEdit;
  if (width > 0) line->setFixedWidth(width);
  addRow(key, label, line, help);
  connect(line, &QLineEdit::textEdited, this, &SettingsSection::markDirty);
  return line;
}

QLineEdit* SettingsSection::addNumber(const QString& key, const QString& label, const QString& help) {
  QLineEdit* line = addLine(key, label, help, kNumberWidth);
  line->setAlignment(Qt::AlignRight);
  line->setValidator(new QIntValidator(0, 9'999, line));
  return line;
}

void SettingsSection::addAside(QWidget* aside) {
  aside->setFixedWidth(kAsideWidth);
  m_body->insertWidget(0, aside);
  m_body->insertWidget(1, new Separator(Qt::Vertical));
}

void SettingsSection::fillBody(QWidget* content) {
  m_scroll->hide();
  m_body->addWidget(content, 1);
}

KeyButton* SettingsSection::addButton(const QString& name, const QString& words) {
  auto* button = new KeyButton(words, {});
  button->setObjectName(name);
  footerLayout()->addWidget(button);
  m_buttons.append(button);
  return button;
}

void SettingsSection::addSaveButton() {
  m_save = new KeyButton(tr("Simpan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_save->setObjectName(QStringLiteral("save"));
  m_save->setLarge(true);
  m_save->setPossible(KeyButton::Kind::Primary);
  footerLayout()->addWidget(m_save);
  connect(m_save, &KeyButton::clicked, this, [this] {
    clearErrors();
    save();
  });
}

void SettingsSection::refreshFacts(const SettingsState&) {}

void SettingsSection::forget() {
  m_isDirty = false;
  clearErrors();
}

void SettingsSection::clearErrors() {
  for (const Field& field : std::as_const(m_fields)) {
    field.error->hide();
    field.widget->setProperty("fieldError", false);
    field.widget->update();
  }
}

void SettingsSection::render(const SettingsState& state) {
  const bool isBusy = !state.working.isEmpty();
  if (m_save) isBusy ? m_save->setImpossible(state.working) : m_save->setPossible(KeyButton::Kind::Primary);
  for (KeyButton* button : std::as_const(m_buttons))
    isBusy ? button->setImpossible(state.working) : button->setPossible(KeyButton::Kind::Normal);
  if (isBusy) {
    m_message->setIcon(Icon::Hourglass);
    m_message->setTone(Tone::Muted);
    m_message->setText(state.working);
  } else if (!state.fault.isEmpty()) {
    m_message->setIcon(Icon::Warning);
    m_message->setTone(Tone::Late);
    m_message->setText(state.fault);
  }
  if (!state.isRead) return;
  refreshFacts(state);
  if (!m_isDirty) fill(state);
}

void SettingsSection::showSaved(const QString& words) {
  forget();
  m_message->setIcon(Icon::Check);
  m_message->setTone(Tone::Ok);
  m_message->setText(words);
}

void SettingsSection::showRefused(const QString& field, const QString& words) {
  m_message->setIcon(Icon::Warning);
  m_message->setTone(Tone::Late);
  const auto at = m_fields.constFind(field);
  if (at == m_fields.constEnd()) {
    m_message->setText(words);
    return;
  }
  m_message->setText(tr("Belum tersimpan. Perbaiki kolom yang ditandai."));
  at->error->setText(words);
  at->error->show();
  at->widget->setProperty("fieldError", true);
  at->widget->update();
  at->widget->setFocus();
}
