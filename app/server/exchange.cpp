#include "server/exchange.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<HttpResponse> answerOf(std::shared_ptr<Exchange> exchange, HttpResponse otherwise) {
  boost::system::error_code ended;
  co_await exchange->answered.async_wait(asio::redirect_error(asio::use_awaitable, ended));
  exchange->isOver = true;
  if (exchange->response) co_return std::move(*exchange->response);
  co_return otherwise;
}
