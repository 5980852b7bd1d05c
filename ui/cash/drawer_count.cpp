#include "cash/drawer_count.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

#include "domain/rupiah.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

TonedLabel* sumLabel(TypeSize size, QFont::Weight weight) {
  auto* label = new TonedLabel(size, weight, Tone::Plain);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

QHBoxLayout* pairOf(const QString& name, TonedLabel* value) {
  auto* row = new QHBoxLayout;
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(name);
  row->addWidget(label);
  row->addWidget(value, 1);
  return row;
}

}  // namespace

/// What went through this shift and is not counted here.
QStringList DrawerCount::outsideWords(const ShiftSums& sums) {
  QStringList parts;
  if (sums.qrisCount > 0) parts << tr("QRIS %1 (%2)").arg(rupiahText(Rupiah{sums.qris})).arg(sums.qrisCount);
  if (sums.billingCount > 0)
    parts << tr("kode billing %1 (%2)").arg(rupiahText(Rupiah{sums.billing})).arg(sums.billingCount);
  if (sums.transferCount > 0)
    parts << tr("transfer %1 (%2)").arg(rupiahText(Rupiah{sums.transfer})).arg(sums.transferCount);
  if (sums.pendingCount > 0)
    parts << tr("menunggu konfirmasi %1 (%2)").arg(rupiahText(Rupiah{sums.pending})).arg(sums.pendingCount);
  return parts;
}

DrawerCount::DrawerCount(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("drawerCount"));
  auto* body = new QVBoxLayout(this);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(0);
  auto* grid = new QGridLayout;
  grid->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  grid->setHorizontalSpacing(metric::kSpace3);
  grid->setVerticalSpacing(metric::kSpace1);
  grid->setColumnStretch(2, 1);
  int row = 0;
  for (const qint64 denomination : kDenominations) {
    auto* name = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Plain);
    name->setText(rupiahText(Rupiah{denomination}));
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setFixedWidth(88);
    auto* pieces = new QLineEdit;
    pieces->setObjectName(QStringLiteral("pieces%1").arg(denomination));
    pieces->setAccessibleName(tr("Banyaknya %1").arg(rupiahText(Rupiah{denomination})));
    pieces->setValidator(new QIntValidator(0, kMostPieces, pieces));
    pieces->setAlignment(Qt::AlignRight);
    pieces->setFixedSize(88, 24);
    pieces->installEventFilter(this);
    auto* part = sumLabel(TypeSize::Body, QFont::Normal);
    part->setTone(Tone::Muted);
    grid->addWidget(name, row, 0);
    grid->addWidget(pieces, row, 1);
    grid->addWidget(part, row, 2);
    connect(pieces, &QLineEdit::textChanged, this, &DrawerCount::add);
    m_pieces << pieces;
    m_parts << part;
    ++row;
  }
  body->addLayout(grid);
  body->addWidget(new Separator(Qt::Horizontal));
  auto* sums = new QVBoxLayout;
  sums->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  sums->setSpacing(metric::kSpace1);
  m_expected = sumLabel(TypeSize::Body, QFont::Medium);
  m_expected->setObjectName(QStringLiteral("drawerExpected"));
  m_sum = sumLabel(TypeSize::Body, QFont::Medium);
  m_difference = sumLabel(TypeSize::Large, QFont::Bold);
  m_difference->setObjectName(QStringLiteral("drawerDifference"));
  sums->addLayout(pairOf(tr("Seharusnya di laci"), m_expected));
  sums->addLayout(pairOf(tr("Dihitung"), m_sum));
  sums->addLayout(pairOf(tr("Selisih"), m_difference));
  m_outside = new ParagraphLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_outside->setObjectName(QStringLiteral("drawerOutside"));
  sums->addWidget(m_outside);
  m_explanationRow = new QWidget;
  auto* explain = new QHBoxLayout(m_explanationRow);
  explain->setContentsMargins(0, 0, 0, 0);
  m_explanation = new QLineEdit;
  m_explanation->setObjectName(QStringLiteral("drawerExplanation"));
  m_explanation->setAccessibleName(tr("Penjelasan selisih"));
  m_explanation->setPlaceholderText(tr("Penjelasan selisih"));
  m_explanation->setMaxLength(500);
  explain->addWidget(m_explanation);
  sums->addWidget(m_explanationRow);
  body->addLayout(sums);
  body->addStretch(1);
  m_failure = new ParagraphLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_failure->setIcon(Icon::Warning);
  m_failure->setContentsMargins(metric::kSpace4, metric::kSpace1, metric::kSpace4, metric::kSpace1);
  body->addWidget(m_failure);
  body->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  foot->setSpacing(metric::kSpace2);
  m_cancel = new KeyButton(tr("Tidak jadi"), {});
  m_cancel->setPrintedKey(tr("Esc"));
  m_cancel->setObjectName(QStringLiteral("drawerCancel"));
  m_close = new KeyButton(tr("Tutup dan cetak"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_close->setObjectName(QStringLiteral("drawerClose"));
  m_close->setLarge(true);
  foot->addStretch(1);
  foot->addWidget(m_cancel);
  foot->addWidget(m_close);
  body->addLayout(foot);
  connect(m_close, &KeyButton::clicked, this, &DrawerCount::submit);
  connect(m_cancel, &KeyButton::clicked, this, &DrawerCount::cancelled);
  m_explanation->installEventFilter(this);
  setFailure({});
  setBusy(false);
}

void DrawerCount::setDrawer(const CashShift& shift, const ShiftSums& sums) {
  if (m_shift.id != shift.id) restart();
  m_shift = shift;
  m_sums = sums;
  add();
}

void DrawerCount::restart() {
  for (QLineEdit* field : std::as_const(m_pieces)) field->clear();
  m_explanation->clear();
  setFailure({});
}

void DrawerCount::focusFirst() { m_pieces.front()->setFocus(Qt::OtherFocusReason); }

void DrawerCount::setBusy(bool isBusy) {
  for (KeyButton* button : {m_close, m_cancel}) {
    if (isBusy)
      button->setImpossible(tr("Sedang dicatat"));
    else
      button->setPossible(button == m_close ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
  }
}

void DrawerCount::setFailure(const QString& words) {
  m_failure->setText(words);
  m_failure->setVisible(!words.isEmpty());
}

CashCount DrawerCount::count() const {
  CashCount count;
  for (std::size_t i = 0; i < kDenominations.size(); ++i)
    if (const int pieces = m_pieces[static_cast<qsizetype>(i)]->text().toInt(); pieces > 0)
      count[kDenominations[i]] = pieces;
  return count;
}

void DrawerCount::add() {
  const CashCount counted = count();
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    const auto pieces = counted.find(kDenominations[i]);
    m_parts[static_cast<qsizetype>(i)]->setText(
        pieces == counted.end() ? QString() : rupiahText(Rupiah{pieces->first * pieces->second}));
  }
  const qint64 expected = m_sums.expected(m_shift.floatRupiah);
  const qint64 sum = sumOf(counted).value_or(0);
  m_expected->setText(rupiahText(Rupiah{expected}));
  m_sum->setText(rupiahText(Rupiah{sum}));
  const qint64 difference = sum - expected;
  m_difference->setText(difference == 0  ? tr("Pas")
                        : difference < 0 ? tr("Kurang %1").arg(rupiahText(Rupiah{-difference}))
                                         : tr("Lebih %1").arg(rupiahText(Rupiah{difference})));
  m_difference->setTone(difference == 0 ? Tone::Ok : counted.empty() ? Tone::Muted : Tone::Late);
  m_explanationRow->setVisible(difference != 0);
  const QStringList outside = outsideWords(m_sums);
  m_outside->setText(tr("Tidak di laci: %1").arg(outside.join(QStringLiteral(", "))));
  m_outside->setVisible(!outside.isEmpty());
}

void DrawerCount::submit() { Q_EMIT counted(count(), m_explanation->text()); }

bool DrawerCount::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool hasModifier = static_cast<QKeyEvent*>(event)->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    if (key == Qt::Key_Escape) {
      Q_EMIT cancelled();
      return true;
    }
    const qsizetype at = m_pieces.indexOf(static_cast<QLineEdit*>(watched));
    const bool isDown = (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) && !hasModifier;
    if (at >= 0 && isDown) {
      QLineEdit* next = at + 1 < m_pieces.size() ? m_pieces[at + 1] : m_explanation;
      next->setFocus(Qt::OtherFocusReason);
      next->selectAll();
      return true;
    }
    if (at > 0 && key == Qt::Key_Up) {
      m_pieces[at - 1]->setFocus(Qt::OtherFocusReason);
      m_pieces[at - 1]->selectAll();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}
