#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "net/http_transport.h"
#include "services/backend.h"
#include "store/file_outbox.h"
#include "sync/blob_courier.h"

/// The courier of files with its hands: HTTP, and the threads that read and seal. Backend thread; beside the engine of
/// one hall, ended with it.
class FileLink : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Backend& backend;
    Store& store;
    Clock& clock;
    Random& random;
  };
  FileLink(const Parts& parts, const ServerAddress& server, const QString& site);
  /// Waits for the file that is just being read.
  ~FileLink() override;

  /// As BlobCourier::setLine.
  void setLine(bool isOpen, bool isQuiet, const QString& token);
  void appended();
  void want(const FileId& file);
  void tryNow();
  [[nodiscard]] FileStanding standing(const FileId& file) const { return m_courier.standing(file); }
  [[nodiscard]] FileTraffic traffic() const { return m_courier.traffic(); }

 private:
  void pump();
  /// Runs `work` on the thread for files and `take` with its result on this one.
  template <typename Work, typename Take>
  void aside(Work work, Take take);

  Parts m_parts;
  FileOutbox m_outbox;
  BlobCourier m_courier;
  HttpTransport m_transport;
  QThreadPool m_threads;
  QTimer m_timer;
};
