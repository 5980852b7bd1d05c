#include "cases/intake/intake_foot.h"

#include <QBoxLayout>

#include "widgets/key_button.h"
#include "widgets/toned_label.h"

IntakeFoot::IntakeFoot(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_verdict = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Muted);
  m_verdict->setObjectName(QStringLiteral("intakeVerdict"));
  m_promise = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_promise->setObjectName(QStringLiteral("intakePromise"));
  words->addStretch(1);
  words->addWidget(m_verdict);
  words->addWidget(m_promise);
  words->addStretch(1);
  row->addLayout(words, 1);
  m_reopen = new KeyButton(tr("Isi lagi"), QKeySequence(Qt::ALT | Qt::Key_Return));
  m_reopen->setObjectName(QStringLiteral("intakeReopen"));
  m_register = new KeyButton(tr("Daftarkan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_register->setObjectName(QStringLiteral("intakeRegister"));
  m_print = new KeyButton(tr("Cetak slip kurang berkas"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_print->setObjectName(QStringLiteral("intakePrint"));
  for (KeyButton* button : {m_reopen, m_register, m_print}) {
    button->setLarge(true);
    row->addWidget(button);
  }
  connect(m_reopen, &KeyButton::clicked, this, &IntakeFoot::reopenRequested);
  connect(m_register, &KeyButton::clicked, this, &IntakeFoot::registerRequested);
  connect(m_print, &KeyButton::clicked, this, &IntakeFoot::printRequested);
}

void IntakeFoot::render(const IntakeState& state) {
  const bool isForm = state.phase == IntakeState::Phase::Form;
  const bool isFinished = state.phase == IntakeState::Phase::Finished && state.result;
  m_register->setVisible(isForm);
  m_print->setVisible(isForm || isFinished);
  m_reopen->setVisible(isFinished && state.result->canReopen);
  const IntakeNote verdict = state.failure.words.isEmpty() ? state.verdict : state.failure;
  m_verdict->setIcon(verdict.icon);
  m_verdict->setTone(verdict.tone);
  m_verdict->setText(isForm || !state.failure.words.isEmpty() ? verdict.words : QString());
  m_verdict->setVisible(!m_verdict->text().isEmpty());
  m_promise->setText(isForm ? state.promise : QString());
  m_promise->setVisible(isForm);
  using Kind = KeyButton::Kind;
  if (isForm) {
    m_print->setText(tr("Cetak slip kurang berkas"));
    if (state.canRegister) {
      m_register->setPossible(state.step == IntakeStep::Complete ? Kind::Primary : Kind::Normal);
    } else {
      m_register->setImpossible(state.registerHint);
    }
    if (state.canSlip) {
      m_print->setPossible(state.step == IntakeStep::Missing ? Kind::Primary : Kind::Normal);
    } else {
      m_print->setImpossible(state.slipHint);
    }
  } else if (isFinished) {
    m_print->setText(state.result->printAction);
    if (state.isBusy) {
      m_print->setImpossible(tr("Sedang dikirim ke pencetak"));
    } else {
      m_print->setPossible(Kind::Normal);
    }
    m_reopen->setPossible(Kind::Normal);
  }
}
