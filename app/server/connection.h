#pragma once

#include <utility>

#include <boost/asio/awaitable.hpp>

#include "server/server_state.h"

/// What may be asked at this door.
enum class Door { Public, Administrator };

/// Serves one connection until either side has enough. Never throws; ends when the socket is closed.
boost::asio::awaitable<void> serveConnection(std::shared_ptr<ServerState> state, boost::asio::ip::tcp::socket socket,
                                             Door door);
