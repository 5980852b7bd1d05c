#include "dialogs/dialog_prompter.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QVBoxLayout>

#include "dialogs/prompt_dialog.h"

namespace {

/// Calls back exactly once, whichever way the dialog ends.
template <typename Answer, typename Value>
void answerWith(QDialog* dialog, Answer answer, Value value) {
  QObject::connect(dialog, &QDialog::finished, dialog,
                   [answer = std::move(answer), value = std::move(value)](int result) {
                     answer(value(result == QDialog::Accepted));
                   });
  dialog->setWindowModality(Qt::WindowModal);
  dialog->open();
}

QLabel* paragraph(const QString& words) {
  auto* label = new QLabel(words);
  label->setWordWrap(true);
  label->setMinimumWidth(392);
  return label;
}

}  // namespace

void DialogPrompter::askText(QWidget* parent, const QString& title, const QString& label, const QString& action,
                             std::function<void(std::optional<QString>)> answer) {
  auto* dialog = new PromptDialog(parent, title, action);
  auto* field = new QLineEdit;
  field->setObjectName(QStringLiteral("promptField"));
  field->setMaxLength(500);
  field->setMinimumHeight(36);
  field->setAccessibleName(label);
  dialog->body()->addWidget(paragraph(label));
  dialog->body()->addWidget(field);
  const QString empty = QObject::tr("Isi dahulu kolom ini.");
  dialog->setActionPossible(false, empty);
  QObject::connect(field, &QLineEdit::textChanged, dialog, [dialog, empty](const QString& text) {
    dialog->setActionPossible(!text.trimmed().isEmpty(), empty);
  });
  field->setFocus();
  answerWith(dialog, std::move(answer), [field = QPointer<QLineEdit>(field)](bool isAccepted) {
    return isAccepted && field ? std::optional<QString>(field->text().trimmed()) : std::nullopt;
  });
}

void DialogPrompter::askChoice(QWidget* parent, const QString& title, const std::vector<Choice>& choices,
                               const QString& action, std::function<void(std::optional<QString>)> answer) {
  auto* dialog = new PromptDialog(parent, title, action);
  auto* list = new QListWidget;
  list->setObjectName(QStringLiteral("promptChoices"));
  list->setAccessibleName(title);
  for (const Choice& choice : choices) {
    const QString words = choice.detail.isEmpty() ? choice.words : choice.words + QStringLiteral("\n") + choice.detail;
    auto* item = new QListWidgetItem(words, list);
    item->setData(Qt::UserRole, choice.id);
    item->setSizeHint(QSize(0, choice.detail.isEmpty() ? 36 : 56));
  }
  list->setCurrentRow(0);
  list->setMinimumHeight(static_cast<int>(std::min<std::size_t>(choices.size(), 7)) * 40 + 8);
  QObject::connect(list, &QListWidget::itemActivated, dialog, &QDialog::accept);
  dialog->body()->addWidget(list);
  list->setFocus();
  answerWith(dialog, std::move(answer), [list = QPointer<QListWidget>(list)](bool isAccepted) {
    if (!isAccepted || !list || !list->currentItem()) return std::optional<QString>();
    return std::optional<QString>(list->currentItem()->data(Qt::UserRole).toString());
  });
}

void DialogPrompter::confirm(QWidget* parent, const QString& title, const QString& words, const QString& action,
                             std::function<void(bool)> answer) {
  auto* dialog = new PromptDialog(parent, title, action);
  dialog->body()->addWidget(paragraph(words));
  answerWith(dialog, std::move(answer), [](bool isAccepted) { return isAccepted; });
}

void DialogPrompter::tell(QWidget* parent, const QString& title, const QString& words) {
  auto* dialog = new PromptDialog(parent, title, QObject::tr("Mengerti"), false);
  dialog->body()->addWidget(paragraph(words));
  answerWith(dialog, [](bool) {}, [](bool isAccepted) { return isAccepted; });
}

void DialogPrompter::askFile(QWidget* parent, const QString& title, const QString& filter, bool isForSaving,
                             std::function<void(std::optional<QString>)> answer) {
  auto* dialog = new QFileDialog(parent, title, QString(), filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(isForSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
  dialog->setFileMode(isForSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
  answerWith(dialog, std::move(answer), [dialog = QPointer<QFileDialog>(dialog)](bool isAccepted) {
    if (!isAccepted || !dialog || dialog->selectedFiles().isEmpty()) return std::optional<QString>();
    return std::optional<QString>(dialog->selectedFiles().first());
  });
}
