#pragma once

#include <QHash>
#include <QObject>

#include "cases/files/file_taker.h"
#include "cases/files/scan_folder.h"
#include "cases/intake/intake_state.h"

/// The files of the form that is open: brings them in, refuses what must not come twice, says beside which requirement
/// what went wrong or how far a copy is, and offers what the scanner has just made. UI thread.
class IntakeFiles : public QObject {
  Q_OBJECT

 public:
  explicit IntakeFiles(Session& session, QObject* parent = nullptr);

  /// Another form: nothing of the last one comes any more.
  void begin();
  /// No form: the scanner's folder is left alone, and what was scanned for one citizen is not offered with the next.
  void end();

  void attach(const QString& requirementId, const QStringList& paths);
  void attachPicture(const QString& requirementId, const QImage& picture);
  /// The newest file of the scanner's folder.
  void attachScan(const QString& requirementId);
  /// It is not wanted here; it stays in the folder.
  void dismissScan();
  void forgetNote(const QString& requirementId);

  [[nodiscard]] bool isBusy() const { return m_taker.isBusy(); }
  /// True once while a copy is under way; the next time it is given up, and what it was for goes on without it.
  [[nodiscard]] bool mustWait();
  /// Puts a file that came in among the others, or says why not.
  [[nodiscard]] bool add(std::vector<Attachment>& files, const Attachment& attachment);
  /// Notes and offers, into what the panel shows.
  void fill(IntakeState& state) const;
  [[nodiscard]] ScanFolder& scans() { return m_scans; }

 Q_SIGNALS:
  void taken(const Attachment& attachment);
  /// A note or an offer has changed.
  void changed();

 private:
  void note(const QString& requirementId, const IntakeNote& note);
  /// A PDF that asks for a password is taken, as the paper exists, and said to be one that nobody here can read.
  void tellIfLocked(const Attachment& attachment);
  void refuse(const QString& requirementId, const QString& name, const Error& error);
  void readScanFolder();

  Session& m_session;
  FileTaker m_taker;
  ScanFolder m_scans;
  QHash<QString, IntakeNote> m_notes;
  bool m_hasToldToWait = false;
  int m_form = 0;  ///< answers for an earlier form are dropped
};
