#pragma once

#include <vector>

#include "domain/case_record.h"
#include "services/queue_views.h"
#include "store/store.h"

/// The operations that attach files to a case and take them back. Backend thread.
class CaseFiles {
 public:
  CaseFiles(Store& store, const Seat& seat) : m_store(store), m_seat(seat) {}

  /// What turns the files that a case has into those that it should have; nothing when they are the same. `stream` and
  /// `id` are those of the case, which may not be registered yet. Errors: NotFound with field "file" when a new content
  /// is not here, Invalid with detail "file.too_many".
  Result<std::vector<OperationDraft>> changes(const QString& stream, const CaseId& id, const AttachmentSet& known,
                                              const std::vector<Attachment>& wanted) const;
  Result<OperationDraft> attach(const QString& stream, const CaseId& id, const Attachment& attachment) const;
  /// One for every addition of this content that is known.
  [[nodiscard]] std::vector<OperationDraft> detach(const QString& stream, const CaseId& id, const AttachmentSet& known,
                                                   const QString& sha256, const QString& requirementId) const;

 private:
  Store& m_store;
  const Seat& m_seat;
};
