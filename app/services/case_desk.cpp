#include "services/case_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "domain/asked_fields.h"
#include "domain/masks.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "domain/tracking_code.h"
#include "journal/codec.h"
#include "services/case_fee.h"
#include "services/case_files.h"
#include "services/case_history.h"
#include "services/case_steps.h"
#include "services/intake_check.h"
#include "services/service_words.h"
#include "store/case_list.h"
#include "store/case_search.h"
#include "store/log_table.h"
#include "store/paper_table.h"
#include "store/payment_table.h"
#include "store/preference_table.h"

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

QString required() { return QStringLiteral("required"); }

tl::unexpected<Error> firstProblem(const std::vector<FieldProblem>& problems) {
  return failure(ErrorCode::Invalid, problems.front().reason, problems.front().field);
}

}  // namespace

QJsonObject Intake::toJson() const {
  QJsonArray attached;
  for (const Attachment& file : files) attached.append(attachmentToJson(file));
  return {{QStringLiteral("case"), caseId.toString()},
          {QStringLiteral("service"), serviceId},
          {QStringLiteral("standard"), standardVersion},
          {QStringLiteral("ticket"), ticketId},
          {QStringLiteral("ticket_label"), ticketLabel},
          {QStringLiteral("nik"), nik},
          {QStringLiteral("name"), name},
          {QStringLiteral("phone"), phone},
          {QStringLiteral("level"), toKey(level)},
          {QStringLiteral("form"), formToJson(form)},
          {QStringLiteral("ticks"), ticksToJson(ticks)},
          {QStringLiteral("files"), attached}};
}

Intake Intake::fromJson(const QJsonObject& json) {
  auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
  Intake intake;
  intake.caseId = CaseId::parse(text("case")).value_or(CaseId{});
  intake.serviceId = text("service");
  intake.standardVersion = json.value(QLatin1String("standard")).toInt();
  intake.ticketId = text("ticket");
  intake.ticketLabel = text("ticket_label");
  intake.nik = text("nik");
  intake.name = text("name");
  intake.phone = text("phone");
  intake.level = identityLevelFromKey(text("level")).value_or(IdentityLevel::Typed);
  intake.form = formOf(json.value(QLatin1String("form")).toObject());
  intake.ticks = ticksOf(json.value(QLatin1String("ticks")).toObject());
  const QJsonArray files = json.value(QLatin1String("files")).toArray();
  for (const auto& file : files)
    if (auto attachment = attachmentFromJson(file.toObject())) intake.files.push_back(std::move(*attachment));
  return intake;
}

qint64 CaseDesk::endOfToday() const {
  const Zone& zone = m_almanac.office().zone;
  return zone.unixMs(zone.day(m_store.nowMs()).addDays(1), QTime(0, 0));
}

Result<IntakeStart> CaseDesk::startOf(const ServiceStandard& standard, const QString& ticketId,
                                      const QString& ticketLabel) {
  IntakeStart start;
  start.caseId = CaseId{m_store.newId()};
  start.standard = standard;
  start.ticketId = ticketId;
  start.ticketLabel = ticketLabel;
  start.zone = m_almanac.office().zone;
  if (const AgencyEntry* agency = m_almanac.catalogue().agency(standard.agencyId)) {
    if (auto promise = promiseFor(standard.time, m_store.nowMs(), agency->hours, m_almanac.calendar()))
      start.promiseToday = *promise;
  }
  return start;
}

Result<IntakeStart> CaseDesk::begin(const QString& serviceId, const QString& ticketId, const QString& ticketLabel) {
  const ServiceStandard* standard = m_almanac.catalogue().standard(serviceId);
  if (!standard) return failure(ErrorCode::NotFound, serviceId, QStringLiteral("service"));
  auto start = startOf(*standard, ticketId, ticketLabel);
  if (!start || ticketId.isEmpty()) return start;
  const auto draft = DraftTable(m_store.database()).get(QLatin1String("ticket:") + ticketId);
  if (!draft) return tl::unexpected(draft.error());
  if (*draft) {
    const QJsonObject json = QJsonDocument::fromJson((*draft)->toUtf8()).object();
    const Intake intake = Intake::fromJson(json);
    if (intake.serviceId == serviceId && !intake.caseId.isNull()) {
      start->caseId = intake.caseId;
      start->draft = json;
    }
  }
  return start;
}

Result<std::vector<Intake>> CaseDesk::looseDrafts() const {
  const auto bodies = DraftTable(m_store.database()).bodies();
  if (!bodies) return tl::unexpected(bodies.error());
  std::vector<Intake> loose;
  for (const QString& body : *bodies) {
    Intake intake = Intake::fromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    if (!intake.ticketId.isEmpty() || intake.caseId.isNull() || !m_almanac.catalogue().standard(intake.serviceId))
      continue;
    const auto known = CaseTable(m_store.database()).row(intake.caseId);
    if (!known) return tl::unexpected(known.error());
    if (!*known) loose.push_back(std::move(intake));
  }
  return loose;
}

Result<IntakeStart> CaseDesk::beginFromDraft(const CaseId& id) {
  const auto draft = DraftTable(m_store.database()).get(entityOf(id));
  if (!draft) return tl::unexpected(draft.error());
  if (!*draft) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("draft"));
  const QJsonObject json = QJsonDocument::fromJson((*draft)->toUtf8()).object();
  const Intake intake = Intake::fromJson(json);
  auto start = begin(intake.serviceId, intake.ticketId, intake.ticketLabel);
  if (!start) return start;
  start->caseId = id;
  start->draft = json;
  return start;
}

Result<IntakeStart> CaseDesk::resume(const QString& typedCode, const QString& ticketId, const QString& ticketLabel) {
  const auto code = readTrackingCode(typedCode);
  if (!code) return tl::unexpected(code.error());
  const auto row = CaseTable(m_store.database()).byCode(*code);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, *code, QStringLiteral("code"));
  const CaseRecord& record = (*row)->record;
  if (record.state != CaseState::Incomplete)
    return failure(ErrorCode::Conflict, *code, toKey(record.state));
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  if (!standard) return failure(ErrorCode::NotFound, record.serviceId, QStringLiteral("service"));
  auto start = startOf(*standard, ticketId, ticketLabel);
  if (!start) return start;
  start->caseId = record.id;
  start->resumed = record;
  return start;
}

Result<NikFinding> CaseDesk::lookAtNik(const QString& serviceId, const QString& typed) const {
  NikFinding finding;
  const QDate today = m_almanac.office().zone.day(m_store.nowMs());
  const auto reading = readNik(typed, today, &m_regions);
  if (!reading) {
    finding.problem = nikProblem(reading.error());
    return finding;
  }
  finding.reading = *reading;
  if (const auto district = m_regions.find(reading->districtPrefix)) finding.district = district->name;
  finding.place = m_regions.fullName(reading->districtPrefix);
  const QString stream = m_almanac.streamOf(serviceId);
  const auto known = ApplicantTable(m_store.database()).byNik(stream, reading->nik);
  if (!known) return tl::unexpected(known.error());
  finding.known = *known;
  const auto open = CaseTable(m_store.database()).openOf(reading->nik);
  if (!open) return tl::unexpected(open.error());
  for (const CaseLine& line : *open) finding.openCaseServices.push_back(line.serviceName);
  return finding;
}

Result<const ServiceStandard*> CaseDesk::standardOf(const Intake& intake) const {
  const ServiceStandard* standard = m_almanac.standard(intake.serviceId, intake.standardVersion);
  if (!standard) return failure(ErrorCode::NotFound, intake.serviceId, QStringLiteral("service"));
  return standard;
}

Result<std::vector<FieldProblem>> CaseDesk::problems(const Intake& intake) const {
  const auto standard = standardOf(intake);
  if (!standard) return tl::unexpected(standard.error());
  auto found =
      fieldProblems(intake, **standard, m_almanac.office().zone.day(m_store.nowMs()), m_regions);
  if (auto uncounted = tariffProblem(intake, **standard, m_almanac.office().zone.day(m_store.nowMs()), found))
    found.push_back(std::move(*uncounted));
  for (const QString& id : readChecklist(**standard, intake.form, intake.ticks).missing())
    found.push_back({QLatin1String("requirement:") + id, QStringLiteral("missing")});
  return found;
}

Result<QString> CaseDesk::freshCode() {
  // A double is one in thousands of millions; asking costs less than explaining one.
  for (int attempt = 0; attempt < 8; ++attempt) {
    std::array<std::uint8_t, 8> chance{};
    m_store.fillRandom(chance);
    auto code = makeTrackingCode(m_almanac.office().codePrefix, chance);
    if (!code) return code;
    const auto taken = CaseTable(m_store.database()).byCode(*code);
    if (!taken) return tl::unexpected(taken.error());
    if (!*taken) return code;
  }
  return failure(ErrorCode::Internal, QStringLiteral("no free tracking code"));
}

OperationDraft CaseDesk::caseDraft(const Seat& seat, const Intake& intake, const ServiceStandard& standard,
                                   const char* type, const QString& code, const std::vector<QString>& missing,
                                   bool isNew, const Assessment& fee) const {
  const auto phone = readPhone(intake.phone);
  const auto name = readPersonName(intake.name);
  QString nik = intake.nik;
  if (const auto reading = readNik(intake.nik, m_almanac.office().zone.day(m_store.nowMs()), nullptr))
    nik = reading->nik;
  QJsonArray missingIds;
  for (const QString& id : missing) missingIds.append(id);
  OperationDraft draft;
  draft.stream = m_almanac.streamOf(standard.id);
  draft.entity = entityOf(intake.caseId);
  draft.type = QLatin1String(type);
  draft.isNewEntity = isNew;
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("code"), code},
                 {QStringLiteral("service"), standard.id},
                 {QStringLiteral("service_name"), standard.name},
                 {QStringLiteral("standard"), standard.version},
                 {QStringLiteral("missing"), missingIds},
                 {QStringLiteral("ticket"), intake.ticketId},
                 {QStringLiteral("ticket_label"), intake.ticketLabel},
                 {QStringLiteral("counter"), seat.counterId},
                 {QStringLiteral("fee"), fee.totalRupiah}};
  draft.personal = {{QStringLiteral("nik"), nik},
                    {QStringLiteral("name"), name ? *name : intake.name.trimmed()},
                    {QStringLiteral("phone"), phone ? phone->e164 : QString()},
                    {QStringLiteral("level"), toKey(intake.level)},
                    {QStringLiteral("form"), formToJson(askedValues(standard.form, intake.form))},
                    {QStringLiteral("ticks"), ticksToJson(intake.ticks)}};
  if (!fee.lines.empty()) draft.personal.insert(QStringLiteral("lines"), toJson(fee.lines));
  return draft;
}

Result<std::optional<OperationDraft>> CaseDesk::applicantDraft(const Intake& intake, const QString& stream) const {
  const auto reading = readNik(intake.nik, m_almanac.office().zone.day(m_store.nowMs()), nullptr);
  const auto name = readPersonName(intake.name);
  if (!reading || !name) return std::optional<OperationDraft>();
  const auto phone = readPhone(intake.phone);
  const QString e164 = phone ? phone->e164 : QString();
  const auto known = ApplicantTable(m_store.database()).byNik(stream, reading->nik);
  if (!known) return tl::unexpected(known.error());
  if (*known && (*known)->name == *name && (*known)->phone == e164 && (*known)->level == intake.level)
    return std::optional<OperationDraft>();
  OperationDraft draft;
  draft.stream = stream;
  draft.isNewEntity = !known->has_value();
  draft.entity = QLatin1String("applicant:") + (*known ? (*known)->id : m_store.newId().toString());
  draft.type = QStringLiteral("applicant.set");
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()}};
  draft.personal = {{QStringLiteral("nik"), reading->nik},
                    {QStringLiteral("name"), *name},
                    {QStringLiteral("phone"), e164},
                    {QStringLiteral("level"), toKey(intake.level)}};
  return std::optional<OperationDraft>(std::move(draft));
}

Result<Registered> CaseDesk::registerCase(const Seat& seat, const Intake& intake) {
  const auto standard = standardOf(intake);
  if (!standard) return tl::unexpected(standard.error());
  const auto wrong = problems(intake);
  if (!wrong) return tl::unexpected(wrong.error());
  if (!wrong->empty()) return firstProblem(*wrong);
  const AgencyEntry* agency = m_almanac.catalogue().agency((*standard)->agencyId);
  if (!agency) return failure(ErrorCode::NotFound, (*standard)->agencyId, QStringLiteral("agency"));
  const CaseTable cases(m_store.database());
  const auto known = cases.row(intake.caseId);
  if (!known) return tl::unexpected(known.error());
  if (*known && (*known)->record.state != CaseState::Incomplete && (*known)->record.state != CaseState::Draft)
    return failure(ErrorCode::Conflict, QStringLiteral("already registered"), toKey((*known)->record.state));

  const qint64 now = m_store.nowMs();
  const auto promise = promiseFor((*standard)->time, now, agency->hours, m_almanac.calendar());
  if (!promise) return tl::unexpected(promise.error());
  QString code;
  if (*known) {
    code = (*known)->record.code;
  } else {
    auto fresh = freshCode();
    if (!fresh) return tl::unexpected(fresh.error());
    code = *fresh;
  }
  const auto fee = assess(**standard, intake.form, m_almanac.office().zone.day(now));
  if (!fee) return tl::unexpected(fee.error());
  OperationDraft draft = caseDraft(seat, intake, **standard, "case.register", code, {}, !known->has_value(), *fee);
  draft.plain.insert(QStringLiteral("promised"), promise->atMs);
  const QString stream = draft.stream;

  // The receipt is frozen with the very values that the case is registered with.
  CaseRecord record;
  record.id = intake.caseId;
  record.code = code;
  record.nik = draft.personal.value(QLatin1String("nik")).toString();
  record.name = draft.personal.value(QLatin1String("name")).toString();
  record.form = formToJson(askedValues((*standard)->form, intake.form));
  record.ticks = ticksToJson(intake.ticks);
  record.registeredAtMs = now;
  record.updatedAtMs = now;
  record.feeRupiah = fee->totalRupiah;

  std::vector<OperationDraft> drafts;
  auto applicant = applicantDraft(intake, stream);
  if (!applicant) return tl::unexpected(applicant.error());
  if (*applicant) drafts.push_back(std::move(**applicant));
  drafts.push_back(std::move(draft));
  record.serviceId = (*standard)->id;
  record.promisedAtMs = promise->atMs;
  auto milestone = CaseSteps(m_store, m_almanac).milestone(record, CaseState::Registered, !known->has_value());
  if (!milestone) return tl::unexpected(milestone.error());
  drafts.push_back(std::move(*milestone));
  auto paper = m_papers.draft(seat, PaperKind::IntakeReceipt, stream, intake.caseId.toString(),
                              [&](const QString& label, int number) {
                                return m_papers.intakeContent(seat, record, **standard, *promise, label, number);
                              });
  if (!paper) return tl::unexpected(paper.error());
  for (OperationDraft& part : paper->drafts) drafts.push_back(std::move(part));

  auto files = CaseFiles(m_store, seat)
                   .changes(stream, intake.caseId, *known ? (*known)->record.attachments : AttachmentSet(),
                            intake.files);
  if (!files) return tl::unexpected(files.error());
  std::ranges::move(*files, std::back_inserter(drafts));

  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  if (auto dropped = dropDraft(intake.caseId); !dropped) return tl::unexpected(dropped.error());
  const auto row = cases.row(intake.caseId);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a registered case is not in its table"));
  return Registered{(*row)->record, *promise, paper->queued.paperId, paper->queued.label, paper->queued.jobId};
}

Result<GivenBack> CaseDesk::giveBack(const Seat& seat, const Intake& intake) {
  const auto standard = standardOf(intake);
  if (!standard) return tl::unexpected(standard.error());
  const auto missing = readChecklist(**standard, intake.form, intake.ticks).missing();
  if (missing.empty()) return failure(ErrorCode::Conflict, QStringLiteral("nothing is missing"), QStringLiteral("missing"));
  const CaseTable cases(m_store.database());
  const auto known = cases.row(intake.caseId);
  if (!known) return tl::unexpected(known.error());
  if (*known && (*known)->record.state != CaseState::Incomplete)
    return failure(ErrorCode::Conflict, QStringLiteral("already registered"), toKey((*known)->record.state));
  QString code;
  if (*known) {
    code = (*known)->record.code;
  } else {
    auto fresh = freshCode();
    if (!fresh) return tl::unexpected(fresh.error());
    code = *fresh;
  }
  // What it costs is counted when it is registered; until then nothing is owed.
  const Assessment nothingYet{{}, (*standard)->fee.amountRupiah};
  OperationDraft draft =
      caseDraft(seat, intake, **standard, "case.open", code, missing, !known->has_value(), nothingYet);
  CaseRecord record;
  record.id = intake.caseId;
  record.serviceId = (*standard)->id;
  record.code = code;
  record.ticketLabel = intake.ticketLabel;
  record.form = formToJson(askedValues((*standard)->form, intake.form));
  record.ticks = ticksToJson(intake.ticks);
  record.updatedAtMs = m_store.nowMs();
  const QString stream = draft.stream;
  std::vector<OperationDraft> drafts;
  drafts.push_back(std::move(draft));
  // The slip's code can be followed as well: it says what is to be brought before anything runs.
  auto milestone = CaseSteps(m_store, m_almanac).milestone(record, CaseState::Incomplete, !known->has_value());
  if (!milestone) return tl::unexpected(milestone.error());
  drafts.push_back(std::move(*milestone));
  auto paper = m_papers.draft(seat, PaperKind::MissingSlip, stream, intake.caseId.toString(),
                              [&](const QString& label, int) {
                                return m_papers.slipContent(seat, record, **standard, label);
                              });
  if (!paper) return tl::unexpected(paper.error());
  for (OperationDraft& part : paper->drafts) drafts.push_back(std::move(part));
  auto files = CaseFiles(m_store, seat)
                   .changes(stream, intake.caseId, *known ? (*known)->record.attachments : AttachmentSet(),
                            intake.files);
  if (!files) return tl::unexpected(files.error());
  std::ranges::move(*files, std::back_inserter(drafts));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  const auto row = cases.row(intake.caseId);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a kept case is not in its table"));
  return GivenBack{(*row)->record, paper->queued.paperId, paper->queued.label, paper->queued.jobId};
}

Done CaseDesk::saveDraft(const Intake& intake) {
  const QString body = QString::fromUtf8(QJsonDocument(intake.toJson()).toJson(QJsonDocument::Compact));
  const DraftTable drafts(m_store.database());
  if (!intake.ticketId.isEmpty()) {
    if (auto done = drafts.set(QLatin1String("ticket:") + intake.ticketId, body, m_store.nowMs()); !done) return done;
  }
  return drafts.set(entityOf(intake.caseId), body, m_store.nowMs());
}

Done CaseDesk::dropDraft(const CaseId& id) {
  const DraftTable drafts(m_store.database());
  const auto body = drafts.get(entityOf(id));
  if (!body) return tl::unexpected(body.error());
  if (*body) {
    const Intake intake = Intake::fromJson(QJsonDocument::fromJson((*body)->toUtf8()).object());
    if (auto done = drafts.remove(QLatin1String("ticket:") + intake.ticketId); !done) return done;
  }
  return drafts.remove(entityOf(id));
}

int CaseDesk::daysLeft(const std::optional<qint64>& promisedAtMs) const {
  if (!promisedAtMs) return 0;
  const Zone& zone = m_almanac.office().zone;
  return m_almanac.calendar().workingDaysBetween(zone.day(m_store.nowMs()), zone.day(*promisedAtMs));
}

Result<CaseListLine> CaseDesk::lineOf(const CaseLine& line) const {
  CaseListLine shown;
  shown.id = line.id;
  shown.code = line.code;
  shown.serviceName = line.serviceName;
  shown.state = line.state;
  shown.maskedNik = maskedNik(line.nik);
  shown.name = line.name;
  shown.ticketLabel = line.ticketLabel;
  shown.officerName = m_almanac.officerName(line.officerId);
  shown.promisedAtMs = line.promisedAtMs;
  shown.workingDaysLeft = daysLeft(line.promisedAtMs);
  shown.isLate = line.promisedAtMs && isOpen(line.state) && line.state != CaseState::Ready &&
                 *line.promisedAtMs < m_store.nowMs();
  shown.hasConflict = line.hasConflict;
  shown.match = line.match;
  auto place = RecordPlace::of(m_store, entityOf(line.id));
  if (!place) return tl::unexpected(place.error());
  shown.place = std::move(*place);
  return shown;
}

Result<std::vector<CaseListLine>> CaseDesk::list(CaseFilter filter, int limit, int offset,
                                                 const CaseOrder& order) const {
  filter.dueBeforeMs = endOfToday();
  const auto lines = filter.text.trimmed().isEmpty()
                         ? CaseList(m_store.database()).page(filter, order, limit, offset)
                         : CaseSearch(m_store.database()).find(filter.text, limit, offset);
  if (!lines) return tl::unexpected(lines.error());
  std::vector<CaseListLine> shown;
  shown.reserve(lines->size());
  for (const CaseLine& line : *lines) {
    auto one = lineOf(line);
    if (!one) return tl::unexpected(one.error());
    shown.push_back(std::move(*one));
  }
  return shown;
}

Result<int> CaseDesk::listSize(CaseFilter filter, int most) const {
  filter.dueBeforeMs = endOfToday();
  if (filter.text.trimmed().isEmpty()) {
    const auto count = CaseList(m_store.database()).count(filter);
    if (!count) return count;
    return std::min(*count, most);
  }
  const auto found = CaseSearch(m_store.database()).find(filter.text, most);
  if (!found) return tl::unexpected(found.error());
  return static_cast<int>(found->size());
}

Result<std::vector<CaseChoices>> CaseDesk::choices(const std::vector<CaseId>& ids) const {
  std::vector<CaseChoices> found;
  for (const CaseId& id : ids) {
    const auto row = CaseTable(m_store.database()).row(id);
    if (!row) return tl::unexpected(row.error());
    if (!*row) continue;
    const CaseRecord& record = (*row)->record;
    auto facts = CaseSteps(m_store, m_almanac).facts(record);
    if (!facts) return tl::unexpected(facts.error());
    // A result is handed out one by one, with its proof.
    facts->hasReason = true;
    CaseChoices choices{id, record.code, record.name, record.state, {}};
    for (const CaseState to : caseSteps(record.state))
      if (caseGuards(record.state, to, *facts).empty()) choices.allowed.push_back(to);
    found.push_back(std::move(choices));
  }
  return found;
}

Result<CaseCounts> CaseDesk::counts(const QString& officerId) const {
  const CaseList cases(m_store.database());
  CaseCounts counts;
  const std::pair<CaseFilter::Which, int*> wanted[] = {{CaseFilter::Which::Open, &counts.open},
                                                       {CaseFilter::Which::Mine, &counts.mine},
                                                       {CaseFilter::Which::DueToday, &counts.dueToday},
                                                       {CaseFilter::Which::Ready, &counts.ready},
                                                       {CaseFilter::Which::Incomplete, &counts.incomplete},
                                                       {CaseFilter::Which::All, &counts.all},
                                                       {CaseFilter::Which::Conflicted, &counts.conflicted}};
  for (const auto& [which, target] : wanted) {
    const auto count = cases.count({which, officerId, endOfToday(), {}});
    if (!count) return tl::unexpected(count.error());
    *target = *count;
  }
  return counts;
}

QStringList CaseDesk::regionNames(const QString& typed) const {
  constexpr std::size_t kRegionsShown = 12;
  QStringList names;
  for (const Region& region : m_regions.search(typed, kRegionsShown)) names << m_regions.fullName(region.code);
  return names;
}

Result<std::optional<CaseRecord>> CaseDesk::caseOfTicket(const QString& ticketId) const {
  const auto row = CaseTable(m_store.database()).byTicket(ticketId);
  if (!row) return tl::unexpected(row.error());
  return *row ? std::optional<CaseRecord>((*row)->record) : std::nullopt;
}

Result<CaseDetail> CaseDesk::detail(const CaseId& id) const {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  CaseDetail detail;
  detail.record = (*row)->record;
  detail.zone = m_almanac.office().zone;
  if (const ServiceStandard* standard = m_almanac.standard(detail.record.serviceId, detail.record.standardVersion))
    detail.standard = *standard;
  detail.fee =
      feeOf(detail.record, m_almanac.standard(detail.record.serviceId, detail.record.standardVersion), detail.zone);
  detail.checklist = readChecklist(detail.standard, formOf(detail.record.form), ticksOf(detail.record.ticks));
  detail.nextStates = caseSteps(detail.record.state);
  const auto facts = CaseSteps(m_store, m_almanac).facts(detail.record);
  if (!facts) return tl::unexpected(facts.error());
  detail.facts = *facts;
  const auto payments = PaymentTable(m_store.database()).ofCase(id.toString());
  if (!payments) return tl::unexpected(payments.error());
  detail.payments = *payments;
  detail.officerName = m_almanac.officerName(detail.record.officerId);
  detail.counterName = m_almanac.counterName(detail.record.counterId);
  detail.workingDaysLeft = daysLeft(detail.record.promisedAtMs);

  detail.files = filesOf(detail.record, &detail.standard);
  auto place = RecordPlace::of(m_store, entityOf(id));
  if (!place) return tl::unexpected(place.error());
  detail.place = std::move(*place);
  for (const FieldConflict& open : detail.record.edits.conflicts())
    detail.conflicts.push_back({open, CaseHistory::labelOf(detail.standard, open.field), m_almanac.officerName(open.kept.officerId),
                                m_almanac.officerName(open.other.officerId)});

  const auto papers = PaperTable(m_store.database()).ofSubject(id.toString());
  if (!papers) return tl::unexpected(papers.error());
  detail.papers = *papers;
  auto timeline = CaseHistory(m_store, m_almanac).of(detail);
  if (!timeline) return tl::unexpected(timeline.error());
  detail.timeline = std::move(*timeline);
  return detail;
}

Done CaseDesk::setState(const Seat& seat, const CaseId& id, CaseState to, const QString& reason) {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  const CaseRecord& record = (*row)->record;
  const CaseSteps steps(m_store, m_almanac);
  auto facts = steps.facts(record);
  if (!facts) return tl::unexpected(facts.error());
  facts->hasReason = !reason.trimmed().isEmpty();
  if (auto done = checkCaseStep(record.state, to, *facts); !done) return done;

  OperationDraft step = steps.step(seat, **row, to);
  if (!reason.trimmed().isEmpty()) step.plain.insert(QStringLiteral("reason"), reason.trimmed().left(500));
  const auto milestone = steps.milestone(record, to, false);
  if (!milestone) return tl::unexpected(milestone.error());
  if (auto committed = m_store.append(seat.officerId, {step, *milestone}); !committed)
    return tl::unexpected(committed.error());
  return {};
}

Done CaseDesk::addNote(const Seat& seat, const CaseId& id, const QString& text) {
  if (text.trimmed().isEmpty()) return failure(ErrorCode::Invalid, required(), QStringLiteral("note"));
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  OperationDraft note;
  note.stream = (*row)->record.stream;
  note.entity = entityOf(id);
  note.type = QStringLiteral("case.note");
  note.seen = {(*row)->mark.lastOperation};
  note.plain = {{QStringLiteral("counter"), seat.counterId}, {QStringLiteral("at"), m_store.nowMs()}};
  note.personal = {{QStringLiteral("text"), text.trimmed().left(4000)}};
  if (auto committed = m_store.append(seat.officerId, {note}); !committed) return tl::unexpected(committed.error());
  return {};
}

std::vector<AttachmentLine> CaseDesk::filesOf(const CaseRecord& record, const ServiceStandard* standard) const {
  std::vector<AttachmentLine> lines;
  for (Attachment& attachment : record.attachments.present()) {
    AttachmentLine line;
    line.officerName = m_almanac.officerName(attachment.officerId);
    line.isHere = m_store.blobs().has(attachment.file.sha256);
    line.attachment = std::move(attachment);
    lines.push_back(std::move(line));
  }
  if (!standard) return lines;
  const auto placeOf = [&](const AttachmentLine& line) {
    return std::ranges::find(standard->requirements, line.attachment.requirementId, &Requirement::id) -
           standard->requirements.begin();
  };
  for (AttachmentLine& line : lines) {
    const auto place = static_cast<std::size_t>(placeOf(line));
    if (place < standard->requirements.size()) line.requirementName = standard->requirements[place].name;
  }
  std::ranges::stable_sort(lines, {}, placeOf);
  return lines;
}

Result<std::vector<AttachmentLine>> CaseDesk::attachments(const CaseId& id) const {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  const CaseRecord& record = (*row)->record;
  return filesOf(record, m_almanac.standard(record.serviceId, record.standardVersion));
}

Done CaseDesk::attach(const Seat& seat, const CaseId& id, const Attachment& attachment) {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  const CaseRecord& record = (*row)->record;
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  const QString& requirementId = attachment.requirementId;
  const bool isKnown = requirementId.isEmpty() ||
                       (standard && std::ranges::any_of(standard->requirements, [&](const Requirement& requirement) {
                          return requirement.id == requirementId;
                        }));
  if (!isKnown) return failure(ErrorCode::NotFound, requirementId, QStringLiteral("requirement"));
  if (!record.attachments.additionsOf(attachment.file.sha256, requirementId).empty())
    return failure(ErrorCode::Duplicate, attachment.file.sha256, QStringLiteral("file"));
  if (record.attachments.present().size() >= kMaxFilesOfCase)
    return failure(ErrorCode::Invalid, QStringLiteral("file.too_many"), QStringLiteral("file"));
  auto draft = CaseFiles(m_store, seat).attach(record.stream, id, attachment);
  if (!draft) return tl::unexpected(draft.error());
  draft->seen = {(*row)->mark.lastOperation};
  if (auto committed = m_store.append(seat.officerId, {std::move(*draft)}); !committed)
    return tl::unexpected(committed.error());
  return {};
}

Done CaseDesk::detach(const Seat& seat, const CaseId& id, const QString& sha256, const QString& requirementId) {
  const auto row = CaseTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  const CaseRecord& record = (*row)->record;
  if (!isOpen(record.state)) return failure(ErrorCode::Conflict, QStringLiteral("closed"), toKey(record.state));
  const auto drafts =
      CaseFiles(m_store, seat).detach(record.stream, id, record.attachments, sha256, requirementId);
  if (drafts.empty()) return failure(ErrorCode::NotFound, sha256, QStringLiteral("file"));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<QSet<QString>> CaseDesk::draftedFiles() const {
  const auto bodies = DraftTable(m_store.database()).bodies();
  if (!bodies) return tl::unexpected(bodies.error());
  QSet<QString> contents;
  for (const QString& body : *bodies) {
    const Intake intake = Intake::fromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    for (const Attachment& file : intake.files) contents.insert(file.file.sha256);
  }
  return contents;
}

Result<std::vector<CaseListLine>> CaseDesk::search(const QString& typed, int limit) const {
  const auto lines = CaseSearch(m_store.database()).find(typed, limit);
  if (!lines) return tl::unexpected(lines.error());
  std::vector<CaseListLine> shown;
  for (const CaseLine& line : *lines) {
    auto one = lineOf(line);
    if (!one) return tl::unexpected(one.error());
    shown.push_back(std::move(*one));
  }
  return shown;
}
