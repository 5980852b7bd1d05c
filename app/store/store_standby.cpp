// Store of a standby and of whoever a promotion concerns.
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

#include "journal/codec.h"
#include "journal/device_codec.h"
#include "store/device_table.h"
#include "store/directory_table.h"
#include "store/meta_table.h"
#include "store/number_table.h"
#include "store/peer_table.h"
#include "store/store.h"

namespace {

QString textOf(const Promotion& promotion) {
  return QString::fromUtf8(QJsonDocument(promotion.body()).toJson(QJsonDocument::Compact));
}

tl::unexpected<Error> notForThis(const char* why) {
  return failure(ErrorCode::Conflict, QLatin1String(why), QStringLiteral("authority"));
}

}  // namespace

Done Store::standBy(const Membership& membership) {
  const MetaTable meta(*m_database);
  if (m_authority == Authority::Member) return notForThis("belongs to a hall already");
  if (m_authority == Authority::Lone) {
    // The mark first: without a hall it means nothing.
    if (auto done = meta.set(QStringLiteral("standby"), QStringLiteral("1")); !done) return done;
    return joinHall(membership);
  }
  if (!m_successor) return notForThis("leads its hall");
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = meta.set(QStringLiteral("standby"), QStringLiteral("1")); !done) return done;
  if (auto done = meta.set(QStringLiteral("authority"), QStringLiteral("member")); !done) return done;
  if (auto done = meta.set(QStringLiteral("suffix"), membership.suffix); !done) return done;
  for (const char* key : {"promotion", "successor"}) {
    if (auto done = meta.remove(QLatin1String(key)); !done) return done;
  }
  // The log keeps its old id: the new hub answers with a log-reset, the ends of all chains are compared, and only what
  // it lacks goes out.
  if (auto done = PeerTable(*m_database).clear(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  return start();
}

Done Store::placeTheRest(std::map<QString, StreamEnd>& ends) {
  const LogTable log = this->log();
  const NumberTable numbers(*m_database);
  // A receipt tells the places of own operations before the pages up to there have come; these places are nobody's now.
  for (const auto& [stream, end] : ends) {
    auto statement = m_database->prepare(
        "UPDATE log SET gseq = NULL, effective = NULL, rejected = NULL, running = NULL WHERE stream = ? AND gseq > ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(stream).bind(end.gseq).run(); !done) return done;
  }
  std::vector<LogPlace> places;
  {
    auto statement = m_database->prepare("SELECT stream, device, seq FROM log WHERE gseq IS NULL ORDER BY pos");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return done;
    while (statement->next())
      places.push_back({statement->text(0), statement->text(1), statement->integer(2), std::nullopt, std::nullopt});
    if (auto done = statement->fault(); !done) return done;
  }
  std::set<QString> touched;
  for (LogPlace& place : places) {
    const auto entry = log.at(place.stream, place.device, place.seq);
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) return failure(ErrorCode::Corrupt, place.stream, QStringLiteral("chain"));
    const auto operation = codec::decode((*entry)->bytes);
    QString rejected = operation ? QString() : QStringLiteral("unreadable");
    if (operation) {
      if (auto done = numbers.noteIssue(*operation); !done) {
        if (done.error().code != ErrorCode::Duplicate) return done;
        rejected = QStringLiteral("number-taken");
      }
      touched.insert(operation->entity);
    }
    StreamEnd& end = ends[place.stream];
    place.gseq = ++end.gseq;
    place.effective = effectiveOf(operation ? operation->time : HybridTime::of(m_clock->nowMs(), 0));
    end.running = HashChain::checksum(end.running, end.gseq, *place.effective, (*entry)->chain, rejected.toUtf8());
    if (const auto isMoved = log.setPlace(place, rejected); !isMoved) return tl::unexpected(isMoved.error());
    if (auto done = log.setRunning(place.stream, end.gseq, end.running); !done) return done;
  }
  const Projector projector = this->projector();
  std::vector<Change> changes;
  for (const QString& entity : touched) {
    if (auto done = projector.refold(entity, changes); !done) return done;
  }
  return {};
}

Done Store::adoptDevices() const {
  const DeviceTable table(*m_database);
  const DirectoryTable directory(*m_database);
  const auto rows = directory.ofKind(QStringLiteral("device"));
  if (!rows) return tl::unexpected(rows.error());
  const QString own = enrolledDevice(m_device);
  QString formerHub;
  std::set<QString> told;
  for (const DirectoryRow& row : *rows) {
    auto device = device_codec::read(row.key, row.body);
    if (!device) return tl::unexpected(device.error());
    told.insert(device->id);
    // Who belongs to the hall is the hub's word alone.
    if (device->id == own) {
      formerHub = enrolledDevice(row.mark.key.device);
      device->role = QStringLiteral("hub");
    }
    if (auto done = table.put(*device); !done) return done;
  }
  // It was enrolled, and the hub was gone before it had taken the word about itself.
  if (formerHub.isEmpty()) return failure(ErrorCode::Conflict, own, QStringLiteral("empty"));
  const auto keys = log().deviceKeys();
  if (!keys) return tl::unexpected(keys.error());
  // After a restored backup it may be known by the name of a later chain alone.
  const auto key = std::ranges::find_if(*keys, [&](const auto& it) { return enrolledDevice(it.first) == formerHub; });
  if (key == keys->end()) return failure(ErrorCode::Corrupt, formerHub, QStringLiteral("device"));
  Device former;
  if (told.contains(formerHub)) {
    const auto known = table.device(formerHub);
    if (!known) return tl::unexpected(known.error());
    if (*known) former = **known;
  }
  former.id = formerHub;
  former.publicKey = key->second;
  former.role = QStringLiteral("hub");
  if (former.name.isEmpty()) former.name = QStringLiteral("Hub");
  if (former.suffix.isEmpty()) former.suffix = QStringLiteral("H%1").arg(m_epoch);
  if (former.streams.isEmpty()) former.streams = QStringList{kHallStream};
  if (former.enrolledAtMs == 0) former.enrolledAtMs = m_clock->nowMs();
  return table.put(former);
}

Result<Promotion> Store::promote(const QString& officer) {
  if (!isStandby()) return notForThis("not a standby");
  // What leads must show all that it holds: numbers and devices are read off the tables.
  if (m_isGathering)
    if (auto done = arrange(); !done) return tl::unexpected(done.error());
  const MetaTable meta(*m_database);
  const qint64 now = m_clock->nowMs();
  auto has = cursor();
  if (!has) return tl::unexpected(has.error());
  Promotion promotion;
  promotion.device = enrolledDevice(m_device);
  promotion.before = std::move(*has);
  promotion.epoch = m_epoch + 1;
  promotion.logId = m_logId.section(QLatin1Char('.'), 0, 0) + QLatin1Char('.') + QString::number(now / 1000, 16) +
                    QLatin1Char('p') + QString::number(promotion.epoch);
  promotion.atMs = now;
  promotion.officer = officer;
  promotion.sign(m_key);

  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  auto ends = m_ends;
  if (auto done = NumberTable(*m_database).noteAllTickets(); !done) return tl::unexpected(done.error());
  if (auto done = placeTheRest(ends); !done) return tl::unexpected(done.error());
  for (const auto& [stream, end] : ends) {
    if (auto done = saveEnd(stream, end); !done) return tl::unexpected(done.error());
  }
  if (auto done = adoptDevices(); !done) return tl::unexpected(done.error());
  const std::pair<const char*, QString> facts[]{{"authority", QStringLiteral("hub")},
                                                {"log_id", promotion.logId},
                                                {"epoch", QString::number(promotion.epoch)},
                                                {"epoch_since", QString::number(now)},
                                                {"promotion", textOf(promotion)}};
  for (const auto& [key, value] : facts) {
    if (auto done = meta.set(QLatin1String(key), value); !done) return tl::unexpected(done.error());
  }
  if (auto done = meta.remove(QStringLiteral("standby")); !done) return tl::unexpected(done.error());
  if (auto done = saveClock(); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  // Whoever built something from the settings looks at them anew.
  ++m_settingsVersion;
  if (auto done = start(); !done) return tl::unexpected(done.error());
  return promotion;
}

Done Store::stepDown(const Promotion& successor) {
  if (m_authority != Authority::Hub) return notForThis("not a hub");
  if (successor.epoch <= m_epoch) return notForThis("not a later epoch");
  if (auto done = MetaTable(*m_database).set(QStringLiteral("successor"), textOf(successor)); !done) return done;
  m_successor = successor;
  return {};
}

Result<bool> Store::followPromotion(const Promotion& promotion) {
  if (m_authority != Authority::Member) return notForThis("follows nobody");
  if (promotion.before.logId != m_logId || promotion.epoch <= m_epoch) return false;
  const auto isBeyond = [&](const QString& stream, qint64 gseq) {
    const auto taken = promotion.before.after.find(stream);
    return gseq > (taken == promotion.before.after.end() ? 0 : taken->second);
  };
  for (const auto& [stream, end] : m_ends)
    if (isBeyond(stream, end.gseq)) return false;
  {
    auto statement = m_database->prepare("SELECT stream, max(gseq) FROM log WHERE gseq IS NOT NULL GROUP BY stream");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return tl::unexpected(done.error());
    while (statement->next())
      if (isBeyond(statement->text(0), statement->integer(1))) return false;
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  const MetaTable meta(*m_database);
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = meta.set(QStringLiteral("log_id"), promotion.logId); !done) return tl::unexpected(done.error());
  if (auto done = meta.set(QStringLiteral("epoch"), QString::number(promotion.epoch)); !done)
    return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  m_logId = promotion.logId;
  m_epoch = promotion.epoch;
  return true;
}
