#include "hub/centre/centre_audit.h"
#include "hub/centre/centre_question.h"
#include "hub/centre/replica_tree.h"
#include "support/centre_fixture.h"

namespace {

struct TreeFixture : CentreFixture {
  /// Operations of the hub itself, which need no push; `from` numbers them.
  void fill(int from, int count) {
    std::vector<OperationDraft> drafts;
    for (int i = from; i < from + count; ++i) {
      drafts.push_back(draft(QStringLiteral("drone:%1").arg(i), "drone.fly", {{QStringLiteral("at"), i}}));
      if (drafts.size() < 100 && i + 1 < from + count) continue;
      require(hubStore().append(QStringLiteral("novita"), drafts));
      drafts.clear();
    }
  }
  /// The tree that the hub's own bytes make, of each size.
  std::vector<QByteArray> rootsOfHub(const QString& stream) {
    const auto rows = hubStore().log().sequenced(stream, 0, 100'000, 1 << 30);
    require(rows);
    std::vector<QByteArray> roots{MerkleHash::empty()};
    MerklePeaks peaks;
    for (const LogEntry& row : *rows) {
      peaks.append(MerkleHash::leaf(row.bytes));
      roots.push_back(peaks.root());
    }
    return roots;
  }
  QByteArray leafOfHub(const QString& stream, qint64 gseq) {
    return MerkleHash::leaf(hubStore().log().sequenced(stream, gseq - 1, 1, 1 << 30)->front().bytes);
  }
  static QByteArray keyOf(const Centre& centre) { return centre.bundles().publicKey(); }
  std::string faultOf(Centre& centre) {
    const auto check = centre.verify();
    require(check);
    return check->fault.toStdString();
  }
  /// Takes the database back to what a program of before the tree leaves.
  void forgetTrees(Centre& centre) {
    for (const char* text : {"DROP TABLE tree", "DROP TABLE tree_node", "DROP TABLE signed_head",
                             "DELETE FROM schema_step WHERE version = 3"})
      sql(centre, text);
  }
  qint64 last() { return hubStore().cursor()->after.at(kHallStream); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(centre_tree, TreeFixture)

BOOST_AUTO_TEST_CASE(the_centres_tree_is_the_one_of_the_hub_at_every_size) {
  auto one = enrol('a');
  work(*one, 0, 20);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    bringAll(*up, us);
    for (const QString& stream : {kHallStream, group}) {
      const auto roots = rootsOfHub(stream);
      const auto last = static_cast<qint64>(roots.size()) - 1;
      for (qint64 size = 0; size <= last; ++size) {
        const TreeHead head = granted(up->audit().head(us, {stream, {}, size, hubStore().logId()}));
        BOOST_TEST((head.root == roots[static_cast<std::size_t>(size)]), "size " << size);
        BOOST_TEST(head.isSignedBy(keyOf(*up)));
        BOOST_TEST((head.logId == hubStore().logId()));
        BOOST_TEST((head.signer == up->hello().logId));
        const TreeProof grown = granted(up->audit().consistency(us, {stream, size, {}}));
        BOOST_TEST(grown.head.size == last);
        BOOST_TEST(MerkleProof::isConsistent(size, last, grown.path, head.root, roots.back()));
        if (size == 0) continue;
        const TreeProof in = granted(up->audit().inclusion(us, {stream, size, {}}));
        BOOST_TEST(MerkleProof::isIncluded(leafOfHub(stream, size), size - 1, last, in.path, roots.back()));
      }
    }
    // What was never written has a head too.
    BOOST_TEST(granted(up->audit().head(us, {QStringLiteral("g:nobody"), {}, {}})).size == 0);
  }
}

BOOST_AUTO_TEST_CASE(a_tree_of_several_pieces_is_proved_from_what_is_kept_and_what_is_read_again) {
  fill(0, 2'600);
  const auto roots = rootsOfHub(kHallStream);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    BOOST_TEST(isWhole(*up, bringAll(*up, us, 333)));
    for (const qint64 size : {1, 700, 1'023, 1'024, 1'025, 2'047, 2'048, 2'049, 2'500}) {
      const TreeHead head = granted(up->audit().head(us, {kHallStream, {}, size}));
      BOOST_TEST((head.root == roots[static_cast<std::size_t>(size)]), "size " << size);
      const TreeProof grown = granted(up->audit().consistency(us, {kHallStream, size, {}}));
      BOOST_TEST(MerkleProof::isConsistent(size, grown.head.size, grown.path, head.root, roots.back()));
      const TreeProof in = granted(up->audit().inclusion(us, {kHallStream, size, {}}));
      BOOST_TEST(MerkleProof::isIncluded(leafOfHub(kHallStream, size), size - 1, in.head.size, in.path, roots.back()));
    }
    // Some two rows for a thousand operations.
    const auto nodes = TreeTable(up->database()).countNodes(QStringLiteral("BTG"), kHallStream);
    BOOST_TEST(*nodes == 3);
  }
}

BOOST_AUTO_TEST_CASE(a_centre_of_before_the_tree_gets_it_in_stretches_and_is_not_held_up_by_it) {
  fill(0, 2'300);
  for (const QString& database : newDatabases(place)) {
    CentreHub us;
    {
      auto up = open(database);
      us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
      bringAll(*up, us, 500);
      forgetTrees(*up);
    }
    auto up = open(database);
    const CentreAudit patient(up->database(), clock, QStringLiteral("c"), *DeviceKey::fromSeed(QByteArray(32, 'k')),
                              500);
    int stretches = 0;
    while (codeOf(patient.head(us, {kHallStream, {}, {}})) == "growing") ++stretches;
    BOOST_TEST(stretches >= 4);
    // An older size is there before the whole is.
    BOOST_TEST((granted(up->audit().head(us, {kHallStream, {}, {}})).root == rootsOfHub(kHallStream).back()));
    forgetTrees(*up);

    // Who only takes what comes gets there as well.
    auto again = open(database);
    fill(2'300, 10);
    const ReplicaState state = bringAll(*again, us, 500);
    BOOST_TEST(TreeTable(again->database()).end(QStringLiteral("BTG"), kHallStream)->size == ReplicaTree::kMostBehind);
    fill(2'310, 400);
    BOOST_TEST(isWhole(*again, bringAll(*again, us, 500)));
  }
}

BOOST_AUTO_TEST_CASE(a_restored_hub_takes_the_tree_back_to_where_the_logs_part) {
  fill(0, 1'500);
  const QString backup = place.filePath(QStringLiteral("hub.sqlite"));
  require(hubStore().backup(backup));
  fill(1'500, 1'200);
  std::vector<std::unique_ptr<Centre>> ups;
  std::vector<CentreHub> hubs;
  std::vector<TreeHead> seen;
  for (const QString& database : newDatabases(place)) {
    ups.push_back(open(database));
    hubs.push_back(enrolHub(*ups.back(), QStringLiteral("BTG"), QStringLiteral("h")));
    BOOST_TEST(isWhole(*ups.back(), bringAll(*ups.back(), hubs.back(), 500)));
    seen.push_back(granted(ups.back()->audit().head(hubs.back(), {kHallStream, {}, {}})));
  }
  hub.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  const auto marks = UpwardSource(hubStore()).marks();
  require(marks);
  for (std::size_t i = 0; i < ups.size(); ++i) {
    const ReplicaState state = granted(ups[i]->follow(hubs[i], *marks));
    BOOST_TEST(isWhole(*ups[i], state));
    BOOST_TEST((granted(ups[i]->audit().head(hubs[i], {kHallStream, {}, {}})).root == rootsOfHub(kHallStream).back()));
    // What was seen of the lost log is of another log, and not compared.
    BOOST_TEST(codeOf(ups[i]->audit().consistency(hubs[i], {kHallStream, seen[i].size, {}, seen[i].logId})) ==
               "log-reset");
  }
  fill(5'000, 900);
  for (std::size_t i = 0; i < ups.size(); ++i) {
    BOOST_TEST(isWhole(*ups[i], bringAll(*ups[i], hubs[i], 500)));
    // A process of before the tree has followed a restored hub, and left the tree of the other log.
    sql(*ups[i], "UPDATE tree SET log_id = 'another' WHERE stream = 'hall'");
    BOOST_TEST((granted(ups[i]->audit().head(hubs[i], {kHallStream, {}, {}})).root == rootsOfHub(kHallStream).back()));
    BOOST_TEST(isWhole(*ups[i], bringAll(*ups[i], hubs[i], 500)));
  }
}

BOOST_AUTO_TEST_CASE(whatever_is_changed_in_the_centres_log_or_tree_is_found_and_named) {
  auto one = enrol('a');
  work(*one, 0, 6);
  fill(0, 1'100);
  const QString swap =
      QStringLiteral("UPDATE log SET gseq = %2 WHERE gseq = %1 AND stream = 'g:pemkot' AND site = 'BTG'");
  struct Harm {
    QStringList statements;
    const char* fault;
  };
  const auto only = [](const char* text) { return QStringList{QLatin1String(text)}; };
  const std::vector<Harm> harms{
      {only("UPDATE log SET bytes = (SELECT o.bytes FROM log o WHERE o.gseq = 1 AND o.stream = 'g:pemkot') "
            "WHERE gseq = 3 AND stream = 'g:pemkot'"),
       "broken chain at BTG/g:pemkot/3 (aaaaaaaaaaaa/3)"},
      {only("DELETE FROM log WHERE gseq = 3 AND stream = 'g:pemkot'"), "missing: BTG/g:pemkot/3 (aaaaaaaaaaaa/3)"},
      {only("DELETE FROM log WHERE gseq = 6 AND stream = 'g:pemkot'"), "missing: BTG/g:pemkot/6 (aaaaaaaaaaaa/6)"},
      {{swap.arg(2).arg(1000), swap.arg(3).arg(2), swap.arg(1000).arg(3)},
       "broken chain at BTG/g:pemkot/2 (aaaaaaaaaaaa/3)"},
      {only("UPDATE log SET effective = effective + 1 WHERE gseq = 4 AND stream = 'g:pemkot'"),
       "wrong checksum at BTG/g:pemkot/4 (aaaaaaaaaaaa/4)"},
      {only("UPDATE log SET id = (SELECT o.id FROM log o WHERE o.gseq = 1 AND o.stream = 'g:pemkot') "
            "WHERE gseq = 5 AND stream = 'g:pemkot'"),
       "wrong id at BTG/g:pemkot/5 (aaaaaaaaaaaa/5)"},
      {only("UPDATE tree_node SET hash = (SELECT o.chain FROM log o WHERE o.gseq = 1 AND o.stream = 'hall')"),
       "changed node 10:0 of the tree over BTG/hall/1 to BTG/hall/1024"},
      {only("DELETE FROM tree_node"), "missing node 10:0 of the tree over BTG/hall/1 to BTG/hall/1024"},
      {only("INSERT INTO tree_node (site, stream, level, place, hash) "
            "SELECT site, stream, 10, 7, chain FROM log WHERE gseq = 1 AND stream = 'hall'"),
       "1 nodes too many of the tree over BTG/hall/"},
      {only("UPDATE tree SET peaks = (SELECT o.peaks FROM tree o WHERE o.stream = 'hall'), "
            "size = (SELECT o.size FROM tree o WHERE o.stream = 'hall') WHERE stream = 'g:pemkot'"),
       "another tree than noted over BTG/g:pemkot/1 to BTG/g:pemkot/6"},
      {only("UPDATE chain_head SET seq = seq - 1 WHERE stream = 'g:pemkot'"),
       "another chain than noted in BTG/g:pemkot/6 (aaaaaaaaaaaa/6)"},
      {only("UPDATE signed_head SET body = replace(body, '\"at\":1', '\"at\":2') WHERE stream = 'g:pemkot'"),
       "bad signature of the head of BTG/g:pemkot/6"},
      {only("UPDATE signed_head SET body = '{}' WHERE stream = 'g:pemkot'"),
       "unreadable signed head of BTG/g:pemkot/6"},
  };
  for (const Harm& harm : harms)
    for (const QString& database : newDatabases(place)) {
      auto up = open(database);
      const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
      BOOST_TEST(isWhole(*up, bringAll(*up, us, 500)));
      for (const QString& statement : harm.statements) require(up->database().run(statement));
      BOOST_TEST(QString::fromStdString(faultOf(*up)).startsWith(QLatin1String(harm.fault)),
                 faultOf(*up) << " instead of " << harm.fault);
    }
}

BOOST_AUTO_TEST_CASE(another_history_than_was_signed_is_found_even_if_everything_fits_itself) {
  auto one = enrol('a');
  work(*one, 0, 6);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    bringAll(*up, us);
    const auto first = up->verify();
    require(first);
    BOOST_TEST(first->heads == 0);
    const auto second = up->verify();
    require(second);
    BOOST_TEST(second->heads == 2);
    const auto site = SiteTable(up->database()).site(QStringLiteral("BTG"));
    const TreeAuthority authority = up->audit().authorityFor(**site);
    const TreeTable trees(up->database());
    // Signed by this very centre over something else than lies here now.
    require(trees.keep(QStringLiteral("BTG"),
                       tree_answer::signedHead(authority, group, 4, QByteArray(32, 'x'), QByteArray(16, 'y'))));
    BOOST_TEST(faultOf(*up) ==
               "rewritten between BTG/g:pemkot/1 and BTG/g:pemkot/4: another history than this centre has signed");
    sql(*up, "DELETE FROM signed_head WHERE size = 4 AND stream = 'g:pemkot'");
    require(trees.keep(QStringLiteral("BTG"),
                       tree_answer::signedHead(authority, group, 40, QByteArray(32, 'x'), QByteArray(16, 'y'))));
    BOOST_TEST(faultOf(*up) == "cut off: missing from BTG/g:pemkot/7, signed up to BTG/g:pemkot/40");
  }
}

BOOST_AUTO_TEST_CASE(a_centre_does_not_prove_what_it_no_longer_has) {
  auto one = enrol('a');
  work(*one, 0, 20);
  const char* const harms[]{
      "DELETE FROM log WHERE stream = 'g:pemkot' AND gseq = 7",
      "DELETE FROM log WHERE stream = 'g:pemkot' AND gseq = 20",
      "UPDATE log SET bytes = (SELECT o.bytes FROM log o WHERE o.gseq = 1 AND o.stream = 'g:pemkot') "
      "WHERE gseq = 7 AND stream = 'g:pemkot'",
  };
  for (const char* harm : harms)
    for (const QString& database : newDatabases(place)) {
      auto up = open(database);
      const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
      bringAll(*up, us);
      sql(*up, harm);
      // Any operation of the same piece will do.
      BOOST_TEST(codeOf(up->audit().inclusion(us, {group, 2, {}})) == "history-damaged", harm);
      // What comes is taken all the same.
      work(*one, 20, 1);
      const ReplicaState state = bringAll(*up, us);
      BOOST_TEST((state.have.after == hubStore().cursor()->after));
    }
}

BOOST_AUTO_TEST_CASE(wrong_questions_and_foreign_tokens_are_told_nothing) {
  auto one = enrol('a');
  work(*one, 0, 6);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    enrolHub(*up, QStringLiteral("MND"), QStringLiteral("h"));
    bringAll(*up, us);
    const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
    const QString ours = tokenOf(*up, QStringLiteral("BTG.h"), key);
    const QString theirs = tokenOf(*up, QStringLiteral("MND.h"), key);
    const auto ask = [&](CentreEndpoint endpoint, const QString& token, const char* query) {
      return answerTo(*up, {endpoint, QStringLiteral("BTG"), token, {}, QLatin1String(query)});
    };
    for (const auto endpoint :
         {CentreEndpoint::AuditHead, CentreEndpoint::AuditInclusion, CentreEndpoint::AuditConsistency}) {
      BOOST_TEST(codeOf(ask(endpoint, theirs, "stream=hall&from=1")) == "site");
      BOOST_TEST(codeOf(ask(endpoint, theirs, "stream=g:nobody&from=-1")) == "site");
      BOOST_TEST(codeOf(ask(endpoint, QString(), "stream=hall")) == "token");
      for (const char* wrong : {"", "stream=hall&size=-1", "stream=hall&size=99999999999999999999",
                                "stream=hall&size=1e3", "stream=hall&what=1", "stream=hall&stream=hall"}) {
        const auto refused = ask(endpoint, ours, wrong);
        BOOST_TEST(codeOf(refused) == "invalid", wrong);
        BOOST_TEST(refused.error().status == 422);
      }
      BOOST_TEST(codeOf(ask(endpoint, ours, "stream=hall&from=1&size=9223372036854775807")) ==
                 (endpoint == CentreEndpoint::AuditHead ? "invalid" : "size"));
    }
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditConsistency, ours, "stream=g:pemkot&from=7")) == "size");
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditConsistency, ours, "stream=g:pemkot&from=5&size=4")) == "size");
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditConsistency, ours, "stream=g:pemkot")) == "invalid");
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditInclusion, ours, "stream=g:pemkot&from=0")) == "invalid");
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditInclusion, ours, "stream=g:pemkot&from=7")) == "size");
    BOOST_TEST(codeOf(ask(CentreEndpoint::AuditHead, ours, "stream=g:pemkot&log=another")) == "log-reset");
    // Before the first contact there is nothing to be proved.
    BOOST_TEST(
        codeOf(answerTo(
            *up, {CentreEndpoint::AuditHead, QStringLiteral("MND"), theirs, {}, QStringLiteral("stream=hall")})) ==
        "not-found");
  }
}

BOOST_AUTO_TEST_CASE(heads_are_kept_once_a_day_in_the_database) {
  fill(0, 5);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    bringAll(*up, us);
    const auto kept = [&] {
      return TreeTable(up->database()).kept(QStringLiteral("BTG"), kHallStream, hubStore().logId())->size();
    };
    granted(up->audit().head(us, {kHallStream, {}, {}}));
    fill(10, 1);
    bringAll(*up, us);
    granted(up->audit().head(us, {kHallStream, {}, {}}));
    BOOST_TEST(kept() == 1U);
    clock.advance(24LL * 3'600'000);
    granted(up->audit().head(us, {kHallStream, {}, {}}));
    BOOST_TEST(kept() == 2U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
