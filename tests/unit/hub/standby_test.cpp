#include "hub/question.h"
#include "store/anomaly_table.h"
#include "store/device_table.h"
#include "store/hall_servers.h"
#include "support/hall_checks.h"
#include "support/hall_fixture.h"
#include "support/table_dump.h"

namespace {

/// A hall with a standby that is a second server of the same program.
struct StandbyFixture : HallFixture {
  std::unique_ptr<Member> standby;
  std::unique_ptr<Hub> standbyHub;
  QString token;

  StandbyFixture() {
    standby = std::make_unique<Member>();
    standby->id = QStringLiteral("5b5b5b5b5b5b");
    standby->seed = QByteArray(32, 'S');
    standby->random = SeededRandom(55);
    standOf(*hub, *standby);
    openStandby();
    require(standbyHub->announce(addressOf(2)));
    follow();
  }
  static ServerAddress addressOf(int machine) {
    return {QUrl(QStringLiteral("https://10.0.0.%1:8443").arg(machine)), QByteArray(32, static_cast<char>(machine))};
  }
  /// Without keys, as a server of the hall is.
  void standOf(Hub& leader, Member& member) {
    open(member);
    const auto code = leader.admission().makeCode(QStringLiteral("standby"), QStringLiteral("Siaga"), {kHallStream});
    require(code);
    const EnrolReply reply = granted(
        leader.admission().enrol({*code, member.id, member.store->deviceKey().publicKey(), QStringLiteral("PC")}));
    require(member.store->standBy({reply.logId, reply.epoch, reply.suffix}));
  }
  void openStandby() {
    standbyHub.reset();
    open(*standby);
    auto opened = Hub::open(*standby->store);
    require(opened);
    standbyHub = std::move(*opened);
  }
  /// The device as a token of it makes the hub see it.
  static Device seenBy(Hub& leader, Member& member) {
    static int turn = 0;
    const Hello hello = leader.hello();
    TokenRequest request{member.id, QByteArray::number(++turn).rightJustified(16, '0'), hello.serverTimeMs, {}};
    request.signature = member.store->deviceKey().sign(request.message(hello.logId));
    auto& admission = leader.admission();
    return granted(admission.check(granted(admission.token(request)).token));
  }
  /// The standby brings and takes until it has everything, and says so with its last question.
  void follow() { follow(*hub, *standby); }
  void follow(Hub& leader, Member& member) {
    const Device device = seenBy(leader, member);
    bring(leader, *member.store, device);
    while (true) {
      const PullReply page = granted(leader.pull(device, {*member.store->cursor(), 100, 0}));
      require(member.store->take(page));
      if (!page.more && page.operations.empty()) return;
    }
  }
  static void bring(Hub& leader, Store& store, const Device& device) {
    const auto batches = store.outgoing({});
    require(batches);
    if (batches->empty()) return;
    const PushReply reply = granted(leader.push(device, *batches));
    for (const PushReceipt& receipt : reply.receipts) require(store.acknowledge(receipt));
  }
  /// From here on `hub` is the promoted one; the old one stays in `standbyHub`.
  Promotion promote() {
    auto promotion = standbyHub->promote(QStringLiteral("ronald"));
    require(promotion);
    std::swap(hub, standbyHub);
    return *promotion;
  }
  /// A member goes over; true when it kept its places.
  bool goOver(Member& member, const Promotion& promotion) {
    const auto kept = member.store->followPromotion(promotion);
    require(kept);
    if (*kept) return true;
    const auto refused = hub->pull(deviceOf(member), {*member.store->cursor(), 100, 0});
    BOOST_TEST(codeOf(refused) == "log-reset");
    require(member.store->followLog(granted(hub->ends(deviceOf(member)))));
    return false;
  }
  void sync(Member& member) {
    push(member);
    pull(member);
    push(member);
    pull(member);
  }
  void setCase(Member& member, int n) {
    OperationDraft draft;
    draft.stream = group;
    draft.entity = QLatin1String("case:") + member.store->newId().toString();
    draft.type = QStringLiteral("case.set");
    draft.plain = {{QStringLiteral("n"), n}};
    draft.personal = {{QStringLiteral("name"), QStringLiteral("Nirmala")}};
    require(member.store->append(QStringLiteral("novita"), {draft}));
  }
};

/// Everything that a hub hands on, of every stream.
std::string orderOf(Store& store) {
  std::string text;
  const auto ends = store.cursor();
  require(ends);
  for (const auto& [stream, end] : ends->after) {
    const auto entries = store.log().sequenced(stream, 0, 100'000, std::numeric_limits<qsizetype>::max());
    require(entries);
    BOOST_TEST(static_cast<qint64>(entries->size()) == end);
    for (const LogEntry& entry : *entries)
      text += (QStringList{stream, entry.place.device, QString::number(entry.place.seq),
                           QString::number(*entry.place.gseq), QString::number(*entry.place.effective), entry.rejected,
                           QString::fromLatin1(entry.running.toHex()), QString::fromLatin1(entry.signature.toHex())}
                   .join(QLatin1Char(' ')) +
               QLatin1Char('\n'))
                  .toStdString() +
              entry.bytes.toStdString() + '\n';
  }
  return text;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(standby, StandbyFixture)

BOOST_AUTO_TEST_CASE(a_standby_holds_the_hubs_order_of_every_stream_sealed) {
  const auto three = enrol('3');
  const auto four = enrol('4');
  setCase(*three, 1);
  require(
      three->store->append({}, {draft(QStringLiteral("office:office"), "office.set", {{QStringLiteral("name"), 1}})}));
  sync(*three);
  granted(hub->issue(deviceOf(*four), issueFor(*four)));
  setCase(*four, 2);
  sync(*four);
  follow();
  BOOST_TEST(orderOf(*standby->store) == orderOf(hubStore()));
  BOOST_TEST(standby->store->cursor()->after.contains(group));
  BOOST_TEST((hallTables(dumpTables(standby->folder.filePath(Store::fileName()))) ==
              hallTables(dumpTables(folder.filePath(Store::fileName())))));
  QFile file(standby->folder.filePath(Store::fileName()));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  BOOST_TEST(!file.readAll().contains("Nirmala"));
  BOOST_TEST(standby->store->keys().isEmpty());
  // It was granted the hall's stream alone, so that nobody offers it a key; what it has it has by its role.
  const auto told = hub->admission().device(standby->id);
  require(told);
  BOOST_TEST(((*told)->streams == QStringList{kHallStream}));
  BOOST_TEST(seenBy(*hub, *standby).streams.contains(group));
  BOOST_TEST(!seenBy(*hub, *three).streams.contains(QStringLiteral("g:lain")));
}

BOOST_AUTO_TEST_CASE(the_hub_knows_what_the_standby_has_on_its_disk) {
  const auto three = enrol('3');
  follow();
  auto facts = hub->standbyFacts();
  require(facts);
  BOOST_REQUIRE(facts->has_value());
  BOOST_TEST((*facts)->isInStep);
  BOOST_TEST((*facts)->operationsBehind == 0);
  BOOST_TEST(hub->standbys().has(*hubStore().cursor()));
  granted(hub->issue(deviceOf(*three), issueFor(*three)));
  clock.advance(7'000);
  BOOST_TEST(!hub->standbys().has(*hubStore().cursor()));
  facts = hub->standbyFacts();
  BOOST_TEST((*facts)->operationsBehind == 1);
  BOOST_TEST((*facts)->secondsBehind == 7);
  // Nobody waits twice for one that does not answer, and one that comes back counts again when it has everything.
  hub->standbys().fellBehind();
  BOOST_TEST(!hub->standbys().isInStep());
  const Device device = seenBy(*hub, *standby);
  granted(hub->pull(device, {*standby->store->cursor(), 100, 0}));
  BOOST_TEST(!hub->standbys().isInStep());
  follow();
  BOOST_TEST(hub->standbys().isInStep());
  // Of a new standby that fills itself with large pages the next is asked for before the last one is on its disk.
  hub->standbys().fellBehind();
  granted(hub->pull(seenBy(*hub, *standby), {*standby->store->cursor(), wire::kMaxPullOps + 1, 0}));
  BOOST_TEST(!hub->standbys().isInStep());
  // A cursor of another log is no word about this one.
  Cursor other = *hubStore().cursor();
  BOOST_TEST(StandbyWatch::covers(other, *hubStore().cursor()));
  other.logId += QLatin1Char('x');
  BOOST_TEST(!StandbyWatch::covers(other, *hubStore().cursor()));
}

BOOST_AUTO_TEST_CASE(a_standby_serves_nobody_and_there_is_one) {
  BOOST_TEST((standbyHub->standing() == HubStanding::Standby));
  BOOST_TEST(standbyHub->hello().role.toStdString() == "standby");
  const auto asked = answerTo(*standbyHub, {HubEndpoint::Ends, QStringLiteral("t"), {}});
  BOOST_TEST(codeOf(asked) == "standby");
  const auto code = hub->admission().makeCode(QStringLiteral("standby"), QStringLiteral("Dua"), {kHallStream});
  require(code);
  const EnrolRequest second{*code, QStringLiteral("cccccccccccc"), QByteArray(32, 'p'), QStringLiteral("PC")};
  BOOST_TEST(codeOf(hub->admission().enrol(second)) == "standby-taken");
  require(hub->admission().revoke(standby->id));
  granted(hub->admission().enrol(second));
  // What is no standby cannot be promoted, and a hub that leads stands by for nobody.
  const auto three = enrol('3');
  BOOST_TEST((three->store->promote(QStringLiteral("x")).error().field == QLatin1String("authority")));
  BOOST_TEST((hubStore().standBy({QStringLiteral("l"), 1, QStringLiteral("K")}).error().code == ErrorCode::Conflict));
}

BOOST_AUTO_TEST_CASE(after_a_promotion_everybody_goes_on_where_they_were) {
  const auto three = enrol('3');
  sync(*three);
  BOOST_TEST(granted(hub->issue(deviceOf(*three), issueFor(*three))).series.toStdString() == "A");
  setCase(*three, 1);
  sync(*three);
  follow();
  const std::string before = orderOf(*standby->store);
  const Promotion promotion = promote();
  BOOST_TEST(promotion.epoch == 2);
  BOOST_TEST((hub->standing() == HubStanding::Leading));
  BOOST_TEST(orderOf(*standby->store).starts_with(before.substr(0, 100)));
  BOOST_TEST(hub->hello().promotion->isSignedBy(standby->store->deviceKey().publicKey()));
  // Nothing is forgotten, so nothing is pulled or pushed again.
  const auto places = three->store->cursor();
  BOOST_TEST(goOver(*three, promotion));
  BOOST_TEST((three->store->cursor()->after == places->after));
  BOOST_TEST(three->store->outgoing({})->empty());
  sync(*three);
  // A new visible series, and every fence of before loses against one of now.
  const QueueGrant next = granted(hub->issue(deviceOf(*three), issueFor(*three)));
  BOOST_TEST(next.series.toStdString() == "A2");
  BOOST_TEST(next.number == 1);
  const QueueGrant claimed = granted(hub->claim(deviceOf(*three), claimFor(*three, QStringLiteral("3"))));
  BOOST_TEST(claimed.fence.epoch == 2);
  sync(*three);
  BOOST_TEST((hallTables(dumpTables(three->folder.filePath(Store::fileName()))) ==
              hallTables(dumpTables(standby->folder.filePath(Store::fileName())))));
  // As long as the old hub may go on somewhere its series stays its own, on the next day too.
  clock.advance(24 * 3'600'000);
  BOOST_TEST(granted(hub->issue(deviceOf(*three), issueFor(*three))).series.toStdString() == "A2");
  require(hub->admission().revoke(QStringLiteral("0000000000ff")));
  BOOST_TEST(granted(hub->issue(deviceOf(*three), issueFor(*three))).series.toStdString() == "A");
  // It stands on the disk.
  standbyHub.reset();
  hub.reset();
  open(*standby);
  BOOST_TEST((standby->store->authority() == Authority::Hub));
  BOOST_TEST(standby->store->epoch() == 2);
  BOOST_TEST((standby->store->promotion() == promotion));
  const auto check = standby->store->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(what_a_standby_lacked_comes_back_from_the_members) {
  const auto three = enrol('3');
  const auto four = enrol('4');
  sync(*three);
  sync(*four);
  follow();
  // The hub takes and gives all this, and dies before the standby has any of it.
  const QueueGrant grant = granted(hub->issue(deviceOf(*three), issueFor(*three)));
  setCase(*four, 1);
  sync(*four);
  sync(*three);
  const Promotion promotion = promote();
  BOOST_TEST(!goOver(*three, promotion));
  BOOST_TEST(!goOver(*four, promotion));
  for (int round = 0; round < 2; ++round)
    for (Member* member : {three.get(), four.get()}) sync(*member);
  const auto row = TicketTable(standby->store->database()).row(grant.ticket);
  require(row);
  BOOST_REQUIRE(row->has_value());
  BOOST_TEST((*row)->ticket.label().toStdString() == "A-001");
  BOOST_TEST(standby->store->cursor()->after[group] == 1);
  BOOST_TEST((hallTables(dumpTables(four->folder.filePath(Store::fileName()))) ==
              hallTables(dumpTables(standby->folder.filePath(Store::fileName())))));
}

// A receipt told it its place in the old order, but the page with what lies before has never come.
BOOST_AUTO_TEST_CASE(a_place_that_only_a_receipt_has_told_is_given_anew) {
  const auto three = enrol('3');
  sync(*three);
  follow();
  for (int i = 0; i < 3; ++i) granted(hub->issue(deviceOf(*three), issueFor(*three)));
  require(standbyHub->announce(addressOf(9)));
  bring(*hub, *standby->store, seenBy(*hub, *standby));
  promote();
  orderOf(*standby->store);
  const auto check = standby->store->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
  const auto five = enrol('5');
  pull(*five);
  BOOST_TEST((hallTables(dumpTables(five->folder.filePath(Store::fileName()))) ==
              hallTables(dumpTables(standby->folder.filePath(Store::fileName())))));
}

BOOST_AUTO_TEST_CASE(two_hubs_give_no_number_twice_and_the_later_epoch_wins_a_claim) {
  const auto three = enrol('3');
  const auto four = enrol('4');
  sync(*three);
  const QueueGrant waiting = granted(hub->issue(deviceOf(*three), issueFor(*three)));
  sync(*three);
  sync(*four);
  follow();
  const Promotion promotion = promote();
  Hub& old = *standbyHub;
  BOOST_TEST(goOver(*four, promotion));
  // The network is cut in two: three still works with the old hub, four with the new one. Both call the same number.
  ClaimCommand claim = claimFor(*three, QStringLiteral("3"));
  claim.ticket = waiting.ticket;
  const auto asThree = old.admission().device(three->id);
  require(asThree);
  const QueueGrant lower = granted(old.claim(**asThree, claim));
  require(three->store->take(lower.page));
  for (int i = 0; i < 5; ++i) {
    IssueCommand issue = issueFor(*three);
    require(three->store->take(granted(old.issue(**asThree, issue)).page));
  }
  claim = claimFor(*four, QStringLiteral("5"));
  claim.ticket = waiting.ticket;
  const QueueGrant higher = granted(hub->claim(deviceOf(*four), claim));
  BOOST_TEST((lower.fence < higher.fence));
  for (int i = 0; i < 5; ++i) granted(hub->issue(deviceOf(*four), issueFor(*four)));
  sync(*four);

  // It heals: the old hub hears of the new one and steps down; three goes over.
  require(old.store().stepDown(promotion));
  BOOST_TEST(codeOf(answerTo(old, {HubEndpoint::Ends, QStringLiteral("t"), {}})) == "retired");
  BOOST_TEST(old.hello().role.toStdString() == "retired");
  BOOST_TEST(!goOver(*three, promotion));
  for (int round = 0; round < 2; ++round)
    for (Member* member : {three.get(), four.get()}) sync(*member);
  const auto tickets = allTickets(*standby->store, {QDate(2026, 11, 23)});
  require(tickets);
  BOOST_TEST(tickets->size() == 11U);
  BOOST_TEST(repeatedNumbers(*tickets).isEmpty());
  const auto row = TicketTable(standby->store->database()).row(waiting.ticket);
  require(row);
  BOOST_TEST((*row)->ticket.counterId.toStdString() == "5");
  const auto anomalies = AnomalyTable(standby->store->database()).since(0, 100);
  require(anomalies);
  BOOST_TEST(std::ranges::any_of(*anomalies, [&](const auto& line) {
    return line.anomaly.entity == QLatin1String("ticket:") + waiting.ticket.toString();
  }));
  const auto twice = doubleCalls(*standby->store, *tickets);
  require(twice);
  BOOST_TEST(twice->isEmpty(), twice->join(QLatin1Char('\n')).toStdString());
  for (Member* member : {three.get(), four.get()})
    BOOST_TEST((hallTables(dumpTables(member->folder.filePath(Store::fileName()))) ==
                hallTables(dumpTables(standby->folder.filePath(Store::fileName())))));
}

BOOST_AUTO_TEST_CASE(a_retired_hub_stays_retired_and_becomes_the_standby) {
  const auto three = enrol('3');
  sync(*three);
  follow();
  const Promotion promotion = promote();
  // Nobody but the old hub knows of this number.
  const auto asThree = standbyHub->admission().device(three->id);
  require(asThree);
  const QueueGrant lonely = granted(standbyHub->issue(**asThree, issueFor(*three)));
  Promotion stale = promotion;
  stale.epoch = 1;
  BOOST_TEST((hubStore().stepDown(stale).error().code == ErrorCode::Conflict));
  require(hubStore().stepDown(promotion));
  std::swap(hub, standbyHub);
  openHub();
  std::swap(hub, standbyHub);
  BOOST_REQUIRE(hubStore().successor().has_value());
  BOOST_TEST((standbyHub->standing() == HubStanding::Retired));
  BOOST_TEST((*hubStore().successor() == promotion));

  standbyHub.reset();
  Member old;
  old.id = QStringLiteral("0000000000ff");
  old.seed = QByteArray(32, 'H');
  old.random = SeededRandom(9);
  const auto code = hub->admission().makeCode(QStringLiteral("standby"), QStringLiteral("PC lama"), {kHallStream});
  require(code);
  // Under this name comes only who has the key of it.
  BOOST_TEST(codeOf(hub->admission().enrol({*code, old.id, QByteArray(32, 'q'), QStringLiteral("PC")})) ==
             "device-taken");
  const EnrolReply reply =
      granted(hub->admission().enrol({*code, old.id, hubStore().deviceKey().publicKey(), QStringLiteral("PC")}));
  require(hubStore().standBy({reply.logId, reply.epoch, reply.suffix}));
  BOOST_TEST(hubStore().isStandby());
  BOOST_TEST(!hubStore().successor().has_value());
  const auto asOld = hub->admission().device(old.id);
  require(asOld);
  BOOST_TEST((*asOld)->role.toStdString() == "standby");
  const auto first = hubStore().outgoing({});
  require(first);
  BOOST_REQUIRE(!first->empty());
  BOOST_TEST(granted(hub->push(**asOld, *first)).receipts.front().problem.toStdString() == "log-reset");
  require(hubStore().followLog(granted(hub->ends(**asOld))));
  for (int round = 0; round < 3; ++round) {
    bring(*hub, hubStore(), **asOld);
    require(hubStore().take(granted(hub->pull(**asOld, {*hubStore().cursor(), 1000, 0}))));
  }
  const auto row = TicketTable(standby->store->database()).row(lonely.ticket);
  require(row);
  BOOST_REQUIRE_MESSAGE(row->has_value(), "what only the old hub had is lost");
  BOOST_TEST(orderOf(hubStore()) == orderOf(*standby->store));
  // Now that it follows it gives out no numbers: the plain series is free again, from the next day on.
  BOOST_TEST(!*DeviceTable(standby->store->database()).hasFormerHub(standby->id));
  // And back again, one epoch later.
  require(hub->standbyFacts());
  const auto again = hubStore().promote(QStringLiteral("ronald"));
  require(again);
  BOOST_TEST(again->epoch == 3);
}

// A PC that was away while there came to be a standby knows nobody but the server at the old address.
BOOST_AUTO_TEST_CASE(a_server_that_does_not_lead_says_who_does) {
  const auto three = enrol('3');
  sync(*three);
  BOOST_TEST(!hub->hello().leader.has_value());
  follow();
  const Promotion promotion = promote();
  require(hubStore().stepDown(promotion));
  const auto told = wire::readHello(wire::writeHello(standbyHub->hello()));
  require(told);
  BOOST_REQUIRE(told->leader.has_value());
  BOOST_TEST(told->leader->device.toStdString() == standby->id.toStdString());
  BOOST_TEST((told->leader->publicKey == standby->store->deviceKey().publicKey()));
  BOOST_TEST((told->leader->server == addressOf(2)));
  // What it says is a hint; what counts is the promotion that the other one shows.
  BOOST_TEST(hub->hello().promotion->isSignedBy(told->leader->publicKey));
  BOOST_TEST(!hub->hello().leader.has_value());

  // As the standby of the new hub it still says so.
  standbyHub.reset();
  const auto code = hub->admission().makeCode(QStringLiteral("standby"), QStringLiteral("PC lama"), {kHallStream});
  require(code);
  const EnrolReply reply = granted(
      hub->admission().enrol({*code, hubStore().device(), hubStore().deviceKey().publicKey(), QStringLiteral("PC")}));
  require(hubStore().standBy({reply.logId, reply.epoch, reply.suffix}));
  const auto asOld = hub->admission().device(hubStore().device());
  require(asOld);
  require(hubStore().followLog(granted(hub->ends(**asOld))));
  for (int round = 0; round < 3; ++round) {
    bring(*hub, hubStore(), **asOld);
    require(hubStore().take(granted(hub->pull(**asOld, {*hubStore().cursor(), 1000, 0}))));
  }
  auto opened = Hub::open(hubStore());
  require(opened);
  BOOST_TEST((*opened)->hello().role.toStdString() == "standby");
  BOOST_REQUIRE((*opened)->hello().leader.has_value());
  BOOST_TEST(((*opened)->hello().leader->server == addressOf(2)));
}

BOOST_AUTO_TEST_CASE(a_standby_that_has_taken_nothing_leads_nobody) {
  require(hub->admission().revoke(standby->id));
  Member empty;
  empty.id = QStringLiteral("6c6c6c6c6c6c");
  empty.seed = QByteArray(32, 'E');
  empty.random = SeededRandom(66);
  standOf(*hub, empty);
  const auto promoted = empty.store->promote(QStringLiteral("ronald"));
  BOOST_REQUIRE(!promoted.has_value());
  BOOST_TEST((promoted.error().code == ErrorCode::Conflict));
  BOOST_TEST(promoted.error().field.toStdString() == "empty");
  // It goes on following, and can be promoted when it has something.
  BOOST_TEST(empty.store->isStandby());
  follow(*hub, empty);
  require(empty.store->promote(QStringLiteral("ronald")));
}

BOOST_AUTO_TEST_CASE(a_server_says_its_own_address_and_nobody_elses) {
  const auto three = enrol('3');
  sync(*three);
  const auto known = HallServers(three->store->database()).successors(three->id);
  require(known);
  BOOST_REQUIRE(known->size() == 1U);
  BOOST_TEST((known->front().address == addressOf(2)));
  BOOST_TEST(known->front().device.id.toStdString() == standby->id.toStdString());
  // A counter that sends everybody elsewhere.
  require(three->store->append({}, {draft(QLatin1String("server:") + standby->id, "server.set",
                                          HallServers::body(addressOf(66), std::nullopt))}));
  const PushReply reply = push(*three);
  BOOST_TEST(reply.receipts.front().results.front().code.toStdString() == "not-authority");
  BOOST_TEST((*HallServers(hubStore().database()).addressOf(standby->id) == addressOf(2)));
  require(hub->admission().revoke(standby->id));
  BOOST_TEST(HallServers(hubStore().database()).successors(three->id)->empty());
}

BOOST_AUTO_TEST_SUITE_END()
