#include "papers/lost_ticket_strip.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>

#include "dialogs/prompter.h"
#include "papers/print_words.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

LostTicketStrip::LostTicketStrip(LostTicketsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter) {
  setObjectName(QStringLiteral("lostTicket"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(4);
  m_title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  m_title->setObjectName(QStringLiteral("lostTitle"));
  m_title->setIcon(Icon::Warning);
  m_words = new QLabel;  // wraps, where a TonedLabel ends in an ellipsis
  m_words->setFont(typeFont(TypeSize::Body));
  m_words->setObjectName(QStringLiteral("lostWords"));
  m_words->setWordWrap(true);
  m_words->setContentsMargins(28, 0, 0, 0);
  column->addWidget(m_title);
  column->addWidget(m_words);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(28, 4, 0, 0);
  buttons->setSpacing(8);
  const auto add = [&](KeyButton*& button, const char* name, const QString& words) {
    button = new KeyButton(words, {});
    button->setObjectName(QLatin1String(name));
    buttons->addWidget(button);
  };
  add(m_again, "lostAgain", tr("Cetak lagi"));
  add(m_name, "lostName", tr("Panggil dengan nama…"));
  add(m_cancel, "lostCancel", tr("Batalkan nomor…"));
  buttons->addStretch(1);
  column->addLayout(buttons);
  connect(m_again, &KeyButton::clicked, this, [this] { m_presenter.printAgain(m_jobId); });
  connect(m_name, &KeyButton::clicked, this, &LostTicketStrip::askName);
  connect(m_cancel, &KeyButton::clicked, this, &LostTicketStrip::askCancel);
  connect(&presenter, &LostTicketsPresenter::stateChanged, this, &LostTicketStrip::render);
  render();
}

void LostTicketStrip::render() {
  const LostTicketsState& state = m_presenter.state();
  setVisible(!state.tickets.empty());
  if (state.tickets.empty()) return;
  const LostTicket& lost = state.tickets.front();
  m_jobId = lost.job.id;
  m_label = lost.ticket.label();
  const int others = static_cast<int>(state.tickets.size()) - 1;
  m_title->setText(others > 0 ? tr("%1 antre tanpa karcis, dan %n nomor lain", nullptr, others).arg(m_label)
                              : tr("%1 antre tanpa karcis").arg(m_label));
  m_words->setText(!state.problem.isEmpty() ? state.problem : words::printFailure(lost.job.reason, lost.job.printer));
  for (KeyButton* button : {m_again, m_name, m_cancel}) {
    if (state.isBusy) {
      button->setImpossible(tr("Sedang disimpan"));
    } else {
      button->setPossible(button == m_again ? KeyButton::Kind::Strong : KeyButton::Kind::Normal);
    }
  }
  setAccessibleName(m_title->text() + QLatin1String(". ") + m_words->text());
}

void LostTicketStrip::askName() {
  m_prompter.askText(this, tr("%1 dipanggil dengan nama").arg(m_label),
                     tr("Nama panggilan, seperti yang akan disebut di loket"), tr("Simpan"),
                     [guard = QPointer<LostTicketStrip>(this), jobId = m_jobId](const std::optional<QString>& name) {
                       if (guard && name && !name->trimmed().isEmpty())
                         guard->m_presenter.callByName(jobId, words::calledByName(*name));
                     });
}

void LostTicketStrip::askCancel() {
  m_prompter.confirm(
      this, tr("Batalkan nomor %1?").arg(m_label),
      tr("Nomor ini keluar dari antrean dan tidak dipanggil. Ambilkan nomor baru bila warga masih menunggu."),
      tr("Batalkan nomor"), [guard = QPointer<LostTicketStrip>(this), jobId = m_jobId](bool isWanted) {
        if (guard && isWanted) guard->m_presenter.cancel(jobId);
      });
}

void LostTicketStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.lateTint);
  painter.fillRect(QRect(0, 0, metric::kSelectionBar, height()), p.late);
}
