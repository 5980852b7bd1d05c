#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

#include "domain/result.h"

/// The kinds of file that may be attached to an application: what a scanner or a telephone makes.
enum class FileKind { Pdf, Jpeg, Png, Tiff, WebP };

/// Why a file may not be attached.
enum class FileProblem {
  Empty,
  TooLarge,   ///< more than kMaxAttachmentBytes
  Program,    ///< an executable of Windows, Linux or macOS
  Script,     ///< a script or a web page
  Archive,    ///< ZIP, RAR, 7z and their like
  Office,     ///< Word, Excel, PowerPoint, OpenDocument, RTF
  Heic,       ///< what an iPhone makes unless told otherwise; not every PC can show it
  Truncated,  ///< of a good kind, but its end is missing
  Unknown
};

/// At most 25 MB (of 1,048,576 bytes) a file: a scan of some thirty pages in colour.
inline constexpr qint64 kMaxAttachmentBytes = 25 * 1024 * 1024;

/// What a file is by its bytes, whatever its name says. The bytes must be all of it: a file that was cut is found where
/// its format tells where it ends (PDF, JPEG, PNG, TIFF directories, WebP). Error: code Invalid, field "file", detail
/// the key of a FileProblem. Any thread, pure.
/// Source: ISO 32000-1 7.5; ITU-T T.81 B.1; PNG (RFC 2083) 3; TIFF 6.0 section 2; RFC 9649; PKWARE APPNOTE 4.3.
[[nodiscard]] Result<FileKind> readFileKind(QByteArrayView whole);
/// Empty or too large is known before a byte is read.
[[nodiscard]] Done checkFileSize(qint64 bytes);

/// "pdf", "jpeg" …: as it stands in operations and tables.
QString toKey(FileKind kind);
std::optional<FileKind> fileKindFromKey(QStringView key);
/// The ending of a file's name, with its dot.
QString fileEnding(FileKind kind);
/// "Pdf" cannot be decoded as a picture.
[[nodiscard]] inline bool isPicture(FileKind kind) { return kind != FileKind::Pdf; }

/// "file.empty", "file.program" …
QString toKey(FileProblem problem);
/// The problem that an error of this header names.
std::optional<FileProblem> fileProblem(const Error& error);
