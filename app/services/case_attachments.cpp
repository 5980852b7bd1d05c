#include "services/case_desk.h"

#include <algorithm>

#include "services/case_files.h"

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
  const auto drafts = CaseFiles(m_store, seat).detach(record.stream, id, record.attachments, sha256, requirementId);
  if (drafts.empty()) return failure(ErrorCode::NotFound, sha256, QStringLiteral("file"));
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return {};
}
