#include "info/information_presenter.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

#include "models/word_search.h"
#include "services/backend.h"
#include "services/service_words.h"
#include "session/error_words.h"
#include "session/session.h"
#include "session/time_words.h"

namespace {

constexpr int kSlowMs = 200;
constexpr qint64 kMinute = 60'000;

Uuid freshId(qint64 nowMs) {
  std::array<std::uint8_t, 10> chance{};
  for (auto& byte : chance) byte = static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256));
  return Uuid::v7(nowMs, chance);
}

Result<std::vector<ServiceOffer>> readOffers(Office& office) {
  const Almanac& almanac = office.almanac();
  std::vector<ServiceOffer> offers;
  for (const ServiceStandard& standard : almanac.catalogue().standards) {
    ServiceOffer offer;
    offer.standard = standard;
    if (const AgencyEntry* agency = almanac.catalogue().agency(standard.agencyId)) {
      offer.agencyName = agency->agency.name;
      offer.agencyShortName = agency->agency.shortName;
      offer.place = agency->agency.zone;
      offer.hours = openingWords(agency->hours);
    }
    for (const auto& [id, counter] : almanac.counters()) {
      if (!counter.queues.contains(standard.series)) continue;
      const auto presence = office.queue().presence(id);
      if (!presence) return tl::unexpected(presence.error());
      if (presence->state == CounterState::Open) ++offer.openCounters;
    }
    offers.push_back(std::move(offer));
  }
  std::ranges::stable_sort(offers, [](const ServiceOffer& a, const ServiceOffer& b) {
    const int byAgency = a.agencyShortName.localeAwareCompare(b.agencyShortName);
    return byAgency != 0 ? byAgency < 0 : a.standard.name.localeAwareCompare(b.standard.name) < 0;
  });
  return offers;
}

struct Issuance {
  IssuedTicket ticket;
  bool isPaperMissing = false;
};

using IssueReply = std::function<void(const Result<Issuance>&)>;

Issuance printed(Office& office, const Seat& seat, const Ticket& ticket, const QueueDesk::Estimate& estimate) {
  Issuance issuance;
  issuance.ticket.ticket = ticket;
  issuance.ticket.serviceName = office.almanac().serviceName(ticket.serviceId);
  if (const AgencyEntry* agency = office.almanac().catalogue().agency(ticket.agencyId)) {
    issuance.ticket.agencyName = agency->agency.name;
    issuance.ticket.zone = agency->agency.zone;
  }
  issuance.ticket.before = estimate.before;
  issuance.ticket.expectedFromMs = estimate.fromMs;
  issuance.ticket.expectedToMs = estimate.toMs;
  const auto paper = office.papers().issueTicketPaper(seat, ticket, estimate.before, estimate.fromMs, estimate.toMs);
  issuance.isPaperMissing = !paper;
  if (paper) {
    issuance.ticket.paperId = paper->paperId;
    issuance.ticket.printJobId = paper->jobId;
  }
  return issuance;
}

void issueNumber(Office& office, const Seat& seat, const IssueRequest& request, const IssueReply& reply) {
  // Before the ticket stands in the queue, so that it does not count itself.
  const auto estimate = office.queue().estimate(request.serviceId, request.priority);
  if (!estimate) return reply(tl::unexpected(estimate.error()));
  office.hall().issue(request, [&office, seat, estimate = *estimate, reply](const Result<Ticket>& ticket) {
    if (!ticket) return reply(tl::unexpected(ticket.error()));
    reply(printed(office, seat, *ticket, estimate));
  });
}

}  // namespace

const ServiceOffer* InformationState::chosen() const {
  const auto match = std::ranges::find_if(offers, [&](const ServiceOffer& o) { return o.standard.id == serviceId; });
  return match == offers.end() ? nullptr : &*match;
}

QString InformationState::obstacle() const {
  if (!isLoaded) return InformationPresenter::tr("Layanan sedang dibaca");
  if (issued) return InformationPresenter::tr("Nomor sudah diambil. Ctrl+N untuk warga berikutnya");
  if (!chosen()) return InformationPresenter::tr("Pilih layanan dahulu");
  return {};
}

InformationPresenter::InformationPresenter(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_requestId(freshId(session.nowMs())) {
  m_state.nowMs = session.nowMs();
  m_slow.setSingleShot(true);
  m_slow.setInterval(kSlowMs);
  connect(&m_slow, &QTimer::timeout, this, [this] {
    m_state.isSlow = true;
    Q_EMIT stateChanged();
  });
  connect(&session, &Session::secondPassed, this, &InformationPresenter::tick);
  connect(&session, &Session::signedIn, this, [this] {
    refresh();
    begin();
  });
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    static const QStringList kOffers{QStringLiteral("standard"), QStringLiteral("agency"), QStringLiteral("counter"),
                                     QStringLiteral("counter_state"), QStringLiteral("office")};
    const bool haveOffersChanged =
        std::ranges::any_of(kinds, [](const QString& kind) { return kOffers.contains(kind); });
    if (haveOffersChanged) refresh();
    if (haveOffersChanged || kinds.contains(QStringLiteral("ticket"))) readEstimate();
    if (kinds.contains(QStringLiteral("print"))) readPaper();
  });
}

const Zone& InformationPresenter::zone() const { return m_session.zone(); }

void InformationPresenter::refresh() {
  const quint64 question = ++m_offersQuestion;
  m_session.backend()
      .ask([](Office& office) { return readOffers(office); })
      .then(this, [this, question](const Result<std::vector<ServiceOffer>>& offers) {
        if (question != m_offersQuestion) return;
        if (!offers) {
          m_state.problem = errorWords(offers.error());
        } else {
          m_state.isLoaded = true;
          m_state.offers = *offers;
          find();
        }
        Q_EMIT stateChanged();
      });
}

void InformationPresenter::search(const QString& typed) {
  if (m_state.typed == typed) return;
  m_state.typed = typed;
  const QString before = m_state.serviceId;
  m_state.serviceId.clear();  // the best match is the offer now
  find();
  if (m_state.serviceId != before) forgetTicket();
  Q_EMIT stateChanged();
}

void InformationPresenter::find() {
  std::vector<std::pair<int, std::size_t>> matches;
  for (std::size_t i = 0; i < m_state.offers.size(); ++i) {
    const ServiceOffer& offer = m_state.offers[i];
    const QString more =
        QStringList{offer.agencyName, offer.agencyShortName, offer.standard.everydayWords.join(QLatin1Char(' '))}.join(
            QLatin1Char(' '));
    const int match = wordMatch(m_state.typed, offer.standard.name, more);
    if (match >= 0) matches.emplace_back(match, i);
  }
  std::ranges::stable_sort(matches, {}, &std::pair<int, std::size_t>::first);
  m_state.found.clear();
  for (const auto& match : matches) m_state.found.push_back(match.second);
  const auto isShown = [this](std::size_t i) { return m_state.offers[i].standard.id == m_state.serviceId; };
  if (std::ranges::none_of(m_state.found, isShown)) {
    m_state.serviceId = m_state.found.empty() ? QString() : m_state.offers[m_state.found.front()].standard.id;
    m_state.estimate.reset();
    readEstimate();
  }
}

void InformationPresenter::choose(const QString& serviceId) {
  if (m_state.serviceId == serviceId || m_state.isIssuing) return;
  m_state.serviceId = serviceId;
  m_state.estimate.reset();
  m_state.sheetLabel.clear();
  forgetTicket();
  readEstimate();
  Q_EMIT stateChanged();
}

void InformationPresenter::setPriority(Priority priority) {
  if (m_state.priority == priority || m_state.isIssuing || m_state.issued) return;
  m_state.priority = priority;
  m_requestId = freshId(m_session.nowMs());  // another wish, so another request
  readEstimate();
  Q_EMIT stateChanged();
}

void InformationPresenter::readEstimate() {
  const quint64 question = ++m_estimateQuestion;
  if (m_state.serviceId.isEmpty()) return;
  m_session.backend()
      .ask([service = m_state.serviceId, priority = m_state.priority](Office& office) {
        return office.queue().estimate(service, priority);
      })
      .then(this, [this, question](const Result<QueueDesk::Estimate>& estimate) {
        if (question != m_estimateQuestion) return;
        m_state.estimate = estimate ? std::optional(*estimate) : std::nullopt;
        Q_EMIT stateChanged();
      });
}

void InformationPresenter::readPaper() {
  if (!m_state.issued || m_state.issued->paperId.isEmpty()) return;
  m_session.backend()
      .ask([paperId = m_state.issued->paperId](Office& office) { return office.papers().view(paperId); })
      .then(this, [this, paperId = m_state.issued->paperId](const Result<PaperView>& view) {
        if (!view || view->jobs.empty() || !m_state.issued || m_state.issued->paperId != paperId) return;
        // The last attempt speaks; one that another has settled only when there is no other.
        const PrintJob& job = *std::ranges::max_element(view->jobs, {}, [](const PrintJob& one) {
          return std::make_pair(one.queuedAtMs, one.state != PrintState::Dismissed);
        });
        if (m_state.paperState == job.state) return;
        m_state.paperState = job.state;
        Q_EMIT stateChanged();
      });
}

void InformationPresenter::forgetTicket() {
  m_state.issued.reset();
  m_state.isPaperMissing = false;
  m_state.problem.clear();
  m_requestId = freshId(m_session.nowMs());
}

void InformationPresenter::begin() {
  if (m_state.isIssuing) return;
  forgetTicket();
  m_state.typed.clear();
  m_state.priority = Priority::None;
  m_state.sheetLabel.clear();
  m_state.serviceId.clear();
  find();
  Q_EMIT stateChanged();
}

void InformationPresenter::takeNumber() {
  if (m_state.isIssuing || !m_state.obstacle().isEmpty()) return;
  m_state.isIssuing = true;
  m_state.problem.clear();
  m_slow.start();
  Q_EMIT stateChanged();
  const Seat seat = m_session.seat();
  IssueRequest request;
  request.requestId = m_requestId;
  request.serviceId = m_state.serviceId;
  request.priority = m_state.priority;
  request.counterId = seat.counterId;
  request.officerId = seat.officerId;
  m_session.backend()
      .askLater<Result<Issuance>>(
          [seat, request](Office& office, const IssueReply& reply) { issueNumber(office, seat, request, reply); })
      .then(this, [this](const Result<Issuance>& issuance) {
        m_slow.stop();
        m_state.isIssuing = false;
        m_state.isSlow = false;
        if (!issuance) {
          const bool isRefused = issuance.error().field == QLatin1String("hub");
          m_state.problem = tr("Nomor belum keluar. %1")
                                .arg(isRefused ? tr("Pusat antrean menolak permintaan PC ini. Klik keadaan jaringan di "
                                                    "kanan atas untuk melihat sebabnya.")
                                               : errorWords(issuance.error()));
          Q_EMIT stateChanged();
          return;
        }
        m_state.issued = issuance->ticket;
        m_state.isPaperMissing = issuance->isPaperMissing;
        m_state.paperState = PrintState::Queued;
        m_requestId = freshId(m_session.nowMs());
        readPaper();  // the printer may have been faster than this answer
        Q_EMIT stateChanged();
        Q_EMIT numberTaken(issuance->ticket);
      });
}

void InformationPresenter::printSheet() {
  if (m_state.isSheetUnderWay || !m_state.chosen()) return;
  m_state.isSheetUnderWay = true;
  m_state.sheetLabel.clear();
  Q_EMIT stateChanged();
  m_session.backend()
      .ask([seat = m_session.seat(), service = m_state.serviceId](Office& office) {
        return office.papers().issueRequirementSheet(seat, service);
      })
      .then(this, [this](const Result<QueuedPaper>& paper) {
        m_state.isSheetUnderWay = false;
        if (paper) {
          m_state.sheetLabel = paper->label;
        } else {
          m_state.problem = tr("Lembar syarat belum dicetak. %1").arg(errorWords(paper.error()));
        }
        Q_EMIT stateChanged();
      });
}

void InformationPresenter::tick(qint64 nowMs) {
  m_state.nowMs = nowMs;
  if (nowMs / kMinute == m_minute) return;
  m_minute = nowMs / kMinute;
  readEstimate();
}
