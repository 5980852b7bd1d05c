#include "papers/print_runner.h"

#include <QDir>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include "papers/print_words.h"
#include "print/painter.h"

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

}  // namespace

PrintRunner::PrintRunner(Session& session, QString pdfFolder, QObject* parent)
    : QObject(parent), m_session(session), m_pdfFolder(std::move(pdfFolder)) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("print"))) next();
  });
}

void PrintRunner::start() { next(); }

void PrintRunner::next() {
  if (m_isBusy) {
    m_mustLook = true;
    return;
  }
  m_isBusy = true;
  m_mustLook = false;
  struct Answer {
    std::optional<Work> work;
    std::optional<PrintJob> broken;
  };
  m_session.backend()
      .ask([counter = m_session.counterId(), done = m_done](Office& office) -> Result<Answer> {
        const auto jobs = office.papers().waiting();
        if (!jobs) return tl::unexpected(jobs.error());
        for (const PrintJob& job : *jobs) {
          if (done.contains(job.id) || job.counterId != counter) continue;
          const auto view = office.papers().view(job.paperId);
          if (!view) return Answer{std::nullopt, job};
          const auto outlet = office.papers().outletFor(job.kind);
          if (!outlet) return tl::unexpected(outlet.error());
          const qint64 now = office.store().nowMs();
          auto paper = PrintDesk::compose(view->paper, outlet->size, job.copy, now, office.almanac().office().zone);
          if (!paper) return Answer{std::nullopt, job};
          return Answer{Work{job, std::move(*paper), now}, std::nullopt};
        }
        return Answer{};
      })
      .then(this, [this](const Result<Answer>& answer) {
        if (answer && answer->work) return print(*answer->work);
        if (answer && answer->broken) return finish(*answer->broken, QStringLiteral("paper_unreadable"));
        m_isBusy = false;
        if (m_mustLook) return next();
        Q_EMIT idle();
      });
}

void PrintRunner::print(const Work& work) {
  // Before the printer sees it: whatever happens from here on, this job is not sent again.
  m_done.insert(work.job.id);
  const LaidOutPaper laidOut = layOut(work.paper);
  const bool isFile = work.job.printer.isEmpty() || work.job.printer.startsWith(pdfPrefix());
  finish(work.job, isFile ? toFile(work, laidOut) : toPrinter(work, laidOut));
}

QString PrintRunner::toFile(const Work& work, const LaidOutPaper& paper) const {
  const QString named = work.job.printer.mid(pdfPrefix().size());
  const QDir folder(named.isEmpty() ? m_pdfFolder : named);
  if (!folder.mkpath(QStringLiteral("."))) return QStringLiteral("folder_unwritable");
  const QString stem = QStringLiteral("%1-%2-%3").arg(
      m_session.zone().local(work.atMs).toString(QStringLiteral("yyyyMMdd-HHmmss")), toKey(work.job.kind),
      fileWord(work.job.label));
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
      .then(this, [this, id = job.id, reason](const Done&) {
        m_isBusy = false;
        if (reason.isEmpty()) {
          Q_EMIT printed(id);
        } else {
          Q_EMIT failed(id, reason);
        }
        next();
      });
}
