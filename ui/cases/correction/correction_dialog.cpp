#include "cases/correction/correction_dialog.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollBar>

#include "cases/intake/intake_form.h"
#include "widgets/key_button.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kWidth = 560, kMargin = 16, kMostHeight = 620, kLabel = 92, kGap = 12;

}  // namespace

CorrectionDialog::CorrectionDialog(Session& session, const CaseDetail& detail, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint), m_presenter(session, detail) {
  setObjectName(QStringLiteral("correctionDialog"));
  setWindowTitle(tr("Ubah data"));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  auto* head = new QVBoxLayout;
  head->setContentsMargins(kMargin, kMargin, kMargin, 12);
  head->setSpacing(2);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Ubah data %1").arg(detail.record.code));
  auto* about = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  about->setText(tr("Isi yang lama tetap terbaca di riwayat. Surat yang sudah dicetak tidak berubah."));
  head->addWidget(title);
  head->addWidget(about);
  column->addLayout(head);
  column->addWidget(new Separator(Qt::Horizontal));

  m_form = new IntakeForm;
  m_form->setLevelShown(false);
  column->addWidget(m_form, 1);
  column->addWidget(new Separator(Qt::Horizontal));

  auto* why = new QHBoxLayout;
  why->setContentsMargins(kMargin, 12, kMargin, 12);
  why->setSpacing(kGap);
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(tr("Alasan"));
  label->setFixedWidth(kLabel);
  m_reason = new QLineEdit;
  m_reason->setObjectName(QStringLiteral("correctionReason"));
  m_reason->setAccessibleName(tr("Alasan perubahan"));
  m_reason->setMaxLength(500);
  m_reason->setPlaceholderText(tr("Misalnya: nama di KTP berbeda dengan yang diketik"));
  why->addWidget(label);
  why->addWidget(m_reason, 1);
  column->addLayout(why);

  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(kMargin, 0, kMargin, kMargin);
  foot->setSpacing(8);
  m_verdict = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Muted);
  m_verdict->setObjectName(QStringLiteral("correctionVerdict"));
  auto* cancel = new KeyButton(tr("Batal"), QKeySequence(Qt::Key_Escape));
  cancel->setObjectName(QStringLiteral("cancel"));
  m_save = new KeyButton(tr("Simpan perubahan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_save->setObjectName(QStringLiteral("correctionSave"));
  foot->addWidget(m_verdict, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_save);
  column->addLayout(foot);

  connect(cancel, &KeyButton::clicked, this, &QDialog::reject);
  connect(m_save, &KeyButton::clicked, &m_presenter, &CorrectionPresenter::save);
  connect(m_form, &IntakeForm::edited, &m_presenter, &CorrectionPresenter::edit);
  connect(m_form, &IntakeForm::left, &m_presenter, &CorrectionPresenter::leave);
  connect(m_form, &IntakeForm::regionTyped, &m_presenter, &CorrectionPresenter::searchRegions);
  connect(m_reason, &QLineEdit::textChanged, &m_presenter, &CorrectionPresenter::setReason);
  connect(&m_presenter, &CorrectionPresenter::regionsFound, m_form, &IntakeForm::offerRegions);
  connect(&m_presenter, &CorrectionPresenter::saved, this, &QDialog::accept);
  connect(&m_presenter, &CorrectionPresenter::stateChanged, this, &CorrectionDialog::render);
  render();
  const int room = parent ? parent->window()->height() - 80 : kMostHeight;
  resize(kWidth, qMin(qMin(kMostHeight, room), m_form->widget()->sizeHint().height() + 210));
  m_form->focusField(case_fields::kNik);
}

void CorrectionDialog::render() {
  const CorrectionState& state = m_presenter.state();
  m_form->render(state.form);
  IntakeNote verdict = state.failure;
  if (verdict.words.isEmpty())
    verdict = state.changed > 0 ? IntakeNote{tr("%n isian berubah", nullptr, state.changed), Icon::Pen, Tone::Muted}
                                : IntakeNote{tr("Belum ada yang diubah"), Icon::None, Tone::Muted};
  if (state.failure.words.isEmpty() && state.form.problemCount > 0)
    verdict = {tr("%n isian belum benar", nullptr, state.form.problemCount), Icon::Warning, Tone::Late};
  m_verdict->setIcon(verdict.icon);
  m_verdict->setTone(verdict.tone);
  m_verdict->setText(verdict.words);
  if (state.canSave) {
    m_save->setPossible(KeyButton::Kind::Primary);
  } else {
    m_save->setImpossible(state.hint);
  }
}
