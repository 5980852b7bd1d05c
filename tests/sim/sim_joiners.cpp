// PCs that come to the hall while it works.
#include <QDir>
#include <QFile>

#include "sim/sim_hall.h"

namespace {
constexpr qint64 kDayMs = 24LL * 3'600'000;
}

void SimHall::join(bool wasAlone) {
  m_nodes.push_back(std::make_unique<SimNode>(*this, static_cast<int>(m_nodes.size())));
  SimNode& node = *m_nodes.back();
  prepare(node);
  if (!open(node, false)) return;
  if (wasAlone) workAlone(node);
  heal(lead().node);
  if (!lead().wire) return;
  admit(node);
}

/// A morning of each week for two months, with nobody else there; perhaps also this very morning.
void SimHall::workAlone(SimNode& node) {
  node.isLate = true;
  if (!must(node.office->roster().setUp(m_setUp), "setUp")) return;
  const int weeks = 9;
  const bool isToday = below(2) == 0;
  for (int week = weeks; week >= (isToday ? 0 : 1); --week) {
    node.clock.set(openingMs() - week * 7 * kDayMs);
    must(node.office->reloadAlmanac(), "almanac");
    for (int turn = 1 + below(4); turn > 0; --turn) {
      node.clock.advance(60'000);
      const auto ticket = node.office->queue().issue({node.store().newId(),
                                                      QLatin1String(kServices[static_cast<std::size_t>(below(3))]),
                                                      Priority::None,
                                                      {},
                                                      node.seat.counterId,
                                                      node.seat.officerId});
      if (!must(ticket, "issue alone")) return;
      // Of this morning the hub has given the same numbers; of two tickets with one number the later one is refused.
      if (week > 0) noteNumber(*ticket);
      node.papers.push_back(ticket->id);
    }
    node.clock.advance(60'000);
    const auto called = node.office->queue().callNext(node.seat);
    // Not every service is one of this counter's queues.
    const bool isNobody = !called && called.error().code == ErrorCode::NotFound;
    if (!isNobody && must(called, "call alone") && must(node.office->queue().start(node.seat), "start alone"))
      must(node.office->queue().finish(node.seat), "finish alone");
    registerCase(node);
    takeMoney(node);
    if (week % 3 == 0) attach(node);
  }
  for (const QString& stream : node.streams) {
    const auto head = node.store().log().head(stream, node.device);
    if (!must(head, "head")) return;
    for (qint64 seq = 1; seq <= head->seq; ++seq) {
      const auto entry = node.store().log().at(stream, node.device, seq);
      if (must(entry, "own") && *entry) m_brought[{stream, node.device, seq}] = (*entry)->bytes;
    }
  }
  if (m_options.planted != SimOptions::Planted::Lone) return;
  // Broken on purpose: a PC that is set up anew for the hall, and whose old file is thrown away.
  node.stop();
  for (const QString& name : QDir(node.folder.path()).entryList(QDir::Files)) QFile::remove(node.folder.filePath(name));
  open(node, false);
}

/// I1: what was written alone has come along, refused or not.
void SimHall::checkBrought() {
  const LogTable log = lead().node.store().log();
  for (const auto& [place, bytes] : m_brought) {
    const auto entry = log.at(std::get<0>(place), std::get<1>(place), std::get<2>(place));
    if (must(entry, "brought") && (!*entry || (*entry)->bytes != bytes))
      violate(QStringLiteral("I1: %1/%2/%3 was written alone and never came")
                  .arg(std::get<0>(place), std::get<1>(place))
                  .arg(std::get<2>(place)));
  }
}
