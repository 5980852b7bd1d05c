#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTest>

#include "counter/counter_page.h"
#include "counter/transfer_form.h"
#include "info/information_page.h"
#include "info/information_presenter.h"
#include "insight/split_mix.h"
#include "loket/demo/demo_office.h"
#include "session/session.h"
#include "shell/main_window.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/panel.h"

// Shows the Loket and Informasi pages live over the furnished example office, in the state that is asked for, to be
// looked at and compared with the pictures. Not a test.

namespace {

QByteArray bytes(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class FixedRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> into) override {
    for (auto& byte : into) byte = static_cast<std::uint8_t>(m_chance.next());
  }

 private:
  SplitMix m_chance{7};
};

void bringTo(const QString& state, CounterPresenter& presenter, Session& session) {
  const auto settle = [&] { (void)QTest::qWaitFor([&] { return !presenter.state().underWay; }, 5'000); };
  const auto presence = [&](CounterState wanted) {
    session.backend()
        .ask([seat = session.seat(), wanted](Office& office) { return office.queue().setPresence(seat, wanted); })
        .waitForFinished();
  };
  if (state == QLatin1String("istirahat")) presence(CounterState::Break);
  if (state == QLatin1String("panggil") || state == QLatin1String("layani") || state == QLatin1String("selesai")) {
    presenter.callNext();
    settle();
  }
  if (state == QLatin1String("layani") || state == QLatin1String("selesai")) {
    presenter.start();
    settle();
  }
  if (state == QLatin1String("selesai")) {
    presenter.finish();
    settle();
  }
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
  QCommandLineParser parser;
  parser.addPositionalArgument(QStringLiteral("state"),
                               QStringLiteral("kosong, panggil, layani, selesai, istirahat, sepi, informasi"));
  const QCommandLineOption dark(QStringLiteral("dark"));
  const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1366x768"));
  const QCommandLineOption save(QStringLiteral("save"), {}, QStringLiteral("file"));
  parser.addOptions({dark, size, save});
  parser.process(application);
  if (!loadFonts()) return 1;
  const Theme theme(application, parser.isSet(dark) ? Theme::Mode::Dark : Theme::Mode::Light);
  const QString state = parser.positionalArguments().value(0, QStringLiteral("kosong"));

  QTemporaryDir folder;
  StoryClock clock(DemoOffice::openingMs());
  FixedRandom random;
  Backend backend;
  Office::Options options;
  options.store.folder = folder.path();
  options.store.device = QStringLiteral("aabbccddeeff");
  options.store.deviceSeed = QByteArray(32, 'k');
  options.store.clock = &clock;
  options.store.random = &random;
  options.regions = {bytes(QStringLiteral(":/regions/provinces.csv")), bytes(QStringLiteral(":/regions/regencies.csv")),
                     bytes(QStringLiteral(":/regions/districts.csv")),
                     bytes(QStringLiteral(":/regions/districts_retired.csv"))};
  backend.open(options).waitForFinished();
  auto furnished = backend.ask([&clock](Office& office) -> Result<OfficeProfile> {
    if (auto done = DemoOffice::furnish(office, clock, 1); !done) return tl::unexpected(done.error());
    return office.almanac().office();
  });
  furnished.waitForFinished();
  if (!furnished.result()) {
    qCritical("%s", qPrintable(furnished.result().error().detail));
    return 1;
  }
  clock.run();
  const bool isInformation = state == QLatin1String("informasi");
  Session session(backend, [&clock] { return clock.nowMs(); },
                  state == QLatin1String("sepi") ? QStringLiteral("24") : DemoOffice::counterId());
  session.setOffice(*furnished.result());
  Officer officer;
  officer.id = QStringLiteral("novita");
  officer.name = QStringLiteral("Novita S. Kaligis");
  session.signIn(officer);

  MainWindow window;
  window.setWindowFlag(Qt::FramelessWindowHint);
  CounterPresenter presenter(session);
  InformationPresenter information(session);
  TransferFormAsker asker;
  auto* page = new CounterPage(presenter, asker);
  auto* caseStand = new Panel;
  caseStand->setHeader(QStringLiteral("Permohonan"), QStringLiteral("tempat panel permohonan"));
  caseStand->bodyLayout()->addStretch(1);
  page->setServiceWidget(caseStand);
  auto* desk = new InformationPage(information);
  window.addPage(PageKey::Counter, page);
  window.addPage(PageKey::Information, desk);
  QObject::connect(&window, &MainWindow::roomChanged, page, &CounterPage::setRoom);
  QObject::connect(&window, &MainWindow::roomChanged, desk, &InformationPage::setRoom);
  QObject::connect(&window, &MainWindow::pageRequested, &window, &MainWindow::showPage);
  window.setOffice(QStringLiteral("Loket 3"), QStringLiteral("Disdukcapil · MPP Kota Bitung"));
  window.setCounterMode(CounterMode::Open);
  window.setOfficer(QStringLiteral("NK"), officer.name);
  window.setStatus({QStringLiteral("Daring"), Icon::CloudCheck, Tone::Ok});
  window.setClock(session.zone().local(session.nowMs()), session.zone().name);
  QObject::connect(&session, &Session::secondPassed, &window, [&](qint64 nowMs) {
    window.setClock(session.zone().local(nowMs), session.zone().name);
  });
  window.showPage(isInformation ? PageKey::Information : PageKey::Counter);
  const QStringList sides = parser.value(size).split(QLatin1Char('x'));
  window.resize(sides.value(0).toInt(), sides.value(1).toInt());
  window.show();
  presenter.refresh();
  information.refresh();
  (void)QTest::qWaitFor([&] { return presenter.state().isLoaded && information.state().isLoaded; }, 5'000);
  bringTo(state, presenter, session);
  if (!parser.isSet(save)) return QApplication::exec();
  (void)QTest::qWaitForWindowActive(&window, 1'000);
  QTest::qWait(300);
  return window.grab().save(parser.value(save)) ? 0 : 1;
}
