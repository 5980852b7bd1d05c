#pragma once

#include <optional>

#include "domain/regions.h"
#include "services/case_views.h"
#include "services/print_desk.h"
#include "store/almanac.h"
#include "store/case_table.h"
#include "store/store.h"

/// Taking and following applications. Backend thread. What returns without an error is durable. Its parts lie by what
/// they do: case_intake (form to register), case_drafts, case_lists, case_attachments, and here one case and its steps.
///
/// Errors: Invalid with the first field that is wrong, Conflict when the state forbids it, NotFound, and the store's.
class CaseDesk {
 public:
  CaseDesk(Store& store, const Almanac& almanac, PrintDesk& papers, Regions regions)
      : m_store(store), m_almanac(almanac), m_papers(papers), m_regions(std::move(regions)) {}

  /// The form for the citizen in service: fresh, with what a slip or a power cut left.
  Result<IntakeStart> begin(const QString& serviceId, const QString& ticketId, const QString& ticketLabel);
  /// The code of a slip brings the citizen back into the same case.
  Result<IntakeStart> resume(const QString& code, const QString& ticketId, const QString& ticketLabel);

  Result<NikFinding> lookAtNik(const QString& serviceId, const QString& typed) const;
  /// Everything that stands in the way of registering, in the order of the form.
  Result<std::vector<FieldProblem>> problems(const Intake& intake) const;

  /// Complete: registers, promises, issues the receipt and queues its printing, all in one transaction.
  Result<Registered> registerCase(const Seat& seat, const Intake& intake);
  /// Incomplete: nothing is registered; the slip with its code is issued and its printing queued.
  Result<GivenBack> giveBack(const Seat& seat, const Intake& intake);

  [[nodiscard]] Done saveDraft(const Intake& intake);
  [[nodiscard]] Done dropDraft(const CaseId& id);
  /// Forms without a number that a power cut left open: nothing else leads back to them.
  Result<std::vector<Intake>> looseDrafts() const;
  /// Goes on with one of these. Error: NotFound when it is gone.
  Result<IntakeStart> beginFromDraft(const CaseId& id);

  Result<std::vector<CaseListLine>> list(CaseFilter filter, int limit, int offset, const CaseOrder& order = {}) const;
  /// How many `list` would give in all, counted no further than `most`.
  Result<int> listSize(CaseFilter filter, int most) const;
  /// What each of these cases allows next; one that is gone is left out.
  Result<std::vector<CaseChoices>> choices(const std::vector<CaseId>& ids) const;
  Result<CaseCounts> counts(const QString& officerId) const;
  Result<CaseDetail> detail(const CaseId& id) const;
  Result<std::optional<CaseRecord>> caseOfTicket(const QString& ticketId) const;
  /// Any step but the last: a result is handed out by HandoverDesk, with its proof.
  [[nodiscard]] Done setState(const Seat& seat, const CaseId& id, CaseState to, const QString& reason);
  [[nodiscard]] Done addNote(const Seat& seat, const CaseId& id, const QString& text);
  /// Names a content that the blob store holds as a file of the case. Errors: Duplicate when the paper has it already,
  /// NotFound when case, requirement or content is not known.
  [[nodiscard]] Done attach(const Seat& seat, const CaseId& id, const Attachment& attachment);
  /// Takes a file back while the case is open; its history goes on naming it. Errors: Conflict, NotFound.
  [[nodiscard]] Done detach(const Seat& seat, const CaseId& id, const QString& sha256, const QString& requirementId);
  Result<std::vector<AttachmentLine>> attachments(const CaseId& id) const;
  /// The contents that the drafts of this PC name.
  Result<QSet<QString>> draftedFiles() const;

  Result<std::vector<CaseListLine>> search(const QString& typed, int limit) const;
  [[nodiscard]] const Regions& regions() const { return m_regions; }
  /// Full names of the regions that begin like this, for a field of a form.
  [[nodiscard]] QStringList regionNames(const QString& typed) const;

 private:
  Result<const ServiceStandard*> standardOf(const Intake& intake) const;
  Result<IntakeStart> startOf(const ServiceStandard& standard, const QString& ticketId, const QString& ticketLabel);
  [[nodiscard]] OperationDraft caseDraft(const Seat& seat, const Intake& intake, const ServiceStandard& standard,
                                         const char* type, const QString& code, const std::vector<QString>& missing,
                                         bool isNew, const Assessment& fee) const;
  Result<std::optional<OperationDraft>> applicantDraft(const Intake& intake, const QString& stream) const;
  Result<QString> freshCode();
  [[nodiscard]] std::vector<AttachmentLine> filesOf(const CaseRecord& record, const ServiceStandard* standard) const;
  Result<CaseListLine> lineOf(const CaseLine& line) const;
  [[nodiscard]] int daysLeft(const std::optional<qint64>& promisedAtMs) const;
  [[nodiscard]] qint64 endOfToday() const;

  Store& m_store;
  const Almanac& m_almanac;
  PrintDesk& m_papers;
  Regions m_regions;
};
