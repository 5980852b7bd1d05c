#include "server/centre_answer.h"

#include <algorithm>

#include "hub/question.h"
#include "hub/tree_answer.h"
#include "server/router.h"

CentreAnswer CentreAnswer::to(Centre* centre, const CentreMessage& message, bool takesZstd) {
  CentreAnswer given;
  if (!centre) {
    given.response = Router::write(Problem{503, QStringLiteral("database"), {}, {}, 5});
    return given;
  }
  const auto answer = answerTo(*centre, message);
  if (!answer) {
    given.isSound = answer.error().status < 500 || tree_answer::isOfTree(answer.error());
    if (!given.isSound) qWarning("the centre: %s", qPrintable(answer.error().detail));
    given.response = Router::write(answer.error());
    return given;
  }
  const bool isLines = message.endpoint == CentreEndpoint::Bundle || message.endpoint == CentreEndpoint::Superseded;
  given.hasNothing = isLines && answer->isEmpty();
  given.response =
      HttpResponse{given.hasNothing ? 204 : 200, isLines ? wire::kLinesType : wire::kJsonType, *answer, {}};
  if (!isLines || !takesZstd || answer->size() < wire::kCompressAbove) return given;
  if (auto packed = wire::compress(*answer)) {
    given.response.body = std::move(*packed);
    given.response.headers.emplace_back("Content-Encoding", "zstd");
  }
  return given;
}

std::optional<CentreGauges> CentreAnswer::gauges(const Centre* centre) {
  if (!centre) return std::nullopt;
  const auto sites = centre->sites();
  const auto hubs = centre->hubs();
  if (!sites || !hubs) {
    qWarning("the centre cannot be counted: %s", qPrintable((sites ? hubs.error() : sites.error()).detail));
    return std::nullopt;
  }
  CentreGauges gauges;
  gauges.sites = static_cast<qint64>(sites->size());
  gauges.hubs = std::ranges::count_if(*hubs, [](const CentreHub& hub) { return hub.isActive; });
  for (const Centre::SiteFacts& facts : *sites) {
    gauges.operations += facts.operations;
    gauges.superseded += facts.superseded;
  }
  return gauges;
}
