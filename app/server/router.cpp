#include "server/router.h"

#include <algorithm>

#include "hub/sealed_files.h"

namespace {

constexpr qsizetype kPackGrantAbove = 16 * 1024;
constexpr const char* kPlainType = "text/plain; charset=utf-8";

/// "application/json; charset=utf-8" → "application/json"
QByteArray mediaType(const QByteArray& contentType) {
  const qsizetype end = contentType.indexOf(';');
  return (end < 0 ? contentType : contentType.left(end)).trimmed().toLower();
}

tl::unexpected<Router::Refusal> refusedAs(const Route& route, int status, const char* code, const char* detail) {
  return tl::unexpected<Router::Refusal>(
      {Router::write(Problem{status, QLatin1String(code), QLatin1String(detail), {}, {}}), route.name()});
}

std::optional<QString> bearer(const QByteArray& authorization) {
  if (authorization.isEmpty()) return QString();
  if (authorization.size() > 1024 || authorization.left(7).toLower() != "bearer ") return std::nullopt;
  return QString::fromLatin1(authorization.mid(7).trimmed());
}

}  // namespace

tl::expected<Route, Router::Refusal> Router::place(const Head& head) const {
  const auto route = m_isCentre ? centreRouteOf(head.target) : routeOf(head.target, m_site);
  if (!route) return tl::unexpected<Refusal>({write(Problem{404, QStringLiteral("not-found"), {}, {}, {}}), "other"});
  if (route->kind == RouteKind::Blob) return placeBlob(head, *route);
  const QByteArray allowed = route->isPost ? "POST" : "GET";
  if (head.method != allowed) {
    auto refused = refusedAs(*route, 405, "method", "");
    refused.value().response.headers.emplace_back("Allow", allowed);
    return refused;
  }
  if (!route->isPost) return *route;
  const bool isLines =
      route->centre ? *route->centre == CentreEndpoint::Replicate : route->endpoint == HubEndpoint::Push;
  const QByteArray wanted = isLines ? wire::kLinesType : wire::kJsonType;
  if (mediaType(head.contentType) != wanted) return refusedAs(*route, 415, "media-type", wanted.constData());
  const QByteArray encoding = head.contentEncoding.trimmed().toLower();
  if (!encoding.isEmpty() && encoding != "zstd" && encoding != "identity")
    return refusedAs(*route, 415, "encoding", "zstd or none");
  return *route;
}

tl::expected<Route, Router::Refusal> Router::placeBlob(const Head& head, Route route) {
  const bool isAdding = route.blob == BlobStep::Read && head.method == "PATCH";
  if (isAdding) route.blob = BlobStep::Add;
  const QByteArray allowed = route.isPost ? "POST" : "GET, PATCH";
  if (!isAdding && head.method != (route.isPost ? "POST" : "GET")) {
    auto refused = refusedAs(route, 405, "method", "");
    refused.value().response.headers.emplace_back("Allow", allowed);
    return refused;
  }
  if (route.blob == BlobStep::Read) return route;
  const QByteArray wanted = isAdding ? wire::kOctetType : wire::kJsonType;
  if (mediaType(head.contentType) != wanted) return refusedAs(route, 415, "media-type", wanted.constData());
  // What is sealed does not become smaller.
  const QByteArray encoding = head.contentEncoding.trimmed().toLower();
  if (!encoding.isEmpty() && encoding != "identity") return refusedAs(route, 415, "encoding", "none");
  return route;
}

qsizetype Router::maxBody(const Route& route) {
  if (route.kind == RouteKind::Blob) {
    if (route.blob == BlobStep::Read) return 0;
    return route.blob == BlobStep::Add ? wire::kMostChunkBytes : wire::kMaxMessageBytes;
  }
  if (route.centre) return maxBodyOf(*route.centre);
  return route.kind == RouteKind::Protocol ? maxBodyOf(route.endpoint) : 0;
}

std::optional<QString> Router::tokenOf(const HttpRequest& request) { return bearer(request.authorization); }

tl::expected<QByteArray, HttpResponse> Router::bodyOf(const Route& route, const HttpRequest& request) {
  if (!route.isPost || request.contentEncoding.trimmed().toLower() != "zstd") return request.body;
  auto body = wire::expand(request.body, maxBody(route));
  if (body) return std::move(*body);
  const bool isTooLarge = body.error().field == QLatin1String("size");
  return tl::unexpected(write(Problem{isTooLarge ? 413 : 422,
                                      isTooLarge ? QStringLiteral("too-large") : QStringLiteral("invalid"),
                                      body.error().detail,
                                      {},
                                      {}}));
}

tl::expected<HubQuestion, HttpResponse> Router::read(const Route& route, const HttpRequest& request) {
  HubMessage message;
  message.endpoint = route.endpoint;
  const auto token = tokenOf(request);
  if (!token) return tl::unexpected(write(Problem{401, QStringLiteral("token"), {}, {}, {}}));
  message.token = *token;
  message.query = QString::fromLatin1(route.query);
  message.idempotencyKey = QString::fromLatin1(request.idempotencyKey);
  auto body = bodyOf(route, request);
  if (!body) return tl::unexpected(body.error());
  message.body = std::move(*body);
  auto question = readQuestion(message);
  if (!question) return tl::unexpected(write(question.error()));
  return std::move(*question);
}

bool Router::takesZstd(const QByteArray& acceptEncoding) {
  const QList<QByteArray> parts = acceptEncoding.toLower().split(',');
  return std::ranges::any_of(parts, [](const QByteArray& part) {
    const QList<QByteArray> words = part.split(';');
    if (words.first().trimmed() != "zstd") return false;
    // "zstd;q=0" is a no.
    return words.size() < 2 || !words[1].contains("q=0") || words[1].contains("q=0.");
  });
}

HttpResponse Router::write(const Problem& problem) {
  HttpResponse response{problem.status, wire::kProblemType, problem.toJson(), {}};
  if (problem.retryAfterSeconds)
    response.headers.emplace_back("Retry-After", QByteArray::number(*problem.retryAfterSeconds));
  if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

HttpResponse Router::write(const Answer<HubValue>& answer, bool takesZstd) {
  if (!answer) return write(answer.error());
  HttpResponse response{200, isLines(*answer) ? wire::kLinesType : wire::kJsonType, writeAnswer(*answer), {}};
  response.headers.emplace_back("Vary", "Accept-Encoding");
  // Somebody stands there and waits for a number or a claim: the few kilobytes of one are faster sent than packed.
  const bool isGrant = std::holds_alternative<QueueGrant>(*answer);
  if (!takesZstd || response.body.size() < (isGrant ? kPackGrantAbove : wire::kCompressAbove)) return response;
  if (auto packed = wire::compress(response.body)) {
    response.body = std::move(*packed);
    response.headers.emplace_back("Content-Encoding", "zstd");
  }
  return response;
}

HttpResponse Router::serve(Hub& hub, const HttpRequest& request) const {
  const auto route = place({request.method, request.target, request.contentType, request.contentEncoding});
  if (!route) return route.error().response;
  if (route->kind != RouteKind::Protocol) return {200, kPlainType, {}, {}};
  if (request.body.size() > maxBody(*route)) return write(Problem{413, QStringLiteral("too-large"), {}, {}, {}});
  const auto question = read(*route, request);
  if (!question) return question.error();
  return write(answerTo(hub, *question), takesZstd(request.acceptEncoding));
}
