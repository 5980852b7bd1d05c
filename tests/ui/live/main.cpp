// Shows the pages over a real store with the example office, to be compared with the pictures by eye. Not a test.
#include <QApplication>
#include <QBoxLayout>
#include <QCommandLineParser>
#include <QLocale>
#include <QTemporaryDir>

#include "cases/cases_page.h"
#include "cases/intake/intake_panel.h"
#include "journal/random.h"
#include "loket/demo/demo_office.h"
#include "papers/papers_page.h"
#include "papers/print_runner.h"
#include "shell/main_window.h"
#include "theme/fonts.h"
#include "theme/theme.h"

namespace {

QByteArray bytes(const char* name) {
  QFile file(QStringLiteral(":/regions/%1.csv").arg(QLatin1String(name)));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Turns every question away.
class SilentPrompter final : public Prompter {
 public:
  void askText(QWidget*, const QString&, const QString&, const QString&,
               std::function<void(std::optional<QString>)> answer) override {
    answer({});
  }
  void askChoice(QWidget*, const QString&, const std::vector<Choice>&, const QString&,
                 std::function<void(std::optional<QString>)> answer) override {
    answer({});
  }
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void(bool)> answer) override {
    answer(false);
  }
  void tell(QWidget*, const QString&, const QString&) override {}
  void askFile(QWidget*, const QString&, const QString&, bool,
               std::function<void(std::optional<QString>)> answer) override {
    answer({});
  }
};

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
  QCommandLineParser parser;
  parser.addPositionalArgument(QStringLiteral("page"), QStringLiteral("loket, permohonan, cetakan"));
  const QCommandLineOption dark(QStringLiteral("dark"));
  const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1366x768"));
  parser.addOptions({dark, size});
  parser.process(application);
  if (!loadFonts()) return 1;
  const Theme theme(application, parser.isSet(dark) ? Theme::Mode::Dark : Theme::Mode::Light);
  const QTemporaryDir folder;
  StoryClock clock(DemoOffice::openingMs());
  SystemRandom random;
  Backend backend;
  Office::Options options;
  options.store = {folder.path(), QStringLiteral("aabbccddeeff"), QByteArray(32, 'k'), &clock, &random};
  options.regions = {bytes("provinces"), bytes("regencies"), bytes("districts"), bytes("districts_retired")};
  auto opened = backend.open(options);
  opened.waitForFinished();
  if (!opened.result()) return 1;
  auto furnished = backend.ask([&clock](Office& office) { return DemoOffice::furnish(office, clock, 2026); });
  furnished.waitForFinished();
  if (const Done done = furnished.result(); !done) {
    qWarning("%s %s", qPrintable(done.error().field), qPrintable(done.error().detail));
    return 1;
  }
  Session session(
      backend, [&clock] { return clock.nowMs(); }, DemoOffice::counterId());
  const auto files = DemoOffice::files();
  session.setOffice(files->profile);
  for (const Officer& officer : files->officers)
    if (officer.id == QLatin1String("novita")) session.signIn(officer);

  SilentPrompter prompter;
  CasesPresenter cases(session);
  PapersPresenter papers(session);
  IntakePresenter intake(session);
  MainWindow window;
  window.setWindowFlag(Qt::FramelessWindowHint);
  auto* counter = new QWidget;
  auto* layout = new QVBoxLayout(counter);
  layout->setContentsMargins(368, 251, 0, 0);
  auto* panel = new IntakePanel(intake);
  layout->addWidget(panel);
  window.addPage(PageKey::Counter, counter);
  window.addPage(PageKey::Cases, new CasesPage(cases, prompter));
  window.addPage(PageKey::Papers, new PapersPage(papers, prompter, files->profile));
  window.setOffice(QStringLiteral("Loket 3"), QStringLiteral("Disdukcapil · MPP Kota Bitung"));
  window.setStatus({QStringLiteral("Daring"), Icon::CloudCheck, Tone::Ok});
  window.setOfficer(QStringLiteral("NK"), QStringLiteral("Novita S. Kaligis"));
  window.setClock(session.zone().local(session.nowMs()), session.zone().name);
  QObject::connect(&window, &MainWindow::pageRequested, &window, &MainWindow::showPage);
  QObject::connect(&window, &MainWindow::roomChanged, panel, &IntakePanel::setRoom);
  const QString name = parser.positionalArguments().value(0);
  window.showPage(name == QLatin1String("permohonan") ? PageKey::Cases
                  : name == QLatin1String("cetakan")  ? PageKey::Papers
                                                      : PageKey::Counter);
  const QStringList sides = parser.value(size).split(QLatin1Char('x'));
  window.resize(sides.value(0).toInt(), sides.value(1).toInt());
  window.show();
  intake.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("contoh"), QStringLiteral("A-012"));
  bool isFocused = false;
  QObject::connect(&intake, &IntakePresenter::stateChanged, panel, [&] {
    if (!std::exchange(isFocused, isFocused || intake.state().phase == IntakeState::Phase::Form) &&
        intake.state().phase == IntakeState::Phase::Form)
      panel->focusForm();
  });
  return QApplication::exec();
}
