#include "store/device_table.h"

Result<std::optional<Device>> DeviceTable::device(const QString& id) const {
  Device device;
  {
    auto statement = m_database.prepare(
        "SELECT id, public_key, state, role, name, suffix, enrolled_at FROM device WHERE id = ? AND enrolled_at IS NOT "
        "NULL");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(id).run(); !done) return tl::unexpected(done.error());
    if (!statement->next()) {
      if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
      return std::optional<Device>();
    }
    device = {statement->text(0),
              statement->blob(1),
              deviceStateOf(statement->text(2)).value_or(DeviceState::Revoked),
              statement->text(3),
              statement->text(4),
              statement->text(5),
              {},
              statement->integer(6)};
  }
  auto streams = m_database.prepare("SELECT stream FROM device_stream WHERE device = ? ORDER BY stream");
  if (!streams) return tl::unexpected(streams.error());
  if (auto done = streams->bind(id).run(); !done) return tl::unexpected(done.error());
  while (streams->next()) device.streams.append(streams->text(0));
  if (auto done = streams->fault(); !done) return tl::unexpected(done.error());
  return std::optional<Device>(std::move(device));
}

Result<std::vector<Device>> DeviceTable::all() const {
  QStringList ids;
  {
    auto statement = m_database.prepare("SELECT id FROM device WHERE enrolled_at IS NOT NULL ORDER BY enrolled_at, id");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return tl::unexpected(done.error());
    while (statement->next()) ids.append(statement->text(0));
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  std::vector<Device> devices;
  for (const QString& id : ids) {
    auto found = device(id);
    if (!found) return tl::unexpected(found.error());
    if (*found) devices.push_back(std::move(**found));
  }
  return devices;
}

Done DeviceTable::enrol(const Device& device) const {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  {
    auto statement = m_database.prepare(
        "INSERT INTO device (id, public_key, state, role, name, suffix, enrolled_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, role = excluded.role, name = excluded.name, "
        "suffix = excluded.suffix, enrolled_at = excluded.enrolled_at "
        "WHERE device.enrolled_at IS NULL AND device.public_key = excluded.public_key");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(device.id).bind(QVariant(device.publicKey));
    statement->bind(toKey(device.state));
    statement->bind(device.role).bind(device.name).bind(device.suffix).bind(device.enrolledAtMs);
    if (auto done = statement->run(); !done) return done;
    // Its history may have come before it: of a hub that was made from the backup of this very counter.
    if (statement->changedRows() != 1) return failure(ErrorCode::Conflict, device.id, QStringLiteral("device"));
  }
  if (auto done = setStreams(device.id, device.streams); !done) return done;
  return transaction->commit();
}

Done DeviceTable::put(const Device& device) const {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  {
    auto statement = m_database.prepare(
        "INSERT INTO device (id, public_key, state, role, name, suffix, enrolled_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, role = excluded.role, name = excluded.name, "
        "suffix = excluded.suffix, enrolled_at = excluded.enrolled_at");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(device.id).bind(QVariant(device.publicKey)).bind(toKey(device.state));
    statement->bind(device.role).bind(device.name).bind(device.suffix).bind(device.enrolledAtMs);
    if (auto done = statement->run(); !done) return done;
  }
  if (auto done = setStreams(device.id, device.streams); !done) return done;
  return transaction->commit();
}

Result<bool> DeviceTable::hasFormerHub(const QString& ownDevice) const {
  auto statement = m_database.prepare(
      "SELECT count(*) FROM device WHERE role = 'hub' AND state = 'active' AND enrolled_at IS NOT NULL AND id <> ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(ownDevice).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return failure(ErrorCode::Internal, QStringLiteral("no count"));
  return statement->integer(0) > 0;
}

Done DeviceTable::setState(const QString& id, DeviceState state) const {
  auto statement = m_database.prepare("UPDATE device SET state = ? WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(toKey(state)).bind(id).run();
}

Done DeviceTable::setStreams(const QString& id, const QStringList& streams) const {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  {
    auto statement = m_database.prepare("DELETE FROM device_stream WHERE device = ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(id).run(); !done) return done;
  }
  for (const QString& stream : streams) {
    auto statement =
        m_database.prepare("INSERT INTO device_stream (device, stream) VALUES (?, ?) ON CONFLICT DO NOTHING");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(id).bind(stream).run(); !done) return done;
  }
  return transaction->commit();
}

Done DeviceTable::addCode(const EnrolCode& code) const {
  auto statement =
      m_database.prepare("INSERT INTO enrol_code (hash, role, name, streams, expires_at) VALUES (?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(QVariant(code.hash)).bind(code.role).bind(code.name).bind(code.streams.join(QLatin1Char(' ')));
  return statement->bind(code.expiresAtMs).run();
}

Result<std::optional<EnrolCode>> DeviceTable::code(const QByteArray& hash) const {
  auto statement = m_database.prepare("SELECT role, name, streams, expires_at, device FROM enrol_code WHERE hash = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QVariant(hash)).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<EnrolCode>();
  }
  return std::optional<EnrolCode>(EnrolCode{hash, statement->text(0), statement->text(1),
                                            statement->text(2).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                                            statement->integer(3), statement->text(4)});
}

Done DeviceTable::useCode(const QByteArray& hash, const QString& device) const {
  auto statement = m_database.prepare("UPDATE enrol_code SET device = ? WHERE hash = ? AND device IS NULL");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(device).bind(QVariant(hash)).run(); !done) return done;
  if (statement->changedRows() != 1)
    return failure(ErrorCode::Conflict, QStringLiteral("the code was used"), QStringLiteral("code"));
  return {};
}
