// New PCs that take the whole log: few at a time, and never before whoever stands at a counter.
#include "support/served_hall.h"

namespace {

/// What the hub's thread has answered, in order.
struct Answers {
  std::mutex mutex;
  std::vector<std::pair<QString, HubReply>> list;
  std::promise<void> all;
  std::size_t expected = 0;

  HubThread::Reply named(const QString& name) {
    return [this, name](HubReply reply) {
      const std::lock_guard guard(mutex);
      list.emplace_back(name, std::move(reply));
      if (list.size() == expected) all.set_value();
    };
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(gathering)

BOOST_AUTO_TEST_CASE(a_few_new_pcs_at_a_time_and_a_number_in_between) {
  ServedHall hall;
  WireMember desk(hall, QStringLiteral("desk"));
  desk.catchUp();
  Answers answers;
  answers.expected = 7;
  std::promise<void> go;
  auto gate = go.get_future();
  // Everything below comes while the hub is busy, so that it lies in its lanes together.
  BOOST_REQUIRE(hall.hub->look([&gate](Hub&) { gate.wait(); }));
  const Cursor start{desk.cursor.logId, desk.cursor.epoch, {}};
  for (quint64 i = 0; i < 6; ++i)
    hall.hub->ask(1000 + i, {HubEndpoint::Pull, desk.token, PullRequest{start, wire::kMaxBulkOps, 0}},
                  answers.named(QStringLiteral("page")));
  IssueCommand command;
  command.requestId = WireMember::newId();
  command.serviceId = QStringLiteral("akta-kelahiran");
  command.counterId = QStringLiteral("1");
  command.officerId = QStringLiteral("rahmat");
  command.after = desk.cursor;
  hall.hub->ask(2000, {HubEndpoint::Issue, desk.token, command}, answers.named(QStringLiteral("number")));
  go.set_value();
  BOOST_REQUIRE((answers.all.get_future().wait_for(std::chrono::seconds(20)) == std::future_status::ready));
  int busy = 0;
  int pages = 0;
  for (const auto& [name, reply] : answers.list) {
    if (name == QLatin1String("number")) {
      BOOST_TEST(reply.has_value());
      BOOST_TEST(pages == 0, "the number waited for " << pages << " pages");
    } else if (reply) {
      ++pages;
      BOOST_TEST(!std::get<PullReply>(**reply).operations.empty());
    } else {
      ++busy;
      BOOST_TEST(reply.error().status == 503);
      BOOST_TEST(reply.error().code.toStdString() == "busy");
      BOOST_TEST(reply.error().retryAfterSeconds.value_or(0) == 1);
    }
  }
  BOOST_TEST(pages == HubThread::Limits().maxGathering);
  BOOST_TEST(busy == 2);
  BOOST_TEST(hall.hub->figures().waiting == 0);
}

BOOST_AUTO_TEST_SUITE_END()
