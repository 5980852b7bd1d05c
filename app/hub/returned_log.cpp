#include "hub/returned_log.h"

#include <algorithm>

Result<ReturnedLog::Taken> ReturnedLog::take(const QByteArray& lines) {
  if (m_hub.standing() != HubStanding::Leading)
    return failure(ErrorCode::Conflict, toKey(m_hub.standing()), QStringLiteral("standing"));
  auto batches = wire::readPush(lines);
  if (!batches) return tl::unexpected(batches.error());
  // Nobody's own: who wrote each stretch is looked up by its name, and its signature is checked.
  Device carrier;
  carrier.name = QStringLiteral("centre");
  for (PushBatch& batch : *batches) {
    // The log that it came from is the one that is lost.
    batch.logId = m_hub.store().logId();
    if (!carrier.streams.contains(batch.stream)) carrier.streams.append(batch.stream);
  }
  const auto reply = m_hub.push(carrier, *batches);
  if (!reply) return failure(ErrorCode::Io, reply.error().code + QLatin1Char(' ') + reply.error().detail);
  Taken taken;
  for (const PushReceipt& receipt : reply->receipts) {
    if (!receipt.problem.isEmpty()) {
      qWarning("the centre brings %s of %s back, which is not taken: %s", qPrintable(receipt.stream),
               qPrintable(receipt.device), qPrintable(receipt.problem));
      ++taken.refused;
      continue;
    }
    taken.operations += static_cast<int>(std::ranges::count_if(
        receipt.results, [](const OpResult& result) { return result.standing != OpStanding::Duplicate; }));
  }
  return taken;
}
