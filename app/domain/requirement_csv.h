#pragma once

#include <QByteArray>

#include <vector>

#include "domain/result.h"
#include "domain/service_standard.h"

/// What a table says of one service, with the line of each requirement, so that what is found wrong later can say
/// where.
struct RequirementRows {
  QString serviceId;
  std::vector<Requirement> requirements;
  std::vector<int> lines;
  bool operator==(const RequirementRows&) const = default;
};

/// The requirements of services as a table for a spreadsheet: one line each, the words of the office, "ya" and "tidak".
/// UTF-8 with a byte order mark, RFC 4180. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe, which the reader takes away. Any thread, pure.
[[nodiscard]] QByteArray writeRequirementCsv(const std::vector<ServiceStandard>& standards);

/// Reads such a table; commas or semicolons (what a spreadsheet writes in Indonesian), with or without the mark. In the
/// order of the file, services in the order in which each is first named. Errors: Invalid with the line and as `field`
/// the column, for a header that is not this one, a quote that does not end, a row of another length, a word that is
/// neither ya nor tidak, an empty cell that must be filled, a requirement twice.
[[nodiscard]] Result<std::vector<RequirementRows>> readRequirementCsv(QByteArrayView bytes);

/// The column for a path of readStandard(), "requirements[2].condition.field" → "bila_kolom"; empty for another path.
[[nodiscard]] QString requirementColumn(const QString& path);
