// A counter without a screen: the desktop program's backend, store, sync engine and HTTP, and an officer who never
// rests. What it says on standard output it says after it is durable:
//
//   joined | issued <ticket> <label> | called <ticket> <label> | let-go <ticket> | case <id> | online | state <trouble>
//   count <operations> <waiting> <caught up> | attached <case> <hash> <bytes> | fetched <hash> | trouble <words>
//
// and on standard input it takes: stop (no more work), go, count, register, attach (a scan to its newest case),
// fetch <case> <hash> (a file of it that is elsewhere), quit. For the tests of real processes.

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <iostream>
#include <map>
#include <string>
#include <thread>

#include "insight/split_mix.h"
#include "loket/hall_link.h"
#include "platform/device_secret.h"
#include "platform/process_end.h"
#include "store/case_table.h"
#include "store/preference_table.h"
#include "store/ticket_table.h"
#include "support/sample_case.h"

namespace {

constexpr std::array<const char*, 3> kServices{"akta-kelahiran", "kia", "pindah-datang"};

void say(const QString& line) {
  std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
  std::fflush(stdout);
}

/// Whom the officer has before them.
struct InHand {
  std::optional<Ticket> ticket;
  std::optional<TicketId> held;
};

class CounterProgram : public QObject {
 public:
  struct Plan {
    QString folder;
    QString invitation;
    Seat seat;
    quint64 seed = 1;
    quint16 via = 0;       ///< the port of a proxy before the hub; 0: none
    bool isPlain = false;  ///< HTTP without TLS
    bool isResting = false;
  };

  explicit CounterProgram(const Plan& plan) : m_plan(plan), m_chance(plan.seed), m_isResting(plan.isResting) {}

  bool start();
  void obey(const QString& word);

 private:
  void act();
  void next() {
    QTimer::singleShot(m_chance.below(12), this, [this] { act(); });
  }
  void issue();
  void attend(const InHand& hand);
  void call();
  void callPaper();
  void verb(const Ticket& ticket);
  void registerCase();
  void attach();
  void fetch(const QString& caseId, const QString& sha256);
  void tellState();
  /// Whatever is no plain "no" of the rules or the hub is a fault of the program.
  void note(const Error& error, const char* what);

  Plan m_plan;
  SplitMix m_chance;
  SystemClock m_clock;
  SystemRandom m_random;
  Backend m_backend;
  HallLink* m_link = nullptr;  ///< of the store that is open; backend thread
  Office::Options m_options;
  std::deque<TicketId> m_papers;  ///< numbers whose paper was handed out at this very window
  bool m_isResting;
  bool m_isActing = false;
  QString m_state;
  QString m_newestCase;
};

bool CounterProgram::start() {
  std::array<std::uint8_t, 38> chance{};
  m_random.fill(chance);
  const auto secret = DeviceSecret::load(m_plan.folder, QByteArray(reinterpret_cast<const char*>(chance.data()), 38));
  // The keys of the data groups as if the centre had given them out.
  const auto keys = KeyRing::ofRoot(QByteArray(GroupKey::kSecretBytes, 'r'));
  if (!secret || !keys) return false;
  m_options.store.folder = m_plan.folder;
  m_options.store.device = secret->device;
  m_options.store.deviceSeed = secret->seed;
  m_options.store.clock = &m_clock;
  m_options.store.random = &m_random;
  m_options.store.keys = *keys;
  m_options.regions = {"code,name\n", "code,name\n", "code,name\n", "code,status\n"};
  m_backend.setCompanion([this](Office& office) -> std::unique_ptr<QObject> {
    PreferenceTable preferences(office.store().database());
    const auto text = preferences.get({}, QStringLiteral("hall.home"));
    if (text && *text && m_plan.via != 0) {
      QJsonObject home = QJsonDocument::fromJson((*text)->toUtf8()).object();
      home.insert(QStringLiteral("url"), QStringLiteral("%1://127.0.0.1:%2")
                                             .arg(m_plan.isPlain ? QStringLiteral("http") : QStringLiteral("https"))
                                             .arg(m_plan.via));
      if (m_plan.isPlain) home.insert(QStringLiteral("fingerprint"), QString());
      if (auto done = preferences.set({}, QStringLiteral("hall.home"),
                                      QString::fromUtf8(QJsonDocument(home).toJson(QJsonDocument::Compact)));
          !done)
        say(QLatin1String("trouble home ") + done.error().detail);
    }
    auto link = std::make_unique<HallLink>(
        HallLink::Parts{m_backend, office, m_clock, m_random, m_options.store.device, m_options.store.deviceSeed});
    m_link = link.get();
    return link;
  });
  connect(&m_backend, &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QLatin1String("hall"))) tellState();
  });
  m_backend.open(m_options).then(this, [this](const Result<Store::Opening>& opening) {
    if (!opening) return note(opening.error(), "open");
    if (!opening->setAside.isEmpty()) say(QLatin1String("trouble the store was set aside: ") + opening->setAside);
    if (m_plan.invitation.isEmpty()) return act();
    m_backend
        .askLater<Result<bool>>([this](Office& office, auto reply) {
          if (office.store().authority() == Authority::Member) return reply(true);
          const auto invitation = Invitation::parse(m_plan.invitation);
          if (!invitation) return reply(tl::unexpected(invitation.error()));
          // Past the desk: this PC has no office yet, and so nobody whose role could be asked for.
          m_link->join(*invitation, [reply](const Done& done) {
            done ? reply(Result<bool>(true)) : reply(tl::unexpected(done.error()));
          });
        })
        .then(this, [this](const Result<bool>& joined) {
          if (!joined) return note(joined.error(), "join");
          say(QStringLiteral("joined"));
          act();
        });
  });
  return true;
}

void CounterProgram::note(const Error& error, const char* what) {
  if (error.code == ErrorCode::Busy && error.field == QLatin1String("hub")) return;
  if (error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound) return;
  say(QStringLiteral("trouble %1: %2 %3 %4")
          .arg(QLatin1String(what), QString::number(static_cast<int>(error.code)), error.field, error.detail));
}

void CounterProgram::tellState() {
  m_backend.ask([](Office& office) { return office.hall().view(); }).then(this, [this](const Result<HallView>& view) {
    if (!view) return note(view.error(), "view");
    static const std::map<LinkTrouble, const char*> kWords{
        {LinkTrouble::None, "none"},          {LinkTrouble::Unreachable, "unreachable"},
        {LinkTrouble::TimedOut, "timed-out"}, {LinkTrouble::WrongServer, "wrong-server"},
        {LinkTrouble::NotOurs, "not-ours"},   {LinkTrouble::Overloaded, "overloaded"},
        {LinkTrouble::Revoked, "revoked"},    {LinkTrouble::Frozen, "frozen"},
        {LinkTrouble::Damaged, "damaged"},    {LinkTrouble::UpgradeNeeded, "upgrade"},
        {LinkTrouble::Storage, "storage"},    {LinkTrouble::NotAdmitted, "not-admitted"}};
    const QString state = view->link.state == LinkState::Online
                              ? QStringLiteral("online")
                              : QLatin1String("state ") + QLatin1String(kWords.at(view->link.trouble)) +
                                    QLatin1Char(' ') + view->link.detail;
    if (state != std::exchange(m_state, state)) say(state);
  });
}

void CounterProgram::obey(const QString& word) {
  if (word == QLatin1String("quit")) return QCoreApplication::quit();
  if (word == QLatin1String("stop")) m_isResting = true;
  if (word == QLatin1String("go") && std::exchange(m_isResting, false) && !m_isActing) act();
  if (word == QLatin1String("register")) return registerCase();
  if (word == QLatin1String("attach")) return attach();
  if (word.startsWith(QLatin1String("fetch ")))
    return fetch(word.section(QLatin1Char(' '), 1, 1), word.section(QLatin1Char(' '), 2));
  if (word != QLatin1String("count")) return;
  m_backend
      .ask([](Office& office) -> Result<QString> {
        office.hall().tryNow();
        const auto count = office.store().log().count();
        const auto view = office.hall().view();
        if (!count) return tl::unexpected(count.error());
        if (!view) return tl::unexpected(view.error());
        return QStringLiteral("count %1 %2 %3")
            .arg(*count)
            .arg(view->link.waitingOperations())
            .arg(view->link.state == LinkState::Online && view->link.isCaughtUp ? 1 : 0);
      })
      .then(this, [this](const Result<QString>& line) { line ? say(*line) : note(line.error(), "count"); });
}

void CounterProgram::act() {
  m_isActing = !m_isResting;
  if (m_isResting) return;
  const int roll = m_chance.below(10);
  if (roll < 3) return issue();
  if (roll == 9) return registerCase();
  m_backend
      .ask([seat = m_plan.seat](Office& office) -> Result<InHand> {
        const TicketTable tickets(office.store().database());
        const auto ticket = tickets.inService(seat.counterId);
        if (!ticket) return tl::unexpected(ticket.error());
        const auto held = tickets.heldAt(seat.counterId);
        if (!held) return tl::unexpected(held.error());
        InHand hand{*ticket, {}};
        if (!held->empty()) hand.held = held->front().id;
        return hand;
      })
      .then(this, [this](const Result<InHand>& hand) {
        if (hand) return attend(*hand);
        note(hand.error(), "in hand");
        next();
      });
}

void CounterProgram::issue() {
  const QString service = QLatin1String(kServices[static_cast<std::size_t>(m_chance.below(3))]);
  m_backend
      .askLater<Result<Ticket>>([seat = m_plan.seat, service](Office& office, auto reply) {
        IssueRequest request;
        request.requestId = office.store().newId();
        request.serviceId = service;
        request.counterId = seat.counterId;
        request.officerId = seat.officerId;
        office.hall().issue(request, reply);
      })
      .then(this, [this](const Result<Ticket>& ticket) {
        if (ticket) {
          say(QStringLiteral("issued %1 %2").arg(ticket->id.toString(), ticket->label()));
          m_papers.push_back(ticket->id);
        } else {
          note(ticket.error(), "issue");
        }
        next();
      });
}

void CounterProgram::attend(const InHand& hand) {
  if (hand.ticket) return verb(*hand.ticket);
  if (hand.held && m_chance.below(3) == 0) {
    m_backend.ask([seat = m_plan.seat, id = *hand.held](Office& office) { return office.queue().restore(seat, id); })
        .then(this, [this](const Result<Ticket>& done) {
          if (!done) note(done.error(), "restore");
          next();
        });
    return;
  }
  call();
}

void CounterProgram::call() {
  m_backend
      .askLater<Result<Ticket>>(
          [seat = m_plan.seat](Office& office, auto reply) { office.hall().callNext(seat, reply); })
      .then(this, [this](const Result<Ticket>& ticket) {
        if (ticket) {
          say(QStringLiteral("called %1 %2").arg(ticket->id.toString(), ticket->label()));
        } else {
          note(ticket.error(), "call");
          if (ticket.error().code == ErrorCode::Busy) return callPaper();
        }
        next();
      });
}

void CounterProgram::callPaper() {
  if (m_papers.empty()) return next();
  const TicketId id = m_papers.front();
  m_papers.pop_front();
  m_backend
      .askLater<Result<Ticket>>(
          [seat = m_plan.seat, id](Office& office, auto reply) { office.hall().callTicket(seat, id, reply); })
      .then(this, [this](const Result<Ticket>& ticket) {
        if (ticket) {
          say(QStringLiteral("called %1 %2").arg(ticket->id.toString(), ticket->label()));
        } else {
          note(ticket.error(), "call of a paper");
        }
        next();
      });
}

void CounterProgram::verb(const Ticket& ticket) {
  const int roll = m_chance.below(8);
  m_backend
      .ask([seat = m_plan.seat, state = ticket.state, roll](Office& office) {
        QueueDesk& queue = office.queue();
        if (state == TicketState::Called) return roll == 0 ? queue.noShow(seat) : queue.start(seat);
        return roll == 0 ? queue.hold(seat, {}) : queue.finish(seat);
      })
      .then(this, [this](const Result<Ticket>& done) {
        if (!done) {
          note(done.error(), "verb");
        } else if (done->state != TicketState::Serving) {
          say(QLatin1String("let-go ") + done->id.toString());
        }
        next();
      });
}

void CounterProgram::registerCase() {
  m_backend
      .ask([seat = m_plan.seat](Office& office) -> Result<QString> {
        const QString id = office.store().newId().toString();
        const auto done = office.store().append(
            seat.officerId, sampleCase(id, QStringLiteral("g:pemkot"), QLatin1String("Nirmala") + id.right(12),
                                       seat.counterId, office.store().nowMs()));
        if (!done) return tl::unexpected(done.error());
        return id;
      })
      .then(this, [this](const Result<QString>& id) {
        id ? say(QLatin1String("case ") + *id) : note(id.error(), "case");
        if (id) m_newestCase = *id;
        next();
      });
}

void CounterProgram::attach() {
  // As large as a scan, and as little to be packed.
  QByteArray content("%PDF-1.4\nNirmala planted ");
  for (int i = 0; i < 700'000; ++i) content += static_cast<char>(m_chance.below(256));
  content += "\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
  m_backend
      .ask([seat = m_plan.seat, content, text = m_newestCase](Office& office) -> Result<StoredFile> {
        const auto id = CaseId::parse(text);
        if (!id) return failure(ErrorCode::Internal, QStringLiteral("no case yet"));
        QByteArray bytes = content;
        QBuffer source(&bytes);
        if (!source.open(QIODevice::ReadOnly)) return failure(ErrorCode::Internal, source.errorString());
        const auto stored = office.store().blobs().put(source);
        if (!stored) return stored;
        Attachment attachment;
        attachment.file = *stored;
        attachment.name = QStringLiteral("KK.pdf");
        attachment.addedAtMs = office.store().nowMs();
        if (auto done = office.cases().attach(seat, *id, attachment); !done) return tl::unexpected(done.error());
        return stored;
      })
      .then(this, [this](const Result<StoredFile>& stored) {
        if (!stored) return say(QLatin1String("trouble attach ") + stored.error().detail);
        say(QStringLiteral("attached %1 %2 %3").arg(m_newestCase, stored->sha256).arg(stored->bytes));
      });
}

void CounterProgram::fetch(const QString& caseId, const QString& sha256) {
  m_backend
      .ask([caseId, sha256](Office& office) -> Result<bool> {
        const auto id = CaseId::parse(caseId);
        if (!id) return failure(ErrorCode::Internal, caseId);
        const auto row = CaseTable(office.store().database()).row(*id);
        if (!row) return tl::unexpected(row.error());
        // The application itself, or its last change, may still be on its way.
        const auto present = *row ? (*row)->record.attachments.present() : std::vector<Attachment>();
        const bool isNamed =
            std::ranges::any_of(present, [&](const Attachment& file) { return file.file.sha256 == sha256; });
        if (isNamed) office.hall().wantFile({(*row)->record.stream, sha256});
        return isNamed && office.store().blobs().read(sha256).has_value();
      })
      .then(this, [this, caseId, sha256](const Result<bool>& isHere) {
        if (!isHere) return say(QLatin1String("trouble fetch ") + isHere.error().detail);
        if (*isHere) return say(QLatin1String("fetched ") + sha256);
        QTimer::singleShot(100, this, [this, caseId, sha256] { fetch(caseId, sha256); });
      });
}

int run(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  for (const char* name : {"invitation", "counter", "seed", "via"})
    parser.addOption(QCommandLineOption(QLatin1String(name), {}, QStringLiteral("value")));
  for (const char* name : {"plain", "resting"}) parser.addOption(QCommandLineOption(QLatin1String(name)));
  parser.process(application);
  CounterProgram::Plan plan;
  plan.folder = parser.positionalArguments().value(0);
  plan.invitation = parser.value(QStringLiteral("invitation"));
  plan.seat = {parser.value(QStringLiteral("counter")),
               QLatin1String("petugas-") + parser.value(QStringLiteral("counter"))};
  plan.seed = parser.value(QStringLiteral("seed")).toULongLong();
  plan.via = parser.value(QStringLiteral("via")).toUShort();
  plan.isPlain = parser.isSet(QStringLiteral("plain"));
  plan.isResting = parser.isSet(QStringLiteral("resting"));
  if (plan.folder.isEmpty() || plan.seat.counterId.isEmpty()) {
    std::fputs("loket-counter FOLDER --counter ID [--invitation TEXT] [--seed N] [--via PORT [--plain]] [--resting]\n",
               stderr);
    return 2;
  }
  CounterProgram program(plan);
  if (!program.start()) return 1;
  // A thread for the words of the test: standard input is no socket on every system. It ends with the process.
  std::thread([&program] {
    std::string word;
    while (std::getline(std::cin, word)) {
      const QString text = QString::fromStdString(word);
      QMetaObject::invokeMethod(
          &program, [&program, text] { program.obey(text); }, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(
        &program, [&program] { program.obey(QStringLiteral("quit")); }, Qt::QueuedConnection);
  }).detach();
  return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) { endProcess(run(argc, argv)); }
