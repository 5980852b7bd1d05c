#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

#include "domain/result.h"

/// What one officer wrote into a field.
struct FieldSide {
  QString value;
  QString officerId;
  qint64 atMs = 0;  ///< ms UTC
  bool operator==(const FieldSide&) const = default;
};

/// Two officers wrote different things into one field and neither had seen the other's. The later one stands in the
/// record until somebody chooses.
struct FieldConflict {
  QString field;        ///< "nik", "name", "phone" or the id of a form's field
  FieldSide kept;       ///< what stands in the record
  FieldSide other;      ///< what it has overwritten
  QString operationId;  ///< of the operation that overwrote: names the conflict
  bool operator==(const FieldConflict&) const = default;
};

/// A field with what its writer saw before and what it has become.
struct FieldEdit {
  QString field;
  QString before;
  QString after;
  bool operator==(const FieldEdit&) const = default;
};

/// Who wrote the corrected fields of a case, and the conflicts that wait for a choice (sync.md, "Conflicts": a register
/// per field). Told in the order of the operations, so every replica ends with the same. A value; any thread.
class CaseEdits {
 public:
  struct Writer {
    QString officerId;
    qint64 atMs = 0;
    QString operationId;
  };

  /// `current` stands in the record, written by `registered` unless it was corrected since. A conflict arises where the
  /// writer had not seen what it overwrites, by `edit.before`, and writes something else.
  void note(const FieldEdit& edit, const QString& current, const FieldSide& registered, const Writer& writer);
  /// The choice of an officer who has seen both sides.
  void settle(const QStringList& operationIds);

  /// Oldest first.
  [[nodiscard]] const std::vector<FieldConflict>& conflicts() const { return m_conflicts; }
  /// NIK or name: the case may not be completed before somebody chose.
  [[nodiscard]] bool hasIdentityConflict() const;
  [[nodiscard]] bool isEmpty() const { return m_written.empty() && m_conflicts.empty(); }

  /// The same bytes for the same edits.
  [[nodiscard]] QJsonObject toJson() const;
  /// Error: Corrupt.
  static Result<CaseEdits> fromJson(const QJsonObject& json);
  bool operator==(const CaseEdits&) const = default;

 private:
  std::map<QString, FieldSide> m_written;  ///< by field; the value that was written last
  std::vector<FieldConflict> m_conflicts;
};

namespace case_fields {

inline const QString kNik = QStringLiteral("nik");
inline const QString kName = QStringLiteral("name");
inline const QString kPhone = QStringLiteral("phone");

}  // namespace case_fields
