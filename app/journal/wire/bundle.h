#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

#include "domain/result.h"
#include "journal/hash_chain.h"

// What a centre gives to its halls (sync.md, "Endpoints": bundle): a signed head that names every record and its hash,
// and the records. Values and codecs; any thread.

/// What one operation of the hall's log says when the bundle is applied: "standard", "akta-kelahiran@4", {"text": …}.
struct BundleRecord {
  QString kind;
  QString key;
  QJsonObject body;
  bool operator==(const BundleRecord&) const = default;

  /// Of the body as it is written; 32 bytes.
  [[nodiscard]] QByteArray hash() const;
};

/// One version of one of the bundles of a site, whole: what it does not name stays as it is.
struct Bundle {
  QString name;  ///< "catalogue", "users", "revocations"
  QString site;
  qint64 version = 0;  ///< higher ones replace lower ones
  std::vector<BundleRecord> records;
  QByteArray head;       ///< exact bytes, as they were signed; of a bundle that was sealed or read
  QByteArray signature;  ///< of the head

  /// Fills head and signature.
  void seal(const DeviceKey& key);
  [[nodiscard]] bool isSignedBy(const QByteArray& publicKey) const;
  bool operator==(const Bundle&) const = default;
};

namespace bundle_name {
inline const QString kCatalogue = QStringLiteral("catalogue");      ///< kinds "standard" and "calendar"
inline const QString kUsers = QStringLiteral("users");              ///< kind "officer"
inline const QString kRevocations = QStringLiteral("revocations");  ///< kind "device"
/// Which bundle brings records of a kind; empty for a kind that none brings.
QString of(const QString& kind);
bool isKnown(const QString& name);
}  // namespace bundle_name

namespace wire {

/// The head must fit into one operation.
inline constexpr int kMaxBundleRecords = 400;
inline constexpr qsizetype kMaxBundleRecordBytes = 48 * 1024;
inline constexpr qsizetype kMaxBundleBytes = 8 * 1024 * 1024;

/// Of a sealed bundle.
QByteArray writeBundle(const Bundle& bundle);
/// Checks that the records are those that the head names, each with its hash; whose signature it bears is for the
/// caller to ask. Errors: Invalid with the field; Corrupt, field "records", where a record is not the one that was
/// signed.
Result<Bundle> readBundle(QByteArrayView body);
/// The head alone, as it is kept in the log: records have a kind, a key and no body.
struct BundleHead {
  QString name;
  QString site;
  qint64 version = 0;
  std::map<std::pair<QString, QString>, QByteArray> hashes;  ///< kind and key → hash
};
Result<BundleHead> readBundleHead(QByteArrayView head);

/// What a hub has, as a query of the endpoint: "catalogue=7&users=0&revocations=3&wait=25".
struct BundleRequest {
  std::map<QString, qint64> have;
  int waitSeconds = 0;
  bool operator==(const BundleRequest&) const = default;
};
QString writeBundleQuery(const BundleRequest& request);
Result<BundleRequest> readBundleQuery(const QString& query);

}  // namespace wire
