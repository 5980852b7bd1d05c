// The end of a history: the invariants of sync.md.
#include <QDir>
#include <QFile>

#include "hub/log_audit.h"
#include "sim/sim_hall.h"
#include "support/hall_checks.h"
#include "support/table_dump.h"

/// I6: the network and all disks are whole; within twice the longest back-off, and what a lost request takes to be
/// given up, everything is everywhere.
void SimHall::settle() {
  m_weather = 0;
  m_isSplit = false;
  for (SimServer& server : m_servers) {
    heal(server.node);
    server.isOff = server.isBurnt;
    server.node.skewMs = 0;
    const bool isThere = &server == &m_servers[0] || m_hasStandby;
    if (isThere && !server.wire) openServer(server);
  }
  for (const auto& node : m_nodes) {
    heal(*node);
    if (!node->office) open(*node);
    node->isCut = false;
    // Some wrong clocks stay wrong.
    if (node->index % 2 == 0) node->skewMs = 0;
  }
  setTime(m_nowMs);
  // What a hub lost with its disk, the centre has.
  if (!m_bundles.empty()) bringBundle(m_bundles.size() - 1);
  if (m_lead == 1 && !serverOf(0).isBurnt) bringBackTheOldHub();
  const SyncTuning tuning = SyncTuning::ofHall();
  runUntil(m_nowMs + 2 * tuning.maxBackOffMs + tuning.requestTimeoutMs);
  awaitFiles();
  for (SimNode* node : everybody()) {
    if (!m_report.violations.isEmpty()) return;
    if (node->index < 0 && (!node->office || !node->store().isStandby())) continue;
    const auto status = node->engine->status();
    if (!must(status, "status", node)) return;
    if (node->isApart) {
      if (status->state == LinkState::Online && status->isCaughtUp)
        violate(QStringLiteral("I14: %1 was revoked or cloned, and is served").arg(node->index));
      continue;
    }
    if (status->waitingOperations() > 0 || status->state != LinkState::Online || !status->isCaughtUp)
      violate(QStringLiteral("I6: %1 still waits: %2 operations, state %3, trouble %4, %5")
                  .arg(node->index)
                  .arg(status->waitingOperations())
                  .arg(static_cast<int>(status->state))
                  .arg(static_cast<int>(status->trouble))
                  .arg(status->detail));
  }
}

void SimHall::checkTables() {
  const QString hub = hallTables(dumpTables(lead().node.file()));
  std::map<QString, QString> byGrant;
  for (const SimServer& server : m_servers)
    if (server.node.office && hallTables(dumpTables(server.node.file())) != hub)
      violate(QStringLiteral("I4: the standby and the hub differ"));
  for (const auto& node : m_nodes) {
    if (node->isApart) continue;
    const QString tables = dumpTables(node->file());
    const auto [first, isNew] = byGrant.emplace(node->streams.join(QLatin1Char(' ')), tables);
    if (first->second != tables) violate(QStringLiteral("I4: two members with the same grants differ"));
    if (hallTables(tables) != hub) violate(QStringLiteral("I4: a member and the hub differ"));
    if (!isNew || !must(node->store().rebuild(), "rebuild")) continue;
    if (dumpTables(node->file()) != tables) violate(QStringLiteral("I4: a rebuild gives other tables"));
  }
}

void SimHall::checkLog() {
  const auto tickets = allTickets(lead().node.store(), m_days);
  if (!must(tickets, "tickets")) return;
  m_report.violations += repeatedNumbers(*tickets);
  const auto twice = doubleCalls(lead().node.store(), *tickets);
  if (must(twice, "calls")) m_report.violations += *twice;
}

void SimHall::checkAcked() {
  const LogTable log = lead().node.store().log();
  for (const auto& [place, bytes] : m_acked) {
    const auto entry = log.at(std::get<0>(place), std::get<1>(place), std::get<2>(place));
    if (!must(entry, "acked")) return;
    if (!*entry || (*entry)->bytes != bytes)
      violate(QStringLiteral("I1: %1/%2/%3 was acknowledged and is not there")
                  .arg(std::get<0>(place), std::get<1>(place))
                  .arg(std::get<2>(place)));
  }
  for (const QByteArray& id : m_granted) {
    const auto isThere = log.contains(*Uuid::fromBytes(id));
    if (must(isThere, "granted") && !*isThere)
      violate(QStringLiteral("I1: %1 was granted and is not in the hub's log").arg(Uuid::fromBytes(id)->toString()));
  }
}

void SimHall::checkSecrets() {
  auto search = [&](const SimNode& node) {
    const QDir dir(node.folder.path());
    for (const QString& name : dir.entryList(QDir::Files)) {
      QFile file(dir.filePath(name));
      if (!file.open(QIODevice::ReadOnly)) {
        violate(QStringLiteral("error: %1 cannot be read").arg(name));
        continue;
      }
      const QByteArray bytes = file.readAll();
      for (const auto& [secret, stream] : m_secrets) {
        const bool mayHave = node.streams.contains(stream) && !name.contains(QLatin1String("cadangan"));
        if (!mayHave && bytes.contains(secret.toUtf8()))
          violate(QStringLiteral("I14: %1 of %2 lies in %3 of %4").arg(secret, stream, name).arg(node.index));
      }
    }
  };
  for (const SimServer& server : m_servers)
    if (!server.isBurnt) search(server.node);
  for (const auto& node : m_nodes) search(*node);
}

void SimHall::checkChains() {
  auto check = [&](SimNode& node) {
    const auto found = node.store().verify();
    if (must(found, "verify") && !found->fault.isEmpty())
      violate(QStringLiteral("I8: %1: %2").arg(node.index).arg(found->fault));
  };
  for (SimServer& server : m_servers)
    if (server.node.office) check(server.node);
  // Its order, its checksums, and every head that it has signed on the way.
  const auto audit = LogAudit(*lead().hub).verify();
  if (must(audit, "audit") && !audit->fault.isEmpty()) violate(QLatin1String("I8: ") + audit->fault);
  for (const auto& node : m_nodes)
    if (node->index % 4 == 0) check(*node);
}
