#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include "journal/codec.h"
#include "journal/hash_chain.h"
#include "journal/hybrid_clock.h"
#include "journal/pin_hash.h"

namespace {

Operation sample() {
  Operation operation;
  operation.stream = QStringLiteral("g:pemkot");
  operation.device = QStringLiteral("aabbccddeeff");
  operation.seq = 42;
  operation.time = HybridTime::of(1'795'392'000'123, 7);
  operation.entity = QStringLiteral("case:0197c0de-0000-7000-8000-000000000001");
  operation.id = *Uuid::parse(QStringLiteral("0197c0de-0000-7000-8000-000000000002"));
  operation.type = QStringLiteral("case.set");
  operation.officer = QStringLiteral("novita");
  operation.seen = {*Uuid::parse(QStringLiteral("0197c0de-0000-7000-8000-000000000003"))};
  operation.fence = Fence{1, 99};
  operation.plain = {{QStringLiteral("at"), qint64{1'795'392'000'123}}, {QStringLiteral("service"), QStringLiteral("akta")}};
  operation.personal = {{QStringLiteral("name"), QString::fromUtf8("Ni'mah \"Si\" \xd9\x85\xd8\xad\xd9\x85\xd8\xaf\n")}};
  return operation;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(journal)

BOOST_AUTO_TEST_CASE(an_operation_survives_its_bytes) {
  const QByteArray bytes = codec::encode(sample());
  const auto decoded = codec::decode(bytes);
  BOOST_REQUIRE(decoded.has_value());
  BOOST_TEST((*decoded == sample()));
  BOOST_TEST((codec::encode(*decoded) == bytes));
}

BOOST_AUTO_TEST_CASE(the_bytes_stay_as_they_were_released) {
  // A vector of the format: if this changes, every stored chain and every other device disagrees.
  Operation operation = sample();
  operation.personal = {};
  BOOST_TEST(codec::encode(operation).toStdString() ==
             R"({"l":"g:pemkot","d":"aabbccddeeff","s":42,"h":"01a205b3d07b0007",)"
             R"("e":"case:0197c0de-0000-7000-8000-000000000001","i":"0197c0de-0000-7000-8000-000000000002",)"
             R"("t":"case.set","v":1,"u":"novita","b":["0197c0de-0000-7000-8000-000000000003"],"f":[1,99],)"
             R"("p":{"at":1795392000123,"service":"akta"}})");
}

BOOST_AUTO_TEST_CASE(what_is_not_canonical_is_refused) {
  const QByteArray good = codec::encode(sample());
  auto refused = [](QByteArray bytes) { return !codec::decode(bytes).has_value(); };
  BOOST_TEST(refused(QByteArray()));
  BOOST_TEST(refused("null"));
  BOOST_TEST(refused("[]"));
  BOOST_TEST(refused("{}"));
  BOOST_TEST(refused(good + ' '));
  BOOST_TEST(refused(QByteArray(good).replace("\"s\":42", "\"s\": 42")));
  BOOST_TEST(refused(QByteArray(good).replace("\"s\":42", "\"s\":42.0")));
  BOOST_TEST(refused(QByteArray(good).replace("\"s\":42", "\"s\":0")));
  BOOST_TEST(refused(QByteArray(good).replace("\"s\":42", "\"s\":\"42\"")));
  BOOST_TEST(refused(QByteArray(good).replace("\"s\":42", "\"s\":41,\"s\":42")));
  BOOST_TEST(refused(QByteArray(good).replace("\"v\":1", "\"v\":1,\"z\":1")));
  BOOST_TEST(refused(QByteArray(good).replace("[1,99]", "[1]")));
  BOOST_TEST(refused(QByteArray(good).replace("[1,99]", "[1,99.5]")));
  BOOST_TEST(refused(QByteArray(good).replace("0197c0de-0000-7000-8000-000000000002", "0197C0DE-0000-7000-8000-000000000002")));
  for (const char* key : {"l", "d", "s", "h", "e", "i", "t", "v", "u", "b", "p"})
    BOOST_TEST(refused(QByteArray(good).replace(QByteArray("\"") + key + "\":", "\"q\":")), key);
  Operation deep = sample();
  QJsonObject inner;
  for (int i = 0; i < 40; ++i) inner = {{QStringLiteral("x"), inner}};
  deep.plain = inner;
  BOOST_TEST(refused(codec::encode(deep)));
  Operation large = sample();
  large.personal = {{QStringLiteral("name"), QString(70'000, QLatin1Char('a'))}};
  BOOST_TEST(refused(codec::encode(large)));
}

BOOST_AUTO_TEST_CASE(every_changed_byte_is_refused_or_another_operation) {
  const QByteArray good = codec::encode(sample());
  for (qsizetype i = 0; i < good.size(); ++i) {
    QByteArray bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x01);
    const auto decoded = codec::decode(bad);
    BOOST_TEST((!decoded || *decoded != sample()), "byte " << i);
  }
}

BOOST_AUTO_TEST_CASE(the_hybrid_clock_never_goes_back) {
  HybridClock clock;
  HybridTime last = clock.tick(1000);
  for (const qint64 now : {1000, 1000, 999, 1, 1001, 500'000, 499'999}) {
    const HybridTime next = clock.tick(now);
    BOOST_TEST((last < next));
    last = next;
  }
  // 70,000 operations in one millisecond carry into the next.
  for (int i = 0; i < 70'000; ++i) last = clock.tick(1);
  BOOST_TEST(last.unixMs() >= 500'001);
}

BOOST_AUTO_TEST_CASE(a_far_remote_clock_does_not_pull_this_one) {
  HybridClock clock;
  clock.observe(HybridTime::of(1'000'000 + 3600'000, 0), 1'000'000);
  BOOST_TEST(clock.tick(1'000'000).unixMs() == 1'000'000);
  clock.observe(HybridTime::of(1'000'000 + 60'000, 0), 1'000'000);
  BOOST_TEST(clock.tick(1'000'000).unixMs() == 1'060'000);
}

BOOST_AUTO_TEST_CASE(the_chain_is_sha256_over_a_zero_the_last_link_and_the_bytes) {
  // printf '\0' … | sha256sum over 33 zero bytes and "abc".
  const QByteArray link = HashChain::next(HashChain::genesis(), "abc");
  BOOST_TEST(link.size() == 32);
  BOOST_TEST((link != HashChain::next(HashChain::genesis(), "abd")));
  BOOST_TEST((link != HashChain::next(link, "abc")));
  QByteArray whole(33, '\0');
  whole += "abc";
  BOOST_TEST((link == QCryptographicHash::hash(whole, QCryptographicHash::Sha256)));
}

BOOST_AUTO_TEST_CASE(ed25519_signs_as_rfc_8032_says) {
  // RFC 8032, 7.1, test 2.
  const auto key = DeviceKey::fromSeed(
      QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  BOOST_REQUIRE(key.has_value());
  BOOST_TEST(key->publicKey().toHex().toStdString() ==
             "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const QByteArray message = QByteArray::fromHex("72");
  const QByteArray signature = key->sign(message);
  BOOST_TEST(signature.toHex().toStdString() ==
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
             "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  BOOST_TEST(DeviceKey::verify(key->publicKey(), message, signature));
  BOOST_TEST(!DeviceKey::verify(key->publicKey(), "73", signature));
  BOOST_TEST(!DeviceKey::fromSeed("short").has_value());
}

BOOST_AUTO_TEST_CASE(a_pin_is_hashed_with_argon2id) {
  const auto hash = PinHash::make(QStringLiteral("270945"));
  BOOST_REQUIRE(hash.has_value());
  BOOST_TEST(hash->startsWith(QStringLiteral("$argon2id$")));
  BOOST_TEST(PinHash::matches(*hash, QStringLiteral("270945")));
  BOOST_TEST(!PinHash::matches(*hash, QStringLiteral("270946")));
  BOOST_TEST(!PinHash::matches(QString(), QStringLiteral("270945")));
}

BOOST_AUTO_TEST_SUITE_END()
