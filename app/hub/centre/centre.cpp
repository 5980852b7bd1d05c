#include "hub/centre/centre.h"

#include <QJsonDocument>

#include <array>

#include "domain/tracking_code.h"
#include "journal/office_codec.h"
#include "journal/wire/limits.h"
#include "store/centre/centre_database.h"

namespace {

QString serviceNameIn(const std::vector<DirectoryRow>& versions, const QString& serviceId) {
  QString name = serviceId;
  int newest = 0;
  for (const DirectoryRow& row : versions) {
    const int version = row.key.section(QLatin1Char('@'), 1).toInt();
    const QJsonObject standard =
        QJsonDocument::fromJson(row.body.value(QLatin1String("text")).toString().toUtf8()).object();
    const QString its = standard.value(QLatin1String("name")).toString();
    if (version <= newest || its.isEmpty()) continue;
    newest = version;
    name = its;
  }
  return name;
}

/// 32 bytes that every process over this database shares.
Result<QByteArray> settledSecret(const SiteTable& sites, const QString& name, Random& random) {
  std::array<std::uint8_t, 32> chance{};
  random.fill(chance);
  const auto hex = sites.settle(
      name, QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(chance.data()), chance.size()).toHex()));
  if (!hex) return tl::unexpected(hex.error());
  return QByteArray::fromHex(hex->toLatin1());
}

}  // namespace

Result<std::unique_ptr<Centre>> Centre::open(const QString& database, Ports ports) {
  auto connection = CentreDatabase::open(database);
  if (!connection) return tl::unexpected(connection.error());
  // These are made once; whichever process is first, all use the same.
  const SiteTable sites(**connection);
  std::array<std::uint8_t, 10> chance{};
  ports.random.fill(chance);
  const auto logId = sites.settle(QStringLiteral("log_id"), Uuid::v7(ports.clock.nowMs(), chance).toString());
  if (!logId) return tl::unexpected(logId.error());
  const auto secret = settledSecret(sites, QStringLiteral("token_secret"), ports.random);
  if (!secret) return tl::unexpected(secret.error());
  const auto seed = settledSecret(sites, QStringLiteral("bundle_seed"), ports.random);
  if (!seed) return tl::unexpected(seed.error());
  auto key = DeviceKey::fromSeed(*seed);
  if (!key) return tl::unexpected(key.error());
  return std::unique_ptr<Centre>(new Centre(std::move(*connection), ports, *logId, *secret, std::move(*key)));
}

Centre::Centre(std::unique_ptr<Database> database, Ports ports, QString logId, QByteArray secret, DeviceKey bundleKey)
    : m_database(std::move(database)),
      m_ports(ports),
      m_logId(std::move(logId)),
      m_bundles(*m_database, ports.clock, bundleKey),
      m_admission(*m_database, ports.clock, ports.random, m_logId, std::move(secret), m_bundles.publicKey()),
      m_replica(*m_database, ports.clock),
      m_audit(*m_database, ports.clock, m_logId, std::move(bundleKey)) {}

Hello Centre::hello() const {
  Hello hello;
  hello.oldestProtocol = wire::kProtocol;
  hello.newestProtocol = wire::kProtocol;
  hello.logId = m_logId;
  hello.serverTimeMs = m_ports.clock.nowMs();
  hello.maxBatchOps = wire::kMaxPullOps;
  hello.maxBatchBytes = wire::kMaxPullBytes;
  hello.maxPullOps = wire::kMaxPullOps;
  return hello;
}

Result<std::optional<PublicCase>> Centre::application(const QString& code) {
  const TrackingTable table(*m_database);
  const auto found = table.byCode(trackingCodeHash(code));
  if (!found) return tl::unexpected(found.error());
  // The same questions for a code that nobody has.
  const QString site = *found ? (*found)->site : QString();
  const Milestone milestone = *found ? (*found)->milestone : Milestone();
  const auto record = table.record(site, QStringLiteral("office"), QStringLiteral("office"));
  if (!record) return tl::unexpected(record.error());
  const auto standards = table.standardsOf(site, milestone.serviceId);
  if (!standards) return tl::unexpected(standards.error());
  if (!*found) return std::optional<PublicCase>();
  OfficeProfile office;
  if (*record) {
    auto profile = office_codec::readProfile((*record)->body);
    if (profile) office = std::move(*profile);
    if (!profile) qWarning("the office of %s cannot be read: %s", qPrintable(site), qPrintable(profile.error().detail));
  }
  return std::optional<PublicCase>(
      PublicCase::of(milestone, code, office, serviceNameIn(*standards, milestone.serviceId), m_ports.clock.nowMs()));
}

Result<std::vector<Centre::SiteFacts>> Centre::sites() const {
  const ReplicaTable table(*m_database);
  const auto all = SiteTable(*m_database).all();
  if (!all) return tl::unexpected(all.error());
  std::vector<SiteFacts> facts;
  for (const Site& site : *all) {
    SiteFacts its{site, {}, 0, 0};
    auto heads = table.heads(site.site);
    if (!heads) return tl::unexpected(heads.error());
    its.heads = std::move(*heads);
    for (const auto& [stream, head] : its.heads) its.operations += head.gseq;
    const auto superseded = table.countSuperseded(site.site);
    if (!superseded) return tl::unexpected(superseded.error());
    its.superseded = *superseded;
    facts.push_back(std::move(its));
  }
  return facts;
}

Result<Centre::Check> Centre::verify() const {
  Check check;
  const auto all = SiteTable(*m_database).all();
  if (!all) return tl::unexpected(all.error());
  for (const Site& site : *all) {
    if (auto done = SiteAudit(*m_database, m_audit).verify(site.site, check); !done)
      return tl::unexpected(done.error());
    if (!check.fault.isEmpty()) break;
  }
  return check;
}
