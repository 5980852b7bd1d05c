#include "store/file_outbox.h"

#include <QBuffer>
#include <QCryptographicHash>

#include <algorithm>

#include "journal/codec.h"
#include "journal/fold/attached_content.h"
#include "store/case_table.h"
#include "store/meta_table.h"

namespace {
const QString kSent = QStringLiteral("files.sent");
constexpr int kPage = 500;
}  // namespace

Done FileOutbox::begin() {
  // A standby that was promoted goes on with the log under a higher epoch, and has the files only as far as it got
  // them.
  const QString order = m_store.logId() + QLatin1Char(':') + QString::number(m_store.epoch());
  if (m_order == order) return {};
  const auto text = MetaTable(m_store.database()).text(kSent);
  if (!text) return tl::unexpected(text.error());
  const QString known = text->value_or(QString());
  m_order = order;
  m_pending.clear();
  const bool isSame = known.section(QLatin1Char(' '), 0, 0) == m_order;
  m_scanned = isSame ? known.section(QLatin1Char(' '), 1).toLongLong() : 0;
  m_saved = isSame ? m_scanned : -1;
  return {};
}

Done FileOutbox::scan() {
  while (true) {
    auto statement = m_store.database().prepare(
        "SELECT pos, stream, entity, bytes FROM log WHERE pos > ? AND stream <> 'hall' AND "
        "instr(bytes, CAST('\"case.attach\"' AS BLOB)) > 0 ORDER BY pos LIMIT ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(m_scanned).bind(kPage).run(); !done) return done;
    int rows = 0;
    while (statement->next()) {
      ++rows;
      m_scanned = statement->integer(0);
      auto operation = codec::decodeOwn(statement->blob(3));
      if (!operation || operation->type != QLatin1String("case.attach")) continue;
      codec::open(*operation, m_store.keys());
      const FileId file{statement->text(1), attachedContent(*operation)};
      if (!isSha256(file.sha256) || !m_store.blobs().has(file.sha256)) continue;
      m_pending[m_scanned] = {file, statement->text(2), operation->plain.value(QLatin1String("bytes")).toInteger()};
    }
    if (auto done = statement->fault(); !done) return done;
    if (rows < kPage) break;
  }
  return {};
}

Result<bool> FileOutbox::isNamed(const Pending& pending) const {
  const auto id = CaseId::parse(QStringView(pending.entity).mid(5));
  if (!id) return false;
  const auto row = CaseTable(m_store.database()).row(*id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return false;
  const auto present = (*row)->record.attachments.present();
  return std::ranges::any_of(present, [&](const Attachment& one) { return one.file.sha256 == pending.file.sha256; });
}

Result<bool> FileOutbox::isInOrder(const QString& stream) const {
  auto statement = m_store.database().prepare("SELECT 1 FROM log WHERE stream = ? AND gseq IS NULL LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(stream).run(); !done) return tl::unexpected(done.error());
  const bool isOpen = statement->next();
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return !isOpen;
}

Result<std::vector<FileSource::Outgoing>> FileOutbox::outgoing(int limit) {
  std::vector<Outgoing> files;
  if (m_store.authority() != Authority::Member) return files;
  if (auto done = begin(); !done) return tl::unexpected(done.error());
  if (auto done = scan(); !done) return tl::unexpected(done.error());
  for (auto it = m_pending.begin(); it != m_pending.end() && static_cast<int>(files.size()) < limit;) {
    const Pending& pending = it->second;
    const auto isStillNamed = isNamed(pending);
    if (!isStillNamed) return tl::unexpected(isStillNamed.error());
    if (!*isStillNamed) {
      // While another log is followed an attachment may stand before its case: only what is in order says no.
      const auto isSettled = isInOrder(pending.file.stream);
      if (!isSettled) return tl::unexpected(isSettled.error());
      // Taken back before it went: then it stays here.
      it = *isSettled ? m_pending.erase(it) : std::next(it);
      continue;
    }
    const bool isRepeated =
        std::ranges::any_of(files, [&](const Outgoing& other) { return other.file == pending.file; });
    if (!isRepeated) files.push_back({pending.file, pending.bytes});
    ++it;
  }
  if (auto done = save(); !done) return tl::unexpected(done.error());
  return files;
}

Done FileOutbox::delivered(const FileId& file) {
  std::erase_if(m_pending, [&](const auto& entry) { return entry.second.file == file; });
  return save();
}

Done FileOutbox::save() {
  const qint64 known = m_pending.empty() ? m_scanned : m_pending.begin()->first - 1;
  if (known == m_saved) return {};
  if (auto done = MetaTable(m_store.database()).set(kSent, m_order + QLatin1Char(' ') + QString::number(known)); !done)
    return done;
  m_saved = known;
  return {};
}

Result<SealedFile> sealFile(const BlobStore& blobs, const FileId& file, const GroupKey& key) {
  const auto content = blobs.read(file.sha256);
  if (!content) return tl::unexpected(content.error());
  return file_seal::close(file, *content, key);
}

Done keepFile(const BlobStore& blobs, const FileId& file, const QString& sealedSha256, const QByteArray& sealed,
              const KeyRing& ring) {
  const QByteArray hash = QCryptographicHash::hash(sealed, QCryptographicHash::Sha256).toHex();
  if (hash != sealedSha256.toLatin1()) return failure(ErrorCode::Corrupt, QStringLiteral("the sealed bytes"));
  auto content = file_seal::open(file, sealed, ring);
  if (!content) return tl::unexpected(content.error());
  QBuffer source(&*content);
  if (!source.open(QIODevice::ReadOnly)) return failure(ErrorCode::Internal, source.errorString());
  const auto stored = blobs.put(source);
  if (stored) return {};
  // A file of a kind that this program takes nowhere else either.
  if (stored.error().code == ErrorCode::Invalid) return failure(ErrorCode::Corrupt, stored.error().detail);
  return tl::unexpected(stored.error());
}
