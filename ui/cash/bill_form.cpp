#include "cash/bill_form.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QShortcut>

#include <array>

#include "cash/cash_words.h"
#include "cash/rupiah_field.h"
#include "theme/tokens.h"
#include "widgets/fee_list.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/segment_switch.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kLabelWidth = 128, kMostLikely = 5;
constexpr std::array kMethods{PaymentMethod::Cash, PaymentMethod::Qris, PaymentMethod::Billing,
                              PaymentMethod::Transfer};

TonedLabel* rowLabel(const QString& words) {
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(words);
  label->setFixedWidth(kLabelWidth);
  return label;
}

}  // namespace

BillForm::BillForm(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("billForm"));
  auto* body = new QVBoxLayout(this);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(0);

  auto* head = new QVBoxLayout;
  head->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  head->setSpacing(metric::kSpace1);
  m_payer = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  m_service = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_feeText = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  head->addWidget(m_payer);
  head->addWidget(m_service);
  m_lines = new FeeList;
  m_lines->setObjectName(QStringLiteral("billLines"));
  m_lines->setAccessibleName(tr("Rincian tarif"));
  head->addWidget(m_lines);
  head->addWidget(m_feeText);
  m_changed = new ParagraphLabel(TypeSize::Small, QFont::Medium, Tone::Warn);
  m_changed->setObjectName(QStringLiteral("billChanged"));
  m_changed->setIcon(Icon::Warning);
  head->addWidget(m_changed);
  body->addLayout(head);
  body->addWidget(new Separator(Qt::Horizontal));
  m_figures = new FigureStrip;
  body->addWidget(m_figures);
  body->addWidget(new Separator(Qt::Horizontal));

  auto* grid = new QGridLayout;
  grid->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace2);
  grid->setHorizontalSpacing(metric::kSpace3);
  grid->setVerticalSpacing(metric::kSpace2);
  grid->setColumnStretch(1, 1);
  m_principal = new RupiahField;
  m_principal->setObjectName(QStringLiteral("payPrincipal"));
  m_penalty = new RupiahField;
  m_penalty->setObjectName(QStringLiteral("payPenalty"));
  m_penalty->setPlaceholderText(QStringLiteral("Rp0"));
  m_assessment = new QLineEdit;
  m_assessment->setObjectName(QStringLiteral("payAssessment"));
  m_assessment->setMaxLength(60);
  m_method = new SegmentSwitch;
  m_method->setObjectName(QStringLiteral("payMethod"));
  for (const PaymentMethod method : kMethods) m_method->addSegment(words::paymentMethod(method));
  m_method->setCurrent(0);
  addRow(grid, tr("Pokok"), m_principal);
  addRow(grid, tr("Denda"), m_penalty);
  m_assessmentLabel = rowLabel(tr("Nomor SKRD"));
  m_assessment->setAccessibleName(tr("Nomor SKRD"));
  grid->addWidget(m_assessmentLabel, 2, 0);
  grid->addWidget(m_assessment, 2, 1);
  m_method->setAccessibleName(tr("Cara bayar"));
  grid->addWidget(m_method, 3, 0, 1, 2, Qt::AlignLeft);
  body->addLayout(grid);

  m_cash = new QWidget;
  auto* cash = new QVBoxLayout(m_cash);
  cash->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, 0);
  cash->setSpacing(metric::kSpace2);
  auto* tenderedRow = new QHBoxLayout;
  tenderedRow->setSpacing(metric::kSpace3);
  m_tendered = new RupiahField;
  m_tendered->setObjectName(QStringLiteral("payTendered"));
  m_tendered->setAccessibleName(tr("Uang diterima"));
  m_tendered->setFont(typeFont(TypeSize::Large, QFont::DemiBold));
  m_tendered->setFixedHeight(44);
  tenderedRow->addWidget(rowLabel(tr("Uang diterima")));
  tenderedRow->addWidget(m_tendered, 1);
  cash->addLayout(tenderedRow);
  auto* likely = new QHBoxLayout;
  likely->setSpacing(metric::kSpace1);
  likely->addStretch(1);
  for (int i = 0; i < kMostLikely; ++i) {
    auto* button = new KeyButton(QString(), QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)));
    button->setObjectName(QStringLiteral("likely%1").arg(i + 1));
    button->setPadding(metric::kSpace2);
    button->setPrintedKey({});
    connect(button, &KeyButton::clicked, this, [this, button] {
      m_tendered->setAmount(button->property("amount").toLongLong());
      m_tendered->setFocus(Qt::OtherFocusReason);
      count();
    });
    likely->addWidget(button);
    m_likely << button;
  }
  cash->addLayout(likely);
  auto* changeRow = new QHBoxLayout;
  m_changeLabel = new TonedLabel(TypeSize::Title, QFont::DemiBold, Tone::Muted);
  m_change = new TonedLabel(TypeSize::Figure, QFont::Bold, Tone::Plain);
  m_change->setObjectName(QStringLiteral("payChange"));
  m_change->setShrinks(true);
  m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  changeRow->addWidget(m_changeLabel);
  changeRow->addWidget(m_change, 1);
  cash->addLayout(changeRow);
  body->addWidget(m_cash);

  m_other = buildOther();
  body->addWidget(m_other);
  body->addStretch(1);

  m_failure = new ParagraphLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_failure->setObjectName(QStringLiteral("payFailure"));
  m_failure->setIcon(Icon::Warning);
  m_failure->setContentsMargins(metric::kSpace4, metric::kSpace1, metric::kSpace4, metric::kSpace1);
  body->addWidget(m_failure);
  body->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  m_take = new KeyButton(tr("Terima dan cetak"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_take->setObjectName(QStringLiteral("payTake"));
  m_take->setLarge(true);
  foot->addStretch(1);
  foot->addWidget(m_take);
  body->addLayout(foot);

  connect(m_take, &KeyButton::clicked, this, &BillForm::submit);
  connect(m_method, &SegmentSwitch::currentChanged, this, [this] {
    count();
    focusFirst();
  });
  for (QLineEdit* field : {static_cast<QLineEdit*>(m_principal), static_cast<QLineEdit*>(m_penalty),
                           static_cast<QLineEdit*>(m_tendered), m_code, m_reference, m_assessment})
    connect(field, &QLineEdit::textChanged, this, &BillForm::count);
  // Enter goes on, as on the form of an application; taking money is Ctrl+Enter.
  connect(m_principal, &QLineEdit::returnPressed, m_penalty, qOverload<>(&QWidget::setFocus));
  connect(m_penalty, &QLineEdit::returnPressed, this, &BillForm::focusFirst);
  // A scanner ends a billing code with Enter.
  connect(m_code, &QLineEdit::returnPressed, m_reference, qOverload<>(&QWidget::setFocus));
  auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this);
  enter->setContext(Qt::WidgetWithChildrenShortcut);
  connect(enter, &QShortcut::activated, m_take, &KeyButton::click);
  setFailure({});
  count();
}

QWidget* BillForm::buildOther() {
  auto* other = new QWidget;
  auto* column = new QVBoxLayout(other);
  column->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, 0);
  column->setSpacing(metric::kSpace2);
  const auto row = [column](TonedLabel* label, QLineEdit* field) {
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kSpace3);
    line->addWidget(label);
    line->addWidget(field, 1);
    column->addWidget(holder);
    return holder;
  };
  m_code = new QLineEdit;
  m_code->setObjectName(QStringLiteral("payCode"));
  m_code->setAccessibleName(tr("Kode billing"));
  m_code->setPlaceholderText(tr("15 angka pada tagihan"));
  m_code->setMaxLength(40);
  m_codeRow = row(rowLabel(tr("Kode billing")), m_code);
  m_reference = new QLineEdit;
  m_reference->setObjectName(QStringLiteral("payReference"));
  m_reference->setMaxLength(100);
  m_referenceLabel = rowLabel({});
  m_referenceRow = row(m_referenceLabel, m_reference);
  m_otherHint = new ParagraphLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_otherHint->setObjectName(QStringLiteral("payHint"));
  column->addWidget(m_otherHint);
  return other;
}

void BillForm::addRow(QGridLayout* grid, const QString& label, QWidget* field) {
  const int row = grid->rowCount() == 1 && !grid->itemAtPosition(0, 0) ? 0 : grid->rowCount();
  grid->addWidget(rowLabel(label), row, 0);
  grid->addWidget(field, row, 1);
  field->setAccessibleName(label);
}

PaymentMethod BillForm::method() const {
  const int chosen = m_method->current();
  return chosen < 0 ? PaymentMethod::Cash : kMethods[static_cast<std::size_t>(chosen)];
}

void BillForm::setBill(const CashBill& bill, bool hasDrawer, const QString& qrisMerchant) {
  const bool isOther = m_billOf != bill.caseId.toString();
  const bool hasMoved = !isOther && m_bill.standing != bill.standing;
  m_bill = bill;
  m_billOf = bill.caseId.toString();
  m_hasDrawer = hasDrawer;
  m_qrisMerchant = qrisMerchant;
  m_payer->setText(bill.payer);
  m_service->setText(QStringLiteral("%1 · %2").arg(bill.serviceName, bill.code));
  m_feeText->setText(bill.feeText);
  m_feeText->setVisible(!bill.feeText.isEmpty());
  showFee(bill);
  const QString fee = bill.isAssessed ? tr("menurut SKRD") : rupiahText(Rupiah{bill.standing.fee});
  m_figures->setFigures(
      {{tr("Tarif"), fee, {}},
       {tr("Sudah dibayar"), rupiahText(Rupiah{bill.standing.paid}),
        bill.standing.pending > 0 ? tr("%1 menunggu").arg(rupiahText(Rupiah{bill.standing.pending})) : QString(),
        Tone::Waiting},
       {tr("Sisa"), bill.isAssessed ? QStringLiteral("–") : rupiahText(Rupiah{bill.standing.open()}), {}}});
  m_assessmentLabel->setVisible(bill.isAssessed);
  m_assessment->setVisible(bill.isAssessed);
  if (isOther || hasMoved) restart();
  count();
}

/// The lines that the sum is made of, and what has changed since it was told.
void BillForm::showFee(const CashBill& bill) {
  m_lines->setRows(feeRows(bill.fee.assessed));
  QString changed;
  if (bill.fee.isStale)
    changed = tr("Isian permohonan berubah: tarifnya dari %1 menjadi %2. Jumlah baru dicatat bersama pembayaran.")
                  .arg(rupiahText(Rupiah{bill.fee.recordedRupiah}), rupiahText(Rupiah{bill.standing.fee}));
  if (bill.standing.overpaid() > 0)
    changed = tr("Lebih bayar %1: tarifnya berkurang setelah dibayar. Kembalikan dengan membatalkan pembayaran, lalu "
                 "terima yang baru.")
                  .arg(rupiahText(Rupiah{bill.standing.overpaid()}));
  m_changed->setText(changed);
  m_changed->setVisible(!changed.isEmpty());
}

void BillForm::restart() {
  m_principal->setAmount(m_bill.isAssessed ? std::nullopt : std::optional<qint64>(m_bill.standing.open()));
  m_penalty->clear();
  m_assessment->clear();
  m_tendered->clear();
  m_code->clear();
  m_reference->clear();
  m_method->setCurrent(0);
  setFailure({});
  count();
}

void BillForm::focusFirst() {
  if (m_bill.isAssessed && m_principal->text().isEmpty()) return m_principal->setFocus(Qt::OtherFocusReason);
  switch (method()) {
    case PaymentMethod::Cash:
      return m_tendered->setFocus(Qt::OtherFocusReason);
    case PaymentMethod::Qris:
      return m_take->setFocus(Qt::OtherFocusReason);
    case PaymentMethod::Billing:
      return m_code->setFocus(Qt::OtherFocusReason);
    case PaymentMethod::Transfer:
      return m_reference->setFocus(Qt::OtherFocusReason);
  }
}

void BillForm::setBusy(bool isBusy) {
  m_isBusy = isBusy;
  updateAction();
}

void BillForm::setFailure(const QString& words) {
  m_failure->setText(words);
  m_failure->setVisible(!words.isEmpty());
}

void BillForm::offerTenders(qint64 total) {
  if (total == m_offeredFor) return;
  m_offeredFor = total;
  const auto likely = likelyTenders(total, kMostLikely);
  for (qsizetype i = 0; i < m_likely.size(); ++i) {
    const bool isThere = static_cast<std::size_t>(i) < likely.size();
    m_likely[i]->setVisible(isThere);
    if (!isThere) continue;
    const qint64 sum = likely[static_cast<std::size_t>(i)];
    m_likely[i]->setProperty("amount", sum);
    m_likely[i]->setText(i == 0 ? tr("Uang pas") : rupiahText(Rupiah{sum}));
    m_likely[i]->setPossible(KeyButton::Kind::Normal);
    m_likely[i]->setToolTip(tr("Alt+%1").arg(i + 1));
  }
}

/// The fields of a way that is no cash, and what will become of the payment.
void BillForm::explainOther(PaymentMethod method, qint64 total) {
  m_codeRow->setVisible(method == PaymentMethod::Billing);
  m_referenceRow->setVisible(method != PaymentMethod::Qris);
  m_referenceLabel->setText(words::referenceName(method));
  m_reference->setAccessibleName(words::referenceName(method));
  const bool isConfirmed = !m_reference->text().trimmed().isEmpty();
  if (method == PaymentMethod::Qris) {
    m_otherHint->setText(
        m_qrisMerchant.isEmpty()
            ? words::paymentProblem(PaymentProblem::MerchantMissing)
            : tr("Kode untuk %1 atas nama %2 muncul di layar dan bisa dicetak. Pembayaran dianggap lunas setelah "
                 "pemberitahuan dari penyedia QRIS dicatat; tangkapan layar pemohon bukan bukti.")
                  .arg(rupiahText(Rupiah{total}), m_qrisMerchant));
  } else if (method == PaymentMethod::Billing) {
    m_otherHint->setText(isConfirmed
                             ? tr("Dengan NTPN, setoran dianggap sudah diterima negara dan buktinya dicetak.")
                             : tr("Tanpa NTPN, pembayaran dicatat menunggu konfirmasi dan belum dianggap lunas. Isi "
                                  "NTPN-nya setelah pemohon membayar di bank, pos, atau aplikasi."));
  } else {
    m_otherHint->setText(
        isConfirmed ? tr("Dengan referensi dari bank, pembayaran dianggap sudah dikonfirmasi dan buktinya dicetak.")
                    : tr("Tanpa referensi, pembayaran dicatat menunggu konfirmasi bank dan belum dianggap lunas. "
                         "Buktinya dicetak saat bank mengonfirmasi."));
  }
}

/// What follows from the fields as they stand.
void BillForm::count() {
  const bool takesCash = isCash();
  m_cash->setVisible(takesCash);
  m_other->setVisible(!takesCash);
  const qint64 total = m_principal->amount().value_or(0) + m_penalty->amount().value_or(0);
  offerTenders(total);
  const auto tendered = m_tendered->amount();
  if (!tendered) {
    m_changeLabel->setText(tr("Jumlah"));
    m_change->setText(rupiahText(Rupiah{total}));
    m_change->setTone(Tone::Plain);
  } else if (*tendered < total) {
    m_changeLabel->setText(tr("Masih kurang"));
    m_change->setText(rupiahText(Rupiah{total - *tendered}));
    m_change->setTone(Tone::Late);
  } else {
    m_changeLabel->setText(tr("Kembali"));
    m_change->setText(rupiahText(Rupiah{*tendered - total}));
    m_change->setTone(Tone::Ok);
  }
  explainOther(method(), total);
  for (const auto& [field, shown] : {std::pair{m_principal, true}, {m_penalty, true}, {m_tendered, takesCash}}) {
    if (!shown || field->problem().isEmpty()) continue;
    setFailure(field->problem());
    return updateAction();
  }
  setFailure({});
  updateAction();
}

void BillForm::updateAction() {
  const PaymentMethod chosen = method();
  m_take->setText(chosen == PaymentMethod::Qris ? tr("Tampilkan kode QRIS")
                  : chosen == PaymentMethod::Cash || !m_reference->text().trimmed().isEmpty()
                      ? tr("Terima dan cetak")
                      : tr("Catat, menunggu konfirmasi"));
  if (m_isBusy) return m_take->setImpossible(tr("Sedang dicatat"));
  if (isCash() && !m_hasDrawer) return m_take->setImpossible(tr("Buka laci dahulu"));
  if (chosen == PaymentMethod::Qris && m_qrisMerchant.isEmpty())
    return m_take->setImpossible(tr("Kantor belum punya QRIS"));
  m_take->setPossible(KeyButton::Kind::Primary);
}

void BillForm::submit() {
  if (m_isBusy) return;
  for (RupiahField* field : {m_principal, m_penalty, m_tendered}) {
    if ((field == m_tendered && !isCash()) || field->problem().isEmpty()) continue;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
    return setFailure(field->problem());
  }
  PaymentOffer offer;
  offer.principal = m_principal->amount().value_or(0);
  offer.penalty = m_penalty->amount().value_or(0);
  offer.assessment = m_assessment->text().trimmed();
  offer.method = method();
  if (isCash()) {
    offer.tendered = m_tendered->amount().value_or(0);
  } else if (offer.method != PaymentMethod::Qris) {
    offer.code = offer.method == PaymentMethod::Billing ? m_code->text().trimmed() : QString();
    offer.reference = m_reference->text().trimmed();
    offer.isConfirmed = !offer.reference.isEmpty();
  }
  Q_EMIT paid(offer);
}
