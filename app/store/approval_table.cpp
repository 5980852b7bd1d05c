#include "store/approval_table.h"

Result<std::vector<Approval>> ApprovalTable::all() const {
  auto statement = m_database.prepare(
      "SELECT device, stream, public_key, officer_id, approved_at FROM approved_device ORDER BY device, stream");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::vector<Approval> approvals;
  while (statement->next())
    approvals.push_back(
        {statement->text(0), statement->text(1), statement->blob(2), statement->text(3), statement->integer(4)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return approvals;
}

Done ApprovalTable::add(const Approval& approval) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO approved_device (device, stream, public_key, officer_id, approved_at) "
      "VALUES (?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(approval.device).bind(approval.stream).bind(QVariant(approval.publicKey));
  return statement->bind(approval.officerId).bind(approval.approvedAtMs).run();
}
