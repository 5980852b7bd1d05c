#pragma once

#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include "hub/hub.h"
#include "loket/demo/demo_office.h"
#include "store/ticket_table.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/test_keys.h"

/// An answer of the hub; a problem fails the test with its code.
template <typename T>
const T& granted(const Answer<T>& answer) {
  if (!answer) BOOST_FAIL("problem " << answer.error().status << ' ' << answer.error().code.toStdString());
  return *answer;
}
template <typename T>
std::string codeOf(const Answer<T>& answer) {
  return answer ? "granted" : answer.error().code.toStdString();
}

/// A hub with the example office, and members that are enrolled at it; nothing between them is lost.
struct HallFixture {
  struct Member {
    QTemporaryDir folder;
    SeededRandom random{1};
    std::unique_ptr<Store> store;
    QString id;
    QByteArray seed;
    KeyRing keys;
  };

  ManualClock clock{Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0))};
  QTemporaryDir folder;
  SeededRandom random{7};
  std::unique_ptr<Office> office;
  std::unique_ptr<Hub> hub;
  const QString group = QStringLiteral("g:pemkot");

  HallFixture() {
    openHub();
    const auto files = DemoOffice::files();
    require(files);
    require(office->roster().setUp(*files));
    require(office->store().becomeHub());
    openHub();
  }

  Store& hubStore() { return office->store(); }
  void openHub() {
    hub.reset();
    office.reset();
    Office::Options options;
    options.store = {folder.path(), QStringLiteral("0000000000ff"), QByteArray(32, 'H'), &clock, &random, KeyRing()};
    options.regions = {"code,name\n", "code,name\n", "code,name\n", "code,status\n"};
    auto opened = Office::open(options);
    require(opened);
    office = std::move(*opened);
    if (hubStore().authority() != Authority::Hub) return;
    auto made = Hub::open(hubStore());
    require(made);
    hub = std::move(*made);
  }

  void open(Member& member) {
    member.store.reset();
    auto store = Store::open({member.folder.path(), member.id, member.seed, &clock, &member.random, member.keys});
    require(store);
    member.store = std::move(*store);
  }
  std::unique_ptr<Member> enrol(char letter, const QString& role = QStringLiteral("counter")) {
    auto member = std::make_unique<Member>();
    member->id = QString(12, QLatin1Char(letter));
    member->seed = QByteArray(32, letter);
    member->random = SeededRandom(static_cast<quint64>(letter));
    require(member->keys.add(group, {QStringLiteral("k1"), QByteArray(32, 'g')}));
    open(*member);
    const auto code = hub->admission().makeCode(role, QStringLiteral("Loket"), {kHallStream, group});
    require(code);
    const EnrolReply reply = granted(
        hub->admission().enrol({*code, member->id, member->store->deviceKey().publicKey(), QStringLiteral("PC")}));
    require(member->store->joinHall({reply.logId, reply.epoch, reply.suffix}));
    return member;
  }
  Device deviceOf(const Member& member) {
    const auto device = hub->admission().device(member.id);
    require(device);
    BOOST_REQUIRE(device->has_value());
    return **device;
  }

  PushReply push(Member& member) {
    const auto batches = member.store->outgoing({});
    require(batches);
    if (batches->empty()) return {};
    const PushReply reply = granted(hub->push(deviceOf(member), *batches));
    for (const PushReceipt& receipt : reply.receipts)
      if (receipt.problem.isEmpty() || receipt.problem == QLatin1String("gap"))
        require(member.store->acknowledge(receipt));
    return reply;
  }
  void pull(Member& member) {
    while (true) {
      const auto cursor = member.store->cursor();
      require(cursor);
      const PullReply page = granted(hub->pull(deviceOf(member), {*cursor, 100, 0}));
      require(member.store->take(page));
      if (!page.more) return;
    }
  }
  Cursor cursorOf(Member& member) { return *member.store->cursor(); }

  IssueCommand issueFor(Member& member) {
    return {member.store->newId(), QStringLiteral("akta-kelahiran"), Priority::None,  std::nullopt,
            QStringLiteral("1"),   QStringLiteral("rahmat"),         cursorOf(member)};
  }
  ClaimCommand claimFor(Member& member, const QString& counter) {
    return {member.store->newId(), counter, QStringLiteral("novita"), std::nullopt, cursorOf(member)};
  }
  static OperationDraft draft(const QString& entity, const char* type, QJsonObject plain) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = entity;
    draft.type = QLatin1String(type);
    draft.plain = std::move(plain);
    return draft;
  }
};
