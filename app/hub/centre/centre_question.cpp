#include "hub/centre/centre_question.h"

#include "journal/wire/limits.h"
#include "store/centre/superseded_table.h"

namespace {

tl::unexpected<Problem> unreadable(const Error& error) {
  Problem problem = problemOf(error);
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("size")) {
    problem.status = 413;
    problem.code = QStringLiteral("too-large");
  }
  return tl::unexpected<Problem>(problem);
}

/// Reads a request, does it, writes the answer.
template <typename Request, typename Work, typename Write>
Answer<QByteArray> done(Result<Request> request, Work work, Write write) {
  if (!request) return unreadable(request.error());
  auto answer = work(*request);
  if (!answer) return tl::unexpected(answer.error());
  return write(*answer);
}

template <typename Value, typename Write>
Answer<QByteArray> written(const Answer<Value>& answer, Write write) {
  if (!answer) return tl::unexpected(answer.error());
  return write(*answer);
}

Answer<QByteArray> proof(const CentreAudit& audit, const CentreHub& hub, const CentreMessage& message) {
  const auto query = wire::readAuditQuery(message.query);
  if (!query) return tl::unexpected(problemOf(query.error()));
  switch (message.endpoint) {
    case CentreEndpoint::AuditInclusion:
      return written(audit.inclusion(hub, *query), wire::writeTreeProof);
    case CentreEndpoint::AuditConsistency:
      return written(audit.consistency(hub, *query), wire::writeTreeProof);
    default:
      return written(audit.head(hub, *query), wire::writeTreeHead);
  }
}

}  // namespace

bool isProof(CentreEndpoint endpoint) {
  return endpoint == CentreEndpoint::AuditHead || endpoint == CentreEndpoint::AuditInclusion ||
         endpoint == CentreEndpoint::AuditConsistency;
}

qsizetype maxBodyOf(CentreEndpoint endpoint) {
  switch (endpoint) {
    case CentreEndpoint::Hello:
    case CentreEndpoint::Bundle:
    case CentreEndpoint::Superseded:
    case CentreEndpoint::AuditHead:
    case CentreEndpoint::AuditInclusion:
    case CentreEndpoint::AuditConsistency:
      return 0;
    case CentreEndpoint::Replicate:
      return wire::kMaxPullBytes + wire::kMaxMessageBytes;
    case CentreEndpoint::Follow:
      return 4 * wire::kMaxMessageBytes;
    default:
      return wire::kMaxMessageBytes;
  }
}

int waitSecondsOf(const CentreMessage& message) {
  if (message.endpoint != CentreEndpoint::Bundle) return 0;
  const auto request = wire::readBundleQuery(message.query);
  return request ? request->waitSeconds : 0;
}

Answer<QByteArray> answerTo(Centre& centre, const CentreMessage& message) {
  CentreAdmission& admission = centre.admission();
  switch (message.endpoint) {
    case CentreEndpoint::Hello:
      return wire::writeHello(centre.hello());
    case CentreEndpoint::Enrol:
      return done(
          wire::readEnrol(message.body), [&](const auto& request) { return admission.enrol(request); },
          wire::writeEnrolReply);
    case CentreEndpoint::Token:
      return done(
          wire::readToken(message.body), [&](const auto& request) { return admission.token(request); },
          wire::writeTokenReply);
    default:
      break;
  }
  const auto hub = admission.check(message.token, message.site);
  if (!hub) return tl::unexpected(hub.error());
  if (message.endpoint == CentreEndpoint::Superseded) {
    // Hubs ask every ten seconds while something comes.
    auto missing = SupersededTable(centre.database())
                       .missing(message.site, wire::kMaxBatchOps, wire::kMaxBatchBytes,
                                centre.hello().serverTimeMs / 10'000);
    if (!missing) return tl::unexpected(problemOf(missing.error()));
    for (PushBatch& batch : *missing) batch.logId = centre.hello().logId;
    return missing->empty() ? QByteArray() : wire::writePush(*missing);
  }
  if (isProof(message.endpoint)) return proof(centre.audit(), *hub, message);
  if (message.endpoint == CentreEndpoint::Bundle)
    return done(
        wire::readBundleQuery(message.query),
        [&](const wire::BundleRequest& request) -> Answer<std::optional<Bundle>> {
          auto next = centre.bundles().next(message.site, request.have);
          if (!next) return tl::unexpected(problemOf(next.error()));
          return std::move(*next);
        },
        [](const std::optional<Bundle>& bundle) { return bundle ? wire::writeBundle(*bundle) : QByteArray(); });
  if (message.endpoint == CentreEndpoint::Replicate)
    return done(
        wire::readPullReply(message.body), [&](const auto& page) { return centre.replicate(*hub, page); },
        wire::writeReplicaState);
  return done(
      wire::readLogMarks(message.body), [&](const auto& marks) { return centre.follow(*hub, marks); },
      wire::writeReplicaState);
}
