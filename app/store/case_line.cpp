#include "store/case_line.h"

Result<std::vector<CaseLine>> caseLines(Statement& statement) {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  std::vector<CaseLine> found;
  while (statement.next())
    found.push_back({CaseId::parse(statement.text(0)).value_or(CaseId{}), statement.text(1), statement.text(2),
                     caseStateFromKey(statement.text(3)).value_or(CaseState::Draft), statement.text(4),
                     statement.text(5), statement.text(6), statement.text(7), statement.optionalInteger(8),
                     statement.integer(9), statement.integer(10) > 0, SearchMatch::AsTyped});
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return found;
}
