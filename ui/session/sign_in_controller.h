#pragma once

#include <QObject>

#include <vector>

#include "services/roster_desk.h"
#include "session/session.h"

class SignInPage;

/// Between the sign-in page and the roster: who is on duty, the check of the PIN, the first PIN, the lock. UI thread.
class SignInController : public QObject {
  Q_OBJECT

 public:
  /// Both outlive this.
  SignInController(Session& session, SignInPage& page, QObject* parent = nullptr);

  /// Reads the officers again; the one who signed in last stands first.
  void refresh();
  /// Somebody who has never signed in here, chosen among all.
  void choose(const QString& officerId);

 Q_SIGNALS:
  void signedIn(const Officer& officer);
  void failed(const Error& error);

 private:
  void check(const QString& officerId, const QString& pin);
  void create(const QString& officerId, const QString& pin);
  void show(const std::vector<OfficerCard>& cards);
  void showError(const Error& error);
  void showLock(qint64 nowMs);

  Session& m_session;
  SignInPage& m_page;
  std::vector<OfficerCard> m_cards;
  QString m_wanted;
  qint64 m_lockedUntilMs = 0;
};
