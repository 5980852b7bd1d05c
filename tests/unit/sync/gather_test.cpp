// How a new PC comes to what its hall has: as operations alone, folded in the end (app/hub/choices.md, "A new PC").
#include "insight/split_mix.h"
#include "store/ticket_table.h"
#include "support/hall_checks.h"
#include "support/sample_case.h"
#include "support/sync_hall.h"
#include "support/table_dump.h"

namespace {

const QString kWriter = QStringLiteral("333333333333");
const QString kNew = QStringLiteral("444444444444");
const QString kOld = QStringLiteral("555555555555");
const QString kGroup = QStringLiteral("g:pemkot");
const QStringList kStreams{kHallStream, kGroup};

/// A morning at once: as many tickets in one transaction.
void writeTickets(HallHub& hall, int count) {
  std::vector<OperationDraft> drafts;
  for (int i = 0; i < count; ++i) {
    const qint64 at = hall.clock.nowMs();
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("ticket:") + hall.office->store().newId().toString();
    draft.type = QStringLiteral("ticket.issue");
    draft.isNewEntity = true;
    draft.plain = {{QStringLiteral("at"), at},
                   {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                   {QStringLiteral("series"), QStringLiteral("A")},
                   {QStringLiteral("queue"), QStringLiteral("A")},
                   {QStringLiteral("n"), 100 + i},
                   {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                   {QStringLiteral("agency"), QStringLiteral("disdukcapil")},
                   {QStringLiteral("priority"), QStringLiteral("none")},
                   {QStringLiteral("counter"), QStringLiteral("1")},
                   {QStringLiteral("code"), QStringLiteral("7K3F-92Q2")}};
    drafts.push_back(std::move(draft));
  }
  require(hall.office->store().append(QStringLiteral("rahmat"), drafts));
}

QString tablesOf(HallMember& member) { return dumpTables(member.folder.filePath(Store::fileName())); }

PullReply pageOf(HallHub& hall, HallMember& member, int limit) {
  const auto device = hall.hub->admission().device(member.device);
  require(device);
  const auto cursor = member.store->cursor();
  require(cursor);
  auto page = hall.hub->pull(**device, {*cursor, limit, 0});
  BOOST_REQUIRE(page.has_value());
  return std::move(*page);
}

/// Takes pages until nothing more is there.
void pull(HallHub& hall, HallMember& member, int limit) {
  while (true) {
    const PullReply page = pageOf(hall, member, limit);
    require(member.store->take(page));
    if (!page.more) return;
  }
}

/// One thing that happens in the hall, at the hub or at a member whose clock and cable are its own.
void happen(HallHub& hall, HallMember& writer, SplitMix& chance) {
  hall.clock.advance(1 + chance.below(5'000));
  writer.clock.advance(1 + chance.below(5'000));
  const QString counter = QString::number(3 + chance.below(2));
  switch (chance.below(6)) {
    case 0:
    case 1:
      hall.issue();
      break;
    case 2:
      // A member away writes on with its own clock; it comes to the hub when the cable is back.
      require(writer.store->append(
          QStringLiteral("novita"),
          sampleCase(writer.store->newId().toString(), kGroup, QStringLiteral("Abdul %1").arg(chance.below(100)),
                     counter, writer.store->nowMs())));
      writer.engine->appended();
      break;
    case 3: {
      const auto here = TicketTable(writer.store->database()).inService(counter);
      require(here);
      OperationDraft draft;
      draft.stream = kHallStream;
      draft.type = chance.below(2) == 0 ? QStringLiteral("ticket.start") : QStringLiteral("ticket.hold");
      draft.plain = {{QStringLiteral("at"), writer.store->nowMs()}};
      if (!*here) break;
      draft.entity = QLatin1String("ticket:") + (*here)->id.toString();
      draft.fence = (*here)->fence;
      require(writer.store->append(QStringLiteral("novita"), {draft}));
      writer.engine->appended();
      break;
    }
    case 4:
      writer.cable = writer.cable == HallMember::Cable::Whole ? HallMember::Cable::Cut : HallMember::Cable::Whole;
      writer.engine->tryNow();
      break;
    default:
      if (writer.cable == HallMember::Cable::Whole) writer.engine->tryNow();
      writer.engine->claim({writer.store->newId(), counter, QStringLiteral("novita"), {}, {}});
  }
  writer.run();
}

void settle(HallMember& writer) {
  writer.cable = HallMember::Cable::Whole;
  writer.engine->tryNow();
  writer.run();
  for (int i = 0; i < 10 && writer.status().waitingOperations() > 0; ++i) writer.waitForTry();
  BOOST_TEST(writer.status().waitingOperations() == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gather)

/// I5: what was gathered up to any cut and what came after it give the tables of the whole log.
BOOST_AUTO_TEST_CASE(gathered_up_to_any_cut_and_pulled_from_there_is_the_whole_log) {
  for (quint64 seed = 1; seed <= 12; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      SplitMix chance(seed);
      HallHub hall;
      HallMember writer(hall, kWriter, seed, kStreams);
      writer.run();
      HallMember fresh(hall, kNew, seed + 100, kStreams);
      HallMember slow(hall, kOld, seed + 200, kStreams);
      const int steps = 30;
      const int cut = chance.below(steps);
      const int limit = 1 + chance.below(20);
      for (int i = 0; i < steps; ++i) {
        if (i == cut) {
          pull(hall, fresh, limit);
          BOOST_TEST(fresh.store->isGathering());
          // Some more come before the fold, as they do in a hall that works.
          happen(hall, writer, chance);
          pull(hall, fresh, limit);
          require(fresh.store->arrange());
          BOOST_TEST(!fresh.store->isGathering());
        }
        happen(hall, writer, chance);
        if (i > cut && chance.below(3) == 0) pull(hall, fresh, limit);
      }
      settle(writer);
      pull(hall, fresh, 1000);
      BOOST_TEST(!fresh.store->isGathering());
      // The other one takes everything in one page and folds operation by operation.
      const PullReply whole = pageOf(hall, slow, 1000);
      BOOST_REQUIRE(!whole.more);
      require(slow.store->take(whole));
      BOOST_TEST(!slow.store->isGathering());
      BOOST_TEST((tablesOf(fresh) == tablesOf(slow)));
      BOOST_TEST((hallTables(tablesOf(fresh)) == hallTables(dumpTables(hall.folder.filePath(Store::fileName())))));
      const QString before = tablesOf(fresh);
      require(fresh.store->rebuild());
      BOOST_TEST((tablesOf(fresh) == before));
      const auto check = fresh.store->verify();
      require(check);
      BOOST_TEST(check->fault.toStdString() == "");
      const auto count = hall.office->store().log().count();
      BOOST_TEST(check->operations == *count);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_new_pc_shows_nothing_until_it_has_everything_and_says_how_far_it_is) {
  HallHub hall;
  writeTickets(hall, 6'000);
  const Ticket last = hall.issue();
  HallMember member(hall, kNew, 1);
  std::vector<Gathering> seen;
  std::vector<int> limits;
  const QString before = tablesOf(member);
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (request.endpoint != Endpoint::Pull) return std::nullopt;
    limits.push_back(wire::readPullQuery(request.query)->limit);
    if (const auto gathering = member.status().gathering) {
      seen.push_back(*gathering);
      BOOST_TEST((tablesOf(member) == before));
    }
    return std::nullopt;
  };
  member.run();
  BOOST_TEST(member.store->isGathering());
  BOOST_TEST(!member.engine->isQueueReachable());
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_REQUIRE(member.status().gathering.has_value());
  BOOST_TEST(member.status().gathering->left == 0);
  BOOST_TEST((tablesOf(member) == before));
  member.waitForTry();
  BOOST_TEST(!member.store->isGathering());
  BOOST_TEST(!member.status().gathering.has_value());
  BOOST_TEST(member.status().isCaughtUp);
  BOOST_TEST(member.engine->isQueueReachable());
  BOOST_TEST((hallTables(tablesOf(member)) == hallTables(dumpTables(hall.folder.filePath(Store::fileName())))));
  BOOST_TEST(member.store->takeChangedKinds().contains(QStringLiteral("counter")));
  BOOST_REQUIRE(seen.size() >= 1);
  BOOST_TEST(seen.front().taken == 1000);
  BOOST_TEST(seen.front().left > 5000);
  BOOST_REQUIRE(limits.size() >= 3);
  BOOST_TEST(limits[0] == wire::kMaxPullOps);
  BOOST_TEST(limits[1] == wire::kMaxBulkOps);
  BOOST_TEST(limits.back() == wire::kMaxPullOps);
  const auto row = TicketTable(member.store->database()).row(last.id);
  require(row);
  BOOST_TEST(row->has_value());
}

BOOST_AUTO_TEST_CASE(a_pc_that_dies_in_the_middle_goes_on_where_it_was) {
  HallHub hall;
  writeTickets(hall, 6'000);
  HallMember member(hall, kNew, 1);
  int pages = 0;
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (request.endpoint != Endpoint::Pull || ++pages < 3) return std::nullopt;
    SyncAnswer none;
    none.id = request.id;
    return none;
  };
  member.run();
  BOOST_TEST((member.status().state == LinkState::Offline));
  const auto taken = member.store->cursor();
  member.spy = {};
  member.open();
  BOOST_TEST(member.store->isGathering());
  BOOST_TEST((member.store->cursor()->after == taken->after));
  BOOST_TEST(taken->after.at(kHallStream) >= 1000);
  const QString before = tablesOf(member);
  // Dies again while it folds, at every access to the disk: nothing of it is there, and all of it the next time.
  member.start();
  member.run();
  BOOST_TEST(member.store->isGathering());
  for (const int nth : {1, 3, 40, 2000}) {
    int left = nth;
    member.store->database().setFaultHook([&left](const char*) { return --left <= 0; });
    BOOST_TEST(!member.store->arrange());
    member.store->database().setFaultHook({});
    BOOST_TEST(member.store->isGathering());
    BOOST_TEST((tablesOf(member) == before));
  }
  member.open();
  BOOST_TEST(member.store->isGathering());
  member.start();
  member.run();
  member.waitForTry();
  BOOST_TEST(member.status().isCaughtUp);
  BOOST_TEST((hallTables(tablesOf(member)) == hallTables(dumpTables(hall.folder.filePath(Store::fileName())))));
}

BOOST_AUTO_TEST_CASE(a_hub_that_serves_others_first_is_waited_for_without_an_alarm) {
  HallHub hall;
  writeTickets(hall, 3'000);
  HallMember member(hall, kNew, 1);
  int refused = 0;
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (request.endpoint != Endpoint::Pull || !member.store->isGathering() || refused == 3) return std::nullopt;
    ++refused;
    SyncAnswer busy;
    busy.id = request.id;
    busy.outcome = SyncAnswer::Outcome::Answered;
    busy.status = 503;
    busy.body = Problem{503, QStringLiteral("busy"), {}, {}, 1}.toJson();
    return busy;
  };
  member.run();
  for (int i = 0; i < 8 && !member.status().isCaughtUp; ++i) {
    BOOST_TEST((member.status().state == LinkState::Online));
    member.waitForTry();
  }
  BOOST_TEST(refused == 3);
  BOOST_TEST(member.status().isCaughtUp);
  BOOST_TEST(!member.store->isGathering());
}

BOOST_AUTO_TEST_CASE(a_pc_with_a_history_of_its_own_and_a_small_hall_go_the_old_way) {
  HallHub hall;
  writeTickets(hall, 1'500);
  HallMember member(hall, kNew, 1);
  std::vector<OperationDraft> drafts;
  for (int i = 0; i < 5'001; ++i) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("counter_state:") + QString::number(i);
    draft.type = QStringLiteral("counter.state");
    draft.plain = {{QStringLiteral("at"), member.clock.nowMs()}};
    drafts.push_back(std::move(draft));
  }
  require(member.store->append(QStringLiteral("novita"), drafts));
  const PullReply page = pageOf(hall, member, 1000);
  BOOST_TEST(page.more);
  BOOST_TEST(page.left == 500 + (hall.office->store().lastPlace(kHallStream) - 1500));
  require(member.store->take(page));
  BOOST_TEST(!member.store->isGathering());
}

BOOST_AUTO_TEST_CASE(one_signature_stands_for_a_stretch_and_a_forged_one_is_refused) {
  HallHub hall;
  for (int i = 0; i < 300; ++i) hall.issue();
  HallMember member(hall, kNew, 1);
  require(member.store->take(pageOf(hall, member, 5)));
  BOOST_TEST(member.store->isGathering());
  PullReply forged = pageOf(hall, member, 1000);
  BOOST_REQUIRE(!forged.operations.back().signature.isEmpty());
  forged.operations.back().signature[3] = static_cast<char>(forged.operations.back().signature[3] ^ 1);
  const auto refused = member.store->take(forged);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().field.toStdString() == "signature");
  require(member.store->take(pageOf(hall, member, 1000)));
  require(member.store->arrange());
  const auto check = member.store->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
  BOOST_TEST(check->signatures >= 4);
  BOOST_TEST(check->signatures < 20);
  // The hub loses everything: what was gathered goes back to it, stretch by stretch.
  const auto cursor = member.store->cursor();
  require(member.store->followLog({{QStringLiteral("neu"), 2, {}}, {}}));
  qint64 carried = 0;
  for (int i = 0; i < 20; ++i) {
    const auto batches = member.store->outgoing({500, 256 * 1024});
    require(batches);
    if (batches->empty()) break;
    for (const PushBatch& batch : *batches) {
      carried += static_cast<qint64>(batch.lines.size());
      PushReceipt receipt;
      receipt.stream = batch.stream;
      receipt.device = batch.device;
      receipt.ackedSeq = batch.fromSeq + static_cast<qint64>(batch.lines.size()) - 1;
      require(member.store->acknowledge(receipt));
    }
  }
  BOOST_TEST(carried == cursor->after.at(kHallStream));
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_found_before_anything_is_folded) {
  HallHub hall;
  for (int i = 0; i < 12; ++i) hall.issue();
  HallMember member(hall, kNew, 1);
  require(member.store->take(pageOf(hall, member, 5)));
  BOOST_TEST(member.store->isGathering());
  const auto cursor = member.store->cursor();
  PullReply page = pageOf(hall, member, 1000);
  const auto found = std::ranges::find_if(page.operations, [](const SequencedOperation& operation) {
    return operation.bytes.contains("\"u\":\"rahmat\"");
  });
  BOOST_REQUIRE((found != page.operations.end()));
  found->bytes.replace("\"u\":\"rahmat\"", "\"u\":\"rahmad\"");
  const auto done = member.store->take(page);
  BOOST_REQUIRE(!done);
  BOOST_TEST((done.error().code == ErrorCode::Corrupt));
  BOOST_TEST((member.store->cursor()->after == cursor->after));
}

BOOST_AUTO_TEST_SUITE_END()
