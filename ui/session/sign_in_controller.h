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
  /// A sentence for an office that is only an example.
  void setHint(const QString& hint) { m_hint = hint; }

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
  QString m_hint;
  QString m_lastCounterOfficer;
  qint64 m_lockedUntilMs = 0;
};
