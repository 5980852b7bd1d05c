#include "sync/sync_engine.h"

#include <set>

#include "store/ticket_table.h"
#include "support/sync_hall.h"
#include "support/table_dump.h"

namespace {

const QString kThree = QStringLiteral("333333333333");
const QString kFour = QStringLiteral("444444444444");

std::optional<Ticket> ticketIn(Store& store, const TicketId& id) {
  const auto row = TicketTable(store.database()).row(id);
  require(row);
  return *row ? std::optional<Ticket>((*row)->ticket) : std::nullopt;
}

Done record(Store& store, const Ticket& ticket, const char* type) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("ticket:") + ticket.id.toString();
  draft.type = QLatin1String(type);
  draft.plain = {{QStringLiteral("at"), store.nowMs()}};
  draft.fence = ticket.fence;
  if (auto committed = store.append(QStringLiteral("novita"), {draft}); !committed)
    return tl::unexpected(committed.error());
  return {};
}

/// The hub's disk is replaced by its backup: the log has another id from then on.
void restoreHub(HallHub& hall, const QString& backup) {
  hall.hub.reset();
  hall.office.reset();
  require(Store::restore(hall.folder.path(), backup, {}, hall.clock.nowMs()));
  hall.open();
  hall.serve();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sync_engine)

BOOST_AUTO_TEST_CASE(a_new_member_has_what_the_hall_has) {
  HallHub hall;
  const Ticket ticket = hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(member.status().isCaughtUp);
  BOOST_TEST(ticketIn(*member.store, ticket.id)->number == ticket.number);
}

BOOST_AUTO_TEST_CASE(nothing_to_sync_costs_one_kept_back_request) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.run();
  const int before = member.requests;
  member.clock.advance(10'000);
  member.run();
  BOOST_TEST(member.requests == before);
  BOOST_REQUIRE(member.parked.size() == 1);
  BOOST_TEST((member.parked.front().endpoint == Endpoint::Pull));
}

BOOST_AUTO_TEST_CASE(a_claim_shows_at_once_and_follows_what_was_done_before) {
  HallHub hall;
  const Ticket first = hall.issue();
  const Ticket second = hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  const auto one = member.claim(QStringLiteral("3"), member.store->newId());
  BOOST_REQUIRE((one.kind == QueueOutcome::Kind::Granted));
  const auto called = ticketIn(*member.store, one.grant->ticket);
  BOOST_TEST((called->state == TicketState::Called));
  BOOST_TEST((called->id == first.id));

  // Begun and finished here, and the next one is called before the engine was told: the hub must hear of it first.
  require(record(*member.store, *called, "ticket.start"));
  require(record(*member.store, *called, "ticket.finish"));
  member.engine->appended();
  const auto two = member.claim(QStringLiteral("3"), member.store->newId());
  BOOST_TEST(two.problem.toStdString() == "");
  BOOST_REQUIRE((two.kind == QueueOutcome::Kind::Granted));
  BOOST_TEST((two.grant->ticket == second.id));
  BOOST_TEST(member.status().waitingOperations() == 0);
}

BOOST_AUTO_TEST_CASE(two_counters_never_get_the_same_ticket) {
  HallHub hall;
  for (int i = 0; i < 6; ++i) hall.issue();
  HallMember three(hall, kThree, 1);
  HallMember four(hall, kFour, 2);
  three.run();
  four.run();
  const Uuid id = three.store->newId();
  const auto a = three.claim(QStringLiteral("3"), id);
  const auto b = four.claim(QStringLiteral("4"), four.store->newId());
  BOOST_REQUIRE((a.kind == QueueOutcome::Kind::Granted));
  if (b.kind == QueueOutcome::Kind::Granted) BOOST_TEST((a.grant->ticket != b.grant->ticket));
  const auto again = four.claim(QStringLiteral("4"), four.store->newId());
  BOOST_TEST((again.kind == QueueOutcome::Kind::Declined));
  three.outcomes.clear();
  const auto same = three.claim(QStringLiteral("3"), id);
  BOOST_REQUIRE((same.kind == QueueOutcome::Kind::Granted));
  BOOST_TEST((same.grant->ticket == a.grant->ticket));
}

BOOST_AUTO_TEST_CASE(a_claim_whose_answer_was_lost_is_not_lost) {
  HallHub hall;
  hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  member.cable = HallMember::Cable::LosesAnswers;
  const Uuid id = member.store->newId();
  const auto lost = member.claim(QStringLiteral("3"), id);
  BOOST_TEST((lost.kind == QueueOutcome::Kind::Unreachable));
  BOOST_TEST((member.status().state == LinkState::Offline));
  BOOST_TEST(!member.engine->isQueueReachable());
  member.cable = HallMember::Cable::Whole;
  member.waitForTry();
  const auto here = TicketTable(member.store->database()).inService(QStringLiteral("3"));
  require(here);
  BOOST_REQUIRE(here->has_value());
  member.outcomes.clear();
  const auto again = member.claim(QStringLiteral("3"), id);
  BOOST_REQUIRE((again.kind == QueueOutcome::Kind::Granted));
  BOOST_TEST((again.grant->ticket == (*here)->id));
}

BOOST_AUTO_TEST_CASE(what_was_done_without_the_hub_goes_out_when_it_is_back) {
  HallHub hall;
  const Ticket ticket = hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  const auto grant = member.claim(QStringLiteral("3"), member.store->newId());
  BOOST_REQUIRE((grant.kind == QueueOutcome::Kind::Granted));
  member.cable = HallMember::Cable::Cut;
  const auto called = ticketIn(*member.store, ticket.id);
  require(record(*member.store, *called, "ticket.start"));
  member.engine->appended();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Offline));
  BOOST_TEST((member.status().trouble == LinkTrouble::Unreachable));
  BOOST_TEST(member.status().waitingOperations() == 1);
  const qint64 tries = member.requests;
  for (int i = 0; i < 20; ++i) member.waitForTry();
  BOOST_TEST(member.requests == tries + 20);
  member.cable = HallMember::Cable::Whole;
  member.waitForTry();
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(member.status().waitingOperations() == 0);
  BOOST_TEST((ticketIn(hall.office->store(), ticket.id)->state == TicketState::Serving));
}

BOOST_AUTO_TEST_CASE(a_captive_portal_is_no_hub) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.cable = HallMember::Cable::Portal;
  member.run();
  BOOST_TEST((member.status().state == LinkState::Offline));
  BOOST_TEST((member.status().trouble == LinkTrouble::NotOurs));
  BOOST_TEST(!member.status().lastContactMs.has_value());
}

BOOST_AUTO_TEST_CASE(patience_is_bounded_and_grows) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.cable = HallMember::Cable::Cut;
  member.run();
  qint64 longest = 0;
  for (int i = 0; i < 40; ++i) {
    const qint64 before = member.clock.nowMs();
    member.waitForTry();
    longest = std::max(longest, member.clock.nowMs() - before);
  }
  BOOST_TEST(longest <= SyncTuning::ofHall().maxBackOffMs);
  BOOST_TEST(longest > SyncTuning::ofHall().firstBackOffMs);
  // Set back by ten years in an outage, it still tries again within the cap.
  member.clock.advance(-10LL * 365 * 86'400'000);
  member.engine->wake();
  BOOST_TEST(*member.engine->nextWakeMs() - member.clock.nowMs() <= SyncTuning::ofHall().maxBackOffMs);
}

BOOST_AUTO_TEST_CASE(a_hub_that_asks_for_patience_gets_it) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.spy = [](const SyncRequest& request) -> std::optional<SyncAnswer> {
    Problem problem{503, QStringLiteral("busy"), {}, {}, 9};
    return SyncAnswer{request.id, SyncAnswer::Outcome::Answered, 503, problem.toJson(), false, 9, {}};
  };
  member.run();
  BOOST_TEST((member.status().trouble == LinkTrouble::Overloaded));
  BOOST_TEST(*member.engine->nextWakeMs() - member.clock.nowMs() >= 9'000);
}

BOOST_AUTO_TEST_CASE(a_revoked_device_is_told_and_stops) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.run();
  require(hall.hub->admission().revoke(kThree));
  hall.issue();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Refused));
  BOOST_TEST((member.status().trouble == LinkTrouble::Revoked));
  BOOST_TEST(!member.engine->nextWakeMs().has_value());
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_wrong_by_years_gets_in) {
  HallHub hall;
  const Ticket ticket = hall.issue();
  HallMember member(hall, kThree, 1);
  member.clock.advance(-8LL * 365 * 86'400'000);
  member.start();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(*member.status().clockAheadMs < -7LL * 365 * 86'400'000);
  BOOST_TEST(ticketIn(*member.store, ticket.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_token_that_ended_is_renewed_without_a_word) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.run();
  member.clock.advance(2 * 3'600'000);
  hall.clock.advance(2 * 3'600'000);
  const Ticket ticket = hall.issue();
  member.engine->wake();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(ticketIn(*member.store, ticket.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_batch_that_takes_too_long_is_halved) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.run();
  member.cable = HallMember::Cable::Cut;
  for (int i = 0; i < 150; ++i) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QStringLiteral("counter_state:3");
    draft.type = QStringLiteral("counter_state.set");
    draft.plain = {{QStringLiteral("state"), QStringLiteral("open")},
                   {QStringLiteral("since"), member.clock.nowMs()},
                   {QStringLiteral("officer"), QStringLiteral("novita")}};
    require(member.store->append(QStringLiteral("novita"), {draft}));
  }
  member.engine->appended();
  member.run();
  member.cable = HallMember::Cable::Whole;
  std::vector<qsizetype> sizes;
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (request.endpoint != Endpoint::Push) return std::nullopt;
    qsizetype lines = 0;
    const auto body = request.isCompressed ? wire::expand(request.body, wire::kMaxPushBytes) : request.body;
    require(body);
    const auto batches = wire::readPush(*body);
    require(batches);
    for (const PushBatch& batch : *batches) lines += static_cast<qsizetype>(batch.lines.size());
    sizes.push_back(lines);
    if (lines <= 25) return std::nullopt;
    SyncAnswer answer;
    answer.id = request.id;
    answer.outcome = SyncAnswer::Outcome::TimedOut;
    return answer;
  };
  for (int i = 0; i < 40 && member.status().waitingOperations() > 0; ++i) member.waitForTry();
  BOOST_TEST(member.status().waitingOperations() == 0);
  BOOST_REQUIRE(sizes.size() > 3);
  BOOST_TEST(sizes[0] == 100);
  BOOST_TEST(sizes[1] == 50);
  BOOST_TEST(sizes[2] == 25);
}

// The one of the two that pulled first stopped by itself, and the hub never heard of its branch: the other went on.
BOOST_AUTO_TEST_CASE(whoever_finds_its_own_clone_tells_the_hub) {
  HallHub hall;
  HallMember member(hall, QStringLiteral("aaaaaaaaaaaa"), 1);
  member.run();
  HallMember clone(member, HallMember::Clone{});
  clone.run();
  const auto write = [](HallMember& who) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("milestone:") + who.store->newId().toString();
    draft.type = QStringLiteral("milestone.set");
    draft.plain = {{QStringLiteral("at"), who.clock.nowMs()}};
    require(who.store->append(QStringLiteral("novita"), {draft}));
  };
  write(clone);  // its engine has not heard of it yet
  write(member);
  member.engine->appended();
  member.run();
  clone.run();  // the page brings another operation in the place of its own
  BOOST_TEST((clone.status().trouble == LinkTrouble::Frozen));
  const auto device = hall.hub->admission().device(member.device);
  require(device);
  BOOST_REQUIRE(device->has_value());
  BOOST_TEST(((*device)->state == DeviceState::Frozen));
  write(member);
  member.engine->appended();
  member.run();
  BOOST_TEST((member.status().trouble == LinkTrouble::Frozen));
}

BOOST_AUTO_TEST_CASE(a_hub_of_an_old_backup_is_healed_by_its_member) {
  HallHub hall;
  hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  QTemporaryDir backups;
  const QString backup = backups.filePath(QStringLiteral("hub.sqlite"));
  require(hall.office->store().backup(backup));
  // After the backup: a claim, and what the counter did.
  const auto grant = member.claim(QStringLiteral("3"), member.store->newId());
  BOOST_REQUIRE((grant.kind == QueueOutcome::Kind::Granted));
  require(record(*member.store, *ticketIn(*member.store, grant.grant->ticket), "ticket.start"));
  member.engine->appended();
  member.run();
  restoreHub(hall, backup);
  member.start();
  member.run();
  for (int i = 0; i < 10 && !member.status().isCaughtUp; ++i) member.waitForTry();
  BOOST_TEST((member.status().state == LinkState::Online));
  const auto healed = ticketIn(hall.office->store(), grant.grant->ticket);
  BOOST_REQUIRE(healed.has_value());
  BOOST_TEST((healed->state == TicketState::Serving));
}

/// What a simulated hall found (seed 1056): a PC stayed outside for ever, as its proof named the log of before.
BOOST_AUTO_TEST_CASE(a_hub_that_is_restored_between_hello_and_proof_still_lets_in) {
  HallHub hall;
  const Ticket ticket = hall.issue();
  QTemporaryDir backups;
  const QString backup = backups.filePath(QStringLiteral("hub.sqlite"));
  HallMember member(hall, kThree, 1);
  require(hall.office->store().backup(backup));
  bool isRestored = false;
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (request.endpoint == Endpoint::Token && !std::exchange(isRestored, true)) restoreHub(hall, backup);
    return std::nullopt;
  };
  member.run();
  BOOST_TEST(isRestored);
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(ticketIn(*member.store, ticket.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_token_that_ends_after_the_hub_was_restored_is_renewed) {
  HallHub hall;
  hall.issue();
  HallMember member(hall, kThree, 1);
  member.run();
  QTemporaryDir backups;
  const QString backup = backups.filePath(QStringLiteral("hub.sqlite"));
  require(hall.office->store().backup(backup));
  hall.clock.advance(5'000);
  restoreHub(hall, backup);
  int refused = 0;
  member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    const auto token = request.endpoint == Endpoint::Token ? wire::readToken(request.body) : Result<TokenRequest>();
    const QByteArray message = token ? token->message(hall.hub->hello().logId) : QByteArray();
    if (request.endpoint == Endpoint::Token &&
        !DeviceKey::verify(DeviceKey::fromSeed(member.seed32())->publicKey(), message, token->signature))
      ++refused;
    return std::nullopt;
  };
  member.run();
  BOOST_REQUIRE((member.status().state == LinkState::Online));
  hall.clock.advance(Admission::kTokenMs);
  member.clock.advance(Admission::kTokenMs);
  member.engine->wake();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Online));
  BOOST_TEST(refused == 0);
}

BOOST_AUTO_TEST_CASE(a_key_that_the_hub_does_not_know_is_refused_after_a_second_look) {
  HallHub hall;
  HallMember member(hall, kThree, 1);
  member.engine = std::make_unique<SyncEngine>(SyncEngine::Ports{*member.store, member.clock, member.random},
                                               QStringLiteral("mpp-bitung"), kThree,
                                               *DeviceKey::fromSeed(QByteArray(32, 'x')), SyncTuning::ofHall());
  member.engine->start();
  member.run();
  BOOST_TEST((member.status().state == LinkState::Refused));
  BOOST_TEST((member.status().trouble == LinkTrouble::NotAdmitted));
  BOOST_TEST(member.requests == 4);
}

BOOST_AUTO_TEST_SUITE_END()
