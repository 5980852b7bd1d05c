#include "shell/hall_panel.h"

#include <QBoxLayout>
#include <QLabel>

#include "dialogs/prompter.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/fact_grid.h"
#include "widgets/key_button.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kWidth = 560, kLabelWidth = 136;
}

HallPanel::HallPanel(HallPresenter& presenter, UsbPresenter& usb, Prompter& prompter, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint),
      m_presenter(presenter),
      m_usb(usb),
      m_prompter(prompter) {
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
  m_byHand = buildUsb();
  column->addWidget(m_byHand);
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
  connect(&m_usb, &UsbPresenter::stateChanged, this, &HallPanel::showState);
  connect(&m_usb, &UsbPresenter::receiversFound, this, &HallPanel::askReceiver);
  showState();
  m_presenter.setOpen(true);
}

HallPanel::~HallPanel() { m_presenter.setOpen(false); }

QWidget* HallPanel::buildUsb() {
  auto* part = new QWidget;
  part->setObjectName(QStringLiteral("usb"));
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metric::kSpace3);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* row = new QHBoxLayout;
  row->setSpacing(metric::kSpace2);
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(tr("Tanpa kabel"));
  label->setFixedWidth(kLabelWidth + metric::kSpace3 - metric::kSpace2);  // the facts above stand apart by more
  row->addWidget(label);
  m_save = new KeyButton(tr("Simpan ke USB…"), {});
  m_save->setObjectName(QStringLiteral("saveUsb"));
  connect(m_save, &KeyButton::clicked, &m_usb, &UsbPresenter::findReceivers);
  row->addWidget(m_save);
  m_load = new KeyButton(tr("Muat dari USB…"), {});
  m_load->setObjectName(QStringLiteral("loadUsb"));
  connect(m_load, &KeyButton::clicked, this, &HallPanel::askSource);
  row->addWidget(m_load);
  row->addStretch(1);
  column->addLayout(row);
  auto* below = new QHBoxLayout;
  below->setSpacing(0);
  below->addSpacing(kLabelWidth + metric::kSpace3);
  m_said = new QLabel;
  m_said->setObjectName(QStringLiteral("usbSaid"));
  m_said->setFont(typeFont(TypeSize::Body, QFont::Normal));
  m_said->setTextFormat(Qt::PlainText);
  m_said->setWordWrap(true);
  below->addWidget(m_said, 1);
  column->addLayout(below);
  return part;
}

void HallPanel::askReceiver(const std::vector<UsbPresenter::Receiver>& receivers) {
  std::vector<Prompter::Choice> choices;
  for (const UsbPresenter::Receiver& receiver : receivers) {
    if (receiver.id.isEmpty())
      choices.push_back({{},
                         tr("Untuk hub"),
                         tr("%Ln catatan PC ini yang menunggu dikirim", nullptr, static_cast<int>(receiver.operations))});
    else
      choices.push_back({receiver.id, tr("Untuk %1").arg(receiver.name), tr("yang PC ini punya dari aula")});
  }
  m_prompter.askChoice(this, tr("Simpan ke USB untuk siapa?"), choices, tr("Pilih tempat"),
                       [this, receivers](const std::optional<QString>& id) {
                         for (const UsbPresenter::Receiver& receiver : receivers)
                           if (id && receiver.id == *id) askTarget(receiver);
                       });
}

void HallPanel::askTarget(const UsbPresenter::Receiver& receiver) {
  m_prompter.askFile(this, tr("Simpan ke USB"), tr("Berkas USB Loket (*.loket)"), true,
                     [this, receiver](const std::optional<QString>& path) {
                       if (path) m_usb.save(receiver, *path);
                     });
}

void HallPanel::askSource() {
  m_prompter.askFile(this, tr("Muat dari USB"), tr("Berkas USB Loket (*.loket)"), false,
                     [this](const std::optional<QString>& path) {
                       if (path) m_usb.load(*path);
                     });
}

void HallPanel::showState() {
  const bool isMember = m_presenter.view().authority == Authority::Member;
  m_try->setVisible(isMember);
  m_presenter.isAway() ? m_try->setPossible(KeyButton::Kind::Primary) : m_try->setPossible(KeyButton::Kind::Normal);
  m_byHand->setVisible(isMember && m_usb.isPossible());
  for (KeyButton* button : {m_save, m_load})
    m_usb.isWorking() ? button->setImpossible(m_usb.said().words) : button->setPossible(KeyButton::Kind::Normal);
  const UsbPresenter::Said& said = m_usb.said();
  const QString words = said.words.isEmpty() ? tr("Isi berkasnya tersegel seperti di jaringan.") : said.words;
  const bool isOther = m_said->text() != words;
  m_said->setText(words);
  QPalette palette = m_said->palette();
  palette.setColor(QPalette::WindowText, paletteOf(this).word(said.tone));
  m_said->setPalette(palette);
  if (m_facts->setFacts(m_presenter.facts()) || isOther) fitSoon();
}

void HallPanel::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  fitSoon();  // before, the words had not their fonts
}

void HallPanel::fitSoon() {
  fitHeight();
  // Words within words know their lines only after a turn of the layouts.
  QMetaObject::invokeMethod(this, &HallPanel::fitHeight, Qt::QueuedConnection);
}

void HallPanel::fitHeight() {
  // Words that take two lines need the height for this width, which a size hint does not know.
  layout()->activate();
  resize(kWidth, layout()->heightForWidth(kWidth));
}
