#include "dialogs/prompt_dialog.h"

#include <QVBoxLayout>

#include "theme/fonts.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

PromptDialog::PromptDialog(QWidget* parent, const QString& title, const QString& action, bool hasCancel)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint) {
  setObjectName(QStringLiteral("promptDialog"));
  setWindowTitle(title);
  setAccessibleName(title);
  setMinimumWidth(440);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 24, 24, 24);
  layout->setSpacing(16);
  auto* heading = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  heading->setText(title);
  layout->addWidget(heading);
  m_body = new QVBoxLayout;
  m_body->setSpacing(8);
  layout->addLayout(m_body);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch();
  if (hasCancel) {
    auto* cancel = new KeyButton(tr("Batal"), QKeySequence(Qt::Key_Escape));
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &KeyButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
  }
  m_action = new KeyButton(action, QKeySequence(Qt::Key_Return));
  m_action->setObjectName(QStringLiteral("action"));
  m_action->setKind(KeyButton::Kind::Primary);
  connect(m_action, &KeyButton::clicked, this, &QDialog::accept);
  buttons->addWidget(m_action);
  layout->addLayout(buttons);
}

void PromptDialog::setActionPossible(bool isPossible, const QString& reason) {
  if (isPossible) {
    m_action->setPossible(KeyButton::Kind::Primary);
  } else {
    m_action->setImpossible(reason);
  }
}
