#include "store/bundle_ownership.h"

#include "journal/wire/bundle.h"
#include "store/directory_table.h"

Result<bool> BundleOwnership::isFromCentre(const QString& kind) const {
  const QString name = bundle_name::of(kind);
  // Whom a hall revokes is the hall's business too.
  if (name.isEmpty() || name == bundle_name::kRevocations) return false;
  const auto row = DirectoryTable(m_database).row(QStringLiteral("bundle"), name);
  if (!row) return tl::unexpected(row.error());
  return row->has_value();
}
