#include "counter/counter_presenter.h"

#include <algorithm>

#include "services/backend.h"
#include "session/error_words.h"
#include "session/session.h"
#include "session/ticket_words.h"

namespace {

constexpr int kSlowMs = 200;
constexpr int kCasesShown = 50;
constexpr qint64 kMinute = 60'000;

const QStringList& kindsThatMatter() {
  static const QStringList kinds{QStringLiteral("ticket"), QStringLiteral("counter_state"), QStringLiteral("case"),
                                 QStringLiteral("office"), QStringLiteral("counter"),       QStringLiteral("series"),
                                 QStringLiteral("agency"), QStringLiteral("standard"),      QStringLiteral("calendar")};
  return kinds;
}

Done doneOf(const Result<Ticket>& ticket) {
  if (!ticket) return tl::unexpected(ticket.error());
  return {};
}

/// A scanned ticket is an address whose last part is the code; a typed number is left as it is.
QString lastPart(const QString& typed) {
  const QString text = typed.trimmed();
  return text.mid(text.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isDigitsOnly(const QString& text) {
  return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

CounterPresenter::CounterPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_state.nowMs = session.nowMs();
  m_slow.setSingleShot(true);
  m_slow.setInterval(kSlowMs);
  connect(&m_slow, &QTimer::timeout, this, [this] {
    m_state.isSlow = true;
    Q_EMIT stateChanged();
  });
  connect(&session, &Session::secondPassed, this, &CounterPresenter::tick);
  connect(&session, &Session::signedIn, this, &CounterPresenter::restart);
  connect(&session, &Session::signedOut, this, &CounterPresenter::restart);
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    const bool matters =
        std::ranges::any_of(kinds, [](const QString& kind) { return kindsThatMatter().contains(kind); });
    if (matters) refresh();
  });
}

Result<CounterPresenter::Reading> CounterPresenter::read(Office& office, const Seat& seat) {
  auto board = office.queue().board(seat);
  if (!board) return tl::unexpected(board.error());
  CaseFilter mine;
  mine.which = CaseFilter::Which::Mine;
  mine.officerId = seat.officerId;
  auto cases = office.cases().list(mine, kCasesShown, 0);
  if (!cases) return tl::unexpected(cases.error());
  return Reading{std::move(*board), std::move(*cases)};
}

void CounterPresenter::refresh() {
  if (m_state.underWay) return;  // the command brings the board as it is after it, and all changes before it
  if (m_isReading) {
    m_isStale = true;
    return;
  }
  m_isReading = true;
  const quint64 question = ++m_question;
  m_session.backend()
      .ask([seat = m_session.seat()](Office& office) { return read(office, seat); })
      .then(this, [this, question](const Result<Reading>& reading) {
        m_isReading = false;
        const bool isNewest = question == m_question;
        if (isNewest && reading) {
          take(*reading);
        } else if (isNewest) {
          m_state.problem = errorWords(reading.error());
        }
        if (std::exchange(m_isStale, false)) refresh();
        if (isNewest) Q_EMIT stateChanged();
      });
}

void CounterPresenter::take(const Reading& reading) {
  m_state.isLoaded = true;
  m_state.board = reading.board;
  m_state.cases = reading.cases;
  m_state.nowMs = m_session.nowMs();
  m_readMinute = m_state.nowMs / kMinute;
  const std::optional<TicketInHand> serving = m_state.isServing() ? m_state.board.inHand : std::nullopt;
  const bool isSame = serving && m_inService ? serving->ticket.id == m_inService->ticket.id &&
                                                   serving->ticket.serviceId == m_inService->ticket.serviceId
                                             : serving.has_value() == m_inService.has_value();
  if (isSame) return;
  m_inService = serving;
  m_state.intake = ServiceStep::Open;
  Q_EMIT serviceChanged(m_inService);
}

void CounterPresenter::tick(qint64 nowMs) {
  m_state.nowMs = nowMs;
  if (!m_state.isLoaded) return;
  if (nowMs / kMinute != m_readMinute) {
    m_readMinute = nowMs / kMinute;
    refresh();
  }
  Q_EMIT stateChanged();
}

void CounterPresenter::restart() {
  // Answers to questions of the officer before are dropped by their number; a command under way still ends.
  ++m_question;
  const auto underWay = m_state.underWay;
  CounterPageState fresh;
  fresh.isHubAway = m_state.isHubAway;
  fresh.ownSuffix = m_state.ownSuffix;
  fresh.hubSeenAtMs = m_state.hubSeenAtMs;
  m_state = std::move(fresh);
  m_state.underWay = underWay;
  m_state.nowMs = m_session.nowMs();
  if (std::exchange(m_inService, std::nullopt)) Q_EMIT serviceChanged(std::nullopt);
  Q_EMIT stateChanged();
  if (m_session.officer()) refresh();
}

void CounterPresenter::setFreeIntake(bool isOpen) {
  if (m_state.hasFreeIntake == isOpen) return;
  m_state.hasFreeIntake = isOpen;
  Q_EMIT stateChanged();
}

void CounterPresenter::setServiceStep(ServiceStep step) {
  if (m_state.intake == step) return;
  m_state.intake = step;
  Q_EMIT stateChanged();
}

void CounterPresenter::clearProblem() {
  if (m_state.problem.isEmpty()) return;
  m_state.problem.clear();
  Q_EMIT stateChanged();
}

void CounterPresenter::setHubAway(bool isAway, const QString& ownSuffix, std::optional<qint64> seenAtMs) {
  if (m_state.isHubAway == isAway && m_state.ownSuffix == ownSuffix && m_state.hubSeenAtMs == seenAtMs) return;
  m_state.isHubAway = isAway;
  m_state.ownSuffix = ownSuffix;
  m_state.hubSeenAtMs = seenAtMs;
  Q_EMIT stateChanged();
}

void CounterPresenter::run(CounterCommand command, const Verb& verb, const QString& typed) {
  runLater(command, [verb](Office& office, const auto& reply) { reply(verb(office)); }, typed);
}

void CounterPresenter::runLater(CounterCommand command, LaterVerb verb, const QString& typed) {
  m_state.nowMs = m_session.nowMs();
  if (m_state.underWay || !buttonOf(buttons(), command).isPossible()) return;
  m_state.underWay = command;
  m_state.problem.clear();
  m_slow.start();
  ++m_question;
  Q_EMIT stateChanged();
  m_session.backend()
      .askLater<Result<Outcome>>([seat = m_session.seat(), verb = std::move(verb)](
                                     Office& office, const std::function<void(const Result<Outcome>&)>& reply) {
        verb(office, [&office, seat, reply](const Done& done) {
          auto reading = read(office, seat);
          if (!reading) return reply(tl::unexpected(done ? reading.error() : done.error()));
          reply(Outcome{done ? std::nullopt : std::optional<Error>(done.error()), std::move(*reading)});
        });
      })
      .then(this, [this, command, typed](const Result<Outcome>& outcome) { finishCommand(command, typed, outcome); });
}

void CounterPresenter::finishCommand(CounterCommand command, const QString& typed, const Result<Outcome>& outcome) {
  m_slow.stop();
  m_state.underWay.reset();
  m_state.isSlow = false;
  ++m_question;
  const bool isDone = outcome && !outcome->refusal;
  if (outcome) take(outcome->reading);
  if (!isDone) m_state.problem = problemWords(command, outcome ? *outcome->refusal : outcome.error(), typed);
  Q_EMIT stateChanged();
  if (isDone) Q_EMIT commandDone(command);
}

void CounterPresenter::callNext() {
  runLater(CounterCommand::CallNext, [seat = m_session.seat()](Office& office, const auto& reply) {
    office.hall().callNext(seat, [reply](const Result<Ticket>& ticket) { reply(doneOf(ticket)); });
  });
}

void CounterPresenter::callById(const TicketId& id) {
  runLater(CounterCommand::ByNumber, [seat = m_session.seat(), id](Office& office, const auto& reply) {
    office.hall().callTicket(seat, id, [reply](const Result<Ticket>& ticket) { reply(doneOf(ticket)); });
  });
}

void CounterPresenter::callTyped(const QString& typed) {
  QString wanted = lastPart(typed);
  if (wanted.isEmpty()) return;
  if (isDigitsOnly(wanted)) {
    const QStringList queues = m_state.board.counter.queues;
    if (queues.size() != 1) {
      m_state.problem = tr("Ketik nomor dengan hurufnya, misalnya %1.")
                            .arg(ticketLabel(queues.value(0, QStringLiteral("A")), wanted.left(6).toInt()));
      Q_EMIT stateChanged();
      return;
    }
    wanted.prepend(queues.first());
  }
  runLater(
      CounterCommand::ByNumber,
      [seat = m_session.seat(), wanted](Office& office, const auto& reply) {
        const auto ticket = office.queue().findByLabel(wanted);
        if (!ticket) return reply(tl::unexpected(ticket.error()));
        if (!*ticket) return reply(failure(ErrorCode::NotFound, wanted, QStringLiteral("ticket")));
        office.hall().callTicket(seat, (*ticket)->id, [reply](const Result<Ticket>& called) { reply(doneOf(called)); });
      },
      wanted.toUpper());
}

void CounterPresenter::recall() {
  run(CounterCommand::Recall,
      [seat = m_session.seat()](Office& office) { return doneOf(office.queue().recall(seat)); });
}

void CounterPresenter::start() {
  run(CounterCommand::Start, [seat = m_session.seat()](Office& office) { return doneOf(office.queue().start(seat)); });
}

void CounterPresenter::hold(const QString& note) {
  run(CounterCommand::Hold,
      [seat = m_session.seat(), note](Office& office) { return doneOf(office.queue().hold(seat, note)); });
}

void CounterPresenter::noShow() {
  run(CounterCommand::NoShow,
      [seat = m_session.seat()](Office& office) { return doneOf(office.queue().noShow(seat)); });
}

void CounterPresenter::transfer(const TransferRequest& request) {
  run(CounterCommand::Transfer,
      [seat = m_session.seat(), request](Office& office) { return doneOf(office.queue().transfer(seat, request)); });
}

void CounterPresenter::finish() {
  run(CounterCommand::Finish,
      [seat = m_session.seat()](Office& office) { return doneOf(office.queue().finish(seat)); });
}

void CounterPresenter::restore(const TicketId& id) {
  run(CounterCommand::Restore,
      [seat = m_session.seat(), id](Office& office) { return doneOf(office.queue().restore(seat, id)); });
}

void CounterPresenter::undo() {
  run(CounterCommand::Undo, [seat = m_session.seat()](Office& office) { return doneOf(office.queue().undo(seat)); });
}

void CounterPresenter::openAgain() {
  run(CounterCommand::OpenAgain,
      [seat = m_session.seat()](Office& office) { return office.queue().setPresence(seat, CounterState::Open); });
}

void CounterPresenter::readTransferChoices() {
  if (m_isReadingChoices || m_state.underWay || !buttonOf(buttons(), CounterCommand::Transfer).isPossible()) return;
  m_isReadingChoices = true;
  const TicketId ticket = m_state.board.inHand->ticket.id;
  m_session.backend()
      .ask([seat = m_session.seat(),
            label = m_state.board.inHand->ticket.label()](Office& office) -> Result<TransferChoices> {
        const Almanac& almanac = office.almanac();
        TransferChoices choices;
        choices.ticketLabel = label;
        choices.ownCounterName = almanac.counterName(seat.counterId);
        QStringList served;
        for (const auto& [id, counter] : almanac.counters()) {
          if (id == seat.counterId) {
            served += counter.queues;
            continue;
          }
          const auto presence = office.queue().presence(id);
          if (!presence) return tl::unexpected(presence.error());
          choices.counters.push_back({id, counter.name, counter.queues, presence->state == CounterState::Open});
          served += counter.queues;
        }
        const Counter* own = almanac.counter(seat.counterId);
        for (const ServiceStandard& standard : almanac.catalogue().standards) {
          if (!served.contains(standard.series)) continue;  // nobody would call it
          const AgencyEntry* agency = almanac.catalogue().agency(standard.agencyId);
          choices.services.push_back({standard.id, standard.name, agency ? agency->agency.shortName : QString(),
                                      standard.series,
                                      (agency ? agency->agency.name + QLatin1Char(' ') : QString()) +
                                          standard.everydayWords.join(QLatin1Char(' '))});
        }
        const AgencyEntry* ownAgency = own ? almanac.catalogue().agency(own->agencyId) : nullptr;
        const QString first = ownAgency ? ownAgency->agency.shortName : QString();
        std::ranges::stable_sort(choices.services, [&first](const auto& a, const auto& b) {
          if ((a.agency == first) != (b.agency == first)) return a.agency == first;
          if (a.agency != b.agency) return a.agency.localeAwareCompare(b.agency) < 0;
          return a.name.localeAwareCompare(b.name) < 0;
        });
        // "Loket 10" stands after "Loket 9".
        std::ranges::stable_sort(choices.counters, [](const auto& a, const auto& b) {
          return std::pair(a.name.size(), a.name) < std::pair(b.name.size(), b.name);
        });
        return choices;
      })
      .then(this, [this, ticket](const Result<TransferChoices>& choices) {
        m_isReadingChoices = false;
        if (!choices) {
          m_state.problem = errorWords(choices.error());
          Q_EMIT stateChanged();
        } else if (m_state.board.inHand && m_state.board.inHand->ticket.id == ticket) {
          Q_EMIT transferChoicesRead(*choices);
        }
      });
}

QString CounterPresenter::problemWords(CounterCommand command, const Error& error, const QString& typed) const {
  if (error.field == QLatin1String("hub")) {
    if (error.code == ErrorCode::Busy)
      return tr("Pusat antrean tidak terjangkau. Panggil nomor yang kertasnya ada di depan Anda (Ctrl+G).");
    return tr("Pusat antrean menolak PC ini. Klik keadaan jaringan di kanan atas untuk melihat sebabnya.");
  }
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("serving"))
    return tr("Menurut pusat antrean, loket ini masih memegang nomor lain. Tunggu sebentar sampai catatannya sampai, "
              "lalu panggil lagi.");
  if (error.code == ErrorCode::NotFound && error.field == QLatin1String("counter"))
    return tr("Pusat antrean belum mengenal loket ini. Minta admin memeriksa daftar loket di Setelan.");
  if (error.code == ErrorCode::NotFound && error.field == QLatin1String("queue"))
    return tr("Tidak ada yang menunggu lagi. Pemilik karcis bisa dipanggil dengan nomornya (Ctrl+G).");
  if (error.code == ErrorCode::NotFound && error.field == QLatin1String("ticket"))
    return tr("Nomor %1 tidak ada hari ini. Periksa karcisnya, lalu ketik lagi.").arg(typed);
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("recall_limit"))
    return tr("Batas panggil ulang sudah tercapai. Tandai tidak hadir (F7) atau tahan (F6).");
  if (error.code == ErrorCode::Conflict && command == CounterCommand::Undo)
    return tr("Sudah tidak bisa diurungkan. Nomor yang ditahan atau terlewat bisa dipulihkan dari daftar di kiri.");
  if (error.code == ErrorCode::Conflict && command == CounterCommand::ByNumber) {
    const auto state = ticketStateFromKey(error.field);
    const QString label = typed.isEmpty() ? tr("Nomor itu") : tr("Nomor %1").arg(typed);
    if (state) return tr("%1 %2, jadi tidak bisa dipanggil.").arg(label, ticketStateWords(*state));
  }
  if (error.code == ErrorCode::Invalid && command == CounterCommand::Transfer)
    return tr("Loket tujuan tidak melayani layanan itu. Pilih loket lain, atau biarkan kosong.");
  return errorWords(error);
}
