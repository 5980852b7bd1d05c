#include "cash/payment_view.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include "cash/cash_words.h"
#include "domain/billing_code.h"
#include "domain/qris.h"
#include "domain/rupiah.h"
#include "session/time_words.h"
#include "theme/tokens.h"
#include "widgets/chip.h"
#include "widgets/fact_grid.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/qr_view.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kLabelWidth = 128, kQrSide = 232;

TonedLabel* rowLabel(const QString& words) {
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(words);
  label->setFixedWidth(kLabelWidth);
  return label;
}

QHBoxLayout* rowOf(TonedLabel* label, QWidget* field) {
  auto* row = new QHBoxLayout;
  row->setSpacing(metric::kSpace3);
  row->addWidget(label);
  row->addWidget(field, 1);
  field->setAccessibleName(label->text());
  return row;
}

QHBoxLayout* rowOf(const QString& label, QWidget* field) { return rowOf(rowLabel(label), field); }

bool mayBeScanned(const Payment& payment, qint64 nowMs) {
  return payment.method == PaymentMethod::Qris && payment.state == PaymentState::Pending && !payment.isOverdue(nowMs);
}

ParagraphLabel* warning(Tone tone) {
  auto* label = new ParagraphLabel(TypeSize::Body, QFont::Medium, tone);
  label->setIcon(Icon::Warning);
  label->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, metric::kSpace2);
  return label;
}

}  // namespace

PaymentView::PaymentView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("paymentView"));
  auto* body = new QVBoxLayout(this);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  head->setSpacing(metric::kSpace1);
  auto* nameRow = new QHBoxLayout;
  m_payer = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  m_state = new Chip;
  m_state->setTall(true);
  nameRow->addWidget(m_payer, 1);
  nameRow->addWidget(m_state);
  m_service = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  head->addLayout(nameRow);
  head->addWidget(m_service);
  body->addLayout(head);
  body->addWidget(new Separator(Qt::Horizontal));
  m_codeBox = buildCode();
  body->addWidget(m_codeBox);
  auto* facts = new QVBoxLayout;
  facts->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace4);
  m_facts = new FactGrid(kLabelWidth, metric::kSpace2);
  facts->addWidget(m_facts);
  body->addLayout(facts);
  m_shared = warning(Tone::Late);
  m_shared->setText(tr("Referensi atau kode ini juga ada pada pembayaran lain."));
  body->addWidget(m_shared);
  m_overdue = warning(Tone::Warn);
  m_overdue->setObjectName(QStringLiteral("codeOverdue"));
  m_overdue->setText(
      tr("Waktu kode ini sudah lewat. Kalau pemohon sudah membayar, isi referensinya. Kalau belum, batalkan, lalu buat "
         "kode baru."));
  body->addWidget(m_overdue);

  m_confirmBox = new QWidget;
  auto* confirm = new QVBoxLayout(m_confirmBox);
  confirm->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  confirm->setSpacing(metric::kSpace2);
  m_reference = new QLineEdit;
  m_reference->setObjectName(QStringLiteral("confirmReference"));
  m_reference->setMaxLength(100);
  m_referenceLabel = rowLabel({});
  m_confirm = new KeyButton(tr("Sudah dikonfirmasi"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_confirm->setObjectName(QStringLiteral("confirmPayment"));
  confirm->addLayout(rowOf(m_referenceLabel, m_reference));
  confirm->addWidget(m_confirm, 0, Qt::AlignRight);
  body->addWidget(m_confirmBox);

  m_reverseBox = new QWidget;
  auto* reverse = new QVBoxLayout(m_reverseBox);
  reverse->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  reverse->setSpacing(metric::kSpace2);
  m_reason = new QLineEdit;
  m_reason->setObjectName(QStringLiteral("reverseReason"));
  m_reason->setMaxLength(500);
  m_secondPerson = new QWidget;
  auto* second = new QVBoxLayout(m_secondPerson);
  second->setContentsMargins(0, 0, 0, 0);
  second->setSpacing(metric::kSpace2);
  m_approver = new QComboBox;
  m_approver->setObjectName(QStringLiteral("reverseApprover"));
  m_pin = new QLineEdit;
  m_pin->setObjectName(QStringLiteral("reversePin"));
  m_pin->setEchoMode(QLineEdit::Password);
  m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  m_pin->setMaxLength(6);
  second->addLayout(rowOf(tr("Orang kedua"), m_approver));
  second->addLayout(rowOf(tr("PIN-nya"), m_pin));
  reverse->addLayout(rowOf(tr("Alasan batal"), m_reason));
  reverse->addWidget(m_secondPerson);
  body->addWidget(m_reverseBox);
  body->addStretch(1);

  m_failure = new ParagraphLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_failure->setObjectName(QStringLiteral("paymentFailure"));
  m_failure->setIcon(Icon::Warning);
  m_failure->setContentsMargins(metric::kSpace4, metric::kSpace1, metric::kSpace4, metric::kSpace1);
  body->addWidget(m_failure);
  body->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  foot->setSpacing(metric::kSpace2);
  m_receipt = new KeyButton(tr("Cetak salinan"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_receipt->setObjectName(QStringLiteral("receiptAgain"));
  m_printCode = new KeyButton(tr("Cetak kode"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_printCode->setObjectName(QStringLiteral("printCode"));
  m_cancel = new KeyButton(tr("Tidak jadi"), {});
  m_cancel->setObjectName(QStringLiteral("reverseCancel"));
  m_reverse = new KeyButton(tr("Batalkan"), QKeySequence(Qt::CTRL | Qt::Key_D));
  m_reverse->setObjectName(QStringLiteral("reversePayment"));
  foot->addStretch(1);
  foot->addWidget(m_receipt);
  foot->addWidget(m_printCode);
  foot->addWidget(m_cancel);
  foot->addWidget(m_reverse);
  body->addLayout(foot);

  connect(m_receipt, &KeyButton::clicked, this, [this] { Q_EMIT receiptRequested(m_line.receiptId); });
  connect(m_printCode, &KeyButton::clicked, this, &PaymentView::codeRequested);
  connect(m_confirm, &KeyButton::clicked, this, [this] { Q_EMIT confirmed(m_reference->text()); });
  connect(m_reference, &QLineEdit::returnPressed, m_confirm, &KeyButton::click);
  connect(m_cancel, &KeyButton::clicked, this, [this] {
    m_isReversing = false;
    setFailure({});
    updateActions();
  });
  connect(m_reverse, &KeyButton::clicked, this, [this] {
    if (!m_isReversing) {
      m_isReversing = true;
      if (m_isOverdue && m_reason->text().isEmpty()) m_reason->setText(tr("Kode kedaluwarsa, tidak dibayar"));
      setFailure({});
      updateActions();
      m_reason->setFocus(Qt::OtherFocusReason);
      return;
    }
    const QString pin = m_pin->text();
    // A PIN does not stay in a field that others may see the dots of.
    m_pin->clear();
    Q_EMIT reversed(m_reason->text(), m_approver->currentData().toString(), pin);
  });
  connect(m_reason, &QLineEdit::returnPressed, this, [this] {
    if (m_secondPerson->isVisible())
      m_pin->setFocus(Qt::OtherFocusReason);
    else
      m_reverse->click();
  });
  connect(m_pin, &QLineEdit::returnPressed, m_reverse, &KeyButton::click);
  setFailure({});
}

QWidget* PaymentView::buildCode() {
  auto* box = new QWidget;
  box->setObjectName(QStringLiteral("codeBox"));
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, 0);
  column->setSpacing(metric::kSpace1);
  m_codeSum = new TonedLabel(TypeSize::Title, QFont::Bold, Tone::Plain);
  m_codeSum->setAlignment(Qt::AlignCenter);
  m_qr = new QrView;
  m_qr->setAccessibleName(tr("Kode QRIS untuk dipindai pemohon"));
  m_qr->setFixedSize(kQrSide, kQrSide);
  m_codeWords = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_codeWords->setAlignment(Qt::AlignCenter);
  column->addWidget(m_codeSum);
  column->addWidget(m_qr, 0, Qt::AlignHCenter);
  column->addWidget(m_codeWords);
  return box;
}

void PaymentView::showCode(const Zone& zone, qint64 nowMs) {
  const Payment& payment = m_line.payment;
  const bool isShown = mayBeScanned(payment, nowMs);
  m_codeBox->setVisible(isShown);
  // What nobody may scan any more is painted nowhere.
  m_qr->setText(isShown ? payment.code : QString());
  if (!isShown) return;
  const auto code = readQris(payment.code);
  m_codeSum->setText(rupiahText(Rupiah{payment.total()}));
  m_codeWords->setText(
      tr("%1 · berlaku sampai pukul %2")
          .arg(code ? code->merchant : QString(), clockWords(zone.local(payment.expiresAtMs.value_or(nowMs)))));
}

std::vector<Fact> PaymentView::factsOf(const PaymentLine& line, const Zone& zone, qint64 nowMs) const {
  const Payment& payment = line.payment;
  const QDate today = zone.day(nowMs);
  const auto at = [&](qint64 ms) { return momentWords(zone.local(ms), today); };
  const bool isCash = payment.method == PaymentMethod::Cash;
  const bool isShown = mayBeScanned(payment, nowMs);
  const QString parts =
      payment.penalty == 0
          ? QString()
          : tr("pokok %1, denda %2").arg(rupiahText(Rupiah{payment.principal}), rupiahText(Rupiah{payment.penalty}));
  const QString method = isCash ? tr("Tunai, diterima %1, kembali %2")
                                      .arg(rupiahText(Rupiah{payment.tendered}), rupiahText(Rupiah{payment.change()}))
                                : words::paymentMethod(payment.method);
  std::vector<Fact> facts;
  // The code says how much and in which way.
  if (!isShown) facts = {{tr("Jumlah"), rupiahText(Rupiah{payment.total()})}};
  facts.push_back({tr("Terdiri dari"), parts});
  if (!isShown) facts.push_back({tr("Cara bayar"), method});
  if (payment.method == PaymentMethod::Billing) facts.push_back({tr("Kode billing"), billingText(payment.code)});
  facts.insert(facts.end(), {{tr("Nomor SKRD"), payment.assessment},
                             {words::referenceName(payment.method), payment.reference},
                             {tr("Bukti"), line.receiptLabel},
                             {tr("Dicatat"), QStringLiteral("%1, %2").arg(at(payment.bookedAtMs), line.officerName)}});
  if (!isCash && payment.confirmedAtMs)
    facts.push_back({tr("Dikonfirmasi"), QStringLiteral("%1, %2").arg(at(*payment.confirmedAtMs), line.confirmerName)});
  if (payment.reversal) {
    facts.push_back({tr("Dibatalkan"), at(payment.reversal->atMs), Tone::Late});
    facts.push_back({tr("Alasan"), payment.reversal->reason});
    facts.push_back({tr("Disetujui"), line.approverName});
    facts.push_back({tr("Bukti batal"), payment.reversal->paperLabel});
  }
  return facts;
}

void PaymentView::setPayment(const PaymentLine& line, const std::vector<Officer>& approvers, const Zone& zone,
                             qint64 nowMs) {
  const Payment& payment = line.payment;
  if (m_paymentOf != payment.id.toString()) {
    m_paymentOf = payment.id.toString();
    restart();
  }
  m_line = line;
  m_isOverdue = payment.isOverdue(nowMs);
  m_payer->setText(line.payer);
  m_service->setText(QStringLiteral("%1 · %2").arg(line.serviceName, line.code));
  m_state->setValue(words::paymentState(payment, nowMs));
  m_referenceLabel->setText(words::referenceName(payment.method));
  m_reference->setAccessibleName(words::referenceName(payment.method));
  m_facts->setFacts(factsOf(line, zone, nowMs));
  showCode(zone, nowMs);
  m_overdue->setVisible(m_isOverdue);
  m_shared->setVisible(line.isReferenceShared);
  const QString chosen = m_approver->currentData().toString();
  m_approver->clear();
  for (const Officer& officer : approvers) m_approver->addItem(officer.name, officer.id);
  if (const int index = m_approver->findData(chosen); index >= 0) m_approver->setCurrentIndex(index);
  updateActions();
}

void PaymentView::restart() {
  m_isReversing = false;
  m_reason->clear();
  m_pin->clear();
  m_reference->clear();
  setFailure({});
  updateActions();
}

void PaymentView::setBusy(bool isBusy) {
  m_isBusy = isBusy;
  updateActions();
}

void PaymentView::setFailure(const QString& words) {
  m_failure->setText(words);
  m_failure->setVisible(!words.isEmpty());
}

void PaymentView::updateActions() {
  const Payment& payment = m_line.payment;
  const bool isPending = payment.state == PaymentState::Pending;
  const bool canReverse = !payment.reversal;
  m_isReversing = m_isReversing && canReverse;
  m_confirmBox->setVisible(isPending && !m_isReversing);
  m_reverseBox->setVisible(m_isReversing);
  m_secondPerson->setVisible(!isPending);
  m_printCode->setVisible(isPending && payment.method == PaymentMethod::Qris && !m_isOverdue && !m_isReversing);
  m_receipt->setVisible(!m_line.receiptId.isEmpty() && !m_isReversing);
  m_cancel->setVisible(m_isReversing);
  m_reverse->setVisible(canReverse);
  m_reverse->setText(!m_isReversing                          ? tr("Batalkan")
                     : payment.method == PaymentMethod::Cash ? tr("Kembalikan uang dan batalkan")
                                                             : tr("Batalkan dan cetak buktinya"));
  for (KeyButton* button : {m_receipt, m_printCode, m_cancel, m_reverse, m_confirm}) {
    if (m_isBusy) {
      button->setImpossible(tr("Sedang dicatat"));
    } else {
      button->setPossible(button == m_confirm || (button == m_reverse && m_isReversing) ? KeyButton::Kind::Primary
                                                                                        : KeyButton::Kind::Normal);
    }
  }
}
