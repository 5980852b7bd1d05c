#include "info/information_page.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>

#include "domain/rupiah.h"
#include "services/service_words.h"
#include "session/fee_words.h"
#include "session/session.h"
#include "session/ticket_words.h"
#include "session/time_words.h"
#include "ui_information_page.h"
#include "widgets/key_cap.h"

namespace {

constexpr int kServiceRow = 56, kLeastSheet = 300;

/// The tariff line by line, where it depends on the application.
SheetBlock tariffBlock(const ServiceStandard& standard) {
  SheetBlock tariff;
  tariff.heading = InformationPage::tr("Tarif");
  const QVector<FeeRow> rows = tariffRows(standard);
  for (const FeeRow& row : rows) {
    SheetLine line;
    line.icon = Icon::Cash;
    line.words = InformationPage::tr("%1: %2", "line of a tariff, price").arg(row.name, row.amount);
    line.detail = row.detail;
    tariff.lines.push_back(line);
  }
  if (!rows.isEmpty() && !standard.fee.text.isEmpty()) {
    SheetLine more;
    more.words = standard.fee.text;
    tariff.lines.push_back(more);
  }
  return tariff;
}

std::vector<SheetBlock> blocksOf(const ServiceOffer& offer) {
  const ServiceStandard& standard = offer.standard;
  SheetBlock needs;
  needs.heading = InformationPage::tr("Yang harus dibawa");
  for (const Requirement& requirement : standard.requirements) {
    QStringList details;
    if (!requirement.detail.isEmpty()) details << requirement.detail;
    QString handling = handlingText(requirement);
    if (handling.endsWith(QLatin1Char('.'))) handling.chop(1);
    if (!handling.isEmpty()) details << handling;
    if (!requirement.conditionText.isEmpty()) details << requirement.conditionText;
    SheetLine line;
    line.words = requirement.name;
    line.detail = details.join(QStringLiteral(" · "));
    line.icon = requirement.isForm ? Icon::Pen : Icon::Document;
    if (!requirement.alternativeGroup.isEmpty())
      line.detail +=
          (line.detail.isEmpty() ? QString() : QStringLiteral(" · ")) + InformationPage::tr("salah satu cukup");
    needs.lines.push_back(line);
  }
  SheetBlock facts;
  facts.heading = InformationPage::tr("Waktu dan biaya");
  const auto fact = [&facts](const QString& label, const QString& words) {
    if (words.isEmpty()) return;
    SheetLine line;
    line.label = label;
    line.words = words;
    facts.lines.push_back(line);
  };
  fact(InformationPage::tr("Selesai"), timeText(standard.time));
  fact(InformationPage::tr("Di loket"), InformationPage::tr("sekitar %1 menit").arg(standard.counterMinutes));
  if (standard.fee.lines.empty())
    fact(InformationPage::tr("Biaya"), !standard.fee.text.isEmpty()    ? standard.fee.text
                                       : standard.fee.amountRupiah > 0 ? rupiahText({standard.fee.amountRupiah})
                                                                       : InformationPage::tr("Tidak dipungut biaya"));
  fact(InformationPage::tr("Hasil"), standard.product);
  fact(InformationPage::tr("Tempat"), offer.place);
  fact(InformationPage::tr("Jam"), offer.hours);
  SheetBlock law;
  law.heading = InformationPage::tr("Dasar hukum");
  for (const QString& basis : standard.legalBasis) {
    SheetLine line;
    line.words = basis;
    law.lines.push_back(line);
  }
  SheetLine decree;
  decree.words = standardText(standard);
  decree.detail = standard.source;
  law.lines.push_back(decree);
  std::vector<SheetBlock> blocks{needs, facts, tariffBlock(standard), law};
  std::erase_if(blocks, [](const SheetBlock& block) { return block.lines.empty(); });
  return blocks;
}

QString spanWords(const std::optional<qint64>& fromMs, const std::optional<qint64>& toMs, const Zone& zone) {
  if (!fromMs || !toMs) return {};
  return InformationPage::tr("perkiraan dipanggil %1–%2").arg(clockWords(*fromMs, zone), clockWords(*toMs, zone));
}

}  // namespace

InformationPage::InformationPage(InformationPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_ui(std::make_unique<Ui::InformationPage>()) {
  m_ui->setupUi(this);
  buildRight();
  m_ui->slip->followTear(m_ui->tear);
  m_ui->count->setType(TypeSize::Small, QFont::Normal);
  m_ui->count->setTone(Tone::Muted);
  m_ui->serviceName->setType(TypeSize::Large, QFont::DemiBold);
  m_ui->agency->setTone(Tone::Muted);
  m_ui->source->setType(TypeSize::Small, QFont::Normal);
  m_ui->source->setTone(Tone::Muted);
  m_ui->exampleChip->hide();
  m_ui->slipTitle->setType(TypeSize::Title, QFont::DemiBold);
  m_ui->number->setShrinks(true);
  m_ui->before->setType(TypeSize::Title, QFont::Medium);
  m_ui->expected->setTone(Tone::Muted);
  m_ui->note->hide();
  m_ui->scroll->viewport()->setAutoFillBackground(false);
  m_ui->sheet->setAutoFillBackground(false);

  m_ui->services->setModel(&m_services);
  m_ui->services->setUniformItemSizes(true);
  m_ui->services->setEmptyWords(tr("Tidak ada layanan itu"), tr("Coba kata lain, misalnya nama instansinya."));
  m_ui->services->setItemDelegate(new TwoLineDelegate({{{{}, 0}}}, kServiceRow, m_ui->services));
  connect(m_ui->services->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            const TwoLineRow* row = m_isShowing ? nullptr : m_services.rowAt(current);
            if (row) m_presenter.choose(row->key);
          });
  connect(m_ui->services, &RowList::activated, this, [this] { m_priorities.front().second->setFocus(); });
  m_ui->searchField->installEventFilter(this);
  connect(m_ui->searchField, &QLineEdit::textChanged, this,
          [this](const QString& typed) { m_presenter.search(typed); });

  addPriorities();
  addKey(QKeySequence(Qt::CTRL | Qt::Key_P), m_ui->printSheet, [this] { m_presenter.printSheet(); });
  addKey(QKeySequence(Qt::CTRL | Qt::Key_Return), m_ui->takeNumber, [this] { m_presenter.takeNumber(); });
  addKey(QKeySequence(Qt::CTRL | Qt::Key_N), m_ui->nextCitizen, [this] {
    m_presenter.begin();
    m_ui->searchField->setFocus();
  });
  connect(&presenter, &InformationPresenter::stateChanged, this, &InformationPage::showState);
  setRoom({});
  showState();
}

InformationPage::~InformationPage() = default;

void InformationPage::buildRight() {
  // Sheet and slip side by side, and one below the other in a small window, where both scroll.
  auto* holder = new QWidget;
  m_right = new QHBoxLayout(holder);
  m_right->setContentsMargins(0, 0, 0, 0);
  m_right->setSpacing(metric::kSpace4);
  m_side = new QVBoxLayout;
  m_side->setContentsMargins(0, 0, 0, 0);
  m_side->setSpacing(metric::kSpace3);
  m_side->addWidget(m_ui->sheetPanel, 1);
  m_right->addLayout(m_side, 1);
  m_right->addWidget(m_ui->slip);
  auto* scroll = new QScrollArea;
  scroll->setObjectName(QStringLiteral("informationScroll"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(holder);
  holder->setAutoFillBackground(false);
  m_ui->pageRow->addWidget(scroll, 1);
}

void InformationPage::setNotice(QWidget* notice) { m_side->insertWidget(0, notice); }

void InformationPage::addKey(const QKeySequence& key, KeyButton* button, std::function<void()> act) {
  button->setPrintedKey(key_cap::words(key));
  connect(button, &KeyButton::clicked, this, act);
  auto* shortcut = new QShortcut(key, this);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  shortcut->setAutoRepeat(false);
  connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void InformationPage::addPriorities() {
  auto* heading = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain, m_ui->priorities);
  heading->setText(tr("Perlu didahulukan?"));
  m_ui->priorityColumn->addWidget(heading);
  QWidget* before = m_ui->printSheet;
  int number = 0;
  for (const Priority priority : {Priority::None, Priority::Elderly, Priority::Disability, Priority::Pregnant,
                                  Priority::Toddler, Priority::Child, Priority::Disaster}) {
    auto* button = new KeyButton(m_ui->priorities);
    button->setObjectName(QLatin1String("priority_") + toKey(priority));
    button->setText(isPriority(priority) ? priorityWords(priority) : tr("Tidak"));
    addKey(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number++)), button,
           [this, priority] { m_presenter.setPriority(priority); });
    m_ui->priorityColumn->addWidget(button);
    setTabOrder(before, button);
    before = button;
    m_priorities.emplace_back(priority, button);
  }
  setTabOrder(before, m_ui->takeNumber);
  m_ui->priorityColumn->addStretch(1);
}

void InformationPage::setRoom(const WindowRoom& room) {
  m_ui->listPanel->setFixedWidth(room.queueWidth());
  if (room.isSmall) {
    m_ui->slip->setMinimumWidth(0);
    m_ui->slip->setMaximumWidth(QWIDGETSIZE_MAX);
  } else {
    m_ui->slip->setFixedWidth(room.isNarrow ? 304 : room.isWide ? 400 : 336);
  }
  m_right->setDirection(room.isSmall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_ui->sheetPanel->setMinimumHeight(room.isSmall ? kLeastSheet : 0);
  m_ui->pageRow->setSpacing(16);
  const int padding = room.ticketPadding() + 1;
  m_ui->slipColumn->setContentsMargins(17, padding - (room.isCompact ? 2 : 4), 17, padding);
  m_ui->number->setFixedHeight(room.isCompact ? 80 : 88);
  m_ui->priorityColumn->setSpacing(room.isCompact ? 2 : 4);
  m_ui->priorityColumn->setContentsMargins(0, room.isCompact ? 2 : 8, 0, room.isCompact ? 4 : 8);
}

void InformationPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_ui->searchField->setFocus(Qt::OtherFocusReason);
}

bool InformationPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_ui->searchField && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->key() == Qt::Key_Down || press->key() == Qt::Key_Up) {
      moveChoice(press->key() == Qt::Key_Down ? 1 : -1);
      return true;
    }
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
      m_priorities.front().second->setFocus();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void InformationPage::moveChoice(int step) {
  if (m_services.rowCount() == 0) return;
  const int row = qBound(0, m_ui->services->currentIndex().row() + step, m_services.rowCount() - 1);
  m_ui->services->setCurrentIndex(m_services.index(row));
}

void InformationPage::showState() {
  const InformationState& state = m_presenter.state();
  showList(state);
  showSheet(state);
  showSlip(state);
  showNote(state);
}

void InformationPage::showList(const InformationState& state) {
  std::vector<TwoLineRow> rows;
  rows.reserve(state.found.size());
  for (const std::size_t index : state.found) {
    const ServiceOffer& offer = state.offers[index];
    TwoLineCell cell;
    cell.top = offer.standard.name;
    cell.bottom = offer.agencyName;
    rows.push_back({offer.standard.id, {cell}});
  }
  const QScopedValueRollback<bool> showing(m_isShowing, true);
  m_services.setRows(std::move(rows));
  const QModelIndex chosen = m_services.indexOf(state.serviceId);
  if (chosen.isValid() && m_ui->services->currentIndex() != chosen) m_ui->services->setCurrentIndex(chosen);
  if (m_ui->searchField->text() != state.typed) m_ui->searchField->setText(state.typed);
  m_ui->count->setText(state.isLoaded ? tr("%n layanan", nullptr, static_cast<int>(state.found.size()))
                                      : tr("Layanan sedang dibaca"));
}

void InformationPage::showSheet(const InformationState& state) {
  const ServiceOffer* offer = state.chosen();
  m_ui->serviceName->setText(offer ? offer->standard.name : QString());
  m_ui->agency->setText(offer ? offer->agencyName : QString());
  m_ui->exampleChip->setValue(offer && offer->standard.isExample ? ChipValue{tr("contoh"), Icon::Info, Tone::Warn}
                                                                 : ChipValue{});
  m_ui->exampleChip->setToolTip(tr("Disusun sebagai contoh, belum ditetapkan oleh instansi."));
  m_ui->sheet->setBlocks(offer ? blocksOf(*offer) : std::vector<SheetBlock>{});
  m_ui->source->setText(!state.sheetLabel.isEmpty() ? tr("Lembar syarat dikirim ke pencetak.")
                        : offer
                            ? tr("Sumber per %1").arg(shortDateWords(offer->standard.sourceDate))
                            : QString());
  if (!offer) {
    m_ui->printSheet->setImpossible(tr("Pilih layanan dahulu"));
  } else {
    m_ui->printSheet->setPossible(KeyButton::Kind::Normal);
  }
}

void InformationPage::showSlip(const InformationState& state) {
  const bool isIssued = state.issued.has_value();
  const Zone zone = m_presenter.zone();
  m_ui->slipTitle->setText(isIssued ? state.issued->serviceName : tr("Menunggu sekarang"));
  m_ui->number->setTone(Tone::Accent);
  m_ui->number->setFaint(!isIssued);
  m_ui->number->setType(TypeSize::Number, isIssued ? QFont::Bold : QFont::DemiBold);
  if (isIssued) {
    m_ui->number->setText(state.issued->ticket.label());
    m_ui->before->setText(state.issued->before == 0 ? tr("Tidak ada yang di depan")
                                                    : tr("%n orang di depan", nullptr, state.issued->before));
    m_ui->expected->setText(spanWords(state.issued->expectedFromMs, state.issued->expectedToMs, zone));
  } else {
    m_ui->number->setText(state.estimate ? locale().toString(state.estimate->before) : QStringLiteral("–"));
    m_ui->before->setText(tr("orang akan dipanggil lebih dahulu"));
    m_ui->expected->setText(state.estimate ? spanWords(state.estimate->fromMs, state.estimate->toMs, zone) : QString());
  }
  for (const auto& [priority, button] : m_priorities) {
    const bool isChosen = priority == state.priority;
    if (isIssued && !isChosen) {
      button->setImpossible(tr("Nomor sudah diambil"));
    } else {
      button->setPossible(isChosen ? KeyButton::Kind::Strong : KeyButton::Kind::Normal);
    }
    button->setAccessibleDescription(isChosen ? tr("terpilih") : QString());
  }
  const QString obstacle = state.isIssuing ? tr("Nomor sedang diambil") : state.obstacle();
  if (obstacle.isEmpty()) {
    m_ui->takeNumber->setPossible(KeyButton::Kind::Primary);
  } else {
    m_ui->takeNumber->setImpossible(obstacle);
  }
  m_ui->nextCitizen->setPossible(isIssued ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
}

void InformationPage::showNote(const InformationState& state) {
  ChipValue note;
  const ServiceOffer* offer = state.chosen();
  if (state.isSlow) {
    note = {tr("Nomor sedang diambil…"), Icon::Hourglass, Tone::Waiting};
  } else if (!state.problem.isEmpty()) {
    note = {state.problem, Icon::Warning, Tone::Late};
  } else if (state.isPaperMissing) {
    note = {tr("Karcis tidak tercetak: catat nomornya"), Icon::Warning, Tone::Late};
  } else if (state.issued) {
    switch (state.paperState) {
      case PrintState::Queued:
        note = {tr("Karcis dikirim ke pencetak"), Icon::Printer, Tone::Waiting};
        break;
      case PrintState::Printed:
        note = {tr("Karcis tercetak"), Icon::Check, Tone::Ok};
        break;
      case PrintState::Failed:
        note = {tr("Karcis belum tercetak"), Icon::Warning, Tone::Late};
        break;
      case PrintState::Dismissed:
        note = {tr("Tanpa karcis"), Icon::Info, Tone::Warn};
        break;
    }
  } else if (offer && offer->openCounters == 0) {
    note = {tr("Belum ada loket yang buka"), Icon::Clock, Tone::Warn};
  } else if (offer) {
    note = {tr("%n loket buka", nullptr, offer->openCounters), Icon::Counter, Tone::Waiting};
  }
  m_ui->note->setNote(note);
  m_ui->note->setVisible(!note.isEmpty());
}
