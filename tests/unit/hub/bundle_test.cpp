#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "hub/bundle_desk.h"
#include "hub/bundle_rules.h"
#include "hub/centre/centre.h"
#include "hub/centre/centre_question.h"
#include "store/bundle_ownership.h"
#include "store/directory_table.h"
#include "support/hall_fixture.h"
#include "support/postgres_cluster.h"

namespace {

const QString kSite = QStringLiteral("BTG");

struct BundleFixture : HallFixture {
  DeviceKey centreKey = *DeviceKey::fromSeed(QByteArray(32, 'c'));

  /// The standard of the example office, as another version of it.
  static QByteArray standard(int version, const QString& name = {}, const char* without = nullptr) {
    QFile file(QStringLiteral(LOKET_SOURCE_DIR "/resources/standards/akta-kelahiran.json"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    object.insert(QStringLiteral("version"), version);
    if (!name.isEmpty()) object.insert(QStringLiteral("name"), name);
    if (without) object.remove(QLatin1String(without));
    return QJsonDocument(object).toJson();
  }
  static BundleRecord standardRecord(int version, const QString& name = {}, const char* without = nullptr) {
    return {QStringLiteral("standard"),
            QStringLiteral("akta-kelahiran@%1").arg(version),
            {{QStringLiteral("text"), QString::fromUtf8(standard(version, name, without))}}};
  }
  static BundleRecord officerRecord(const QString& id, bool isActive) {
    return {QStringLiteral("officer"),
            id,
            {{QStringLiteral("name"), QStringLiteral("Ronny Wowor")},
             {QStringLiteral("role"), QStringLiteral("officer")},
             {QStringLiteral("agency"), QStringLiteral("disdukcapil")},
             {QStringLiteral("active"), isActive}}};
  }
  QByteArray bundle(qint64 version, std::vector<BundleRecord> records, const QString& name = bundle_name::kCatalogue,
                    const QString& site = kSite) {
    Bundle bundle{name, site, version, std::move(records), {}, {}};
    bundle.seal(centreKey);
    return wire::writeBundle(bundle);
  }
  Result<int> apply(const QByteArray& bytes) { return BundleDesk(*hub).apply(bytes, centreKey.publicKey(), kSite); }
  std::string refusalOf(const QByteArray& bytes) {
    const qint64 before = hubStore().log().count().value();
    const auto done = apply(bytes);
    BOOST_TEST(hubStore().log().count().value() == before);
    return done ? "applied" : done.error().field.toStdString();
  }
  QString nameNow() { return hub->almanac().catalogue().standard(u"akta-kelahiran")->name; }
  int versionNow() { return hub->almanac().catalogue().standard(u"akta-kelahiran")->version; }
};

QStringList newDatabases(const QTemporaryDir& folder) {
  static int count = 0;
  QStringList all{folder.filePath(QStringLiteral("bundles%1.sqlite").arg(++count))};
  if (PostgresCluster* postgres = PostgresCluster::shared()) all.append(postgres->newDatabase());
  return all;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(bundles, BundleFixture)

BOOST_AUTO_TEST_CASE(a_bundle_reaches_a_counter_and_what_a_case_began_with_stays) {
  auto desk = enrol('a');
  pull(*desk);
  const int before = versionNow();
  BOOST_TEST(apply(bundle(7, {standardRecord(before + 1, QStringLiteral("Akta baru"))})).value() == 1);
  BOOST_TEST(versionNow() == before + 1);
  BOOST_TEST(nameNow().toStdString() == "Akta baru");
  BOOST_TEST(hub->almanac().standard(QStringLiteral("akta-kelahiran"), before) != nullptr);
  pull(*desk);
  const auto there = Almanac::load(*desk->store);
  require(there);
  BOOST_TEST(there->catalogue().standard(u"akta-kelahiran")->name.toStdString() == "Akta baru");
  BOOST_TEST(there->standard(QStringLiteral("akta-kelahiran"), before) != nullptr);
  // The counter has the signed head with it, and can tell whose word it is.
  const auto head = DirectoryTable(desk->store->database()).row(QStringLiteral("bundle"), bundle_name::kCatalogue);
  require(head);
  BOOST_REQUIRE(head->has_value());
  BOOST_TEST((*head)->body.value(QLatin1String("version")).toInteger() == 7);
  const auto check = BundleDesk(*hub).verify(centreKey.publicKey());
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
  BOOST_TEST(check->bundles == 1);
  const auto stranger = BundleDesk(*hub).verify(DeviceKey::fromSeed(QByteArray(32, 'z'))->publicKey());
  require(stranger);
  BOOST_TEST(stranger->fault.toStdString() != "");
  // Nothing of it is lost when the hub starts again.
  openHub();
  BOOST_TEST(versionNow() == before + 1);
  BOOST_TEST(BundleDesk(*hub).versions()->at(bundle_name::kCatalogue) == 7);
}

BOOST_AUTO_TEST_CASE(what_is_not_newer_not_signed_or_not_for_this_hall_is_refused) {
  const int version = versionNow();
  const BundleRecord next = standardRecord(version + 1);
  require(apply(bundle(7, {next})));
  BOOST_TEST(refusalOf(bundle(7, {next})) == "version");
  BOOST_TEST(refusalOf(bundle(6, {standardRecord(version + 2)})) == "version");
  BOOST_TEST(refusalOf(bundle(8, {next}, bundle_name::kCatalogue, QStringLiteral("MND"))) == "site");
  BOOST_TEST(BundleDesk(*hub)
                 .apply(bundle(8, {next}), DeviceKey::fromSeed(QByteArray(32, 'z'))->publicKey(), kSite)
                 .error()
                 .field.toStdString() == "signature");
  // Any flipped bit is somebody else's bundle.
  const QByteArray good = bundle(8, {standardRecord(version + 2)});
  int taken = 0;
  for (qsizetype at = 0; at < good.size(); at += 1 + good.size() / 97) {
    QByteArray bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    if (apply(bad)) ++taken;
  }
  BOOST_TEST(taken == 0);
  BOOST_TEST(refusalOf(good.chopped(1)) != "applied");
  BOOST_TEST(refusalOf(good.left(good.indexOf('\n') + 1)) != "applied");
  BOOST_TEST(versionNow() == version + 1);
  require(apply(good));
  BOOST_TEST(versionNow() == version + 2);
}

BOOST_AUTO_TEST_CASE(a_missing_field_is_named_and_the_old_standard_stays_whole) {
  const int version = versionNow();
  BundleRecord other = standardRecord(version + 1, QStringLiteral("Lain"));
  for (const char* field : {"product", "requirements", "form", "decree"}) {
    const auto refused = apply(bundle(7, {standardRecord(version + 1, {}, field)}));
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().field.toStdString() == field);
    BOOST_TEST(refused.error().detail.toStdString().starts_with("akta-kelahiran@"));
  }
  BOOST_TEST(versionNow() == version);
  // One that is wrong takes the good ones along.
  BundleRecord agencyless = standardRecord(version + 1);
  QString text = agencyless.body.value(QLatin1String("text")).toString();
  agencyless.body.insert(QStringLiteral("text"),
                         text.replace(QLatin1String("\"disdukcapil\""), QLatin1String("\"bulan\"")));
  const BundleRecord year{
      QStringLiteral("calendar"),
      QStringLiteral("2031"),
      {{QStringLiteral("text"),
        QStringLiteral("{\"year\":2031,\"status\":\"sementara\",\"source\":\"x\",\"days\":"
                       "[{\"date\":\"2031-01-01\",\"name\":\"Tahun Baru\",\"kind\":\"libur\"}]}")}}};
  BOOST_TEST(refusalOf(bundle(7, {year, agencyless})) == "agencyId");
  BOOST_TEST(refusalOf(bundle(7, {standardRecord(version, QStringLiteral("Diubah diam-diam"))})) == "content");
  BOOST_TEST(versionNow() == version);
}

BOOST_AUTO_TEST_CASE(officers_come_down_without_a_pin_and_are_then_the_centres) {
  BundleRecord withPin = officerRecord(QStringLiteral("ronny"), true);
  withPin.body.insert(QStringLiteral("pin"), QStringLiteral("270945"));
  BOOST_TEST(refusalOf(bundle(7, {withPin}, bundle_name::kUsers)) == "pin");
  BundleRecord roleless = officerRecord(QStringLiteral("ronny"), true);
  roleless.body.remove(QLatin1String("role"));
  BOOST_TEST(refusalOf(bundle(7, {roleless}, bundle_name::kUsers)) == "role");
  // Until then an administrator's PC may write them, and afterwards no more.
  auto administrator = enrol('d', QStringLiteral("administrator"));
  pull(*administrator);
  const QJsonObject body = officerRecord({}, true).body;
  const auto push1 = [&](const QString& id) {
    require(administrator->store->append(QStringLiteral("grace"),
                                         {draft(QLatin1String("officer:") + id, "officer.set", body)}));
    return push(*administrator).receipts.at(0).results.at(0).code.toStdString();
  };
  BOOST_TEST(push1(QStringLiteral("sebelum")) == "");
  require(administrator->store->append(QStringLiteral("grace"),
                                       {draft(QStringLiteral("officer:lama"), "officer.set", body)}));
  clock.advance(1'000);
  require(apply(bundle(7, {officerRecord(QStringLiteral("ronny"), true)}, bundle_name::kUsers)));
  BOOST_TEST(hub->almanac().officers().at(QStringLiteral("ronny")).isActive);
  clock.advance(1'000);
  // What was written before is the hall's own, however late it comes.
  BOOST_TEST(push(*administrator).receipts.at(0).results.at(0).code.toStdString() == "");
  BOOST_TEST(hub->almanac().officers().contains(QStringLiteral("lama")));
  BOOST_TEST(push1(QStringLiteral("sesudah")) == "from-centre");
  BOOST_TEST(!hub->almanac().officers().contains(QStringLiteral("sesudah")));
  require(apply(bundle(8, {officerRecord(QStringLiteral("ronny"), false)}, bundle_name::kUsers)));
  BOOST_TEST(!hub->almanac().officers().at(QStringLiteral("ronny")).isActive);
  // Standards stay the hall's own as long as the centre gives none.
  BOOST_TEST(!BundleOwnership(hubStore().database()).isFromCentre(QStringLiteral("standard")).value());
}

BOOST_AUTO_TEST_CASE(a_pc_that_the_centre_revokes_is_revoked_in_its_hall) {
  auto lost = enrol('a');
  auto kept = enrol('b');
  const BundleRecord record{QStringLiteral("device"), lost->id, {}};
  const BundleRecord stranger{QStringLiteral("device"), QStringLiteral("ffffffffffff"), {}};
  BOOST_TEST(apply(bundle(7, {record, stranger}, bundle_name::kRevocations)).value() == 1);
  BOOST_TEST(codeOf(hub->pull(deviceOf(*lost), {cursorOf(*lost), 10, 0})) == "device-revoked");
  pull(*kept);
  const auto known = DirectoryTable(kept->store->database()).row(QStringLiteral("device"), lost->id);
  require(known);
  BOOST_REQUIRE(known->has_value());
  BOOST_TEST((*known)->body.value(QLatin1String("state")).toString().toStdString() == "revoked");
  // Of a member nobody takes a bundle, whatever it says.
  require(
      kept->store->append({}, {draft(QStringLiteral("bundle:users"), "bundle.set", {{QStringLiteral("version"), 9}})}));
  BOOST_TEST(push(*kept).receipts.at(0).results.at(0).code.toStdString() == "not-authority");
  BOOST_TEST(!BundleDesk(*hub).versions()->contains(bundle_name::kUsers));
}

BOOST_AUTO_TEST_CASE(a_failing_disk_leaves_no_half_bundle) {
  const int version = versionNow();
  auto lost = enrol('a');
  const qint64 before = hubStore().log().count().value();
  const QByteArray bytes = bundle(7, {{QStringLiteral("device"), lost->id, {}}}, bundle_name::kRevocations);
  bool isDone = false;
  for (int failing = 0; !isDone && failing < 500; ++failing) {
    int count = 0;
    hubStore().database().setFaultHook([&](const char*) { return count++ == failing; });
    isDone = apply(bytes).has_value();
    hubStore().database().setFaultHook({});
    if (isDone) break;
    BOOST_REQUIRE(hubStore().log().count().value() == before);
    BOOST_REQUIRE(deviceOf(*lost).state == DeviceState::Active);
  }
  BOOST_TEST(isDone);
  BOOST_TEST((deviceOf(*lost).state == DeviceState::Revoked));
  // The chain goes on from what is there.
  require(apply(bundle(8, {standardRecord(version + 1)})));
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(the_centre_gives_each_site_its_own_over_what_is_for_all) {
  QTemporaryDir place;
  SeededRandom chance{5};
  for (const QString& database : newDatabases(place)) {
    auto up = Centre::open(database, {clock, chance});
    require(up);
    auto other = Centre::open(database, {clock, chance});
    require(other);
    for (const char* site : {"BTG", "MND"}) require((*up)->admission().makeCode(QLatin1String(site), {}));
    const CentreBundles& bundles = (*up)->bundles();
    BOOST_TEST(!bundles.next(kSite, {})->has_value());
    const auto first = bundles.put({}, {standardRecord(8)});
    require(first);
    const auto second = (*other)->bundles().put(kSite, {standardRecord(9, QStringLiteral("Bitung"))});
    require(second);
    BOOST_TEST(*second > *first);
    const auto ours = bundles.next(kSite, {});
    const auto theirs = bundles.next(QStringLiteral("MND"), {});
    require(ours);
    require(theirs);
    BOOST_REQUIRE((ours->has_value() && theirs->has_value()));
    BOOST_TEST((*ours)->version == *second);
    BOOST_TEST((*theirs)->version == *first);
    // The newest of a service alone; the same bytes from whichever process.
    BOOST_REQUIRE((*ours)->records.size() == 1U);
    BOOST_TEST((*ours)->records[0].key.toStdString() == "akta-kelahiran@9");
    BOOST_TEST((wire::writeBundle(**ours) == wire::writeBundle(**(*other)->bundles().next(kSite, {}))));
    BOOST_TEST((*ours)->isSignedBy(bundles.publicKey()));
    BOOST_TEST(!bundles.next(kSite, {{bundle_name::kCatalogue, *second}})->has_value());
    BOOST_TEST(wire::readBundle(wire::writeBundle(**ours)).has_value());
    const auto again = bundles.put({}, {standardRecord(8, QStringLiteral("Lain"))});
    BOOST_REQUIRE(!again);
    BOOST_TEST((again.error().code == ErrorCode::Duplicate));
    BOOST_TEST(bundles.put(QStringLiteral("XXX"), {standardRecord(10)}).error().field.toStdString() == "site");
    const auto broken = bundles.put({}, {standardRecord(11), standardRecord(12, {}, "product")});
    BOOST_REQUIRE(!broken);
    BOOST_TEST(broken.error().field.toStdString() == "product");
    BOOST_TEST(!bundles.next(QStringLiteral("MND"), {{bundle_name::kCatalogue, *first}})->has_value());
    // More than fits is refused when it is put in, not when a hub asks.
    std::vector<BundleRecord> many;
    for (int i = 0; i <= wire::kMaxBundleRecords; ++i)
      many.push_back(officerRecord(QStringLiteral("o%1").arg(i), true));
    BOOST_TEST(bundles.put(kSite, many).error().field.toStdString() == "records");
    many.pop_back();
    const auto full = bundles.put(kSite, many);
    require(full);
    const auto whole = bundles.next(kSite, {{bundle_name::kCatalogue, *second}});
    require(whole);
    BOOST_REQUIRE(whole->has_value());
    BOOST_TEST((*whole)->records.size() == static_cast<std::size_t>(wire::kMaxBundleRecords));
    // The head of the fullest bundle fits into the log of a hall.
    const auto standing = BundleDesk(*hub).versions();
    require(standing);
    if (!standing->contains(bundle_name::kUsers))
      require(BundleDesk(*hub).apply(wire::writeBundle(**whole), bundles.publicKey(), kSite));
  }
}

BOOST_AUTO_TEST_CASE(numbers_of_a_centre_from_an_old_backup_are_above_those_it_gave) {
  QTemporaryDir place;
  SeededRandom chance{5};
  const QString file = place.filePath(QStringLiteral("pusat.sqlite"));
  qint64 newest = 0;
  {
    auto up = Centre::open(file, {clock, chance});
    require(up);
    require((*up)->bundles().put({}, {standardRecord(8)}));
    for (int version = 9; version < 40; ++version) newest = (*up)->bundles().put({}, {standardRecord(version)}).value();
  }
  auto old = Centre::open(place.filePath(QStringLiteral("lama.sqlite")), {clock, chance});
  require(old);
  clock.advance(60'000);
  BOOST_TEST((*old)->bundles().put({}, {standardRecord(8)}).value() > newest);
}

BOOST_AUTO_TEST_SUITE_END()
