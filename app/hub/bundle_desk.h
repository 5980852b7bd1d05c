#pragma once

#include "hub/hub.h"
#include "journal/wire/bundle.h"

/// What comes down from the centre, at the hub: checked whole, then written into the hall's log by one transaction, as
/// operations of the very kinds that an administrator's change makes. The signed head goes into the log with them
/// (choices.md, "What comes down"). The hub's thread.
class BundleDesk {
 public:
  explicit BundleDesk(Hub& hub) : m_hub(hub) {}

  /// Name → version that stands in the hall's log.
  Result<std::map<QString, qint64>> versions() const;
  /// How many records have changed something. All or nothing.
  /// Errors: Corrupt, field "signature" or "records"; Conflict, field "site", "version" (one that is not newer), or
  /// "standing" where this server does not lead; Conflict, field "content", where a standard that the hall has would
  /// change under the cases that began with it; Invalid with the field that is missing or wrong.
  Result<int> apply(const QByteArray& bytes, const QByteArray& publicKey, const QString& site);

  struct Check {
    int bundles = 0;
    QString fault;  ///< empty when all is whole
  };
  /// Looks at every head in the log again: its signature, and that each record it names was written as it was signed.
  Result<Check> verify(const QByteArray& publicKey) const;

 private:
  Result<std::vector<BundleRecord>> changesOf(const Bundle& bundle) const;
  [[nodiscard]] Done checkCatalogue(const std::vector<BundleRecord>& changes) const;
  [[nodiscard]] Done write(const Bundle& bundle, const std::vector<BundleRecord>& changes);

  Hub& m_hub;
};
