#include "hub/question.h"

namespace {

Answer<HubQuestion> refused(const Error& error) {
  Problem problem = problemOf(error);
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("size")) {
    problem.status = 413;
    problem.code = QStringLiteral("too-large");
  }
  return tl::unexpected(problem);
}

template <typename Value>
Answer<HubQuestion> asked(const HubMessage& message, Result<Value> value) {
  if (!value) return refused(value.error());
  return HubQuestion{message.endpoint, message.token, std::move(*value)};
}

template <typename Command>
Answer<HubQuestion> askedOnce(const HubMessage& message, Result<Command> command) {
  if (command && command->requestId.toString() != message.idempotencyKey)
    return refusal(422, "idempotency-key", QStringLiteral("the header is not the id of the request"));
  return asked(message, std::move(command));
}

template <typename Value>
Answer<HubValue> given(Answer<Value> answer) {
  if (!answer) return tl::unexpected(answer.error());
  return HubValue(std::move(*answer));
}

}  // namespace

int HubQuestion::waitSeconds() const {
  const auto* pull = std::get_if<PullRequest>(&body);
  return pull ? pull->waitSeconds : 0;
}

int HubQuestion::operations() const {
  if (endpoint == HubEndpoint::Issue || endpoint == HubEndpoint::Claim) return 1;
  const auto* batches = std::get_if<std::vector<PushBatch>>(&body);
  if (!batches) return 0;
  std::size_t sum = 0;
  for (const PushBatch& batch : *batches) sum += batch.lines.size();
  return static_cast<int>(sum);
}

qsizetype maxBodyOf(HubEndpoint endpoint) {
  switch (endpoint) {
    case HubEndpoint::Hello:
    case HubEndpoint::Pull:
    case HubEndpoint::Ends:
      return 0;
    case HubEndpoint::Push:
      return wire::kMaxPushBytes;
    default:
      return wire::kMaxMessageBytes;
  }
}

Answer<HubQuestion> readQuestion(const HubMessage& message) {
  switch (message.endpoint) {
    case HubEndpoint::Hello:
    case HubEndpoint::Ends:
      return HubQuestion{message.endpoint, message.token, {}};
    case HubEndpoint::Enrol:
      return asked(message, wire::readEnrol(message.body));
    case HubEndpoint::Token:
      return asked(message, wire::readToken(message.body));
    case HubEndpoint::Push:
      return asked(message, wire::readPush(message.body));
    case HubEndpoint::Pull:
      return asked(message, wire::readPullQuery(message.query));
    case HubEndpoint::Issue:
      return askedOnce(message, wire::readIssue(message.body));
    case HubEndpoint::Claim:
      return askedOnce(message, wire::readClaim(message.body));
  }
  return refusal(404, "not-found");
}

Answer<HubValue> answerTo(Hub& hub, const HubQuestion& question) {
  if (question.endpoint == HubEndpoint::Hello) return HubValue(hub.hello());
  // The hello says who this is and who leads instead.
  if (hub.standing() != HubStanding::Leading)
    return refusal(503, hub.standing() == HubStanding::Standby ? "standby" : "retired");
  if (const auto* enrol = std::get_if<EnrolRequest>(&question.body)) return given(hub.admission().enrol(*enrol));
  if (const auto* token = std::get_if<TokenRequest>(&question.body)) return given(hub.admission().token(*token));
  const auto device = hub.admission().check(question.token);
  if (!device) return tl::unexpected(device.error());
  if (question.endpoint == HubEndpoint::Ends) return given(hub.ends(*device));
  if (const auto* batches = std::get_if<std::vector<PushBatch>>(&question.body))
    return given(hub.push(*device, *batches));
  if (const auto* pull = std::get_if<PullRequest>(&question.body)) return given(hub.pull(*device, *pull));
  if (const auto* issue = std::get_if<IssueCommand>(&question.body)) return given(hub.issue(*device, *issue));
  if (const auto* claim = std::get_if<ClaimCommand>(&question.body)) return given(hub.claim(*device, *claim));
  return refusal(500, "internal");
}

QByteArray writeAnswer(const HubValue& value) {
  struct Write {
    QByteArray operator()(const Hello& v) const { return wire::writeHello(v); }
    QByteArray operator()(const EnrolReply& v) const { return wire::writeEnrolReply(v); }
    QByteArray operator()(const TokenReply& v) const { return wire::writeTokenReply(v); }
    QByteArray operator()(const PushReply& v) const { return wire::writePushReply(v); }
    QByteArray operator()(const PullReply& v) const { return wire::writePullReply(v); }
    QByteArray operator()(const ChainEnds& v) const { return wire::writeChainEnds(v); }
    QByteArray operator()(const QueueGrant& v) const { return wire::writeGrant(v); }
  };
  return std::visit(Write{}, value);
}

bool isLines(const HubValue& value) {
  return std::holds_alternative<PullReply>(value) || std::holds_alternative<QueueGrant>(value);
}
