#include "cases/intake/intake_foot.h"

#include <QBoxLayout>

#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/toned_label.h"

IntakeFoot::IntakeFoot(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_verdict = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Muted);
  m_verdict->setObjectName(QStringLiteral("intakeVerdict"));
  m_promise = new ParagraphLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_promise->setObjectName(QStringLiteral("intakePromise"));
  words->addStretch(1);
  words->addWidget(m_verdict);
  words->addWidget(m_promise);
  words->addStretch(1);
  row->addLayout(words, 1);
  m_fee = new QWidget;
  m_fee->setObjectName(QStringLiteral("intakeFee"));
  auto* fee = new QVBoxLayout(m_fee);
  fee->setContentsMargins(0, 0, metric::kSpace1, 0);
  fee->setSpacing(0);
  m_feeTotal = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  m_feeTotal->setObjectName(QStringLiteral("intakeFeeTotal"));
  m_feeTotal->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_feeOpen = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_feeOpen->setObjectName(QStringLiteral("intakeFeeOpen"));
  m_feeOpen->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  fee->addStretch(1);
  fee->addWidget(m_feeTotal);
  fee->addWidget(m_feeOpen);
  fee->addStretch(1);
  row->addWidget(m_fee);
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
  renderFee(state.fee, isForm);
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

void IntakeFoot::renderFee(const RunningFee& fee, bool isForm) {
  m_fee->setVisible(isForm && !(fee.total.isEmpty() && fee.open.isEmpty()));
  m_feeTotal->setText(fee.total.isEmpty() ? tr("Tarif") : fee.total);
  m_feeTotal->setTone(fee.total.isEmpty() ? Tone::Muted : Tone::Plain);
  m_feeOpen->setText(fee.open.isEmpty() ? tr("tarif") : fee.open);
  QStringList lines;
  for (const FeeRow& row : fee.rows) lines << tr("%1: %2", "line of a fee, sum").arg(row.name, row.amount);
  m_fee->setToolTip(lines.join(QLatin1Char('\n')));
  m_fee->setAccessibleName(tr("Tarif %1 %2", "sum, what it still hangs on").arg(fee.total, fee.open).trimmed());
}
