#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

#include "domain/ink.h"
#include "domain/result.h"

/// Who came for the result.
enum class TakerRole {
  Applicant,  ///< pemohon sendiri
  Proxy,      ///< kuasa, with a letter
};

/// The paper by which the taker proved who they are.
enum class TakerPaper { Ktp, DigitalId, DriverLicence, Passport, Other };

/// By what the taker showed that this case is theirs.
enum class CaseProof {
  Receipt,  ///< the intake receipt
  Code,     ///< the tracking code, told or shown
  Lost,     ///< neither: a reason stands with it
};

/// How the taker signed.
enum class HandoverSign {
  Drawn,    ///< on the screen
  Thumb,    ///< cap jempol on the printed receipt
  OnPaper,  ///< by pen on the printed receipt
};

/// A document that was handed out.
struct HandedDocument {
  QString name;
  QString number;  ///< of the document; may be empty
  bool operator==(const HandedDocument&) const = default;
};

/// The handover of a result (serah terima): to whom, by which proof, what, and signed how. A value; any thread.
struct Handover {
  static constexpr std::size_t kMostDocuments = 20;

  TakerRole role = TakerRole::Applicant;
  QString name;  ///< of the taker
  TakerPaper paper = TakerPaper::Ktp;
  QString paperNumber;  ///< the NIK for a KTP or digital identity
  QString paperName;    ///< what it is, for Other
  CaseProof proof = CaseProof::Receipt;
  QString lostReason;    ///< for Lost
  QString letterNumber;  ///< of the proxy's letter; may be empty, many have none
  QDate letterDate;      ///< of the proxy's letter
  std::vector<HandedDocument> documents;
  HandoverSign sign = HandoverSign::Drawn;
  Ink ink;  ///< for Drawn

  // What the log adds.
  QString officerId;
  QString counterId;
  QString receiptId;     ///< of the handover receipt
  QString receiptLabel;  ///< "03-000057"
  qint64 atMs = 0;       ///< ms UTC

  /// What the taker told: without what the log adds.
  [[nodiscard]] QJsonObject toJson() const;
  /// Strict. Error: Invalid with the field.
  static Result<Handover> fromJson(const QJsonObject& json);
  bool operator==(const Handover&) const = default;
};

/// What stands in the way, in the order of the form.
enum class HandoverProblem {
  ReasonMissing,  ///< neither receipt nor code, and no word why
  NameMissing,
  NameInvalid,
  NumberMissing,  ///< of the identity paper
  NikInvalid,
  NikOfAnother,      ///< the applicant's own KTP says another NIK than the case
  NikOfApplicant,    ///< a proxy with the applicant's NIK is no proxy
  PaperNameMissing,  ///< which other paper
  LetterDateMissing,
  LetterDateAhead,  ///< a letter of tomorrow
  DocumentMissing,  ///< nothing is handed out
  InkMissing,
};

/// Everything that stands in the way of handing out. `applicantNik` empty: the case knows none. Pure.
std::vector<HandoverProblem> handoverProblems(const Handover& handover, const QString& applicantNik, QDate today);

/// Whether the number of such a paper is a NIK. Pure.
[[nodiscard]] bool bearsNik(TakerPaper paper);

QString toKey(TakerRole role);
QString toKey(TakerPaper paper);
QString toKey(CaseProof proof);
QString toKey(HandoverSign sign);
QString toKey(HandoverProblem problem);
std::optional<HandoverProblem> handoverProblem(const Error& error);
