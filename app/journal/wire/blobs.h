#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

#include "domain/result.h"

// How sealed files of applications go to a hub and come back. The hub knows a file by its stream, a name that says
// nothing without the group's key (journal/file_seal.h), and the hash of the sealed bytes. Values and their codecs; any
// thread. Requests are read strictly. Errors of the readers: Invalid with the field.
//
//   POST  …/blobs/look           which of these names are there
//   POST  …/blobs                begin or go on: from where
//   PATCH …/blobs/<name>?…       a chunk, its bytes as body
//   GET   …/blobs/<name>?…       with a Range

/// Asks which of these names lie at the hub.
struct BlobLook {
  QString stream;
  QStringList names;
  bool operator==(const BlobLook&) const = default;
};

/// One sealed file as it is named on the wire.
struct BlobTag {
  QString stream;
  QString name;    ///< 64 hexadecimal characters
  QString sha256;  ///< of the sealed bytes
  qint64 bytes = 0;
  bool operator==(const BlobTag&) const = default;
};

/// How much of a file the hub has. `isWhole`: checked and kept for good.
struct BlobStanding {
  qint64 offset = 0;
  bool isWhole = false;
  bool operator==(const BlobStanding&) const = default;
};

/// A chunk of one file.
struct BlobSpan {
  BlobTag tag;
  qint64 offset = 0;
  bool operator==(const BlobSpan&) const = default;
};

namespace wire {

inline constexpr qint64 kMaxBlobBytes = 25 * 1024 * 1024 + 256;
inline constexpr qint64 kLeastChunkBytes = 256 * 1024;
inline constexpr qint64 kMostChunkBytes = 4 * 1024 * 1024;
inline constexpr int kMaxBlobNames = 100;
inline constexpr const char* kOctetType = "application/octet-stream";

QByteArray writeBlobLook(const BlobLook& look);
Result<BlobLook> readBlobLook(QByteArrayView body);
/// Those of the names that are there; `stream` is not repeated.
QByteArray writeBlobsFound(const std::vector<BlobTag>& found);
Result<std::vector<BlobTag>> readBlobsFound(QByteArrayView body, const QString& stream);
QByteArray writeBlobTag(const BlobTag& tag);
Result<BlobTag> readBlobTag(QByteArrayView body);
QByteArray writeBlobStanding(const BlobStanding& standing);
Result<BlobStanding> readBlobStanding(QByteArrayView body);
/// "stream=…&sha256=…&bytes=…&offset=…", percent-encoded; the name stands in the path.
QString writeBlobQuery(const BlobSpan& span);
Result<BlobSpan> readBlobQuery(const QString& name, const QString& query);

}  // namespace wire
