#include "loketd/serve.h"

#include <QFile>

#include <array>
#include <future>

#include "loketd/admin_commands.h"
#include "loketd/admin_door.h"
#include "loketd/hall_folder.h"
#include "loketd/json_log.h"
#include "server/http_server.h"

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

}  // namespace

Done serveHall(const Config& config) {
  HallFolder hall(config.folder);
  if (!hall.hasStore()) return failure(ErrorCode::NotFound, config.folder, QStringLiteral("store"));
  if (auto done = hall.claim(); !done) return done;

  HttpServer::Options options;
  options.address = config.listenAddress;
  options.port = static_cast<quint16>(config.listenPort);
  options.isBehindProxy = config.isBehindProxy;
  options.hasOpenMetrics = config.hasOpenMetrics;
  options.limits = config.limits;
  options.log = json_log::accessLog(config.logRequests);
  options.admin = [](Hub& hub, const QByteArray& command) { return admin_commands::perform(hub, command); };
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

  auto server = HttpServer::open(std::move(options), **hub);
  if (!server) return tl::unexpected(server.error());
  const AdminDoor door{(*server)->adminPort(), secret};
  if (auto done = door.save(config.folder); !done) return done;
  (*server)->stopOnSignals();
  json_log::write("info", QStringLiteral("serving on %1:%2, %3")
                              .arg(config.listenAddress, QString::number((*server)->port()),
                                   config.hasTls ? QStringLiteral("TLS") : QStringLiteral("plain")));
  (*server)->run();
  AdminDoor::remove(config.folder);
  (*hub)->stop();
  json_log::write("info", QStringLiteral("stopped"));
  return {};
}
