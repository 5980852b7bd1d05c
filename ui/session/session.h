#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

#include "domain/office.h"
#include "services/backend.h"
#include "services/queue_views.h"

/// Who is signed in at which counter, and what every page needs to work: the backend, the office's time, a second's
/// tick. UI thread; outlives the pages. A page's presenter gets it by constructor.
class Session : public QObject {
  Q_OBJECT

 public:
  using NowMs = std::function<qint64()>;

  Session(Backend& backend, NowMs now, QString counterId, QObject* parent = nullptr)
      : QObject(parent), m_backend(backend), m_now(std::move(now)), m_counterId(std::move(counterId)) {
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT secondPassed(nowMs()); });
    m_tick.start();
  }

  [[nodiscard]] Backend& backend() const { return m_backend; }
  [[nodiscard]] qint64 nowMs() const { return m_now(); }
  [[nodiscard]] Seat seat() const { return {m_counterId, m_officer ? m_officer->id : QString()}; }
  [[nodiscard]] const std::optional<Officer>& officer() const { return m_officer; }
  [[nodiscard]] const OfficeProfile& office() const { return m_office; }
  [[nodiscard]] const Zone& zone() const { return m_office.zone; }
  [[nodiscard]] const QString& counterId() const { return m_counterId; }

  void setOffice(const OfficeProfile& office) { m_office = office; }
  void setCounter(const QString& counterId) { m_counterId = counterId; }
  void signIn(const Officer& officer) {
    m_officer = officer;
    Q_EMIT signedIn();
  }
  void signOut() {
    m_officer.reset();
    Q_EMIT signedOut();
  }

 Q_SIGNALS:
  void signedIn();
  void signedOut();
  void secondPassed(qint64 nowMs);

 private:
  Backend& m_backend;
  NowMs m_now;
  QString m_counterId;
  std::optional<Officer> m_officer;
  OfficeProfile m_office;
  QTimer m_tick;
};
