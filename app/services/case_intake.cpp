#include "services/case_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <iterator>

#include "domain/asked_fields.h"
#include "domain/person_name.h"
#include "domain/phone.h"
#include "domain/tracking_code.h"
#include "services/case_fee.h"
#include "services/case_files.h"
#include "services/case_steps.h"
#include "services/intake_check.h"
#include "services/service_words.h"
#include "store/preference_table.h"

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

/// What an officer can testify to. That Dukcapil has confirmed a person stands with its answer alone, and goes with the
/// number and the name that it was about.
IdentityLevel recordedLevel(const Intake& intake) { return std::min(intake.level, IdentityLevel::CardAndFinger); }

tl::unexpected<Error> firstProblem(const std::vector<FieldProblem>& problems) {
  return failure(ErrorCode::Invalid, problems.front().reason, problems.front().field);
}

}  // namespace

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

Result<IntakeStart> CaseDesk::resume(const QString& typedCode, const QString& ticketId, const QString& ticketLabel) {
  const auto code = readTrackingCode(typedCode);
  if (!code) return tl::unexpected(code.error());
  const auto row = CaseTable(m_store.database()).byCode(*code);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, *code, QStringLiteral("code"));
  const CaseRecord& record = (*row)->record;
  if (record.state != CaseState::Incomplete) return failure(ErrorCode::Conflict, *code, toKey(record.state));
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
  auto found = fieldProblems(intake, **standard, m_almanac.office().zone.day(m_store.nowMs()), m_regions);
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
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},        {QStringLiteral("code"), code},
                 {QStringLiteral("service"), standard.id},       {QStringLiteral("service_name"), standard.name},
                 {QStringLiteral("standard"), standard.version}, {QStringLiteral("missing"), missingIds},
                 {QStringLiteral("ticket"), intake.ticketId},    {QStringLiteral("ticket_label"), intake.ticketLabel},
                 {QStringLiteral("counter"), seat.counterId},    {QStringLiteral("fee"), fee.totalRupiah}};
  draft.personal = {{QStringLiteral("nik"), nik},
                    {QStringLiteral("name"), name ? *name : intake.name.trimmed()},
                    {QStringLiteral("phone"), phone ? phone->e164 : QString()},
                    {QStringLiteral("level"), toKey(recordedLevel(intake))},
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
  if (*known && (*known)->name == *name && (*known)->phone == e164 && (*known)->level == recordedLevel(intake))
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
                    {QStringLiteral("level"), toKey(recordedLevel(intake))}};
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

  auto files =
      CaseFiles(m_store, seat)
          .changes(stream, intake.caseId, *known ? (*known)->record.attachments : AttachmentSet(), intake.files);
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
  if (missing.empty())
    return failure(ErrorCode::Conflict, QStringLiteral("nothing is missing"), QStringLiteral("missing"));
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
  auto paper =
      m_papers.draft(seat, PaperKind::MissingSlip, stream, intake.caseId.toString(),
                     [&](const QString& label, int) { return m_papers.slipContent(seat, record, **standard, label); });
  if (!paper) return tl::unexpected(paper.error());
  for (OperationDraft& part : paper->drafts) drafts.push_back(std::move(part));
  auto files =
      CaseFiles(m_store, seat)
          .changes(stream, intake.caseId, *known ? (*known)->record.attachments : AttachmentSet(), intake.files);
  if (!files) return tl::unexpected(files.error());
  std::ranges::move(*files, std::back_inserter(drafts));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  const auto row = cases.row(intake.caseId);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a kept case is not in its table"));
  return GivenBack{(*row)->record, paper->queued.paperId, paper->queued.label, paper->queued.jobId};
}

QStringList CaseDesk::regionNames(const QString& typed) const {
  constexpr std::size_t kRegionsShown = 12;
  QStringList names;
  for (const Region& region : m_regions.search(typed, kRegionsShown)) names << m_regions.fullName(region.code);
  return names;
}
