#include "store/projector.h"

#include "store/anomaly_table.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/identity_table.h"
#include "store/likeness_table.h"
#include "store/paper_table.h"
#include "store/payment_table.h"
#include "store/ticket_table.h"

namespace {

using Standing = CaseTable::Standing;

// One adapter a kind of entity: which row, which reducer, which table.

struct TicketKind {
  using Row = TicketRow;
  TicketTable table;
  TicketId id;
  TicketKind(Database& database, const QString& key) : table(database), id(TicketId::parse(key).value_or(TicketId{})) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    TicketFold::apply(row, placed, anomalies);
  }
};

struct CaseKind {
  using Row = CaseRow;
  CaseTable table;
  CaseId id;
  CaseKind(Database& database, const QString& key) : table(database), id(CaseId::parse(key).value_or(CaseId{})) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing standing) const { return table.write(row, standing); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    CaseFold::apply(row, placed, anomalies);
  }
};

struct MilestoneKind {
  using Row = MilestoneRow;
  MilestoneTable table;
  QString id;
  MilestoneKind(Database& database, QString key) : table(database), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    MilestoneFold::apply(row, placed, anomalies);
  }
};

struct ApplicantKind {
  using Row = ApplicantRow;
  ApplicantTable table;
  QString id;
  ApplicantKind(Database& database, QString key) : table(database), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    ApplicantFold::apply(row, placed, anomalies);
  }
};

struct IdentityKind {
  using Row = IdentityRow;
  IdentityTable table;
  QString id;
  IdentityKind(Database& database, QString key) : table(database), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    IdentityFold::apply(row, placed, anomalies);
  }
};

struct LikenessKind {
  using Row = LikenessRow;
  LikenessTable table;
  QString id;
  LikenessKind(Database& database, QString key) : table(database), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    LikenessFold::apply(row, placed, anomalies);
  }
};

struct PaperKindOfEntity {
  using Row = PaperRow;
  PaperTable table;
  PaperId id;
  PaperKindOfEntity(Database& database, const QString& key)
      : table(database), id(PaperId::parse(key).value_or(PaperId{})) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    PaperFold::apply(row, placed, anomalies);
  }
};

struct PrintJobKind {
  using Row = PrintJobRow;
  PrintJobTable table;
  QString id;
  PrintJobKind(Database& database, QString key) : table(database), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    PrintJobFold::apply(row, placed, anomalies);
  }
};

struct PaymentKind {
  using Row = PaymentRow;
  PaymentTable table;
  PaymentId id;
  PaymentKind(Database& database, const QString& key)
      : table(database), id(PaymentId::parse(key).value_or(PaymentId{})) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    PaymentFold::apply(row, placed, anomalies);
  }
};

struct ShiftKind {
  using Row = ShiftRow;
  ShiftTable table;
  ShiftId id;
  ShiftKind(Database& database, const QString& key) : table(database), id(ShiftId::parse(key).value_or(ShiftId{})) {}
  Result<std::optional<Row>> load() const { return table.row(id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    ShiftFold::apply(row, placed, anomalies);
  }
};

struct RecordKind {
  using Row = DirectoryRow;
  DirectoryTable table;
  QString kind;
  QString id;
  RecordKind(Database& database, QString kindName, QString key)
      : table(database), kind(std::move(kindName)), id(std::move(key)) {}
  Result<std::optional<Row>> load() const { return table.row(kind, id); }
  Done write(const Row& row, Standing) const { return table.write(row); }
  Done remove() const { return table.remove(kind, id); }
  static void fold(std::optional<Row>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
    RecordFold::apply(row, placed, anomalies);
  }
};

bool isClosed(std::span<const PlacedOperation> operations) {
  return std::ranges::any_of(operations, [](const auto& placed) { return placed.operation.isClosed(); });
}

template <typename Kind>
Done foldAgain(Database& database, const Kind& kind, std::span<const PlacedOperation> operations) {
  std::optional<typename Kind::Row> row;
  std::vector<Anomaly> anomalies;
  if (!isClosed(operations))
    for (const PlacedOperation& placed : operations) Kind::fold(row, placed, anomalies);
  if (auto done = row ? kind.write(*row, Standing::Unknown) : kind.remove(); !done) return done;
  return AnomalyTable(database).write(anomalies);
}

template <typename Kind>
Done foldOne(Database& database, const LogTable& log, const Kind& kind, const PlacedOperation& placed, bool isNew) {
  std::optional<typename Kind::Row> row;
  if (!isNew) {
    auto loaded = kind.load();
    if (!loaded) return tl::unexpected(loaded.error());
    row = std::move(*loaded);
  }
  // Most of what comes from elsewhere is the first word of something, and need not be read back to be folded.
  if (!isNew && !row) {
    const auto isFirst = log.isAlone(placed.operation.entity, placed.operation.id);
    if (!isFirst) return tl::unexpected(isFirst.error());
    isNew = *isFirst;
  }
  if (!placed.operation.isClosed() && (isNew || (row && row->mark.key < placed.key))) {
    std::vector<Anomaly> anomalies;
    Kind::fold(row, placed, anomalies);
    if (row) {
      if (auto done = kind.write(*row, isNew ? Standing::New : Standing::Unknown); !done) return done;
    }
    return AnomalyTable(database).write(anomalies);
  }
  auto operations = log.ofEntity(placed.operation.entity);
  if (!operations) return tl::unexpected(operations.error());
  if (auto done = AnomalyTable(database).forget(placed.operation.entity); !done) return done;
  return foldAgain(database, kind, *operations);
}

QString kindOf(const QString& entity) { return entity.left(entity.indexOf(QLatin1Char(':'))); }

/// Calls `use` with the adapter of an operation's entity; kinds and types of newer programs have none and stay in the
/// log alone.
template <typename Use>
Done withKind(Database& database, const QString& entity, const Use& use) {
  const qsizetype colon = entity.indexOf(QLatin1Char(':'));
  const QString kind = entity.left(colon);
  const QString key = entity.mid(colon + 1);
  if (kind == QLatin1String("ticket")) return use(TicketKind(database, key));
  if (kind == QLatin1String("case")) return use(CaseKind(database, key));
  if (kind == QLatin1String("milestone")) return use(MilestoneKind(database, key));
  if (kind == QLatin1String("applicant")) return use(ApplicantKind(database, key));
  if (kind == QLatin1String("identity")) return use(IdentityKind(database, key));
  if (kind == QLatin1String("likeness")) return use(LikenessKind(database, key));
  if (kind == QLatin1String("paper")) return use(PaperKindOfEntity(database, key));
  if (kind == QLatin1String("print")) return use(PrintJobKind(database, key));
  if (kind == QLatin1String("payment")) return use(PaymentKind(database, key));
  if (kind == QLatin1String("shift")) return use(ShiftKind(database, key));
  if (RecordFold::handles(kind)) return use(RecordKind(database, kind, key));
  return {};
}

void note(const QString& entity, std::vector<Change>& changes) {
  const qsizetype colon = entity.indexOf(QLatin1Char(':'));
  Change change{entity.left(colon), entity.mid(colon + 1)};
  // The steps of one command lie side by side; a look at all of a large batch would cost more than the batch.
  if (changes.empty() || changes.back() != change) changes.push_back(std::move(change));
}

}  // namespace

Done Projector::apply(const PlacedOperation& placed, bool isNew, std::vector<Change>& changes) const {
  auto done = withKind(m_database, placed.operation.entity,
                       [&](const auto& kind) { return foldOne(m_database, m_log, kind, placed, isNew); });
  if (!done) return done;
  note(placed.operation.entity, changes);
  return {};
}

Done Projector::refold(const QString& entity, std::vector<Change>& changes) const {
  auto done = withKind(m_database, entity, [&](const auto& kind) -> Done {
    const auto operations = m_log.ofEntity(entity);
    if (!operations) return tl::unexpected(operations.error());
    if (auto forgotten = AnomalyTable(m_database).forget(entity); !forgotten) return forgotten;
    return foldAgain(m_database, kind, *operations);
  });
  if (!done) return done;
  note(entity, changes);
  return {};
}

FoldedEntity Projector::fold(std::span<const PlacedOperation> operations) {
  FoldedEntity folded;
  folded.operations = static_cast<qint64>(operations.size());
  if (operations.empty()) return folded;
  if (isClosed(operations)) return folded;
  auto foldAs = [&](auto fold, auto row) {
    for (const PlacedOperation& placed : operations) fold(row, placed, folded.anomalies);
    if (row) folded.row = std::move(*row);
  };
  const QString kind = kindOf(operations.front().operation.entity);
  if (kind == QLatin1String("ticket")) {
    foldAs(TicketKind::fold, std::optional<TicketRow>());
  } else if (kind == QLatin1String("case")) {
    foldAs(CaseKind::fold, std::optional<CaseRow>());
  } else if (kind == QLatin1String("milestone")) {
    foldAs(MilestoneKind::fold, std::optional<MilestoneRow>());
  } else if (kind == QLatin1String("applicant")) {
    foldAs(ApplicantKind::fold, std::optional<ApplicantRow>());
  } else if (kind == QLatin1String("identity")) {
    foldAs(IdentityKind::fold, std::optional<IdentityRow>());
  } else if (kind == QLatin1String("likeness")) {
    foldAs(LikenessKind::fold, std::optional<LikenessRow>());
  } else if (kind == QLatin1String("paper")) {
    foldAs(PaperKindOfEntity::fold, std::optional<PaperRow>());
  } else if (kind == QLatin1String("print")) {
    foldAs(PrintJobKind::fold, std::optional<PrintJobRow>());
  } else if (kind == QLatin1String("payment")) {
    foldAs(PaymentKind::fold, std::optional<PaymentRow>());
  } else if (kind == QLatin1String("shift")) {
    foldAs(ShiftKind::fold, std::optional<ShiftRow>());
  } else if (RecordFold::handles(kind)) {
    foldAs(RecordKind::fold, std::optional<DirectoryRow>());
  }
  return folded;
}

Done Projector::write(const FoldedEntity& entity) const {
  struct Writer {
    Database& database;
    Done operator()(std::monostate) const { return {}; }
    Done operator()(const TicketRow& row) const { return TicketTable(database).write(row); }
    Done operator()(const CaseRow& row) const { return CaseTable(database).write(row, Standing::Rebuilding); }
    Done operator()(const MilestoneRow& row) const { return MilestoneTable(database).write(row); }
    Done operator()(const ApplicantRow& row) const { return ApplicantTable(database).write(row); }
    Done operator()(const IdentityRow& row) const { return IdentityTable(database).write(row); }
    Done operator()(const LikenessRow& row) const { return LikenessTable(database).write(row); }
    Done operator()(const PaperRow& row) const { return PaperTable(database).write(row); }
    Done operator()(const PrintJobRow& row) const { return PrintJobTable(database).write(row); }
    Done operator()(const PaymentRow& row) const { return PaymentTable(database).write(row); }
    Done operator()(const ShiftRow& row) const { return ShiftTable(database).write(row); }
    Done operator()(const DirectoryRow& row) const { return DirectoryTable(database).write(row); }
  };
  if (auto done = std::visit(Writer{m_database}, entity.row); !done) return done;
  return AnomalyTable(m_database).write(entity.anomalies);
}

Result<QStringList> Projector::clear() const {
  QStringList names;
  QStringList statements;
  {
    auto indexes = m_database.prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN "
        "('ticket', 'directory', 'applicant', 'case_record', 'milestone', 'paper', 'print_job', 'payment', "
        "'cash_shift', 'identity_check', 'likeness', 'anomaly') ORDER BY name");
    if (!indexes) return tl::unexpected(indexes.error());
    if (auto done = indexes->run(); !done) return tl::unexpected(done.error());
    while (indexes->next()) {
      names.append(indexes->text(0));
      statements.append(indexes->text(1));
    }
    if (auto done = indexes->fault(); !done) return tl::unexpected(done.error());
  }
  // The names come from the schema itself.
  for (const QString& name : names) {
    if (auto done = m_database.run(QStringLiteral("DROP INDEX ") + name); !done) return tl::unexpected(done.error());
  }
  for (const char* sql :
       {"DELETE FROM ticket", "DELETE FROM directory", "DELETE FROM applicant", "DELETE FROM case_record",
        "DELETE FROM milestone", "DELETE FROM paper", "DELETE FROM print_job", "DELETE FROM payment",
        "DELETE FROM cash_shift", "DELETE FROM identity_check", "DELETE FROM likeness", "DELETE FROM anomaly",
        "INSERT INTO case_words (case_words) VALUES ('delete-all')",
        "INSERT INTO case_names (case_names) VALUES ('delete-all')"}) {
    if (auto done = m_database.run(sql); !done) return tl::unexpected(done.error());
  }
  return statements;
}

Done Projector::restoreIndexes(const QStringList& statements) const {
  if (auto done = CaseTable(m_database).indexWords(); !done) return done;
  for (const QString& sql : statements) {
    if (auto done = m_database.run(sql); !done) return done;
  }
  return {};
}
