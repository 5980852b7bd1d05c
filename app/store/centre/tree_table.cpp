#include "store/centre/tree_table.h"

Result<TreeEnd> TreeTable::end(const QString& site, const QString& stream) const {
  auto statement = m_database.prepare("SELECT log_id, size, peaks FROM tree WHERE site = ? AND stream = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return TreeEnd{statement->text(0), statement->integer(1), statement->blob(2)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return TreeEnd();
}

Done TreeTable::setEnd(const QString& site, const QString& stream, const TreeEnd& end) const {
  auto statement = m_database.prepare(
      "INSERT INTO tree (site, stream, log_id, size, peaks) VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, stream) "
      "DO UPDATE SET log_id = excluded.log_id, size = excluded.size, peaks = excluded.peaks");
  if (!statement) return tl::unexpected(statement.error());
  const QByteArray peaks = end.peaks.isNull() ? QByteArray("") : end.peaks;
  return statement->bind(site).bind(stream).bind(end.logId).bind(end.size).bind(QVariant(peaks)).run();
}

Done TreeTable::add(const QString& site, const QString& stream, std::span<const TreeNode> nodes) const {
  for (const TreeNode& node : nodes) {
    auto statement = m_database.prepare(
        "INSERT INTO tree_node (site, stream, level, place, hash) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (site, stream, level, place) DO NOTHING");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(site).bind(stream).bind(node.level).bind(node.index).bind(QVariant(node.root));
    if (auto done = statement->run(); !done) return done;
  }
  return {};
}

Result<std::optional<QByteArray>> TreeTable::root(const QString& site, const QString& stream, int level,
                                                  qint64 index) const {
  auto statement =
      m_database.prepare("SELECT hash FROM tree_node WHERE site = ? AND stream = ? AND level = ? AND place = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(level).bind(index).run(); !done)
    return tl::unexpected(done.error());
  if (statement->next()) return std::optional<QByteArray>(statement->blob(0));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<QByteArray>();
}

Result<qint64> TreeTable::countNodes(const QString& site, const QString& stream) const {
  auto statement = m_database.prepare("SELECT count(*) FROM tree_node WHERE site = ? AND stream = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return statement->integer(0);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return 0;
}

Done TreeTable::removeFrom(const QString& site, const QString& stream, int level, qint64 index) const {
  auto statement =
      m_database.prepare("DELETE FROM tree_node WHERE site = ? AND stream = ? AND level = ? AND place >= ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(site).bind(stream).bind(level).bind(index).run();
}

Done TreeTable::removeAll(const QString& site, const QString& stream) const {
  {
    auto statement = m_database.prepare("DELETE FROM tree_node WHERE site = ? AND stream = ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(site).bind(stream).run(); !done) return done;
  }
  auto statement = m_database.prepare("DELETE FROM tree WHERE site = ? AND stream = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(site).bind(stream).run();
}

Done TreeTable::keep(const QString& site, const TreeHead& head) const {
  auto statement = m_database.prepare(
      "INSERT INTO signed_head (site, stream, log_id, size, signed_at, body) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (site, stream, log_id, size) DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(site).bind(head.stream).bind(head.logId).bind(head.size).bind(head.atMs);
  return statement->bind(QString::fromUtf8(wire::writeTreeHead(head))).run();
}

Result<std::vector<TreeHead>> TreeTable::kept(const QString& site, const QString& stream, const QString& logId) const {
  auto statement = m_database.prepare(
      "SELECT size, body FROM signed_head WHERE site = ? AND stream = ? AND log_id = ? ORDER BY size");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(logId).run(); !done) return tl::unexpected(done.error());
  std::vector<TreeHead> heads;
  while (statement->next()) {
    auto head = wire::readTreeHead(statement->text(1).toUtf8());
    const bool isItsOwn = head && head->size == statement->integer(0) && head->stream == stream && head->logId == logId;
    if (!isItsOwn)
      return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2/%3").arg(site, stream).arg(statement->integer(0)),
                     QStringLiteral("head"));
    heads.push_back(std::move(*head));
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return heads;
}

Result<std::optional<qint64>> TreeTable::lastKeptMs(const QString& site, const QString& stream,
                                                    const QString& logId) const {
  auto statement =
      m_database.prepare("SELECT max(signed_at) FROM signed_head WHERE site = ? AND stream = ? AND log_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(logId).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return statement->optionalInteger(0);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<qint64>();
}
