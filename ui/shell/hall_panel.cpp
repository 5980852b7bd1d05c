#include "shell/hall_panel.h"

#include <QGridLayout>
#include <QLabel>

#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kWidth = 560, kLabelWidth = 136;
}

HallPanel::HallPanel(HallPresenter& presenter, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint), m_presenter(presenter) {
  setObjectName(QStringLiteral("hallPanel"));
  setWindowTitle(tr("Hubungan"));
  setAccessibleName(tr("Hubungan"));
  setAttribute(Qt::WA_DeleteOnClose);
  setFixedWidth(kWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(metric::kSpace6, metric::kSpace6, metric::kSpace6, metric::kSpace6);
  column->setSpacing(metric::kSpace4);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Hubungan"));
  column->addWidget(title);
  m_facts = new QGridLayout;
  m_facts->setHorizontalSpacing(metric::kSpace3);
  m_facts->setVerticalSpacing(metric::kSpace2);
  m_facts->setColumnMinimumWidth(0, kLabelWidth);
  m_facts->setColumnStretch(1, 1);
  column->addLayout(m_facts);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metric::kSpace2);
  buttons->addStretch(1);
  auto* close = new KeyButton(tr("Tutup"), QKeySequence(Qt::Key_Escape));
  close->setObjectName(QStringLiteral("close"));
  connect(close, &KeyButton::clicked, this, &QDialog::reject);
  m_try = new KeyButton(tr("Coba sekarang"), QKeySequence(Qt::CTRL | Qt::Key_R));
  m_try->setObjectName(QStringLiteral("tryNow"));
  connect(m_try, &KeyButton::clicked, &m_presenter, &HallPresenter::tryNow);
  buttons->addWidget(close);
  buttons->addWidget(m_try);
  column->addLayout(buttons);
  connect(&m_presenter, &HallPresenter::stateChanged, this, &HallPanel::showState);
  showState();
  m_presenter.setOpen(true);
}

HallPanel::~HallPanel() { m_presenter.setOpen(false); }

void HallPanel::showState() {
  m_try->setVisible(m_presenter.view().authority == Authority::Member);
  m_presenter.isAway() ? m_try->setPossible(KeyButton::Kind::Primary) : m_try->setPossible(KeyButton::Kind::Normal);
  std::vector<HallFact> facts = m_presenter.facts();
  if (facts == m_shown) return;
  m_shown = std::move(facts);
  while (QLayoutItem* item = m_facts->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int row = 0;
  for (const HallFact& fact : m_shown) {
    auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
    label->setText(fact.label);
    auto* words = new QLabel(fact.words);
    words->setFont(typeFont(TypeSize::Body, fact.tone == Tone::Plain ? QFont::Normal : QFont::DemiBold));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAccessibleName(QStringLiteral("%1: %2").arg(fact.label, fact.words));
    QPalette palette = words->palette();
    palette.setColor(QPalette::WindowText, paletteOf(this).word(fact.tone));
    words->setPalette(palette);
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(words, row, 1);
    ++row;
  }
  // Words that take two lines need the height for this width, which a size hint does not know.
  layout()->activate();
  resize(kWidth, layout()->heightForWidth(kWidth));
}
