// A lone PC becomes the hub of a hall, with the real loketd beside it, and goes on as a counter; another PC joins by
// its invitation, loses its cable, and reaches the hub on a stick.
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <boost/test/unit_test.hpp>

#include <memory>

#include "journal/wire/parcel.h"
#include "loket/demo/demo_office.h"
#include "loket/hall_link.h"
#include "loket/own_hub.h"
#include "platform/device_secret.h"
#include "services/parcel_desk.h"
#include "services/parcel_file.h"
#include "support/require.h"

namespace {

template <typename Condition>
void waitFor(Condition condition, const char* what, int ms = 60'000) {
  const QDeadlineTimer end(ms);
  while (!condition() && !end.hasExpired())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
  BOOST_REQUIRE_MESSAGE(condition(), what);
}

quint16 freePort() {
  QTcpServer server;
  BOOST_REQUIRE(server.listen(QHostAddress::AnyIPv4));
  return server.serverPort();
}

/// The desktop program's backend, line and hub, without its window.
struct Pc {
  QTemporaryDir folder;
  SystemClock clock;
  SystemRandom random;
  DeviceSecret secret;
  std::unique_ptr<Backend> backend;
  std::unique_ptr<OwnHub> hub;
  const Seat seat{QStringLiteral("1"), QStringLiteral("lengkong")};

  explicit Pc(char letter, quint16 port, int ports = 1) {
    secret = {QString(12, QLatin1Char(letter)), QByteArray(32, letter)};
    open(true);
    hub = std::make_unique<OwnHub>(OwnHub::Parts{*backend, folder.path(), port, ports});
  }
  ~Pc() { stopHub(); }
  void open(bool hasCable) {
    hub.reset();
    backend = std::make_unique<Backend>();
    if (hasCable)
      backend->setCompanion([this](Office& office) -> std::unique_ptr<QObject> {
        return std::make_unique<HallLink>(HallLink::Parts{*backend, office, clock, random, secret.device, secret.seed});
      });
    auto ring = KeyRing::ofRoot(QByteArray(32, 'r'));
    require(ring);
    Office::Options options;
    options.store = {folder.path(), secret.device, secret.seed, &clock, &random, *ring};
    options.regions = {"code,name\n", "code,name\n", "code,name\n", "code,status\n"};
    auto opened = backend->open(options);
    opened.waitForFinished();
    require(opened.result());
  }
  template <typename Question>
  auto ask(Question question) {
    auto future = backend->ask(std::move(question));
    future.waitForFinished();
    return future.result();
  }
  void furnish() {
    const auto files = DemoOffice::files();
    require(files);
    require(ask([files = *files](Office& office) { return office.roster().setUp(files); }));
    require(ask([](Office& office) { return office.reloadAlmanac(); }));
  }
  Done make() {
    std::optional<Done> made;
    hub->make(seat, [&](const Done& done) { made = done; });
    waitFor([&] { return made.has_value(); }, "the hub is not made");
    return *made;
  }
  HallView view() {
    auto view = ask([](Office& office) { return office.hall().view(); });
    require(view);
    return *view;
  }
  void waitUntilCaughtUp() {
    waitFor(
        [&] {
          const HallView now = view();
          return now.link.state == LinkState::Online && now.link.isCaughtUp && now.link.waitingOperations() == 0;
        },
        "not caught up");
  }
  Result<Ticket> issue() {
    auto future = backend->askLater<Result<Ticket>>([this](Office& office, const HallDesk::Reply& reply) {
      IssueRequest request;
      request.requestId = office.store().newId();
      request.serviceId = QStringLiteral("akta-kelahiran");
      request.counterId = seat.counterId;
      request.officerId = seat.officerId;
      office.hall().issue(request, reply);
    });
    waitFor([&] { return future.isFinished(); }, "no number");
    return future.result();
  }
  /// The process that has the hub's folder, as its lock tells.
  void stopHub() {
    QFile lock(folder.filePath(QStringLiteral("hub/loket.lock")));
    if (!lock.open(QIODevice::ReadOnly)) return;
    const QByteArray id = lock.readLine().trimmed();
    lock.close();
    if (id.toLongLong() > 0) QProcess::execute(QStringLiteral("kill"), {QString::fromLatin1(id)});
    const QDeadlineTimer end(20'000);
    while (HubProgram::isFolderInUse(folder.filePath(QStringLiteral("hub"))) && !end.hasExpired()) QThread::msleep(20);
    BOOST_TEST(!end.hasExpired(), "the hub does not end");
  }
};

struct LoginFolder {
  QTemporaryDir folder;
  LoginFolder() { qputenv("XDG_CONFIG_HOME", folder.path().toUtf8()); }
  ~LoginFolder() { qunsetenv("XDG_CONFIG_HOME"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_hub, LoginFolder)

BOOST_AUTO_TEST_CASE(a_pc_becomes_the_hub_and_goes_on_as_a_counter_also_after_a_restart) {
  Pc pc('a', freePort());
  pc.furnish();
  const auto alone = pc.issue();
  require(alone);
  BOOST_TEST(!pc.hub->isHere());
  require(pc.make());
  BOOST_TEST(pc.hub->isHere());
  BOOST_TEST(pc.hub->isStartedAtLogin());
  pc.waitUntilCaughtUp();
  BOOST_TEST((pc.view().authority == Authority::Member));
  // Its history came along, and the hub goes on counting where it had stopped.
  const auto next = pc.issue();
  require(next);
  BOOST_TEST(next->number == alone->number + 1);
  BOOST_TEST(next->series.toStdString() == alone->series.toStdString());
  // Twice is once.
  const auto again = pc.make();
  BOOST_REQUIRE(!again.has_value());
  BOOST_TEST(again.error().field.toStdString() == "hall");
  // The PC was off.
  pc.stopHub();
  waitFor([&] { return pc.view().link.state != LinkState::Online; }, "the hub's end is not seen");
  pc.hub->ensureRunning();
  pc.waitUntilCaughtUp();
  const auto later = pc.issue();
  require(later);
  BOOST_TEST(later->number == alone->number + 2);
}

BOOST_AUTO_TEST_CASE(what_is_in_the_way_of_a_hub_is_named) {
  QTcpServer other;
  BOOST_REQUIRE(other.listen(QHostAddress::AnyIPv4));
  Pc taken('a', other.serverPort());
  taken.furnish();
  auto refused = taken.make();
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().field.toStdString() == "port");
  BOOST_TEST(refused.error().detail.toStdString() == QString::number(other.serverPort()).toStdString());
  BOOST_TEST(!taken.hub->isHere());
  // The next one would do, where more than one may be tried.
  Pc next('c', other.serverPort(), 50);
  next.furnish();
  require(next.make());
  other.close();
  // An officer may not.
  std::optional<Done> made;
  taken.hub->make({QStringLiteral("1"), QStringLiteral("novita")}, [&](const Done& done) { made = done; });
  waitFor([&] { return made.has_value(); }, "no answer");
  BOOST_REQUIRE(!made->has_value());
  BOOST_TEST(made->error().field.toStdString() == "role");
  BOOST_TEST(!taken.hub->isHere());
  // A file stands where the folder would.
  Pc blocked('b', freePort());
  blocked.furnish();
  QFile file(blocked.folder.filePath(QStringLiteral("hub")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  refused = blocked.make();
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().field.toStdString() == "folder");
  BOOST_TEST((blocked.view().authority == Authority::Lone));
}

BOOST_AUTO_TEST_CASE(another_pc_joins_loses_its_cable_and_reaches_the_hub_on_a_stick) {
  Pc first('a', freePort());
  first.furnish();
  require(first.make());
  first.waitUntilCaughtUp();
  Pc second('b', freePort());
  second.furnish();
  std::optional<Result<HubInvitation>> invited;
  first.hub->invite(first.seat, {QStringLiteral("counter"), QStringLiteral("Loket 2"), {kHallStream}},
                    [&](const Result<HubInvitation>& invitation) { invited = invitation; });
  waitFor([&] { return invited.has_value(); }, "no invitation");
  require(*invited);
  const auto invitation = Invitation::parse((*invited)->text);
  require(invitation);
  BOOST_TEST(invitation->server.fingerprint.size() == 32);
  // A machine for tests may have no address but its own.
  Invitation here = *invitation;
  here.server.base.setHost(QStringLiteral("127.0.0.1"));
  auto joining = second.backend->askLater<Done>(
      [&](Office& office, const HallLine::Joined& joined) { office.hall().join(second.seat, here.toText(), joined); });
  waitFor([&] { return joining.isFinished(); }, "does not join");
  require(joining.result());
  second.waitUntilCaughtUp();

  second.open(false);  // the cable is dead
  BOOST_REQUIRE(second.issue().has_value());
  BOOST_REQUIRE(second.issue().has_value());
  const auto waiting = [&] {
    const auto found = second.ask([](Office& office) { return office.store().waiting(); });
    require(found);
    qint64 sum = 0;
    for (const Waiting& one : *found) sum += one.operations;
    return sum;
  };
  BOOST_TEST(waiting() == 2);
  const auto packed = second.ask([](Office& office) -> Result<QByteArray> {
    ParcelDesk desk(office);
    auto draft = desk.beginForHub();
    if (!draft) return tl::unexpected(draft.error());
    while (!draft->isWhole)
      if (auto done = desk.pack(*draft); !done) return tl::unexpected(done.error());
    return desk.seal(*draft);
  });
  require(packed);
  QTemporaryDir stick;
  const QString path = stick.filePath(QStringLiteral("loket-2.loket"));
  require(writeParcelFile(path, *packed));
  std::optional<Result<HubLoad>> loaded;
  const auto load = [&](const QString& file) {
    loaded.reset();
    first.hub->load(file, [&](const Result<HubLoad>& result) { loaded = result; });
    waitFor([&] { return loaded.has_value(); }, "the file is not loaded");
    return *loaded;
  };
  const auto receipt = load(path);
  require(receipt);
  BOOST_TEST(receipt->taken == 2);
  BOOST_TEST(receipt->name.toStdString() == "Loket 2");
  const auto answer = readParcelFile(receipt->answer);
  require(answer);
  const auto taken = second.ask([bytes = *answer](Office& office) -> Result<qint64> {
    ParcelDesk desk(office);
    auto parcel = desk.begin(bytes);
    if (!parcel) return tl::unexpected(parcel.error());
    while (!parcel->isWhole())
      if (auto done = desk.take(*parcel); !done) return tl::unexpected(done.error());
    return parcel->operations;
  });
  require(taken);
  BOOST_TEST(*taken >= 2);
  BOOST_TEST(waiting() == 0);
  // What is wrong with a file is said, and the hub goes on.
  QByteArray damaged = *packed;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
  require(writeParcelFile(path, damaged));
  const auto refused = load(path);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().field.toStdString() == "checksum");
  require(writeParcelFile(path, *packed));
  const auto twice = load(path);
  require(twice);
  BOOST_TEST(twice->taken == 0);
  BOOST_TEST(twice->known == 2);
  require(first.issue());
}

BOOST_AUTO_TEST_SUITE_END()
