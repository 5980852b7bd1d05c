#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/case_state.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "domain/search_match.h"
#include "store/database.h"

/// One row of a list, without form and checklist.
struct CaseLine {
  CaseId id;
  QString code;
  QString serviceName;
  CaseState state = CaseState::Draft;
  QString nik;
  QString name;
  QString ticketLabel;
  QString officerId;
  std::optional<qint64> promisedAtMs;
  qint64 updatedAtMs = 0;
  bool hasConflict = false;
  SearchMatch match = SearchMatch::AsTyped;
};

// Columns and states as texts of SQL, for the statements of the tables that answer with lines.
#define CASE_LINE_COLUMNS                                                                                       \
  "c.id, c.code, c.service_name, c.status, c.nik, c.name, c.ticket_label, c.officer_id, c.promised_at, c.updated_at, " \
  "c.conflicts"
#define CASE_OPEN_STATES                                                                                      \
  "('incomplete', 'registered', 'verified', 'processing', 'waiting_applicant', 'waiting_payment', 'approved', " \
  "'issued', 'ready')"

/// Runs a statement that selects CASE_LINE_COLUMNS. Backend thread.
Result<std::vector<CaseLine>> caseLines(Statement& statement);
