#include "domain/handover.h"

#include <QJsonArray>

#include "domain/key_table.h"
#include "domain/nik.h"
#include "domain/person_name.h"

namespace {

constexpr KeyTable<TakerRole, 2> kRoles{{{TakerRole::Applicant, u"applicant"}, {TakerRole::Proxy, u"proxy"}}};
constexpr KeyTable<TakerPaper, 5> kPapers{{{TakerPaper::Ktp, u"ktp"},
                                           {TakerPaper::DigitalId, u"digital_id"},
                                           {TakerPaper::DriverLicence, u"driver_licence"},
                                           {TakerPaper::Passport, u"passport"},
                                           {TakerPaper::Other, u"other"}}};
constexpr KeyTable<CaseProof, 3> kProofs{
    {{CaseProof::Receipt, u"receipt"}, {CaseProof::Code, u"code"}, {CaseProof::Lost, u"lost"}}};
constexpr KeyTable<HandoverSign, 3> kSigns{
    {{HandoverSign::Drawn, u"drawn"}, {HandoverSign::Thumb, u"thumb"}, {HandoverSign::OnPaper, u"on_paper"}}};
constexpr KeyTable<HandoverProblem, 12> kProblems{{{HandoverProblem::ReasonMissing, u"reason_missing"},
                                                   {HandoverProblem::NameMissing, u"name_missing"},
                                                   {HandoverProblem::NameInvalid, u"name_invalid"},
                                                   {HandoverProblem::NumberMissing, u"number_missing"},
                                                   {HandoverProblem::NikInvalid, u"nik_invalid"},
                                                   {HandoverProblem::NikOfAnother, u"nik_of_another"},
                                                   {HandoverProblem::NikOfApplicant, u"nik_of_applicant"},
                                                   {HandoverProblem::PaperNameMissing, u"paper_name_missing"},
                                                   {HandoverProblem::LetterDateMissing, u"letter_date_missing"},
                                                   {HandoverProblem::LetterDateAhead, u"letter_date_ahead"},
                                                   {HandoverProblem::DocumentMissing, u"document_missing"},
                                                   {HandoverProblem::InkMissing, u"ink_missing"}}};

/// Reads members strictly and keeps the first fault.
struct Members {
  const QJsonObject& json;
  QString fault = {};

  QString text(const char* name) {
    const QJsonValue value = json.value(QLatin1String(name));
    if (!value.isString() && fault.isEmpty()) fault = QLatin1String(name);
    return value.toString();
  }
  template <typename Table, typename Value>
  void one(const char* name, const Table& table, Value& target) {
    const auto found = valueIn(table, text(name));
    if (found)
      target = *found;
    else if (fault.isEmpty())
      fault = QLatin1String(name);
  }
};

}  // namespace

QJsonObject Handover::toJson() const {
  QJsonArray handed;
  for (const HandedDocument& document : documents)
    handed.append(QJsonObject{{QStringLiteral("name"), document.name}, {QStringLiteral("number"), document.number}});
  return {{QStringLiteral("role"), toKey(role)},
          {QStringLiteral("name"), name},
          {QStringLiteral("paper"), toKey(paper)},
          {QStringLiteral("paper_number"), paperNumber},
          {QStringLiteral("paper_name"), paperName},
          {QStringLiteral("proof"), toKey(proof)},
          {QStringLiteral("lost_reason"), lostReason},
          {QStringLiteral("letter_number"), letterNumber},
          {QStringLiteral("letter_date"), letterDate.toString(Qt::ISODate)},
          {QStringLiteral("documents"), handed},
          {QStringLiteral("sign"), toKey(sign)},
          {QStringLiteral("ink"), ink.toText()}};
}

Result<Handover> Handover::fromJson(const QJsonObject& json) {
  Members members{json};
  Handover handover;
  members.one("role", kRoles, handover.role);
  handover.name = members.text("name");
  members.one("paper", kPapers, handover.paper);
  handover.paperNumber = members.text("paper_number");
  handover.paperName = members.text("paper_name");
  members.one("proof", kProofs, handover.proof);
  handover.lostReason = members.text("lost_reason");
  handover.letterNumber = members.text("letter_number");
  const QString letterDate = members.text("letter_date");
  members.one("sign", kSigns, handover.sign);
  const QString ink = members.text("ink");
  if (!letterDate.isEmpty()) {
    handover.letterDate = QDate::fromString(letterDate, Qt::ISODate);
    if (!handover.letterDate.isValid() && members.fault.isEmpty()) members.fault = QStringLiteral("letter_date");
  }
  const QJsonArray handed = json.value(QLatin1String("documents")).toArray();
  if (handed.isEmpty() || static_cast<std::size_t>(handed.size()) > kMostDocuments)
    members.fault = members.fault.isEmpty() ? QStringLiteral("documents") : members.fault;
  for (const QJsonValue& each : handed) {
    const QJsonObject object = each.toObject();
    Members document{object};
    handover.documents.push_back({document.text("name"), document.text("number")});
    if (!document.fault.isEmpty() && members.fault.isEmpty()) members.fault = QStringLiteral("documents");
  }
  if (!members.fault.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("handover"), members.fault);
  auto read = Ink::fromText(ink);
  if (!read) return tl::unexpected(read.error());
  handover.ink = std::move(*read);
  return handover;
}

std::vector<HandoverProblem> handoverProblems(const Handover& handover, const QString& applicantNik, QDate today) {
  std::vector<HandoverProblem> problems;
  const bool isProxy = handover.role == TakerRole::Proxy;
  if (handover.proof == CaseProof::Lost && handover.lostReason.trimmed().isEmpty())
    problems.push_back(HandoverProblem::ReasonMissing);
  if (handover.name.trimmed().isEmpty())
    problems.push_back(HandoverProblem::NameMissing);
  else if (!readPersonName(handover.name))
    problems.push_back(HandoverProblem::NameInvalid);

  if (handover.paperNumber.trimmed().isEmpty()) {
    problems.push_back(HandoverProblem::NumberMissing);
  } else if (bearsNik(handover.paper)) {
    const auto read = readNik(handover.paperNumber, today);
    if (!read)
      problems.push_back(HandoverProblem::NikInvalid);
    else if (!isProxy && !applicantNik.isEmpty() && read->nik != applicantNik)
      problems.push_back(HandoverProblem::NikOfAnother);
    else if (isProxy && read->nik == applicantNik)
      problems.push_back(HandoverProblem::NikOfApplicant);
  }
  if (handover.paper == TakerPaper::Other && handover.paperName.trimmed().isEmpty())
    problems.push_back(HandoverProblem::PaperNameMissing);
  if (isProxy && !handover.letterDate.isValid())
    problems.push_back(HandoverProblem::LetterDateMissing);
  else if (isProxy && handover.letterDate > today)
    problems.push_back(HandoverProblem::LetterDateAhead);

  bool hasDocument = false;
  for (const HandedDocument& document : handover.documents) hasDocument |= !document.name.trimmed().isEmpty();
  if (!hasDocument) problems.push_back(HandoverProblem::DocumentMissing);
  if (handover.sign == HandoverSign::Drawn && !handover.ink.isSignature())
    problems.push_back(HandoverProblem::InkMissing);
  return problems;
}

bool bearsNik(TakerPaper paper) { return paper == TakerPaper::Ktp || paper == TakerPaper::DigitalId; }

QString toKey(TakerRole role) { return keyIn(kRoles, role); }
QString toKey(TakerPaper paper) { return keyIn(kPapers, paper); }
QString toKey(CaseProof proof) { return keyIn(kProofs, proof); }
QString toKey(HandoverSign sign) { return keyIn(kSigns, sign); }
QString toKey(HandoverProblem problem) { return keyIn(kProblems, problem); }

std::optional<HandoverProblem> handoverProblem(const Error& error) {
  if (error.field != QLatin1String("handover")) return std::nullopt;
  return valueIn(kProblems, error.detail);
}
