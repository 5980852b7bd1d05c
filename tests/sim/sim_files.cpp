// Scans of applications: what a desk attaches goes sealed to the hub, and whoever opens it fetches it from there.
#include <QBuffer>

#include <algorithm>

#include "journal/wire/problem.h"
#include "sim/sim_hall.h"
#include "store/case_table.h"
#include "support/blob_endpoints.h"

namespace {

/// A PDF that does not get smaller by packing.
QByteArray scanOf(qsizetype bytes, SplitMix& chance) {
  QByteArray noise(bytes, Qt::Uninitialized);
  for (char& byte : noise) byte = static_cast<char>(chance.next());
  return "%PDF-1.4\n" + noise + "\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
}

SealedFiles filesOf(const SimServer& server) {
  return SealedFiles(server.node.folder.path(), {}, [](const QString&) { return qint64{1} << 40; });
}

bool isNamed(const CaseRow& row, const FileId& file) {
  const auto present = row.record.attachments.present();
  return std::ranges::any_of(present, [&](const Attachment& one) { return one.file.sha256 == file.sha256; });
}

}  // namespace

/// As FileLink does, but that sealing takes no time.
void SimHall::pumpFiles(SimNode& node) {
  BlobCourier& courier = *node.courier;
  courier.setLine(node.engine->state() == LinkState::Online, node.engine->isQuiet(), node.engine->token());
  for (bool isDone = false; !isDone;) {
    isDone = true;
    for (const quint64 id : courier.takeCancelled()) node.flights.erase(id | kOfFiles);
    for (SyncRequest& request : courier.takeRequests()) {
      request.id |= kOfFiles;
      transmit(node, std::move(request));
    }
    if (const auto job = courier.takeSealJob()) {
      const auto key = node.keys.current(job->file.stream);
      courier.sealed(job->file, key ? sealFile(node.store().blobs(), job->file, *key)
                                    : failure(ErrorCode::Denied, job->file.stream, QStringLiteral("key")));
      isDone = false;
    }
    if (const auto job = courier.takeOpenJob()) {
      courier.opened(job->file, keepFile(node.store().blobs(), job->file, job->sha256, job->sealed, node.keys));
      isDone = false;
    }
  }
  courier.takeArrived();
}

WireServer::Reply SimHall::serveFiles(SimServer& server, const SyncRequest& request) {
  const auto refused = [](const Problem& problem) {
    return WireServer::Reply{problem.status, problem.toJson(), false};
  };
  if (server.hub->standing() != HubStanding::Leading) return refused({503, toKey(server.hub->standing()), {}, {}, {}});
  const auto device = server.hub->admission().check(request.token);
  if (!device) return refused(device.error());
  if (device->state != DeviceState::Active) return refused({403, QStringLiteral("device-revoked"), {}, {}, {}});
  if (m_options.planted == SimOptions::Planted::File && request.endpoint == Endpoint::BlobBegin) {
    // Broken on purpose: a hub that has what it has never seen.
    return {200, wire::writeBlobStanding({0, true}), false};
  }
  const SyncAnswer answer = serveBlob(filesOf(server), request, device->id);
  return {answer.status, answer.body, false};
}

void SimHall::attach(SimNode& node) {
  if (node.isKiosk) return;
  std::vector<CaseId> mine;
  for (const auto& [id, stream] : m_cases) {
    if (stream != node.streams.at(1)) continue;
    const auto row = CaseTable(node.store().database()).row(id);
    if (!must(row, "case", &node)) return;
    if (*row) mine.push_back(id);
  }
  if (mine.empty()) return;
  const CaseId id = mine[static_cast<std::size_t>(below(static_cast<int>(mine.size())))];
  QByteArray content = scanOf(below(4) == 0 ? 600'000 : 3'000, m_chance);
  QBuffer source(&content);
  source.open(QIODevice::ReadOnly);
  const auto stored = node.store().blobs().put(source);
  if (!must(stored, "scan", &node)) return;
  Attachment attachment;
  attachment.file = *stored;
  attachment.name = QStringLiteral("KK.pdf");
  if (must(node.office->cases().attach(node.seat, id, attachment), "attach", &node))
    m_scans.push_back({{node.streams.at(1), stored->sha256}, id, &node});
}

void SimHall::look(SimNode& node) {
  if (!node.courier || m_scans.empty()) return;
  const auto number = static_cast<std::size_t>(below(static_cast<int>(m_scans.size())));
  const Scan& scan = m_scans[number];
  if (!node.streams.contains(scan.file.stream) || node.store().blobs().has(scan.file.sha256)) return;
  const auto row = CaseTable(node.store().database()).row(scan.application);
  if (!must(row, "case", &node) || !*row || !isNamed(**row, scan.file)) return;
  m_wanted.emplace(&node, number);
  node.courier->want(scan.file);
}

/// Files wait for everything else, and what could not be sent or fetched is tried again in its own time.
void SimHall::awaitFiles() {
  const auto isWaiting = [this] {
    return std::ranges::any_of(m_nodes,
                               [](const auto& node) {
                                 return node->courier && !node->isApart && node->courier->traffic().waiting > 0;
                               }) ||
           std::ranges::any_of(m_wanted, [this](const auto& wanted) {
             const auto& [node, number] = wanted;
             return !node->isApart && !node->store().blobs().has(m_scans[number].file.sha256);
           });
  };
  const qint64 endMs = m_nowMs + BlobCourier::kFarMs + 60'000;
  do {
    for (const auto& [node, number] : m_wanted)
      if (node->courier && !node->isApart) node->courier->want(m_scans[number].file);
    for (const auto& node : m_nodes)
      if (node->courier) pump(*node);
    runUntil(m_nowMs + 10'000);
  } while (m_nowMs < endMs && m_report.violations.isEmpty() && isWaiting());
}

/// What the log names and a PC still has lies at the hub, whole; and whoever wanted it has it, whole.
void SimHall::checkFiles() {
  const SealedFiles atHub = filesOf(lead());
  for (std::size_t number = 0; number < m_scans.size(); ++number) {
    const Scan& scan = m_scans[number];
    const FileId& file = scan.file;
    bool isKnown = false;
    for (const auto& node : m_nodes) {
      if (node->isApart || !node->streams.contains(file.stream)) continue;
      const auto row = CaseTable(node->store().database()).row(scan.application);
      if (must(row, "case") && *row && isNamed(**row, file)) isKnown = true;
    }
    // A PC that may no longer send anything, or whose disk came from a backup that has never heard of it.
    if (!isKnown || scan.writer->isApart) continue;
    std::optional<BlobTag> tag;
    for (const QString& name : file_seal::namesOf(file, scan.writer->keys))
      if (!tag) tag = atHub.find(file.stream, name);
    if (!tag) {
      violate(QStringLiteral("I13: a scan of %1 that the log names never came to the hub").arg(scan.writer->index));
      continue;
    }
    const auto sealed = atHub.read(*tag, 0, tag->bytes);
    if (!must(sealed, "sealed")) continue;
    if (!file_seal::open(file, *sealed, scan.writer->keys))
      violate(QStringLiteral("I13: a scan of %1 is not whole at the hub").arg(scan.writer->index));
    for (const auto& [node, wanted] : m_wanted)
      if (wanted == number && !node->isApart && !node->store().blobs().has(file.sha256))
        violate(QStringLiteral("I13: %1 has never got the scan that it wanted").arg(node->index));
  }
  for (const auto& node : m_nodes) {
    const auto all = node->store().blobs().all();
    if (!must(all, "blobs")) continue;
    for (const QString& sha256 : *all)
      if (!node->store().blobs().read(sha256)) violate(QStringLiteral("I13: %1 has half a scan").arg(node->index));
  }
  for (const SimServer& server : m_servers) {
    if (!server.node.office) continue;
    const auto check = filesOf(server).verify();
    if (must(check, "sealed files") && check->damaged > 0) violate(QStringLiteral("I13: a hub has half a scan"));
  }
}
