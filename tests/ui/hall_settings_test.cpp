#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include "journal/device_codec.h"
#include "journal/key_grant.h"
#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "store/directory_table.h"
#include "support/test_keys.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/note_strip.h"
#include "widgets/row_list.h"
#include "widgets/toned_label.h"

namespace {

using Part = SettingsPresenter::Part;

const QString kSelf = QStringLiteral("aabbccddeeff");
const QString kOther = QStringLiteral("222222222222");
const QString kGroup = QStringLiteral("g:pemkot");

QString invitation() {
  Invitation invitation;
  invitation.server.base = QUrl(QStringLiteral("https://10.0.0.5:8443"));
  invitation.server.fingerprint = QByteArray(32, '\x3f');
  invitation.code = QStringLiteral("K7QF-2M9X-4TD8");
  return invitation.toText();
}

/// A hub that answers what the test has laid ready.
struct ReadyLine : HallLine {
  Store* store = nullptr;
  std::optional<Error> lookFault;
  std::optional<Error> joinFault;
  int looks = 0;
  int joins = 0;

  void issue(const IssueCommand&, Granted granted) override {
    granted(failure(ErrorCode::Busy, {}, QStringLiteral("hub")));
  }
  void claim(const ClaimCommand&, Granted granted) override {
    granted(failure(ErrorCode::Busy, {}, QStringLiteral("hub")));
  }
  [[nodiscard]] bool isReachable() const override { return false; }
  Result<LinkStatus> status() override { return LinkStatus{}; }
  void tryNow() override {}
  void look(const Invitation& invitation, Looked looked) override {
    ++looks;
    if (lookFault) return looked(tl::unexpected(*lookFault));
    looked(HallPreview{invitation, QStringLiteral("MPP Kota Bitung")});
  }
  void join(const Invitation&, Joined joined) override {
    ++joins;
    if (joinFault) return joined(tl::unexpected(*joinFault));
    joined(store->joinHall({QStringLiteral("log"), 1, QStringLiteral("K2")}));
  }
};

struct HallPart : DeskFixture {
  ReadyLine line;
  SettingsPresenter presenter{session};
  RecordingPrompter prompter;
  SettingsPage page{presenter, prompter, [] { return QStringList(); }};

  HallPart() {
    signIn(QStringLiteral("lengkong"), Role::Administrator);
    act([this](Office& office) -> Done {
      line.store = &office.store();
      office.hall().attach(&line);
      return office.store().setKeys(testKeys());
    });
    page.resize(1246, 680);
    page.show();
    page.showSection(Part::Hall);
    waitFor([&] { return presenter.hall().state().isRead; });
  }
  ~HallPart() {
    act([](Office& office) -> Done {
      office.hall().attach(nullptr);
      return {};
    });
  }
  void act(const std::function<Done(Office&)>& work) { require(ask(work)); }
  void signIn(const QString& id, Role role) {
    Officer officer;
    officer.id = id;
    officer.role = role;
    session.signIn(officer);
  }
  template <typename Widget>
  Widget* in(const char* name) {
    auto* found = page.section(Part::Hall)->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  [[nodiscard]] const HallSettingsState& state() { return presenter.hall().state(); }
  void press(const char* name) {
    QTest::mouseClick(in<KeyButton>(name), Qt::LeftButton);
    waitFor([&] { return state().working.isEmpty(); });
  }
  void type(const QString& words) {
    auto* field = in<QLineEdit>("invitation");
    field->selectAll();
    QTest::keyClicks(field, words);
  }
  std::string problem() { return in<QLabel>("invitationError")->text().toStdString(); }
  /// This PC and another one, as the hub tells them.
  void tellDevices(const QByteArray& otherKey, DeviceState other = DeviceState::Active) {
    act([=](Office& office) -> Done {
      const auto draft = [](const Device& device) {
        OperationDraft made;
        made.stream = kHallStream;
        made.entity = QLatin1String("device:") + device.id;
        made.type = QStringLiteral("device.set");
        made.plain = device_codec::write(device);
        return made;
      };
      const QStringList streams{kHallStream, kGroup};
      const QString role = QStringLiteral("counter");
      auto written = office.store().append(
          {},
          {draft({kSelf, office.store().deviceKey().publicKey(), DeviceState::Active, role, QStringLiteral("Loket 3"),
                  QStringLiteral("K2"), streams, 1'000}),
           draft({kOther, otherKey, other, role, QStringLiteral("Loket 4"), QStringLiteral("K3"), streams, 2'000})});
      if (!written) return tl::unexpected(written.error());
      return {};
    });
  }
  void becomeMember() {
    type(invitation());
    press("go");
    press("go");
    BOOST_REQUIRE(line.joins == 1);
    waitFor([&] { return state().overview.authority == Authority::Member; });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hall_settings, HallPart)

BOOST_AUTO_TEST_CASE(an_invitation_is_looked_at_before_it_is_followed_and_asked_for_once) {
  BOOST_TEST(in<QWidget>("offer")->isHidden());
  type(QLatin1String("  ") + invitation() + QLatin1Char(' '));
  press("go");
  BOOST_TEST(line.looks == 1);
  BOOST_TEST(line.joins == 0);
  BOOST_TEST(!in<QWidget>("offer")->isHidden());
  QStringList shown;
  for (const QLabel* label : in<QWidget>("offer")->findChildren<QLabel*>()) shown << label->text();
  const std::string all = shown.join(QLatin1Char('|')).toStdString();
  for (const char* words : {"MPP Kota Bitung", "10.0.0.5", "K7QF-2M9X-4TD8", "3F3F 3F3F 3F3F"})
    BOOST_TEST((all.find(words) != std::string::npos), words << " in " << all);

  prompter.agrees = false;
  press("go");
  BOOST_TEST(prompter.titles.size() == 1);
  BOOST_TEST(line.joins == 0);
  prompter.agrees = true;
  press("go");
  BOOST_TEST(line.joins == 1);
  waitFor([&] { return state().overview.authority == Authority::Member; });
  BOOST_TEST(in<KeyButton>("go")->isHidden());
  BOOST_TEST(state().done.contains(QLatin1String("MPP Kota Bitung")));
}

BOOST_AUTO_TEST_CASE(a_scanner_ends_with_enter_and_another_invitation_begins_anew) {
  type(invitation());
  QTest::keyClick(in<QLineEdit>("invitation"), Qt::Key_Return);
  waitFor([&] { return state().preview.has_value(); });
  type(QStringLiteral("l"));
  BOOST_TEST(!state().preview.has_value());
  BOOST_TEST(in<QWidget>("offer")->isHidden());
}

BOOST_AUTO_TEST_CASE(every_wrong_invitation_says_beside_the_field_what_to_do) {
  struct Case {
    QString typed;
    const char* words;
  };
  const QString good = invitation();
  for (const Case& one :
       {Case{QStringLiteral("halo"), "loket://"},
        Case{QStringLiteral("https://10.0.0.5:8443/K7QF-2M9X-4TD8"), "loket://"},
        Case{QString(good).replace(QLatin1String("4TD8"), QLatin1String("4TD")), "tiga kelompok"},
        Case{good.chopped(4), "sesudah tanda #"}, Case{QStringLiteral("loket:///K7QF-2M9X-4TD8#abc"), "Alamat hub"}}) {
    type(one.typed);
    press("go");
    BOOST_TEST((problem().find(one.words) != std::string::npos), one.typed.toStdString() << ": " << problem());
    BOOST_TEST(in<QLineEdit>("invitation")->property("fieldError").toBool());
    BOOST_TEST(in<QLineEdit>("invitation")->text().toStdString() == one.typed.toStdString());
  }
  BOOST_TEST(line.looks == 0);
}

BOOST_AUTO_TEST_CASE(every_answer_of_a_hub_that_is_no_yes_has_its_words) {
  struct Case {
    Error fault;
    const char* words;
  };
  const auto fault = [](ErrorCode code, const char* field, const char* detail = "") {
    return Error{code, QLatin1String(detail), false, QLatin1String(field), 0};
  };
  for (const Case& one :
       {Case{fault(ErrorCode::Busy, "hub"), "tidak menjawab"},
        Case{fault(ErrorCode::Corrupt, "fingerprint"), "sertifikat lain"},
        Case{fault(ErrorCode::Corrupt, "hub"), "bukan hub"}, Case{fault(ErrorCode::Unsupported, "hub"), "versi"}}) {
    line.lookFault = one.fault;
    type(invitation());
    press("go");
    BOOST_TEST((problem().find(one.words) != std::string::npos), problem());
    BOOST_TEST((problem().find("10.0.0.5") != std::string::npos), problem());
  }
  line.lookFault.reset();
  for (const Case& one : {Case{fault(ErrorCode::Denied, "hub", "code-used"), "sudah dipakai"},
                          Case{fault(ErrorCode::Denied, "hub", "code-expired"), "sepuluh menit"},
                          Case{fault(ErrorCode::Denied, "hub", "code-unknown"), "tidak mengenal"},
                          Case{fault(ErrorCode::Denied, "hub", "device-taken"), "sudah mencatat"},
                          Case{fault(ErrorCode::Busy, "hub"), "tidak menjawab"}}) {
    line.joinFault = one.fault;
    type(invitation());
    press("go");
    press("go");
    BOOST_TEST((problem().find(one.words) != std::string::npos), problem());
  }
  BOOST_TEST((state().overview.authority == Authority::Lone));
}

BOOST_AUTO_TEST_CASE(only_an_administrator_joins) {
  signIn(QStringLiteral("novita"), Role::Officer);
  type(invitation());
  press("go");
  BOOST_TEST((problem().find("Hanya admin") != std::string::npos), problem());
  BOOST_TEST(line.looks == 0);
}

BOOST_AUTO_TEST_CASE(a_device_gets_keys_after_its_fingerprint_was_compared) {
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'z'));
  tellDevices(key->publicKey());
  becomeMember();
  waitFor([&] { return state().overview.devices.size() == 2; });
  BOOST_TEST(in<RowList>("deviceList")->model()->rowCount() == 2);
  // The one that waits is chosen, and both fingerprints stand on the screen.
  waitFor([&] { return in<KeyButton>("giveKey")->isEnabled(); });
  const QString fingerprint = deviceFingerprint(key->publicKey());
  prompter.agrees = false;
  press("giveKey");
  BOOST_TEST(prompter.words.last().contains(fingerprint));
  BOOST_TEST(!presenter.hall().device(kOther)->keys.front().isApproved);
  prompter.agrees = true;
  press("giveKey");
  waitFor([&] { return presenter.hall().device(kOther)->keys.front().hasAll; });
  BOOST_TEST(state().problem.toStdString() == "");
  waitFor([&] { return !in<KeyButton>("giveKey")->isEnabled(); });
  const auto rows =
      ask([](Office& office) { return DirectoryTable(office.store().database()).ofKind(QStringLiteral("key")); });
  require(rows);
  BOOST_REQUIRE(rows->size() == 1U);
  const auto grant = KeyGrant::read(rows->front().key, rows->front().body);
  require(grant);
  const auto opened = grant->open(*key);
  require(opened);
  BOOST_TEST((*opened == *testKeys().own(kGroup)));

  // Another key under the same name is not what was compared.
  tellDevices(DeviceKey::fromSeed(QByteArray(32, 'y'))->publicKey());
  waitFor([&] { return presenter.hall().device(kOther)->isKeyChanged; });
  BOOST_TEST(!presenter.hall().device(kOther)->keys.front().isApproved);
}

BOOST_AUTO_TEST_CASE(a_revoked_device_that_has_the_key_is_named_until_the_key_is_changed) {
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'z'));
  tellDevices(key->publicKey());
  becomeMember();
  waitFor([&] { return state().overview.devices.size() == 2; });
  press("giveKey");
  waitFor([&] { return presenter.hall().device(kOther)->keys.front().hasAll; });
  BOOST_TEST(in<NoteStrip>("leakedGroups")->isHidden());
  tellDevices(key->publicKey(), DeviceState::Revoked);
  waitFor([&] { return !state().overview.leakedGroups.empty(); });
  BOOST_TEST(!in<NoteStrip>("leakedGroups")->isHidden());
  prompter.choice = kGroup;
  // This fixture has no file for keys: the change is refused in words, and nothing is half done.
  press("changeKey");
  BOOST_TEST(!state().problem.isEmpty());
  BOOST_TEST(prompter.choices.front().id.toStdString() == kGroup.toStdString());
  BOOST_TEST(!state().overview.leakedGroups.empty());
}

BOOST_AUTO_TEST_SUITE_END()
