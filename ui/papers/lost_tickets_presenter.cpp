#include "papers/lost_tickets_presenter.h"

#include <algorithm>

#include "session/error_words.h"
#include "session/session.h"

LostTicketsPresenter::LostTicketsPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &Session::signedIn, this, &LostTicketsPresenter::refresh);
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    const bool isTicket = kinds.contains(QStringLiteral("ticket")) && !m_state.tickets.empty();
    if (isTicket || kinds.contains(QStringLiteral("print"))) refresh();
  });
}

void LostTicketsPresenter::refresh() {
  const quint64 question = ++m_question;
  m_session.backend()
      .ask([counter = m_session.counterId()](Office& office) { return LostTickets(office).at(counter); })
      .then(this, [this, question](const Result<std::vector<LostTicket>>& lost) {
        if (question != m_question) return;
        if (lost) {
          if (lost->empty() && m_state.tickets.empty()) return;
          m_state.tickets = *lost;
        } else {
          m_state.problem = errorWords(lost.error());
        }
        Q_EMIT stateChanged();
      });
}

template <typename Question>
void LostTicketsPresenter::command(Question question) {
  if (m_state.isBusy) return;
  m_state.isBusy = true;
  m_state.problem.clear();
  Q_EMIT stateChanged();
  m_session.backend().ask(std::move(question)).then(this, [this](const Done& done) {
    m_state.isBusy = false;
    if (!done) m_state.problem = errorWords(done.error());
    Q_EMIT stateChanged();
    refresh();
  });
}

void LostTicketsPresenter::printAgain(const QString& jobId) {
  const auto lost = std::ranges::find_if(m_state.tickets, [&](const LostTicket& one) { return one.job.id == jobId; });
  if (lost == m_state.tickets.end()) return;
  command([seat = m_session.seat(), paperId = lost->job.paperId](Office& office) -> Done {
    if (auto queued = office.papers().printAgain(seat, paperId, {}); !queued) return tl::unexpected(queued.error());
    return {};
  });
}

void LostTicketsPresenter::callByName(const QString& jobId, const QString& name) {
  command([seat = m_session.seat(), jobId, name](Office& office) {
    return LostTickets(office).callByName(seat, jobId, name);
  });
}

void LostTicketsPresenter::cancel(const QString& jobId) {
  command([seat = m_session.seat(), jobId](Office& office) { return LostTickets(office).cancel(seat, jobId); });
}
