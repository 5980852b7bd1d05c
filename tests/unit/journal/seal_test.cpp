#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

#include "journal/codec.h"

namespace {

const QString kStream = QStringLiteral("g:pemkot");
const Uuid kId = *Uuid::parse(QStringLiteral("0197c0de-0000-7000-8000-000000000002"));

KeyRing ringWith(const QString& id, char secret) {
  KeyRing ring;
  BOOST_REQUIRE(ring.add(kStream, {id, QByteArray(32, secret)}));
  return ring;
}

Operation sample() {
  Operation operation;
  operation.stream = kStream;
  operation.device = QStringLiteral("aabbccddeeff");
  operation.seq = 1;
  operation.time = HybridTime::of(1'795'392'000'123, 7);
  operation.entity = QStringLiteral("case:0197c0de-0000-7000-8000-000000000001");
  operation.id = kId;
  operation.type = QStringLiteral("case.note");
  operation.plain = {{QStringLiteral("at"), 1}};
  operation.personal = {{QStringLiteral("name"), QStringLiteral("Siti Nur Azizah Rahmawati")}};
  return operation;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(seal_suite)

BOOST_AUTO_TEST_CASE(what_is_sealed_opens_with_the_key_and_with_nothing_else) {
  const KeyRing ring = ringWith(QStringLiteral("k1"), 'a');
  const QByteArray json = R"({"name":"Siti"})";
  const auto sealed = seal::close(json, kId, kStream, *ring.current(kStream));
  BOOST_REQUIRE(sealed);
  BOOST_TEST(sealed->startsWith(QStringLiteral("k1.")));
  BOOST_TEST(!sealed->contains(QStringLiteral("Siti")));
  const auto opened = seal::open(*sealed, kId, kStream, ring);
  BOOST_REQUIRE(opened);
  BOOST_TEST((*opened == json));
  // The same again is the same text; another operation, another text.
  BOOST_TEST((*seal::close(json, kId, kStream, *ring.current(kStream)) == *sealed));
  const Uuid other = *Uuid::parse(QStringLiteral("0197c0de-0000-7000-8000-000000000003"));
  BOOST_TEST((*seal::close(json, other, kStream, *ring.current(kStream)) != *sealed));
  // Moved to another operation or stream it does not open.
  BOOST_TEST((seal::open(*sealed, other, kStream, ring).error().code == ErrorCode::Corrupt));
  KeyRing elsewhere;
  BOOST_REQUIRE(elsewhere.add(QStringLiteral("g:lain"), *ring.current(kStream)));
  BOOST_TEST((seal::open(*sealed, kId, QStringLiteral("g:lain"), elsewhere).error().code == ErrorCode::Corrupt));
  const auto denied = seal::open(*sealed, kId, kStream, ringWith(QStringLiteral("k2"), 'a'));
  BOOST_TEST((denied.error().code == ErrorCode::Denied));
  BOOST_TEST(denied.error().field.toStdString() == "key");
  BOOST_TEST(
      (seal::open(*sealed, kId, kStream, ringWith(QStringLiteral("k1"), 'b')).error().code == ErrorCode::Corrupt));
}

BOOST_AUTO_TEST_CASE(every_changed_character_is_found) {
  const KeyRing ring = ringWith(QStringLiteral("k1"), 'a');
  const QByteArray json = QByteArray(R"({"name":")") + QByteArray(300, 'n') + "\"}";
  const QString sealed = *seal::close(json, kId, kStream, *ring.current(kStream));
  BOOST_TEST(sealed.size() < json.size());  // it was compressed before
  for (qsizetype i = 0; i < sealed.size(); ++i) {
    QString bad = sealed;
    bad[i] = bad[i] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    BOOST_TEST(!seal::open(bad, kId, kStream, ring), "character " << i);
  }
  BOOST_TEST(!seal::open(sealed + QLatin1Char('='), kId, kStream, ring));
  BOOST_TEST(!seal::open(QString(), kId, kStream, ring));
  BOOST_TEST(!seal::open(QStringLiteral("k1."), kId, kStream, ring));
}

BOOST_AUTO_TEST_CASE(too_much_is_not_sealed) {
  const KeyRing ring = ringWith(QStringLiteral("k1"), 'a');
  BOOST_TEST(!seal::close(QByteArray(seal::kMaxPlainBytes + 1, 'x'), kId, kStream, *ring.current(kStream)));
}

BOOST_AUTO_TEST_CASE(a_root_gives_each_group_a_key_of_its_own_for_ever) {
  const auto ring = KeyRing::ofRoot(QByteArray(32, 'r'));
  BOOST_REQUIRE(ring);
  const auto one = ring->current(QStringLiteral("g:satu"));
  const auto two = ring->current(QStringLiteral("g:dua"));
  BOOST_REQUIRE((one && two));
  BOOST_TEST((one->secret != two->secret));
  BOOST_TEST((one->id != two->id));
  BOOST_TEST((KeyRing::ofRoot(QByteArray(32, 'r'))->current(QStringLiteral("g:satu")) == one));
  BOOST_TEST((ring->find(QStringLiteral("g:satu"), one->id) == one));
  BOOST_TEST(!ring->find(QStringLiteral("g:satu"), two->id));
  BOOST_TEST(!ring->current(QStringLiteral("hall")));
  BOOST_TEST(!KeyRing::ofRoot("short"));
  // BLAKE2b of "loket group key:g:satu" under the root; another derivation would lock every lone counter out of its own
  // log.
  BOOST_TEST(one->secret.toHex().toStdString() == "16c7ee89ec651b7e6a41f0c139a2cfcc77c189c52b9f440b13a4417df68de163");
}

BOOST_AUTO_TEST_CASE(a_new_key_seals_and_the_old_one_still_opens) {
  KeyRing ring = ringWith(QStringLiteral("k1"), 'a');
  const QString old = *seal::close("{}", kId, kStream, *ring.current(kStream));
  BOOST_REQUIRE(ring.add(kStream, {QStringLiteral("k2"), QByteArray(32, 'b')}));
  BOOST_TEST(ring.current(kStream)->id.toStdString() == "k2");
  BOOST_TEST(seal::open(old, kId, kStream, ring).has_value());
  BOOST_TEST(!ring.add(kStream, {QStringLiteral("k.3"), QByteArray(32, 'b')}));
  BOOST_TEST(!ring.add(kStream, {QStringLiteral("k3"), QByteArray(31, 'b')}));
  BOOST_TEST(!ring.add(QStringLiteral("hall"), {QStringLiteral("k3"), QByteArray(32, 'b')}));
}

BOOST_AUTO_TEST_CASE(an_operation_keeps_its_bytes_with_and_without_the_key) {
  const KeyRing ring = ringWith(QStringLiteral("k1"), 'a');
  Operation operation = sample();
  BOOST_REQUIRE(codec::close(operation, *ring.current(kStream)));
  const QByteArray bytes = codec::encode(operation);
  BOOST_TEST(!bytes.contains("Siti"));
  BOOST_TEST(bytes.contains(R"("x":"k1.)"));
  auto decoded = codec::decode(bytes);
  BOOST_REQUIRE(decoded);
  BOOST_TEST(decoded->isClosed());
  BOOST_TEST((codec::encode(*decoded) == bytes));
  codec::open(*decoded, KeyRing());
  BOOST_TEST(decoded->isClosed());
  codec::open(*decoded, ring);
  BOOST_TEST((*decoded == operation));
  BOOST_TEST((codec::encode(*decoded) == bytes));
  // Only a sealed text in its one form is one.
  for (const char* bad : {R"("x":"")", R"("x":"k1")", R"("x":"k1.AAAA")", R"("x":1)", R"("x":[])", R"("x":{})"}) {
    QByteArray other = codec::encode(sample());
    other.replace(other.indexOf("\"x\":"), other.size(), QByteArray(bad) + "}");
    BOOST_TEST(!codec::decode(other), bad);
  }
}

BOOST_AUTO_TEST_SUITE_END()
