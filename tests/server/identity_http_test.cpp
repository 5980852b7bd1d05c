#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include "loket/http_identity_verifier.h"
#include "support/require.h"

namespace {

/// Somebody at the other end of the wire who answers every request with the same bytes, or not at all.
struct WireEnd {
  QTcpServer server;
  QByteArray request;
  QByteArray answer;

  WireEnd() {
    BOOST_REQUIRE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
      QTcpSocket* socket = server.nextPendingConnection();
      QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        request += socket->readAll();
        if (answer.isEmpty() || !request.endsWith('}')) return;
        socket->write(answer);
        socket->disconnectFromHost();
      });
    });
  }
  [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()); }
};

QByteArray http(const char* status, const QByteArray& body, const QByteArray& headers = {}) {
  return QByteArray("HTTP/1.1 ") + status +
         "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
         "Connection: close\r\n\r\n" + body;
}

struct IdentityHttpFixture {
  WireEnd end;
  Result<IdentityServer> where = IdentityServer{end.address(), QStringLiteral("rahasia")};
  HttpIdentityVerifier verifier{[this] { return where; }, 400};
  IdentitySubject siti{QStringLiteral("7172065402940001"), QStringLiteral("Siti Aminah"), QDate(1994, 2, 14)};

  IdentityReply ask() {
    std::optional<IdentityReply> got;
    int replies = 0;
    verifier.ask(QStringLiteral("q1"), siti, [&](const IdentityReply& reply) {
      got = reply;
      ++replies;
    });
    BOOST_TEST(!got.has_value());  // never within the call
    const QDeadlineTimer deadline(5000);
    while (!got && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    BOOST_REQUIRE(got.has_value());
    BOOST_TEST(replies == 1);
    return *got;
  }
  IdentityTrouble trouble(const QByteArray& answer) {
    end.answer = answer;
    const IdentityReply reply = ask();
    BOOST_TEST(!reply.answer.has_value());
    return reply.trouble;
  }
};

const QByteArray kMatch = R"({"id":"q1","outcome":"match","reference":"DK-77"})";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(identity_http, IdentityHttpFixture)

BOOST_AUTO_TEST_CASE(the_question_carries_no_more_than_it_must_and_the_answer_comes_back) {
  end.answer = http("200 OK", kMatch);
  const IdentityReply reply = ask();
  BOOST_REQUIRE(reply.answer.has_value());
  BOOST_TEST((reply.answer->outcome == IdentityOutcome::Match));
  BOOST_TEST(reply.answer->reference.toStdString() == "DK-77");
  BOOST_TEST(end.request.startsWith("POST /v1/identity-checks HTTP/1.1\r\n"));
  BOOST_TEST(end.request.contains("Authorization: Bearer rahasia\r\n"));
  BOOST_TEST(end.request.contains("Idempotency-Key: q1\r\n"));
  BOOST_TEST(end.request.mid(end.request.indexOf("\r\n\r\n") + 4).toStdString() ==
             R"({"birth_date":"1994-02-14","id":"q1","name":"Siti Aminah","nik":"7172065402940001"})");
}

BOOST_AUTO_TEST_CASE(a_page_to_sign_in_to_a_network_is_no_answer) {
  BOOST_TEST((trouble(http("200 OK", "<html><body>Masuk ke Wi-Fi</body></html>")) == IdentityTrouble::Unreadable));
  BOOST_TEST(
      (trouble(http("302 Found", kMatch, "Location: http://127.0.0.1:1/masuk\r\n")) == IdentityTrouble::Unreadable));
}

BOOST_AUTO_TEST_CASE(what_is_too_large_cut_or_not_spoken_is_no_answer) {
  const QByteArray huge =
      R"({"id":"q1","outcome":"match","reference":"DK-77","x":")" + QByteArray(100'000, 'x') + "\"}";
  BOOST_TEST((trouble(http("200 OK", huge)) == IdentityTrouble::Unreadable));
  BOOST_TEST((trouble(http("200 OK", kMatch).chopped(10)) == IdentityTrouble::Unreachable));
  BOOST_TEST((trouble(QByteArray()) == IdentityTrouble::Unreachable));  // slow: nothing comes in time
}

BOOST_AUTO_TEST_CASE(a_refused_token_and_a_plea_for_patience_are_told) {
  BOOST_TEST((trouble(http("401 Unauthorized", "{}", "WWW-Authenticate: Bearer\r\n")) == IdentityTrouble::Denied));
  BOOST_TEST((trouble(http("403 Forbidden", kMatch)) == IdentityTrouble::Denied));
  end.answer = http("429 Too Many Requests", "{}", "Retry-After: 120\r\n");
  const IdentityReply reply = ask();
  BOOST_TEST((reply.trouble == IdentityTrouble::Busy));
  BOOST_REQUIRE(reply.retryAfterSeconds.has_value());
  BOOST_TEST(*reply.retryAfterSeconds == 120);
}

BOOST_AUTO_TEST_CASE(nobody_at_the_other_end_and_nobody_to_ask) {
  end.server.close();
  BOOST_TEST((trouble(QByteArray()) == IdentityTrouble::Unreachable));
  where = IdentityServer{};
  BOOST_TEST((trouble(QByteArray()) == IdentityTrouble::Unreachable));
  where = failure(ErrorCode::Io, QStringLiteral("the disk"));
  BOOST_TEST((trouble(QByteArray()) == IdentityTrouble::Unreachable));
}

BOOST_AUTO_TEST_CASE(a_server_that_speaks_no_tls_where_it_should_is_not_told_anything) {
  where =
      IdentityServer{end.address().replace(QLatin1String("http:"), QLatin1String("https:")), QStringLiteral("rahasia")};
  end.answer = http("200 OK", kMatch);
  const IdentityReply reply = ask();
  BOOST_TEST(!reply.answer.has_value());
  BOOST_TEST(!end.request.contains("7172065402940001"));
  BOOST_TEST(!end.request.contains("rahasia"));
}

BOOST_AUTO_TEST_SUITE_END()
