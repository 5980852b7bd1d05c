#include <QSignalSpy>

#include "counter/counter_presenter.h"
#include "shell/hall_presenter.h"
#include "ui/desk_fixture.h"

namespace {

/// A hub that answers what the test has laid ready.
struct FakeLine : HallLine {
  LinkStatus link;
  FileTraffic files;
  int tries = 0;
  bool answers = false;  ///< else every question ends without an answer

  void issue(const IssueCommand&, Granted granted) override { decline(granted); }
  void claim(const ClaimCommand&, Granted granted) override { decline(granted); }
  [[nodiscard]] bool isReachable() const override { return link.state == LinkState::Online; }
  Result<LinkStatus> status() override { return link; }
  void tryNow() override { ++tries; }
  [[nodiscard]] FileTraffic fileTraffic() const override { return files; }
  void look(const Invitation& invitation, Looked looked) override { looked(HallPreview{invitation, {}}); }
  void join(const Invitation&, Joined joined) override { joined({}); }

 private:
  void decline(const Granted& granted) const {
    if (answers) return granted(failure(ErrorCode::NotFound, QStringLiteral("nobody-waits"), QStringLiteral("queue")));
    granted(tl::unexpected(Error{ErrorCode::Busy, QStringLiteral("no answer"), true, QStringLiteral("hub"), 0}));
  }
};

struct HallPresented : DeskFixture {
  FakeLine line;
  HallPresenter presenter{session};

  void join(LinkState state, LinkTrouble trouble = LinkTrouble::None) {
    line.link.state = state;
    line.link.trouble = trouble;
    line.link.sinceMs = Zone::wita().unixMs(QDate(2026, 11, 23), QTime(9, 41));
    line.link.lastContactMs = line.link.sinceMs;
    require(ask([this](Office& office) -> Result<bool> {
      if (office.store().authority() == Authority::Lone)
        if (auto done = office.store().joinHall({QStringLiteral("log"), 1, QStringLiteral("K2")}); !done)
          return tl::unexpected(done.error());
      office.hall().attach(&line);
      return true;
    }));
    read();
  }
  void read() {
    QSignalSpy changed(&presenter, &HallPresenter::stateChanged);
    presenter.refresh();
    waitFor([&] { return changed.count() > 0; });
  }
  ~HallPresented() {
    ask([](Office& office) -> Result<bool> {
      office.hall().attach(nullptr);
      return true;
    });
  }
  [[nodiscard]] std::string fact(const QString& label) const {
    for (const Fact& one : presenter.facts())
      if (one.label == label) return one.words.toStdString();
    return {};
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hall_in_the_window, HallPresented)

BOOST_AUTO_TEST_CASE(a_lone_pc_says_so_and_warns_of_nothing) {
  read();
  BOOST_TEST(presenter.pill().words.toStdString() == "PC ini saja");
  BOOST_TEST(!presenter.isAway());
  BOOST_TEST(!presenter.banner().has_value());
}

BOOST_AUTO_TEST_CASE(a_member_online_has_no_banner) {
  join(LinkState::Online);
  BOOST_TEST(presenter.pill().words.toStdString() == "Daring");
  BOOST_TEST(!presenter.banner().has_value());
}

BOOST_AUTO_TEST_CASE(a_new_pc_says_how_much_of_its_hall_it_has) {
  line.link.gathering = Gathering{45'000, 55'000};
  join(LinkState::Online);
  BOOST_TEST(presenter.pill().words.toStdString() == "Mengambil data aula · 45%");
  BOOST_REQUIRE(presenter.banner().has_value());
  BOOST_TEST(presenter.banner()->title.toStdString() == "Mengambil data aula · 45%.");
  BOOST_TEST(presenter.banner()->words.contains(QLatin1String("tampil setelah semua data ada")));
  BOOST_TEST(fact(QStringLiteral("Data aula")).find("45.000 dari 100.000 catatan") != std::string::npos);
  // Read again by itself: nobody presses anything while it goes on.
  line.link.gathering = Gathering{100'000, 0};
  clock.advance(1'000);
  waitFor([&] { return presenter.pill().words == QLatin1String("Menyusun data aula"); });
  line.link.gathering.reset();
  clock.advance(1'000);
  waitFor([&] { return !presenter.banner(); });
  BOOST_TEST(presenter.pill().words.toStdString() == "Daring");
  BOOST_TEST(fact(QStringLiteral("Data aula")).empty());
  // Away in the middle of it: that comes first.
  line.link.gathering = Gathering{45'000, 55'000};
  join(LinkState::Offline, LinkTrouble::Unreachable);
  BOOST_TEST(presenter.pill().words.startsWith(QLatin1String("Luring")));
}

BOOST_AUTO_TEST_CASE(offline_tells_what_waits_since_when_and_what_to_do) {
  line.link.waiting = {{QStringLiteral("hall"), 14, Zone::wita().unixMs(QDate(2026, 11, 23), QTime(9, 42))}};
  line.link.refusals = {{QStringLiteral("hall"), 7, QStringLiteral("ticket:0197"), QStringLiteral("number-taken")}};
  line.link.clockAheadMs = -180'000;
  line.link.nextTryMs = clock.nowMs() + 8'000;
  join(LinkState::Offline, LinkTrouble::Unreachable);
  BOOST_TEST(presenter.pill().words.contains(QLatin1String("14 belum terkirim")));
  BOOST_TEST(presenter.pill().words.startsWith(QLatin1String("Luring")));
  BOOST_REQUIRE(presenter.banner().has_value());
  BOOST_TEST(presenter.banner()->title.contains(QLatin1String("sejak 09")));
  BOOST_TEST(fact(QStringLiteral("Yang tetap bisa")).find("K2") != std::string::npos);
  BOOST_TEST(fact(QStringLiteral("Menunggu dikirim")).find("14 catatan") != std::string::npos);
  const std::string refused = fact(QStringLiteral("Tidak berlaku"));
  BOOST_TEST(refused.find("1 catatan nomor antrean: nomor itu sudah dipakai") != std::string::npos, refused);
  BOOST_TEST(fact(QStringLiteral("Jam PC ini")).find("lebih lambat") != std::string::npos);
  BOOST_TEST(fact(QStringLiteral("Coba lagi")).find('8') != std::string::npos);
  line.link.state = LinkState::Online;
  read();
  BOOST_TEST(!presenter.banner().has_value());
}

BOOST_AUTO_TEST_CASE(files_that_wait_are_counted_and_what_keeps_them_is_said) {
  join(LinkState::Online);
  BOOST_TEST(fact(QStringLiteral("Menunggu dikirim")) == "tidak ada");
  line.files.waiting = 3;
  line.files.waitingBytes = 9'400'000;
  read();
  BOOST_TEST(fact(QStringLiteral("Menunggu dikirim")).find("3 berkas lampiran") != std::string::npos);
  line.files.sentBytes = 1'000'000;
  line.files.totalBytes = 4'000'000;
  read();
  BOOST_TEST(fact(QStringLiteral("Menunggu dikirim")).find("25") != std::string::npos);
  line.files.isDiskFull = true;
  read();
  BOOST_TEST(fact(QStringLiteral("Menunggu dikirim")).find("Disk hub penuh") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refusal_stands_in_words_in_the_pill) {
  join(LinkState::Refused, LinkTrouble::Revoked);
  BOOST_TEST(presenter.pill().words.toStdString() == "PC ini dicabut");
  join(LinkState::Refused, LinkTrouble::UpgradeNeeded);
  BOOST_TEST(presenter.pill().words.toStdString() == "Perlu versi baru");
  join(LinkState::Offline, LinkTrouble::WrongServer);
  BOOST_TEST(presenter.pill().words.toStdString() == "Sertifikat berbeda");
}

BOOST_AUTO_TEST_CASE(a_greeting_of_a_moment_needs_no_warning) {
  join(LinkState::Connecting);
  line.link.sinceMs = clock.nowMs();
  read();
  BOOST_TEST(!presenter.banner().has_value());
  clock.advance(6'000);
  BOOST_TEST(presenter.banner().has_value());
}

BOOST_AUTO_TEST_CASE(a_person_can_ask_for_a_try_at_once) {
  join(LinkState::Offline, LinkTrouble::TimedOut);
  QSignalSpy changed(&presenter, &HallPresenter::stateChanged);
  presenter.tryNow();
  waitFor([&] { return changed.count() > 0; });
  BOOST_TEST(line.tries == 1);
}

BOOST_AUTO_TEST_CASE(the_next_number_of_a_member_comes_from_the_hub) {
  require(ask([this](Office& office) -> Result<bool> {
    IssueRequest request;
    request.requestId = office.store().newId();
    request.serviceId = QStringLiteral("akta-kelahiran");
    request.counterId = QStringLiteral("1");
    request.officerId = QStringLiteral("rahmat");
    if (const auto ticket = office.queue().issue(request); !ticket) return tl::unexpected(ticket.error());
    if (auto done = office.queue().setPresence(session.seat(), CounterState::Open); !done)
      return tl::unexpected(done.error());
    return true;
  }));
  join(LinkState::Online);
  CounterPresenter counter(session);
  counter.refresh();
  waitFor([&] { return counter.state().isLoaded; });
  counter.callNext();
  waitFor([&] { return !counter.state().underWay; });
  BOOST_TEST(!counter.state().board.inHand.has_value());
  BOOST_TEST(counter.state().problem.contains(QLatin1String("Pusat antrean tidak terjangkau")));
  line.answers = true;
  counter.callNext();
  waitFor([&] { return !counter.state().underWay; });
  BOOST_TEST(counter.state().problem.contains(QLatin1String("Tidak ada yang menunggu lagi")));
  counter.setHubAway(true);
  BOOST_TEST(!buttonOf(counter.buttons(), CounterCommand::CallNext).isPossible());
  BOOST_TEST(buttonOf(counter.buttons(), CounterCommand::CallNext).reason.contains(QLatin1String("Ctrl+G")));
  BOOST_TEST((buttonOf(counter.buttons(), CounterCommand::ByNumber).kind == ButtonState::Kind::Primary));
}

BOOST_AUTO_TEST_SUITE_END()
