#include "loketd/serve.h"

#include <QFile>

#include <array>
#include <future>
#include <memory>
#include <optional>

#include "loketd/admin_commands.h"
#include "loketd/admin_door.h"
#include "loketd/downlink.h"
#include "loketd/follower.h"
#include "loketd/hall_address.h"
#include "loketd/hall_folder.h"
#include "loketd/json_log.h"
#include "loketd/rival_watch.h"
#include "loketd/standby_home.h"
#include "loketd/uplink.h"
#include "platform/device_secret.h"
#include "server/http_server.h"
#include "store/centre/centre_database.h"

namespace {

Result<Certificate> loadCertificate(const Config& config) {
  const auto bytesOf = [](const QString& path) -> Result<QByteArray> {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
      return failure(ErrorCode::NotFound, path + QLatin1String(": ") + file.errorString());
    return file.readAll();
  };
  auto certificate = bytesOf(config.certificateFile);
  if (!certificate) return tl::unexpected(certificate.error());
  auto key = bytesOf(config.keyFile);
  if (!key) return tl::unexpected(key.error());
  return Certificate{*certificate, *key};
}

QByteArray newSecret() {
  std::array<std::uint8_t, 32> chance{};
  SystemRandom().fill(chance);
  return QByteArray(reinterpret_cast<const char*>(chance.data()), static_cast<qsizetype>(chance.size())).toHex();
}

HttpServer::Options optionsOf(const Config& config) {
  HttpServer::Options options;
  options.address = config.listenAddress;
  options.port = static_cast<quint16>(config.listenPort);
  options.isBehindProxy = config.isBehindProxy;
  options.hasOpenMetrics = config.hasOpenMetrics;
  options.limits = config.limits;
  options.log = json_log::accessLog(config.logRequests);
  return options;
}

const char* wordOf(LinkState state) {
  return state == LinkState::Online    ? "online"
         : state == LinkState::Refused ? "refused"
         : state == LinkState::Offline ? "offline"
                                       : "connecting";
}

QJsonObject toJson(const UplinkStatus& status) {
  QJsonObject have;
  for (const auto& [stream, gseq] : status.have) have.insert(stream, gseq);
  QJsonObject problems;
  for (const auto& [stream, problem] : status.problems) problems.insert(stream, problem);
  return {{QStringLiteral("state"), QLatin1String(wordOf(status.state))},
          {QStringLiteral("detail"), status.detail},
          {QStringLiteral("contact_at"), status.lastContactMs.value_or(0)},
          {QStringLiteral("streams"), have},
          {QStringLiteral("problems"), problems},
          {QStringLiteral("superseded"), status.superseded}};
}

QJsonObject toJson(const DownlinkStatus& status) {
  QJsonObject versions;
  for (const auto& [name, version] : status.versions) versions.insert(name, version);
  QJsonObject refused;
  for (const auto& [name, why] : status.refused) refused.insert(name, why);
  return {{QStringLiteral("state"), QLatin1String(wordOf(status.state))},
          {QStringLiteral("detail"), status.detail},
          {QStringLiteral("returned"), status.returned},
          {QStringLiteral("versions"), versions},
          {QStringLiteral("refused"), refused}};
}

Result<DeviceKey> ownKey(const Config& config) {
  const auto secret = DeviceSecret::load(config.folder, QByteArray(38, '\0'));
  if (!secret) return tl::unexpected(secret.error());
  return DeviceKey::fromSeed(secret->seed);
}

/// `server` outlives it.
Result<std::unique_ptr<Uplink>> startUplink(const Config& config, HubThread& hub, HttpServer& server,
                                            const std::shared_ptr<QJsonObject>& shown) {
  const auto home = CentreHome::load(config.folder);
  if (!home) {
    // A hall without a centre is a whole one.
    if (home.error().code == ErrorCode::NotFound) return std::unique_ptr<Uplink>();
    return tl::unexpected(home.error());
  }
  const auto key = ownKey(config);
  if (!key) return tl::unexpected(key.error());
  return std::make_unique<Uplink>(*home, *key, hub, [&hub, &server, shown](const UplinkStatus& status) {
    hub.look([&server, shown, status](Hub& it) {
      *shown = toJson(status);
      server.setCentre({it.store().logId(), it.store().epoch(), status.have});
    });
  });
}

/// `hub` outlives it. None for a hall without a centre, and for one that joined its centre before there were bundles.
Result<std::unique_ptr<Downlink>> startDownlink(const Config& config, HubThread& hub,
                                                const std::shared_ptr<QJsonObject>& shown) {
  const auto home = CentreHome::load(config.folder);
  if (!home) {
    if (home.error().code == ErrorCode::NotFound) return std::unique_ptr<Downlink>();
    return tl::unexpected(home.error());
  }
  if (home->bundleKey.isEmpty())
    return failure(ErrorCode::NotFound, QStringLiteral("no key of the centre; join it again"), QStringLiteral("key"));
  const auto key = ownKey(config);
  if (!key) return tl::unexpected(key.error());
  return std::make_unique<Downlink>(*home, *key, hub, [&hub, shown](const DownlinkStatus& status) {
    hub.look([shown, status](Hub&) { *shown = toJson(status); });
  });
}

QJsonObject toJson(const LinkStatus& status) {
  return {{QStringLiteral("state"), QLatin1String(wordOf(status.state))},
          {QStringLiteral("detail"), status.detail},
          {QStringLiteral("contact_at"), status.lastContactMs.value_or(0)},
          {QStringLiteral("is_caught_up"), status.isCaughtUp}};
}

/// Of a standby; none for a hub.
Result<std::unique_ptr<Follower>> startFollower(const Config& config, HubThread& hub,
                                                const std::shared_ptr<QJsonObject>& shown) {
  std::promise<std::optional<QString>> asked;
  auto device = asked.get_future();
  hub.look([&asked](Hub& it) {
    asked.set_value(it.standing() == HubStanding::Standby ? std::optional<QString>(enrolledDevice(it.store().device()))
                                                          : std::nullopt);
  });
  const auto id = device.get();
  if (!id) return std::unique_ptr<Follower>();
  const auto home = StandbyHome::load(config.folder);
  if (!home) return tl::unexpected(home.error());
  const auto key = ownKey(config);
  if (!key) return tl::unexpected(key.error());
  return std::make_unique<Follower>(*home, *id, *key, hub, [&hub, shown](const LinkStatus& status) {
    hub.look([shown, status](Hub&) { *shown = toJson(status); });
  });
}

Done serveCentre(const Config& config) {
  constexpr int kConnections = 4;
  const QString database = config.centreDatabase();
  auto centre = CentrePool::start(database, CentreDatabase::isServer(database) ? kConnections : 1);
  if (!centre) return tl::unexpected(centre.error());
  HttpServer::Options options = optionsOf(config);
  if (config.hasTls) {
    auto certificate = loadCertificate(config);
    if (!certificate) return tl::unexpected(certificate.error());
    options.tls = std::move(*certificate);
  }
  auto server = HttpServer::open(std::move(options), **centre);
  if (!server) return tl::unexpected(server.error());
  (*server)->stopOnSignals();
  json_log::write("info", QStringLiteral("serving a centre on %1:%2, %3")
                              .arg(config.listenAddress, QString::number((*server)->port()),
                                   config.hasTls ? QStringLiteral("TLS") : QStringLiteral("plain")));
  (*server)->run();
  (*centre)->stop();
  json_log::write("info", QStringLiteral("stopped"));
  return {};
}

Done serveHall(const Config& config) {
  HallFolder hall(config.folder);
  if (!hall.hasStore()) return failure(ErrorCode::NotFound, config.folder, QStringLiteral("store"));
  if (auto done = hall.claim(); !done) return done;

  HttpServer::Options options = optionsOf(config);
  // How far up everything is; the hub's thread alone touches it.
  const auto uplinkShown = std::make_shared<QJsonObject>();
  const auto downlinkShown = std::make_shared<QJsonObject>();
  const auto followingShown = std::make_shared<QJsonObject>();
  // Set before anybody is served, and cleared after the last one was.
  std::unique_ptr<Follower> follower;
  options.admin = [&follower, uplinkShown, downlinkShown, followingShown](Hub& hub, const QByteArray& command) {
    const HubStanding before = hub.standing();
    QJsonObject centre = *uplinkShown;
    if (!downlinkShown->isEmpty()) centre.insert(QStringLiteral("down"), *downlinkShown);
    QByteArray answer = admin_commands::perform(hub, command, centre, *followingShown);
    if (before == HubStanding::Standby && hub.standing() == HubStanding::Leading) {
      json_log::write("warning",
                      QStringLiteral("promoted: this server leads from epoch %1 on").arg(hub.store().epoch()));
      *followingShown = {};
      if (follower) follower->end();
    }
    return answer;
  };
  const QByteArray secret = newSecret();
  options.adminSecret = secret;
  if (config.hasTls) {
    auto certificate = loadCertificate(config);
    if (!certificate) return tl::unexpected(certificate.error());
    options.tls = std::move(*certificate);
  }
  auto hub = HubThread::start([&] { return hall.openHub(); }, {});
  if (!hub) return tl::unexpected(hub.error());
  std::promise<QString> site;
  auto known = site.get_future();
  (*hub)->run([&site](Hub& it) { site.set_value(it.almanac().office().siteId); });
  options.site = known.get();
  if (options.site.isEmpty()) {
    // A standby that has not pulled its first page knows it from its invitation.
    if (const auto home = StandbyHome::load(config.folder)) options.site = home->site;
  }
  RivalWatch::lookOnce(**hub);

  // Its thread ends after the hub has, which is stopped below.
  BlobPort blobs(**hub, SealedFiles(config.folder));
  options.blobs = &blobs;
  AuditPort audit(**hub, hall.filePath(Store::fileName()));
  options.audit = &audit;
  auto server = HttpServer::open(std::move(options), **hub);
  if (!server) return tl::unexpected(server.error());
  const AdminDoor door{(*server)->adminPort(), secret};
  if (auto done = door.save(config.folder); !done) return done;
  (*server)->stopOnSignals();
  json_log::write("info", QStringLiteral("serving on %1:%2, %3")
                              .arg(config.listenAddress, QString::number((*server)->port()),
                                   config.hasTls ? QStringLiteral("TLS") : QStringLiteral("plain")));
  auto address = hallAddress(config, (*server)->port());
  if (address) {
    std::promise<Done> announced;
    auto told = announced.get_future();
    (*hub)->run(
        [&](Hub& it) { announced.set_value(it.standing() == HubStanding::Retired ? Done() : it.announce(*address)); });
    if (const auto done = told.get(); !done)
      json_log::write("error", QStringLiteral("the address could not be told: %1").arg(done.error().detail));
  } else {
    json_log::write("error", QStringLiteral("no address of this server: %1").arg(address.error().detail));
  }
  auto following = startFollower(config, **hub, followingShown);
  if (!following) {
    AdminDoor::remove(config.folder);
    return tl::unexpected(following.error());
  }
  follower = std::move(*following);
  if (follower) json_log::write("info", QStringLiteral("standing by"));
  RivalWatch rivals(**hub);
  auto uplink = follower ? Result<std::unique_ptr<Uplink>>(std::unique_ptr<Uplink>())
                         : startUplink(config, **hub, **server, uplinkShown);
  // The hall works without its centre; that it is not reached must be seen, not stop the queue.
  if (!uplink) json_log::write("error", QStringLiteral("no uplink: %1").arg(uplink.error().detail));
  auto downlink = follower ? Result<std::unique_ptr<Downlink>>(std::unique_ptr<Downlink>())
                           : startDownlink(config, **hub, downlinkShown);
  if (!downlink) json_log::write("error", QStringLiteral("no bundles from the centre: %1").arg(downlink.error().detail));
  (*server)->run();
  if (downlink) downlink->reset();
  if (uplink) uplink->reset();
  // What an administrator asked last is done before the follower goes.
  std::promise<void> passed;
  if ((*hub)->look([&passed](Hub&) { passed.set_value(); })) passed.get_future().wait();
  follower.reset();
  AdminDoor::remove(config.folder);
  (*hub)->stop();
  json_log::write("info", QStringLiteral("stopped"));
  return {};
}

}  // namespace

Done serve(const Config& config) { return config.isCentre() ? serveCentre(config) : serveHall(config); }
