#include <boost/test/unit_test.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <rapidcheck.h>

#include "domain/attachment.h"
#include "domain/handover.h"
#include "journal/codec.h"
#include "store/store.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/table_dump.h"

namespace {

constexpr qint64 kStart = 1'795'392'000'000;

QString ticketEntity(int n) {
  return QStringLiteral("ticket:0197c0de-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0'));
}

struct Stamped {
  QByteArray bytes;
  qint64 gseq;
  qint64 effective;
};

/// A history of two devices (two authorities, one after the other) over a few tickets: legal and illegal verbs, stale
/// fences, unknown types, repeated issues. Each device's own sequence has no gap.
std::vector<Stamped> history(const std::vector<std::tuple<int, int, int, int>>& steps) {
  std::vector<Stamped> operations;
  qint64 seqs[2] = {0, 0};
  SeededRandom random(5);
  qint64 gseq = 0;
  for (const auto& [deviceIndex, ticket, verb, jitter] : steps) {
    Operation operation;
    operation.stream = kHallStream;
    operation.device = deviceIndex ? QStringLiteral("bbbbbbbbbbbb") : QStringLiteral("aaaaaaaaaaaa");
    operation.seq = ++seqs[deviceIndex];
    const qint64 at = kStart + gseq * 1000 + jitter;
    operation.time = HybridTime::of(at, 0);
    std::array<std::uint8_t, 10> chance{};
    random.fill(chance);
    operation.id = Uuid::v7(at, chance);
    operation.officer = QStringLiteral("novita");
    operation.entity = ticketEntity(ticket);
    operation.plain = {{QStringLiteral("at"), at}};
    if (verb >= 2) operation.fence = Fence{deviceIndex + 1, gseq / 3};
    static const char* const kTypes[] = {"ticket.issue",  "ticket.issue",   "ticket.call",   "ticket.call",
                                         "ticket.start",  "ticket.finish",  "ticket.hold",   "ticket.no_show",
                                         "ticket.recall", "ticket.restore", "ticket.cancel", "ticket.levitate"};
    operation.type = QLatin1String(kTypes[verb]);
    if (verb <= 1) {
      operation.plain.insert(QStringLiteral("day"), QStringLiteral("2026-11-23"));
      operation.plain.insert(QStringLiteral("series"), QStringLiteral("A"));
      operation.plain.insert(QStringLiteral("queue"), QStringLiteral("A"));
      operation.plain.insert(QStringLiteral("n"), ticket + 1);
      operation.plain.insert(QStringLiteral("service"), QStringLiteral("akta"));
      operation.plain.insert(QStringLiteral("agency"), QStringLiteral("d"));
      operation.plain.insert(QStringLiteral("priority"), QStringLiteral("none"));
      operation.plain.insert(QStringLiteral("code"), QStringLiteral("7K3F-92Q2"));
    }
    if (verb == 2 || verb == 3) operation.plain.insert(QStringLiteral("counter"), deviceIndex ? QStringLiteral("4") : QStringLiteral("3"));
    ++gseq;
    operations.push_back({codec::encode(operation), gseq, static_cast<qint64>(operation.time.value)});
  }
  return operations;
}

/// A history of two devices over two applications: opened, registered, stepped, and files added and taken back, also
/// before the application is known and before the addition came.
std::vector<Stamped> caseHistory(const std::vector<std::tuple<int, int, int, int>>& steps) {
  std::vector<Stamped> operations;
  qint64 seqs[2] = {0, 0};
  SeededRandom random(6);
  qint64 gseq = 0;
  QStringList additions;
  QStringList corrections;
  QList<qint64> promises;
  for (const auto& [deviceIndex, which, verb, choice] : steps) {
    Operation operation;
    operation.stream = QStringLiteral("g:pemkot");
    operation.device = deviceIndex ? QStringLiteral("bbbbbbbbbbbb") : QStringLiteral("aaaaaaaaaaaa");
    operation.seq = ++seqs[deviceIndex];
    const qint64 at = kStart + gseq * 1000 + choice;
    operation.time = HybridTime::of(at, 0);
    std::array<std::uint8_t, 10> chance{};
    random.fill(chance);
    operation.id = Uuid::v7(at, chance);
    operation.officer = QStringLiteral("novita");
    operation.entity = QStringLiteral("case:0197c0de-0000-7000-8000-%1").arg(which, 12, 10, QLatin1Char('0'));
    operation.plain = {{QStringLiteral("at"), at}};
    static const char* const kTypes[] = {"case.open",   "case.register", "case.state",   "case.note",
                                         "case.attach", "case.attach",   "case.detach",  "case.detach",
                                         "case.set",    "case.set",      "case.promise", "case.assess"};
    operation.type = QLatin1String(kTypes[verb]);
    if (verb <= 1) {
      operation.plain.insert(QStringLiteral("code"), QStringLiteral("BTG-1"));
      operation.plain.insert(QStringLiteral("service"), QStringLiteral("akta"));
      operation.plain.insert(QStringLiteral("service_name"), QStringLiteral("Akta"));
      operation.plain.insert(QStringLiteral("standard"), 1);
      operation.plain.insert(QStringLiteral("missing"), QJsonArray{});
      operation.plain.insert(QStringLiteral("ticket"), QString());
      operation.plain.insert(QStringLiteral("ticket_label"), QString());
      operation.plain.insert(QStringLiteral("counter"), QStringLiteral("3"));
      operation.plain.insert(QStringLiteral("fee"), 0);
      operation.plain.insert(QStringLiteral("promised"), at + 1);
      promises << at + 1;
      operation.personal = {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
                            {QStringLiteral("name"), QStringLiteral("Abdul %1").arg(choice)},
                            {QStringLiteral("phone"), QString()},
                            {QStringLiteral("level"), QStringLiteral("L1")},
                            {QStringLiteral("form"), QJsonObject{}},
                            {QStringLiteral("ticks"), QJsonObject{}}};
    }
    if (verb == 2) {
      static const char* const kSteps[] = {"verified", "processing", "ready", "collected", "collected", "cancelled"};
      operation.plain.insert(QStringLiteral("to"), QLatin1String(kSteps[choice % 6]));
      // Handed out with a proof, with one that cannot be read, or as a program of before did it.
      Handover handover;
      handover.name = QStringLiteral("Abdul %1").arg(choice);
      handover.documents = {{QStringLiteral("Akta"), QString::number(choice)}};
      QJsonObject told = handover.toJson();
      if (choice == 9) told.remove(QStringLiteral("sign"));
      if (choice % 6 == 3) operation.personal = {{QStringLiteral("handover"), told}};
    }
    if (verb == 11) {
      // Counted anew by either, from whatever sum it saw; now and then one that cannot be.
      operation.plain.insert(QStringLiteral("fee"), choice == 11 ? QJsonValue(-1) : QJsonValue(50'000 * (choice % 4)));
      operation.plain.insert(QStringLiteral("before"),
                             choice == 10 ? QJsonValue(QStringLiteral("nol")) : QJsonValue(50'000 * (choice % 3)));
      operation.personal = {{QStringLiteral("lines"), QJsonArray{}}};
    } else if (verb == 10) {
      // From where a promise stood at some time, or never did; two of them alike as well.
      const qint64 from = promises.isEmpty() || choice == 11 ? 7 : promises[choice % promises.size()];
      operation.plain.insert(QStringLiteral("from"), from);
      operation.plain.insert(QStringLiteral("to"), choice == 10 ? QJsonValue(QStringLiteral("besok"))
                                                                : QJsonValue(from + 1000 * (choice % 3)));
      promises << from + 1000 * (choice % 3);
    } else if (verb >= 8) {
      // Corrections that have seen the last one, or have not, or choose; now and then one without sense.
      const QString field = choice % 3 == 0   ? QStringLiteral("name")
                            : choice % 3 == 1 ? QStringLiteral("nik")
                                              : QStringLiteral("alamat");
      const QJsonValue after = choice == 11 ? QJsonValue(1) : QJsonValue(QStringLiteral("nilai %1").arg(choice % 4));
      operation.personal = {
          {QStringLiteral("set"), QJsonObject{{field, after}}},
          {QStringLiteral("before"), QJsonObject{{field, QStringLiteral("nilai %1").arg((choice + verb) % 4)}}}};
      if (!corrections.isEmpty() && choice % 5 == 0)
        operation.plain.insert(QStringLiteral("settles"), QJsonArray{corrections[choice % corrections.size()]});
      corrections << operation.id.toString();
    } else if (verb >= 4) {
      operation.plain.insert(QStringLiteral("sha256"), QString(64, QLatin1Char(static_cast<char>('a' + choice % 3))));
      operation.plain.insert(QStringLiteral("requirement"), choice % 2 ? QStringLiteral("kk") : QString());
      operation.personal = {{QStringLiteral("name"), QStringLiteral("berkas-%1.pdf").arg(choice)}};
      if (verb <= 5) {
        operation.plain.insert(QStringLiteral("bytes"), 1 + choice);
        operation.plain.insert(QStringLiteral("kind"), choice == 7 ? QStringLiteral("exe") : QStringLiteral("pdf"));
        additions << operation.id.toString();
      } else {
        // Also additions that come later, or never.
        operation.plain.insert(QStringLiteral("of"), additions.isEmpty() ? operation.id.toString()
                                                                         : additions[choice % additions.size()]);
      }
    }
    ++gseq;
    operations.push_back({codec::encode(operation), gseq, static_cast<qint64>(operation.time.value)});
  }
  return operations;
}

/// A history of two cashiers over a few payments and drawers: booked, confirmed, taken back, counted, each also twice,
/// too early, or with a sum that cannot be.
std::vector<Stamped> moneyHistory(const std::vector<std::tuple<int, int, int, int>>& steps) {
  std::vector<Stamped> operations;
  qint64 seqs[2] = {0, 0};
  SeededRandom random(8);
  qint64 gseq = 0;
  for (const auto& [deviceIndex, which, verb, choice] : steps) {
    static const char* const kTypes[] = {"pay.book",   "pay.book",    "pay.confirm", "pay.reverse",
                                         "shift.open", "shift.close", "pay.book",    "pay.reverse"};
    const bool isShift = verb == 4 || verb == 5;
    Operation operation;
    operation.stream = QStringLiteral("g:pemkot");
    operation.device = deviceIndex ? QStringLiteral("bbbbbbbbbbbb") : QStringLiteral("aaaaaaaaaaaa");
    operation.seq = ++seqs[deviceIndex];
    const qint64 at = kStart + gseq * 1000 + choice;
    operation.time = HybridTime::of(at, 0);
    std::array<std::uint8_t, 10> chance{};
    random.fill(chance);
    operation.id = Uuid::v7(at, chance);
    operation.officer = deviceIndex ? QStringLiteral("novita") : QStringLiteral("fitri");
    operation.entity = (isShift ? QStringLiteral("shift:") : QStringLiteral("payment:")) +
                       QStringLiteral("0197c0de-0000-7000-8000-%1").arg(which, 12, 10, QLatin1Char('0'));
    operation.type = QLatin1String(kTypes[verb]);
    const QString label = QStringLiteral("03-%1").arg(gseq);
    operation.plain = {{QStringLiteral("at"), at}, {QStringLiteral("counter"), QStringLiteral("3")}};
    const bool isByCode = verb == 6;
    if (verb <= 1 || isByCode) {
      operation.plain.insert(QStringLiteral("case"), QStringLiteral("c"));
      operation.plain.insert(QStringLiteral("service"), QStringLiteral("paspor"));
      operation.plain.insert(QStringLiteral("principal"), choice == 7 ? -5 : 1000 * (choice + 1));
      operation.plain.insert(QStringLiteral("penalty"), choice % 3);
      operation.plain.insert(QStringLiteral("method"), isByCode && choice % 2 ? QStringLiteral("qris")
                                                       : isByCode             ? QStringLiteral("billing")
                                                       : verb == 0            ? QStringLiteral("cash")
                                                                              : QStringLiteral("transfer"));
      operation.plain.insert(QStringLiteral("tendered"), choice == 6 ? 1 : 20'000);
      operation.plain.insert(QStringLiteral("pending"), verb == 1 || (isByCode && choice < 6));
      if (isByCode && choice != 5)
        operation.plain.insert(QStringLiteral("code"), QStringLiteral("82022092246562%1").arg(choice));
      if (isByCode && choice % 2) operation.plain.insert(QStringLiteral("expires"), at + 5'000);
    }
    if (verb == 2) operation.plain.insert(QStringLiteral("reference"), QStringLiteral("BNK-%1").arg(choice));
    if (verb == 3 || verb == 7) {
      // Called off by one person, or taken back by two.
      operation.plain.insert(QStringLiteral("approver"), verb == 7 ? QString() : QStringLiteral("lengkong"));
      operation.personal = {{QStringLiteral("reason"), QStringLiteral("salah %1").arg(choice)}};
    }
    if (!isShift) {
      operation.plain.insert(QStringLiteral("paper"), label);
      operation.plain.insert(QStringLiteral("label"), label);
    }
    if (verb == 4) operation.plain.insert(QStringLiteral("float"), choice == 5 ? -1 : choice);
    if (verb == 5) {
      operation.plain.insert(QStringLiteral("expected"), choice);
      operation.plain.insert(QStringLiteral("counted"),
                             QJsonObject{{choice == 4 ? QStringLiteral("30000") : QStringLiteral("50000"), choice}});
    }
    ++gseq;
    operations.push_back({codec::encode(operation), gseq, static_cast<qint64>(operation.time.value)});
  }
  return operations;
}

/// A history of two counters over a few questions to Dukcapil and words on who is whom: asked and answered, each also
/// twice, too early, or with an answer that cannot be.
std::vector<Stamped> personHistory(const std::vector<std::tuple<int, int, int, int>>& steps) {
  std::vector<Stamped> operations;
  qint64 seqs[2] = {0, 0};
  SeededRandom random(9);
  qint64 gseq = 0;
  for (const auto& [deviceIndex, which, verb, choice] : steps) {
    static const char* const kTypes[] = {"identity.ask", "identity.answer", "likeness.apart"};
    Operation operation;
    operation.stream = QStringLiteral("g:pemkot");
    operation.device = deviceIndex ? QStringLiteral("bbbbbbbbbbbb") : QStringLiteral("aaaaaaaaaaaa");
    operation.seq = ++seqs[deviceIndex];
    const qint64 at = kStart + gseq * 1000 + choice;
    operation.time = HybridTime::of(at, 0);
    std::array<std::uint8_t, 10> chance{};
    random.fill(chance);
    operation.id = Uuid::v7(at, chance);
    operation.officer = deviceIndex ? QStringLiteral("novita") : QStringLiteral("fitri");
    operation.entity = (verb == 2 ? QStringLiteral("likeness:") : QStringLiteral("identity:")) +
                       QStringLiteral("0197c0de-0000-7000-8000-%1").arg(which, 12, 10, QLatin1Char('0'));
    operation.type = QLatin1String(kTypes[verb]);
    operation.plain = {{QStringLiteral("at"), at}, {QStringLiteral("counter"), QStringLiteral("3")}};
    if (verb == 0) {
      operation.plain.insert(QStringLiteral("case"), QStringLiteral("c%1").arg(choice));
      operation.personal = {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
                            {QStringLiteral("name"), QStringLiteral("Siti %1").arg(choice)},
                            {QStringLiteral("birth_date"), choice == 6 ? QStringLiteral("kemarin")
                                                                       : QStringLiteral("1994-02-14")}};
    }
    if (verb == 1) {
      static const char* const kOutcomes[] = {"match",   "mismatch", "not_found", "refused",
                                              "expired", "mismatch", "waiting",   "mungkin"};
      operation.plain.insert(QStringLiteral("outcome"), QLatin1String(kOutcomes[choice]));
      operation.plain.insert(QStringLiteral("reference"), QStringLiteral("DK-%1").arg(choice));
      operation.plain.insert(QStringLiteral("reason"), QString());
      operation.personal = {{QStringLiteral("differing"),
                             choice == 1 ? QJsonArray{QStringLiteral("name")} : QJsonArray{}}};
    }
    if (verb == 2)
      operation.personal = {{QStringLiteral("low"), QStringLiteral("7172065402940001")},
                            {QStringLiteral("high"), QStringLiteral("717206540294000%1").arg(choice)}};
    ++gseq;
    operations.push_back({codec::encode(operation), gseq, static_cast<qint64>(operation.time.value)});
  }
  return operations;
}

QString deviceOf(const Stamped& operation) { return codec::decodeOwn(operation.bytes)->device; }

/// Delivers in batches; the tables that come out.
QString tablesAfter(const std::vector<Stamped>& order, const std::vector<std::size_t>& batchSizes, bool rebuild) {
  QTemporaryDir folder;
  ManualClock clock(kStart + 10'000'000);
  SeededRandom random(1);
  Store::Options options{folder.path(), QStringLiteral("cccccccccccc"), QByteArray(32, 'k'), &clock, &random};
  auto store = Store::open(options);
  require(store);
  std::size_t at = 0;
  std::size_t batch = 0;
  while (at < order.size()) {
    const std::size_t size = batchSizes.empty() ? order.size() : batchSizes[batch++ % batchSizes.size()];
    std::vector<ReceivedOperation> received;
    for (std::size_t i = 0; i < size && at < order.size(); ++i, ++at)
      received.push_back({order[at].bytes, order[at].gseq, order[at].effective});
    require((*store)->receive(received));
  }
  if (rebuild) require((*store)->rebuild());
  store->reset();
  return dumpTables(folder.filePath(Store::fileName()));
}

/// A shuffle that keeps each device's own order, as a chain demands, with doubles thrown in.
std::vector<Stamped> interleaved(const std::vector<Stamped>& operations, quint64 seed) {
  std::vector<std::vector<Stamped>> devices(2);
  for (const Stamped& operation : operations)
    devices[deviceOf(operation) == QLatin1String("bbbbbbbbbbbb") ? 1 : 0].push_back(operation);
  SplitMix chance(seed);
  std::vector<Stamped> order;
  std::size_t next[2] = {0, 0};
  while (next[0] < devices[0].size() || next[1] < devices[1].size()) {
    std::size_t side = static_cast<std::size_t>(chance.below(2));
    if (next[side] >= devices[side].size()) side = 1 - side;
    order.push_back(devices[side][next[side]++]);
    if (chance.below(4) == 0) order.push_back(order[static_cast<std::size_t>(chance.below(static_cast<int>(order.size())))]);
  }
  return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(any_order_duplicates_and_splits_give_the_same_tables) {
  const bool holds = rc::check("I4: the tables depend on the set of operations alone", [] {
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 2), rc::gen::inRange(0, 4), rc::gen::inRange(0, 12),
                       rc::gen::inRange(0, 5000)));
    const auto seed = *rc::gen::arbitrary<quint64>();
    const auto sizes = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 6)));
    const auto operations = history(steps);
    const QString straight = tablesAfter(operations, {}, false);
    RC_ASSERT(tablesAfter(interleaved(operations, seed), sizes, false) == straight);
    RC_ASSERT(tablesAfter(interleaved(operations, seed + 1), {1}, true) == straight);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(cases_with_files_and_corrections_are_the_same_whatever_the_order) {
  const bool holds = rc::check("I4: files and corrections of cases depend on the set of operations alone", [] {
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(rc::gen::tuple(
        rc::gen::inRange(0, 2), rc::gen::inRange(0, 2), rc::gen::inRange(0, 12), rc::gen::inRange(0, 12)));
    const auto seed = *rc::gen::arbitrary<quint64>();
    const auto sizes = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 6)));
    const auto operations = caseHistory(steps);
    const QString straight = tablesAfter(operations, {}, false);
    RC_ASSERT(tablesAfter(interleaved(operations, seed), sizes, false) == straight);
    RC_ASSERT(tablesAfter(interleaved(operations, seed + 1), {1}, true) == straight);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(money_is_the_same_whatever_the_order) {
  const bool holds = rc::check("I4: payments and drawers depend on the set of operations alone", [] {
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 2), rc::gen::inRange(0, 2), rc::gen::inRange(0, 8), rc::gen::inRange(0, 9)));
    const auto seed = *rc::gen::arbitrary<quint64>();
    const auto sizes = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 6)));
    const auto operations = moneyHistory(steps);
    const QString straight = tablesAfter(operations, {}, false);
    RC_ASSERT(tablesAfter(interleaved(operations, seed), sizes, false) == straight);
    RC_ASSERT(tablesAfter(interleaved(operations, seed + 1), {1}, true) == straight);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(who_is_who_is_the_same_whatever_the_order) {
  const bool holds = rc::check("I4: questions to Dukcapil and words on likeness depend on the set of operations", [] {
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 2), rc::gen::inRange(0, 2), rc::gen::inRange(0, 3), rc::gen::inRange(0, 8)));
    const auto seed = *rc::gen::arbitrary<quint64>();
    const auto sizes = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 6)));
    const auto operations = personHistory(steps);
    const QString straight = tablesAfter(operations, {}, false);
    RC_ASSERT(tablesAfter(interleaved(operations, seed), sizes, false) == straight);
    RC_ASSERT(tablesAfter(interleaved(operations, seed + 1), {1}, true) == straight);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_set_of_files_does_not_know_the_order_of_its_making) {
  const bool holds = rc::check("the same additions and removals give the same bytes", [] {
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::inRange(0, 3), rc::gen::inRange(0, 2)));
    const auto seed = *rc::gen::arbitrary<quint64>();
    const auto apply = [](AttachmentSet& set, const std::tuple<int, int, int>& step) {
      const auto& [operation, content, isRemoval] = step;
      const QString id = QStringLiteral("op%1").arg(operation);
      if (isRemoval) return set.remove(id);
      // The content of an operation never changes.
      set.add({{QString(64, QLatin1Char(static_cast<char>('a' + operation % 3))), FileKind::Pdf, 5}, id, QString(),
               operation * 10, QString(), id});
    };
    AttachmentSet straight;
    for (const auto& step : steps) apply(straight, step);
    auto shuffled = steps;
    SplitMix chance(seed);
    for (std::size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1], shuffled[static_cast<std::size_t>(chance.below(static_cast<int>(i)))]);
    AttachmentSet other;
    for (const auto& step : shuffled) {
      apply(other, step);
      apply(other, step);
    }
    RC_ASSERT(other == straight);
    RC_ASSERT(QJsonDocument(other.toJson()).toJson() == QJsonDocument(straight.toJson()).toJson());
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_gap_and_a_fork_are_refused_and_nothing_is_stored) {
  const auto operations = history({{0, 0, 0, 0}, {0, 0, 2, 0}, {0, 0, 4, 0}});
  const auto fork = history({{0, 1, 0, 9}});
  QTemporaryDir folder;
  ManualClock clock(kStart + 10'000'000);
  SeededRandom random(1);
  auto store = Store::open({folder.path(), QStringLiteral("cccccccccccc"), QByteArray(32, 'k'), &clock, &random});
  require(store);
  auto give = [&](const Stamped& operation) {
    return (*store)->receive({{operation.bytes, operation.gseq, operation.effective}});
  };
  require(give(operations[0]));
  const auto gap = give(operations[2]);
  BOOST_REQUIRE(!gap);
  BOOST_TEST(gap.error().detail.contains(QStringLiteral("expected 2")));
  const auto forked = give(fork[0]);
  // Same device and sequence, other bytes: a cloned disk. The same id would be a duplicate.
  BOOST_TEST((!forked || codec::decodeOwn(fork[0].bytes)->id == codec::decodeOwn(operations[0].bytes)->id));
  const auto count = LogTable((*store)->database()).count();
  require(count);
  BOOST_TEST(*count == 1);
}

BOOST_AUTO_TEST_SUITE_END()
