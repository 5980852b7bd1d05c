#pragma once

#include <utility>

#include <boost/asio/awaitable.hpp>

#include <memory>

#include "server/server_state.h"

/// What citizens ask: the hall's pages and those of an application, limited by the visitor's address. The sockets'
/// thread; a busy or broken store answers 503 in words.

/// `/antrean` and `/antrean/TICKET`.
[[nodiscard]] boost::asio::awaitable<HttpResponse> answerPage(std::shared_ptr<ServerState> state, Route route,
                                                              QString peer);
/// `/lacak` and `/lacak/CODE`; an unknown code answers as slowly as a known one.
[[nodiscard]] boost::asio::awaitable<HttpResponse> answerTracking(std::shared_ptr<ServerState> state, Route route,
                                                                  QString peer);
