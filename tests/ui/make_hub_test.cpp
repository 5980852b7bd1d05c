// "Jadikan PC ini hub" and "Undang PC lain" in the settings: what is offered, asked and said.
#include <QLabel>
#include <QPlainTextEdit>

#include "journal/device_codec.h"
#include "session/hub_host.h"
#include "settings/invitation_dialog.h"
#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "support/test_keys.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

namespace {

using Part = SettingsPresenter::Part;

struct QuietLine : HallLine {
  void issue(const IssueCommand&, Granted granted) override {
    granted(failure(ErrorCode::Busy, {}, QStringLiteral("hub")));
  }
  void claim(const ClaimCommand&, Granted granted) override {
    granted(failure(ErrorCode::Busy, {}, QStringLiteral("hub")));
  }
  [[nodiscard]] bool isReachable() const override { return false; }
  Result<LinkStatus> status() override { return LinkStatus{}; }
  void tryNow() override {}
  void look(const Invitation& invitation, Looked looked) override { looked(HallPreview{invitation, {}}); }
  void join(const Invitation&, Joined joined) override { joined({}); }
};

/// Makes the hub by hand, or does not.
struct ReadyHost : HubHost {
  std::function<Done()> work = [] { return Done(); };
  Result<HubInvitation> invitation{HubInvitation{QStringLiteral("loket://10.0.0.5:8443/K7QF-2M9X-4TD8#abc"),
                                                 QStringLiteral("K7QF-2M9X-4TD8"), 1'795'392'600'000}};
  bool here = false;
  bool isAtLogin = true;
  int makes = 0;
  std::vector<HubGuest> guests;
  [[nodiscard]] bool isHere() const override { return here; }
  [[nodiscard]] bool isStartedAtLogin() const override { return isAtLogin; }
  void make(const Seat&, std::function<void(const Done&)> made) override {
    ++makes;
    const Done done = work();
    here = done.has_value();
    made(done);
  }
  void invite(const Seat&, const HubGuest& guest, std::function<void(const Result<HubInvitation>&)> invited) override {
    guests.push_back(guest);
    invited(invitation);
  }
  void load(const QString&, std::function<void(const Result<HubLoad>&)> loaded) override { loaded(HubLoad{}); }
};

struct MakeHub : DeskFixture {
  QuietLine line;
  ReadyHost host;
  SettingsPresenter presenter{session, &host};
  RecordingPrompter prompter;
  SettingsPage page{presenter, prompter, [] { return QStringList(); }};

  MakeHub() {
    Officer officer;
    officer.id = QStringLiteral("lengkong");
    officer.role = Role::Administrator;
    session.signIn(officer);
    require(ask([this](Office& office) -> Done {
      office.hall().attach(&line);
      return office.store().setKeys(testKeys());
    }));
    page.resize(1246, 680);
    page.show();
    page.showSection(Part::Hall);
    waitFor([&] { return presenter.hall().state().isRead; });
  }
  ~MakeHub() {
    require(ask([](Office& office) -> Done {
      office.hall().attach(nullptr);
      return {};
    }));
  }
  template <typename Widget>
  Widget* in(const char* name) {
    auto* found = page.section(Part::Hall)->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  void press(const char* name) {
    QTest::mouseClick(in<KeyButton>(name), Qt::LeftButton);
    waitFor([&] { return presenter.hall().state().working.isEmpty(); });
  }
  std::string problem() {
    return in<QLabel>("hubError")->isVisible() ? in<QLabel>("hubError")->text().toStdString() : "";
  }
  /// What a real host leaves behind: this PC a member, known to the hall with a group.
  Done becomeMember() {
    return ask([](Office& office) -> Done {
      if (auto done = office.store().joinHall({QStringLiteral("log"), 1, QStringLiteral("K1")}); !done) return done;
      OperationDraft draft;
      draft.stream = kHallStream;
      draft.entity = QStringLiteral("device:aabbccddeeff");
      draft.type = QStringLiteral("device.set");
      draft.plain = device_codec::write({QStringLiteral("aabbccddeeff"),
                                         office.store().deviceKey().publicKey(),
                                         DeviceState::Active,
                                         QStringLiteral("administrator"),
                                         QStringLiteral("Loket 3"),
                                         QStringLiteral("K1"),
                                         {kHallStream, QStringLiteral("g:pemkot")},
                                         2'000});
      auto written = office.store().append({}, {draft});
      return written ? Done() : Done(tl::unexpected(written.error()));
    });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(make_hub, MakeHub)

BOOST_AUTO_TEST_CASE(a_lone_pc_becomes_the_hub_after_a_word_and_invites_others) {
  BOOST_TEST(in<QWidget>("hubPart")->isVisible());
  prompter.agrees = false;
  press("makeHub");
  BOOST_TEST(host.makes == 0);
  prompter.agrees = true;
  host.work = [this] { return becomeMember(); };
  press("makeHub");
  BOOST_TEST(host.makes == 1);
  waitFor([&] { return in<KeyButton>("invite")->isVisible(); });
  BOOST_TEST(in<TonedLabel>("message")->text().toStdString().find("sekarang hub aula") != std::string::npos);
  waitFor([&] { return !presenter.hall().ownGroups().empty(); });
  prompter.choice = QStringLiteral("0");
  prompter.text = QStringLiteral("Loket 5");
  press("invite");
  BOOST_REQUIRE(host.guests.size() == 1U);
  BOOST_TEST(host.guests.front().role.toStdString() == "counter");
  BOOST_TEST(host.guests.front().name.toStdString() == "Loket 5");
  BOOST_TEST((host.guests.front().streams == QStringList{QStringLiteral("hall"), QStringLiteral("g:pemkot")}));
  auto* dialog = page.section(Part::Hall)->findChild<InvitationDialog*>();
  BOOST_REQUIRE(dialog);
  BOOST_TEST(dialog->findChild<QPlainTextEdit*>(QStringLiteral("invitationText"))->toPlainText().toStdString() ==
             host.invitation->text.toStdString());
  dialog->close();
  // A kiosk gets the queue alone.
  prompter.choice = QStringLiteral("1");
  press("invite");
  BOOST_TEST(host.guests.back().role.toStdString() == "kiosk");
  BOOST_TEST((host.guests.back().streams == QStringList{QStringLiteral("hall")}));
}

BOOST_AUTO_TEST_CASE(what_is_in_the_way_stands_below_the_button) {
  const std::vector<std::pair<Error, const char*>> faults{
      {{ErrorCode::NotFound, {}, false, QStringLiteral("program"), 0}, "loketd"},
      {{ErrorCode::Busy, QStringLiteral("8443"), false, QStringLiteral("port"), 0}, "Porta 8443"},
      {{ErrorCode::ReadOnly, QStringLiteral("/data/hub"), false, QStringLiteral("folder"), 0}, "/data/hub"},
      {{ErrorCode::Conflict, {}, false, QStringLiteral("hall"), 0}, "sudah anggota"},
      {{ErrorCode::Denied, {}, false, QStringLiteral("role"), 0}, "Hanya admin"},
      {{ErrorCode::Io, QStringLiteral("boom"), false, QStringLiteral("start"), 0}, "boom"}};
  for (const auto& fault : faults) {
    host.work = [&fault] { return Done(tl::unexpected(fault.first)); };
    press("makeHub");
    BOOST_TEST(problem().find(fault.second) != std::string::npos, fault.second << ": " << problem());
  }
  BOOST_TEST(!in<KeyButton>("invite")->isVisible());
}

BOOST_AUTO_TEST_CASE(without_a_program_for_it_nothing_is_offered) {
  SettingsPresenter bare{session};
  SettingsPage other{bare, prompter, [] { return QStringList(); }};
  other.show();
  other.showSection(Part::Hall);
  waitFor([&] { return bare.hall().state().isRead; });
  BOOST_TEST(!other.section(Part::Hall)->findChild<QWidget*>(QStringLiteral("hubPart"))->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
