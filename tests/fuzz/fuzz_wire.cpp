// Every body of the protocol: the first byte chooses the reader. What a reader takes, its writer must write so that it
// reads the same again.

#include <cstdint>
#include <cstdlib>

#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "journal/wire/queue.h"
#include "journal/wire/replica.h"
#include "journal/wire/session.h"

namespace {

template <typename Read, typename Write>
void roundTrip(QByteArrayView body, Read read, Write write) {
  const auto value = read(body);
  if (!value) return;
  const auto again = read(write(*value));
  if (!again || !(*again == *value)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const QByteArrayView body(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1));
  switch (data[0] % 17) {
    case 0:
      roundTrip(body, wire::readHello, wire::writeHello);
      break;
    case 1:
      roundTrip(body, wire::readEnrol, wire::writeEnrol);
      break;
    case 2:
      roundTrip(body, wire::readEnrolReply, wire::writeEnrolReply);
      break;
    case 3:
      roundTrip(body, wire::readToken, wire::writeToken);
      break;
    case 4:
      roundTrip(body, wire::readTokenReply, wire::writeTokenReply);
      break;
    case 5:
      roundTrip(body, wire::readPush, [](const std::vector<PushBatch>& batches) { return wire::writePush(batches); });
      break;
    case 6:
      roundTrip(body, wire::readPushReply, wire::writePushReply);
      break;
    case 7:
      roundTrip(body, wire::readPullReply, wire::writePullReply);
      break;
    case 8:
      roundTrip(body, wire::readChainEnds, wire::writeChainEnds);
      break;
    case 9:
      roundTrip(body, wire::readIssue, wire::writeIssue);
      break;
    case 10:
      roundTrip(body, wire::readClaim, wire::writeClaim);
      break;
    case 11:
      roundTrip(body, wire::readGrant, wire::writeGrant);
      break;
    case 12:
      roundTrip(body, Problem::fromJson, [](const Problem& problem) { return problem.toJson(); });
      break;
    case 13: {
      const auto request = wire::readPullQuery(QString::fromUtf8(body));
      if (!request) break;
      const auto again = wire::readPullQuery(wire::writePullQuery(*request));
      if (!again || !(*again == *request)) std::abort();
      break;
    }
    case 15:
      roundTrip(body, wire::readReplicaState, wire::writeReplicaState);
      break;
    case 16:
      roundTrip(body, wire::readLogMarks, wire::writeLogMarks);
      break;
    default: {
      const auto out = wire::expand(body, wire::kMaxPushBytes);
      if (out && out->size() > wire::kMaxPushBytes) std::abort();
    }
  }
  return 0;
}
