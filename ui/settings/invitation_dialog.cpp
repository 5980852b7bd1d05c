#include "settings/invitation_dialog.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>

#include "theme/theme.h"
#include "widgets/fact_grid.h"
#include "widgets/key_button.h"
#include "widgets/qr_view.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kWidth = 560, kLabelWidth = 136, kQrSide = 232, kTextHeight = 76;
}

InvitationDialog::InvitationDialog(const QString& name, const HubInvitation& invitation, const QString& until,
                                   QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint) {
  setObjectName(QStringLiteral("invitationDialog"));
  setWindowTitle(tr("Undangan"));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  setFixedWidth(kWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(metric::kSpace6, metric::kSpace6, metric::kSpace6, metric::kSpace6);
  column->setSpacing(metric::kSpace4);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Undangan untuk %1").arg(name));
  column->addWidget(title);
  auto* how =
      new QLabel(tr("Di PC itu buka Setelan, bagian Aula. Pindai kode ini, atau tempel teksnya ke kolom Undangan."));
  how->setFont(typeFont(TypeSize::Body, QFont::Normal));
  how->setWordWrap(true);
  how->setFixedWidth(kWidth - 2 * metric::kSpace6);  // its height then counts in the dialog's
  column->addWidget(how);
  auto* qr = new QrView;
  qr->setAccessibleName(tr("Kode QR undangan"));
  qr->setText(invitation.text);
  qr->setFixedSize(kQrSide, kQrSide);
  column->addWidget(qr, 0, Qt::AlignHCenter);
  auto* text = new QPlainTextEdit(invitation.text);
  text->setObjectName(QStringLiteral("invitationText"));
  text->setAccessibleName(tr("Teks undangan"));
  text->setReadOnly(true);
  text->setFixedHeight(kTextHeight);
  text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  text->setWordWrapMode(QTextOption::WrapAnywhere);
  column->addWidget(text);
  auto* facts = new FactGrid(kLabelWidth, metric::kSpace2);
  facts->setFacts({{tr("Kode"), invitation.code, Tone::Plain},
                   {tr("Berlaku"), tr("sekali pakai, sampai %1").arg(until), Tone::Plain}});
  column->addWidget(facts);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metric::kSpace2);
  buttons->addStretch(1);
  auto* close = new KeyButton(tr("Tutup"), QKeySequence(Qt::Key_Escape));
  close->setObjectName(QStringLiteral("close"));
  connect(close, &KeyButton::clicked, this, &QDialog::reject);
  buttons->addWidget(close);
  auto* copy = new KeyButton(tr("Salin teks"), {});
  copy->setObjectName(QStringLiteral("copy"));
  copy->setPossible(KeyButton::Kind::Primary);
  connect(copy, &KeyButton::clicked, this, [text = invitation.text] { QGuiApplication::clipboard()->setText(text); });
  buttons->addWidget(copy);
  column->addLayout(buttons);
  copy->setFocus();
  column->setSizeConstraint(QLayout::SetFixedSize);
}
