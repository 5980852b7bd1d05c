#include <boost/test/unit_test.hpp>

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

#include "support/served_hall.h"

namespace {

quint16 freePort() {
  boost::asio::io_context io;
  const boost::asio::ip::tcp::acceptor acceptor(io, {boost::asio::ip::address_v4::loopback(), 0});
  return acceptor.local_endpoint().port();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proxy)

/// The file that is shipped, with this machine's ports; without TLS, which is nginx's own and nothing of ours.
BOOST_AUTO_TEST_CASE(the_shipped_nginx_file_lets_the_hall_and_citizens_through_and_nothing_else) {
  const QString nginx = QStandardPaths::findExecutable(
      QStringLiteral("nginx"),
      {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin")});
  if (nginx.isEmpty()) {
    BOOST_TEST_MESSAGE("nginx is not installed: its file was not tried");
    return;
  }
  ServedHall hall([](HttpServer::Options& options) {
    options.isBehindProxy = true;
    options.limits.enrolPerMinute = 3;
  });
  QFile shipped(QStringLiteral(LOKET_SOURCE_DIR "/installer/nginx-loket.conf"));
  BOOST_REQUIRE(shipped.open(QIODevice::ReadOnly));
  QByteArray text = shipped.readAll();
  const quint16 port = freePort();
  text.replace("server 127.0.0.1:8080;", "server 127.0.0.1:" + QByteArray::number(hall.server->port()) + ";");
  text.replace("listen 443 ssl;", "listen 127.0.0.1:" + QByteArray::number(port) + ";");
  QByteArray lines;
  for (const QByteArray& line : text.split('\n'))
    if (!line.contains("ssl_") && !line.contains("listen [::]")) lines += line + '\n';
  QTemporaryDir folder;
  QFile config(folder.filePath(QStringLiteral("nginx.conf")));
  BOOST_REQUIRE(config.open(QIODevice::WriteOnly));
  const QByteArray place = folder.path().toLocal8Bit();
  config.write("daemon off; master_process off; pid " + place + "/pid; error_log " + place +
               "/error.log;\nevents {}\nhttp {\n" + "client_body_temp_path " + place + "/b; proxy_temp_path " + place +
               "/p; fastcgi_temp_path " + place + "/f; uwsgi_temp_path " + place + "/u; scgi_temp_path " + place +
               "/s;\n" + lines + "}\n");
  config.close();
  QProcess process;
  process.start(nginx, {QStringLiteral("-p"), folder.path(), QStringLiteral("-e"),
                        folder.filePath(QStringLiteral("error.log")), QStringLiteral("-c"), config.fileName()});
  BOOST_REQUIRE(process.waitForStarted());
  WebClient web(port);
  const QDeadlineTimer deadline(10'000);
  while (web.get("/healthz").status != 200 && !deadline.hasExpired() && process.state() == QProcess::Running)
    process.waitForFinished(50);
  BOOST_REQUIRE_MESSAGE(web.get("/healthz").status == 200, process.readAllStandardError().toStdString());

  BOOST_TEST(web.get("/v1/hello").status == 200);
  BOOST_TEST(web.get("/antrean").status == 200);
  BOOST_TEST(web.get("/metrics").status == 404);
  BOOST_TEST(web.get("/readyz").status == 404);
  BOOST_TEST(web.get("/v1/../metrics").status == 404);
  // A whole exchange, with a long poll that ends in its time.
  WireMember member(hall, QStringLiteral("behind"));
  member.web = WebClient(port);
  member.web.token = member.token.toLatin1();
  member.catchUp();
  BOOST_TEST(member.issue(WireMember::newId()).status == 200);
  member.catchUp();
  BOOST_TEST(member.pull(1).status == 200);
  // Each client has its own limits, told by the proxy, and cannot write itself another address.
  const auto guess =
      wire::writeEnrol({QStringLiteral("AAAA-BBBB-CCCC"), QStringLiteral("guess"), QByteArray(32, 'k'), QString()});
  int refused = 0;
  for (int i = 0; i < 6; ++i) refused += web.post("/v1/enrol", wire::kJsonType, guess).status == 429;
  BOOST_TEST(refused > 0);
  process.terminate();
  BOOST_TEST(process.waitForFinished(5'000));
}

BOOST_AUTO_TEST_SUITE_END()
