#include "journal/wire/push.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

#include "journal/codec.h"
#include "journal/hash_chain.h"
#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qsizetype kMaxReplyBytes = 256 * 1024;
constexpr std::array<const char*, 4> kStandings{"applied", "dup", "rejected", "parked"};

tl::unexpected<Error> tooLarge(const QString& what) {
  return failure(ErrorCode::Invalid, what, QStringLiteral("size"));
}

QJsonObject toJson(const OpResult& result) {
  QJsonObject object{{QStringLiteral("s"), result.seq},
                     {QStringLiteral("st"), QLatin1String(kStandings[static_cast<std::size_t>(result.standing)])}};
  if (!result.code.isEmpty()) object.insert(QStringLiteral("code"), result.code);
  if (result.gseq) object.insert(QStringLiteral("gseq"), *result.gseq);
  if (result.effective) object.insert(QStringLiteral("eff"), toHex(static_cast<quint64>(*result.effective)));
  return object;
}

Result<OpResult> readResult(const QJsonValue& value) {
  Fields fields(value.toObject());
  OpResult result;
  result.seq = fields.integer("s", 1, kMost);
  const QString standing = fields.text("st", 16);
  const auto known = std::ranges::find(kStandings, standing, [](const char* key) { return QLatin1String(key); });
  if (known == kStandings.end()) {
    fields.refuse("st", "unknown");
  } else {
    result.standing = static_cast<OpStanding>(known - kStandings.begin());
  }
  result.code = fields.optionalText("code", kMaxName);
  result.gseq = fields.optionalInteger("gseq", 1, kMost);
  if (fields.has("eff")) result.effective = static_cast<qint64>(fields.hex("eff"));
  if (result.gseq.has_value() != result.effective.has_value()) fields.refuse("eff", "goes with gseq");
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return result;
}

}  // namespace

QByteArray writePush(std::span<const PushBatch> batches) {
  QByteArray body;
  for (const PushBatch& batch : batches) {
    body += writeObject({{QStringLiteral("log_id"), batch.logId},
                         {QStringLiteral("stream"), batch.stream},
                         {QStringLiteral("device"), batch.device},
                         {QStringLiteral("from_seq"), batch.fromSeq},
                         {QStringLiteral("prev_chain"), toBase64(batch.prevChain)},
                         {QStringLiteral("count"), static_cast<qint64>(batch.lines.size())},
                         {QStringLiteral("sig"), toBase64(batch.signature)}});
    body += '\n';
    for (const QByteArray& line : batch.lines) body += line + '\n';
  }
  return body;
}

Result<std::vector<PushBatch>> readPush(QByteArrayView body) {
  if (body.size() > kMaxPushBytes) return tooLarge(QStringLiteral("%1 bytes").arg(body.size()));
  std::vector<PushBatch> batches;
  qsizetype at = 0;
  qint64 operations = 0;
  auto nextLine = [&]() -> std::optional<QByteArrayView> {
    const qsizetype end = body.indexOf('\n', at);
    if (end < 0) return std::nullopt;
    const QByteArrayView line = body.sliced(at, end - at);
    at = end + 1;
    return line;
  };
  while (at < body.size()) {
    const auto head = nextLine();
    if (!head) return failure(ErrorCode::Invalid, QStringLiteral("the last line has no end"));
    const auto object = readObject(*head, 4096);
    if (!object) return tl::unexpected(object.error());
    Fields fields(*object);
    PushBatch batch;
    batch.logId = fields.name("log_id");
    batch.stream = fields.name("stream");
    batch.device = fields.name("device");
    batch.fromSeq = fields.integer("from_seq", 1, kMost / 2);
    batch.prevChain = fields.bytes("prev_chain", HashChain::kLinkBytes);
    const qint64 count = fields.integer("count", 1, kMaxBatchOps);
    batch.signature = fields.bytes("sig", 64);
    if (auto done = fields.request(); !done) return tl::unexpected(done.error());
    operations += count;
    if (operations > kMaxBatchOps) return tooLarge(QStringLiteral("%1 operations").arg(operations));
    if (static_cast<int>(batches.size()) >= kMaxStreams) return tooLarge(QStringLiteral("streams"));
    batch.lines.reserve(static_cast<std::size_t>(count));
    for (qint64 i = 0; i < count; ++i) {
      const auto line = nextLine();
      if (!line) return failure(ErrorCode::Invalid, QStringLiteral("fewer operations than the envelope says"));
      if (line->isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("an empty line"));
      if (line->size() > codec::kMaxBytes) return tooLarge(QStringLiteral("an operation"));
      batch.lines.push_back(line->toByteArray());
    }
    batches.push_back(std::move(batch));
  }
  if (batches.empty()) return failure(ErrorCode::Invalid, QStringLiteral("nothing is pushed"));
  return batches;
}

QByteArray writePushReply(const PushReply& reply) {
  QJsonArray receipts;
  for (const PushReceipt& receipt : reply.receipts) {
    QJsonObject object{{QStringLiteral("stream"), receipt.stream},
                       {QStringLiteral("device"), receipt.device},
                       {QStringLiteral("acked_seq"), receipt.ackedSeq}};
    if (!receipt.problem.isEmpty()) object.insert(QStringLiteral("problem"), receipt.problem);
    if (receipt.expectedSeq) object.insert(QStringLiteral("expected_seq"), *receipt.expectedSeq);
    QJsonArray results;
    for (const OpResult& result : receipt.results) results.append(toJson(result));
    object.insert(QStringLiteral("results"), results);
    receipts.append(object);
  }
  return writeObject({{QStringLiteral("log_id"), reply.logId},
                      {QStringLiteral("epoch"), reply.epoch},
                      {QStringLiteral("durable"), reply.durable},
                      {QStringLiteral("server_time"), reply.serverTimeMs},
                      {QStringLiteral("receipts"), receipts}});
}

Result<PushReply> readPushReply(QByteArrayView body) {
  const auto object = readObject(body, kMaxReplyBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  PushReply reply;
  reply.logId = fields.name("log_id");
  reply.epoch = fields.integer("epoch", 1, kMost);
  reply.durable = fields.text("durable", 16);
  reply.serverTimeMs = fields.integer("server_time", 0, kMost);
  const QJsonArray receipts = fields.list("receipts", kMaxStreams);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  for (const auto& item : receipts) {
    Fields part(item.toObject());
    PushReceipt receipt;
    receipt.stream = part.name("stream");
    receipt.device = part.name("device");
    receipt.ackedSeq = part.integer("acked_seq", 0, kMost);
    receipt.problem = part.optionalText("problem", kMaxName);
    receipt.expectedSeq = part.optionalInteger("expected_seq", 1, kMost);
    const QJsonArray results = part.list("results", kMaxBatchOps);
    if (auto done = part.answer(); !done) return tl::unexpected(done.error());
    for (const auto& each : results) {
      auto result = readResult(each);
      if (!result) return tl::unexpected(result.error());
      receipt.results.push_back(std::move(*result));
    }
    reply.receipts.push_back(std::move(receipt));
  }
  return reply;
}

}  // namespace wire
