#pragma once

#include <vector>

#include "domain/result.h"
#include "journal/wire/bundle.h"

// What a record that comes down from a centre must be. The centre asks before it gives one out, and each hub before it
// applies one. Pure; any thread.
namespace bundle_rules {

/// One record by itself. Errors: Invalid with line and field; `detail` begins with the record's key. A member that is
/// missing, mistyped or unknown (a PIN, say) is one.
[[nodiscard]] Done check(const BundleRecord& record);
/// The record of a file with a standard or a calendar; those of a file with a list of officers:
/// [{"id": …, "name": …, "role": …, "agency": …, "active": …}]. Errors: as `check`; Invalid for another kind.
Result<std::vector<BundleRecord>> read(const QString& kind, const QByteArray& bytes);

}  // namespace bundle_rules
