#pragma once

#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>

#include "server/http_message.h"

/// A question that was put to another thread. Only the coroutine that waits for the answer owns it: its timer belongs
/// to the sockets' context, so it must not outlive that, nor end on another thread.
struct Exchange {
  explicit Exchange(boost::asio::io_context& io) : answered(io) {}
  boost::asio::steady_timer answered;  ///< cancelled when the response is there
  std::optional<HttpResponse> response;
  bool isGone = false;  ///< whoever asked has hung up
  bool isOver = false;

  void finish(HttpResponse given) {
    response = std::move(given);
    answered.cancel();
  }
};

/// How another thread brings the answer, whether or not somebody still waits for it. Any thread.
class Teller {
 public:
  Teller(std::shared_ptr<boost::asio::io_context> io, const std::shared_ptr<Exchange>& exchange)
      : m_io(std::move(io)), m_exchange(exchange) {}
  void tell(HttpResponse response) const {
    tellWith([response = std::move(response)]() mutable { return std::move(response); });
  }
  /// `make` writes the response on the sockets' thread.
  template <class Make>
  void tellWith(Make make) const {
    boost::asio::post(*m_io, [exchange = m_exchange, make = std::move(make)]() mutable {
      if (const auto waiting = exchange.lock()) waiting->finish(make());
    });
  }

 private:
  std::shared_ptr<boost::asio::io_context> m_io;
  std::weak_ptr<Exchange> m_exchange;
};

/// Waits until the answer is there or its time is over; then it is `otherwise`. The sockets' thread.
[[nodiscard]] boost::asio::awaitable<HttpResponse> answerOf(std::shared_ptr<Exchange> exchange, HttpResponse otherwise);
