#include "cash/cash_presenter.h"

#include <QRandomGenerator>

#include <algorithm>

#include "cash/cash_words.h"
#include "domain/rupiah.h"
#include "session/error_words.h"

namespace {

PaymentId freshRequest(qint64 nowMs) {
  std::array<std::uint8_t, 10> chance{};
  for (auto& byte : chance) byte = static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256));
  return PaymentId{Uuid::v7(nowMs, chance)};
}

}  // namespace

CashPresenter::CashPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    for (const char* kind : {"case", "payment", "shift", "ticket", "officer"})
      if (kinds.contains(QLatin1String(kind))) return refresh();
  });
  connect(&session, &Session::secondPassed, this, &CashPresenter::watchExpiry);
  connect(&session, &Session::signedIn, this, [this] {
    m_state = {};
    m_request.reset();
    refresh();
  });
}

const std::vector<CashBill>& CashPresenter::bills() const {
  return m_state.typed.isEmpty() ? m_state.board.bills : m_state.found;
}

const CashBill* CashPresenter::bill() const {
  if (m_state.tab != CashState::Tab::Bills) return nullptr;
  const auto& all = bills();
  const auto found =
      std::ranges::find_if(all, [&](const CashBill& one) { return one.caseId.toString() == m_state.selected; });
  return found == all.end() ? nullptr : &*found;
}

const PaymentLine* CashPresenter::payment() const {
  if (m_state.tab == CashState::Tab::Bills) return nullptr;
  const auto& all = m_state.tab == CashState::Tab::Pending ? m_state.board.pending : m_state.board.payments;
  const auto found =
      std::ranges::find_if(all, [&](const PaymentLine& one) { return one.payment.id.toString() == m_state.selected; });
  return found == all.end() ? nullptr : &*found;
}

void CashPresenter::setActive(bool isActive) {
  m_isActive = isActive;
  if (m_isActive) refresh();
}

void CashPresenter::refresh() {
  m_mustRead = true;
  if (m_isReading || !m_isActive || !m_session.officer()) return;
  m_isReading = true;
  m_mustRead = false;
  struct Answer {
    CashBoard board;
    std::vector<Officer> approvers;
  };
  m_session.backend()
      .ask([seat = m_session.seat()](Office& office) -> Result<Answer> {
        const auto counter = office.queue().board(seat);
        if (!counter) return tl::unexpected(counter.error());
        auto board = office.cash().board(seat, counter->inHand ? counter->inHand->ticket.id.toString() : QString());
        if (!board) return tl::unexpected(board.error());
        return Answer{std::move(*board), office.cash().approvers(seat.officerId)};
      })
      .then(this, [this](const Result<Answer>& answer) {
        m_isReading = false;
        m_state.hasLoaded = true;
        if (answer) {
          m_state.board = answer->board;
          m_state.approvers = answer->approvers;
          if (!m_state.board.shift) m_state.isCounting = false;
          choose();
        } else {
          m_state.failure = errorWords(answer.error());
        }
        Q_EMIT stateChanged();
        if (!m_state.typed.isEmpty()) find();
        if (m_mustRead && m_isActive) refresh();
      });
}

void CashPresenter::watchExpiry(qint64 nowMs) {
  if (!m_isActive || m_isReading) return;
  const qint64 readAt = m_state.board.nowMs;
  if (std::ranges::any_of(m_state.board.pending, [&](const PaymentLine& line) {
        return line.payment.isOverdue(nowMs) && !line.payment.isOverdue(readAt);
      }))
    refresh();
}

/// What was chosen stays chosen while it is there; else the first line.
void CashPresenter::choose() {
  if (bill() || payment()) return;
  const QString before = m_state.selected;
  m_state.selected.clear();
  if (m_state.tab == CashState::Tab::Bills) {
    if (!bills().empty()) m_state.selected = bills().front().caseId.toString();
  } else {
    const auto& lines = m_state.tab == CashState::Tab::Pending ? m_state.board.pending : m_state.board.payments;
    if (!lines.empty()) m_state.selected = lines.front().payment.id.toString();
  }
  if (m_state.selected != before) m_request.reset();
}

void CashPresenter::show(CashState::Tab tab) {
  if (m_state.tab == tab) return;
  m_state.tab = tab;
  m_state.isCounting = false;
  m_state.failure.clear();
  choose();
  Q_EMIT stateChanged();
}

void CashPresenter::search(const QString& typed) {
  if (m_state.typed == typed.trimmed()) return;
  m_state.typed = typed.trimmed();
  m_state.found.clear();
  m_state.tab = CashState::Tab::Bills;
  m_state.isCounting = false;
  choose();
  Q_EMIT stateChanged();
  if (!m_state.typed.isEmpty()) find();
}

void CashPresenter::find() {
  const int request = ++m_searchRequest;
  m_session.backend()
      .ask([typed = m_state.typed](Office& office) { return office.cash().find(typed); })
      .then(this, [this, request](const Result<std::vector<CashBill>>& found) {
        if (request != m_searchRequest || m_state.typed.isEmpty()) return;
        if (found) m_state.found = *found;
        if (!found) m_state.failure = errorWords(found.error());
        choose();
        Q_EMIT stateChanged();
      });
}

void CashPresenter::select(const QString& key) {
  if (m_state.selected == key && !m_state.isCounting) return;
  m_state.selected = key;
  m_state.isCounting = false;
  m_state.failure.clear();
  m_request.reset();
  Q_EMIT stateChanged();
}

void CashPresenter::showCase(const CaseId& id) {
  m_state.tab = CashState::Tab::Bills;
  m_state.selected = id.toString();
  m_state.isCounting = false;
  m_request.reset();
  Q_EMIT stateChanged();
}

template <typename Question, typename Told>
void CashPresenter::command(Question question, Told told) {
  // The second press of a key within a moment is the same wish.
  if (m_state.isBusy) return;
  m_state.isBusy = true;
  m_state.failure.clear();
  m_state.outcome = {};
  Q_EMIT stateChanged();
  m_session.backend().ask(std::move(question)).then(this, [this, told](const auto& answer) {
    m_state.isBusy = false;
    if (answer) {
      m_state.outcome = told(*answer);
      m_request.reset();
      Q_EMIT settled();
    } else {
      m_state.failure = words::cashFailure(answer.error());
    }
    Q_EMIT stateChanged();
    refresh();
  });
}

void CashPresenter::pay(const PaymentOffer& offer) {
  const CashBill* chosen = bill();
  if (!chosen) return;
  if (const auto problem = paymentProblem(offer, chosen->standing, chosen->isAssessed))
    return refuse(words::paymentProblem(*problem));
  if (!m_request) m_request = freshRequest(m_session.nowMs());
  command([seat = m_session.seat(), request = *m_request, id = chosen->caseId,
           offer](Office& office) { return office.cash().book(seat, request, id, offer); },
          [this](const PaymentBooked& booked) -> ChipValue {
            if (booked.payment.method == PaymentMethod::Qris && booked.payment.state == PaymentState::Pending) {
              // The payer is looking for the code.
              m_state.tab = CashState::Tab::Pending;
              m_state.selected = booked.payment.id.toString();
            }
            const QString total = rupiahText(Rupiah{booked.payment.total()});
            if (booked.payment.state == PaymentState::Pending)
              return {booked.payment.method == PaymentMethod::Qris
                          ? tr("Kode QRIS %1 ditampilkan, menunggu konfirmasi").arg(total)
                          : tr("%1 dicatat, menunggu konfirmasi").arg(total),
                      Icon::Hourglass, Tone::Waiting};
            if (booked.payment.method == PaymentMethod::Cash && booked.payment.change() > 0)
              return {tr("%1 diterima, bukti %2. Kembalikan %3")
                          .arg(total, booked.receiptLabel, rupiahText(Rupiah{booked.payment.change()})),
                      Icon::CheckCircle, Tone::Ok};
            return {tr("%1 diterima, bukti %2").arg(total, booked.receiptLabel), Icon::CheckCircle, Tone::Ok};
          });
}

void CashPresenter::confirm(const QString& reference) {
  const PaymentLine* chosen = payment();
  if (!chosen) return;
  if (const auto problem = confirmationProblem(chosen->payment.method, reference))
    return refuse(words::paymentProblem(*problem));
  command([seat = m_session.seat(), id = chosen->payment.id,
           reference](Office& office) { return office.cash().confirm(seat, id, reference); },
          [](const PaymentBooked& booked) -> ChipValue {
            return {tr("Dikonfirmasi, bukti %1").arg(booked.receiptLabel), Icon::CheckCircle, Tone::Ok};
          });
}

void CashPresenter::reverse(const QString& reason, const QString& approverId, const QString& pin) {
  const PaymentLine* chosen = payment();
  if (!chosen) return;
  if (reason.trimmed().isEmpty()) return refuse(tr("Tulis alasan pembatalan."));
  const bool isCash = chosen->payment.method == PaymentMethod::Cash;
  const QString total = rupiahText(Rupiah{chosen->payment.total()});
  command([seat = m_session.seat(), id = chosen->payment.id, reason, approverId,
           pin](Office& office) { return office.cash().reverse(seat, id, reason, approverId, pin); },
          [isCash, total](const PaymentTakenBack& back) -> ChipValue {
            return {isCash ? tr("Dibatalkan, bukti %1. Kembalikan %2").arg(back.paperLabel, total)
                           : tr("Dibatalkan, bukti %1").arg(back.paperLabel),
                    Icon::CrossCircle, Tone::Warn};
          });
}

void CashPresenter::printCode() {
  const PaymentLine* chosen = payment();
  if (!chosen) return;
  command(
      [seat = m_session.seat(), id = chosen->payment.id](Office& office) { return office.cash().printCode(seat, id); },
      [](const QueuedPaper& queued) -> ChipValue {
        return {tr("Kode bayar %1 dikirim ke pencetak").arg(queued.label), Icon::Printer, Tone::Info};
      });
}

void CashPresenter::printReceipt(const QString& paperId) {
  command([seat = m_session.seat(), paperId](
              Office& office) { return office.papers().printAgain(seat, paperId, {}); },
          [](const QueuedPaper& queued) -> ChipValue {
            return {tr("Bukti %1 dikirim ke pencetak lagi").arg(queued.label), Icon::Printer, Tone::Info};
          });
}

void CashPresenter::openDrawer(qint64 floatRupiah) {
  command([seat = m_session.seat(), floatRupiah](Office& office) { return office.cash().openShift(seat, floatRupiah); },
          [](const CashShift& shift) -> ChipValue {
            return {tr("Laci dibuka, modal awal %1").arg(rupiahText(Rupiah{shift.floatRupiah})), Icon::CheckCircle,
                    Tone::Ok};
          });
}

void CashPresenter::refuse(const QString& words) {
  m_state.failure = words;
  m_state.outcome = {};
  Q_EMIT stateChanged();
}

void CashPresenter::beginCount() {
  if (!m_state.board.shift || m_state.isCounting) return;
  m_state.isCounting = true;
  m_state.failure.clear();
  m_state.outcome = {};
  Q_EMIT stateChanged();
}

void CashPresenter::endCount() {
  if (!m_state.isCounting) return;
  m_state.isCounting = false;
  m_state.failure.clear();
  Q_EMIT stateChanged();
}

void CashPresenter::closeDrawer(const CashCount& counted, const QString& explanation) {
  command([seat = m_session.seat(), counted,
           explanation](Office& office) { return office.cash().closeShift(seat, counted, explanation); },
          [](const ShiftClosed& closed) -> ChipValue {
            const qint64 difference = closed.shift.difference();
            if (difference == 0)
              return {tr("Laci ditutup dan pas, laporan %1").arg(closed.paperLabel), Icon::CheckCircle, Tone::Ok};
            return {tr("Laci ditutup, selisih %1, laporan %2").arg(rupiahText(Rupiah{difference}), closed.paperLabel),
                    Icon::Warning, Tone::Warn};
          });
}
