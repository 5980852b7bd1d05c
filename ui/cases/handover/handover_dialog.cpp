#include "cases/handover/handover_dialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

#include "cases/handover/handover_words.h"
#include "cases/handover/signature_pad.h"
#include "cases/intake/date_field.h"
#include "cases/intake/grouped_edit.h"
#include "widgets/key_button.h"
#include "widgets/segment_switch.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kWidth = 900, kHeight = 560, kLabel = 96, kDocumentNumber = 150;
constexpr int kMostDocumentRows = 3;  // the others scroll

constexpr TakerPaper kPapers[] = {TakerPaper::Ktp, TakerPaper::DigitalId, TakerPaper::DriverLicence,
                                  TakerPaper::Passport, TakerPaper::Other};
constexpr CaseProof kProofs[] = {CaseProof::Receipt, CaseProof::Code, CaseProof::Lost};
constexpr HandoverSign kSigns[] = {HandoverSign::Drawn, HandoverSign::Thumb, HandoverSign::OnPaper};

TonedLabel* section(const QString& words) {
  auto* title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  title->setText(words);
  return title;
}

/// Label and field in one line; the line can be hidden as a whole.
QWidget* line(const QString& words, QWidget* field, QWidget* second = nullptr) {
  auto* made = new QWidget;
  auto* row = new QHBoxLayout(made);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metric::kSpace2);
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(words);
  label->setFixedWidth(kLabel);
  row->addWidget(label);
  row->addWidget(field, second ? 0 : 1);
  if (second) row->addWidget(second, 1);
  if (field->accessibleName().isEmpty()) field->setAccessibleName(words);
  return made;
}

QLineEdit* edit(const char* name, const QString& placeholder = {}) {
  auto* made = new QLineEdit;
  made->setObjectName(QLatin1String(name));
  made->setMaxLength(200);
  made->setPlaceholderText(placeholder);
  return made;
}

template <typename Table, typename Words>
SegmentSwitch* switchOf(const char* name, const Table& table, Words words) {
  auto* made = new SegmentSwitch;
  made->setObjectName(QLatin1String(name));
  for (const auto value : table) made->addSegment(words(value));
  made->setCurrent(0);
  return made;
}

/// A field is not written into while its person types in it.
void refill(QLineEdit* field, const QString& value) {
  if (field->text() != value && !field->hasFocus()) field->setText(value);
}

}  // namespace

HandoverDialog::HandoverDialog(Session& session, const HandoverStart& start, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint), m_presenter(session, start) {
  setObjectName(QStringLiteral("handoverDialog"));
  setWindowTitle(tr("Serahkan hasil"));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace3);
  head->setSpacing(2);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Serahkan %1").arg(start.record.serviceName));
  auto* about = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  about->setText(tr("%1 · %2").arg(start.record.name, start.record.code));
  head->addWidget(title);
  head->addWidget(about);
  column->addLayout(head);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* both = new QHBoxLayout;
  both->setContentsMargins(metric::kSpace4, metric::kSpace4, metric::kSpace4, metric::kSpace4);
  both->setSpacing(metric::kSpace4);
  both->addLayout(buildTaker(), 1);
  both->addWidget(new Separator(Qt::Vertical));
  both->addLayout(buildDocuments(), 1);
  column->addLayout(both, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addLayout(buildFoot());

  connect(&m_presenter, &HandoverPresenter::stateChanged, this, &HandoverDialog::render);
  connect(&m_presenter, &HandoverPresenter::documentsChanged, this, &HandoverDialog::rebuildDocuments);
  connect(&m_presenter, &HandoverPresenter::handedOver, this, &QDialog::accept);
  rebuildDocuments();
  render();
  const int room = parent ? parent->window()->height() - 60 : kHeight;
  resize(parent ? qMin(kWidth, parent->window()->width() - 40) : kWidth, qMin(kHeight, room));
  m_nik->setFocus();
}

QBoxLayout* HandoverDialog::buildTaker() {
  m_role = switchOf("handoverRole", std::initializer_list{TakerRole::Applicant, TakerRole::Proxy}, words::takerRole);
  m_proof = switchOf("handoverProof", kProofs, words::caseProof);
  m_lost = edit("handoverLost", tr("Misalnya: hilang, identitas dicocokkan"));
  m_name = edit("handoverName");
  m_paper = new QComboBox;
  m_paper->setObjectName(QStringLiteral("handoverPaper"));
  for (const TakerPaper paper : kPapers) m_paper->addItem(words::takerPaper(paper));
  m_nik = new GroupedEdit(GroupedEdit::Shape::Fours);
  m_nik->setObjectName(QStringLiteral("handoverNik"));
  m_nik->setAccessibleName(tr("NIK pada bukti diri"));
  m_nik->setPlaceholderText(tr("NIK"));
  m_number = edit("handoverNumber", tr("Nomor"));
  m_number->setAccessibleName(tr("Nomor bukti diri"));
  m_paperName = edit("handoverPaperName", tr("Misalnya: surat keterangan desa"));
  m_letterDate = new DateField;
  m_letterDate->setObjectName(QStringLiteral("handoverLetterDate"));
  m_letterDate->setFixedWidth(136);
  m_letterNumber = edit("handoverLetterNumber", tr("Nomor, kalau ada"));
  m_letterNumber->setAccessibleName(tr("Nomor surat kuasa"));

  auto* numbers = new QWidget;
  auto* stacked = new QHBoxLayout(numbers);
  stacked->setContentsMargins(0, 0, 0, 0);
  stacked->setSpacing(0);
  stacked->addWidget(m_nik);
  stacked->addWidget(m_number);
  m_lostRow = line(tr("Sebabnya"), m_lost);
  m_paperNameRow = line(tr("Nama surat"), m_paperName);
  m_letterRows = line(tr("Surat kuasa"), m_letterDate, m_letterNumber);

  auto* column = new QVBoxLayout;
  column->setSpacing(metric::kSpace3);
  column->addWidget(section(tr("Yang mengambil")));
  column->addWidget(line(tr("Sebagai"), m_role, new QWidget));
  column->addWidget(line(tr("Nama"), m_name));
  column->addWidget(line(tr("Bukti diri"), m_paper));
  column->addWidget(m_paperNameRow);
  column->addWidget(line(tr("Nomornya"), numbers));
  column->addWidget(m_letterRows);
  column->addSpacing(metric::kSpace2);
  column->addWidget(section(tr("Yang ditunjukkan")));
  column->addWidget(line(tr("Bukti"), m_proof, new QWidget));
  column->addWidget(m_lostRow);
  column->addStretch(1);

  HandoverPresenter* to = &m_presenter;
  connect(m_role, &SegmentSwitch::currentChanged, to,
          [to](int index) { to->setRole(index == 0 ? TakerRole::Applicant : TakerRole::Proxy); });
  connect(m_proof, &SegmentSwitch::currentChanged, to, [to](int index) { to->setProof(kProofs[index]); });
  connect(m_lost, &QLineEdit::textEdited, to, &HandoverPresenter::setLostReason);
  connect(m_name, &QLineEdit::textEdited, to, &HandoverPresenter::setName);
  connect(m_paper, &QComboBox::currentIndexChanged, this, [this, to](int index) {
    to->setPaper(kPapers[index]);
    to->setPaperNumber(bearsNik(kPapers[index]) ? m_nik->plain() : m_number->text());
  });
  connect(m_nik, &GroupedEdit::plainEdited, to, &HandoverPresenter::setPaperNumber);
  connect(m_number, &QLineEdit::textEdited, to, &HandoverPresenter::setPaperNumber);
  connect(m_paperName, &QLineEdit::textEdited, to, &HandoverPresenter::setPaperName);
  const auto letter = [this, to] {
    to->setLetter(m_letterNumber->text(), QDate::fromString(m_letterDate->isoValue(), Qt::ISODate));
  };
  connect(m_letterDate, &DateField::isoEdited, to, letter);
  connect(m_letterNumber, &QLineEdit::textEdited, to, letter);
  return column;
}

QBoxLayout* HandoverDialog::buildDocuments() {
  auto* inner = new QWidget;
  m_documents = new QVBoxLayout(inner);
  m_documents->setContentsMargins(0, 0, 0, 0);
  m_documents->setSpacing(metric::kSpace2);
  m_documentScroll = new QScrollArea;
  QScrollArea* scroll = m_documentScroll;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  m_more = new KeyButton(tr("Tambah dokumen"), QKeySequence(Qt::ALT | Qt::Key_T));
  m_more->setObjectName(QStringLiteral("handoverMore"));
  m_sign = switchOf("handoverSign", kSigns, words::handoverSign);
  m_sign->setAccessibleName(tr("Cara tanda tangan"));
  m_pad = new SignaturePad;
  m_signHint = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_signHint->setWordWrap(true);
  m_wipe = new KeyButton(tr("Hapus"), QKeySequence());
  m_wipe->setObjectName(QStringLiteral("handoverWipe"));

  auto* column = new QVBoxLayout;
  column->setSpacing(metric::kSpace3);
  column->addWidget(section(tr("Dokumen yang diserahkan")));
  column->addWidget(scroll);
  column->addWidget(m_more, 0, Qt::AlignLeft);
  column->addSpacing(metric::kSpace2);
  auto* signs = new QHBoxLayout;
  signs->addWidget(section(tr("Tanda tangan")));
  signs->addStretch(1);
  signs->addWidget(m_sign);
  column->addLayout(signs);
  column->addWidget(m_pad);
  auto* below = new QHBoxLayout;
  below->addWidget(m_signHint, 1);
  below->addWidget(m_wipe, 0, Qt::AlignTop | Qt::AlignRight);
  column->addLayout(below);
  column->addStretch(1);

  connect(m_more, &KeyButton::clicked, &m_presenter, &HandoverPresenter::addDocument);
  connect(m_sign, &SegmentSwitch::currentChanged, &m_presenter,
          [this](int index) { m_presenter.setSign(kSigns[index]); });
  connect(m_pad, &SignaturePad::inkChanged, &m_presenter, &HandoverPresenter::setInk);
  connect(m_wipe, &KeyButton::clicked, m_pad, &SignaturePad::clear);
  return column;
}

QBoxLayout* HandoverDialog::buildFoot() {
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  foot->setSpacing(metric::kSpace2);
  m_verdict = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Muted);
  m_verdict->setObjectName(QStringLiteral("handoverVerdict"));
  auto* cancel = new KeyButton(tr("Batal"), QKeySequence(Qt::Key_Escape));
  cancel->setObjectName(QStringLiteral("cancel"));
  m_done = new KeyButton(tr("Serahkan dan cetak"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_done->setObjectName(QStringLiteral("handoverDone"));
  foot->addWidget(m_verdict, 1);
  for (KeyButton* button : {cancel, m_done}) {
    button->setLarge(true);
    foot->addWidget(button);
  }
  connect(cancel, &KeyButton::clicked, this, &QDialog::reject);
  connect(m_done, &KeyButton::clicked, &m_presenter, &HandoverPresenter::handOver);
  return foot;
}

void HandoverDialog::rebuildDocuments() {
  const auto& documents = m_presenter.state().handover.documents;
  // Only ever longer: what is there keeps its cursor.
  if (m_documentRows.empty()) m_documents->addStretch(1);
  for (std::size_t i = m_documentRows.size(); i < documents.size(); ++i) {
    auto* name = edit("handoverDocument", tr("Nama dokumen"));
    name->setAccessibleName(tr("Dokumen %1").arg(i + 1));
    name->setText(documents[i].name);
    name->setCursorPosition(0);
    auto* number = edit("handoverDocumentNumber", tr("Nomor, kalau ada"));
    number->setAccessibleName(tr("Nomor dokumen %1").arg(i + 1));
    number->setText(documents[i].number);
    number->setFixedWidth(kDocumentNumber);
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace2);
    row->addWidget(name, 1);
    row->addWidget(number);
    m_documents->insertWidget(static_cast<int>(i), made);
    m_documentRows.push_back(made);
    const auto told = [this, i, name, number] { m_presenter.setDocument(i, {name->text(), number->text()}); };
    connect(name, &QLineEdit::textEdited, this, told);
    connect(number, &QLineEdit::textEdited, this, told);
    if (i > 0) name->setFocus();
  }
  const auto shown = std::min<std::size_t>(m_documentRows.size(), kMostDocumentRows);
  m_documentScroll->setFixedHeight(static_cast<int>(shown) * (metric::kControl + metric::kSpace2));
}

void HandoverDialog::render() {
  const HandoverState& state = m_presenter.state();
  const Handover& handover = state.handover;
  const bool isProxy = handover.role == TakerRole::Proxy;
  refill(m_name, handover.name);
  m_name->setReadOnly(!isProxy && !m_presenter.record().name.isEmpty());
  m_nik->setVisible(bearsNik(handover.paper));
  m_number->setVisible(!bearsNik(handover.paper));
  m_paperNameRow->setVisible(handover.paper == TakerPaper::Other);
  m_letterRows->setVisible(isProxy);
  m_lostRow->setVisible(handover.proof == CaseProof::Lost);
  const bool isDrawn = handover.sign == HandoverSign::Drawn;
  m_pad->setVisible(isDrawn);
  m_wipe->setVisible(isDrawn && !handover.ink.isEmpty());
  m_signHint->setVisible(!isDrawn);
  m_signHint->setText(
      handover.sign == HandoverSign::Thumb
          ? tr("Tanda serah terima dicetak dengan tempat untuk cap jempol. Simpan lembar yang dicap.")
          : tr("Tanda serah terima dicetak dengan tempat tanda tangan. Simpan lembar yang ditandatangani."));
  if (handover.documents.size() < Handover::kMostDocuments)
    m_more->setPossible(KeyButton::Kind::Normal);
  else
    m_more->setImpossible(tr("Paling banyak %n dokumen", nullptr, static_cast<int>(Handover::kMostDocuments)));
  const bool hasFailed = !state.failure.words.isEmpty();
  m_verdict->setTone(hasFailed ? state.failure.tone : Tone::Muted);
  m_verdict->setIcon(hasFailed ? state.failure.icon : Icon::None);
  m_verdict->setText(hasFailed ? state.failure.words : state.hint);
  if (state.canHandOver)
    m_done->setPossible(KeyButton::Kind::Primary);
  else
    m_done->setImpossible(state.hint);
}
