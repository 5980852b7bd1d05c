#include "widgets/master_detail.h"

#include <QBoxLayout>
#include <QSplitter>

#include "theme/tokens.h"
#include "widgets/key_button.h"

MasterDetail::MasterDetail(QWidget* list, QWidget* detail, QWidget* parent)
    : QWidget(parent), m_list(list), m_detail(detail) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metric::kSpace2);
  m_bar = new QWidget;
  auto* bar = new QHBoxLayout(m_bar);
  bar->setContentsMargins(0, 0, 0, 0);
  m_back = new KeyButton(tr("Kembali ke daftar"), QKeySequence(Qt::ALT | Qt::Key_Left));
  m_back->setObjectName(QStringLiteral("backToList"));
  bar->addWidget(m_back);
  bar->addStretch(1);
  column->addWidget(m_bar);
  m_splitter = new QSplitter(Qt::Horizontal);
  m_splitter->setHandleWidth(metric::kSpace4);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(list);
  m_splitter->addWidget(detail);
  m_splitter->setStretchFactor(0, 0);
  m_splitter->setStretchFactor(1, 1);
  column->addWidget(m_splitter, 1);
  connect(m_back, &KeyButton::clicked, this, &MasterDetail::showList);
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
    if (!m_isSmall) m_chosen = m_splitter->sizes();
  });
  apply();
}

void MasterDetail::setUsualSizes(const QList<int>& sizes) {
  m_usual = sizes;
  if (m_chosen.isEmpty()) m_splitter->setSizes(sizes);
}

void MasterDetail::setBackWords(const QString& words) { m_back->setText(words); }

void MasterDetail::chooseSizes(const QList<int>& sizes) {
  m_chosen = sizes.size() == 2 ? sizes : QList<int>();
  if (!m_isSmall) m_splitter->setSizes(m_chosen.isEmpty() ? m_usual : m_chosen);
}

void MasterDetail::setSmall(bool isSmall) {
  if (m_isSmall == isSmall) return;
  m_isSmall = isSmall;
  m_showsDetail = false;
  apply();
  if (!isSmall) chooseSizes(m_chosen);
}

void MasterDetail::showDetail() {
  if (!m_isSmall || m_showsDetail) return;
  m_showsDetail = true;
  apply();
  m_back->setFocus(Qt::OtherFocusReason);
}

void MasterDetail::showList() {
  if (!m_isSmall || !m_showsDetail) return;
  m_showsDetail = false;
  apply();
  Q_EMIT listShown();
}

void MasterDetail::apply() {
  m_bar->setVisible(m_isSmall && m_showsDetail);
  m_list->setVisible(!m_isSmall || !m_showsDetail);
  m_detail->setVisible(!m_isSmall || m_showsDetail);
}
