#include "services/standard_desk.h"

#include <algorithm>
#include <set>

#include "domain/requirement_csv.h"
#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "services/roster_desk.h"
#include "store/bundle_ownership.h"
#include "store/preference_table.h"

namespace {

const QString kKind = QStringLiteral("standard");

QString draftKey(const QString& serviceId) { return QStringLiteral("standard.draft.") + serviceId; }

OperationDraft recordOf(const ServiceStandard& standard, const QByteArray& text) {
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = kKind + QLatin1Char(':') + standard.id + QLatin1Char('@') + QString::number(standard.version);
  draft.type = kKind + QStringLiteral(".set");
  draft.plain = {{QStringLiteral("text"), QString::fromUtf8(text)}};
  return draft;
}

/// Where in the table stands what the strict reader found wrong in a standard made from it.
Error inTable(Error error, const RequirementRows& rows) {
  const qsizetype from = error.field.indexOf(QLatin1Char('[')) + 1;
  const std::size_t index = error.field.mid(from, error.field.indexOf(QLatin1Char(']')) - from).toULongLong();
  const QString column = requirementColumn(error.field);
  // The path of the standard says more than none, where no column bears it.
  if (!column.isEmpty()) error.field = column;
  error.line = column.isEmpty() || index >= rows.lines.size() ? 0 : rows.lines[index];
  return error;
}

}  // namespace

Result<bool> StandardDesk::isFromCentre() const { return BundleOwnership(m_store.database()).isFromCentre(kKind); }

const ServiceStandard* StandardDesk::newest(const QString& serviceId) const {
  const auto versions = m_almanac.versions(serviceId);
  return versions.empty() ? nullptr : versions.back();
}

Result<std::vector<ServiceStandard>> StandardDesk::withRequirements(const StandardFile& table) const {
  const auto services = readRequirementCsv(table.bytes);
  if (!services) return tl::unexpected(services.error());
  std::vector<ServiceStandard> standards;
  for (const RequirementRows& rows : *services) {
    const ServiceStandard* former = newest(rows.serviceId);
    if (!former)
      return tl::unexpected(
          Error{ErrorCode::Invalid, rows.serviceId, false, QStringLiteral("layanan"), rows.lines.front()});
    ServiceStandard standard = *former;
    standard.requirements = rows.requirements;
    standard.version = former->version + 1;
    standard.validFrom = table.validFrom;
    standard.decree = table.decree.trimmed();
    const auto strict = readStandard(writeStandard(standard));
    // Without a decree and a day the table can be looked at, not taken: `check` says so.
    const bool isOfTable = !strict && !requirementColumn(strict.error().field).isEmpty();
    if (isOfTable) return tl::unexpected(inTable(strict.error(), rows));
    standards.push_back(std::move(standard));
  }
  return standards;
}

Result<std::vector<ServiceStandard>> StandardDesk::read(const StandardFile& file) const {
  return file.kind == StandardFile::Kind::Csv ? withRequirements(file) : readStandards(file.bytes);
}

Result<std::vector<StandardProposal>> StandardDesk::lookAt(const StandardFile& file) const {
  auto standards = read(file);
  if (!standards) return tl::unexpected(standards.error());
  std::vector<StandardProposal> proposals;
  for (ServiceStandard& standard : *standards) {
    StandardProposal proposal;
    if (file.kind == StandardFile::Kind::Json)
      if (auto done = check(standard); !done) return tl::unexpected(done.error());
    if (const ServiceStandard* former = newest(standard.id)) {
      proposal.former = *former;
      // What a table does not say is no change of it.
      ServiceStandard compared = standard;
      if (file.kind == StandardFile::Kind::Csv && !file.validFrom.isValid()) compared.validFrom = former->validFrom;
      if (file.kind == StandardFile::Kind::Csv && compared.decree.isEmpty()) compared.decree = former->decree;
      proposal.changes = standardChanges(*former, compared);
    }
    proposal.standard = std::move(standard);
    proposals.push_back(std::move(proposal));
  }
  return proposals;
}

Done StandardDesk::check(const ServiceStandard& standard) const {
  const QByteArray text = writeStandard(standard);
  // What an editor or a table made goes the same strict way as a file.
  const auto strict = readStandard(text);
  if (!strict) {
    Error error = strict.error();
    error.line = 0;  // of a text that nobody sees
    return tl::unexpected(std::move(error));
  }
  if (text.size() > kLongest)
    return failure(ErrorCode::Invalid, QStringLiteral("longer than %1 bytes").arg(kLongest), QStringLiteral("size"));
  if (!m_almanac.catalogue().agency(standard.agencyId))
    return failure(ErrorCode::Invalid, standard.agencyId, QStringLiteral("agencyId"));
  const Series* series = m_almanac.catalogue().seriesOf(standard.series);
  if (!series || series->agencyId != standard.agencyId)
    return failure(ErrorCode::Invalid, standard.series, QStringLiteral("series"));
  if (m_almanac.standard(standard.id, standard.version))
    return failure(ErrorCode::Duplicate, QString::number(standard.version), QStringLiteral("version"));
  if (const ServiceStandard* former = newest(standard.id)) {
    if (standard.version < former->version)
      return failure(ErrorCode::Invalid, QString::number(former->version), QStringLiteral("version"));
    if (standard.validFrom < former->validFrom)
      return failure(ErrorCode::Invalid, former->validFrom.toString(Qt::ISODate), QStringLiteral("validFrom"));
  }
  return {};
}

Done StandardDesk::publish(const Seat& seat, const std::vector<ServiceStandard>& standards) const {
  if (auto done = RosterDesk(m_store, m_almanac).checkAdministrator(seat); !done) return done;
  const auto fromCentre = isFromCentre();
  if (!fromCentre) return tl::unexpected(fromCentre.error());
  if (*fromCentre) return failure(ErrorCode::Denied, kKind, QStringLiteral("from-centre"));
  std::vector<OperationDraft> drafts;
  std::set<std::pair<QString, int>> versions;
  for (const ServiceStandard& standard : standards) {
    if (auto done = check(standard); !done) return done;
    if (!versions.emplace(standard.id, standard.version).second)
      return failure(ErrorCode::Duplicate, QString::number(standard.version), QStringLiteral("version"));
    drafts.push_back(recordOf(standard, writeStandard(standard)));
  }
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<std::vector<ServiceStandard>> StandardDesk::take(const Seat& seat, const StandardFile& file) const {
  auto standards = read(file);
  if (!standards) return standards;
  if (auto done = publish(seat, *standards); !done) return tl::unexpected(done.error());
  return standards;
}

Result<QByteArray> StandardDesk::write(StandardFile::Kind kind, const QStringList& serviceIds) const {
  std::vector<ServiceStandard> standards;
  if (serviceIds.isEmpty()) {
    for (const ServiceStandard& standard : m_almanac.catalogue().standards) standards.push_back(*newest(standard.id));
    std::ranges::sort(standards, [](const ServiceStandard& a, const ServiceStandard& b) {
      const int order = a.name.localeAwareCompare(b.name);
      return order != 0 ? order < 0 : a.id < b.id;
    });
  }
  for (const QString& id : serviceIds) {
    const ServiceStandard* standard = newest(id);
    if (!standard) return failure(ErrorCode::NotFound, id, QStringLiteral("service"));
    standards.push_back(*standard);
  }
  if (kind == StandardFile::Kind::Csv) return writeRequirementCsv(standards);
  return serviceIds.size() == 1 ? writeStandard(standards.front()) : writeStandards(standards);
}

Result<std::optional<ServiceStandard>> StandardDesk::draft(const Seat& seat, const QString& serviceId) const {
  const auto text = PreferenceTable(m_store.database()).get(seat.officerId, draftKey(serviceId));
  if (!text) return tl::unexpected(text.error());
  if (!*text || (*text)->isEmpty()) return std::optional<ServiceStandard>();
  return std::optional(readStandardDraft((*text)->toUtf8()));
}

Done StandardDesk::keepDraft(const Seat& seat, const ServiceStandard& standard) const {
  return PreferenceTable(m_store.database())
      .set(seat.officerId, draftKey(standard.id), QString::fromUtf8(writeStandard(standard)));
}

Done StandardDesk::dropDraft(const Seat& seat, const QString& serviceId) const {
  return PreferenceTable(m_store.database()).set(seat.officerId, draftKey(serviceId), {});
}
