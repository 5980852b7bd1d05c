#pragma once

#include <array>
#include <map>
#include <vector>

#include "journal/clock.h"
#include "journal/codec.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/pull.h"
#include "store/log_table.h"

struct HubPages {
  int site = 0;
  int pages = 1;
  int perPage = 500;
};

/// Bodies as a hub sends them up: operations of some 400 bytes of eight devices, each device's stretch signed at its
/// end.
inline std::vector<QByteArray> hubPages(const HubPages& plan, qint64& bytes) {
  SystemRandom random;
  SystemClock clock;
  constexpr int kDevices = 8;
  std::vector<DeviceKey> keys;
  std::map<QString, QByteArray> publicKeys;
  std::vector<ChainHead> heads(kDevices, ChainHead{0, HashChain::genesis()});
  const auto nameOf = [](int i) { return QStringLiteral("device%1").arg(i); };
  for (int i = 0; i < kDevices; ++i) {
    keys.push_back(*DeviceKey::fromSeed(QByteArray(32, static_cast<char>('a' + i))));
    publicKeys[nameOf(i)] = keys.back().publicKey();
  }
  std::vector<QByteArray> bodies;
  qint64 gseq = 0;
  QByteArray running;
  for (int p = 0; p < plan.pages; ++p) {
    PullReply page;
    page.keys = publicKeys;
    for (int i = 0; i < plan.perPage; ++i) {
      // A push brings a stretch of one device.
      const int device = i * kDevices / plan.perPage;
      ChainHead& head = heads[static_cast<std::size_t>(device)];
      std::array<std::uint8_t, 10> chance{};
      random.fill(chance);
      Operation operation;
      operation.stream = kHallStream;
      operation.device = nameOf(device);
      operation.seq = head.seq + 1;
      operation.time = HybridTime::of(clock.nowMs(), 0);
      operation.id = Uuid::v7(clock.nowMs(), chance);
      operation.entity = QLatin1String("ticket:") + operation.id.toString();
      operation.type = QStringLiteral("ticket.issue");
      operation.officer = QStringLiteral("novita");
      operation.plain = {{QStringLiteral("at"), clock.nowMs()},
                         {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                         {QStringLiteral("series"), QStringLiteral("A")},
                         {QStringLiteral("queue"), QStringLiteral("A")},
                         {QStringLiteral("n"), static_cast<qint64>(head.seq + 1)},
                         {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                         {QStringLiteral("agency"), QStringLiteral("disdukcapil")},
                         {QStringLiteral("priority"), QStringLiteral("none")},
                         {QStringLiteral("counter"), QString::number(plan.site)},
                         {QStringLiteral("code"), QStringLiteral("7K3F-92QX")}};
      SequencedOperation sequenced;
      sequenced.stream = operation.stream;
      sequenced.device = operation.device;
      sequenced.seq = operation.seq;
      sequenced.gseq = ++gseq;
      sequenced.effective = static_cast<qint64>(operation.time.value);
      sequenced.bytes = codec::encode(operation);
      bytes += sequenced.bytes.size();
      head = {operation.seq, HashChain::next(head.chain, sequenced.bytes)};
      const bool isLast = i + 1 == plan.perPage || (i + 1) * kDevices / plan.perPage != device;
      if (isLast) sequenced.signature = keys[static_cast<std::size_t>(device)].sign(head.chain);
      running = HashChain::checksum(running, gseq, sequenced.effective, head.chain, {});
      page.operations.push_back(std::move(sequenced));
    }
    page.next = {QStringLiteral("log%1").arg(plan.site), 1, {{kHallStream, gseq}}};
    page.checksums[kHallStream] = running;
    bodies.push_back(wire::writePullReply(page));
  }
  return bodies;
}
