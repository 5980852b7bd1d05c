#include "services/handover_desk.h"

#include <algorithm>

#include "domain/masks.h"
#include "domain/nik.h"
#include "domain/person_name.h"
#include "print/papers/frozen.h"
#include "print/papers/handover_receipt.h"
#include "services/case_steps.h"
#include "services/service_words.h"
#include "store/case_table.h"

namespace {

constexpr int kMostText = 200;

/// As it will be kept: composed names, a NIK of sixteen digits, nothing at the ends, and only what belongs together.
void tidy(Handover& handover, QDate today) {
  for (QString* text :
       {&handover.name, &handover.paperNumber, &handover.paperName, &handover.lostReason, &handover.letterNumber})
    *text = text->simplified().left(kMostText);
  if (const auto name = readPersonName(handover.name)) handover.name = *name;
  if (bearsNik(handover.paper))
    if (const auto nik = readNik(handover.paperNumber, today)) handover.paperNumber = nik->nik;
  if (handover.paper != TakerPaper::Other) handover.paperName.clear();
  if (handover.proof != CaseProof::Lost) handover.lostReason.clear();
  if (handover.role == TakerRole::Applicant) {
    handover.letterNumber.clear();
    handover.letterDate = {};
  }
  if (handover.sign != HandoverSign::Drawn) handover.ink = {};
  handover.ink = handover.ink.simplified();
  std::erase_if(handover.documents, [](const HandedDocument& document) { return document.name.trimmed().isEmpty(); });
  if (handover.documents.size() > Handover::kMostDocuments) handover.documents.resize(Handover::kMostDocuments);
  for (HandedDocument& document : handover.documents) {
    document.name = document.name.simplified().left(kMostText);
    document.number = document.number.simplified().left(kMostText);
  }
}

/// What the receipt says of the taker's paper; a NIK is masked, as on every paper.
QString identityText(const Handover& handover) {
  switch (handover.paper) {
    case TakerPaper::Ktp:
      return QStringLiteral("KTP-el %1").arg(maskedNik(handover.paperNumber));
    case TakerPaper::DigitalId:
      return QStringLiteral("Identitas Kependudukan Digital %1").arg(maskedNik(handover.paperNumber));
    case TakerPaper::DriverLicence:
      return QStringLiteral("SIM %1").arg(handover.paperNumber);
    case TakerPaper::Passport:
      return QStringLiteral("Paspor %1").arg(handover.paperNumber);
    case TakerPaper::Other:
      return handover.paperName + QLatin1Char(' ') + handover.paperNumber;
  }
  return {};
}

Result<CaseRow> rowOf(Store& store, const CaseId& id) {
  auto row = CaseTable(store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("case"));
  return std::move(**row);
}

}  // namespace

Result<HandoverStart> HandoverDesk::begin(const CaseId& id) const {
  const auto row = rowOf(m_store, id);
  if (!row) return tl::unexpected(row.error());
  const CaseRecord& record = row->record;
  auto facts = CaseSteps(m_store, m_almanac).facts(record);
  if (!facts) return tl::unexpected(facts.error());
  facts->hasHandoverProof = true;
  if (auto done = checkCaseStep(record.state, CaseState::Collected, *facts); !done) return tl::unexpected(done.error());
  HandoverStart start;
  start.record = record;
  start.zone = m_almanac.office().zone;
  start.draft.name = record.name;
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  start.draft.documents = {{standard && !standard->product.isEmpty() ? standard->product : record.serviceName, {}}};
  return start;
}

Result<HandedOver> HandoverDesk::handOver(const Seat& seat, const CaseId& id, Handover handover) {
  const auto row = rowOf(m_store, id);
  if (!row) return tl::unexpected(row.error());
  const CaseRecord& record = row->record;
  const qint64 now = m_store.nowMs();
  const QDate today = m_almanac.office().zone.day(now);
  tidy(handover, today);
  if (record.state == CaseState::Collected && record.handover && record.handover->toJson() == handover.toJson())
    return HandedOver{record, record.handover->receiptId, record.handover->receiptLabel, {}};

  const CaseSteps steps(m_store, m_almanac);
  auto facts = steps.facts(record);
  if (!facts) return tl::unexpected(facts.error());
  facts->hasHandoverProof = true;
  if (auto done = checkCaseStep(record.state, CaseState::Collected, *facts); !done) return tl::unexpected(done.error());
  if (const auto problems = handoverProblems(handover, record.nik, today); !problems.empty())
    return failure(ErrorCode::Invalid, toKey(problems.front()), QStringLiteral("handover"));

  const auto drafted = m_papers.draft(
      seat, PaperKind::HandoverReceipt, record.stream, id.toString(),
      [&](const QString& label, int number) { return receipt(seat, record, handover, label, number, now); });
  if (!drafted) return tl::unexpected(drafted.error());
  OperationDraft step = steps.step(seat, *row, CaseState::Collected);
  step.plain.insert(QStringLiteral("paper"), drafted->queued.paperId);
  step.plain.insert(QStringLiteral("label"), drafted->queued.label);
  step.personal = {{QStringLiteral("handover"), handover.toJson()}};
  const auto milestone = steps.milestone(record, CaseState::Collected, false);
  if (!milestone) return tl::unexpected(milestone.error());
  std::vector<OperationDraft> drafts{std::move(step), *milestone};
  drafts.insert(drafts.end(), drafted->drafts.begin(), drafted->drafts.end());
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  const auto after = rowOf(m_store, id);
  if (!after) return tl::unexpected(after.error());
  return HandedOver{after->record, drafted->queued.paperId, drafted->queued.label, drafted->queued.jobId};
}

QJsonObject HandoverDesk::receipt(const Seat& seat, const CaseRecord& record, const Handover& handover,
                                  const QString& label, int number, qint64 nowMs) const {
  const OfficeProfile& office = m_almanac.office();
  const ServiceStandard* standard = m_almanac.standard(record.serviceId, record.standardVersion);
  const AgencyEntry* agency = standard ? m_almanac.catalogue().agency(standard->agencyId) : nullptr;
  const QDateTime local = office.zone.local(nowMs);
  HandoverReceipt receipt;
  receipt.letterhead = letterheadOf(office, agency ? &agency->agency : nullptr);
  receipt.number = label;
  receipt.handedAt = {local.date(), local.time(), office.zone.name};
  receipt.code = record.code;
  receipt.service = record.serviceName;
  receipt.applicant = record.name;
  receipt.taker = handover.name;
  receipt.isProxy = handover.role == TakerRole::Proxy;
  receipt.identity = identityText(handover);
  receipt.proof = toKey(handover.proof);
  receipt.lostReason = handover.lostReason;
  receipt.letterNumber = handover.letterNumber;
  if (receipt.isProxy) receipt.letterDate = handover.letterDate;
  for (const HandedDocument& document : handover.documents) receipt.items.push_back({document.name, document.number});
  receipt.ink = handover.ink.toText();
  receipt.isThumb = handover.sign == HandoverSign::Thumb;
  receipt.officer = m_almanac.officerName(seat.officerId);
  receipt.counter = m_almanac.counterName(seat.counterId);
  receipt.qr = m_papers.sealedAddress(PaperKind::HandoverReceipt, record, number, nowMs, 0);
  receipt.keyDigits = m_papers.keyDigits();
  return toJson(receipt);
}
