#include "supervisor/supervisor_presenter.h"

#include "session/error_words.h"
#include "supervisor/supervisor_words.h"

namespace {
constexpr int kCoalesceMs = 200;
constexpr qint64 kMinute = 60'000;
}  // namespace

SupervisorPresenter::SupervisorPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(kCoalesceMs);
  connect(&m_soon, &QTimer::timeout, this, &SupervisorPresenter::refresh);
  connect(&session.backend(), &Backend::changed, this, [this] {
    if (m_isActive && !m_soon.isActive()) m_soon.start();
  });
  connect(&session, &Session::secondPassed, this, [this](qint64 nowMs) {
    if (!m_isActive || nowMs / kMinute == m_minute) return;
    m_minute = nowMs / kMinute;
    refresh();
  });
}

void SupervisorPresenter::setActive(bool isActive) {
  if (m_isActive == isActive) return;
  m_isActive = isActive;
  if (isActive) {
    m_minute = m_session.nowMs() / kMinute;
    refresh();
  }
}

void SupervisorPresenter::setTrendsShown(bool isShown) {
  m_isTrendsShown = isShown;
  if (isShown) readCourse();
}

void SupervisorPresenter::chooseRange(RangeChoice choice, const DayRange& custom) {
  m_state.choice = choice;
  if (choice == RangeChoice::Custom) m_custom = custom;
  m_state.range = rangeOf(choice, m_session.zone().day(m_session.nowMs()), m_custom);
  Q_EMIT stateChanged();
  if (m_isTrendsShown) readCourse();
}

void SupervisorPresenter::readCourse() {
  m_state.range = rangeOf(m_state.choice, m_session.zone().day(m_session.nowMs()), m_custom);
  const int request = ++m_courseRequest;
  m_session.backend()
      .ask([range = m_state.range](Office& office) { return office.supervisor().course(range); })
      .then(this, [this, request](const Result<RangeCourse>& course) {
        if (request != m_courseRequest) return;
        if (course) {
          m_state.course = *course;
          m_state.rangeFault.clear();
        } else if (course.error().field == QLatin1String("range")) {
          m_state.rangeFault = course.error().detail == QLatin1String("too_long")
                                   ? tr("Paling banyak %n hari.", nullptr, SupervisorDesk::kMostDays)
                                   : tr("Tanggal akhir mendahului tanggal awal.");
        } else {
          m_state.rangeFault = errorWords(course.error());
        }
        Q_EMIT stateChanged();
      });
}

void SupervisorPresenter::refresh() {
  // A long range is read each minute alone; a change of today hardly moves it.
  const bool isNewMinute = std::exchange(m_courseMinute, m_session.nowMs() / kMinute) != m_session.nowMs() / kMinute;
  if (m_isTrendsShown && (m_state.choice == RangeChoice::Today || isNewMinute)) readCourse();
  if (m_isAsking) {
    m_isStale = true;
    return;
  }
  m_isAsking = true;
  m_session.backend()
      .ask([](Office& office) { return office.supervisor().now(); })
      .then(this, [this](const Result<SupervisorNow>& now) {
        m_isAsking = false;
        if (now) {
          m_state.now = *now;
          m_state.fault.clear();
        } else {
          m_state.fault = errorWords(now.error());
        }
        Q_EMIT stateChanged();
        if (std::exchange(m_isStale, false)) refresh();
      });
}

const SupervisorAlert* SupervisorPresenter::alertOf(const QString& key) const {
  if (!m_state.now) return nullptr;
  for (const SupervisorAlert& alert : m_state.now->alerts)
    if (alert.key == key) return &alert;
  return nullptr;
}

void SupervisorPresenter::run(const std::function<Done(Office&)>& command) {
  if (m_state.isWorking) return;
  m_state.isWorking = true;
  Q_EMIT stateChanged();
  m_session.backend().ask([command](Office& office) { return command(office); }).then(this, [this](const Done& done) {
    m_state.isWorking = false;
    Q_EMIT stateChanged();
    if (!done) Q_EMIT commandFailed(errorWords(done.error()));
    refresh();
  });
}

void SupervisorPresenter::openCounter(const SupervisorAlert& alert, const QueueAlert& about) {
  const Seat seat{about.counterId, m_session.seat().officerId};
  const QString words = tr("%1 dibuka untuk %2").arg(about.counterName, about.queue.agencyShortName);
  run([seat, words, key = alert.key](Office& office) -> Done {
    if (auto done = office.queue().setPresence(seat, CounterState::Open); !done) return done;
    return office.supervisor().noteHandled(key, words);
  });
}

void SupervisorPresenter::act(const QString& alertKey) {
  const SupervisorAlert* alert = alertOf(alertKey);
  if (!alert || m_state.isWorking) return;
  if (const auto* queue = std::get_if<QueueAlert>(&alert->about)) {
    if (queue->counterId.isEmpty())
      listQueue(queue->queue.key);
    else
      openCounter(*alert, *queue);
  } else if (const auto* counter = std::get_if<CounterAlert>(&alert->about)) {
    Q_EMIT contactRequested(alert->key, counter->counter);
  } else if (std::holds_alternative<PromiseAlert>(alert->about)) {
    CaseFilter filter;
    filter.which = CaseFilter::Which::DueToday;
    Q_EMIT casesRequested(filter);
  } else if (const auto* strange = std::get_if<AnomalyAlert>(&alert->about)) {
    const std::vector<AnomalyLine> lines = strange->lines;
    // Those that come later make a new alert: its key names the newest.
    run([key = alert->key, words = tr("%1 kejanggalan dilihat").arg(lines.size())](Office& office) {
      return office.supervisor().noteHandled(key, words);
    });
    Q_EMIT anomaliesListed(lines);
  } else if (const auto* exports = std::get_if<ExportAlert>(&alert->about)) {
    const std::vector<CaseExportLine> lines = exports->lines;
    run([key = alert->key, words = tr("%1 ekspor dilihat").arg(lines.size())](Office& office) {
      return office.supervisor().noteHandled(key, words);
    });
    Q_EMIT exportsListed(lines);
  } else {
    Q_EMIT papersRequested();
  }
}

void SupervisorPresenter::markContacted(const QString& alertKey) {
  const SupervisorAlert* alert = alertOf(alertKey);
  const auto* about = alert ? std::get_if<CounterAlert>(&alert->about) : nullptr;
  if (!about) return;
  const QString words = tr("%1 dihubungi tentang %2").arg(about->counter.name, about->counter.label);
  run([key = alertKey, words](Office& office) { return office.supervisor().noteHandled(key, words); });
}

void SupervisorPresenter::listQueue(const QString& queueKey) {
  if (!m_state.now) return;
  const auto& queues = m_state.now->queues;
  const auto queue = std::ranges::find(queues, queueKey, &HallQueue::key);
  if (queue == queues.end()) return;
  m_session.backend()
      .ask([queueKey](Office& office) { return office.supervisor().waitingIn(queueKey); })
      .then(this, [this, queue = *queue](const Result<std::vector<TicketLine>>& tickets) {
        if (tickets)
          Q_EMIT queueListed(queue, *tickets);
        else
          Q_EMIT commandFailed(errorWords(tickets.error()));
      });
}
