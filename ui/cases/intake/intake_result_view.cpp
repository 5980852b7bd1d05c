#include "cases/intake/intake_result_view.h"

#include <QBoxLayout>

#include "widgets/separator.h"
#include "widgets/toned_label.h"

IntakeResultView::IntakeResultView(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 16, 24, 16);
  column->setSpacing(4);
  m_heading = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Ok);
  m_heading->setObjectName(QStringLiteral("resultHeading"));
  m_codeName = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_code = new TonedLabel(TypeSize::Number, QFont::Bold, Tone::Accent);
  m_code->setObjectName(QStringLiteral("resultCode"));
  m_code->setShrinks(true);
  m_code->setMinimumHeight(56);
  m_code->setMaximumHeight(80);
  m_promise = new TonedLabel(TypeSize::Title, QFont::Medium, Tone::Plain);
  m_promise->setObjectName(QStringLiteral("resultPromise"));
  m_paper = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  m_paper->setIcon(Icon::Document);
  m_paper->setObjectName(QStringLiteral("resultPaper"));
  m_print = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_print->setObjectName(QStringLiteral("resultPrint"));
  column->addStretch(1);
  column->addWidget(m_heading);
  column->addSpacing(8);
  column->addWidget(m_codeName);
  column->addWidget(m_code);
  column->addWidget(m_promise);
  column->addSpacing(12);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addSpacing(8);
  auto* paper = new QHBoxLayout;
  paper->setSpacing(12);
  m_paper->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  paper->addWidget(m_paper);
  paper->addWidget(m_print, 1);
  column->addLayout(paper);
  column->addStretch(2);
}

void IntakeResultView::render(const IntakeResult& result, IntakeStep step) {
  const bool isRegistered = step == IntakeStep::Registered;
  m_heading->setIcon(isRegistered ? Icon::CheckCircle : Icon::Warning);
  m_heading->setTone(isRegistered ? Tone::Ok : Tone::Late);
  m_heading->setText(result.heading);
  m_codeName->setText(isRegistered ? tr("Kode lacak") : tr("Kode slip"));
  m_code->setText(result.code);
  m_promise->setText(result.promise);
  m_paper->setText(result.paperName);
  m_print->setIcon(result.printState.icon);
  m_print->setTone(result.printState.tone);
  m_print->setText(result.printState.words);
}
