#include "papers/print_runner.h"

#include <QDir>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include "papers/print_words.h"
#include "print/painter.h"
#include "services/printer_book.h"

namespace {

QString pdfPrefix() { return QStringLiteral("pdf:"); }

/// Letters, digits and hyphens of a label, so that any file system takes it.
QString fileWord(const QString& label) {
  QString word;
  for (const QChar c : label) word += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char('_');
  return word;
}

QPageSize pageSizeOf(const LaidOutPaper& paper, const LaidOutPage& page) {
  if (paper.size == PaperSize::A4) return QPageSize(QPageSize::A4);
  if (paper.size == PaperSize::A5) return QPageSize(QPageSize::A5);
  const double pointsPerUnit = 72.0 / paper.geometry.unitsPerInch;
  return QPageSize(QSizeF(paper.geometry.mediumWidth * pointsPerUnit, page.height * pointsPerUnit), QPageSize::Point,
                   QString(), QPageSize::ExactMatch);
}

/// Only money that changes hands as cash needs the drawer, and only once.
bool opensDrawer(const PaperRecord& paper, const PrintJob& job) {
  return job.kind == PaperKind::PaymentReceipt && job.copy == 0 &&
         paper.content.value(QLatin1String("cash")).isObject();
}

}  // namespace

PrintRunner::PrintRunner(Session& session, QString pdfFolder, RawPrinterPort& rawPrinters, QObject* parent)
    : QObject(parent), m_session(session), m_pdfFolder(std::move(pdfFolder)), m_rawPrinters(rawPrinters) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("print"))) next();
  });
}

void PrintRunner::start() { next(); }

void PrintRunner::next() {
  if (m_isLooking) {
    m_mustLook = true;
    return;
  }
  m_isLooking = true;
  m_mustLook = false;
  struct Answer {
    std::optional<Work> work;
    std::optional<PrintJob> broken;
    QString reason = {};
  };
  m_session.backend()
      .ask([counter = m_session.counterId(), done = m_done, busy = m_printing](Office& office) -> Result<Answer> {
        PrintDesk& desk = office.papers();
        const auto jobs = desk.waiting();
        if (!jobs) return tl::unexpected(jobs.error());
        for (const PrintJob& job : *jobs) {
          if (done.contains(job.id) || job.counterId != counter || busy.contains(job.printer)) continue;
          const auto unreadable = [&](const Error& error) {
            qWarning("paper %s of job %s: %s %s", qPrintable(job.paperId), qPrintable(job.id), qPrintable(error.field),
                     qPrintable(error.detail));
            return Answer{std::nullopt, job, QStringLiteral("paper_unreadable")};
          };
          const auto view = desk.view(job.paperId);
          if (!view) return unreadable(view.error());
          const auto outlet = desk.outletFor(job.kind);
          if (!outlet) return tl::unexpected(outlet.error());
          const auto raw = PrinterBook(office.store()).named(job.printer);
          if (!raw) return tl::unexpected(raw.error());
          if (!*raw && job.printer.startsWith(RawPrinter::prefix()))
            return Answer{std::nullopt, job, QStringLiteral("printer_missing")};
          const qint64 now = office.store().nowMs();
          auto paper = PrintDesk::compose(view->paper, *raw ? (*raw)->size : outlet->size, job.copy, now,
                                          office.almanac().office().zone, office.almanac().officerName(job.officerId));
          if (!paper) return unreadable(paper.error());
          if (auto begun = desk.begin(job.id); !begun) return tl::unexpected(begun.error());
          return Answer{
              Work{job, std::move(*paper), now, *raw, {opensDrawer(view->paper, job), job.kind == PaperKind::TestPage}},
              std::nullopt};
        }
        return Answer{};
      })
      .then(this, [this](const Result<Answer>& answer) {
        m_isLooking = false;
        if (!answer) qWarning("the waiting papers cannot be read: %s", qPrintable(answer.error().detail));
        if (answer && answer->work) return print(*answer->work);
        if (answer && answer->broken) return finish(*answer->broken, answer->reason);
        if (m_mustLook) return next();
        if (m_printing.isEmpty()) Q_EMIT idle();
      });
}

void PrintRunner::print(const Work& work) {
  // Before the printer sees it: whatever happens from here on, this job is not sent again.
  m_done.insert(work.job.id);
  m_printing.insert(work.job.printer);
  if (work.raw) {
    toRawPrinter(work);
    return next();  // the others need not wait for it
  }
  const LaidOutPaper laidOut = layOut(work.paper);
  const bool isFile = work.job.printer.isEmpty() || work.job.printer.startsWith(pdfPrefix());
  finish(work.job, isFile ? toFile(work, laidOut) : toPrinter(work, laidOut));
}

void PrintRunner::toRawPrinter(const Work& work) {
  const auto bytes = encodeEscPos(work.paper, *work.raw, work.extras);
  if (!bytes) {
    qWarning("job %s: %s", qPrintable(work.job.id), qPrintable(bytes.error().detail));
    return finish(work.job, QStringLiteral("paper_unreadable"));
  }
  m_rawPrinters.send(*work.raw, *bytes, this, [this, job = work.job](const PrinterTalk::Outcome& outcome) {
    finish(job, outcome.isPartial ? outcome.reason + words::partialSuffix() : outcome.reason);
  });
}

QString PrintRunner::toFile(const Work& work, const LaidOutPaper& paper) const {
  const QString named = work.job.printer.mid(pdfPrefix().size());
  const QDir folder(named.isEmpty() ? m_pdfFolder : named);
  if (!folder.mkpath(QStringLiteral("."))) return QStringLiteral("folder_unwritable");
  const QString stem = QStringLiteral("%1-%2-%3")
                           .arg(m_session.zone().local(work.atMs).toString(QStringLiteral("yyyyMMdd-HHmmss")),
                                toKey(work.job.kind), fileWord(work.job.label));
  QString name = stem + QStringLiteral(".pdf");
  for (int copy = 2; folder.exists(name); ++copy) name = QStringLiteral("%1-%2.pdf").arg(stem).arg(copy);
  return writePdf(paper, folder.filePath(name)) ? QString() : QStringLiteral("folder_unwritable");
}

QString PrintRunner::toPrinter(const Work& work, const LaidOutPaper& paper) const {
  const QPrinterInfo info = QPrinterInfo::printerInfo(work.job.printer);
  if (info.isNull()) return QStringLiteral("printer_missing");
  if (paper.pages.empty()) return QStringLiteral("paper_unreadable");
  QPrinter printer(info, QPrinter::HighResolution);
  if (!printer.isValid()) return QStringLiteral("printer_missing");
  printer.setDocName(paper.title);
  printer.setFullPage(true);
  printer.setPageMargins(QMarginsF(0, 0, 0, 0));
  printer.setPageSize(pageSizeOf(paper, paper.pages.front()));
  printer.setResolution(paper.geometry.unitsPerInch);
  QPainter painter;
  if (!painter.begin(&printer)) return QStringLiteral("printer_refused");
  const double scale = static_cast<double>(printer.resolution()) / paper.geometry.unitsPerInch;
  for (std::size_t page = 0; page < paper.pages.size(); ++page) {
    if (page > 0 && !printer.newPage()) return QStringLiteral("printer_refused");
    painter.save();
    // The layout of a roll begins at its printable area; the medium is a little wider.
    if (isRoll(paper.size)) painter.translate((paper.geometry.mediumWidth - paper.geometry.width) * scale / 2, 0);
    paintPage(painter, paper, page, scale);
    painter.restore();
  }
  if (!painter.end() || printer.printerState() == QPrinter::Error) return QStringLiteral("printer_refused");
  return {};
}

void PrintRunner::finish(const PrintJob& job, const QString& reason) {
  m_done.insert(job.id);
  m_session.backend()
      .ask([id = job.id, reason](Office& office) {
        return reason.isEmpty() ? office.papers().printed(id) : office.papers().failed(id, reason);
      })
      .then(this, [this, job, reason](const Done& written) {
        // What could not be written down stays queued, and is asked about at the next start.
        if (!written) qWarning("the end of job %s: %s", qPrintable(job.id), qPrintable(written.error().detail));
        m_printing.remove(job.printer);
        if (reason.isEmpty()) {
          Q_EMIT printed(job.id);
        } else {
          Q_EMIT failed(job.id, reason);
        }
        next();
      });
}
