#pragma once

#include <QImage>
#include <QMimeData>
#include <QStringList>
#include <QUrl>

/// What a drag or the clipboard brings that can be attached. Pure.
struct DroppedFiles {
  QStringList paths;
  QImage picture;  ///< only where there is no path: a screenshot, a part of a picture

  [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && picture.isNull(); }

  static DroppedFiles of(const QMimeData* data) {
    DroppedFiles found;
    if (!data) return found;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
      if (url.isLocalFile()) found.paths << url.toLocalFile();
    if (found.paths.isEmpty() && data->hasImage()) found.picture = qvariant_cast<QImage>(data->imageData());
    return found;
  }
};
