#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

#include "domain/file_kind.h"

/// Per application; papers of more pages than that are scanned into one PDF each.
inline constexpr std::size_t kMaxFilesOfCase = 100;

/// A file as it lies in the store: named by its content. A value; any thread.
struct StoredFile {
  QString sha256;  ///< 64 lower-case hexadecimal characters
  FileKind kind = FileKind::Pdf;
  qint64 bytes = 0;
  bool operator==(const StoredFile&) const = default;
};

/// A file of an application: content, and the name by which the person knows it. A value; any thread.
struct Attachment {
  StoredFile file;
  QString name;           ///< cleaned, see cleanFileName
  QString requirementId;  ///< the paper that it proves; empty: of the application as a whole
  qint64 addedAtMs = 0;   ///< ms UTC
  QString officerId;
  QString operationId;  ///< of the operation that added it; empty while it is in a draft
  bool operator==(const Attachment&) const = default;
};

/// The files of an application that are there: an add-only set of additions and one of removals (sync.md, conflicts),
/// so that the order in which they arrive does not matter. The same content for the same paper is one file, however
/// often it was added; it goes when every addition that was known is removed. A value; any thread.
class AttachmentSet {
 public:
  void add(const Attachment& attachment);
  /// `operationId`: of the addition that is taken back, which may come later.
  void remove(const QString& operationId);

  /// Those that are there, by the time they were added.
  [[nodiscard]] std::vector<Attachment> present() const;
  /// Every addition of this content to this paper that was not taken back.
  [[nodiscard]] std::vector<QString> additionsOf(const QString& sha256, const QString& requirementId) const;
  [[nodiscard]] bool isEmpty() const { return m_added.empty() && m_removed.empty(); }

  /// The same bytes for the same set, whatever the order of its making.
  [[nodiscard]] QJsonObject toJson() const;
  /// Error: Corrupt.
  static Result<AttachmentSet> fromJson(const QJsonObject& json);
  bool operator==(const AttachmentSet&) const = default;

 private:
  std::vector<Attachment> m_added;  ///< by operation id
  std::vector<QString> m_removed;   ///< sorted
};

/// A draft's file as JSON, and back; absent when something in it is missing or of the wrong type.
QJsonObject attachmentToJson(const Attachment& attachment);
std::optional<Attachment> attachmentFromJson(const QJsonObject& json);

/// Without folders, control characters and characters that turn the direction of writing (which make "gpj.exe" look
/// like "exe.jpg"); at most 120 characters, the ending kept. Never empty. Pure.
QString cleanFileName(const QString& name);
[[nodiscard]] bool isSha256(QStringView text);
