#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

#include "domain/case_filter.h"
#include "domain/case_record.h"
#include "domain/checklist.h"
#include "domain/identity_check.h"
#include "domain/nik.h"
#include "domain/paper_record.h"
#include "domain/payment.h"
#include "domain/promise.h"
#include "domain/search_match.h"
#include "domain/service_standard.h"
#include "services/case_fee.h"
#include "services/queue_views.h"
#include "services/record_place.h"

// What the application side shows and takes, as plain values. Times ms UTC, money whole rupiah.

/// What the form begins with.
struct IntakeStart {
  CaseId caseId;                       ///< made here: registering twice with it registers once
  ServiceStandard standard;
  QString ticketId;
  QString ticketLabel;
  std::optional<CaseRecord> resumed;   ///< came back with a slip
  std::optional<QJsonObject> draft;    ///< was left open; see Intake::toJson
  std::optional<Promise> promiseToday; ///< if it were complete now
  Zone zone = Zone::wita();
};

/// The form as the officer filled it.
struct Intake {
  CaseId caseId;
  QString serviceId;
  int standardVersion = 0;
  QString ticketId;
  QString ticketLabel;
  QString nik;
  QString name;
  QString phone;                       ///< as typed; may be empty
  IdentityLevel level = IdentityLevel::Typed;
  QHash<QString, QString> form;
  QHash<QString, RequirementTick> ticks;
  std::vector<Attachment> files;       ///< all that the case shall have, with those that it has already

  [[nodiscard]] QJsonObject toJson() const;
  static Intake fromJson(const QJsonObject& json);  ///< lenient: a draft may be half full
};

/// One field that stands in the way; of a table of persons a cell (personCell). `reason` is the key of a NikProblem,
/// NameProblem, PhoneProblem, TariffProblem or "required".
struct FieldProblem {
  QString field;
  QString reason;
  bool operator==(const FieldProblem&) const = default;
};

/// What a typed NIK says, in parts for words.
struct NikFinding {
  std::optional<NikReading> reading;
  std::optional<NikProblem> problem;
  QString district;                    ///< "Girian", empty when unknown
  QString place;                       ///< "Girian, Kota Bitung, Sulawesi Utara"
  std::optional<Applicant> known;      ///< within the data group of the service
};

struct Registered {
  CaseRecord record;
  Promise promise;
  QString paperId;
  QString paperLabel;
  QString printJobId;
};

struct GivenBack {
  CaseRecord record;
  QString paperId;
  QString paperLabel;
  QString printJobId;
};

struct CaseListLine {
  CaseId id;
  QString code;
  QString serviceName;
  CaseState state = CaseState::Draft;
  QString maskedNik;
  QString name;
  QString ticketLabel;
  QString officerName;
  std::optional<qint64> promisedAtMs;
  int workingDaysLeft = 0;             ///< negative when late; 0 = today
  bool isLate = false;
  RecordPlace place;
  bool hasConflict = false;            ///< two officers wrote different things, and nobody has chosen
  SearchMatch match = SearchMatch::AsTyped;
};

/// Which steps one case allows now, given that a reason or a proof is written where one must be.
struct CaseChoices {
  CaseId id;
  QString code;
  QString name;
  CaseState state = CaseState::Draft;
  std::vector<CaseState> allowed;
};

struct CaseCounts {
  int open = 0;
  int mine = 0;
  int dueToday = 0;
  int ready = 0;
  int incomplete = 0;
  int all = 0;
  int conflicted = 0;
};

/// A field that an officer corrected, as the history tells it.
struct FieldChange {
  QString field;   ///< "nik", "name", "phone" or the id of a form's field
  QString label;   ///< of a form's field, in the words of the standard
  QString before;
  QString after;
};

/// One step in the life of a case.
struct CaseEvent {
  qint64 atMs = 0;
  QString type;                        ///< of the operation, "case.register"
  QString toState;                     ///< key of a CaseState, for steps
  QString officerName;
  QString counterName;
  QString detail;                      ///< reason, note, number of a paper, name of a file
  QString subject;                     ///< of a file: name of the requirement that it proves; of a payment: its method
  int count = 0;                       ///< papers received, papers missing
  qint64 amountRupiah = 0;             ///< of a payment; of a fee that was counted anew the new one
  qint64 amountBeforeRupiah = 0;       ///< of a fee that was counted anew
  std::vector<FieldChange> changes;    ///< of a correction; of a promise that moved the days that did it, as field the
                                       ///< date, as label its name, as after "free" or "worked"
  std::optional<TakerRole> taker;      ///< of a handover; its name stands in `subject`, the receipt in `detail`
  bool isChoice = false;               ///< a correction that settles what two officers wrote differently
  std::optional<qint64> promisedBeforeMs;  ///< of a promise that moved: from when …
  std::optional<qint64> promisedAtMs;      ///< … to when
};

/// A conflict with the names that a person reads.
struct ConflictView {
  FieldConflict conflict;
  QString label;                       ///< of a form's field; empty for the person's own
  QString keptOfficer;
  QString otherOfficer;
};

/// A file of a case as it is shown.
struct AttachmentLine {
  Attachment attachment;
  QString requirementName;             ///< empty: of the application as a whole
  QString officerName;
  bool isHere = true;                  ///< false: named by another PC, the content is still on its way
};

struct CaseDetail {
  CaseRecord record;
  ServiceStandard standard;
  Checklist checklist;
  std::vector<CaseState> nextStates;
  CaseFacts facts;                  ///< what guards them; reason and proof are asked for with the step
  CaseFee fee;                      ///< what it costs, line by line
  std::vector<Payment> payments;    ///< oldest first
  std::vector<CaseEvent> timeline;  ///< newest first
  std::vector<PaperRecord> papers;
  std::vector<AttachmentLine> files;   ///< by requirement in the standard's order, then by time
  std::vector<ConflictView> conflicts; ///< that wait for a choice, oldest first
  std::vector<IdentityCheck> identity; ///< what Dukcapil was asked, newest first
  RecordPlace place;
  QString officerName;
  QString counterName;
  int workingDaysLeft = 0;
  Zone zone = Zone::wita();
};

/// What the search over everything finds.
struct SearchHits {
  std::vector<TicketLine> tickets;
  std::vector<CaseListLine> cases;
};
