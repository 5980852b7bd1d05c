#include "journal/wire/replica.h"

#include <QJsonArray>
#include <QJsonObject>

#include "journal/hash_chain.h"
#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr qsizetype kMaxBytes = 1024 * 1024;
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

tl::unexpected<Error> invalid(const char* field) {
  return failure(ErrorCode::Invalid, QStringLiteral("not of this form"), QLatin1String(field));
}

}  // namespace

QByteArray writeReplicaState(const ReplicaState& state) {
  QJsonObject problems;
  for (const auto& [stream, problem] : state.problems) problems.insert(stream, problem);
  QJsonObject after;
  for (const auto& [stream, gseq] : state.have.after) after.insert(stream, gseq);
  return writeObject({{QStringLiteral("log_id"), state.have.logId},
                      {QStringLiteral("epoch"), state.have.epoch},
                      {QStringLiteral("after"), after},
                      {QStringLiteral("problems"), problems},
                      {QStringLiteral("server_time"), state.serverTimeMs},
                      {QStringLiteral("superseded"), state.superseded}});
}

Result<ReplicaState> readReplicaState(QByteArrayView body) {
  const auto object = readObject(body, kMaxBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  ReplicaState state;
  state.have.logId = fields.text("log_id", kMaxName, true);
  state.have.epoch = fields.integer("epoch", 0, kMost);
  const QJsonObject after = fields.object("after");
  const QJsonObject problems = fields.object("problems");
  state.serverTimeMs = fields.integer("server_time", 0, kMost);
  state.superseded = fields.integer("superseded", 0, kMost);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  if (after.size() > kMaxStreams || problems.size() > kMaxStreams) return invalid("after");
  for (auto it = after.begin(); it != after.end(); ++it) {
    const qint64 gseq = it->isDouble() ? it->toInteger(-1) : -1;
    if (gseq < 0 || !isName(it.key())) return invalid("after");
    state.have.after[it.key()] = gseq;
  }
  for (auto it = problems.begin(); it != problems.end(); ++it) {
    if (!isName(it.key()) || !isName(it->toString())) return invalid("problems");
    state.problems[it.key()] = it->toString();
  }
  return state;
}

QByteArray writeLogMarks(const LogMarks& marks) {
  QJsonObject streams;
  for (const auto& [stream, places] : marks.marks) {
    QJsonArray list;
    for (const auto& [gseq, checksum] : places) list.append(QJsonArray{gseq, toBase64(checksum)});
    streams.insert(stream, list);
  }
  return writeObject({{QStringLiteral("log_id"), marks.log.logId},
                      {QStringLiteral("epoch"), marks.log.epoch},
                      {QStringLiteral("marks"), streams}});
}

Result<LogMarks> readLogMarks(QByteArrayView body) {
  const auto object = readObject(body, kMaxBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  LogMarks marks;
  marks.log.logId = fields.name("log_id");
  marks.log.epoch = fields.integer("epoch", 1, kMost);
  const QJsonObject streams = fields.object("marks");
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  if (streams.size() > kMaxStreams) return invalid("marks");
  for (auto it = streams.begin(); it != streams.end(); ++it) {
    const QJsonArray list = it->toArray();
    if (!isName(it.key()) || !it->isArray() || list.size() > kMaxMarks) return invalid("marks");
    auto& places = marks.marks[it.key()];
    for (const auto& item : list) {
      const QJsonArray pair = item.toArray();
      const qint64 gseq = pair.at(0).toInteger(0);
      const auto checksum = fromBase64(pair.at(1).toString());
      if (pair.size() != 2 || gseq < 1 || !checksum || checksum->size() != HashChain::kChecksumBytes)
        return invalid("marks");
      places[gseq] = *checksum;
    }
  }
  return marks;
}

}  // namespace wire
