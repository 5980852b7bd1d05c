#include "cases/files/file_preview.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>

namespace {

/// An A3 sheet at 600 dpi has 70 million pixels.
constexpr qint64 kMaxPixels = 120'000'000;
constexpr int kMaxMegabytes = 512;

tl::unexpected<Error> refuse(const char* detail) {
  return failure(ErrorCode::Invalid, QLatin1String(detail), QStringLiteral("view"));
}

Result<FilePreview> drawPicture(QByteArray& content, FileKind kind, int page, const QSize& box) {
  QImageReader::setAllocationLimit(kMaxMegabytes);
  QBuffer buffer(&content);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer, toKey(kind).toLatin1());
  reader.setAutoTransform(true);
  const int pages = kind == FileKind::Tiff ? qMax(1, reader.imageCount()) : 1;
  if (page > 0 && !reader.jumpToImage(page)) return refuse("file.not_shown");
  const QSize size = reader.size();
  if (static_cast<qint64>(size.width()) * size.height() > kMaxPixels) return refuse("file.too_many_pixels");
  const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
  const QSize room = isTurned ? box.transposed() : box;
  if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
    reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
  FilePreview preview;
  preview.pages = pages;
  preview.image = reader.read();
  if (preview.image.isNull()) return refuse("file.not_shown");
  return preview;
}

Result<FilePreview> drawPdf(QByteArray& content, int page, const QSize& box) {
  QBuffer buffer(&content);
  buffer.open(QIODevice::ReadOnly);
  QPdfDocument document;
  document.load(&buffer);
  if (document.error() == QPdfDocument::Error::IncorrectPassword) return refuse("file.password");
  if (document.status() != QPdfDocument::Status::Ready || document.pageCount() <= page) return refuse("file.not_shown");
  const QSizeF points = document.pagePointSize(page);
  if (points.isEmpty()) return refuse("file.not_shown");
  const QSize size = points.scaled(box, Qt::KeepAspectRatio).toSize();
  const QImage drawn = document.render(page, size);
  if (drawn.isNull()) return refuse("file.not_shown");
  // A page without a ground of its own is white paper.
  FilePreview preview;
  preview.pages = document.pageCount();
  preview.image = QImage(drawn.size(), QImage::Format_RGB32);
  preview.image.fill(Qt::white);
  QPainter(&preview.image).drawImage(0, 0, drawn);
  return preview;
}

}  // namespace

Result<FilePreview> drawFile(const BlobStore& blobs, const StoredFile& file, int page, const QSize& box) {
  auto content = blobs.read(file.sha256);
  if (!content) return tl::unexpected(content.error());
  if (box.isEmpty()) return refuse("file.not_shown");
  return isPicture(file.kind) ? drawPicture(*content, file.kind, page, box) : drawPdf(*content, page, box);
}
