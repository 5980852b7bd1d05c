#include "sim/wire_server.h"

namespace {

WireServer::Reply refused(const Problem& problem) { return {problem.status, problem.toJson()}; }
WireServer::Reply refused(const Error& error) { return refused(problemOf(error)); }

template <typename Value, typename Write>
WireServer::Reply answered(const Answer<Value>& answer, const Write& write) {
  if (!answer) return refused(answer.error());
  return {200, write(*answer)};
}

}  // namespace

WireServer::Reply WireServer::handle(const QString& endpoint, const QString& token, const QByteArray& body) {
  if (endpoint == QLatin1String("hello")) return {200, wire::writeHello(m_hub.hello())};
  if (endpoint == QLatin1String("enrol")) {
    const auto request = wire::readEnrol(body);
    if (!request) return refused(request.error());
    return answered(m_hub.admission().enrol(*request), wire::writeEnrolReply);
  }
  if (endpoint == QLatin1String("token")) {
    const auto request = wire::readToken(body);
    if (!request) return refused(request.error());
    return answered(m_hub.admission().token(*request), wire::writeTokenReply);
  }
  const auto device = m_hub.admission().check(token);
  if (!device) return refused(device.error());
  if (endpoint == QLatin1String("push")) {
    const auto batches = wire::readPush(body);
    if (!batches) return refused(batches.error());
    return answered(m_hub.push(*device, *batches), wire::writePushReply);
  }
  if (endpoint == QLatin1String("pull")) {
    const auto request = wire::readPullQuery(QString::fromUtf8(body));
    if (!request) return refused(request.error());
    return answered(m_hub.pull(*device, *request), wire::writePullReply);
  }
  if (endpoint == QLatin1String("ends")) return answered(m_hub.ends(*device), wire::writeChainEnds);
  if (endpoint == QLatin1String("issue")) {
    const auto command = wire::readIssue(body);
    if (!command) return refused(command.error());
    return answered(m_hub.issue(*device, *command), wire::writeGrant);
  }
  if (endpoint == QLatin1String("claim")) {
    const auto command = wire::readClaim(body);
    if (!command) return refused(command.error());
    return answered(m_hub.claim(*device, *command), wire::writeGrant);
  }
  return {404, Problem{404, QStringLiteral("no-such-endpoint"), {}, {}, {}}.toJson()};
}
