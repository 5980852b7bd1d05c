#include "server/server_state.h"

#include "hub/upward_source.h"

ServerState::ServerState(HttpServer::Options given, HubThread* itsHub, CentrePool* itsCentre)
    : options(std::move(given)),
      hub(itsHub),
      centre(itsCentre),
      router(options.site, itsCentre != nullptr),
      enrolments(options.limits.enrolPerMinute),
      tokens(options.limits.tokenPerMinute),
      proofs(options.limits.proofPerMinute),
      visitors(options.limits.publicPerMinute) {}

HttpResponse ServerState::render(const HubReply& reply, bool takesZstd) {
  HttpResponse response = renderValue(reply, takesZstd);
  const auto* page = reply ? std::get_if<PullReply>(&**reply) : nullptr;
  if (page) addCentre(response, *page);
  return response;
}

void ServerState::addCentre(HttpResponse& response, const PullReply& page) const {
  if (centreHas.logId != page.next.logId) return;
  Cursor shown{centreHas.logId, page.next.epoch, {}};
  for (const auto& [stream, gseq] : centreHas.after)
    if (page.next.after.contains(stream)) shown.after[stream] = gseq;
  if (!shown.after.empty()) response.headers.emplace_back(wire::kCentreHeader, shown.toText().toLatin1());
}

HttpResponse ServerState::renderValue(const HubReply& reply, bool takesZstd) {
  if (!reply) return Router::write(reply.error());
  const auto& value = *reply;
  if (!isLines(*value)) return Router::write(*value, takesZstd);
  if (value != m_lastValue) {
    m_lastValue = value;
    m_hasPlain = m_hasPacked = false;
  }
  bool& has = takesZstd ? m_hasPacked : m_hasPlain;
  HttpResponse& last = takesZstd ? m_lastPacked : m_lastPlain;
  if (!has) last = Router::write(*value, takesZstd);
  has = true;
  return last;
}

HttpResponse problem(int status, const char* code, std::optional<int> retryAfter) {
  return Router::write(Problem{status, QLatin1String(code), {}, {}, retryAfter});
}
