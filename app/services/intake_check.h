#pragma once

#include <optional>
#include <vector>

#include "domain/regions.h"
#include "services/case_views.h"

/// What is wrong with the applicant's data and the form's fields, in the order of the form; the checklist is not looked
/// at. Reasons are keys of domain.md section 3 and of the form ("required", "not_a_date" …). Pure; any thread.
std::vector<FieldProblem> fieldProblems(const Intake& intake, const ServiceStandard& standard, QDate today,
                                        const Regions& regions);

/// What keeps the fee from being counted, unless that field is spoken of in `known` already.
std::optional<FieldProblem> tariffProblem(const Intake& intake, const ServiceStandard& standard, QDate today,
                                          const std::vector<FieldProblem>& known);
