#include "services/case_files.h"

#include <algorithm>

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

bool isSame(const Attachment& a, const Attachment& b) {
  return a.file.sha256 == b.file.sha256 && a.requirementId == b.requirementId;
}

bool holds(const std::vector<Attachment>& all, const Attachment& one) {
  return std::ranges::any_of(all, [&](const Attachment& other) { return isSame(one, other); });
}

}  // namespace

Result<OperationDraft> CaseFiles::attach(const QString& stream, const CaseId& id, const Attachment& attachment) const {
  if (!m_store.blobs().has(attachment.file.sha256))
    return failure(ErrorCode::NotFound, attachment.file.sha256, QStringLiteral("file"));
  OperationDraft draft;
  draft.stream = stream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("case.attach");
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("counter"), m_seat.counterId},
                 {QStringLiteral("bytes"), attachment.file.bytes},
                 {QStringLiteral("kind"), toKey(attachment.file.kind)},
                 {QStringLiteral("requirement"), attachment.requirementId}};
  // Not in `plain`: whoever has a document would see in the hub's log that it was handed in.
  draft.personal = {{QStringLiteral("name"), cleanFileName(attachment.name)},
                    {QStringLiteral("sha256"), attachment.file.sha256}};
  return draft;
}

std::vector<OperationDraft> CaseFiles::detach(const QString& stream, const CaseId& id, const AttachmentSet& known,
                                              const QString& sha256, const QString& requirementId) const {
  std::vector<OperationDraft> drafts;
  for (const QString& operationId : known.additionsOf(sha256, requirementId)) {
    OperationDraft draft;
    draft.stream = stream;
    draft.entity = entityOf(id);
    draft.type = QStringLiteral("case.detach");
    if (const auto seen = Uuid::parse(operationId)) draft.seen = {*seen};
    draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                   {QStringLiteral("counter"), m_seat.counterId},
                   {QStringLiteral("requirement"), requirementId},
                   {QStringLiteral("of"), operationId}};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

Result<std::vector<OperationDraft>> CaseFiles::changes(const QString& stream, const CaseId& id,
                                                       const AttachmentSet& known,
                                                       const std::vector<Attachment>& wanted) const {
  if (wanted.size() > kMaxFilesOfCase)
    return failure(ErrorCode::Invalid, QStringLiteral("file.too_many"), QStringLiteral("file"));
  const std::vector<Attachment> present = known.present();
  std::vector<OperationDraft> drafts;
  for (const Attachment& attachment : wanted) {
    if (holds(present, attachment)) continue;
    auto draft = attach(stream, id, attachment);
    if (!draft) return tl::unexpected(draft.error());
    drafts.push_back(std::move(*draft));
  }
  for (const Attachment& attachment : present) {
    if (holds(wanted, attachment)) continue;
    for (OperationDraft& draft : detach(stream, id, known, attachment.file.sha256, attachment.requirementId))
      drafts.push_back(std::move(draft));
  }
  return drafts;
}
