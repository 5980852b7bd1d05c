#include "sim/wire_server.h"

namespace {

WireServer::Reply refused(const Problem& problem) { return {problem.status, problem.toJson(), false}; }

HubEndpoint endpointOf(Endpoint endpoint) {
  switch (endpoint) {
    case Endpoint::Hello:
      return HubEndpoint::Hello;
    case Endpoint::Enrol:
      return HubEndpoint::Enrol;
    case Endpoint::Token:
      return HubEndpoint::Token;
    case Endpoint::Push:
      return HubEndpoint::Push;
    case Endpoint::Pull:
      return HubEndpoint::Pull;
    case Endpoint::Ends:
      return HubEndpoint::Ends;
    case Endpoint::Issue:
      return HubEndpoint::Issue;
    default:
      return HubEndpoint::Claim;
  }
}

}  // namespace

bool WireServer::isMember(const QString& token) const {
  const auto device = m_hub.admission().check(token);
  return device && device->role != QLatin1String("standby");
}

WireServer::Reply WireServer::handle(const SyncRequest& request) {
  HubMessage message;
  message.endpoint = endpointOf(request.endpoint);
  message.token = request.token;
  message.query = request.query;
  message.body = request.body;
  message.idempotencyKey = request.idempotencyKey;
  if (request.isCompressed) {
    auto body = wire::expand(request.body, maxBodyOf(message.endpoint));
    if (!body) return refused(problemOf(body.error()));
    message.body = std::move(*body);
  }
  auto question = readQuestion(message);
  if (!question) return refused(question.error());
  // The first page of a hall's log, and those that follow while a new PC gathers it: small ones, so that there are
  // several. A standby's word about its disk hangs on the size that it asked for.
  auto* pull = std::get_if<PullRequest>(&question->body);
  const bool isWhole = pull && (pull->limit > wire::kMaxPullOps || pull->after.after.empty());
  if (isWhole && isMember(question->token)) pull->limit = m_largePage;
  const auto value = answerTo(m_hub, *question);
  if (!value) return refused(value.error());
  const auto* page = std::get_if<PullReply>(&*value);
  return {200, writeAnswer(*value), page && page->operations.empty() && question->waitSeconds() > 0};
}
