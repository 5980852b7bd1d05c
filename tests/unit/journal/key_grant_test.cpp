#include "journal/key_grant.h"

#include <boost/test/unit_test.hpp>

#include <functional>

#include "support/require.h"
#include "support/test_keys.h"

namespace {

const QString kGroup = QStringLiteral("g:disdukcapil");
const QString kReceiver = QStringLiteral("333333333333");
const QString kGiver = QStringLiteral("111111111111");

struct Keys {
  DeviceKey from = *DeviceKey::fromSeed(QByteArray(32, 'a'));
  DeviceKey to = *DeviceKey::fromSeed(QByteArray(32, 'b'));
  GroupKey key = *testKeys().own(kGroup);
  KeyGrant grant = *KeyGrant::make(kGroup, key, kReceiver, to.publicKey(), kGiver, from);

  Result<KeyGrant> readBack() const { return KeyGrant::read(grant.entity().mid(4), grant.body()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(key_grant, Keys)

BOOST_AUTO_TEST_CASE(only_the_receiver_opens_what_was_closed_for_it) {
  const auto read = readBack();
  require(read);
  BOOST_TEST((*read == grant));
  BOOST_TEST(read->isSignedBy(from.publicKey()));
  const auto opened = read->open(to);
  require(opened);
  BOOST_TEST((*opened == key));
  BOOST_TEST(!read->open(from));
  BOOST_TEST(!read->open(*DeviceKey::fromSeed(QByteArray(32, 'c'))));
  BOOST_TEST(!grant.box.contains(key.secret.left(8)));
}

BOOST_AUTO_TEST_CASE(every_changed_byte_is_found) {
  for (qsizetype i = 0; i < grant.box.size(); ++i) {
    KeyGrant other = grant;
    other.box[i] = static_cast<char>(other.box[i] ^ 1);
    BOOST_TEST(!other.open(to));
    BOOST_TEST(!other.isSignedBy(from.publicKey()));
  }
  KeyGrant other = grant;
  other.stream = QStringLiteral("g:polres");
  BOOST_TEST(!other.isSignedBy(from.publicKey()));
  other = grant;
  other.from = kReceiver;
  BOOST_TEST(!other.isSignedBy(from.publicKey()));
  other = grant;
  other.to = QStringLiteral("444444444444");
  BOOST_TEST(!other.isSignedBy(from.publicKey()));
  BOOST_TEST(!grant.isSignedBy(to.publicKey()));
}

BOOST_AUTO_TEST_CASE(no_key_passes_for_another_one) {
  const GroupKey fake{key.id, QByteArray(32, 'x')};
  BOOST_TEST(!fake.isSound());
  const auto forged = KeyGrant::make(kGroup, fake, kReceiver, to.publicKey(), kGiver, from);
  require(forged);
  BOOST_TEST(!forged->open(to));
  BOOST_TEST(key.isSound());
  BOOST_TEST(GroupKey::generationOf(key.id) == 0);
  const GroupKey made = GroupKey::made(7, QByteArray(32, 'm'));
  BOOST_TEST(made.isSound());
  BOOST_TEST(GroupKey::generationOf(made.id) == 7);
  BOOST_TEST(GroupKey::generationOf(QStringLiteral("g0-0123456789ab")) == 0);
  BOOST_TEST(GroupKey::generationOf(QStringLiteral("g1234567890-0123456789ab")) == 0);
}

BOOST_AUTO_TEST_CASE(a_body_that_is_not_the_one_of_its_name_is_refused) {
  const auto refused = [&](const std::function<void(QJsonObject&)>& change) {
    QJsonObject body = grant.body();
    change(body);
    return !KeyGrant::read(grant.entity().mid(4), body);
  };
  BOOST_TEST(refused([](QJsonObject& body) { body.insert(QStringLiteral("to"), QStringLiteral("444444444444")); }));
  BOOST_TEST(refused([](QJsonObject& body) { body.insert(QStringLiteral("stream"), QStringLiteral("hall")); }));
  BOOST_TEST(refused([](QJsonObject& body) { body.insert(QStringLiteral("box"), QStringLiteral("***")); }));
  BOOST_TEST(refused([](QJsonObject& body) { body.remove(QStringLiteral("sig")); }));
  BOOST_TEST(refused([](QJsonObject& body) { body.insert(QStringLiteral("key"), 7); }));
  // A line break would become a line of the key file.
  QJsonObject body = grant.body();
  body.insert(QStringLiteral("stream"), QStringLiteral("g:a\nakar"));
  BOOST_TEST(!KeyGrant::read(
      QStringLiteral("g:a\nakar/") + grant.keyId + QLatin1Char('/') + grant.to + QLatin1Char('/') + kGiver, body));
}

BOOST_AUTO_TEST_CASE(what_is_no_public_key_is_refused) {
  BOOST_TEST(!KeyGrant::make(kGroup, key, kReceiver, QByteArray(31, 'b'), kGiver, from));
  BOOST_TEST(!KeyGrant::make(kGroup, key, kReceiver, QByteArray(32, '\0'), kGiver, from));
  BOOST_TEST(!KeyGrant::make(QStringLiteral("hall"), key, kReceiver, to.publicKey(), kGiver, from));
}

BOOST_AUTO_TEST_CASE(a_ring_seals_with_what_it_was_told_to) {
  KeyRing ring = testKeys();
  const GroupKey other = GroupKey::made(1, QByteArray(32, 'o'));
  require(ring.addOpener(kGroup, other));
  BOOST_TEST((ring.current(kGroup) == ring.own(kGroup)));
  BOOST_TEST((ring.find(kGroup, other.id) == other));
  BOOST_TEST(ring.keysOf(kGroup).size() == 2U);
  require(ring.addOpener(kGroup, {other.id, QByteArray(32, 'z')}));
  BOOST_TEST((ring.find(kGroup, other.id) == other));
  require(ring.sealWith(kGroup, other.id));
  BOOST_TEST((ring.current(kGroup) == other));
  BOOST_TEST(!ring.sealWith(kGroup, QStringLiteral("g2-0123456789ab")));
}

BOOST_AUTO_TEST_SUITE_END()
