#pragma once

#include <QString>
#include <QStringList>

#include <span>
#include <variant>
#include <vector>

#include "domain/result.h"
#include "journal/fold/case_fold.h"
#include "journal/fold/paper_fold.h"
#include "journal/fold/payment_fold.h"
#include "journal/fold/person_fold.h"
#include "journal/fold/record_fold.h"
#include "journal/fold/ticket_fold.h"
#include "journal/operation.h"
#include "store/database.h"
#include "store/log_table.h"

/// Something a screen may show that has changed.
struct Change {
  QString kind;  ///< "ticket", "case", "counter_state", …
  QString id;
  bool operator==(const Change&) const = default;
};

/// What the operations of one entity make of it.
struct FoldedEntity {
  using Row = std::variant<std::monostate, TicketRow, CaseRow, MilestoneRow, ApplicantRow, IdentityRow,
                           LikenessRow, PaperRow, PrintJobRow, PaymentRow, ShiftRow, DirectoryRow>;
  Row row;  ///< empty where they make nothing of it, or this program does not know its kind
  std::vector<Anomaly> anomalies;
  qint64 operations = 0;
};

/// Folds operations into the tables. Backend thread, inside the transaction that appends them.
///
/// An operation that follows all others of its entity is applied to the row; one that arrives out of order makes the
/// whole entity be folded anew from the log. So the tables depend on the set of operations alone (I4).
///
/// An entity with an operation that this PC has no key for has no row: half a record would be worse than none. It comes
/// with the key, at the next rebuild.
class Projector {
 public:
  explicit Projector(Database& database, const KeyRing* ring = nullptr) : m_database(database), m_log(database, ring) {}

  /// `isNew`: no other operation of this entity can exist, as its id was made just now. The operation is in the log
  /// already; an entity may be named in `changes` more than once.
  [[nodiscard]] Done apply(const PlacedOperation& placed, bool isNew, std::vector<Change>& changes) const;
  /// Folds one entity anew from the log, after the place of one of its operations has changed.
  [[nodiscard]] Done refold(const QString& entity, std::vector<Change>& changes) const;
  /// Folds all operations of one entity, in order. Pure; any thread.
  static FoldedEntity fold(std::span<const PlacedOperation> operations);
  /// Writes an entity into tables that were cleared.
  [[nodiscard]] Done write(const FoldedEntity& entity) const;
  /// Empties every folded table and takes its indexes away; what it returns makes them again. Filling a table and then
  /// sorting an index once is several times faster than keeping a dozen indexes in order row by row.
  Result<QStringList> clear() const;
  /// Ends what `clear` began: indexes and full-text words.
  [[nodiscard]] Done restoreIndexes(const QStringList& statements) const;

 private:
  Database& m_database;
  LogTable m_log;
};
