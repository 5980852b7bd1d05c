#include "journal/codec.h"
#include "support/hall_fixture.h"
#include "support/table_dump.h"

namespace {

OperationDraft fly(int n) {
  return HallFixture::draft(QStringLiteral("drone:%1").arg(n), "drone.fly", {{QStringLiteral("at"), n}});
}

PushBatch signedBatch(HallFixture::Member& member, const QString& logId, qint64 fromSeq, const QByteArray& before,
                      const std::vector<QByteArray>& lines) {
  QByteArray link = before;
  for (const QByteArray& line : lines) link = HashChain::next(link, line);
  return {logId, kHallStream, member.id, fromSeq, before, member.store->deviceKey().sign(link), lines};
}

QByteArray bytesOf(const HallFixture::Member& member, qint64 seq, const QString& entity, const char* type,
                   const QJsonObject& plain, const Uuid& id) {
  Operation operation;
  operation.stream = kHallStream;
  operation.device = member.id;
  operation.seq = seq;
  operation.time = HybridTime::of(1'795'392'000'000, 0);
  operation.entity = entity;
  operation.id = id;
  operation.type = QLatin1String(type);
  operation.plain = plain;
  return codec::encode(operation);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sequencer, HallFixture)

BOOST_AUTO_TEST_CASE(what_is_pushed_comes_to_all_who_may_have_it) {
  auto one = enrol('a');
  auto two = enrol('b');
  auto kiosk = enrol('c');
  require(hub->admission().grant(kiosk->id, {kHallStream}));
  OperationDraft secret = fly(1);
  secret.stream = group;
  secret.personal = {{QStringLiteral("name"), QStringLiteral("Siti")}};
  require(one->store->append(QStringLiteral("novita"), {fly(1), secret}));
  BOOST_TEST(one->store->waiting()->size() == 2U);
  push(*one);
  BOOST_TEST(one->store->waiting()->empty());
  for (HallFixture::Member* member : {one.get(), two.get(), kiosk.get()}) pull(*member);
  const auto seen = two->store->log().ofEntity(QStringLiteral("drone:1"));
  require(seen);
  BOOST_REQUIRE(seen->size() == 2U);
  BOOST_TEST((*seen)[1].operation.personal.value(QLatin1String("name")).toString().toStdString() == "Siti");
  BOOST_TEST(kiosk->store->log().ofEntity(QStringLiteral("drone:1"))->size() == 1U);
  BOOST_TEST(hubStore().log().ofEntity(QStringLiteral("drone:1"))->back().operation.isClosed());
  for (HallFixture::Member* member : {one.get(), two.get(), kiosk.get()})
    BOOST_TEST(member->store->verify()->fault.toStdString() == "");
  // Not even by asking for it, nor by pushing into it.
  Cursor greedy = cursorOf(*kiosk);
  greedy.after[group] = 0;
  const PullReply page = granted(hub->pull(deviceOf(*kiosk), {greedy, 100, 0}));
  for (const SequencedOperation& operation : page.operations)
    BOOST_TEST(operation.stream.toStdString() != group.toStdString());
  BOOST_TEST(!granted(hub->ends(deviceOf(*kiosk))).seqs.contains({group, one->id}));
  secret.entity = QStringLiteral("drone:2");
  require(kiosk->store->append(QStringLiteral("novita"), {secret}));
  // It knows better than to push that; who does so all the same is refused.
  BOOST_TEST(push(*kiosk).receipts.empty());
  const auto entries = kiosk->store->log().chain(group, kiosk->id, 1, 10, 100'000);
  require(entries);
  BOOST_REQUIRE(entries->size() == 1U);
  PushBatch forced;
  forced.logId = hubStore().logId();
  forced.stream = group;
  forced.device = kiosk->id;
  forced.fromSeq = 1;
  forced.prevChain = HashChain::genesis();
  forced.signature = kiosk->store->deviceKey().sign(entries->front().chain);
  forced.lines = {entries->front().bytes};
  const PushReply reply = granted(hub->push(deviceOf(*kiosk), {forced}));
  BOOST_REQUIRE(reply.receipts.size() == 1U);
  BOOST_TEST(reply.receipts[0].problem.toStdString() == "not-granted");
}

BOOST_AUTO_TEST_CASE(pushed_twice_is_there_once) {
  auto member = enrol('a');
  require(member->store->append(QStringLiteral("novita"), {fly(1), fly(2)}));
  const auto batches = member->store->outgoing({});
  require(batches);
  const auto first = granted(hub->push(deviceOf(*member), *batches));
  const auto second = granted(hub->push(deviceOf(*member), *batches));
  BOOST_REQUIRE(second.receipts[0].results.size() == 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    BOOST_TEST((first.receipts[0].results[i].standing == OpStanding::Applied));
    BOOST_TEST((second.receipts[0].results[i].standing == OpStanding::Duplicate));
    BOOST_TEST((second.receipts[0].results[i].gseq == first.receipts[0].results[i].gseq));
  }
  BOOST_TEST(second.receipts[0].ackedSeq == 2);
}

BOOST_AUTO_TEST_CASE(a_gap_says_what_is_expected) {
  auto member = enrol('a');
  require(member->store->append(QStringLiteral("novita"), {fly(1), fly(2), fly(3)}));
  auto batches = member->store->outgoing({});
  require(batches);
  PushBatch late = (*batches)[0];
  late.prevChain = HashChain::next(late.prevChain, late.lines[0]);
  late.lines.erase(late.lines.begin());
  late.fromSeq = 2;
  const auto reply = granted(hub->push(deviceOf(*member), {late}));
  BOOST_TEST(reply.receipts[0].problem.toStdString() == "gap");
  BOOST_TEST(*reply.receipts[0].expectedSeq == 1);
  require(member->store->acknowledge(reply.receipts[0]));
  push(*member);
  BOOST_TEST(member->store->waiting()->empty());
}

BOOST_AUTO_TEST_CASE(a_branch_in_a_common_commit_leaves_no_hole_in_the_order) {
  auto honest = enrol('a');
  auto cloned = enrol('b');
  require(cloned->store->append(QStringLiteral("novita"), {fly(1), fly(2)}));
  push(*cloned);
  const auto first = cloned->store->log().at(kHallStream, cloned->id, 1);
  require(first);
  // It parts from the known chain in its middle, and goes on with another stream.
  const QByteArray other = bytesOf(*cloned, 2, QStringLiteral("drone:9"), "drone.fly", {}, cloned->store->newId());
  const PushBatch branch =
      signedBatch(*cloned, hubStore().logId(), 1, HashChain::genesis(), {(*first)->bytes, other});
  OperationDraft secret = fly(3);
  secret.stream = group;
  require(cloned->store->append(QStringLiteral("novita"), {secret}));
  const auto rest = cloned->store->outgoing({});
  require(rest);
  BOOST_REQUIRE(rest->size() == 1U);
  require(honest->store->append(QStringLiteral("novita"), {fly(4)}));
  const auto fair = honest->store->outgoing({});
  require(fair);
  std::vector<std::function<void()>> parts{
      [&] { static_cast<void>(hub->push(deviceOf(*honest), *fair)); },
      [&] { static_cast<void>(hub->push(deviceOf(*cloned), {branch, rest->front()})); }};
  BOOST_TEST(!hubStore().commitTogether(parts).has_value());
  // As the server does it then: each for itself.
  for (const auto& part : parts) part();

  const auto page = hubStore().page({hubStore().logId(), hubStore().epoch(), {}}, {kHallStream, group}, 1000);
  require(page);
  std::map<QString, qint64> reached;
  for (const SequencedOperation& operation : page->operations)
    BOOST_TEST(operation.gseq == ++reached[operation.stream], operation.stream.toStdString() << operation.gseq);
  BOOST_TEST(reached[group] == 1);
  BOOST_TEST((deviceOf(*cloned).state == DeviceState::Frozen));
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
  pull(*honest);
  BOOST_TEST(honest->store->log().ofEntity(QStringLiteral("drone:4"))->size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_cloned_disk_is_frozen_and_both_branches_are_kept) {
  auto member = enrol('a');
  require(member->store->append(QStringLiteral("novita"), {fly(1)}));
  push(*member);
  const QString logId = hubStore().logId();
  const QByteArray other = bytesOf(*member, 1, QStringLiteral("drone:9"), "drone.fly", {}, member->store->newId());
  // Forged by somebody else it says nothing about the device.
  PushBatch forged = signedBatch(*member, logId, 1, HashChain::genesis(), {other});
  forged.signature = QByteArray(64, 'x');
  BOOST_TEST(granted(hub->push(deviceOf(*member), {forged})).receipts[0].problem.toStdString() == "bad-signature");
  BOOST_TEST((deviceOf(*member).state == DeviceState::Active));

  const PushBatch branch = signedBatch(*member, logId, 1, HashChain::genesis(), {other});
  BOOST_TEST(granted(hub->push(deviceOf(*member), {branch})).receipts[0].problem.toStdString() == "chain-fork");
  BOOST_TEST((deviceOf(*member).state == DeviceState::Frozen));
  BOOST_TEST(codeOf(hub->push(deviceOf(*member), {branch})) == "chain-fork");
  BOOST_TEST(codeOf(hub->pull(deviceOf(*member), {cursorOf(*member), 10, 0})) == "chain-fork");
  auto kept = hubStore().database().prepare("SELECT bytes FROM set_aside WHERE reason = 'fork'");
  require(kept);
  require(kept->run());
  BOOST_REQUIRE(kept->next());
  BOOST_TEST((kept->blob(0) == other));
  BOOST_TEST(hubStore().log().ofEntity(QStringLiteral("drone:1"))->size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_or_is_refused_is_kept_and_blocks_nothing) {
  auto member = enrol('a');
  auto reader = enrol('b');
  const QString logId = hubStore().logId();
  const Uuid used = member->store->newId();
  const std::vector<QByteArray> lines{
      "this is no operation", bytesOf(*member, 9, QStringLiteral("drone:1"), "drone.fly", {}, member->store->newId()),
      bytesOf(*member, 3, QStringLiteral("office:office"), "office.set",
              {{QStringLiteral("site"), QStringLiteral("mine")}}, member->store->newId()),
      bytesOf(*member, 4, QStringLiteral("drone:4"), "drone.fly", {}, used),
      bytesOf(*member, 5, QStringLiteral("drone:5"), "drone.fly", {}, used)};
  const auto before = hubStore().cursor()->after[kHallStream];
  const auto reply =
      granted(hub->push(deviceOf(*member), {signedBatch(*member, logId, 1, HashChain::genesis(), lines)}));
  const PushReceipt& receipt = reply.receipts[0];
  BOOST_TEST(receipt.ackedSeq == 5);
  QStringList codes;
  for (std::size_t i = 0; i < receipt.results.size(); ++i) {
    codes.append(receipt.results[i].code);
    BOOST_TEST(*receipt.results[i].gseq == before + 1 + static_cast<qint64>(i));
  }
  BOOST_TEST((codes == QStringList{QStringLiteral("unreadable"), QStringLiteral("misplaced"),
                                   QStringLiteral("not-authority"), QString(), QStringLiteral("repeated-id")}));
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
  pull(*reader);
  BOOST_TEST(reader->store->verify()->fault.toStdString() == "");
  const auto kept = reader->store->log().at(kHallStream, member->id, 1);
  require(kept);
  BOOST_TEST(((*kept)->bytes == lines[0]));
  BOOST_TEST((*kept)->rejected.toStdString() == "unreadable");
  const QString tables = dumpTables(reader->store->database().path());
  BOOST_TEST(!tables.contains(QStringLiteral("mine")));
  require(reader->store->rebuild());
  BOOST_TEST((dumpTables(reader->store->database().path()) == tables));
  // The hub starts again with such an operation at the end of its log.
  openHub();
  BOOST_TEST(office->opening().setAside.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_member_s_number_that_is_taken_is_refused) {
  auto member = enrol('a');
  pull(*member);
  const QueueGrant grant = granted(hub->issue(deviceOf(*member), issueFor(*member)));
  const auto row = TicketTable(hubStore().database()).row(grant.ticket);
  require(row);
  const Uuid other = member->store->newId();
  const auto entry = hubStore().log().ofEntity(QLatin1String("ticket:") + grant.ticket.toString());
  require(entry);
  OperationDraft twin =
      draft(QLatin1String("ticket:") + other.toString(), "ticket.issue", entry->front().operation.plain);
  require(member->store->append(QStringLiteral("novita"), {twin}));
  const auto reply = push(*member);
  BOOST_TEST(reply.receipts[0].results[0].code.toStdString() == "number-taken");
  const auto refusals = member->store->refusals();
  require(refusals);
  BOOST_REQUIRE(refusals->size() == 1U);
  BOOST_TEST(refusals->front().code.toStdString() == "number-taken");
  BOOST_TEST(!TicketTable(member->store->database()).row(TicketId{other})->has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_clock_rejects_nothing_and_keeps_the_order) {
  auto member = enrol('a');
  for (const qint64 years : {10, -10}) {
    const qint64 now = clock.nowMs();
    clock.set(now + years * 365 * 86'400'000);
    require(member->store->append(QStringLiteral("novita"), {fly(static_cast<int>(20 + years))}));
    clock.set(now);
    const auto reply = push(*member);
    BOOST_TEST((reply.receipts[0].results[0].standing == OpStanding::Applied));
    const HybridTime effective{static_cast<std::uint64_t>(*reply.receipts[0].results[0].effective)};
    BOOST_TEST(effective.unixMs() <= now + 121'000);
    pull(*member);
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_page_is_refused_whole) {
  auto member = enrol('a');
  auto writer = enrol('b');
  require(writer->store->append(QStringLiteral("novita"), {fly(1), fly(2)}));
  push(*writer);
  pull(*member);
  require(writer->store->append(QStringLiteral("novita"), {fly(3), fly(4)}));
  push(*writer);
  const PullReply good = granted(hub->pull(deviceOf(*member), {cursorOf(*member), 100, 0}));
  BOOST_REQUIRE(good.operations.size() == 2U);
  const auto count = *member->store->log().count();
  auto refused = [&](const PullReply& page) {
    const auto done = member->store->take(page);
    BOOST_TEST(*member->store->log().count() == count);
    return done ? std::string("taken") : done.error().field.toStdString();
  };
  PullReply bad = good;
  bad.operations.erase(bad.operations.begin());
  BOOST_TEST(refused(bad) == "gap");
  bad = good;
  bad.operations[1].signature[3] = static_cast<char>(bad.operations[1].signature[3] ^ 1);
  BOOST_TEST(refused(bad) == "signature");
  bad = good;
  bad.operations[0].effective += 1;
  BOOST_TEST(refused(bad) == "checksum");
  bad = good;
  bad.operations[0].bytes.replace("\"at\":3", "\"at\":5");
  bad.operations[0].signature.clear();
  BOOST_TEST(refused(bad) == "signature");  // of the next, which signs this one too
  bad = good;
  bad.next.logId = QStringLiteral("another");
  BOOST_TEST(refused(bad) == "log-reset");
  bad = good;
  bad.keys[writer->id] = QByteArray(32, 'z');
  BOOST_TEST(refused(bad) == "signature");
  require(member->store->take(good));
  require(member->store->take(good));
}

BOOST_AUTO_TEST_CASE(a_lone_counter_brings_its_history_along) {
  HallFixture::Member lone;
  lone.id = QStringLiteral("dddddddddddd");
  lone.seed = QByteArray(32, 'd');
  require(lone.keys.add(group, {QStringLiteral("k1"), QByteArray(32, 'g')}));
  open(lone);
  for (int i = 0; i < 30; ++i) require(lone.store->append(QStringLiteral("novita"), {fly(i)}));
  const auto code = hub->admission().makeCode(QStringLiteral("counter"), {}, {kHallStream, group});
  require(code);
  const EnrolReply reply = granted(hub->admission().enrol({*code, lone.id, lone.store->deviceKey().publicKey(), {}}));
  require(lone.store->joinHall({reply.logId, reply.epoch, reply.suffix}));
  BOOST_TEST((lone.store->authority() == Authority::Member));
  BOOST_TEST(lone.store->waiting()->front().operations == 30);
  push(lone);
  pull(lone);
  BOOST_TEST(hubStore().log().head(kHallStream, lone.id)->seq == 30);
  open(lone);
  BOOST_TEST(lone.store->waiting()->empty());
  BOOST_TEST(lone.store->suffix().toStdString() == reply.suffix.toStdString());
  BOOST_TEST(!lone.store->joinHall({reply.logId, 1, {}}));
  BOOST_TEST(!lone.store->becomeHub());
}

BOOST_AUTO_TEST_SUITE_END()
