#include <boost/test/unit_test.hpp>

#include <QFile>

#include "journal/wire/audit.h"
#include "support/served_hall.h"

namespace {

const QString kGroup = QStringLiteral("g:pemkot");

QByteArray target(const ServedHall& hall, const char* what, const AuditQuery& query) {
  return hall.site("audit/") + what + '?' + wire::writeAuditQuery(query).toLatin1();
}

std::string codeOf(const WebClient::Response& response) {
  const auto problem = Problem::fromJson(response.body);
  return problem ? problem->code.toStdString() : "no problem";
}

TreeProof proofOf(const WebClient::Response& response) {
  BOOST_REQUIRE_EQUAL(response.status, 200);
  auto proof = wire::readTreeProof(response.body);
  require(proof);
  return std::move(*proof);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit)

BOOST_AUTO_TEST_CASE(a_member_sees_that_what_it_saw_before_is_still_the_beginning) {
  ServedHall hall;
  WireMember member(hall, QStringLiteral("member"));
  const auto greeted = member.web.get(target(hall, "head", {kHallStream, {}, {}}));
  BOOST_REQUIRE_EQUAL(greeted.status, 200);
  const auto head = wire::readTreeHead(greeted.body);
  require(head);
  const QByteArray key = hall.onHub([](Hub& it) { return it.store().deviceKey().publicKey(); });
  BOOST_TEST(head->isSignedBy(key));
  BOOST_TEST(head->size > 0);

  for (int i = 0; i < 5; ++i) BOOST_REQUIRE_EQUAL(member.issue(WireMember::newId()).status, 200);
  const auto answer = member.web.get(target(hall, "consistency", {kHallStream, head->size, {}}));
  const TreeProof proof = proofOf(answer);
  BOOST_TEST(proof.head.size == head->size + 5);
  BOOST_TEST(proof.head.isSignedBy(key));
  BOOST_TEST(MerkleProof::isConsistent(head->size, proof.head.size, proof.path, head->root, proof.head.root));
  // Once a day and stream: what it costs on the wire.
  BOOST_TEST(answer.body.size() < 1'024);

  const TreeProof one = proofOf(member.web.get(target(hall, "inclusion", {kHallStream, 1, {}})));
  const QByteArray leaf = hall.onHub(
      [](Hub& it) { return MerkleHash::leaf(it.store().log().sequenced(kHallStream, 0, 1, 1 << 20)->front().bytes); });
  BOOST_TEST(MerkleProof::isIncluded(leaf, 0, one.head.size, one.path, one.head.root));
}

BOOST_AUTO_TEST_CASE(no_proof_of_a_stream_goes_to_whom_it_is_not_granted) {
  ServedHall hall;
  WireMember member(hall, QStringLiteral("member"));
  for (const char* what : {"head", "inclusion", "consistency"}) {
    const auto refused = member.web.get(target(hall, what, {kGroup, 1, {}}));
    BOOST_TEST(refused.status == 403);
    BOOST_TEST(codeOf(refused) == "not-granted");
    const auto unknown = member.web.get(target(hall, what, {QStringLiteral("g:nobody"), 1, {}}));
    BOOST_TEST((unknown.body == refused.body));
  }
  WebClient stranger = hall.client();
  BOOST_TEST(stranger.get(target(hall, "head", {kHallStream, {}, {}})).status == 401);
  hall.onHub([](Hub& it) { require(it.admission().revoke(QStringLiteral("member"))); });
  BOOST_TEST(codeOf(member.web.get(target(hall, "head", {kHallStream, {}, {}}))) == "device-revoked");
}

BOOST_AUTO_TEST_CASE(wrong_questions_are_answered_in_words) {
  ServedHall hall;
  WireMember member(hall, QStringLiteral("member"));
  const auto ask = [&](const char* what, const QByteArray& query) {
    return member.web.get(hall.site("audit/") + what + query);
  };
  BOOST_TEST(ask("head", "").status == 422);
  BOOST_TEST(ask("head", "?stream=hall&size=-1").status == 422);
  BOOST_TEST(ask("head", "?stream=hall&size=1e3").status == 422);
  BOOST_TEST(ask("head", "?stream=hall&stream=hall").status == 422);
  BOOST_TEST(ask("head", "?stream=hall&what=1").status == 422);
  BOOST_TEST(ask("head", "?stream=hall&from=1").status == 422);
  BOOST_TEST(ask("inclusion", "?stream=hall").status == 422);
  BOOST_TEST(ask("consistency", "?stream=hall").status == 422);
  const auto beyond = ask("consistency", "?stream=hall&from=1000000");
  BOOST_TEST(beyond.status == 409);
  BOOST_TEST(codeOf(beyond) == "size");
  BOOST_TEST(Problem::fromJson(beyond.body)->detail.toLongLong() > 0);
  BOOST_TEST(ask("roots", "?stream=hall").status == 404);
  BOOST_TEST(member.web.post(hall.site("audit/head"), wire::kJsonType, "{}").status == 405);
}

BOOST_AUTO_TEST_CASE(the_administrators_check_compares_with_what_members_were_told) {
  ServedHall hall;
  WireMember member(hall, QStringLiteral("member"));
  BOOST_REQUIRE_EQUAL(member.web.get(target(hall, "head", {kHallStream, {}, {}})).status, 200);
  const auto verify = [&] {
    return hall.onHub([](Hub& it) {
      const auto answer =
          admin_commands::perform(it, QJsonObject{{QStringLiteral("command"), QStringLiteral("verify")}});
      require(answer);
      return *answer;
    });
  };
  BOOST_TEST(verify().value(QLatin1String("heads")).toInteger() == 1);
  BOOST_TEST(verify().value(QLatin1String("fault")).toString().toStdString() == "");
  hall.onHub([](Hub& it) {
    require(it.store().database().run("UPDATE log SET effective = effective + 1 WHERE stream = 'hall' AND gseq = 2"));
  });
  BOOST_TEST(verify().value(QLatin1String("fault")).toString().toStdString() ==
             "place, time or refusal changed at hall/2");
}

BOOST_AUTO_TEST_SUITE_END()
