#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "domain/result.h"
#include "journal/seal.h"

/// A content of a data group, named as operations name it. A value.
struct FileId {
  QString stream;  ///< "g:…"
  QString sha256;  ///< of the plain content
  friend bool operator==(const FileId&, const FileId&) = default;
  friend bool operator<(const FileId& a, const FileId& b) {
    return a.stream != b.stream ? a.stream < b.stream : a.sha256 < b.sha256;
  }
};

/// What leaves the PC of a file: bytes that say nothing without the group's key, and the name under which the hub keeps
/// them, which says nothing either.
struct SealedFile {
  QString name;    ///< 64 hexadecimal characters
  QString sha256;  ///< of `bytes`: what the hub can check
  QByteArray bytes;
};

/// "LKF1", length and id of the key, nonce, then XChaCha20-Poly1305 over one byte that says how the rest is packed, and
/// the rest. The associated data is everything before the nonce, the stream and the content's hash, so that one file
/// cannot stand for another. Name and nonce are keyed hashes: the same file sealed twice with one key is the same bytes
/// under the same name, and nobody without the key can tell whether a file that he knows is there. Pure; any thread.
namespace file_seal {

/// What sealing adds at most.
inline constexpr qsizetype kOverheadBytes = 256;

/// Error: Invalid for a file that is too large or a malformed key.
Result<SealedFile> close(const FileId& file, const QByteArray& content, const GroupKey& key);
/// Errors: Denied (field "key") without the key; Corrupt when it was damaged or is another file than `file`.
Result<QByteArray> open(const FileId& file, const QByteArray& sealed, const KeyRing& ring);
QString nameOf(const FileId& file, const GroupKey& key);
/// Under which names a file may lie at the hub: the key that seals now first.
QStringList namesOf(const FileId& file, const KeyRing& ring);

}  // namespace file_seal
