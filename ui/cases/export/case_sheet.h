#pragma once

#include <vector>

#include "domain/zone.h"
#include "services/case_export.h"
#include "services/table_file.h"

namespace words {

/// A list of applications as a sheet, headed in the language of the program. Pure.
TableSheet caseSheet(const std::vector<CaseExportRow>& rows, const Zone& zone);

}  // namespace words
