#include "session/sign_in_controller.h"

#include <QStringList>

#include <algorithm>

#include "session/time_words.h"
#include "session/words.h"
#include "shell/sign_in_page.h"

SignInController::SignInController(Session& session, SignInPage& page, QObject* parent)
    : QObject(parent), m_session(session), m_page(page) {
  connect(&page, &SignInPage::pinEntered, this, &SignInController::check);
  connect(&page, &SignInPage::pinCreated, this, &SignInController::create);
  connect(&page, &SignInPage::officerChosen, this, [this](const QString& id) {
    m_lockedUntilMs = 0;
    for (const OfficerCard& card : m_cards)
      if (card.officer.id == id) m_lockedUntilMs = card.lockedUntilMs.value_or(0);
    showLock(m_session.nowMs());
  });
  connect(&session, &Session::secondPassed, this, [this](qint64 nowMs) {
    if (m_lockedUntilMs > 0) showLock(nowMs);
  });
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("officer"))) refresh();
  });
}

void SignInController::refresh() {
  m_session.backend()
      .ask([](Office& office) { return office.roster().officers(); })
      .then(this, [this](const Result<std::vector<OfficerCard>>& cards) {
        if (cards) {
          show(*cards);
        } else {
          Q_EMIT failed(cards.error());
        }
      });
}

void SignInController::show(const std::vector<OfficerCard>& cards) {
  m_cards = cards;
  const QDate today = m_session.zone().day(m_session.nowMs());
  std::vector<SignInOfficer> shown;
  // Who has a PIN here is known to this PC; the others stand behind "Petugas lain". At the first start nobody has one.
  const bool isAnyKnown = std::ranges::any_of(cards, [](const OfficerCard& card) { return card.hasPin; });
  for (const OfficerCard& card : cards) {
    if (isAnyKnown && !card.hasPin && card.officer.id != m_wanted) continue;
    SignInOfficer officer;
    officer.key = card.officer.id;
    officer.initials = card.officer.initials();
    officer.name = card.officer.name;
    officer.hasPin = card.hasPin;
    QString who = roleWords(card.officer.role);
    if (!card.agencyShortName.isEmpty()) who += QLatin1String(", ") + card.agencyShortName;
    QString when = tr("belum pernah masuk di PC ini");
    if (!card.hasPin) when = tr("belum punya PIN");
    if (card.lastSeenMs) when = dayWords(m_session.zone().day(*card.lastSeenMs), today);
    officer.line = who + QStringLiteral(" · ") + when;
    shown.push_back(std::move(officer));
  }
  m_page.setOfficers(std::move(shown));
}

void SignInController::choose(const QString& officerId) {
  m_wanted = officerId;
  show(std::vector<OfficerCard>(m_cards));
  m_page.chooseOfficer(officerId);
}

void SignInController::check(const QString& officerId, const QString& pin) {
  m_page.setBusy(true);
  m_session.backend()
      .ask([officerId, pin](Office& office) { return office.roster().signIn(officerId, pin); })
      .then(this, [this](const Result<Officer>& officer) {
        m_page.setBusy(false);
        if (officer) {
          Q_EMIT signedIn(*officer);
        } else {
          showError(officer.error());
        }
      });
}

void SignInController::create(const QString& officerId, const QString& pin) {
  m_page.setBusy(true);
  m_session.backend()
      .ask([officerId, pin](Office& office) -> Result<Officer> {
        if (auto done = office.roster().setFirstPin(officerId, pin); !done) return tl::unexpected(done.error());
        return office.roster().signIn(officerId, pin);
      })
      .then(this, [this](const Result<Officer>& officer) {
        m_page.setBusy(false);
        if (officer) {
          Q_EMIT signedIn(*officer);
        } else {
          showError(officer.error());
        }
      });
}

void SignInController::showError(const Error& error) {
  switch (error.code) {
    case ErrorCode::Denied:
      m_page.showWrongPin(error.field.toInt());
      return;
    case ErrorCode::Locked:
      m_lockedUntilMs = error.field.toLongLong();
      showLock(m_session.nowMs());
      return;
    case ErrorCode::Invalid:
      m_page.showRefusedPin(error.detail == QLatin1String("too_easy")
                                ? tr("PIN itu terlalu mudah ditebak. Pilih enam angka lain.")
                                : tr("PIN terdiri atas enam angka."));
      return;
    default:
      Q_EMIT failed(error);
  }
}

void SignInController::showLock(qint64 nowMs) {
  const qint64 left = m_lockedUntilMs - nowMs;
  if (left <= 0) m_lockedUntilMs = 0;
  m_page.showLocked(left > 0 ? static_cast<int>((left + 999) / 1000) : 0);
}
