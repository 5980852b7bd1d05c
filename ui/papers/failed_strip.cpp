#include "papers/failed_strip.h"

#include <QBoxLayout>
#include <QPainter>

#include "papers/print_words.h"
#include "session/time_words.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/key_cap.h"
#include "widgets/toned_label.h"

FailedStrip::FailedStrip(bool isBrief, QWidget* parent) : QWidget(parent) {
  m_title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  m_title->setIcon(Icon::Warning);
  m_when = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
  m_again = new KeyButton(tr("Cetak lagi"), isBrief ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_P));
  connect(m_again, &KeyButton::clicked, this, [this] { Q_EMIT againRequested(m_line.job.id); });
  if (isBrief) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_words, 1);
    row->addWidget(m_when);
    row->addWidget(m_again);
    return;
  }
  m_again->setObjectName(QStringLiteral("printAgain"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_when);
  column->addLayout(head);
  m_words->setContentsMargins(28, 0, 0, 0);
  column->addWidget(m_words);
  column->addSpacing(6);
  // Both keys work on the whole page, also while nothing has failed; here they are printed only.
  m_other = new KeyButton(tr("Pilih pencetak…"), {});
  m_other->setPrintedKey(key_cap::words(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)));
  m_other->setObjectName(QStringLiteral("otherPrinter"));
  m_test = new KeyButton(tr("Halaman uji"), {});
  m_test->setPrintedKey(key_cap::words(QKeySequence(Qt::CTRL | Qt::Key_T)));
  m_test->setObjectName(QStringLiteral("testPage"));
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(28, 0, 0, 0);
  buttons->setSpacing(8);
  m_cameOut = new KeyButton(tr("Sudah keluar"), {});
  m_cameOut->setObjectName(QStringLiteral("cameOut"));
  m_cameOut->setToolTip(tr("Surat ada di tangan: dicatat tercetak, cetakan berikutnya bertanda SALINAN"));
  m_number = new KeyButton(tr("Tanpa karcis…"), {});
  m_number->setObjectName(QStringLiteral("withoutTicket"));
  m_number->setToolTip(tr("Panggil dengan nama, atau batalkan nomornya"));
  connect(m_cameOut, &KeyButton::clicked, this, [this] { Q_EMIT cameOutRequested(m_line.job.id); });
  connect(m_number, &KeyButton::clicked, this, [this] { Q_EMIT numberRequested(m_line.job.id, m_line.job.label); });
  for (KeyButton* button : {m_again, m_cameOut, m_number, m_other, m_test}) {
    button->setLarge(true);
    buttons->addWidget(button);
  }
  buttons->addStretch(1);
  column->addLayout(buttons);
  connect(m_other, &KeyButton::clicked, this, [this] { Q_EMIT otherRequested(m_line.job.id); });
  connect(m_test, &KeyButton::clicked, this, [this] { Q_EMIT testRequested(m_line.job.printer); });
}

void FailedStrip::setLine(const LedgerLine& line, const Zone& zone, bool isDue, bool isBusy) {
  m_line = line;
  const PrintJob& job = line.job;
  m_title->setText(tr("%1 %2 belum tercetak").arg(words::paperKind(job.kind), job.label));
  const QString time = clockWords(zone.local(job.endedAtMs.value_or(job.queuedAtMs)));
  m_when->setText(line.counterName.isEmpty() ? time : tr("%1, %2").arg(time, line.counterName));
  QString sentence = words::printFailure(job.reason, job.printer);
  if (m_other && job.kind == PaperKind::IntakeReceipt) sentence += tr(" Permohonan tetap sah dan terdaftar.");
  m_words->setText(sentence);
  if (m_cameOut) {
    m_cameOut->setVisible(words::mayHaveComeOut(job.reason));
    m_number->setVisible(job.kind == PaperKind::Ticket);
    // Four fit the narrowest ledger, and of those with a question only without their keys, which work all the same.
    const bool isAsking = words::mayHaveComeOut(job.reason) || job.kind == PaperKind::Ticket;
    m_test->setVisible(!isAsking);
    m_other->setPrintedKey(isAsking ? QString() : key_cap::words(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)));
  }
  if (m_other) m_again->setKey(isDue ? QKeySequence(Qt::CTRL | Qt::Key_P) : QKeySequence());
  if (isBusy) {
    m_again->setImpossible(tr("Sedang dikirim ke pencetak"));
  } else {
    m_again->setPossible(m_other && isDue ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
  }
  setAccessibleName(m_title->text() + QLatin1Char('.') + QLatin1Char(' ') + sentence);
}

void FailedStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.lateTint);
  painter.fillRect(QRect(0, 0, metric::kSelectionBar, height()), p.late);
}
