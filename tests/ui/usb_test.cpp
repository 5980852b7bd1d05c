// "Hubungan" by USB: what the two buttons do, and what a person reads when something is wrong with the stick.
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>

#include "journal/device_codec.h"
#include "journal/wire/parcel.h"
#include "journal/wire/pull.h"
#include "session/hub_host.h"
#include "shell/hall_panel.h"
#include "shell/usb_presenter.h"
#include "support/test_keys.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"

namespace {

const QString kOther = QStringLiteral("222222222222");

/// A hub on this PC that answers what the test has laid ready.
struct ReadyHost : HubHost {
  bool here = true;
  Result<HubLoad> answer{HubLoad{}};
  QStringList loadedFiles;
  [[nodiscard]] bool isHere() const override { return here; }
  [[nodiscard]] bool isStartedAtLogin() const override { return true; }
  void make(const Seat&, std::function<void(const Done&)> made) override { made({}); }
  void invite(const Seat&, const HubGuest&, std::function<void(const Result<HubInvitation>&)> invited) override {
    invited(HubInvitation{});
  }
  void load(const QString& path, std::function<void(const Result<HubLoad>&)> loaded) override {
    loadedFiles << path;
    loaded(answer);
  }
};

/// A member of a hall whose hub it cannot reach; another PC is known to it.
struct UsbPart : DeskFixture {
  QTemporaryDir stick;
  ReadyHost host;
  HallPresenter hall{session};
  UsbPresenter usb{session, &host};
  RecordingPrompter prompter;
  std::unique_ptr<HallPanel> panel;

  UsbPart() {
    require(ask([](Office& office) -> Done {
      if (auto done = office.store().setKeys(testKeys()); !done) return done;
      if (auto done = office.store().joinHall({QStringLiteral("log"), 1, QStringLiteral("K2")}); !done) return done;
      OperationDraft draft;
      draft.stream = kHallStream;
      draft.entity = QLatin1String("device:") + kOther;
      draft.type = QStringLiteral("device.set");
      draft.plain = device_codec::write({kOther,
                                         keyOfOther().publicKey(),
                                         DeviceState::Active,
                                         QStringLiteral("counter"),
                                         QStringLiteral("Loket 4"),
                                         QStringLiteral("K3"),
                                         {kHallStream},
                                         2'000});
      auto written = office.store().append({}, {draft});
      return written ? Done() : Done(tl::unexpected(written.error()));
    }));
    hall.refresh();
    waitFor([&] { return hall.view().authority == Authority::Member; });
    panel = std::make_unique<HallPanel>(hall, usb, prompter, nullptr);
    panel->setAttribute(Qt::WA_DeleteOnClose, false);
    panel->show();
  }
  static DeviceKey keyOfOther() { return *DeviceKey::fromSeed(QByteArray(32, 'o')); }
  [[nodiscard]] QString path(const char* name) const { return stick.filePath(QLatin1String(name)); }
  [[nodiscard]] std::string said() {
    return panel->findChild<QLabel*>(QStringLiteral("usbSaid"))->text().toStdString();
  }
  void press(const char* name) {
    QTest::mouseClick(panel->findChild<KeyButton*>(QLatin1String(name)), Qt::LeftButton);
    waitFor([&] { return !usb.isWorking(); });
  }
  /// Both presses of "Simpan": for whom, and where to.
  void save(const QString& receiver, const QString& target) {
    prompter.choice = receiver;
    prompter.file = target;
    const std::string before = said();
    QTest::mouseClick(panel->findChild<KeyButton*>(QStringLiteral("saveUsb")), Qt::LeftButton);
    waitFor([&] { return !usb.isWorking() && said() != before; });
  }
  void load(const QString& file) {
    prompter.file = file;
    press("loadUsb");
  }
  void put(const char* name, const QByteArray& bytes) {
    QFile file(path(name));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
  }
  [[nodiscard]] QByteArray fileAt(const QString& at) {
    QFile file(at);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), at.toStdString());
    return file.readAll();
  }
  /// A file of the other PC for this one with nothing new in it.
  Parcel forThisPc() {
    Parcel parcel;
    parcel.way = Parcel::Way::Down;
    parcel.site = session.office().siteId;
    parcel.device = kOther;
    parcel.to = QStringLiteral("aabbccddeeff");
    parcel.madeAtMs = clock.nowMs();
    parcel.after = {QStringLiteral("log"), 1, {}};
    PullReply page;
    page.next = parcel.after;
    parcel.parts = {wire::packPart(wire::writePullReply(page))};
    return parcel;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(usb, UsbPart)

BOOST_AUTO_TEST_CASE(what_waits_for_the_hub_goes_onto_a_stick_whole) {
  registerOne();
  save({}, path("loket-3"));
  BOOST_TEST(prompter.choices.front().words.toStdString() == "Untuk hub");
  const QByteArray file = fileAt(path("loket-3.loket"));
  BOOST_TEST(said().find("disimpan di loket-3.loket") != std::string::npos, said());
  BOOST_TEST((usb.said().tone == Tone::Ok));
  const auto read = wire::readParcel(file);
  require(read);
  BOOST_TEST((read->parcel.way == Parcel::Way::Up));
  BOOST_TEST(!file.contains("Azizah"));
  // The stick has gone, is read only, or the folder with it.
  save({}, path("no/such/folder/loket"));
  BOOST_TEST((usb.said().tone == Tone::Late));
  BOOST_TEST(said().find("tidak ada yang berubah") != std::string::npos, said());
  BOOST_TEST(QDir(stick.path()).entryList(QDir::Files).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_file_for_this_pc_is_taken_and_said) {
  put("a.loket", wire::writeParcel(forThisPc(), keyOfOther()));
  load(path("a.loket"));
  BOOST_TEST(said().find("tidak berisi yang baru") != std::string::npos, said());
  BOOST_TEST((usb.said().tone == Tone::Ok));
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_with_a_file_is_said_and_changes_nothing) {
  const Parcel good = forThisPc();
  const QByteArray whole = wire::writeParcel(good, keyOfOther());
  QByteArray flipped = whole;
  flipped[flipped.size() - 110] = static_cast<char>(flipped[flipped.size() - 110] ^ 1);
  Parcel foreign = good;
  foreign.site = QStringLiteral("mpp-lain");
  foreign.after.logId = QStringLiteral("another");
  Parcel replaced = good;
  replaced.after.logId = QStringLiteral("another");
  Parcel late = good;
  late.after.after[kHallStream] = 7;
  Parcel elses = good;
  elses.to = QStringLiteral("333333333333");
  Parcel stranger = good;
  stranger.device = QStringLiteral("444444444444");
  const std::vector<std::pair<QByteArray, const char*>> files{
      {"%PDF-1.7", "bukan berkas USB Loket"},
      {"LOKET-USB 2\n{}\n", "Loket yang lebih baru"},
      {whole.left(whole.size() - 90), "terpotong"},
      {flipped, "rusak"},
      {wire::writeParcel(foreign, keyOfOther()), "aula lain"},
      {wire::writeParcel(replaced, keyOfOther()), "Hub aula sudah berganti"},
      {wire::writeParcel(late, keyOfOther()), "melanjutkan catatan"},
      {wire::writeParcel(elses, keyOfOther()), "untuk PC lain"},
      {wire::writeParcel(stranger, keyOfOther()), "tidak dikenal"},
      {wire::writeParcel(good, *DeviceKey::fromSeed(QByteArray(32, 'x'))), "tidak ditandatangani"}};
  const auto before = ask([](Office& office) { return office.store().log().count(); });
  require(before);
  for (const auto& [bytes, words] : files) {
    put("b.loket", bytes);
    load(path("b.loket"));
    BOOST_TEST(said().find(words) != std::string::npos, words << ": " << said());
    BOOST_TEST((usb.said().tone == Tone::Late), words);
  }
  load(path("gone.loket"));
  BOOST_TEST(said().find("tidak bisa dibuka") != std::string::npos, said());
  const auto after = ask([](Office& office) { return office.store().log().count(); });
  require(after);
  BOOST_TEST(*after == *before);
}

BOOST_AUTO_TEST_CASE(a_counters_file_goes_to_the_hub_of_this_pc_or_is_turned_away) {
  Parcel upward;
  upward.site = session.office().siteId;
  upward.device = kOther;
  upward.after = {QStringLiteral("log"), 1, {}};
  upward.parts = {wire::packPart("x")};
  put("c.loket", wire::writeParcel(upward, keyOfOther()));
  host.here = false;
  load(path("c.loket"));
  BOOST_TEST(said().find("untuk hub") != std::string::npos, said());
  BOOST_TEST(host.loadedFiles.isEmpty());
  host.here = true;
  HubLoad done;
  done.name = QStringLiteral("Loket 4");
  done.taken = 12;
  done.known = 3;
  done.answer = path("c-jawaban.loket");
  host.answer = done;
  load(path("c.loket"));
  BOOST_TEST(host.loadedFiles.size() == 1);
  BOOST_TEST(said() ==
             "Dari Loket 4: 12 catatan baru di hub, 3 sudah ada. Jawabannya di c-jawaban.loket: muat di Loket 4.");
  done.taken = 0;
  done.aside = 12;
  host.answer = done;
  load(path("c.loket"));
  BOOST_TEST(said().find("disisihkan") != std::string::npos, said());
  BOOST_TEST((usb.said().tone == Tone::Late));
  host.answer = failure(ErrorCode::Denied, {}, QStringLiteral("frozen"));
  load(path("c.loket"));
  BOOST_TEST(said().find("membekukan") != std::string::npos, said());
}

BOOST_AUTO_TEST_CASE(nobody_signed_in_carries_nothing_away) {
  session.signOut();
  BOOST_TEST(!panel->findChild<QWidget*>(QStringLiteral("usb"))->isVisible());
  QSignalSpy found(&usb, &UsbPresenter::receiversFound);
  usb.findReceivers();
  usb.save({}, path("d.loket"));
  usb.load(path("d.loket"));
  BOOST_TEST(!usb.isWorking());
  BOOST_TEST(QDir(stick.path()).entryList(QDir::Files).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
