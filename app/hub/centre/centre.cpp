#include "hub/centre/centre.h"

#include <QJsonDocument>

#include <array>

#include "domain/tracking_code.h"
#include "journal/hash_chain.h"
#include "journal/office_codec.h"
#include "journal/wire/limits.h"
#include "store/centre/centre_database.h"

namespace {

constexpr int kRowsAtOnce = 1000;

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

Centre::Centre(std::unique_ptr<Database> database, Ports ports, QString logId, QByteArray secret,
               DeviceKey bundleKey)
    : m_database(std::move(database)),
      m_ports(ports),
      m_logId(std::move(logId)),
      m_bundles(*m_database, ports.clock, std::move(bundleKey)),
      m_admission(*m_database, ports.clock, ports.random, m_logId, std::move(secret), m_bundles.publicKey()),
      m_replica(*m_database, ports.clock) {}

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
    auto fault = verifySite(site.site, check);
    if (!fault) return tl::unexpected(fault.error());
    if (!*fault) continue;
    check.fault = **fault;
    break;
  }
  return check;
}

Result<std::optional<QString>> Centre::verifySite(const QString& site, Check& check) const {
  const ReplicaTable table(*m_database);
  const auto writers = HubTable(*m_database).writers(site);
  if (!writers) return tl::unexpected(writers.error());
  const auto heads = table.heads(site);
  if (!heads) return tl::unexpected(heads.error());
  for (const auto& [stream, end] : *heads) {
    ReplicaHead head;
    std::map<QString, ChainHead> chains;
    // Named anew: clang 14 lets no lambda see a structured binding.
    const auto fault = [&site, &stream = stream, &head](const char* what) {
      return std::optional<QString>(QLatin1String(what) + QLatin1Char(' ') + site + QLatin1Char('/') + stream +
                                    QLatin1Char('/') + QString::number(head.gseq + 1));
    };
    while (head.gseq < end.gseq) {
      const auto rows = table.rows(site, stream, head.gseq, kRowsAtOnce);
      if (!rows) return tl::unexpected(rows.error());
      if (rows->empty()) return fault("the end is missing of");
      for (const ReplicaRow& row : *rows) {
        const SequencedOperation& at = row.operation;
        if (at.gseq != head.gseq + 1) return fault("gap before");
        ChainHead& chain = chains.try_emplace(at.device, ChainHead{0, HashChain::genesis()}).first->second;
        const QByteArray link = HashChain::next(chain.chain, at.bytes);
        if (at.seq != chain.seq + 1 || link != row.chain) return fault("broken chain at");
        if (HashChain::checksum(head.running, at.gseq, at.effective, link, at.rejected.toUtf8()) != row.running)
          return fault("wrong checksum at");
        const auto key = writers->find(at.device);
        if (!at.signature.isEmpty()) {
          if (key == writers->end() || !DeviceKey::verify(key->second, link, at.signature))
            return fault("bad signature at");
          ++check.signatures;
        }
        chain = {at.seq, link};
        head = {at.gseq, row.running};
        ++check.operations;
      }
    }
    if (head.gseq != end.gseq || head.running != end.running) return fault("another end than noted of");
    for (const auto& [device, chain] : chains) {
      const auto noted = table.chainHead(site, stream, device);
      if (!noted) return tl::unexpected(noted.error());
      if (noted->seq != chain.seq || noted->chain != chain.chain) return fault("another chain than noted in");
    }
  }
  return std::optional<QString>();
}
