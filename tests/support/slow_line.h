#pragma once

#include <QtGlobal>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

/// A long and narrow line between a client and a server on this machine, in a thread of its own: each way has so many
/// bytes a second for all connections together, and everything takes half the round trip more.
class SlowLine {
 public:
  SlowLine(quint16 target, std::chrono::milliseconds roundTrip, qint64 bytesPerSecond)
      : m_acceptor(m_io, {boost::asio::ip::address_v4::loopback(), 0}),
        m_target(target),
        m_delay(roundTrip / 2),
        m_bytesPerSecond(bytesPerSecond) {
    accept();
    m_thread = std::thread([this] { m_io.run(); });
  }
  ~SlowLine() {
    m_io.stop();
    m_thread.join();
  }
  SlowLine(const SlowLine&) = delete;
  SlowLine& operator=(const SlowLine&) = delete;

  [[nodiscard]] quint16 port() const { return m_acceptor.local_endpoint().port(); }
  [[nodiscard]] qint64 bytesUp() const { return m_bytes[0]; }
  [[nodiscard]] qint64 bytesDown() const { return m_bytes[1]; }

 private:
  using Socket = boost::asio::ip::tcp::socket;
  using Code = boost::system::error_code;
  using Time = std::chrono::steady_clock;

  struct Link : std::enable_shared_from_this<Link> {
    SlowLine& line;
    Socket client;
    Socket server;
    explicit Link(SlowLine& owner) : line(owner), client(owner.m_io), server(owner.m_io) {}

    void close() {
      Code ignored;
      client.close(ignored);
      server.close(ignored);
    }
    void open() {
      Code error;
      server.connect({boost::asio::ip::address_v4::loopback(), line.m_target}, error);
      if (error) return close();
      server.set_option(boost::asio::ip::tcp::no_delay(true), error);
      client.set_option(boost::asio::ip::tcp::no_delay(true), error);
      pump(client, server, 0);
      pump(server, client, 1);
    }
    /// Reads a piece, keeps it for as long as it is on its way, and reads the next one when the line is free for it.
    void pump(Socket& from, Socket& to, std::size_t way) {
      auto piece = std::make_shared<std::vector<char>>(1460);
      from.async_read_some(boost::asio::buffer(*piece), [self = shared_from_this(), &from, &to, way, piece](
                                                            Code error, std::size_t size) {
        if (error) return self->close();
        piece->resize(size);
        const auto left = self->line.leave(way, size);
        auto arrival = std::make_shared<boost::asio::steady_timer>(self->line.m_io, left + self->line.m_delay);
        arrival->async_wait([self, &to, piece, arrival](Code) {
          Code failed;
          boost::asio::write(to, boost::asio::buffer(*piece), failed);
          if (failed) self->close();
        });
        auto free = std::make_shared<boost::asio::steady_timer>(self->line.m_io, left);
        free->async_wait([self, &from, &to, way, free](Code) { self->pump(from, to, way); });
      });
    }
  };

  /// When the last byte of this piece has left.
  Time::time_point leave(std::size_t way, std::size_t size) {
    m_bytes[way] += static_cast<qint64>(size);
    const auto took = std::chrono::nanoseconds(static_cast<qint64>(size) * 1'000'000'000 / m_bytesPerSecond);
    m_freeAt[way] = std::max(m_freeAt[way], Time::now()) + took;
    return m_freeAt[way];
  }
  void accept() {
    auto link = std::make_shared<Link>(*this);
    m_acceptor.async_accept(link->client, [this, link](Code error) {
      if (!error) link->open();
      accept();
    });
  }

  boost::asio::io_context m_io;
  boost::asio::ip::tcp::acceptor m_acceptor;
  quint16 m_target;
  std::chrono::milliseconds m_delay;
  qint64 m_bytesPerSecond;
  std::array<Time::time_point, 2> m_freeAt{};
  std::array<std::atomic<qint64>, 2> m_bytes{};
  std::thread m_thread;
};
