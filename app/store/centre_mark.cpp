#include "store/centre_mark.h"

#include "store/meta_table.h"

namespace {
const QString kHave = QStringLiteral("centre.have");
}

Done CentreMark::set(const Cursor& have) const { return MetaTable(m_database).set(kHave, have.toText()); }

Result<Cursor> CentreMark::get() const {
  const auto text = MetaTable(m_database).text(kHave);
  if (!text) return tl::unexpected(text.error());
  // Nothing is known before the first word of the hub, and of a hall without a centre for ever.
  return *text ? Cursor::parse(**text) : Result<Cursor>(Cursor());
}

Result<bool> CentreMark::has(const QString& logId, const QString& entity) const {
  const auto have = get();
  if (!have) return tl::unexpected(have.error());
  if (have->logId != logId || have->after.empty()) return false;
  auto statement =
      m_database.prepare("SELECT stream, max(gseq), max(gseq IS NULL) FROM log WHERE entity = ? GROUP BY stream");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(entity).run(); !done) return tl::unexpected(done.error());
  bool isThere = false;
  while (statement->next()) {
    const auto place = have->after.find(statement->text(0));
    isThere = place != have->after.end() && statement->integer(2) == 0 && statement->integer(1) <= place->second;
    if (!isThere) break;
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return isThere;
}
