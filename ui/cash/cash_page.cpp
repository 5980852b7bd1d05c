#include "cash/cash_page.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QPointer>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include "cash/bill_form.h"
#include "cash/cash_words.h"
#include "cash/drawer_count.h"
#include "cash/payment_view.h"
#include "domain/rupiah.h"
#include "session/time_words.h"
#include "widgets/column_header.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/master_detail.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kDetailWidth = 468;

TwoLineCell cell(const QString& top, const QString& bottom = {}) {
  TwoLineCell made;
  made.top = top;
  made.bottom = bottom;
  return made;
}

TwoLineCell sumCell(qint64 sum, const QString& bottom) {
  TwoLineCell made = cell(rupiahText(Rupiah{sum}), bottom);
  made.isTopStrong = true;
  made.isWhole = true;
  return made;
}

}  // namespace

CashPage::CashPage(CashPresenter& presenter, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter) {
  setObjectName(QStringLiteral("cashPage"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  m_split = new MasterDetail(buildList(), buildDetail());
  m_split->setObjectName(QStringLiteral("cashSplitter"));
  m_split->setUsualSizes({762, kDetailWidth});
  m_split->setBackWords(tr("Kembali ke daftar kas"));
  row->addWidget(m_split);
  connect(m_split, &MasterDetail::listShown, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  connect(&presenter, &CashPresenter::stateChanged, this, &CashPage::render);
  connect(&presenter, &CashPresenter::settled, this, [this] {
    m_bill->restart();
    m_payment->restart();
    m_drawer->restart();
    m_field->clear();
    m_list->setFocus(Qt::OtherFocusReason);
  });
  render();
}

QWidget* CashPage::buildList() {
  auto* panel = new Panel;
  QVBoxLayout* body = panel->bodyLayout();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 10, 16, 10);
  head->setSpacing(8);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Kas"));
  m_drawerState = new Chip;
  m_drawerState->setObjectName(QStringLiteral("drawerState"));
  m_drawerState->setTall(true);
  m_field = new SearchField;
  m_field->setObjectName(QStringLiteral("cashSearch"));
  m_field->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_field->setPlaceholderText(tr("Kode lacak, nama, atau NIK"));
  m_field->setAccessibleName(tr("Cari permohonan yang akan dibayar"));
  m_field->setFixedWidth(320);
  head->addWidget(title);
  head->addWidget(m_drawerState);
  head->addStretch(1);
  head->addWidget(m_field);
  body->addLayout(head);
  body->addWidget(new Separator(Qt::Horizontal));
  m_figures = new FigureStrip;
  body->addWidget(m_figures);
  body->addWidget(new Separator(Qt::Horizontal));
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("cashTabs"));
  for (const QString& word : {tr("Akan bayar"), tr("Menunggu konfirmasi"), tr("Hari ini")}) m_tabs->addSegment(word, 0);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(3, 0, 0, 0);
  tabRow->addWidget(m_tabs);
  body->addLayout(tabRow);
  const ListColumns bills{
      {{tr("Pemohon"), 0}, {tr("Kode lacak"), 128}, {tr("Terdaftar"), 112}, {tr("Sisa"), 120, Qt::AlignRight}}};
  const ListColumns payments{{{tr("Pukul"), 88},
                              {tr("Pemohon"), 0},
                              {tr("Bukti"), 104},
                              {tr("Keadaan"), 136},
                              {tr("Jumlah"), 120, Qt::AlignRight}}};
  m_billHeader = new ColumnHeader(bills);
  m_paymentHeader = new ColumnHeader(payments);
  body->addWidget(m_billHeader);
  body->addWidget(m_paymentHeader);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("cashList"));
  m_list->setAccessibleName(tr("Daftar kas"));
  m_model = new RowListModel<TwoLineRow>(m_list);
  m_list->setModel(m_model);
  m_billRows = new TwoLineDelegate(bills, metric::kRowTwoLines, m_list);
  m_paymentRows = new TwoLineDelegate(payments, metric::kRowTwoLines, m_list);
  m_list->setItemDelegate(m_billRows);
  body->addWidget(m_list, 1);
  panel->setFooterHeight(61);
  m_outcome = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Muted);
  m_outcome->setObjectName(QStringLiteral("cashOutcome"));
  m_open = new KeyButton(tr("Buka laci"), QKeySequence(Qt::CTRL | Qt::Key_O));
  m_open->setObjectName(QStringLiteral("openDrawer"));
  m_count = new KeyButton(tr("Hitung dan tutup laci"), QKeySequence(Qt::CTRL | Qt::Key_T));
  m_count->setObjectName(QStringLiteral("countDrawer"));
  panel->footerLayout()->addWidget(m_outcome, 1);
  panel->footerLayout()->addWidget(m_open);
  panel->footerLayout()->addWidget(m_count);

  connect(m_field, &QLineEdit::textChanged, &m_presenter, &CashPresenter::search);
  connect(m_field, &QLineEdit::returnPressed, this, &CashPage::openDetail);
  connect(m_tabs, &QTabBar::currentChanged, this,
          [this](int index) { m_presenter.show(static_cast<CashState::Tab>(index)); });
  connect(m_open, &KeyButton::clicked, this, &CashPage::askFloat);
  connect(m_count, &KeyButton::clicked, this, [this] {
    m_presenter.beginCount();
    m_split->showDetail();
    m_drawer->focusFirst();
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    // Rows that come and go move the current one; only a person chooses.
    if (m_isRendering) return;
    if (const TwoLineRow* chosen = m_model->rowAt(current); chosen && chosen->key != m_presenter.state().selected)
      m_presenter.select(chosen->key);
  });
  connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* chosen = m_model->rowAt(index)) m_presenter.select(chosen->key);
  });
  connect(m_list, &QAbstractItemView::activated, this, &CashPage::openDetail);
  return panel;
}

QWidget* CashPage::buildDetail() {
  m_detail = new Panel;
  m_detail->setMinimumWidth(420);
  m_detail->setHeaderHeight(57);
  m_detail->setHeader(tr("Pembayaran"));
  m_stack = new QStackedWidget;
  m_nothing = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_nothing->setAlignment(Qt::AlignCenter);
  m_bill = new BillForm;
  m_payment = new PaymentView;
  m_drawer = new DrawerCount;
  for (QWidget* page : {static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_bill),
                        static_cast<QWidget*>(m_payment), static_cast<QWidget*>(m_drawer)})
    m_stack->addWidget(page);
  m_detail->bodyLayout()->setContentsMargins(0, 1, 0, 0);
  m_detail->bodyLayout()->addWidget(m_stack, 1);
  connect(m_bill, &BillForm::paid, &m_presenter, &CashPresenter::pay);
  connect(m_payment, &PaymentView::confirmed, &m_presenter, &CashPresenter::confirm);
  connect(m_payment, &PaymentView::reversed, &m_presenter, &CashPresenter::reverse);
  connect(m_payment, &PaymentView::receiptRequested, &m_presenter, &CashPresenter::printReceipt);
  connect(m_payment, &PaymentView::codeRequested, &m_presenter, &CashPresenter::printCode);
  connect(m_drawer, &DrawerCount::counted, &m_presenter, &CashPresenter::closeDrawer);
  connect(m_drawer, &DrawerCount::cancelled, &m_presenter, &CashPresenter::endCount);
  return m_detail;
}

void CashPage::openDetail() {
  m_split->showDetail();
  if (m_presenter.bill()) m_bill->focusFirst();
}

void CashPage::askFloat() {
  if (m_presenter.state().board.shift) return;
  m_prompter.askText(
      this, tr("Buka laci"), tr("Modal awal di laci, misalnya 500.000"), tr("Buka"),
      [guard = QPointer<CashPage>(this)](const std::optional<QString>& typed) {
        if (!guard || !typed) return;
        const auto amount = readRupiah(typed->trimmed().isEmpty() ? QStringLiteral("0") : *typed);
        if (!amount)
          return guard->m_presenter.refuse(tr("Modal awal \"%1\" bukan jumlah uang. Contoh: 500.000.").arg(*typed));
        guard->m_presenter.openDrawer(amount->amount);
      });
}

void CashPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.setActive(true);
}

void CashPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_presenter.setActive(false);
}

void CashPage::render() {
  const QScopedValueRollback rendering(m_isRendering, true);
  const CashState& state = m_presenter.state();
  renderDrawer(state);
  renderRows(state);
  renderDetail(state);
}

void CashPage::renderDrawer(const CashState& state) {
  const CashBoard& board = state.board;
  if (board.shift) {
    m_drawerState->setValue(
        {tr("Laci terbuka sejak %1, %2").arg(clockWords(board.zone.local(board.shift->openedAtMs)), board.shiftOfficer),
         Icon::CheckCircle, Tone::Ok});
    m_figures->setFigures(
        {{tr("Modal awal"), rupiahText(Rupiah{board.shift->floatRupiah}), {}},
         {tr("Tunai masuk"), rupiahText(Rupiah{board.sums.cash}), tr("%n bukti", nullptr, board.sums.cashCount)},
         {tr("Dikembalikan"), rupiahText(Rupiah{board.sums.reversed}),
          tr("%n pembatalan", nullptr, board.sums.reversalCount)},
         {tr("Seharusnya di laci"), rupiahText(Rupiah{board.sums.expected(board.shift->floatRupiah)}), {}},
         {tr("Non-tunai"), rupiahText(Rupiah{board.sums.other()}), tr("%n bukti", nullptr, board.sums.otherCount())}});
  } else {
    m_drawerState->setValue(state.hasLoaded ? ChipValue{tr("Laci belum dibuka"), Icon::Lock, Tone::Muted}
                                            : ChipValue{});
  }
  m_figures->setVisible(board.shift.has_value());
  m_open->setVisible(!board.shift);
  m_count->setVisible(board.shift.has_value());
  if (state.isBusy) {
    m_open->setImpossible(tr("Sedang dicatat"));
    m_count->setImpossible(tr("Sedang dicatat"));
  } else {
    m_open->setPossible(KeyButton::Kind::Strong);
    m_count->setPossible(KeyButton::Kind::Normal);
  }
  // What went wrong in the detail stands there, beside its fields.
  const bool isSaidInDetail = m_presenter.bill() || m_presenter.payment() || state.isCounting;
  const bool isFailure = !state.failure.isEmpty() && !isSaidInDetail;
  m_outcome->setText(isFailure ? state.failure : state.outcome.words);
  m_outcome->setIcon(isFailure ? Icon::Warning : state.outcome.icon);
  m_outcome->setTone(isFailure ? Tone::Late : state.outcome.tone);
}

void CashPage::renderRows(const CashState& state) {
  const CashBoard& board = state.board;
  const bool isBills = state.tab == CashState::Tab::Bills;
  m_tabs->setCount(0, static_cast<int>(board.bills.size()));
  m_tabs->setCount(1, static_cast<int>(board.pending.size()));
  m_tabs->setCount(2, static_cast<int>(board.payments.size()));
  if (m_tabs->currentIndex() != static_cast<int>(state.tab)) m_tabs->setCurrentIndex(static_cast<int>(state.tab));
  m_billHeader->setVisible(isBills);
  m_paymentHeader->setVisible(!isBills);
  TwoLineDelegate* rowsBy = isBills ? m_billRows : m_paymentRows;
  if (m_list->itemDelegate() != rowsBy) {
    // Rows of the other shape would be painted once with the wrong columns.
    m_model->setRows({});
    m_list->setItemDelegate(rowsBy);
  }
  const QDate today = board.zone.day(board.nowMs);
  std::vector<TwoLineRow> rows;
  if (isBills) {
    for (const CashBill& bill : m_presenter.bills()) {
      TwoLineCell code = cell(bill.code, bill.ticketLabel);
      if (bill.isAtCounter) {
        code.bottom = tr("di loket ini, %1").arg(bill.ticketLabel);
        code.bottomTone = Tone::Accent;
      }
      const QString when = bill.registeredAtMs ? momentWords(board.zone.local(*bill.registeredAtMs), today) : QString();
      TwoLineCell sum = bill.isAssessed ? cell(tr("menurut SKRD")) : sumCell(bill.standing.open(), {});
      if (bill.standing.paid > 0) sum.bottom = tr("dari %1").arg(rupiahText(Rupiah{bill.standing.fee}));
      rows.push_back({bill.caseId.toString(), {cell(bill.payer, bill.serviceName), code, cell(when), sum}});
    }
  } else {
    for (const PaymentLine& line : state.tab == CashState::Tab::Pending ? board.pending : board.payments) {
      const ChipValue standing = words::paymentState(line.payment, board.nowMs);
      TwoLineCell what = cell(standing.words, words::paymentMethod(line.payment.method));
      what.topIcon = standing.icon;
      what.topTone = standing.tone;
      rows.push_back(
          {line.payment.id.toString(),
           {cell(momentWords(board.zone.local(line.payment.bookedAtMs), today)), cell(line.payer, line.serviceName),
            cell(line.receiptLabel.isEmpty() ? tr("belum ada") : line.receiptLabel), what,
            sumCell(line.payment.total(), {})}});
    }
  }
  m_model->setRows(std::move(rows));
  if (!state.hasLoaded) {
    m_list->setEmptyWords(tr("Sedang dibaca"));
  } else if (isBills && !state.typed.isEmpty()) {
    m_list->setEmptyWords(tr("Tidak ada yang perlu dibayar"), tr("Coba kode lacak pada tanda terimanya."));
  } else if (isBills) {
    m_list->setEmptyWords(tr("Semua tarif sudah dibayar"),
                          tr("Permohonan bertarif yang baru terdaftar muncul di sini."));
  } else if (state.tab == CashState::Tab::Pending) {
    m_list->setEmptyWords(tr("Tidak ada yang menunggu konfirmasi"));
  } else {
    m_list->setEmptyWords(tr("Belum ada pembayaran hari ini"));
  }
  const QModelIndex selected = m_model->indexOf(state.selected);
  if (selected.isValid() && selected != m_list->currentIndex()) m_list->setCurrentIndex(selected);
}

void CashPage::renderDetail(const CashState& state) {
  m_bill->setBusy(state.isBusy);
  m_payment->setBusy(state.isBusy);
  m_drawer->setBusy(state.isBusy);
  if (state.isCounting && state.board.shift) {
    m_detail->setHeader(tr("Hitung laci"), tr("berapa lembar dan keping"));
    m_drawer->setDrawer(*state.board.shift, state.board.sums);
    m_drawer->setFailure(state.failure);
    m_stack->setCurrentWidget(m_drawer);
  } else if (const CashBill* bill = m_presenter.bill()) {
    m_detail->setHeader(tr("Terima pembayaran"));
    m_bill->setBill(*bill, state.board.shift.has_value(), state.board.qrisMerchant);
    if (!state.failure.isEmpty()) m_bill->setFailure(state.failure);
    m_stack->setCurrentWidget(m_bill);
  } else if (const PaymentLine* line = m_presenter.payment()) {
    m_detail->setHeader(tr("Pembayaran"));
    m_payment->setPayment(*line, state.approvers, state.board.zone, state.board.nowMs);
    m_payment->setFailure(state.failure);
    m_stack->setCurrentWidget(m_payment);
  } else {
    m_detail->setHeader(tr("Pembayaran"));
    m_nothing->setText(state.hasLoaded ? tr("Pilih permohonan, atau cari dengan kode lacaknya.") : QString());
    m_stack->setCurrentWidget(m_nothing);
  }
}

void CashPage::setRoom(const WindowRoom& room) { m_split->setSmall(room.isSmall); }

QJsonObject CashPage::memory() const {
  QJsonObject memory{{QStringLiteral("tab"), static_cast<int>(m_presenter.state().tab)}};
  if (const QList<int> sizes = m_split->chosenSizes(); sizes.size() == 2)
    memory.insert(QStringLiteral("splitter"), QJsonArray{sizes[0], sizes[1]});
  return memory;
}

void CashPage::remember(const QJsonObject& memory) {
  m_field->clear();
  const int tab = memory.value(QLatin1String("tab")).toInt();
  m_tabs->setCurrentIndex(tab >= 0 && tab < m_tabs->count() ? tab : 0);
  const QJsonArray sizes = memory.value(QLatin1String("splitter")).toArray();
  m_split->chooseSizes(sizes.size() == 2 && sizes[0].toInt() > 0 && sizes[1].toInt() > 0
                           ? QList<int>{sizes[0].toInt(), sizes[1].toInt()}
                           : QList<int>());
  m_split->showList();
}
