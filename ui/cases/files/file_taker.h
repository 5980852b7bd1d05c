#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

#include "domain/attachment.h"
#include "session/session.h"

/// Brings files from anywhere into the store of this PC, off the window's thread: from a disk, a stick, a scanner's
/// folder, the clipboard. What takes longer than 200 ms tells how far it is. UI thread.
class FileTaker : public QObject {
  Q_OBJECT

 public:
  explicit FileTaker(Session& session, QObject* parent = nullptr);

  /// `requirementId` comes back with the answer.
  void take(const QString& requirementId, const QStringList& paths);
  /// A picture from the clipboard, kept as PNG.
  void takePicture(const QString& requirementId, const QImage& picture);
  /// Stops what is under way; no more answers come.
  void clear();
  [[nodiscard]] bool isBusy() const { return !m_running.empty(); }

 Q_SIGNALS:
  void taken(const Attachment& attachment);
  void refused(const QString& requirementId, const QString& name, const Error& error);
  /// Slow: "KK-suami.pdf" at 40 %.
  void progressed(const QString& requirementId, const QString& name, int percent);

 private:
  struct Copy {
    QString requirementId;
    QString name;
    qint64 startedAtMs = 0;
    std::atomic<qint64> read{0};
    std::atomic<qint64> total{-1};
    std::atomic<bool> isStopped{false};
  };
  template <typename Put>
  void start(const QString& requirementId, const QString& name, Put put);
  void tellProgress();

  Session& m_session;
  std::vector<std::shared_ptr<Copy>> m_running;
  QTimer m_tick;
};
