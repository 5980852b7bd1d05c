#include "domain/file_kind.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace {

constexpr std::pair<FileKind, const char*> kKinds[] = {{FileKind::Pdf, "pdf"},
                                                       {FileKind::Jpeg, "jpeg"},
                                                       {FileKind::Png, "png"},
                                                       {FileKind::Tiff, "tiff"},
                                                       {FileKind::WebP, "webp"}};
constexpr std::pair<FileProblem, const char*> kProblems[] = {
    {FileProblem::Empty, "file.empty"},     {FileProblem::TooLarge, "file.too_large"},
    {FileProblem::Program, "file.program"}, {FileProblem::Script, "file.script"},
    {FileProblem::Archive, "file.archive"}, {FileProblem::Office, "file.office"},
    {FileProblem::Heic, "file.heic"},       {FileProblem::Truncated, "file.truncated"},
    {FileProblem::Unknown, "file.unknown"}};

tl::unexpected<Error> refuse(FileProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("file"));
}

bool begins(QByteArrayView bytes, QByteArrayView magic, qsizetype at = 0) {
  return bytes.size() >= at + magic.size() && bytes.sliced(at, magic.size()) == magic;
}

template <std::size_t N>
bool begins(QByteArrayView bytes, const char (&magic)[N], qsizetype at = 0) {
  return begins(bytes, QByteArrayView(magic, static_cast<qsizetype>(N - 1)), at);
}

quint32 big(QByteArrayView bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.data() + at); }
quint32 little(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

bool isProgram(QByteArrayView bytes) {
  return begins(bytes, "MZ") ||
         begins(bytes,
                "\x7f"
                "ELF") ||
         begins(bytes, "\xfe\xed\xfa\xce") || begins(bytes, "\xfe\xed\xfa\xcf") || begins(bytes, "\xce\xfa\xed\xfe") ||
         begins(bytes, "\xcf\xfa\xed\xfe") || begins(bytes, "\xca\xfe\xba\xbe") || begins(bytes, "dex\n");
}

bool isScript(QByteArrayView bytes) {
  if (begins(bytes, "\xef\xbb\xbf")) bytes = bytes.sliced(3);
  const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 256)).toByteArray().trimmed().toLower();
  for (const char* mark : {"#!", "@echo", "<?php", "<script", "<html", "<!doctype html", "<svg", "<?xml", "<%@"})
    if (head.startsWith(mark)) return true;
  return false;
}

bool isArchive(QByteArrayView bytes) {
  return begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06") || begins(bytes, "PK\x07\x08") ||
         begins(bytes, "Rar!\x1a") || begins(bytes, "7z\xbc\xaf\x27\x1c") || begins(bytes, "\x1f\x8b") ||
         begins(bytes, "BZh") ||
         begins(bytes,
                "\xfd"
                "7zXZ") ||
         begins(bytes, "\x28\xb5\x2f\xfd") || begins(bytes, "MSCF") || begins(bytes, "ustar", 257);
}

bool isOffice(QByteArrayView bytes) {
  if (begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || begins(bytes, "{\\rtf")) return true;
  if (!begins(bytes, "PK\x03\x04")) return false;
  // The names of the first members stand near the beginning; OpenDocument puts its kind first of all.
  const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "word/", "xl/", "ppt/", "docProps/",
                           "application/vnd.oasis.opendocument"})
    if (head.indexOf(QByteArrayView(name)) >= 0) return true;
  return false;
}

bool isHeic(QByteArrayView bytes) {
  if (!begins(bytes, "ftyp", 4)) return false;
  for (const char* brand : {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif"})
    if (begins(bytes, QByteArrayView(brand), 8)) return true;
  return false;
}

/// Walks the segments up to the picture itself, so that the end of an embedded preview is not taken for the end.
bool isWholeJpeg(QByteArrayView bytes) {
  qsizetype at = 2;
  while (at + 4 <= bytes.size()) {
    if (static_cast<quint8>(bytes[at]) != 0xFF) return false;
    const auto marker = static_cast<quint8>(bytes[at + 1]);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    const qsizetype length = qFromBigEndian<quint16>(bytes.data() + at + 2);
    if (length < 2) return false;
    at += 2 + length;
    if (marker != 0xDA) continue;
    // In the coded picture 0xFF is always followed by 0x00 or a restart, so these two bytes are its end.
    return at < bytes.size() && bytes.sliced(at).indexOf(QByteArrayView("\xff\xd9", 2)) >= 0;
  }
  return false;
}

bool isWholePng(QByteArrayView bytes) {
  qsizetype at = 8;
  while (at + 12 <= bytes.size()) {
    const qint64 length = big(bytes, at);
    if (begins(bytes, "IEND", at + 4)) return true;
    if (length > bytes.size() - at - 12) return false;
    at += static_cast<qsizetype>(length) + 12;
  }
  return false;
}

/// The first directory and the data of its strips or tiles lie within the file.
bool isWholeTiff(QByteArrayView bytes) {
  if (bytes.size() < 8) return false;
  const bool isLittle = bytes[0] == 'I';
  const auto u16 = [&](qsizetype at) -> quint32 {
    return isLittle ? qFromLittleEndian<quint16>(bytes.data() + at) : qFromBigEndian<quint16>(bytes.data() + at);
  };
  const auto u32 = [&](qsizetype at) -> qint64 { return isLittle ? little(bytes, at) : big(bytes, at); };
  const qint64 directory = u32(4);
  if (directory < 8 || directory + 2 > bytes.size()) return false;
  const qint64 entries = u16(static_cast<qsizetype>(directory));
  if (entries == 0 || directory + 2 + entries * 12 + 4 > bytes.size()) return false;
  qint64 offsets = -1, offsetCount = 0, offsetType = 0;
  qint64 counts = -1, countType = 0;
  for (qint64 i = 0; i < entries; ++i) {
    const auto entry = static_cast<qsizetype>(directory + 2 + i * 12);
    const quint32 tag = u16(entry);
    const quint32 type = u16(entry + 2);
    const qint64 count = u32(entry + 4);
    const qint64 size = count * (type == 3 ? 2 : 4);
    const qint64 place = size <= 4 ? entry + 8 : u32(entry + 8);
    if (tag == 273 || tag == 324) offsets = place, offsetCount = count, offsetType = type;
    if (tag == 279 || tag == 325) counts = place, countType = type;
  }
  if (offsets < 0 || counts < 0) return false;
  const qint64 offsetSize = offsetType == 3 ? 2 : 4;
  const qint64 countSize = countType == 3 ? 2 : 4;
  if (offsets + offsetCount * offsetSize > bytes.size() || counts + offsetCount * countSize > bytes.size())
    return false;
  const auto read = [&](qint64 place, qint64 size) -> qint64 {
    return size == 2 ? u16(static_cast<qsizetype>(place)) : u32(static_cast<qsizetype>(place));
  };
  for (qint64 i = 0; i < offsetCount; ++i)
    if (read(offsets + i * offsetSize, offsetSize) + read(counts + i * countSize, countSize) > bytes.size())
      return false;
  return true;
}

bool isWholePdf(QByteArrayView bytes) {
  // Writers put a line or two behind the mark; readers look for it in the last kilobyte.
  return bytes.last(std::min<qsizetype>(bytes.size(), 2048)).indexOf(QByteArrayView("%%EOF")) >= 0;
}

Result<FileKind> whole(FileKind kind, bool isWhole) {
  if (!isWhole) return refuse(FileProblem::Truncated);
  return kind;
}

}  // namespace

Done checkFileSize(qint64 bytes) {
  if (bytes == 0) return refuse(FileProblem::Empty);
  if (bytes > kMaxAttachmentBytes) return refuse(FileProblem::TooLarge);
  return {};
}

Result<FileKind> readFileKind(QByteArrayView bytes) {
  if (auto done = checkFileSize(bytes.size()); !done) return tl::unexpected(done.error());
  if (begins(bytes, "\xff\xd8\xff")) return whole(FileKind::Jpeg, isWholeJpeg(bytes));
  if (begins(bytes, "\x89PNG\r\n\x1a\n")) return whole(FileKind::Png, isWholePng(bytes));
  if (begins(bytes, QByteArrayView("II*\0", 4)) || begins(bytes, QByteArrayView("MM\0*", 4)))
    return whole(FileKind::Tiff, isWholeTiff(bytes));
  if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8))
    return whole(FileKind::WebP, static_cast<qint64>(little(bytes, 4)) + 8 <= bytes.size());
  if (isProgram(bytes)) return refuse(FileProblem::Program);
  if (isOffice(bytes)) return refuse(FileProblem::Office);
  if (isArchive(bytes)) return refuse(FileProblem::Archive);
  if (isHeic(bytes)) return refuse(FileProblem::Heic);
  // Before PDF: a script that carries "%PDF-" in a comment is still one.
  if (isScript(bytes)) return refuse(FileProblem::Script);
  // Some writers put a few bytes before the head; ISO 32000-1 annex H allows a kilobyte.
  if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).indexOf(QByteArrayView("%PDF-")) >= 0)
    return whole(FileKind::Pdf, isWholePdf(bytes));
  return refuse(FileProblem::Unknown);
}

QString toKey(FileKind kind) {
  for (const auto& [value, key] : kKinds)
    if (value == kind) return QLatin1String(key);
  return {};
}

std::optional<FileKind> fileKindFromKey(QStringView key) {
  for (const auto& [value, name] : kKinds)
    if (key == QLatin1String(name)) return value;
  return std::nullopt;
}

QString fileEnding(FileKind kind) {
  switch (kind) {
    case FileKind::Pdf:
      return QStringLiteral(".pdf");
    case FileKind::Jpeg:
      return QStringLiteral(".jpg");
    case FileKind::Png:
      return QStringLiteral(".png");
    case FileKind::Tiff:
      return QStringLiteral(".tif");
    case FileKind::WebP:
      return QStringLiteral(".webp");
  }
  return {};
}

QString toKey(FileProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QLatin1String(key);
  return {};
}

std::optional<FileProblem> fileProblem(const Error& error) {
  if (error.code != ErrorCode::Invalid || error.field != QLatin1String("file")) return std::nullopt;
  for (const auto& [value, key] : kProblems)
    if (error.detail == QLatin1String(key)) return value;
  return std::nullopt;
}
