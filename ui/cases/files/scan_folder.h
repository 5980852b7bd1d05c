#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "session/session.h"

/// The folder into which the scanner of this counter writes: offers what is new in it and whole. Takes nothing away and
/// changes nothing there. UI thread; the folder itself is read elsewhere, as it may lie on a server.
///
/// A file is whole when two looks find it with the same size and time and its content ends as its kind demands. It is
/// looked at on a timer: a folder on a server tells no changes.
class ScanFolder : public QObject {
  Q_OBJECT

 public:
  static constexpr int kLookMs = 1500;
  static constexpr qsizetype kMaxOffers = 20;
  /// Key of the preference, for all officers of this PC.
  static QString preferenceKey() { return QStringLiteral("scan.folder"); }

  explicit ScanFolder(Session& session, QObject* parent = nullptr);

  /// What lies there already is old. Empty: none.
  void setFolder(const QString& folder);
  [[nodiscard]] const QString& folder() const { return m_folder; }
  void setActive(bool isActive);
  /// The folder cannot be read at the moment: a server that is switched off, a stick that was pulled. It is looked for
  /// again by itself.
  [[nodiscard]] bool isAway() const { return m_isAway; }
  /// Paths, the newest last.
  [[nodiscard]] const QStringList& offers() const { return m_offers; }
  /// No more offered: attached, or not wanted.
  void forget(const QString& path);
  void forgetAll();
  /// One look now; the timer does it otherwise.
  void look();

 Q_SIGNALS:
  void offersChanged();
  void awayChanged(bool isAway);
  void looked();

 private:
  struct Entry {
    qint64 bytes = 0;
    qint64 changedAtMs = 0;
    bool operator==(const Entry&) const = default;
  };
  using Entries = QHash<QString, Entry>;
  static Result<Entries> read(const QString& folder);
  void compare(const Entries& now);
  void judge(const QString& name);

  Session& m_session;
  QString m_folder;
  bool m_isFirst = true;
  bool m_isLooking = false;
  bool m_isAway = false;
  Entries m_last;
  Entries m_settled;  ///< old, offered once, or of a kind that is not taken
  QStringList m_offers;
  QTimer m_timer;
  int m_request = 0;
};
