#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "cases/files/file_preview.h"

/// One page of a file as paper on a desk, fitted to the room. Pages by Page Up and Page Down. Draws off the window's
/// thread and drops pictures that came too late. UI thread.
class FileView : public QWidget {
  Q_OBJECT

 public:
  explicit FileView(Backend& backend, QWidget* parent = nullptr);

  /// `awayWords`: why there is nothing to show yet, of a content that is not on this PC.
  void setFile(const std::optional<StoredFile>& file, const QString& name, const QString& awayWords = {});
  [[nodiscard]] int page() const { return m_page; }
  [[nodiscard]] int pages() const { return m_pages; }
  [[nodiscard]] bool hasPicture() const { return !m_image.isNull(); }
  [[nodiscard]] const QString& words() const { return m_words; }
  void setPage(int page);

 Q_SIGNALS:
  void pageChanged(int page, int pages);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void draw();

  Backend& m_backend;
  std::optional<StoredFile> m_file;
  QImage m_image;
  QString m_words;      ///< instead of a picture
  QString m_awayWords;  ///< the same, while the content is elsewhere
  int m_page = 0;
  int m_pages = 0;
  int m_request = 0;
  QTimer m_delay;
};
