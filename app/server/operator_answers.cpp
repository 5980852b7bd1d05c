#include "server/operator_answers.h"

#include "server/centre_answer.h"
#include "server/exchange.h"

namespace asio = boost::asio;
using Seconds = std::chrono::seconds;

namespace {

constexpr const char* kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

bool isSameSecret(const QByteArray& a, const QByteArray& b) {
  if (a.size() != b.size() || a.isEmpty()) return false;
  int difference = 0;
  for (qsizetype i = 0; i < a.size(); ++i) difference |= a[i] ^ b[i];
  return difference == 0;
}

/// False when the pool takes no more.
bool askCentreGauges(const std::shared_ptr<ServerState>& state, Teller teller) {
  return state->centre->ask(
      {}, [teller = std::move(teller), pool = state->centre, weak = std::weak_ptr<ServerState>(state)](Centre* centre) {
        auto gauges = CentreAnswer::gauges(centre);
        if (gauges) {
          gauges->parked = pool->parked();
          gauges->waiting = pool->waiting();
        }
        teller.tellWith([gauges, weak] {
          const auto alive = weak.lock();
          if (!alive || !gauges) return problem(503, "database", 5);
          return HttpResponse{
              200, kMetricsType, alive->metrics.text(*gauges, static_cast<qint64>(alive->connections.size())), {}};
        });
        return gauges.has_value();
      });
}

Result<StoreGauges> gaugesOf(Hub& hub) {
  const auto devices = hub.admission().devices();
  if (!devices) return tl::unexpected(devices.error());
  const auto count = hub.store().log().count();
  if (!count) return tl::unexpected(count.error());
  const auto standby = hub.standbyFacts();
  if (!standby) return tl::unexpected(standby.error());
  StoreGauges gauges;
  gauges.devices = static_cast<int>(devices->size());
  gauges.logOperations = *count;
  gauges.bytesOnDisk = hub.store().database().bytesOnDisk();
  gauges.isLeading = hub.standing() == HubStanding::Leading;
  gauges.standby = *standby;
  return gauges;
}

void askHubGauges(const std::shared_ptr<ServerState>& state, Teller teller) {
  state->hub->look([teller = std::move(teller), weak = std::weak_ptr<ServerState>(state)](Hub& hub) {
    const auto gauges = gaugesOf(hub);
    if (!gauges) qWarning("the figures could not be read: %s", qPrintable(gauges.error().detail));
    teller.tellWith([gauges, weak] {
      const auto alive = weak.lock();
      if (!alive || !gauges) return problem(503, "busy", 1);
      QByteArray text =
          alive->metrics.text(alive->hub->figures(), *gauges, static_cast<qint64>(alive->connections.size()));
      if (alive->options.blobs) text += alive->options.blobs->metrics();
      return HttpResponse{200, kMetricsType, text, {}};
    });
  });
}

}  // namespace

asio::awaitable<HttpResponse> answerAdmin(std::shared_ptr<ServerState> state, HttpRequest request) {
  if (!isSameSecret(request.authorization, "Bearer " + state->options.adminSecret)) co_return problem(401, "secret");
  const auto exchange = std::make_shared<Exchange>(*state->io);
  exchange->answered.expires_after(std::chrono::minutes(30));  // a check of a large log
  const bool isAsked = state->hub->run(
      [teller = Teller(state->io, exchange), admin = state->options.admin, body = request.body](Hub& hub) {
        teller.tell({200, wire::kJsonType, admin(hub, body), {}});
      });
  if (!isAsked) co_return problem(503, "busy", 1);
  co_return co_await answerOf(exchange, problem(503, "busy", 1));
}

asio::awaitable<HttpResponse> answerMetrics(std::shared_ptr<ServerState> state) {
  const auto exchange = std::make_shared<Exchange>(*state->io);
  exchange->answered.expires_after(Seconds(state->options.limits.bodySeconds));
  Teller teller(state->io, exchange);
  if (!state->centre)
    askHubGauges(state, std::move(teller));
  else if (!askCentreGauges(state, std::move(teller)))
    co_return problem(503, "busy", 1);
  co_return co_await answerOf(exchange, problem(503, "busy", 1));
}
