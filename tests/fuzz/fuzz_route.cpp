// Targets of HTTP requests, and the question inside a protocol's request: no path leads where its text does not say.

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

#include "server/route.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const qsizetype line = text.indexOf('\n');
  const QByteArray target = text.left(line);
  const auto route = routeOf(target, "mpp-bitung");
  if (!route) return 0;
  if (route->argument.contains('/') || route->argument.contains('%') || route->argument.size() > 64) std::abort();
  if (!QByteArrayView(route->name()).startsWith('/')) std::abort();
  if (route->kind != RouteKind::Protocol) return 0;
  HubMessage message;
  message.endpoint = route->endpoint;
  message.query = QString::fromLatin1(route->query);
  if (line >= 0) message.body = text.mid(line + 1);
  const auto question = readQuestion(message);
  if (question ? question->waitSeconds() < 0 || question->operations() < 0 : question.error().status < 400)
    std::abort();
  return 0;
}
