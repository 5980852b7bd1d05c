#include <boost/test/unit_test.hpp>

#include "domain/case_edits.h"

#include <QJsonArray>

namespace {

const FieldSide kRegistered{{}, QStringLiteral("rina"), 1000};

CaseEdits::Writer writer(const char* officer, qint64 at, const char* operation) {
  return {QString::fromLatin1(officer), at, QString::fromLatin1(operation)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(case_edits)

BOOST_AUTO_TEST_CASE(what_the_writer_has_seen_is_no_conflict) {
  CaseEdits edits;
  edits.note({QStringLiteral("name"), QStringLiteral("Siti"), QStringLiteral("Sitti")}, QStringLiteral("Siti"),
             kRegistered, writer("dewi", 2000, "op1"));
  edits.note({QStringLiteral("name"), QStringLiteral("Sitti"), QStringLiteral("Sitti N.")}, QStringLiteral("Sitti"),
             kRegistered, writer("rina", 3000, "op2"));
  BOOST_TEST(edits.conflicts().empty());
  BOOST_TEST(!edits.isEmpty());
}

BOOST_AUTO_TEST_CASE(what_it_has_not_seen_is_one_with_both_sides) {
  CaseEdits edits;
  edits.note({QStringLiteral("name"), QStringLiteral("Siti"), QStringLiteral("Sitti")}, QStringLiteral("Siti"),
             kRegistered, writer("dewi", 2000, "op1"));
  edits.note({QStringLiteral("name"), QStringLiteral("Siti"), QStringLiteral("Siti N.")}, QStringLiteral("Sitti"),
             kRegistered, writer("andi", 2500, "op2"));
  BOOST_REQUIRE(edits.conflicts().size() == 1U);
  const FieldConflict& open = edits.conflicts().front();
  BOOST_TEST((open.kept == FieldSide{QStringLiteral("Siti N."), QStringLiteral("andi"), 2500}));
  BOOST_TEST((open.other == FieldSide{QStringLiteral("Sitti"), QStringLiteral("dewi"), 2000}));
  BOOST_TEST(edits.hasIdentityConflict());
  edits.settle({QStringLiteral("op9")});
  BOOST_TEST(edits.conflicts().size() == 1U);
  edits.settle({QStringLiteral("op2")});
  BOOST_TEST(edits.conflicts().empty());
}

BOOST_AUTO_TEST_CASE(the_registered_value_is_a_side_too_and_the_same_value_is_none) {
  CaseEdits edits;
  edits.note({QStringLiteral("alamat"), QStringLiteral("Jalan A"), QStringLiteral("Jalan C")}, QStringLiteral("Jalan B"),
             kRegistered, writer("dewi", 2000, "op1"));
  BOOST_REQUIRE(edits.conflicts().size() == 1U);
  BOOST_TEST((edits.conflicts().front().other == FieldSide{QStringLiteral("Jalan B"), QStringLiteral("rina"), 1000}));
  BOOST_TEST(!edits.hasIdentityConflict());
  CaseEdits same;
  same.note({QStringLiteral("nik"), QStringLiteral("1"), QStringLiteral("2")}, QStringLiteral("2"), kRegistered,
            writer("dewi", 2000, "op1"));
  BOOST_TEST(same.conflicts().empty());
}

BOOST_AUTO_TEST_CASE(an_open_conflict_shows_what_stands_now) {
  CaseEdits edits;
  edits.note({QStringLiteral("nik"), QStringLiteral("1"), QStringLiteral("3")}, QStringLiteral("2"), kRegistered,
             writer("dewi", 2000, "op1"));
  edits.note({QStringLiteral("nik"), QStringLiteral("3"), QStringLiteral("4")}, QStringLiteral("3"), kRegistered,
             writer("andi", 2600, "op2"));
  BOOST_REQUIRE(edits.conflicts().size() == 1U);
  BOOST_TEST(edits.conflicts().front().kept.value.toStdString() == "4");
}

BOOST_AUTO_TEST_CASE(they_come_back_from_their_text) {
  CaseEdits edits;
  edits.note({QStringLiteral("nik"), QStringLiteral("1"), QStringLiteral("3")}, QStringLiteral("2"), kRegistered,
             writer("dewi", 2000, "op1"));
  const auto again = CaseEdits::fromJson(edits.toJson());
  BOOST_REQUIRE(again.has_value());
  BOOST_TEST((*again == edits));
  QJsonObject broken = edits.toJson();
  broken.insert(QStringLiteral("conflicts"), QJsonArray{QJsonArray{QStringLiteral("nik"), 1}});
  BOOST_TEST(!CaseEdits::fromJson(broken).has_value());
  broken = edits.toJson();
  broken.insert(QStringLiteral("written"), QJsonObject{{QStringLiteral("nik"), QStringLiteral("3")}});
  BOOST_TEST(!CaseEdits::fromJson(broken).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
