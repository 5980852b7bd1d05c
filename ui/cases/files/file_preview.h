#pragma once

#include <QImage>
#include <QSize>

#include "domain/attachment.h"
#include "services/backend.h"

/// A page of a file, drawn to fit a box.
struct FilePreview {
  QImage image;
  int pages = 1;
};

/// Reads a file from the store and draws one of its pages no larger than `box` (device pixels; nothing is enlarged
/// beyond its own size but a PDF, which has none). Pictures are turned as the camera says. Any thread but the window's:
/// a scan of 600 dpi takes a second. Errors: of BlobStore::read; Invalid with detail "file.too_many_pixels" for a
/// picture that would fill the memory, "file.password", "file.not_shown".
Result<FilePreview> drawFile(const BlobStore& blobs, const StoredFile& file, int page, const QSize& box);
