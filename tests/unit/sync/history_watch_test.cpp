#include "sync/history_watch.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

#include "journal/wire/problem.h"
#include "support/manual_clock.h"
#include "support/require.h"

namespace {

const QString kHall = QStringLiteral("hall");

/// What a PC keeps, in memory.
struct Heads final : HeadSource {
  QString log = QStringLiteral("log");
  QStringList all{kHall};
  std::map<QString, TreeHead> kept;
  std::map<QString, HistoryDoubt> doubts;
  std::map<QString, QByteArray> keys;
  std::map<qint64, QByteArray> running;
  std::map<qint64, QByteArray> leaves;
  std::optional<qint64> at;

  [[nodiscard]] QString logId() const override { return log; }
  Result<QStringList> streams() override { return all; }
  Result<std::optional<TreeHead>> seen(const QString& stream) override {
    const auto found = kept.find(stream);
    return found == kept.end() ? std::optional<TreeHead>() : found->second;
  }
  Done see(const TreeHead& head) override {
    kept[head.stream] = head;
    doubts.erase(head.stream);
    return {};
  }
  Done doubt(const HistoryDoubt& doubt) override {
    doubts[doubt.stream] = doubt;
    return {};
  }
  Result<std::optional<QByteArray>> keyOf(const QString& device) override {
    const auto found = keys.find(device);
    return found == keys.end() ? std::optional<QByteArray>() : found->second;
  }
  Result<std::optional<QByteArray>> runningAt(const QString&, qint64 size) override {
    const auto found = running.find(size);
    return found == running.end() ? std::optional<QByteArray>() : found->second;
  }
  Result<std::optional<QByteArray>> leafAt(const QString&, qint64 gseq) override {
    const auto found = leaves.find(gseq);
    return found == leaves.end() ? std::optional<QByteArray>() : found->second;
  }
  Result<std::optional<qint64>> checkedAtMs() override { return at; }
  Done setCheckedAt(qint64 ms) override {
    at = ms;
    return {};
  }
};

struct WatchFixture {
  ManualClock clock{1'795'392'000'000};
  SeededRandom random{3};
  Heads heads;
  DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'h'));
  std::vector<QByteArray> log;  ///< what the hub has
  QString logId = QStringLiteral("log");
  std::optional<HistoryWatch> watch;
  qsizetype bytes = 0;  ///< of answers
  int asked = 0;
  bool isSample = false;  ///< what is being answered

  WatchFixture() {
    heads.keys[QStringLiteral("hub")] = key.publicKey();
    append(20);
    begin();
  }
  void begin() {
    watch.emplace(HistoryWatch::Ports{heads, clock, random}, QStringLiteral("MPP"));
    watch->setLine(true, true, QStringLiteral("token"));
  }
  /// A hub's watch over its centre, which has the bytes of everything itself.
  void beginWithCentre() {
    noteLeaves();
    watch.emplace(HistoryWatch::Ports{heads, clock, random}, QStringLiteral("MPP"), HistoryWatch::Pace::ofCentre());
    watch->setLine(true, true, QStringLiteral("token"));
  }
  void noteLeaves() {
    for (std::size_t i = 0; i < log.size(); ++i) heads.leaves[static_cast<qint64>(i) + 1] = MerkleHash::leaf(log[i]);
  }
  void append(int count, const char* text = "operation ") {
    for (int i = 0; i < count; ++i) log.push_back(text + QByteArray::number(static_cast<qint64>(log.size())));
  }
  [[nodiscard]] MerkleProof::Nodes nodes() const {
    return [this](int level, qint64 index) -> Result<QByteArray> {
      MerklePeaks peaks;
      for (qint64 i = index << level; i < (index + 1) << level; ++i)
        peaks.append(MerkleHash::leaf(log[static_cast<std::size_t>(i)]));
      return peaks.root();
    };
  }
  [[nodiscard]] TreeHead headNow(const QString& stream) const {
    TreeHead head;
    head.logId = logId;
    head.stream = stream;
    head.size = static_cast<qint64>(log.size());
    head.root = *MerkleProof::root(head.size, nodes());
    head.running = QByteArray(16, 'r');
    head.atMs = clock.nowMs();
    head.signer = QStringLiteral("hub");
    head.sign(key);
    return head;
  }
  /// As an honest hub with this log answers.
  [[nodiscard]] SyncAnswer answerTo(const SyncRequest& request) const {
    SyncAnswer answer;
    answer.id = request.id;
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 200;
    const auto query = wire::readAuditQuery(request.query);
    require(query);
    if (query->logId != logId) {
      answer.status = 410;
      answer.body = Problem{410, QStringLiteral("log-reset"), logId, {}, {}}.toJson();
      return answer;
    }
    const TreeHead head = headNow(query->stream);
    if (request.path.endsWith(QLatin1String("audit/head"))) {
      answer.body = wire::writeTreeHead(head);
    } else if (request.path.endsWith(QLatin1String("audit/inclusion"))) {
      answer.body =
          wire::writeTreeProof({head, *query->from, *MerkleProof::inclusion(*query->from - 1, head.size, nodes())});
    } else if (*query->from > head.size) {
      answer.status = 409;
      answer.body = Problem{409, QStringLiteral("size"), QString::number(head.size), {}, {}}.toJson();
    } else {
      answer.body =
          wire::writeTreeProof({head, *query->from, *MerkleProof::consistency(*query->from, head.size, nodes())});
    }
    return answer;
  }
  using Change = std::function<void(SyncAnswer&)>;
  /// Everything that is due now, until nothing more is asked.
  void answerAll(const Change& change = {}) {
    for (int turn = 0; turn < 20; ++turn) {
      const auto requests = watch->takeRequests();
      if (requests.empty()) return;
      for (const SyncRequest& request : requests) {
        ++asked;
        BOOST_TEST((request.token == QLatin1String("token")));
        SyncAnswer answer = answerTo(request);
        isSample = request.path.endsWith(QLatin1String("audit/inclusion"));
        if (change) change(answer);
        bytes += answer.body.size() + request.query.size() + request.path.size();
        watch->answered(answer);
      }
    }
  }
  /// The next round, whenever it is.
  void nextRound(const Change& change = {}) {
    BOOST_REQUIRE(watch->nextWakeMs().has_value());
    clock.advance(std::max<qint64>(0, *watch->nextWakeMs() - clock.nowMs()));
    watch->wake();
    answerAll(change);
  }
  [[nodiscard]] std::optional<HistoryDoubt::Kind> doubted() const {
    const auto found = heads.doubts.find(kHall);
    return found == heads.doubts.end() ? std::nullopt : std::optional(found->second.kind);
  }
  static Change forging(const std::function<void(TreeProof&)>& forge) {
    return [forge](SyncAnswer& answer) {
      auto proof = wire::readTreeProof(answer.body);
      require(proof);
      forge(*proof);
      answer.body = wire::writeTreeProof(*proof);
    };
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(history_watch, WatchFixture)

BOOST_AUTO_TEST_CASE(it_asks_soon_after_the_start_and_once_a_day_from_then_on) {
  BOOST_TEST(watch->takeRequests().empty());
  BOOST_TEST(*watch->nextWakeMs() - clock.nowMs() <= HistoryWatch::kFirstMs);
  nextRound();
  BOOST_TEST(asked == 1);
  BOOST_TEST(heads.kept.at(kHall).size == 20);
  const qint64 wait = *watch->nextWakeMs() - clock.nowMs();
  BOOST_TEST(wait >= HistoryWatch::kEveryMs);
  BOOST_TEST(wait <= HistoryWatch::kEveryMs + HistoryWatch::kSpreadMs);
  append(1'000);
  bytes = 0;
  nextRound();
  BOOST_TEST(heads.kept.at(kHall).size == 1'020);
  BOOST_TEST(asked == 2);
  // A day's worth for one stream: some forty bytes an hour.
  BOOST_TEST(bytes < 1'100);
  BOOST_TEST(!doubted().has_value());
  // A restart is no reason to ask again.
  begin();
  BOOST_TEST(*watch->nextWakeMs() - clock.nowMs() >= HistoryWatch::kEveryMs);
}

BOOST_AUTO_TEST_CASE(it_waits_until_nobody_waits_for_anything_else) {
  watch->setLine(true, false, QStringLiteral("token"));
  clock.advance(HistoryWatch::kFirstMs);
  watch->wake();
  BOOST_TEST(watch->takeRequests().empty());
  watch->setLine(true, true, QStringLiteral("token"));
  BOOST_TEST(watch->takeRequests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_cut_off_is_doubted_and_what_was_seen_stays) {
  nextRound();
  log.resize(12);
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Cut));
  BOOST_TEST(heads.doubts.at(kHall).seenSize == 20);
  BOOST_TEST(heads.doubts.at(kHall).shownSize == 12);
  BOOST_TEST(heads.kept.at(kHall).size == 20);
  BOOST_TEST(watch->takeNews());
}

BOOST_AUTO_TEST_CASE(a_log_that_was_rewritten_is_doubted_every_day_anew) {
  nextRound();
  log[7] = "rewritten";
  append(5);
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Rewritten));
  const qint64 first = heads.doubts.at(kHall).atMs;
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Rewritten));
  BOOST_TEST(heads.doubts.at(kHall).atMs > first);
  // The hub was put right.
  log[7] = "operation 7";
  nextRound();
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(heads.kept.at(kHall).size == 25);
}

BOOST_AUTO_TEST_CASE(a_restored_or_promoted_hub_is_no_reason_to_doubt) {
  nextRound();
  log.resize(5);
  append(3, "after the backup ");
  logId = heads.log = QStringLiteral("log.67423p2");
  nextRound();
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST((heads.kept.at(kHall).logId == logId));
  BOOST_TEST(heads.kept.at(kHall).size == 8);
}

BOOST_AUTO_TEST_CASE(a_restored_hub_of_which_this_pc_has_not_heard_yet_is_no_reason_to_doubt) {
  nextRound();
  log.resize(5);
  logId = QStringLiteral("log.67423");
  nextRound();
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(*watch->nextWakeMs() - clock.nowMs() <= HistoryWatch::kAgainMs);
  heads.log = logId;
  nextRound();
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(heads.kept.at(kHall).size == 5);
}

BOOST_AUTO_TEST_CASE(a_log_that_changes_while_the_answer_is_on_its_way_is_left_to_the_engine) {
  nextRound();
  log.resize(5);
  nextRound([this](SyncAnswer& answer) {
    answer = SyncAnswer{answer.id, SyncAnswer::Outcome::Answered, 200, {}, false, {}, {}};
    TreeHead head = headNow(kHall);
    head.logId = QStringLiteral("another");
    head.sign(key);
    answer.body = wire::writeTreeProof({head, 20, {}});
  });
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(heads.kept.at(kHall).size == 20);
}

BOOST_AUTO_TEST_CASE(forged_proofs_are_doubted) {
  nextRound();
  append(13);
  nextRound(forging([](TreeProof& proof) { proof.path.front()[0] = static_cast<char>(proof.path.front()[0] ^ 1); }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Rewritten));
  nextRound(forging([](TreeProof& proof) { proof.path.pop_back(); }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Rewritten));
  nextRound(forging([](TreeProof& proof) { proof.head.size += 1; }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Unsigned));
  nextRound(forging([](TreeProof& proof) { proof.head.root[0] = static_cast<char>(proof.head.root[0] ^ 1); }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Unsigned));
  nextRound(forging([](TreeProof& proof) { proof.head.signer = QStringLiteral("stranger"); }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Unsigned));
  nextRound(forging([this](TreeProof& proof) {
    proof.head.stream = QStringLiteral("g:other");
    proof.head.sign(key);
  }));
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Unsigned));
  nextRound();
  BOOST_TEST(!doubted().has_value());
}

BOOST_AUTO_TEST_CASE(a_hub_that_signs_something_else_than_it_has_given_is_doubted) {
  heads.running[20] = QByteArray(16, 'x');
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::TwoFaced));
  BOOST_TEST(heads.kept.empty());
  heads.running[20] = QByteArray(16, 'r');
  nextRound();
  BOOST_TEST(!doubted().has_value());
}

BOOST_AUTO_TEST_CASE(a_hub_without_a_tree_and_a_busy_one_are_not_doubted) {
  const auto refused = [](int status, const char* code) {
    return [status, code](SyncAnswer& answer) {
      answer.status = status;
      answer.body = Problem{status, QLatin1String(code), {}, {}, {}}.toJson();
    };
  };
  nextRound(refused(503, "growing"));
  BOOST_TEST(*watch->nextWakeMs() - clock.nowMs() <= HistoryWatch::kAgainMs);
  nextRound(refused(503, "busy"));
  BOOST_TEST(heads.at.has_value() == false);
  nextRound([](SyncAnswer& answer) {
    answer.outcome = SyncAnswer::Outcome::Unreachable;
    answer.status = 0;
    answer.body.clear();
  });
  nextRound([](SyncAnswer& answer) { answer.body = "<html>"; });
  BOOST_TEST(heads.at.has_value() == false);
  nextRound(refused(404, "not-found"));
  BOOST_TEST(heads.at.has_value());
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(heads.kept.empty());
}

BOOST_AUTO_TEST_CASE(who_says_itself_that_its_log_is_damaged_is_doubted) {
  nextRound();
  const auto damaged = [](SyncAnswer& answer) {
    answer.status = 500;
    answer.body = Problem{500, wire::kHistoryDamaged, {}, {}, {}}.toJson();
  };
  nextRound(damaged);
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Unproved));
  BOOST_TEST(heads.kept.at(kHall).size == 20);
  // Whatever else goes wrong over there says nothing.
  nextRound();
  nextRound([](SyncAnswer& answer) {
    answer.status = 500;
    answer.body = Problem{500, QStringLiteral("internal"), {}, {}, {}}.toJson();
  });
  BOOST_TEST(!doubted().has_value());
}

BOOST_AUTO_TEST_CASE(of_a_centres_head_an_operation_is_asked_for_which_the_hubs_own_bytes_must_bear_out) {
  beginWithCentre();
  int samples = 0;
  std::set<qint64> places;
  const auto count = [&](SyncAnswer& answer) {
    const auto proof = wire::readTreeProof(answer.body);
    if (!proof || proof->path.empty() || !isSample) return;
    ++samples;
    places.insert(proof->from);
  };
  nextRound(count);
  BOOST_TEST(heads.kept.at(kHall).size == 20);
  for (int round = 0; round < 40; ++round) {
    append(3);
    noteLeaves();
    nextRound(count);
    BOOST_TEST(heads.kept.at(kHall).size == static_cast<qint64>(log.size()));
  }
  BOOST_TEST(samples == 41);
  // What was just promised as well as what is old.
  BOOST_TEST(places.size() > 20U);
  BOOST_TEST(*places.begin() < 40);
  BOOST_TEST(!doubted().has_value());
  // Signed, and consistent with what was seen: but not what the hub has given.
  append(1);
  noteLeaves();
  for (auto& [gseq, leaf] : heads.leaves) leaf = MerkleHash::leaf("as the hub gave it");
  const qint64 before = heads.kept.at(kHall).size;
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::TwoFaced));
  BOOST_TEST(heads.kept.at(kHall).size == before);
}

BOOST_AUTO_TEST_CASE(a_centre_that_signs_another_head_for_the_sample_is_doubted) {
  beginWithCentre();
  nextRound([this](SyncAnswer& answer) {
    if (!isSample) return;
    TreeProof proof = *wire::readTreeProof(answer.body);
    proof.head.root[0] = static_cast<char>(proof.head.root[0] ^ 1);
    proof.head.sign(key);
    answer.body = wire::writeTreeProof(proof);
  });
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Rewritten));
  BOOST_TEST(heads.kept.empty());
  nextRound();
  BOOST_TEST(!doubted().has_value());
}

BOOST_AUTO_TEST_CASE(a_centre_from_an_older_backup_has_time_to_be_brought_forward) {
  beginWithCentre();
  nextRound();
  const auto whole = log;
  log.resize(12);
  nextRound();
  BOOST_TEST(!doubted().has_value());
  BOOST_TEST(*watch->nextWakeMs() - clock.nowMs() <= HistoryWatch::kAgainMs);
  log = whole;
  nextRound();
  BOOST_TEST(!doubted().has_value());
  // It is not, a while later, while the hub says that all is up there.
  log.resize(12);
  nextRound();
  BOOST_TEST(!doubted().has_value());
  nextRound();
  BOOST_TEST((doubted() == HistoryDoubt::Kind::Cut));
  BOOST_TEST(heads.doubts.at(kHall).seenSize == 20);
}

BOOST_AUTO_TEST_CASE(every_stream_has_its_turn) {
  heads.all = {kHall, QStringLiteral("g:pemkot"), QStringLiteral("g:polri")};
  nextRound();
  BOOST_TEST(asked == 3);
  BOOST_TEST(heads.kept.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_set_back_does_not_put_it_off_for_years) {
  nextRound();
  clock.advance(-10LL * 365 * HistoryWatch::kEveryMs);
  watch->wake();
  watch->wake();
  answerAll();
  BOOST_TEST(asked == 2);
}

BOOST_AUTO_TEST_SUITE_END()
