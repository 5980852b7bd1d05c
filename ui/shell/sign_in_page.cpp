#include "shell/sign_in_page.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "ui_sign_in_page.h"

namespace {

constexpr int kEntry = 60, kEntryGap = 8, kInitials = 40, kSearchMs = 1000, kSideFrom = 1100, kRoomyFrom = 576;

/// A card for one officer; the chosen one has the border of the focus, since all keys go there.
class OfficerDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {300, kEntry + kEntryGap};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto officer = index.data(kRowRole).value<SignInOfficer>();
    const Palette& p = paletteOf(option.widget);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    const QRect card = option.rect.adjusted(0, 0, 0, -kEntryGap);
    paint::box(*painter, card, metric::kRadiusPanel,
               isChosen ? p.accentTint
               : isHot  ? p.hover
                        : p.surface,
               isChosen ? p.accentText : p.line, isChosen ? 2 : 1);
    const QRect circle(card.x() + 14, card.y() + 10, kInitials, kInitials);
    paint::box(*painter, circle, kInitials / 2.0, isChosen ? p.accent : p.waitingTint);
    paint::text(*painter, circle, officer.initials, typeFont(TypeSize::Body, QFont::DemiBold),
                isChosen ? p.onAccent : p.waiting, Qt::AlignHCenter);
    const int left = circle.right() + 1 + 12;
    const int wide = card.right() - 12 - left;
    paint::text(*painter, QRect(left, card.y() + 10, wide, 24), officer.name,
                typeFont(TypeSize::Title, QFont::DemiBold), p.text);
    paint::text(*painter, QRect(left, card.y() + 33, wide, 16), officer.line, typeFont(TypeSize::Small), p.text2);
  }
};

}  // namespace

SignInPage::SignInPage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::SignInPage>()) {
  m_ui->setupUi(this);
  setFocusPolicy(Qt::StrongFocus);
  m_ui->heading->setType(TypeSize::Figure, QFont::DemiBold);
  m_ui->hint->setTone(Tone::Muted);
  m_ui->footWords->setType(TypeSize::Small, QFont::Normal);
  m_ui->footWords->setTone(Tone::Muted);
  m_usualFoot = m_ui->footWords->text();
  m_ui->help->setKey(QKeySequence(Qt::Key_F1));
  m_ui->training->setKey(QKeySequence(Qt::Key_F10));
  m_ui->others->setFocusPolicy(Qt::TabFocus);
  m_ui->officers->setModel(&m_officers);
  m_ui->officers->setItemDelegate(new OfficerDelegate(m_ui->officers));
  m_ui->status->hide();

  m_searchEnd = new QTimer(this);
  m_searchEnd->setSingleShot(true);
  m_searchEnd->setInterval(kSearchMs);
  connect(m_searchEnd, &QTimer::timeout, this, [this] { m_search.clear(); });

  connect(m_ui->officers->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    restart();
    if (const SignInOfficer* chosen = officer()) Q_EMIT officerChosen(chosen->key);
  });
  connect(m_ui->pinPad, &PinPad::entered, this, &SignInPage::take);
  connect(m_ui->others, &KeyButton::clicked, this, &SignInPage::otherOfficersRequested);
  connect(m_ui->help, &KeyHint::clicked, this, &SignInPage::helpRequested);
  connect(m_ui->training, &KeyHint::clicked, this, &SignInPage::trainingRequested);
  connect(m_ui->status, &StatusPill::clicked, this, &SignInPage::statusClicked);
  restart();
}

SignInPage::~SignInPage() = default;

const SignInOfficer* SignInPage::officer() const { return m_officers.rowAt(m_ui->officers->currentIndex()); }

QString SignInPage::currentOfficer() const { return officer() ? officer()->key : QString(); }

void SignInPage::setOfficers(std::vector<SignInOfficer> officers) {
  const QString before = currentOfficer();
  m_officers.setRows(std::move(officers));
  if (before.isEmpty() || !m_officers.indexOf(before).isValid()) choose(0);
  restart();
}

void SignInPage::setPreparing(bool isPreparing) {
  if (isPreparing) {
    m_ui->officers->setEmptyWords(tr("Menyiapkan data"),
                                  tr("Setelah pembaruan bisa beberapa menit. Biarkan PC menyala."));
  } else {
    m_ui->officers->setEmptyWords({}, {});
  }
}

void SignInPage::chooseOfficer(const QString& id) {
  if (const QModelIndex index = m_officers.indexOf(id); index.isValid()) choose(index.row());
}

void SignInPage::choose(int row) {
  if (row < 0 || row >= m_officers.rowCount()) return;
  m_ui->officers->setCurrentIndex(m_officers.index(row));
}

void SignInPage::setClock(const QDateTime& local, const QString& zone) { m_ui->side->setClock(local, zone); }

void SignInPage::setOffice(const QString& office, const QString& counterLine) {
  m_ui->side->setOffice(office, counterLine);
}

void SignInPage::setStatus(const ChipValue& status) {
  m_ui->status->setValue(status);
  m_ui->status->setVisible(!status.isEmpty());
}

void SignInPage::showWrongPin(int attemptsLeft) {
  m_ui->pinPad->clear();
  m_ui->pinPad->setOpen(true);
  m_ui->pinPad->setError(tr("PIN salah. Masih %n kali lagi.", nullptr, attemptsLeft));
}

void SignInPage::showRefusedPin(const QString& reason) {
  restart();
  m_ui->pinPad->setOpen(true);
  m_ui->pinPad->setError(reason);
}

void SignInPage::setFootnote(const QString& words) {
  m_ui->footWords->setText(words.isEmpty() ? m_usualFoot : words);
}

void SignInPage::showLocked(int secondsLeft) {
  if (secondsLeft <= 0) {
    m_ui->pinPad->setOpen(true);
    return;
  }
  m_ui->pinPad->setError({});
  const QString left = secondsLeft < 60 ? tr("%n dtk", nullptr, secondsLeft)
                                        : tr("%1 mnt %2 dtk").arg(secondsLeft / 60).arg(secondsLeft % 60);
  m_ui->pinPad->setOpen(false, tr("Akun terkunci. Tunggu %1, lalu coba lagi.").arg(left));
}

void SignInPage::setBusy(bool isBusy) {
  m_ui->pinPad->setOpen(!isBusy, isBusy ? tr("Memeriksa PIN…") : QString());
  m_ui->officers->setEnabled(!isBusy);
}

void SignInPage::restart() {
  m_firstPin.clear();
  m_ui->pinPad->clear();
  m_ui->pinPad->setError({});
  m_ui->pinPad->setOpen(true);
  describe();
}

void SignInPage::describe() {
  const SignInOfficer* chosen = officer();
  if (!chosen) {
    m_ui->pinPad->setTitle(tr("PIN"), {});
    m_ui->pinPad->setOpen(false);
    return;
  }
  if (chosen->hasPin) {
    m_ui->pinPad->setTitle(tr("PIN"), tr("%1, %2 angka").arg(chosen->name).arg(PinPad::kLength));
    m_ui->pinPad->setButton(tr("Masuk"));
  } else if (m_firstPin.isEmpty()) {
    m_ui->pinPad->setTitle(tr("Buat PIN"), tr("%1, %2 angka").arg(chosen->name).arg(PinPad::kLength));
    m_ui->pinPad->setButton(tr("Lanjut"));
  } else {
    m_ui->pinPad->setTitle(tr("Ulangi PIN"), tr("Ketik sekali lagi PIN yang sama."));
    m_ui->pinPad->setButton(tr("Simpan PIN"));
  }
}

void SignInPage::take(const QString& pin) {
  const SignInOfficer* chosen = officer();
  if (!chosen) return;
  if (chosen->hasPin) {
    Q_EMIT pinEntered(chosen->key, pin);
    return;
  }
  if (m_firstPin.isEmpty()) {
    m_firstPin = pin;
    describe();
    return;
  }
  const bool isSame = m_firstPin == pin;
  m_firstPin.clear();
  describe();
  if (isSame) {
    Q_EMIT pinCreated(chosen->key, pin);
  } else {
    m_ui->pinPad->setError(tr("Kedua PIN tidak sama. Buat sekali lagi."));
  }
}

void SignInPage::search(const QString& letter) {
  m_search += letter.toCaseFolded();
  m_searchEnd->start();
  const auto& rows = m_officers.rows();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const QStringList words = rows[row].name.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool isWhole = rows[row].name.toCaseFolded().startsWith(m_search);
    const bool isWord =
        std::any_of(words.begin(), words.end(), [this](const QString& w) { return w.startsWith(m_search); });
    if (isWhole || isWord) {
      choose(static_cast<int>(row));
      return;
    }
  }
}

void SignInPage::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
    QWidget::keyPressEvent(event);
    return;
  }
  const QString text = event->text();
  switch (event->key()) {
    case Qt::Key_Up:
      choose(m_ui->officers->currentIndex().row() - 1);
      return;
    case Qt::Key_Down:
      choose(m_ui->officers->currentIndex().row() + 1);
      return;
    case Qt::Key_Backspace:
      m_ui->pinPad->erase();
      return;
    case Qt::Key_Escape:
      restart();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      m_ui->pinPad->submit();
      return;
    default:
      break;
  }
  if (text.size() == 1 && text.at(0) >= u'0' && text.at(0) <= u'9') {
    m_ui->pinPad->type(text.at(0).unicode() - u'0');
  } else if (text.size() == 1 && text.at(0).isLetter()) {
    search(text);
  } else {
    QWidget::keyPressEvent(event);
  }
}

void SignInPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  restart();
}

void SignInPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_ui->side->setVisible(width() >= kSideFrom);
  m_ui->pinPad->setCompact(height() < kRoomyFrom);
  m_ui->who->setFixedHeight(m_ui->pinPad->height());
  layout()->activate();  // it was laid out for this size before the side went
}
