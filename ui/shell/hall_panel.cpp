#include "shell/hall_panel.h"

#include <QBoxLayout>

#include "theme/theme.h"
#include "widgets/fact_grid.h"
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
  m_facts = new FactGrid(kLabelWidth, metric::kSpace2);
  column->addWidget(m_facts);
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
  if (!m_facts->setFacts(m_presenter.facts())) return;
  // Words that take two lines need the height for this width, which a size hint does not know.
  layout()->activate();
  resize(kWidth, layout()->heightForWidth(kWidth));
}
