#pragma once

#include <QtGlobal>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thread>

#include "insight/split_mix.h"

/// A bad cable between a client and a server on this machine, in a thread of its own. It knows nothing of TLS or HTTP
/// but where it plays the captive portal.
class CuttingProxy {
 public:
  enum class Mode {
    Through,
    Refuse,  ///< every connection is closed at once
    Silent,  ///< connections are taken and nothing ever comes
    Cut,     ///< closed after some bytes of the answer
    CutUp,   ///< closed after so many bytes of what the client sends (setCutAfter), and so the next connection
    Halve,   ///< only the first half of each piece of an answer arrives, then the end
    Slow,    ///< every piece takes its time
    Strip,   ///< the head of an answer arrives, its body never (plain HTTP)
    Portal,  ///< somebody else answers 200 with a page
  };

  CuttingProxy(quint16 target, quint64 seed)
      : m_acceptor(m_io, {boost::asio::ip::address_v4::loopback(), 0}), m_target(target), m_chance(seed) {
    accept();
    m_thread = std::thread([this] { m_io.run(); });
  }
  ~CuttingProxy() {
    m_io.stop();
    m_thread.join();
  }
  CuttingProxy(const CuttingProxy&) = delete;
  CuttingProxy& operator=(const CuttingProxy&) = delete;

  [[nodiscard]] quint16 port() const { return m_acceptor.local_endpoint().port(); }
  /// From now on, also for connections that stand.
  void set(Mode mode) {
    m_mode = mode;
    boost::asio::post(m_io, [this] {
      for (const auto& link : std::set(m_links)) link->close();
    });
  }
  void setTarget(quint16 port) { m_target = port; }
  [[nodiscard]] int connections() const { return m_connections; }
  void setCutAfter(qint64 bytes) { m_cutAfter = bytes; }
  /// Bytes of clients that were let through, and how often CutUp has cut.
  [[nodiscard]] qint64 bytesUp() const { return m_bytesUp; }
  [[nodiscard]] int cuts() const { return m_cuts; }

 private:
  using Socket = boost::asio::ip::tcp::socket;
  using Code = boost::system::error_code;

  struct Link : std::enable_shared_from_this<Link> {
    CuttingProxy& proxy;
    Socket client;
    Socket server;
    std::array<std::array<char, 16384>, 2> buffers{};
    boost::asio::steady_timer timer;
    qint64 left = -1;  ///< bytes of the answer until the cut
    qint64 up = 0;     ///< bytes of the client so far
    std::string head;
    explicit Link(CuttingProxy& owner) : proxy(owner), client(owner.m_io), server(owner.m_io), timer(owner.m_io) {}

    void close() {
      Code ignored;
      client.close(ignored);
      server.close(ignored);
      timer.cancel();
      proxy.m_links.erase(shared_from_this());
    }
    void open() {
      const Mode mode = proxy.m_mode;
      if (mode == Mode::Refuse) return close();
      if (mode == Mode::Silent) return swallow(nullptr);
      if (mode == Mode::Portal) {
        static const std::string kPage = "<html><body>Selamat datang di WiFi kami</body></html>";
        static const std::string kAnswer =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + std::to_string(kPage.size()) +
            "\r\n\r\n" + kPage;
        return swallow(&kAnswer);
      }
      if (mode == Mode::Cut) left = proxy.m_chance.below(6000);
      Code error;
      server.connect({boost::asio::ip::address_v4::loopback(), proxy.m_target}, error);
      if (error) return close();
      server.set_option(boost::asio::ip::tcp::no_delay(true), error);
      client.set_option(boost::asio::ip::tcp::no_delay(true), error);
      pump(client, server, 0);
      pump(server, client, 1);
    }
    /// Reads on and answers the same to everything, or nothing.
    void swallow(const std::string* answer) {
      client.async_read_some(boost::asio::buffer(buffers[0]), [self = shared_from_this(), answer](Code error,
                                                                                                  std::size_t) {
        if (error) return self->close();
        if (!answer) return self->swallow(answer);
        boost::asio::async_write(self->client, boost::asio::buffer(*answer), [self, answer](Code failed, std::size_t) {
          failed ? self->close() : self->swallow(answer);
        });
      });
    }
    void pump(Socket& from, Socket& to, std::size_t way) {
      from.async_read_some(boost::asio::buffer(buffers[way]), [self = shared_from_this(), &from, &to, way](
                                                                  Code error, std::size_t size) {
        if (error) return self->close();
        const Mode mode = self->proxy.m_mode;
        if (mode == Mode::Slow) {
          self->timer.expires_after(std::chrono::milliseconds(40));
          // Each way waits in turn; one timer is enough, as a later piece only waits longer.
          return self->timer.async_wait(
              [self, &from, &to, way, size](Code) { self->pass(from, to, way, size, false); });
        }
        if (way == 0) {
          const qint64 room = mode == Mode::CutUp ? self->proxy.m_cutAfter - self->up : static_cast<qint64>(size);
          const bool isCut = room < static_cast<qint64>(size);
          const qint64 passed = isCut ? std::max<qint64>(0, room) : static_cast<qint64>(size);
          self->up += passed;
          self->proxy.m_bytesUp += passed;
          if (isCut) ++self->proxy.m_cuts;
          if (isCut) return self->pass(from, to, way, static_cast<std::size_t>(passed), true);
        }
        if (way == 1 && mode == Mode::Cut) {
          if (self->left < static_cast<qint64>(size))
            return self->pass(from, to, way, static_cast<std::size_t>(self->left), true);
          self->left -= static_cast<qint64>(size);
        }
        if (way == 1 && mode == Mode::Halve) return self->pass(from, to, way, size / 2, true);
        if (way == 1 && mode == Mode::Strip) {
          const std::string piece(self->buffers[1].data(), size);
          const auto end = piece.find("\r\n\r\n");
          return self->pass(from, to, way, end == std::string::npos ? size : end + 4, end != std::string::npos);
        }
        self->pass(from, to, way, size, false);
      });
    }
    void pass(Socket& from, Socket& to, std::size_t way, std::size_t size, bool isEnd) {
      boost::asio::async_write(to, boost::asio::buffer(buffers[way].data(), size),
                               [self = shared_from_this(), &from, &to, way, isEnd](Code error, std::size_t) {
                                 if (error || isEnd) return self->close();
                                 self->pump(from, to, way);
                               });
    }
  };

  void accept() {
    m_acceptor.async_accept([this](Code error, Socket socket) {
      if (error) return;
      ++m_connections;
      const auto link = std::make_shared<Link>(*this);
      link->client = std::move(socket);
      m_links.insert(link);
      link->open();
      accept();
    });
  }

  boost::asio::io_context m_io;
  boost::asio::ip::tcp::acceptor m_acceptor;
  std::atomic<quint16> m_target;
  std::atomic<Mode> m_mode{Mode::Through};
  std::atomic<int> m_connections{0};
  std::atomic<qint64> m_cutAfter{0};
  std::atomic<qint64> m_bytesUp{0};
  std::atomic<int> m_cuts{0};
  SplitMix m_chance;                        ///< of the proxy's thread
  std::set<std::shared_ptr<Link>> m_links;  ///< of the proxy's thread
  std::thread m_thread;
};
