#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include "store/store.h"
#include "store/ticket_table.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/sql_probe.h"
#include "support/test_keys.h"

/// A store in a folder of its own, written to without any desk.
struct StoreFixture {
  QTemporaryDir folder;
  ManualClock clock{1'795'392'000'000};
  SeededRandom random{11};
  std::unique_ptr<Store> store;
  Store::Opening opening;
  QString device = QStringLiteral("aabbccddeeff");

  StoreFixture() { open(); }

  [[nodiscard]] QString path() const { return folder.filePath(Store::fileName()); }
  [[nodiscard]] Store::Options options() {
    Store::Options options;
    options.folder = folder.path();
    options.device = device;
    options.deviceSeed = QByteArray(32, 'k');
    options.clock = &clock;
    options.random = &random;
    options.keys = testKeys();
    return options;
  }
  void open() {
    store.reset();
    auto opened = Store::open(options(), &opening);
    require(opened);
    store = std::move(*opened);
  }

  void sql(const std::string& text) { require(store->database().run(QString::fromStdString(text))); }
  int number(const std::string& text) {
    const auto rows = rowsOf(store->database().path(), text);
    BOOST_REQUIRE(!rows.empty());
    return rows[0][0].toInt();
  }

  Result<Committed> tryIssue(int n) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("ticket:") + store->newId().toString();
    draft.type = QStringLiteral("ticket.issue");
    draft.isNewEntity = true;
    draft.plain = {{QStringLiteral("at"), clock.nowMs()},       {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                   {QStringLiteral("series"), QStringLiteral("A")}, {QStringLiteral("queue"), QStringLiteral("A")},
                   {QStringLiteral("n"), n},                    {QStringLiteral("service"), QStringLiteral("akta")},
                   {QStringLiteral("agency"), QStringLiteral("d")}, {QStringLiteral("priority"), QStringLiteral("none")},
                   {QStringLiteral("counter"), QStringLiteral("1")}, {QStringLiteral("code"), QStringLiteral("7K3F-92Q2")}};
    return store->append(QStringLiteral("novita"), {draft});
  }
  Ticket issue(int n) {
    const auto committed = tryIssue(n);
    require(committed);
    const auto id = TicketId::parse(QStringView(committed->operations.front().entity).mid(7));
    const auto row = TicketTable(store->database()).row(*id);
    require(row);
    BOOST_REQUIRE(row->has_value());
    return (*row)->ticket;
  }
  Result<Committed> change(const Ticket& ticket, const char* type, QJsonObject payload, bool takesFence = false) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("ticket:") + ticket.id.toString();
    draft.type = QLatin1String(type);
    draft.plain = std::move(payload);
    draft.plain.insert(QStringLiteral("at"), clock.nowMs());
    draft.takesFence = takesFence;
    if (!takesFence) {
      const auto row = TicketTable(store->database()).row(ticket.id);
      require(row);
      draft.fence = (*row)->ticket.fence;
    }
    return store->append(QStringLiteral("novita"), {draft});
  }
  void registerCase(int n) {
    const QString id = store->newId().toString();
    OperationDraft draft;
    draft.stream = QStringLiteral("g:pemkot");
    draft.entity = QLatin1String("case:") + id;
    draft.type = QStringLiteral("case.register");
    draft.isNewEntity = true;
    draft.plain = {{QStringLiteral("at"), clock.nowMs()},
                   {QStringLiteral("code"), QStringLiteral("BTG-%1").arg(n)},
                   {QStringLiteral("service"), QStringLiteral("akta")},
                   {QStringLiteral("service_name"), QStringLiteral("Akta kelahiran")},
                   {QStringLiteral("standard"), 1},
                   {QStringLiteral("missing"), QJsonArray{}},
                   {QStringLiteral("ticket"), QString()},
                   {QStringLiteral("ticket_label"), QString()},
                   {QStringLiteral("counter"), QStringLiteral("3")},
                   {QStringLiteral("fee"), 0},
                   {QStringLiteral("promised"), clock.nowMs() + 86'400'000}};
    draft.personal = {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
                      {QStringLiteral("name"), QStringLiteral("Abdul Rahman %1").arg(n)},
                      {QStringLiteral("phone"), QString()},
                      {QStringLiteral("level"), QStringLiteral("L1")},
                      {QStringLiteral("form"), QJsonObject{}},
                      {QStringLiteral("ticks"), QJsonObject{}}};
    OperationDraft milestone;
    milestone.stream = kHallStream;
    milestone.entity = QLatin1String("milestone:") + id;
    milestone.type = QStringLiteral("milestone.set");
    milestone.isNewEntity = true;
    milestone.plain = {{QStringLiteral("service"), QStringLiteral("akta")},
                       {QStringLiteral("state"), QStringLiteral("registered")},
                       {QStringLiteral("promised"), clock.nowMs() + 86'400'000},
                       {QStringLiteral("at"), clock.nowMs()}};
    require(store->append(QStringLiteral("novita"), {draft, milestone}));
  }
  void setOffice(const QString& site) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QStringLiteral("office:office");
    draft.type = QStringLiteral("office.set");
    draft.plain = {{QStringLiteral("site"), site}};
    require(store->append(QStringLiteral("admin"), {draft}));
  }
  /// Tickets through all their states, and cases.
  void playMorning(int tickets) {
    for (int n = 1; n <= tickets; ++n) {
      const Ticket ticket = issue(n);
      clock.advance(60'000);
      require(change(ticket, "ticket.call", {{QStringLiteral("counter"), QStringLiteral("3")}}, true));
      if (n % 5 == 0) {
        require(change(ticket, "ticket.no_show", {}));
        continue;
      }
      require(change(ticket, "ticket.start", {}));
      clock.advance(60'000);
      registerCase(n);
      if (n % 3 != 0) require(change(ticket, "ticket.finish", {}));
    }
  }
};
