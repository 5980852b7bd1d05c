#include "hub/bundle_desk.h"

#include <algorithm>
#include <map>

#include "domain/catalogue.h"
#include "hub/bundle_rules.h"
#include "journal/wire/fields.h"
#include "store/device_table.h"
#include "store/directory_table.h"

namespace {

const QString kKind = QStringLiteral("bundle");

OperationDraft draftOf(const QString& kind, const QString& key, const QJsonObject& body) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = kind + QLatin1Char(':') + key;
  draft.type = kind + QLatin1String(".set");
  draft.plain = body;
  return draft;
}

QByteArray textOf(const QJsonObject& body) { return body.value(QLatin1String("text")).toString().toUtf8(); }

}  // namespace

Result<std::map<QString, qint64>> BundleDesk::versions() const {
  const auto rows = DirectoryTable(m_hub.store().database()).ofKind(kKind);
  if (!rows) return tl::unexpected(rows.error());
  std::map<QString, qint64> versions;
  for (const DirectoryRow& row : *rows) versions[row.key] = row.body.value(QLatin1String("version")).toInteger();
  return versions;
}

/// The records that say something else than what stands here.
Result<std::vector<BundleRecord>> BundleDesk::changesOf(const Bundle& bundle) const {
  const DirectoryTable directory(m_hub.store().database());
  std::vector<BundleRecord> changes;
  for (const BundleRecord& record : bundle.records) {
    if (auto done = bundle_rules::check(record); !done) return tl::unexpected(done.error());
    if (record.kind == QLatin1String("device")) {
      const auto device = DeviceTable(m_hub.store().database()).device(record.key);
      if (!device) return tl::unexpected(device.error());
      if (*device && (*device)->state != DeviceState::Revoked) changes.push_back(record);
      continue;
    }
    const auto known = directory.row(record.kind, record.key);
    if (!known) return tl::unexpected(known.error());
    if (*known && (*known)->body == record.body) continue;
    // Open cases pin this version; it says for them what it said when they began.
    if (*known && record.kind == QLatin1String("standard"))
      return failure(ErrorCode::Conflict, record.key, QStringLiteral("content"));
    changes.push_back(record);
  }
  return changes;
}

/// Whether the hall could work with it: the catalogue is read as every PC will read it.
Done BundleDesk::checkCatalogue(const std::vector<BundleRecord>& changes) const {
  const DirectoryTable directory(m_hub.store().database());
  const auto listOf = [&](const char* kind) -> Result<NamedBytes> {
    const auto row = directory.row(QLatin1String(kind), QStringLiteral("all"));
    if (!row) return tl::unexpected(row.error());
    return NamedBytes{QLatin1String(kind), *row ? textOf((*row)->body) : QByteArray()};
  };
  const auto agencies = listOf("agency");
  if (!agencies) return tl::unexpected(agencies.error());
  const auto series = listOf("series");
  if (!series) return tl::unexpected(series.error());
  const auto rows = directory.ofKind(QStringLiteral("standard"));
  if (!rows) return tl::unexpected(rows.error());
  std::map<QString, std::pair<int, NamedBytes>> newest;
  const auto add = [&](const QString& key, const QByteArray& text) {
    const QString id = key.section(QLatin1Char('@'), 0, 0);
    const int version = key.section(QLatin1Char('@'), 1).toInt();
    auto& standing = newest[id];
    if (version >= standing.first) standing = {version, {key, text}};
  };
  for (const DirectoryRow& row : *rows) add(row.key, textOf(row.body));
  for (const BundleRecord& record : changes)
    if (record.kind == QLatin1String("standard")) add(record.key, textOf(record.body));
  std::vector<NamedBytes> files;
  for (const auto& [id, file] : newest) files.push_back(file.second);
  const auto read = readCatalogue(*agencies, *series, files, m_hub.almanac().office().zone);
  return read ? Done() : tl::unexpected(read.error());
}

Done BundleDesk::write(const Bundle& bundle, const std::vector<BundleRecord>& changes) {
  Store& store = m_hub.store();
  std::vector<OperationDraft> drafts;
  for (const BundleRecord& record : changes)
    if (record.kind != QLatin1String("device")) drafts.push_back(draftOf(record.kind, record.key, record.body));
  drafts.push_back(draftOf(kKind, bundle.name,
                           {{QStringLiteral("version"), bundle.version},
                            {QStringLiteral("head"), QString::fromUtf8(bundle.head)},
                            {QStringLiteral("sig"), wire::toBase64(bundle.signature)}}));
  Done done;
  const Done together = store.commitTogether({[&] {
    // What is not committed takes the whole along.
    auto transaction = Transaction::begin(store.database());
    if (!transaction) {
      done = tl::unexpected(transaction.error());
      return;
    }
    for (const BundleRecord& record : changes) {
      if (record.kind != QLatin1String("device")) continue;
      done = m_hub.admission().revoke(record.key);
      if (!done) return;
    }
    const auto committed = store.append({}, drafts);
    done = committed ? transaction->commit() : Done(tl::unexpected(committed.error()));
  }});
  return done ? together : done;
}

Result<int> BundleDesk::apply(const QByteArray& bytes, const QByteArray& publicKey, const QString& site) {
  if (m_hub.standing() != HubStanding::Leading)
    return failure(ErrorCode::Conflict, toKey(m_hub.standing()), QStringLiteral("standing"));
  const auto bundle = wire::readBundle(bytes);
  if (!bundle) return tl::unexpected(bundle.error());
  if (!bundle->isSignedBy(publicKey))
    return failure(ErrorCode::Corrupt, QStringLiteral("not signed by this centre"), QStringLiteral("signature"));
  if (bundle->site != site) return failure(ErrorCode::Conflict, bundle->site, QStringLiteral("site"));
  const auto standing = versions();
  if (!standing) return tl::unexpected(standing.error());
  const auto known = standing->find(bundle->name);
  if (known != standing->end() && bundle->version <= known->second)
    return failure(ErrorCode::Conflict, QStringLiteral("%1, here %2").arg(bundle->version).arg(known->second),
                   QStringLiteral("version"));
  const auto changes = changesOf(*bundle);
  if (!changes) return tl::unexpected(changes.error());
  if (bundle->name == bundle_name::kCatalogue) {
    if (auto done = checkCatalogue(*changes); !done) return tl::unexpected(done.error());
  }
  if (auto done = write(*bundle, *changes); !done) return tl::unexpected(done.error());
  return static_cast<int>(changes->size());
}

Result<BundleDesk::Check> BundleDesk::verify(const QByteArray& publicKey) const {
  const LogTable log = m_hub.store().log();
  Check check;
  for (const QString& name : {bundle_name::kCatalogue, bundle_name::kUsers, bundle_name::kRevocations}) {
    const auto history = log.ofEntity(kKind + QLatin1Char(':') + name);
    if (!history) return tl::unexpected(history.error());
    for (const PlacedOperation& placed : *history) {
      const QJsonObject& body = placed.operation.plain;
      const auto fault = [&](const QString& what) {
        check.fault = QStringLiteral("bundle %1 %2: %3")
                          .arg(name, QString::number(body.value(QLatin1String("version")).toInteger()), what);
        return check;
      };
      Bundle bundle;
      bundle.head = body.value(QLatin1String("head")).toString().toUtf8();
      bundle.signature = wire::fromBase64(body.value(QLatin1String("sig")).toString()).value_or(QByteArray());
      if (!bundle.isSignedBy(publicKey)) return fault(QStringLiteral("signature"));
      const auto head = wire::readBundleHead(bundle.head);
      if (!head) return fault(head.error().detail);
      for (const auto& [record, hash] : head->hashes) {
        if (record.first == QLatin1String("device")) continue;  // revoked by another kind of operation
        const auto written = log.ofEntity(record.first + QLatin1Char(':') + record.second);
        if (!written) return tl::unexpected(written.error());
        const bool isThere = std::ranges::any_of(*written, [&hash = hash](const PlacedOperation& it) {
          return BundleRecord{{}, {}, it.operation.plain}.hash() == hash;
        });
        if (!isThere) return fault(record.first + QLatin1Char(':') + record.second);
      }
      ++check.bundles;
    }
  }
  return check;
}
