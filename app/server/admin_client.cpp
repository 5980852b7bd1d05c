#include "server/admin_client.h"

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {
constexpr std::uint64_t kMaxAnswerBytes = 64 * 1024 * 1024;
}

Result<QByteArray> admin_client::ask(quint16 port, const QByteArray& secret, const QByteArray& command) {
  asio::io_context io;
  beast::tcp_stream stream(io);
  boost::system::error_code error;
  stream.connect(tcp::endpoint(asio::ip::address_v4::loopback(), port), error);
  if (error) return failure(ErrorCode::NotFound, QString::fromStdString(error.message()));
  http::request<http::string_body> request{http::verb::post, "/admin", 11};
  request.set(http::field::host, "127.0.0.1");
  request.set(http::field::authorization, "Bearer " + secret.toStdString());
  request.set(http::field::content_type, "application/json");
  request.body() = command.toStdString();
  request.prepare_payload();
  http::write(stream, request, error);
  if (error) return failure(ErrorCode::Io, QString::fromStdString(error.message()));
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> response;
  response.body_limit(kMaxAnswerBytes);
  http::read(stream, buffer, response, error);
  if (error) return failure(ErrorCode::Io, QString::fromStdString(error.message()));
  stream.socket().shutdown(tcp::socket::shutdown_both, error);
  const unsigned status = response.get().result_int();
  if (status == 401) return failure(ErrorCode::Denied, QStringLiteral("another server listens there"));
  if (status != 200) return failure(ErrorCode::Io, QStringLiteral("status %1").arg(status));
  return QByteArray::fromStdString(response.get().body());
}
