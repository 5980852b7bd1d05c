#include "papers/papers_presenter.h"

#include <algorithm>

#include "papers/print_words.h"
#include "services/lost_tickets.h"
#include "services/printer_book.h"
#include "session/error_words.h"
#include "session/time_words.h"

namespace {

PrintJobTable::Which tableOf(PapersState::Which which) {
  switch (which) {
    case PapersState::Which::Failed:
      return PrintJobTable::Which::Failed;
    case PapersState::Which::Queued:
      return PrintJobTable::Which::Queued;
    case PapersState::Which::Copies:
      return PrintJobTable::Which::Copies;
    case PapersState::Which::All:
    case PapersState::Which::Dismissed:
      break;
  }
  return PrintJobTable::Which::All;
}

}  // namespace

PapersPresenter::PapersPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("print")) || kinds.contains(QStringLiteral("paper"))) refresh();
  });
}

void PapersPresenter::setActive(bool isActive) {
  m_isActive = isActive;
  if (m_isActive) refresh();
}

void PapersPresenter::refresh() {
  if (m_isReading || !m_isActive) {
    m_mustRead = true;
    return;
  }
  struct Answer {
    PrintJobTable::Counts counts;
    std::vector<LedgerLine> lines;
    std::vector<LedgerLine> failures;
    int dismissedCount = 0;
    std::vector<PrintJob> waiting;
    std::vector<std::pair<PaperKind, PrintDesk::Outlet>> outlets;
    QStringList directPrinters;
  };
  m_isReading = true;
  m_mustRead = false;
  const auto which = m_state.which;
  const QString filter = m_state.filter;
  m_session.backend()
      .ask([which, filter](Office& office) -> Result<Answer> {
        const PrintDesk& desk = office.papers();
        Answer answer;
        auto counts = desk.counts();
        if (!counts) return tl::unexpected(counts.error());
        answer.counts = *counts;
        auto lines = which == PapersState::Which::Dismissed ? desk.dismissed(filter)
                                                            : desk.ledger(tableOf(which), filter);
        if (!lines) return tl::unexpected(lines.error());
        answer.lines = std::move(*lines);
        const auto dismissed = desk.dismissed({});
        if (!dismissed) return tl::unexpected(dismissed.error());
        answer.dismissedCount = static_cast<int>(dismissed->size());
        auto failures = desk.ledger(PrintJobTable::Which::Failed, {});
        if (!failures) return tl::unexpected(failures.error());
        answer.failures = std::move(*failures);
        auto waiting = desk.waiting();
        if (!waiting) return tl::unexpected(waiting.error());
        answer.waiting = std::move(*waiting);
        const auto direct = PrinterBook(office.store()).all();
        if (!direct) return tl::unexpected(direct.error());
        for (const RawPrinter& printer : *direct) answer.directPrinters << printer.outlet();
        for (const PaperKind kind : kPaperKinds) {
          auto outlet = desk.outletFor(kind);
          if (!outlet) return tl::unexpected(outlet.error());
          for (const RawPrinter& printer : *direct)
            if (printer.outlet() == outlet->printer) outlet->size = printer.size;  // it has but one width
          answer.outlets.emplace_back(kind, *outlet);
        }
        return answer;
      })
      .then(this, [this](const Result<Answer>& answer) {
        m_isReading = false;
        if (answer) {
          m_state.hasLoaded = true;
          m_state.failure = {};
          m_state.counts = answer->counts;
          m_state.dismissedCount = answer->dismissedCount;
          m_state.lines = answer->lines;
          m_state.failures = answer->failures;
          m_state.directPrinters = answer->directPrinters;
          m_state.printers.clear();
          for (const auto& [kind, outlet] : answer->outlets) {
            auto same = std::ranges::find_if(m_state.printers, [&](const PrinterLine& line) {
              return line.printer == outlet.printer && line.size == outlet.size;
            });
            if (same == m_state.printers.end()) {
              m_state.printers.push_back({outlet.printer, outlet.size, {}, {}});
              same = m_state.printers.end() - 1;
            }
            same->kinds << kind;
          }
          for (PrinterLine& line : m_state.printers) {
            const auto waits = std::ranges::count_if(answer->waiting, [&](const PrintJob& job) {
              return job.printer == line.printer && line.kinds.contains(job.kind);
            });
            const bool hasFailed = std::ranges::any_of(answer->failures, [&](const LedgerLine& failed) {
              return failed.job.printer == line.printer && line.kinds.contains(failed.job.kind);
            });
            const QString size = words::paperSize(line.size);
            if (hasFailed) {
              line.state = {tr("Terakhir belum keluar · %1").arg(size), Icon::Warning, Tone::Late};
            } else if (waits > 0) {
              line.state = {tr("%n surat menunggu · %1", nullptr, static_cast<int>(waits)).arg(size), Icon::Clock,
                            Tone::Waiting};
            } else {
              line.state = {tr("Siap · %1").arg(size), Icon::CheckCircle, Tone::Ok};
            }
          }
          const bool isThere = jobOf(m_state.selectedJob) != nullptr;
          if (!isThere || !m_wasChosen) {
            m_wasChosen = m_wasChosen && isThere;
            m_state.selectedJob = !m_state.failures.empty() ? m_state.failures.front().job.id
                                  : !m_state.lines.empty()  ? m_state.lines.front().job.id
                                                            : QString();
          }
          loadPaper();
        } else {
          m_state.failure = {errorWords(answer.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
        if (m_mustRead && m_isActive) refresh();
      });
}

void PapersPresenter::show(PapersState::Which which) {
  if (m_state.which == which) return;
  m_state.which = which;
  refresh();
}

void PapersPresenter::setFilter(const QString& words) {
  if (m_state.filter == words) return;
  m_state.filter = words;
  refresh();
}

const PrintJob* PapersPresenter::jobOf(const QString& jobId) const {
  for (const auto* lines : {&m_state.failures, &m_state.lines}) {
    for (const LedgerLine& line : *lines)
      if (line.job.id == jobId) return &line.job;
  }
  return nullptr;
}

void PapersPresenter::select(const QString& jobId) {
  if (jobId == m_state.selectedJob && m_wasChosen) return;
  m_wasChosen = true;
  m_state.selectedJob = jobId;
  loadPaper();
  Q_EMIT stateChanged();
}

void PapersPresenter::loadPaper() {
  const PrintJob* job = jobOf(m_state.selectedJob);
  const int request = ++m_paperRequest;
  if (!job) {
    m_state.paper.reset();
    m_state.preview.reset();
    m_state.copyNote.clear();
    return;
  }
  struct Answer {
    PaperView view;
    Paper paper;
    PaperSize size = PaperSize::Roll80;
  };
  m_session.backend()
      .ask([paperId = job->paperId,
            officer = m_session.officer() ? m_session.officer()->name : QString()](Office& office) -> Result<Answer> {
        auto view = office.papers().view(paperId);
        if (!view) return tl::unexpected(view.error());
        const auto outlet = office.papers().outletFor(view->paper.kind);
        if (!outlet) return tl::unexpected(outlet.error());
        const int copy = view->wasPrinted ? view->copies + 1 : 0;
        const auto raw = PrinterBook(office.store()).named(outlet->printer);
        if (!raw) return tl::unexpected(raw.error());
        const PaperSize size = *raw ? (*raw)->size : outlet->size;
        auto paper = PrintDesk::compose(view->paper, size, copy, office.store().nowMs(),
                                        office.almanac().office().zone, officer);
        if (!paper) return tl::unexpected(paper.error());
        return Answer{std::move(*view), std::move(*paper), size};
      })
      .then(this, [this, request](const Result<Answer>& answer) {
        if (request != m_paperRequest) return;
        if (answer) {
          m_state.paper = answer->view;
          m_state.preview = answer->paper;
          m_state.previewSize = answer->size;
          m_state.copyNote = answer->view.wasPrinted
                                 ? tr("Sudah tercetak: bertanda SALINAN ke-%1").arg(answer->view.copies + 1)
                                 : tr("Belum pernah tercetak, jadi tanpa tanda SALINAN.");
        } else {
          m_state.paper.reset();
          m_state.preview.reset();
          m_state.copyNote = words::printFailure(QStringLiteral("paper_unreadable"), {});
        }
        Q_EMIT stateChanged();
      });
}

void PapersPresenter::check(const QString& scanned) {
  const int request = ++m_checkRequest;
  if (scanned.trimmed().isEmpty()) {
    m_state.verdict = {};
    Q_EMIT stateChanged();
    return;
  }
  m_session.backend()
      .ask([scanned](Office& office) { return office.papers().check(scanned); })
      .then(this, [this, request](const Result<PaperVerdict>& verdict) {
        if (request != m_checkRequest) return;
        using Kind = PaperVerdict::Kind;
        if (!verdict) {
          m_state.verdict = {verdict.error().code == ErrorCode::Unsupported ? tr("Dibuat Loket yang lebih baru")
                                                                            : errorWords(verdict.error()),
                             Icon::Warning, Tone::Warn};
        } else if (verdict->kind == Kind::Genuine) {
          const QDateTime issued = m_session.zone().local(verdict->issuedAtMs);
          const QString when = momentWords(issued, m_session.zone().day(m_session.nowMs()));
          m_state.verdict = {verdict->isOnlyNumber ? tr("Ada di catatan: %1, %2").arg(verdict->counterName, when)
                                                   : tr("Asli, dicetak %1, %2").arg(verdict->counterName, when),
                             Icon::ShieldCheck, Tone::Ok};
          if (verdict->counterName.isEmpty()) m_state.verdict.words = tr("Asli, dicetak %1").arg(when);
        } else if (verdict->kind == Kind::Altered) {
          m_state.verdict = {tr("Isinya diubah. Jangan diterima"), Icon::CrossCircle, Tone::Late};
        } else if (verdict->kind == Kind::UnknownDevice) {
          // What the paper says of itself, which is not proved.
          m_state.verdict = {verdict->office.isEmpty()
                                 ? tr("Dari PC yang tidak dikenal")
                                 : tr("Tidak dapat diperiksa di sini. Tertulis: %1").arg(verdict->office),
                             Icon::Warning, Tone::Warn};
        } else if (verdict->kind == Kind::Revoked) {
          m_state.verdict = {tr("Dari PC yang sudah dicabut, dan tidak ada di catatan. Jangan diterima"),
                             Icon::CrossCircle, Tone::Late};
        } else if (verdict->kind == Kind::Foreign) {
          m_state.verdict = {tr("Bukan kode QR dari Loket"), Icon::Warning, Tone::Warn};
        } else {
          m_state.verdict = {tr("Tidak ada di catatan PC ini"), Icon::Warning, Tone::Warn};
        }
        Q_EMIT stateChanged();
      });
}

template <typename Question>
void PapersPresenter::command(Question question) {
  if (m_state.isBusy) return;
  m_state.isBusy = true;
  m_state.failure = {};
  Q_EMIT stateChanged();
  m_session.backend().ask(std::move(question)).then(this, [this](const auto& answer) {
    m_state.isBusy = false;
    if (!answer) m_state.failure = {errorWords(answer.error()), Icon::Warning, Tone::Late};
    Q_EMIT stateChanged();
    if (answer) refresh();
  });
}

void PapersPresenter::printAgain() { printAgain(m_state.selectedJob, {}); }

void PapersPresenter::printAgain(const QString& jobId, const QString& printer) {
  const PrintJob* job = jobOf(jobId);
  if (!job) return;
  command([seat = m_session.seat(), paperId = job->paperId, printer](Office& office) {
    return office.papers().printAgain(seat, paperId, printer);
  });
}

void PapersPresenter::cameOut(const QString& jobId) {
  command([seat = m_session.seat(), jobId](Office& office) { return office.papers().cameOut(seat, jobId); });
}

void PapersPresenter::callByName(const QString& jobId, const QString& note) {
  command([seat = m_session.seat(), jobId, note](Office& office) {
    return LostTickets(office).callByName(seat, jobId, note);
  });
}

void PapersPresenter::cancelNumber(const QString& jobId) {
  command([seat = m_session.seat(), jobId](Office& office) { return LostTickets(office).cancel(seat, jobId); });
}

std::optional<QString> PapersPresenter::testPrinter() const {
  if (!m_state.failures.empty()) return m_state.failures.front().job.printer;
  std::optional<QString> only;
  for (const PrinterLine& line : m_state.printers) {
    if (only && *only != line.printer) return std::nullopt;
    only = line.printer;
  }
  return only;
}

void PapersPresenter::testPage(const QString& printer) {
  command([seat = m_session.seat(), printer](Office& office) { return office.papers().issueTestPage(seat, printer); });
}

void PapersPresenter::setOutlet(PaperKind kind, const QString& printer, PaperSize size) {
  command([kind, printer, size](Office& office) {
    return office.papers().setOutlet(kind, PrintDesk::Outlet{printer, size});
  });
}
