#pragma once

#include <QByteArray>

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <memory>

/// A plain HTTP client of one connection for tests and benches: blocks, and says what came. Connects again by itself.
class WebClient {
 public:
  struct Response {
    int status = 0;  ///< 0: the connection broke
    QByteArray body;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray retryAfter;
    QByteArray policy;  ///< Content-Security-Policy
    qint64 bytes = 0;
  };
  QByteArray token;
  QByteArray acceptEncoding;
  QByteArray contentEncoding;
  QByteArray range;  ///< "bytes=0-99"
  int attempts = 2;  ///< a connection that broke is made anew and the request said again

  explicit WebClient(quint16 port) : m_port(port) {}
  WebClient(WebClient&&) = default;
  WebClient& operator=(WebClient&& other) {
    m_stream.reset();  // before the context that it belongs to goes
    token = std::move(other.token);
    acceptEncoding = std::move(other.acceptEncoding);
    contentEncoding = std::move(other.contentEncoding);
    range = std::move(other.range);
    attempts = other.attempts;
    m_port = other.m_port;
    m_io = std::move(other.m_io);
    m_stream = std::move(other.m_stream);
    m_buffer = {};
    return *this;
  }

  Response get(const QByteArray& target) { return send(boost::beast::http::verb::get, target, {}, {}, {}); }
  Response post(const QByteArray& target, const QByteArray& type, const QByteArray& body, const QByteArray& key = {}) {
    return send(boost::beast::http::verb::post, target, type, body, key);
  }

  Response patch(const QByteArray& target, const QByteArray& type, const QByteArray& body) {
    return send(boost::beast::http::verb::patch, target, type, body, {});
  }

  /// A bare connection, for what no well-behaved client does.
  class Raw {
   public:
    explicit Raw(quint16 port) : m_socket(m_io) {
      boost::system::error_code error;
      m_socket.connect({boost::asio::ip::address_v4::loopback(), port}, error);
      isOpen = !error;
    }
    void write(const QByteArray& bytes) {
      boost::system::error_code error;
      boost::asio::write(m_socket, boost::asio::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                         error);
    }
    /// All that comes until the other side closes.
    QByteArray readAll() {
      QByteArray all;
      std::array<char, 4096> piece{};
      boost::system::error_code error;
      while (!error)
        all.append(piece.data(), static_cast<qsizetype>(m_socket.read_some(boost::asio::buffer(piece), error)));
      return all;
    }
    bool isOpen = false;

   private:
    boost::asio::io_context m_io;
    boost::asio::ip::tcp::socket m_socket;
  };

 private:
  Response send(boost::beast::http::verb verb, const QByteArray& target, const QByteArray& type, const QByteArray& body,
                const QByteArray& key) {
    namespace http = boost::beast::http;
    http::request<http::string_body> request{verb, target.toStdString(), 11};
    request.set(http::field::host, "127.0.0.1");
    if (!type.isEmpty()) request.set(http::field::content_type, type.toStdString());
    if (!token.isEmpty()) request.set(http::field::authorization, "Bearer " + token.toStdString());
    if (!key.isEmpty()) request.set("Idempotency-Key", key.toStdString());
    if (!acceptEncoding.isEmpty()) request.set(http::field::accept_encoding, acceptEncoding.toStdString());
    if (!contentEncoding.isEmpty()) request.set(http::field::content_encoding, contentEncoding.toStdString());
    if (!range.isEmpty()) request.set(http::field::range, range.toStdString());
    request.body() = body.toStdString();
    if (verb != http::verb::get) request.prepare_payload();
    Response response;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      boost::system::error_code error;
      if (!m_stream) {
        m_stream = std::make_unique<boost::beast::tcp_stream>(*m_io);
        m_buffer.clear();
        m_stream->connect({boost::asio::ip::address_v4::loopback(), m_port}, error);
        if (!error) m_stream->socket().set_option(boost::asio::ip::tcp::no_delay(true), error);
      }
      if (!error) http::write(*m_stream, request, error);
      http::response_parser<http::string_body> parser;
      parser.body_limit(64 * 1024 * 1024);
      if (!error) http::read(*m_stream, m_buffer, parser, error);
      if (error) {
        m_stream.reset();
        continue;
      }
      const auto& message = parser.get();
      const auto text = [&](const char* name) {
        const auto value = message[name];
        return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
      };
      response.status = static_cast<int>(message.result_int());
      response.body = QByteArray::fromStdString(message.body());
      response.contentType = text("Content-Type");
      response.contentEncoding = text("Content-Encoding");
      response.retryAfter = text("Retry-After");
      response.policy = text("Content-Security-Policy");
      response.bytes = response.body.size();
      if (!message.keep_alive()) m_stream.reset();
      return response;
    }
    return response;
  }

  quint16 m_port;
  std::unique_ptr<boost::asio::io_context> m_io = std::make_unique<boost::asio::io_context>();
  std::unique_ptr<boost::beast::tcp_stream> m_stream;
  boost::beast::flat_buffer m_buffer;
};
