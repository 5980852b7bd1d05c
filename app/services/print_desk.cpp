#include "services/print_desk.h"

#include <algorithm>

#include "domain/masks.h"
#include "domain/terbilang.h"
#include "domain/tracking_code.h"
#include "print/escpos/raw_printer.h"
#include "print/papers/frozen.h"
#include "print/papers/intake_receipt.h"
#include "print/papers/missing_slip.h"
#include "print/papers/paper_marks.h"
#include "print/papers/reprint.h"
#include "print/papers/requirement_sheet.h"
#include "print/papers/test_page.h"
#include "print/papers/ticket_paper.h"
#include "services/case_fee.h"
#include "services/paper_seal.h"
#include "services/service_words.h"
#include "services/template_desk.h"
#include "store/case_table.h"
#include "store/preference_table.h"

namespace {

Moment momentOf(qint64 atMs, const Zone& zone) {
  const QDateTime local = zone.local(atMs);
  return {local.date(), local.time(), zone.name};
}

std::optional<PaperSize> sizeFromKey(const QString& key) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4})
    if (toKey(size) == key) return size;
  return std::nullopt;
}

QString begunKey() { return QStringLiteral("print.begun"); }

PaperSize usualSize(PaperKind kind) {
  switch (kind) {
    case PaperKind::IntakeReceipt:
    case PaperKind::RequirementSheet:
      return PaperSize::A5;
    default:
      return PaperSize::Roll80;
  }
}

}  // namespace

QString PrintDesk::keyDigits() const {
  const QString hex = QString::fromLatin1(PaperSeal::keyIdOf(m_store.deviceKey().publicKey()).toHex()).toUpper();
  return hex.left(4) + QLatin1Char(' ') + hex.mid(4);
}

QString PrintDesk::sealedAddress(PaperKind kind, const CaseRecord& record, int number, qint64 atMs,
                                 qint64 amount) const {
  PaperSeal seal;
  seal.kind = kind;
  seal.office = m_almanac.office().shortName;
  seal.number = number;
  seal.code = record.code;
  seal.atSeconds = atMs / 1000;
  seal.service = record.serviceId;
  seal.amountRupiah = amount;
  return PaperSeal::write(std::move(seal), m_almanac.office().host, m_store.deviceKey());
}

qint64 PrintDesk::startOfToday() const {
  const Zone& zone = m_almanac.office().zone;
  return zone.unixMs(zone.day(m_store.nowMs()), QTime(0, 0));
}

Result<PrintDesk::Drafted> PrintDesk::draft(const Seat& seat, PaperKind kind, const QString& stream,
                                            const QString& subject, const Content& content,
                                            const QString& fixedLabel) {
  const auto outlet = outletFor(kind);
  if (!outlet) return tl::unexpected(outlet.error());
  const qint64 now = m_store.nowMs();
  const int year = m_almanac.office().zone.day(now).year();
  const auto last = PaperTable(m_store.database()).lastNumber(kind, m_store.device(), year);
  if (!last) return tl::unexpected(last.error());
  const int number = *last + 1;
  // Loket 3 prints 03-000431; a tenth of a million papers a year would be a paper every minute.
  const QString label = !fixedLabel.isEmpty()
                            ? fixedLabel
                            : seat.counterId.rightJustified(2, QLatin1Char('0')) + QLatin1Char('-') +
                                  QString::number(number).rightJustified(6, QLatin1Char('0'));
  Drafted drafted;
  drafted.queued = {m_store.newId().toString(), label, m_store.newId().toString()};

  OperationDraft paper;
  paper.stream = stream;
  paper.entity = QLatin1String("paper:") + drafted.queued.paperId;
  paper.type = QStringLiteral("paper.issue");
  paper.isNewEntity = true;
  paper.plain = {{QStringLiteral("kind"), toKey(kind)},   {QStringLiteral("year"), year},
                 {QStringLiteral("n"), number},           {QStringLiteral("label"), label},
                 {QStringLiteral("subject"), subject},    {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("at"), now}};
  const auto frozen = TemplateDesk(m_store, m_almanac).applied(kind, content(label, number));
  if (!frozen) return tl::unexpected(frozen.error());
  if (stream == kHallStream) {
    paper.plain.insert(QStringLiteral("content"), *frozen);
  } else {
    paper.personal = {{QStringLiteral("content"), *frozen}};
  }
  OperationDraft job;
  job.stream = kHallStream;
  job.entity = QLatin1String("print:") + drafted.queued.jobId;
  job.type = QStringLiteral("print.queue");
  job.isNewEntity = true;
  job.plain = {{QStringLiteral("paper"), drafted.queued.paperId},
               {QStringLiteral("kind"), toKey(kind)},
               {QStringLiteral("label"), label},
               {QStringLiteral("subject"), subject},
               {QStringLiteral("printer"), outlet->printer},
               {QStringLiteral("copy"), 0},
               {QStringLiteral("counter"), seat.counterId},
               {QStringLiteral("at"), now}};
  drafted.drafts = {std::move(paper), std::move(job)};
  return drafted;
}

Result<QueuedPaper> PrintDesk::issueTicketPaper(const Seat& seat, const Ticket& ticket, int before,
                                                std::optional<qint64> expectedFromMs,
                                                std::optional<qint64> expectedToMs) {
  const OfficeProfile& office = m_almanac.office();
  const ServiceStandard* service = m_almanac.catalogue().standard(ticket.serviceId);
  const AgencyEntry* agency = m_almanac.catalogue().agency(ticket.agencyId);
  auto drafted = draft(
      seat, PaperKind::Ticket, kHallStream, ticket.id.toString(),
      [&](const QString&, int number) {
        TicketPaper paper;
        paper.letterhead = letterheadOf(office, agency ? &agency->agency : nullptr);
        paper.label = ticket.label();
        paper.service = service ? service->name : ticket.serviceId;
        paper.zone = agency ? agency->agency.zone : QString();
        paper.issued = momentOf(ticket.issuedAtMs, office.zone);
        paper.peopleBefore = before;
        if (expectedFromMs) paper.expectedFrom = office.zone.local(*expectedFromMs).time();
        if (expectedToMs) paper.expectedTo = office.zone.local(*expectedToMs).time();
        QString compact = ticket.code;
        compact.remove(QLatin1Char('-'));
        paper.address = QLatin1String("HTTPS://") + office.host.toUpper() + QLatin1String("/A/") + compact;
        paper.code = ticket.code;
        paper.notes = {QStringLiteral("Terlewat? Datangi Meja Informasi.")};
        if (service && service->fee.isFree()) paper.notes.append(QStringLiteral("Layanan ini tidak dipungut biaya."));
        paper.issuer = m_almanac.counterName(seat.counterId);
        paper.number = seat.counterId.rightJustified(2, QLatin1Char('0')) + QLatin1Char('-') +
                       QString::number(number).rightJustified(6, QLatin1Char('0'));
        return toJson(paper);
      },
      ticket.label());
  if (!drafted) return tl::unexpected(drafted.error());
  if (auto committed = m_store.append(seat.officerId, drafted->drafts); !committed)
    return tl::unexpected(committed.error());
  return drafted->queued;
}

Result<QueuedPaper> PrintDesk::issueTestPage(const Seat& seat, const QString& printer) {
  auto drafted = draft(seat, PaperKind::TestPage, kHallStream, QString(), [&](const QString&, int) {
    TestPage page;
    page.letterhead = letterheadOf(m_almanac.office(), nullptr);
    const bool isDirect = printer.startsWith(RawPrinter::prefix());
    page.printer = isDirect ? printer.mid(RawPrinter::prefix().size()) : printer;
    page.counter = m_almanac.counterName(seat.counterId);
    page.qr = QLatin1String("HTTPS://") + m_almanac.office().host.toUpper() + QLatin1Char('/');
    page.printedAt = momentOf(m_store.nowMs(), m_almanac.office().zone);
    return toJson(page);
  });
  if (!drafted) return tl::unexpected(drafted.error());
  drafted->drafts[1].plain.insert(QStringLiteral("printer"), printer);
  if (auto committed = m_store.append(seat.officerId, drafted->drafts); !committed)
    return tl::unexpected(committed.error());
  return drafted->queued;
}

Result<QueuedPaper> PrintDesk::issueRequirementSheet(const Seat& seat, const QString& serviceId) {
  const ServiceStandard* service = m_almanac.catalogue().standard(serviceId);
  if (!service) return failure(ErrorCode::NotFound, serviceId, QStringLiteral("service"));
  const AgencyEntry* agency = m_almanac.catalogue().agency(service->agencyId);
  auto drafted = draft(seat, PaperKind::RequirementSheet, kHallStream, serviceId, [&](const QString& label, int) {
    RequirementSheet sheet = requirementSheetOf(
        *service, letterheadOf(m_almanac.office(), agency ? &agency->agency : nullptr), Language::Id);
    sheet.number = label;
    sheet.printedAt = momentOf(m_store.nowMs(), m_almanac.office().zone);
    return toJson(sheet);
  });
  if (!drafted) return tl::unexpected(drafted.error());
  if (auto committed = m_store.append(seat.officerId, drafted->drafts); !committed)
    return tl::unexpected(committed.error());
  return drafted->queued;
}

QJsonObject PrintDesk::intakeContent(const Seat& seat, const CaseRecord& record, const ServiceStandard& standard,
                                     const Promise& promise, const QString& label, int number) const {
  const OfficeProfile& office = m_almanac.office();
  const AgencyEntry* agency = m_almanac.catalogue().agency(standard.agencyId);
  const Checklist checklist = readChecklist(standard, formOf(record.form), ticksOf(record.ticks));
  IntakeReceipt receipt;
  receipt.letterhead = letterheadOf(office, agency ? &agency->agency : nullptr);
  receipt.number = label;
  receipt.completeAt = momentOf(record.registeredAtMs.value_or(record.updatedAtMs), office.zone);
  receipt.applicant = record.name;
  receipt.maskedNik = maskedNik(record.nik);
  receipt.service = standard.name;
  receipt.standard = standardText(standard);
  const auto ticks = ticksOf(record.ticks);
  for (std::size_t i = 0; i < standard.requirements.size(); ++i) {
    const Requirement& requirement = standard.requirements[i];
    const RequirementTick tick = ticks.value(requirement.id);
    if (!checklist.lines[i].isDue) continue;
    if (tick == RequirementTick{}) continue;
    receipt.papers.push_back({requirement.name, tick.originalShown || tick.originalKept, tick.copyHandedIn,
                              tick.formHandedIn});
  }
  const bool keepsOriginals = std::ranges::any_of(ticks, [](const RequirementTick& tick) { return tick.originalKept; });
  if (keepsOriginals)
    receipt.originalsNote = QStringLiteral("Berkas asli dikembalikan, kecuali yang ditarik menurut standar.");
  receipt.promiseSpan = timeText(standard.time);
  receipt.promisedAt = momentOf(promise.atMs, office.zone);
  receipt.feeRupiah = record.feeRupiah;
  receipt.feeLines = feeLinesOf(feeOf(record, &standard, office.zone).assessed, Language::Id);
  if (record.feeRupiah > 0) {
    receipt.feeWords = terbilang(Rupiah{record.feeRupiah}).value_or(QString());
    receipt.feeState = QStringLiteral("belum dibayar");
  }
  // No sum is known yet, and somebody else says it: that is not free of charge.
  if (record.feeRupiah == 0 && standard.fee.isToldElsewhere()) receipt.feeState = standard.fee.text;
  receipt.trackingCode = record.code;
  receipt.qr = sealedAddress(PaperKind::IntakeReceipt, record, number, m_store.nowMs(), record.feeRupiah);
  receipt.keyDigits = keyDigits();
  receipt.counter = m_almanac.counterName(seat.counterId);
  receipt.officer = m_almanac.officerName(seat.officerId);
  if (!office.collection.isEmpty()) receipt.collection = office.collection;
  return toJson(receipt);
}

QJsonObject PrintDesk::slipContent(const Seat& seat, const CaseRecord& record, const ServiceStandard& standard,
                                   const QString& label) const {
  const OfficeProfile& office = m_almanac.office();
  const AgencyEntry* agency = m_almanac.catalogue().agency(standard.agencyId);
  const Checklist checklist = readChecklist(standard, formOf(record.form), ticksOf(record.ticks));
  MissingSlip slip;
  slip.letterhead = letterheadOf(office, agency ? &agency->agency : nullptr);
  slip.number = label;
  slip.service = standard.name;
  slip.checkedAt = momentOf(record.updatedAtMs, office.zone);
  slip.label = record.ticketLabel;
  slip.counter = m_almanac.counterName(seat.counterId);
  slip.requirementCount = checklist.dueCount;
  for (std::size_t i = 0; i < standard.requirements.size(); ++i) {
    const Requirement& requirement = standard.requirements[i];
    const ChecklistLine& line = checklist.lines[i];
    if (line.isMissing) {
      slip.missing.push_back({requirement.name, handlingText(requirement), requirement.conditionText});
    } else if (line.isDue && line.isSatisfied) {
      slip.present.append(requirement.name);
    }
  }
  QString compact = record.code;
  compact.remove(QLatin1Char('-'));
  slip.qr = QLatin1String("HTTPS://") + office.host.toUpper() + QLatin1String("/L/") + compact;
  slip.notes.clear();
  if (agency) slip.notes.append(hoursText(agency->hours));
  if (standard.fee.isFree()) slip.notes.append(QStringLiteral("Layanan ini tidak dipungut biaya."));
  slip.officer = m_almanac.officerName(seat.officerId);
  return toJson(slip);
}

Result<Paper> PrintDesk::compose(const PaperRecord& record, PaperSize size, int copy, qint64 printedAtMs,
                                 const Zone& zone, const QString& copiedBy) {
  auto paper = composeFrozen(record.content, size);
  if (!paper || copy <= 0) return paper;
  return withMark(std::move(*paper), CopyMark{copy, momentOf(printedAtMs, zone), copiedBy}, Language::Id);
}

Result<std::vector<LedgerLine>> PrintDesk::ledger(PrintJobTable::Which which, const QString& filter) const {
  const auto jobs = PrintJobTable(m_store.database()).list(which, startOfToday(), 2000);
  if (!jobs) return tl::unexpected(jobs.error());
  const QString wanted = filter.trimmed();
  std::vector<LedgerLine> lines;
  for (const PrintJob& job : *jobs) {
    LedgerLine line{job, m_almanac.officerName(job.officerId), m_almanac.counterName(job.counterId)};
    const bool isWanted = wanted.isEmpty() || job.label.contains(wanted, Qt::CaseInsensitive) ||
                          line.officerName.contains(wanted, Qt::CaseInsensitive) ||
                          paperKindText(job.kind).contains(wanted, Qt::CaseInsensitive);
    if (isWanted) lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::vector<LedgerLine>> PrintDesk::dismissed(const QString& filter) const {
  auto lines = ledger(PrintJobTable::Which::All, filter);
  if (lines) std::erase_if(*lines, [](const LedgerLine& line) { return line.job.state != PrintState::Dismissed; });
  return lines;
}

Result<PrintJobTable::Counts> PrintDesk::counts() const {
  return PrintJobTable(m_store.database()).counts(startOfToday());
}

Result<PaperView> PrintDesk::view(const QString& paperId) const {
  const auto id = PaperId::parse(paperId);
  if (!id) return failure(ErrorCode::Invalid, paperId, QStringLiteral("paper"));
  const auto row = PaperTable(m_store.database()).row(*id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, paperId, QStringLiteral("paper"));
  const auto jobs = PrintJobTable(m_store.database()).ofPaper(paperId);
  if (!jobs) return tl::unexpected(jobs.error());
  PaperView view;
  view.paper = (*row)->paper;
  view.jobs = *jobs;
  for (const PrintJob& job : *jobs) {
    view.copies = std::max(view.copies, job.copy);
    view.wasPrinted |= job.state == PrintState::Printed;
  }
  return view;
}

Result<std::vector<PrintJob>> PrintDesk::waiting() const {
  auto jobs = PrintJobTable(m_store.database()).list(PrintJobTable::Which::Queued, 0, 200);
  if (jobs) std::ranges::reverse(*jobs);
  return jobs;
}

Done PrintDesk::finish(const QString& jobId, const char* type, const QString& reason, const QString& officer) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("print:") + jobId;
  draft.type = QLatin1String(type);
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()}};
  if (!reason.isEmpty()) draft.plain.insert(QStringLiteral("reason"), reason.left(500));
  if (auto committed = m_store.append(officer, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<QStringList> PrintDesk::begun() const {
  const auto kept = PreferenceTable(m_store.database()).get({}, begunKey());
  if (!kept) return tl::unexpected(kept.error());
  return kept->value_or(QString()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Done PrintDesk::begin(const QString& jobId) {
  auto begunBefore = begun();
  if (!begunBefore) return tl::unexpected(begunBefore.error());
  const auto queued = waiting();
  if (!queued) return tl::unexpected(queued.error());
  // Only what still waits for its end is of interest.
  QStringList open{jobId};
  for (const PrintJob& job : *queued)
    if (job.id != jobId && begunBefore->contains(job.id)) open << job.id;
  return PreferenceTable(m_store.database()).set({}, begunKey(), open.join(QLatin1Char(' ')));
}

Done PrintDesk::printed(const QString& jobId) { return finish(jobId, "print.done", {}, {}); }

Done PrintDesk::failed(const QString& jobId, const QString& reason) { return finish(jobId, "print.fail", reason, {}); }

Done PrintDesk::dismiss(const Seat& seat, const QString& jobId) {
  return finish(jobId, "print.dismiss", {}, seat.officerId);
}

Done PrintDesk::cameOut(const Seat& seat, const QString& jobId) {
  return finish(jobId, "print.confirm", {}, seat.officerId);
}

Result<QueuedPaper> PrintDesk::printAgain(const Seat& seat, const QString& paperId, const QString& printer) {
  const auto paper = view(paperId);
  if (!paper) return tl::unexpected(paper.error());
  QString target = printer;
  if (target.isEmpty()) {
    const auto outlet = outletFor(paper->paper.kind);
    if (!outlet) return tl::unexpected(outlet.error());
    target = outlet->printer;
  }
  std::vector<OperationDraft> drafts;
  // The failed attempts are settled by this one; they must not stay on top of the ledger.
  for (const PrintJob& job : paper->jobs) {
    if (job.state != PrintState::Failed) continue;
    OperationDraft settle;
    settle.stream = kHallStream;
    settle.entity = QLatin1String("print:") + job.id;
    settle.type = QStringLiteral("print.dismiss");
    settle.plain = {{QStringLiteral("at"), m_store.nowMs()}};
    drafts.push_back(std::move(settle));
  }
  const QueuedPaper queued{paperId, paper->paper.label, m_store.newId().toString()};
  OperationDraft job;
  job.stream = kHallStream;
  job.entity = QLatin1String("print:") + queued.jobId;
  job.type = QStringLiteral("print.queue");
  job.isNewEntity = true;
  job.plain = {{QStringLiteral("paper"), paperId},
               {QStringLiteral("kind"), toKey(paper->paper.kind)},
               {QStringLiteral("label"), paper->paper.label},
               {QStringLiteral("subject"), paper->paper.subject},
               {QStringLiteral("printer"), target},
               {QStringLiteral("copy"), paper->wasPrinted ? paper->copies + 1 : 0},
               {QStringLiteral("counter"), seat.counterId},
               {QStringLiteral("at"), m_store.nowMs()}};
  drafts.push_back(std::move(job));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return queued;
}

Result<int> PrintDesk::settleAfterStart(const QString& counterId) {
  const auto jobs = waiting();
  if (!jobs) return tl::unexpected(jobs.error());
  const auto sent = begun();
  if (!sent) return tl::unexpected(sent.error());
  int settled = 0;
  for (const PrintJob& job : *jobs) {
    if (job.counterId != counterId) continue;
    const QString reason = sent->contains(job.id) ? QStringLiteral("interrupted") : QStringLiteral("not_sent");
    if (auto done = failed(job.id, reason); !done) return tl::unexpected(done.error());
    ++settled;
  }
  return settled;
}

Result<PaperVerdict> PrintDesk::check(const QString& scanned) const {
  return PaperCheck(m_store, m_almanac).check(scanned);
}

Result<PrintDesk::Outlet> PrintDesk::outletFor(PaperKind kind) const {
  const PreferenceTable preferences(m_store.database());
  const QString key = QLatin1String("outlet.") + toKey(kind);
  const auto value = preferences.get({}, key);
  if (!value) return tl::unexpected(value.error());
  Outlet outlet{QString(), usualSize(kind)};
  if (!*value) return outlet;
  const qsizetype bar = (*value)->indexOf(QLatin1Char('|'));
  outlet.size = sizeFromKey((*value)->left(bar)).value_or(outlet.size);
  outlet.printer = (*value)->mid(bar + 1);
  return outlet;
}

Done PrintDesk::setOutlet(PaperKind kind, const Outlet& outlet) {
  const PreferenceTable preferences(m_store.database());
  return preferences.set({}, QLatin1String("outlet.") + toKey(kind),
                         toKey(outlet.size) + QLatin1Char('|') + outlet.printer);
}
