#include "store/peer_table.h"

Done PeerTable::raise(const QString& stream, const QString& device, qint64 seq) const {
  auto statement = m_database.prepare(
      "INSERT INTO peer_head (stream, device, seq) VALUES (?, ?, ?) "
      "ON CONFLICT (stream, device) DO UPDATE SET seq = max(seq, excluded.seq)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(stream).bind(device).bind(seq).run();
}

Done PeerTable::set(const QString& stream, const QString& device, qint64 seq) const {
  auto statement = m_database.prepare(
      "INSERT INTO peer_head (stream, device, seq) VALUES (?, ?, ?) "
      "ON CONFLICT (stream, device) DO UPDATE SET seq = excluded.seq");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(stream).bind(device).bind(seq).run();
}

Done PeerTable::clear() const { return m_database.run("DELETE FROM peer_head"); }

Result<std::vector<Unsent>> PeerTable::unsent(const QString& ownDevice) const {
  auto statement = m_database.prepare(
      "SELECT h.stream, h.device, coalesce(p.seq, 0), h.seq FROM head h "
      "LEFT JOIN peer_head p ON p.stream = h.stream AND p.device = h.device "
      "WHERE h.seq > coalesce(p.seq, 0) ORDER BY h.device <> ?, h.stream <> 'hall', h.stream, h.device");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(ownDevice).run(); !done) return tl::unexpected(done.error());
  std::vector<Unsent> chains;
  while (statement->next())
    chains.push_back({statement->text(0), statement->text(1), statement->integer(2), statement->integer(3)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return chains;
}
