#pragma once

#include <utility>

#include <boost/asio/awaitable.hpp>

#include <memory>

#include "server/server_state.h"

/// What those who run the server ask of it. The sockets' thread.

/// A command of this machine's administrator; the secret in the request proves him.
[[nodiscard]] boost::asio::awaitable<HttpResponse> answerAdmin(std::shared_ptr<ServerState> state, HttpRequest request);
/// Prometheus' text format.
[[nodiscard]] boost::asio::awaitable<HttpResponse> answerMetrics(std::shared_ptr<ServerState> state);
