#include "server/visitor_answers.h"

#include "server/exchange.h"
#include "server/tracking_page.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;
using Seconds = std::chrono::seconds;
using Time = std::chrono::steady_clock;

namespace {

/// What an answer to a tracking code takes at least; a busy hub's may take longer, and then for every code.
constexpr std::chrono::milliseconds kTrackingTime{250};

}  // namespace

asio::awaitable<HttpResponse> answerPage(std::shared_ptr<ServerState> state, Route route, QString peer) {
  const auto language = PageFrame::languageOf(route.query);
  const auto now = Time::now();
  if (!state->visitors.admit(peer, now)) co_return public_pages::notNow(429, state->visitors.secondsToWait(), language);
  // All who look at the hall within two seconds see the same page.
  const auto& kept = state->hallPages[language];
  if (route.kind == RouteKind::HallPage && now - kept.at < Seconds(2)) co_return kept.page;
  const auto exchange = std::make_shared<Exchange>(*state->io);
  exchange->answered.expires_after(Seconds(state->options.limits.bodySeconds));
  state->hub->look([teller = Teller(state->io, exchange), route, language](Hub& hub) {
    HttpResponse page = public_pages::notNow(503, 5, language);
    PublicBoard board(hub);
    if (route.kind == RouteKind::HallPage) {
      const auto hall = board.hall();
      if (hall) page = public_pages::hall(*hall, language);
    } else {
      const auto ticket = board.ticket(QString::fromLatin1(route.argument));
      if (ticket)
        page =
            *ticket ? public_pages::ticket(**ticket, route.argument, language) : public_pages::unknownTicket(language);
    }
    teller.tell(std::move(page));
  });
  HttpResponse shown = co_await answerOf(exchange, public_pages::notNow(503, 5, language));
  if (route.kind == RouteKind::HallPage && shown.status == 200) state->hallPages[language] = {shown, Time::now()};
  co_return shown;
}

asio::awaitable<HttpResponse> answerTracking(std::shared_ptr<ServerState> state, Route route, QString peer) {
  const auto language = PageFrame::languageOf(route.query);
  const auto since = Time::now();
  if (!state->visitors.admit(peer, since))
    co_return public_pages::notNow(429, state->visitors.secondsToWait(), language);
  std::optional<QString> typed = QString::fromLatin1(route.argument);
  if (route.kind == RouteKind::TrackingForm) typed = tracking_page::typedIn(route.query);
  if (!typed) co_return tracking_page::form(language);
  const auto code = readTrackingCode(*typed);
  if (!code)
    co_return tracking_page::mistyped(*typed, codeProblem(code.error()).value_or(CodeProblem::Check), language);

  const auto exchange = std::make_shared<Exchange>(*state->io);
  exchange->answered.expires_after(Seconds(state->options.limits.bodySeconds));
  const auto tell = [teller = Teller(state->io, exchange), code = *code,
                     language](const Result<std::optional<PublicCase>>& shown) {
    HttpResponse page = public_pages::notNow(503, 5, language);
    if (shown) page = *shown ? tracking_page::found(**shown, language) : tracking_page::unknown(code, language);
    if (!shown) qWarning("a code could not be looked up: %s", qPrintable(shown.error().detail));
    teller.tell(std::move(page));
  };
  if (state->centre) {
    const bool isAsked = state->centre->ask(code->toLatin1(), [tell, code = *code](Centre* centre) {
      const auto shown = centre ? centre->application(code)
                                : Result<std::optional<PublicCase>>(failure(ErrorCode::Io, QStringLiteral("database")));
      tell(shown);
      return shown.has_value();
    });
    if (!isAsked) co_return public_pages::notNow(503, 5, language);
  } else {
    state->hub->look([tell, code = *code](Hub& hub) { tell(PublicBoard(hub).application(code)); });
  }
  boost::system::error_code ended;
  co_await exchange->answered.async_wait(asio::redirect_error(asio::use_awaitable, ended));
  // Whether a code is known shall not be read off the clock.
  exchange->answered.expires_at(since + kTrackingTime);
  co_return co_await answerOf(exchange, public_pages::notNow(503, 5, language));
}
