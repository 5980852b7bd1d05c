#include "loket/desktop.h"

#include <QApplication>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>

#include "cases/cases_page.h"
#include "cases/cases_presenter.h"
#include "cases/intake/intake_panel.h"
#include "cases/intake/intake_presenter.h"
#include "cash/cash_page.h"
#include "cash/cash_presenter.h"
#include "counter/counter_page.h"
#include "counter/counter_presenter.h"
#include "counter/transfer_form.h"
#include "help/help_window.h"
#include "info/information_page.h"
#include "info/information_presenter.h"
#include "loket/first_start_flow.h"
#include "loket/free_intake.h"
#include "loket/hall_link.h"
#include "loket/identity_link.h"
#include "loket/own_hub.h"
#include "loket/printers/raw_printers.h"
#include "papers/lost_ticket_strip.h"
#include "papers/papers_page.h"
#include "papers/papers_presenter.h"
#include "papers/print_runner.h"
#include "session/error_words.h"
#include "session/officer_memory.h"
#include "session/time_words.h"
#include "session/words.h"
#include "settings/settings_page.h"
#include "settings/settings_presenter.h"
#include "shell/hall_panel.h"
#include "shell/hall_presenter.h"
#include "shell/usb_presenter.h"
#include "shell/window_place.h"
#include "supervisor/supervisor_page.h"
#include "supervisor/supervisor_presenter.h"
#include "widgets/search_field.h"
#include "widgets/segment_switch.h"

namespace {

CounterMode modeOf(CounterState state) {
  return state == CounterState::Open    ? CounterMode::Open
         : state == CounterState::Break ? CounterMode::Break
                                        : CounterMode::Closed;
}

CounterState stateOf(CounterMode mode) {
  return mode == CounterMode::Open    ? CounterState::Open
         : mode == CounterMode::Break ? CounterState::Break
                                      : CounterState::Closed;
}

ServiceStep serviceStepOf(IntakeStep step) {
  switch (step) {
    case IntakeStep::Missing:
      return ServiceStep::Missing;
    case IntakeStep::Complete:
      return ServiceStep::Ready;
    case IntakeStep::Registered:
    case IntakeStep::SlipPrinted:
      return ServiceStep::Settled;
    case IntakeStep::None:
    case IntakeStep::Open:
      break;
  }
  return ServiceStep::Open;
}

/// A store that opens within this says nothing of it.
constexpr int kQuietOpeningMs = 1'500;

/// The pages by the names that stand in what is kept and in the help.
constexpr std::pair<PageKey, const char*> kPageNames[] = {
    {PageKey::Counter, "counter"},  {PageKey::Cases, "cases"},           {PageKey::Cash, "cash"},
    {PageKey::Papers, "papers"},    {PageKey::Supervisor, "supervisor"}, {PageKey::Information, "information"},
    {PageKey::Settings, "settings"}};

QString nameOf(PageKey page) {
  for (const auto& [key, name] : kPageNames)
    if (key == page) return QLatin1String(name);
  return {};
}

std::optional<PageKey> pageNamed(const QString& wanted) {
  for (const auto& [key, name] : kPageNames)
    if (wanted == QLatin1String(name)) return key;
  return std::nullopt;
}

}  // namespace

Desktop::Desktop(Theme& theme, Clock& clock, Options options, QObject* parent)
    : QObject(parent), m_theme(theme), m_clock(clock), m_options(std::move(options)) {
  m_session = std::make_unique<Session>(
      m_backend, [this] { return m_clock.nowMs(); }, m_options.counterId);
  if (m_options.canHostHub)
    m_ownHub = std::make_unique<OwnHub>(OwnHub::Parts{m_backend, m_options.office.store.folder});
  m_window = std::make_unique<MainWindow>();
  m_window->setWindowTitle(m_options.isDemo ? tr("Loket, kantor contoh") : tr("Loket"));
  m_signIn = new SignInPage;
  m_signInController = std::make_unique<SignInController>(*m_session, *m_signIn);
  m_window->setSignIn(m_signIn);
  m_signIn->setFootnote(m_options.hint);
  m_window->showSignIn();
  m_firstStart = new FirstStartFlow(m_backend, this);
  connect(m_firstStart, &FirstStartFlow::finished, this, &Desktop::enterNewOffice);
  connect(m_firstStart, &FirstStartFlow::restoreRequested, this, [this] {
    m_prompter.askFile(m_window.get(), tr("Pilih berkas cadangan"), tr("Cadangan Loket (*.sqlite)"), false,
                       [this](const std::optional<QString>& path) {
                         if (path) restore(*path);
                       });
  });
  buildPages();
  connectWindow();
  buildMemory();
}

Desktop::~Desktop() {
  // What is asked of the backend before it ends is still done.
  m_memory->save();
}

void Desktop::start() {
  m_backend.setCompanion([this](Office& office) -> std::unique_ptr<QObject> {
    const Store::Options& store = m_options.office.store;
    auto hall = std::make_unique<HallLink>(
        HallLink::Parts{m_backend, office, *store.clock, *store.random, store.device, store.deviceSeed});
    new IdentityLink(IdentityLink::Parts{m_backend, office, *store.clock, *store.random}, hall.get());
    return hall;
  });
  if (m_ownHub) m_ownHub->ensureRunning();
  m_opening.setSingleShot(true);
  connect(&m_opening, &QTimer::timeout, m_signIn, [this] { m_signIn->setPreparing(true); });
  m_opening.start(kQuietOpeningMs);
  m_backend.open(m_options.office).then(this, [this](const Result<Store::Opening>& opening) { take(opening); });
}

void Desktop::raise() {
  m_window->setWindowState((m_window->windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
  m_window->raise();
  m_window->activateWindow();
}

void Desktop::enter() {
  m_backend.ask([](Office& office) { return office.roster().officers(); })
      .then(this, [this](const Result<std::vector<OfficerCard>>& cards) {
        if (cards && !cards->empty()) showWork(cards->front().officer);
      });
}

void Desktop::take(const Result<Store::Opening>& opening) {
  m_opening.stop();
  m_signIn->setPreparing(false);
  if (!opening) {
    tell(opening.error());
    return;
  }
  tellOpening(*opening);
  m_backend
      .ask([counter = m_session->counterId()](Office& office) -> Result<int> {
        return office.papers().settleAfterStart(counter);
      })
      .then(this, [this](const Result<int>& settled) {
        if (!settled) tell(settled.error());
        m_runner->start();
      });
  readOffice();
}

void Desktop::readOffice() {
  struct Facts {
    OfficeProfile office;
    QString counterName;
    QString agency;
    QTime opensAt;
  };
  m_backend
      .ask([counterId = m_options.counterId](Office& office) -> Result<Facts> {
        Facts facts{office.almanac().office(), counterId, {}, {}};
        const Almanac& almanac = office.almanac();
        const QString id =
            !almanac.counter(counterId) && !almanac.counters().empty() ? almanac.counters().begin()->first : counterId;
        if (const Counter* counter = almanac.counter(id)) {
          facts.counterName = counter->name;
          if (const AgencyEntry* agency = almanac.catalogue().agency(counter->agencyId)) {
            facts.agency = agency->agency.shortName;
            const QDate today = almanac.office().zone.day(office.store().nowMs());
            if (const auto hours = agency->hours.weekday(today.dayOfWeek())) facts.opensAt = hours->open;
          }
        }
        return facts;
      })
      .then(this, [this](const Result<Facts>& facts) {
        if (!facts) {
          tell(facts.error());
          return;
        }
        if (facts->office.siteId.isEmpty()) {
          showFirstStart();
          return;
        }
        m_session->setOffice(facts->office);
        buildPapers();
        countBadges();
        m_window->setOffice(facts->counterName, facts->agency.isEmpty()
                                                    ? facts->office.shortName
                                                    : facts->agency + QStringLiteral(" · ") + facts->office.shortName);
        const QString opens = facts->opensAt.isValid()
                                  ? tr("%1, buka pukul %2").arg(facts->counterName, clockWords(facts->opensAt))
                                  : tr("%1, hari ini tutup").arg(facts->counterName);
        m_signIn->setOffice(facts->office.name, opens);
        m_hall->refresh();
        showClock(m_session->nowMs());
        m_signInController->refresh();
        Q_EMIT opened();
      });
}

void Desktop::buildPages() {
  m_transfers = std::make_unique<TransferFormAsker>();
  m_counterPresenter = new CounterPresenter(*m_session, this);
  m_counter = new CounterPage(*m_counterPresenter, *m_transfers);
  m_intakePresenter = new IntakePresenter(*m_session, this);
  m_intake = new IntakePanel(*m_intakePresenter, m_prompter);
  m_counter->setServiceWidget(m_intake);
  connect(m_intake, &IntakePanel::caseChosen, this, &Desktop::openCase);
  m_window->addPage(PageKey::Counter, m_counter);
  m_informationPresenter = new InformationPresenter(*m_session, this);
  m_information = new InformationPage(*m_informationPresenter);
  m_window->addPage(PageKey::Information, m_information);
  m_supervisorPresenter = new SupervisorPresenter(*m_session, this);
  m_supervisor = new SupervisorPage(*m_supervisorPresenter, m_prompter);
  m_window->addPage(PageKey::Supervisor, m_supervisor);
  m_window->setPageTool(PageKey::Supervisor, m_supervisor->tool());
  m_settingsPresenter = new SettingsPresenter(*m_session, m_ownHub.get(), this);
  m_settings = new SettingsPage(*m_settingsPresenter, m_prompter, &SettingsPage::systemPrinters);
  m_window->addPage(PageKey::Settings, m_settings);
  connect(m_settings, &SettingsPage::restoreRequested, this, &Desktop::restore);
  connect(m_settingsPresenter, &SettingsPresenter::themeChosen, this, &Desktop::setTheme);
  connect(m_settingsPresenter, &SettingsPresenter::languageChosen, this, &Desktop::languageChosen);
  m_casesPresenter = new CasesPresenter(*m_session, this);
  m_cases = new CasesPage(*m_casesPresenter, m_prompter);
  m_window->addPage(PageKey::Cases, m_cases);
  m_cashPresenter = new CashPresenter(*m_session, this);
  m_cash = new CashPage(*m_cashPresenter, m_prompter);
  m_window->addPage(PageKey::Cash, m_cash);
  m_papersPresenter = new PapersPresenter(*m_session, this);
  m_lostTickets = new LostTicketsPresenter(*m_session, this);
  m_information->setNotice(new LostTicketStrip(*m_lostTickets, m_prompter));
  buildFreeIntake();
  connect(m_counter, &CounterPage::caseRequested, this, &Desktop::openCase);
  connect(m_counter, &CounterPage::caseListRequested, this, [this] { showPage(PageKey::Cases); });
  connect(m_supervisorPresenter, &SupervisorPresenter::casesRequested, this, [this](const CaseFilter& filter) {
    m_casesPresenter->show(filter.which);
    showPage(PageKey::Cases);
  });
  connect(m_supervisorPresenter, &SupervisorPresenter::papersRequested, this, [this] { showPage(PageKey::Papers); });
  m_rawPrinters = std::make_unique<RawPrinters>();
  m_runner = new PrintRunner(*m_session, m_options.papersFolder, *m_rawPrinters, this);

  connect(m_counterPresenter, &CounterPresenter::serviceChanged, this,
          [this](const std::optional<TicketInHand>& inService) {
            m_counterPresenter->setFreeIntake(false);
            if (!inService) {
              m_intakePresenter->clear();
              return;
            }
            m_intakePresenter->begin(inService->ticket.serviceId, inService->ticket.id.toString(),
                                     inService->ticket.label());
            m_mustFocusForm = true;
          });
  connect(m_intakePresenter, &IntakePresenter::stateChanged, this, [this] {
    if (!m_mustFocusForm || m_intakePresenter->state().phase != IntakeState::Phase::Form) return;
    m_mustFocusForm = false;
    if (m_window->currentPage() == PageKey::Counter) m_intake->focusForm();
  });
  connect(m_intakePresenter, &IntakePresenter::stepChanged, m_counterPresenter,
          [this](IntakeStep step) { m_counterPresenter->setServiceStep(serviceStepOf(step)); });
}

void Desktop::buildFreeIntake() {
  m_freeIntake =
      new FreeIntake({*m_session, *m_counterPresenter, *m_intakePresenter, m_prompter, m_window.get()}, this);
  connect(m_cases, &CasesPage::newCaseRequested, m_freeIntake, &FreeIntake::choose);
  connect(m_casesPresenter, &CasesPresenter::resumeRequested, m_freeIntake, &FreeIntake::resume);
  connect(m_counter, &CounterPage::freeIntakeClosed, m_freeIntake, &FreeIntake::close);
  connect(m_freeIntake, &FreeIntake::failed, this, &Desktop::tell);
  connect(m_freeIntake, &FreeIntake::opened, this, [this] {
    m_mustFocusForm = true;
    showPage(PageKey::Counter);
  });
}

void Desktop::buildPapers() {
  // The ledger's head names the office, which is known only now.
  if (m_papers) return;
  m_papers = new PapersPage(*m_papersPresenter, m_prompter, m_session->office());
  m_papers->setRoom(m_window->room());
  m_window->addPage(PageKey::Papers, m_papers);
}

void Desktop::openCase(const CaseId& id) {
  showPage(PageKey::Cases);
  m_cases->openCase(id);
}

void Desktop::countBadges() {
  m_backend.ask([](Office& office) { return office.papers().counts(); })
      .then(this, [this](const Result<PrintJobTable::Counts>& counts) {
        if (counts) m_window->setBadge(PageKey::Papers, counts->failed);
      });
}

void Desktop::connectWindow() {
  connect(m_window.get(), &MainWindow::pageRequested, this, &Desktop::showPage);
  connect(m_window.get(), &MainWindow::counterModeRequested, this, &Desktop::setPresence);
  connect(m_window.get(), &MainWindow::lockRequested, this, &Desktop::lock);
  connect(m_window.get(), &MainWindow::officerClicked, this, &Desktop::lock);
  connect(m_window.get(), &MainWindow::roomChanged, this, [this](const WindowRoom& room) { giveRoom(room); });
  buildHall();
  auto* field = m_window->findChild<SearchField*>(QStringLiteral("search"));
  m_search = new SearchPopup(*m_session, field, m_window.get());
  connect(m_window.get(), &MainWindow::searchEdited, m_search, &SearchPopup::search);
  connect(m_window.get(), &MainWindow::searchRequested, m_search, &SearchPopup::openFirst);
  connect(m_search, &SearchPopup::caseChosen, this, &Desktop::openCase);
  connect(m_search, &SearchPopup::ticketChosen, this, [this](const TicketId& id, const QString&) {
    showPage(PageKey::Counter);
    m_counterPresenter->callById(id);
  });
  connectSignIn();
  connect(new QShortcut(QKeySequence(Qt::Key_F1), m_window.get()), &QShortcut::activated, this, &Desktop::showHelp);
  connect(m_session.get(), &Session::secondPassed, this, &Desktop::showClock);
  connect(&m_backend, &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("counter_state"))) showPresence();
    if (kinds.contains(QStringLiteral("print"))) countBadges();
    if (kinds.contains(QStringLiteral("office")) || kinds.contains(QStringLiteral("counter"))) readOffice();
  });
}

void Desktop::buildHall() {
  m_hall = new HallPresenter(*m_session, this);
  m_usb = new UsbPresenter(*m_session, m_ownHub.get(), this);
  connect(m_hall, &HallPresenter::stateChanged, this, &Desktop::showHall);
  connect(m_window.get(), &MainWindow::statusClicked, this, &Desktop::openHall);
  connect(m_window.get(), &MainWindow::bannerActionRequested, this, [this](const QString& id) {
    if (id == QLatin1String("scan")) m_counter->openNumberField();
    if (id == QLatin1String("retry")) m_hall->tryNow();
    if (id == QLatin1String("hall")) {
      m_settings->showSection(SettingsPresenter::Part::Hall);
      showPage(PageKey::Settings);
    }
  });
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), m_window.get()), &QShortcut::activated, m_hall,
          &HallPresenter::tryNow);
}

void Desktop::followHub() {
  constexpr qint64 kSameMs = 1'000;
  const LinkStatus& link = m_hall->view().link;
  if (!m_options.followHub || !link.clockAheadMs || std::abs(*link.clockAheadMs) < kSameMs) return;
  // Each contact tells the difference once.
  if (m_followedAtMs == link.lastContactMs) return;
  m_followedAtMs = link.lastContactMs;
  m_options.followHub(*link.clockAheadMs);
}

void Desktop::showHall() {
  followHub();
  const ChipValue pill = m_hall->pill();
  m_window->setStatus(pill);
  if (m_signIn) m_signIn->setStatus(pill);
  const HallView& hall = m_hall->view();
  if (m_hall->isAway())
    m_counterPresenter->setHubAway(true, hall.suffix, hall.link.lastContactMs);
  else
    m_counterPresenter->setHubAway(false);
  // It says how to call, so it stands where one calls; the pill says the rest on every page. Where applications are
  // listed it says why some are not.
  const PageKey page = m_window->currentPage();
  const bool isAtCases = page == PageKey::Cases;
  const auto banner = page == PageKey::Counter ? m_hall->banner() : isAtCases ? m_hall->closedWords() : std::nullopt;
  const QString words = banner ? banner->title + banner->words : QString();
  if (words == m_bannerShown) return;
  m_bannerShown = words;
  if (!banner) return m_window->hideBanner();
  QVector<BannerAction> actions{{QStringLiteral("scan"), tr("Pindai karcis"), QKeySequence(Qt::CTRL | Qt::Key_G)},
                                {QStringLiteral("retry"), tr("Coba sekarang"), QKeySequence(Qt::CTRL | Qt::Key_R)}};
  if (isAtCases) actions = {{QStringLiteral("hall"), tr("Buka Setelan Aula"), {}}};
  m_window->showBanner(Tone::Warn, banner->title, banner->words, actions);
}

void Desktop::openHall() {
  if (!m_hallPanel) m_hallPanel = new HallPanel(*m_hall, *m_usb, m_prompter, m_window.get());
  m_hallPanel->open();
}

void Desktop::connectSignIn() {
  connect(m_signIn, &SignInPage::statusClicked, this, &Desktop::openHall);
  connect(m_signInController.get(), &SignInController::signedIn, this, &Desktop::showWork);
  connect(m_signInController.get(), &SignInController::failed, this, &Desktop::tell);
  connect(m_signIn, &SignInPage::helpRequested, this, &Desktop::showHelp);
  connect(m_signIn, &SignInPage::otherOfficersRequested, this, [this] {
    m_backend.ask([](Office& office) { return office.roster().officers(); })
        .then(this, [this](const Result<std::vector<OfficerCard>>& cards) {
          if (!cards) return tell(cards.error());
          std::vector<Prompter::Choice> choices;
          for (const OfficerCard& card : *cards)
            choices.push_back({card.officer.id, card.officer.name, roleWords(card.officer.role)});
          m_prompter.askChoice(m_window.get(), tr("Semua petugas di kantor ini"), choices, tr("Pilih"),
                               [this](const std::optional<QString>& id) {
                                 if (id) m_signInController->choose(*id);
                               });
        });
  });
  // Practice without consequences comes with its own store; until then the page does not offer it.
  if (auto* training = m_signIn->findChild<QWidget*>(QStringLiteral("training"))) training->hide();
}

void Desktop::showHelp() {
  if (!m_help) {
    const bool isEnglish = QLocale().language() == QLocale::English;
    auto book = HelpBook::load(isEnglish ? QStringLiteral("en") : QStringLiteral("id"));
    if (!book) return tell(book.error());
    m_help = new HelpWindow(std::move(*book), m_window.get());
    connect(m_help, &HelpWindow::printRequested, this, [this] {
      auto* dialog = new QPrintDialog(m_help);
      dialog->setAttribute(Qt::WA_DeleteOnClose);
      connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), m_help,
              [help = m_help](QPrinter* printer) { help->printTo(*printer); });
      dialog->open();
    });
  }
  m_help->openAt(m_window->isLocked() ? QString() : nameOf(m_window->currentPage()));
}

void Desktop::showFirstStart() {
  const auto page = m_firstStart->open();
  if (!page) return tell(page.error());
  showClock(m_session->nowMs());
  m_window->setSignIn(*page);
  m_window->showSignIn();
}

void Desktop::enterNewOffice(const QString& counterId) {
  m_options.counterId = counterId;
  m_session->setCounter(counterId);
  m_signIn = new SignInPage;
  m_signInController = std::make_unique<SignInController>(*m_session, *m_signIn);
  connectSignIn();
  m_window->setSignIn(m_signIn);
  m_window->showSignIn();
  readOffice();
}

void Desktop::showWork(const Officer& officer) {
  m_session->signIn(officer);
  m_window->setOfficer(officer.initials(), officer.name);
  showPresence();
  const auto show = [this] {
    m_freeIntake->restore();
    m_window->showWork();
    showPage(m_window->currentPage());
  };
  if (m_options.hasFixedSize) {
    m_window->showPage(firstPage());
    return show();
  }
  m_memory->restore(show);
}

PageKey Desktop::firstPage() const {
  const Role role = m_session->officer() ? m_session->officer()->role : Role::Officer;
  return role == Role::Information  ? PageKey::Information
         : role == Role::Cashier    ? PageKey::Cash
         : role == Role::Supervisor ? PageKey::Supervisor
                                    : PageKey::Counter;
}

void Desktop::buildMemory() {
  m_memory = new OfficerMemory(*m_session, this);
  connect(m_memory, &OfficerMemory::failed, this, &Desktop::tell);
  m_memory->add({QStringLiteral("place"), [this] { return WindowPlace::of(*m_window).toJson(); },
                 [this](const QJsonObject& kept) {
                   if (const auto place = WindowPlace::fromJson(kept)) place->put(*m_window);
                 }});
  m_memory->add({QStringLiteral("page"),
                 [this] {
                   return QJsonObject{{QStringLiteral("name"), nameOf(m_window->currentPage())}};
                 },
                 [this](const QJsonObject& kept) {
                   const auto page = pageNamed(kept.value(QLatin1String("name")).toString());
                   m_window->showPage(page.value_or(firstPage()));
                 }});
  m_memory->add({QStringLiteral("cases"), [this] { return m_cases->memory(); },
                 [this](const QJsonObject& kept) { m_cases->remember(kept); }});
  m_memory->add({QStringLiteral("cash"), [this] { return m_cash->memory(); },
                 [this](const QJsonObject& kept) { m_cash->remember(kept); }});
  m_memory->add({QStringLiteral("papers"), [this] { return m_papers ? m_papers->memory() : QJsonObject(); },
                 [this](const QJsonObject& kept) {
                   if (m_papers) m_papers->remember(kept);
                 }});
  m_memory->add({QStringLiteral("supervisor"), [this] { return m_supervisor->memory(); },
                 [this](const QJsonObject& kept) { m_supervisor->remember(kept); }});
}

void Desktop::giveRoom(const WindowRoom& room) {
  m_counter->setRoom(room);
  m_intake->setRoom(room);
  m_information->setRoom(room);
  m_supervisor->setRoom(room);
  m_cases->setRoom(room);
  m_settings->setRoom(room);
  m_cash->setRoom(room);
  if (m_papers) m_papers->setRoom(room);
}

void Desktop::showPage(PageKey key) {
  m_window->showPage(key);
  showHall();
  if (key == PageKey::Counter) m_counterPresenter->refresh();
  if (key == PageKey::Information) m_informationPresenter->refresh();
}

void Desktop::showPresence() {
  m_backend.ask([counterId = m_session->counterId()](Office& office) { return office.queue().presence(counterId); })
      .then(this, [this](const Result<CounterPresence>& presence) {
        if (presence) m_window->setCounterMode(modeOf(presence->state));
      });
}

void Desktop::setPresence(CounterMode mode) {
  m_backend
      .ask([seat = m_session->seat(), state = stateOf(mode)](Office& office) -> Result<bool> {
        if (auto done = office.queue().setPresence(seat, state); !done) return tl::unexpected(done.error());
        return true;
      })
      .then(this, [this](const Result<bool>& done) {
        if (!done) tell(done.error());
      });
}

void Desktop::lock() {
  m_intakePresenter->saveDraft();
  m_memory->save();
  m_session->signOut();
  m_signInController->refresh();
  m_window->showSignIn();
}

void Desktop::restore(const QString& path) {
  m_backend.restore(m_options.office, path).then(this, [this](const Result<Store::Opening>& opening) {
    if (opening) {
      m_prompter.tell(
          m_window.get(), tr("Cadangan sudah dipulihkan"),
          tr("Data sebelumnya disisihkan di folder yang sama, tidak dihapus. Masuk lagi untuk melanjutkan."));
      lock();
      readOffice();
      return;
    }
    const Error& error = opening.error();
    const QString words =
        error.code == ErrorCode::Conflict
            ? tr("Cadangan itu milik kantor lain, jadi tidak dipulihkan. Data di PC ini tidak berubah.")
        : error.code == ErrorCode::Corrupt
            ? tr("Berkas itu bukan cadangan Loket yang utuh. Data di PC ini tidak berubah.")
            : errorWords(error);
    m_prompter.tell(m_window.get(), tr("Cadangan belum dipulihkan"), words);
  });
}

void Desktop::tellOpening(const Store::Opening& opening) {
  if (opening.setAside.isEmpty()) return;
  m_prompter.tell(m_window.get(), tr("Berkas data rusak, isinya diselamatkan"),
                  tr("%n peristiwa diselamatkan. Berkas yang rusak disisihkan dan tidak dihapus: %1. PIN petugas perlu "
                     "dibuat lagi.",
                     nullptr, static_cast<int>(opening.salvaged))
                      .arg(opening.setAside));
}

void Desktop::tell(const Error& error) {
  qWarning("%s (%s)", qPrintable(error.detail), qPrintable(error.field));
  m_prompter.tell(m_window.get(), tr("Ada yang perlu diperiksa"), errorWords(error));
}

void Desktop::showClock(qint64 nowMs) {
  const QDateTime local = m_session->zone().local(nowMs);
  m_window->setClock(local, m_session->zone().name);
  if (m_signIn) m_signIn->setClock(local, m_session->zone().name);
  m_firstStart->setClock(QDateTime::currentDateTime());
}

void Desktop::setTheme(const QString& theme) {
  m_theme.setMode(theme == QLatin1String("dark")    ? Theme::Mode::Dark
                  : theme == QLatin1String("light") ? Theme::Mode::Light
                                                    : Theme::Mode::System);
}
