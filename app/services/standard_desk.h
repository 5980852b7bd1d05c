#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "domain/result.h"
#include "domain/service_standard.h"
#include "domain/standard_changes.h"
#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// A file with standards as a person chose it. The decree and the day are for a table of requirements, which has
/// neither; a file with whole standards says them itself.
struct StandardFile {
  enum class Kind { Json, Csv };
  Kind kind = Kind::Json;
  QByteArray bytes;
  QString decree;
  QDate validFrom;
};

/// A version that a file would bring, beside the newest that there is.
struct StandardProposal {
  ServiceStandard standard;
  std::optional<ServiceStandard> former;  ///< absent: a service that the hall does not offer yet
  std::vector<StandardChange> changes;    ///< nothing for a new service: all of it is new
};

/// The service standards of the hall as its administrator keeps them: read from files and written to files, edited, and
/// given out as new versions. A version that was given out is never changed: cases pin it. Backend thread.
///
/// Errors: Denied for anybody but an administrator, and with field "from-centre" in a hall whose standards come from
/// its centre; Invalid with line and field for what is wrong in a file or a standard; Duplicate, field "version", for a
/// version that there is; and the store's. After an error nothing has changed.
class StandardDesk {
 public:
  /// The longest standard, in bytes of its file; a version must fit one operation, also of a centre's bundle.
  static constexpr qsizetype kLongest = 48 * 1024;

  StandardDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// The centre writes them and this hall receives them.
  Result<bool> isFromCentre() const;

  /// What a file would change; changes nothing itself.
  Result<std::vector<StandardProposal>> lookAt(const StandardFile& file) const;
  /// Takes all of the file or nothing.
  Result<std::vector<ServiceStandard>> take(const Seat& seat, const StandardFile& file) const;
  /// Gives out these versions, all or none: an editor's one, or those of several files that were read before.
  [[nodiscard]] Done publish(const Seat& seat, const std::vector<ServiceStandard>& standards) const;
  /// What stands in the way of giving out this version, whoever does it.
  [[nodiscard]] Done check(const ServiceStandard& standard) const;

  /// The newest version of these services, in this order; of all by name when none is named.
  Result<QByteArray> write(StandardFile::Kind kind, const QStringList& serviceIds) const;

  /// The newest version, whether in force or to come; null when there is none.
  [[nodiscard]] const ServiceStandard* newest(const QString& serviceId) const;
  /// What an officer was writing when the editor was closed; stays on this PC.
  Result<std::optional<ServiceStandard>> draft(const Seat& seat, const QString& serviceId) const;
  [[nodiscard]] Done keepDraft(const Seat& seat, const ServiceStandard& standard) const;
  [[nodiscard]] Done dropDraft(const Seat& seat, const QString& serviceId) const;

 private:
  Result<std::vector<ServiceStandard>> read(const StandardFile& file) const;
  Result<std::vector<ServiceStandard>> withRequirements(const StandardFile& table) const;

  Store& m_store;
  const Almanac& m_almanac;
};
