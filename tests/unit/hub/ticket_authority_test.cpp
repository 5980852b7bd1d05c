#include <set>

#include "support/hall_fixture.h"

BOOST_FIXTURE_TEST_SUITE(ticket_authority, HallFixture)

BOOST_AUTO_TEST_CASE(a_repeated_request_gets_the_same_answer_also_after_a_restart) {
  auto member = enrol('a');
  pull(*member);
  const IssueCommand issue = issueFor(*member);
  const QueueGrant first = granted(hub->issue(deviceOf(*member), issue));
  BOOST_TEST(first.number == 1);
  BOOST_TEST(first.series.toStdString() == "A");
  BOOST_TEST((granted(hub->issue(deviceOf(*member), issue)) == first));
  // The hub has died between the commit and the answer.
  openHub();
  BOOST_TEST(granted(hub->issue(deviceOf(*member), issue)).number == 1);
  BOOST_TEST(granted(hub->issue(deviceOf(*member), issueFor(*member))).number == 2);

  const ClaimCommand claim = claimFor(*member, QStringLiteral("3"));
  const QueueGrant called = granted(hub->claim(deviceOf(*member), claim));
  BOOST_TEST((called.ticket == first.ticket));
  BOOST_TEST((called.fence > Fence{}));
  openHub();
  const QueueGrant again = granted(hub->claim(deviceOf(*member), claim));
  BOOST_TEST((again.ticket == called.ticket));
  BOOST_TEST((again.fence == called.fence));
  // One trip: what comes with the answer is all that the counter needs.
  require(member->store->take(called.page));
  const auto inHand = TicketTable(member->store->database()).inService(QStringLiteral("3"));
  require(inHand);
  BOOST_REQUIRE(inHand->has_value());
  BOOST_TEST(((*inHand)->fence == called.fence));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_claimed_is_refused) {
  auto member = enrol('a');
  auto other = enrol('b');
  pull(*member);
  pull(*other);
  BOOST_TEST(codeOf(hub->claim(deviceOf(*member), claimFor(*member, QStringLiteral("3")))) == "nobody-waits");
  BOOST_TEST(codeOf(hub->claim(deviceOf(*member), claimFor(*member, QStringLiteral("99")))) == "no-such-counter");
  IssueCommand odd = issueFor(*member);
  odd.serviceId = QStringLiteral("terbang");
  BOOST_TEST(codeOf(hub->issue(deviceOf(*member), odd)) == "no-such-service");
  const IssueCommand issue = issueFor(*member);
  const QueueGrant ticket = granted(hub->issue(deviceOf(*member), issue));
  granted(hub->issue(deviceOf(*member), issueFor(*member)));
  BOOST_TEST(codeOf(hub->issue(deviceOf(*other), issue)) == "request-reused");
  ClaimCommand mixed = claimFor(*member, QStringLiteral("3"));
  mixed.requestId = issue.requestId;
  BOOST_TEST(codeOf(hub->claim(deviceOf(*member), mixed)) == "request-reused");

  granted(hub->claim(deviceOf(*member), claimFor(*member, QStringLiteral("3"))));
  BOOST_TEST(codeOf(hub->claim(deviceOf(*member), claimFor(*member, QStringLiteral("3")))) == "counter-busy");
  ClaimCommand same = claimFor(*other, QStringLiteral("5"));
  same.ticket = ticket.ticket;
  const auto taken = hub->claim(deviceOf(*other), same);
  BOOST_REQUIRE(!taken);
  BOOST_TEST(taken.error().code.toStdString() == "not-waiting");
  BOOST_TEST(taken.error().detail.toStdString() == "called");
  same.ticket = TicketId{member->store->newId()};
  same.requestId = member->store->newId();
  BOOST_TEST(codeOf(hub->claim(deviceOf(*other), same)) == "no-such-ticket");
  ClaimCommand lost = claimFor(*other, QStringLiteral("5"));
  lost.after.logId = QStringLiteral("another");
  BOOST_TEST(codeOf(hub->claim(deviceOf(*other), lost)) == "log-reset");
}

BOOST_AUTO_TEST_CASE(numbers_begin_anew_each_day_and_never_repeat_within_one) {
  auto member = enrol('a');
  pull(*member);
  std::set<int> numbers;
  for (int i = 0; i < 50; ++i) {
    const QueueGrant grant = granted(hub->issue(deviceOf(*member), issueFor(*member)));
    require(member->store->take(grant.page));
    BOOST_TEST(numbers.insert(grant.number).second);
  }
  BOOST_TEST(*numbers.rbegin() == 50);
  clock.advance(86'400'000);
  BOOST_TEST(granted(hub->issue(deviceOf(*member), issueFor(*member))).number == 1);
}

BOOST_AUTO_TEST_CASE(a_hub_from_an_old_backup_heals_and_repeats_no_number) {
  auto one = enrol('a');
  auto two = enrol('b');
  pull(*one);
  pull(*two);
  granted(hub->issue(deviceOf(*one), issueFor(*one)));
  const QString copy = folder.filePath(QStringLiteral("cadangan.sqlite"));
  require(hubStore().backup(copy));
  const QueueGrant lost = granted(hub->issue(deviceOf(*one), issueFor(*one)));
  require(one->store->take(lost.page));
  require(two->store->append(QStringLiteral("novita"),
                             {draft(QStringLiteral("drone:7"), "drone.fly", {{QStringLiteral("at"), 7}})}));
  push(*two);
  pull(*one);
  const QString oldLog = hubStore().logId();
  hub.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), copy, {}, clock.nowMs()));
  openHub();
  BOOST_TEST(hubStore().logId().toStdString() != oldLog.toStdString());
  BOOST_TEST(hubStore().epoch() == 2);
  BOOST_TEST(codeOf(hub->pull(deviceOf(*one), {cursorOf(*one), 10, 0})) == "log-reset");

  // Before anybody has brought anything back, a number is asked for.
  const auto ends = granted(hub->ends(deviceOf(*one)));
  require(one->store->followLog(ends));
  const QueueGrant fresh = granted(hub->issue(deviceOf(*one), issueFor(*one)));
  BOOST_TEST(ticketLabel(fresh.series, fresh.number).toStdString() == "A2-001");
  // One member carries everything, also what the other and the hub itself had written.
  for (int i = 0; i < 3; ++i) {
    push(*one);
    pull(*one);
  }
  const auto row = TicketTable(hubStore().database()).row(lost.ticket);
  require(row);
  BOOST_REQUIRE(row->has_value());
  BOOST_TEST((*row)->ticket.label().toStdString() == "A-002");
  BOOST_TEST(hubStore().log().ofEntity(QStringLiteral("drone:7"))->size() == 1U);
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(two_calls_without_the_hub_leave_one_holder_and_a_word_about_the_other) {
  auto one = enrol('a');
  auto two = enrol('b');
  pull(*one);
  const QueueGrant grant = granted(hub->issue(deviceOf(*one), issueFor(*one)));
  pull(*one);
  pull(*two);
  const QString entity = QLatin1String("ticket:") + grant.ticket.toString();
  auto offline = [&](HallFixture::Member& member, const char* type, const QString& counter) {
    OperationDraft step = draft(entity, type, {{QStringLiteral("at"), clock.nowMs()}});
    if (!counter.isEmpty()) {
      step.plain.insert(QStringLiteral("counter"), counter);
      step.plain.insert(QStringLiteral("offline"), true);
    }
    step.fence = Fence{};
    require(member.store->append(QStringLiteral("officer"), {step}));
    clock.advance(1000);
  };
  offline(*one, "ticket.call", QStringLiteral("3"));
  offline(*two, "ticket.call", QStringLiteral("5"));
  offline(*two, "ticket.start", {});
  offline(*one, "ticket.start", {});
  offline(*two, "ticket.finish", {});
  push(*two);
  push(*one);
  pull(*one);
  pull(*two);
  for (HallFixture::Member* member : {one.get(), two.get()}) {
    const auto row = TicketTable(member->store->database()).row(grant.ticket);
    require(row);
    BOOST_TEST((*row)->ticket.counterId.toStdString() == "3");
    BOOST_TEST(((*row)->ticket.state == TicketState::Serving));
    auto flagged = member->store->database().prepare("SELECT count(*) FROM anomaly WHERE entity = ?");
    require(flagged);
    require(flagged->bind(entity).run());
    BOOST_REQUIRE(flagged->next());
    BOOST_TEST(flagged->integer(0) == 3);  // call, start and finish of counter 5
  }
}

BOOST_AUTO_TEST_CASE(a_fence_that_nobody_gave_is_refused) {
  auto member = enrol('a');
  pull(*member);
  const QueueGrant grant = granted(hub->issue(deviceOf(*member), issueFor(*member)));
  OperationDraft call = draft(QLatin1String("ticket:") + grant.ticket.toString(), "ticket.call",
                              {{QStringLiteral("at"), 1}, {QStringLiteral("counter"), QStringLiteral("3")}});
  call.fence = Fence{1, 999'999};
  require(member->store->append(QStringLiteral("novita"), {call}));
  BOOST_TEST(push(*member).receipts[0].results[0].code.toStdString() == "fence-forged");
  BOOST_TEST((TicketTable(hubStore().database()).row(grant.ticket)->value().ticket.state == TicketState::Waiting));
}

BOOST_AUTO_TEST_SUITE_END()
