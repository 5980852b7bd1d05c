#include "session/officer_memory.h"

#include <QJsonDocument>

OfficerMemory::OfficerMemory(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &Session::secondPassed, this, [this] {
    if (++m_seconds % kEverySeconds == 0) save();
  });
  connect(&session, &Session::signedOut, this, [this] { m_officerId.reset(); });
}

QString OfficerMemory::snapshot() const {
  QJsonObject all;
  for (const Part& part : m_parts) all.insert(part.name, part.read());
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void OfficerMemory::tell(const Error& error) {
  if (std::exchange(m_hasTold, true)) return;
  Q_EMIT failed(error);
}

void OfficerMemory::restore(const std::function<void()>& shown) {
  m_officerId.reset();
  m_hasTold = false;
  const QString officerId = m_session.seat().officerId;
  m_session.backend()
      .ask([officerId](Office& office) { return office.roster().preference(officerId, key()); })
      .then(this, [this, officerId, shown](const Result<std::optional<QString>>& kept) {
        if (m_session.seat().officerId != officerId) return;  // locked meanwhile, or somebody else is here
        const QJsonObject all = kept && *kept ? QJsonDocument::fromJson((*kept)->toUtf8()).object() : QJsonObject();
        for (const Part& part : m_parts) part.apply(all.value(part.name).toObject());
        if (kept) {
          // What could not be read is not written over.
          m_officerId = officerId;
          m_kept = kept->value_or(QString());
        } else {
          tell(kept.error());
        }
        shown();
      });
}

void OfficerMemory::save() {
  if (!m_officerId) return;
  const QString now = snapshot();
  if (now == m_kept) return;
  m_kept = now;  // as asked; the backend writes in the order of the asking
  m_session.backend()
      .ask([officerId = *m_officerId, now](Office& office) {
        return office.roster().setPreference(officerId, key(), now);
      })
      .then(this, [this, officerId = *m_officerId, now](const Done& done) {
        if (done) return;
        if (m_officerId == officerId && m_kept == now) m_kept.clear();  // so that it is tried again
        tell(done.error());
      });
}
